//! The drawing beside a table, as a chart of the workbook itself.

use super::day::excel_date;
use super::fit::FONT;
use super::sheet::{Cell, Sheet, SheetChart, SheetChartKind};
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType, ChartSolidFill, ChartType,
    ObjectMovement,
};

/// The size of a drawing, in pixels; one of spans grows with its rows.
const WIDTH: u32 = 660;
const HEIGHT: u32 = 360;
const ROW: u32 = 24;
const TALLEST: u32 = 900;

/// The colours: of what is counted, and of what surrounds it.
const STRONG: &str = "1A4480";
const PALE: &str = "A9C7E8";

/// A drawing of the rows of a sheet, with its width and height in pixels; nothing where no row can be drawn. `first` is the row of the file in
/// which the heads of its columns stand, counted from 0.
pub(super) fn drawn(sheet: &Sheet, drawing: &SheetChart, name: &str, first: u32) -> Option<(Chart, u32, u32)> {
    let count = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX).saturating_sub(1);
    if count == 0 {
        return None;
    }
    let place = Place { name, head: first, last: first + count };
    let (mut chart, height) = match drawing.kind {
        SheetChartKind::LineOverSteps => (line_over_steps(&place), HEIGHT),
        SheetChartKind::Spans { from, to } => {
            let days = [from, to].map(|day| excel_date(day).map(|day| day.to_excel()));
            (spans(&place, days), (140 + ROW * count).min(TALLEST))
        }
    };
    if let Some(Cell::Heading(head)) = sheet.rows.first().and_then(|row| row.first()).filter(|_| drawing.kind == SheetChartKind::LineOverSteps) {
        chart.x_axis().set_name(head.as_str());
    }
    chart.title().set_name(sheet.title.as_str()).set_font(ChartFont::new().set_name(FONT).set_size(12).set_bold());
    chart.set_alt_text(drawing.words.as_str()).set_width(WIDTH).set_height(height).set_object_movement(ObjectMovement::DontMoveOrSizeWithCells);
    Some((chart, WIDTH, height))
}

/// Where the figures stand.
struct Place<'s> {
    name: &'s str,
    head: u32,
    last: u32,
}

impl<'s> Place<'s> {
    fn cells(&self, column: u16) -> (&'s str, u32, u16, u32, u16) {
        (self.name, self.head + 1, column, self.last, column)
    }

    fn heading(&self, column: u16) -> (&'s str, u32, u16) {
        (self.name, self.head, column)
    }
}

fn fill(colour: &str) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(colour));
    format
}

/// Columns without gaps are steps, as both programs know them.
fn line_over_steps(place: &Place<'_>) -> Chart {
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_name(place.heading(2)).set_categories(place.cells(0)).set_values(place.cells(2)).set_gap(0).set_format(&mut fill(PALE));
    let mut line = Chart::new(ChartType::Line);
    let marker = ChartMarker::new().set_type(ChartMarkerType::Circle).set_size(5).set_format(&mut fill(STRONG)).clone();
    line.add_series()
        .set_name(place.heading(1))
        .set_categories(place.cells(0))
        .set_values(place.cells(1))
        .set_format(ChartFormat::new().set_line(ChartLine::new().set_color(STRONG).set_width(2.25)))
        .set_marker(&marker);
    chart.combine(&line);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.y_axis().set_min(0);
    chart
}

/// Bars behind each other, of which the first one, up to the day on which it begins, is not seen.
fn spans(place: &Place<'_>, days: [Option<f64>; 2]) -> Chart {
    let mut chart = Chart::new(ChartType::BarStacked);
    let mut unseen = ChartFormat::new();
    unseen.set_no_fill().set_no_line();
    for (column, format) in [(1, &mut unseen), (2, &mut fill(PALE)), (3, &mut fill(STRONG))] {
        chart.add_series().set_name(place.heading(column)).set_categories(place.cells(0)).set_values(place.cells(column)).set_gap(40).set_format(format);
    }
    chart.legend().set_position(ChartLegendPosition::Bottom);
    // The first row stands at the top, and the days below the last one.
    chart.y_axis().set_reverse().set_label_position(ChartAxisLabelPosition::Low);
    let axis = chart.x_axis().set_num_format("yyyy-mm").set_label_position(ChartAxisLabelPosition::High);
    if let [Some(from), Some(to)] = days {
        axis.set_min(from).set_max(to.max(from + 1.0));
    }
    chart
}
