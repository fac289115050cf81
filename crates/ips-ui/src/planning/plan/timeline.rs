//! Hiring and deadlines over the months, as a drawing. The same dates stand in the tables of hires and of what falls due.

use super::drawing::{figure, label, marked_months, rule};
use super::planned::{DueLine, Planned};
use crate::planning::session::Planner;
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

pub(super) fn timeline(planner: Planner, found: &Planned) -> AnyView {
    let words = &planner.words().plan;
    let language = planner.language.get();
    let hires = &found.plan.hires;
    let start = found.question.start;
    let end = found.plan.months.last().map_or(start, |month| month.date);
    let first = hires.iter().map(|hire| hire.post_by).chain([start]).min().unwrap_or(start);
    let scale = Scale { first, days: (end - first).num_days().max(1) };
    let several_teams = hires.iter().any(|hire| hire.team > 1);
    let bars = hires.iter().zip(0_i64..).map(|(hire, index)| {
        let role = found.program.role(hire.role).map_or(hire.role, |role| role.short.get(language));
        let name = if several_teams { format!("{role} {} · {} {}", hire.fte, words.team, hire.team) } else { format!("{role} {}", hire.fte) };
        let y = TOP + ROW * index;
        let (post, work, end) = (scale.x(hire.post_by), scale.x(hire.needed_by), scale.x(end));
        row(name, y, [bar("ips-timeline__hiring", post, work, y), bar("ips-timeline__working", work, end, y)])
    });
    let rows = i64::try_from(hires.len()).unwrap_or(0);
    let height = TOP + ROW * (rows + 1) + 8;
    let days = found.due.iter().filter(|line| line.who.is_none()).filter_map(DueLine::day);
    let mut parts = month_lines(&scale, start, end, height);
    parts.extend(bars);
    parts.push(row_name(words.program.to_owned(), TOP + ROW * rows));
    parts.extend(days.map(|day| diamond(scale.x(day), TOP + ROW * rows + ROW / 2)));
    figure("timeline", words.timeline_heading, words.timeline_text, (WIDTH, height), parts)
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
