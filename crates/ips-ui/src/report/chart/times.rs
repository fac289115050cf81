//! Positions and deadlines over the months, as a drawing.

use super::figure::{label, marked_months, rule};
use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;

const WIDTH: i64 = 720;
const LEFT: i64 = 150;
const RIGHT: i64 = 40;
const TOP: i64 = 30;
const ROW: i64 = 24;

struct Scale {
    first: NaiveDate,
    days: i64,
}

impl Scale {
    fn x(&self, day: NaiveDate) -> i64 {
        let passed = (day - self.first).num_days().clamp(0, self.days);
        LEFT + (WIDTH - LEFT - RIGHT) * passed / self.days.max(1)
    }
}

/// What is drawn.
pub(super) struct Times<'a> {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    /// The day on which the months begin that are marked.
    pub(super) start: NaiveDate,
    /// What it is, the first day of the search, and the first day of work.
    pub(super) spans: &'a [(String, NaiveDate, NaiveDate)],
    pub(super) marked: &'a str,
    pub(super) marks: &'a [NaiveDate],
}

/// The size and the parts of the drawing.
pub(super) fn draw(times: &Times<'_>) -> ((i64, i64), Vec<AnyView>) {
    let scale = Scale { first: times.from, days: (times.to - times.from).num_days().max(1) };
    let bars = times.spans.iter().zip(0_i64..).map(|((name, post, work), index)| {
        let y = TOP + ROW * index;
        let (post, work, end) = (scale.x(*post), scale.x(*work), scale.x(times.to));
        row(name.clone(), y, [bar("ips-timeline__hiring", post, work, y), bar("ips-timeline__working", work, end, y)])
    });
    let rows = i64::try_from(times.spans.len()).unwrap_or(0);
    let height = TOP + ROW * (rows + 1) + 8;
    let mut parts = month_lines(&scale, times.start, times.to, height);
    parts.extend(bars);
    parts.push(row_name(times.marked.to_owned(), TOP + ROW * rows));
    parts.extend(times.marks.iter().map(|day| diamond(scale.x(*day), TOP + ROW * rows + ROW / 2)));
    ((WIDTH, height), parts)
}

fn row(name: String, y: i64, bars: [Option<AnyView>; 2]) -> AnyView {
    let [hiring, working] = bars;
    view! { <g>{row_name(name, y)} {hiring} {working}</g> }.into_any()
}

fn row_name(name: String, y: i64) -> AnyView {
    label("ips-chart__name", (LEFT - 8, y + 16), Some("end"), name)
}

fn bar(class: &'static str, from: i64, to: i64, y: i64) -> Option<AnyView> {
    let (x, y, width, height) = (from.to_string(), (y + 4).to_string(), (to - from).to_string(), (ROW - 8).to_string());
    (to > from).then(|| view! { <rect class=class x=x y=y width=width height=height /> }.into_any())
}

fn diamond(x: i64, y: i64) -> AnyView {
    view! { <path class="ips-timeline__due" d=format!("M{x} {}l6 6l-6 6l-6-6z", y - 6) /> }.into_any()
}

/// A line at each month of the plan, or at every few of a long one, with year and month.
fn month_lines(scale: &Scale, start: NaiveDate, end: NaiveDate, height: i64) -> Vec<AnyView> {
    let months = u32::try_from(((end - start).num_days() / 30).max(1)).unwrap_or(1);
    let every = marked_months(months, 8);
    (0..=months)
        .filter(|month| month % every == 0)
        .filter_map(|month| start.checked_add_months(Months::new(month)))
        .filter(|day| *day <= end)
        .map(|day| {
            let x = scale.x(day);
            let name = label("ips-chart__number", (x, TOP - 12), Some("middle"), format!("{}-{:02}", day.year(), day.month()));
            rule((x, TOP - 6), (x, height), name)
        })
        .collect()
}
