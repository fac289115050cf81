//! The figures of a chart as a sheet, with the drawing beside them.

use super::table::titled;
use crate::report::{Chart, Report, Series};
use crate::words::planning;
use crate::write::workbook::sheet::{Cell, Sheet, SheetChart, SheetChartKind};

/// The sheet; nothing for a share, which a sentence of the result tells.
pub(super) fn sheet(chart: &Chart, report: &Report<'_>) -> Option<Sheet> {
    let words = planning(report.language);
    let number = |number: &dyn ToString| Cell::Number(number.to_string());
    let (heads, rows, kind): (Vec<&str>, Vec<Vec<Cell>>, _) = match &chart.series {
        // The workbook has a row for each month, so that capacity stands as it is on that day.
        Series::Months { axis, names: [people, capacity], points, .. } => {
            let rows = points.iter().map(|(month, people, capacity)| vec![number(month), number(people), number(capacity)]);
            (vec![axis, people, capacity], rows.collect(), SheetChartKind::LineOverSteps)
        }
        Series::Times { from, to, spans, .. } => {
            let days = |from: chrono::NaiveDate, to: chrono::NaiveDate| number(&(to - from).num_days().max(0));
            let rows =
                spans.iter().map(|(what, posted, at_work)| vec![Cell::Text(what.clone()), Cell::Date(*posted), days(*posted, *at_work), days(*at_work, *to)]);
            let heads = vec![words.plan.role, words.plan.post_by, words.book.days_to_fill, words.book.days_at_work];
            (heads, rows.collect(), SheetChartKind::Spans { from: *from, to: *to })
        }
        Series::Share { .. } => return None,
    };
    let drawn = SheetChart { words: chart.words.clone(), kind };
    Some(Sheet { chart: Some(drawn), ..titled(&chart.heading, heads.into_iter().map(str::to_owned), rows) })
}
