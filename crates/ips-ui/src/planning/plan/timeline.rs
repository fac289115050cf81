//! Hiring and deadlines over the months, as a drawing. The same dates stand in the tables of hires and of what falls due.

use super::{DueLine, Planned};
use crate::planning::session::Planner;
use crate::view::{Element, View, el, svg};
use chrono::{Datelike, Months, NaiveDate};

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

pub(super) fn timeline(planner: Planner, found: &Planned) -> Element {
    let words = &planner.words().plan;
    let language = planner.language.get();
    let hires = &found.plan.hires;
    let start = found.question.start;
    let end = found.plan.months.last().map_or(start, |month| month.date);
    let first = hires.iter().map(|hire| hire.post_by).chain([start]).min().unwrap_or(start);
    let scale = Scale { first, days: (end - first).num_days().max(1) };
    let several_teams = hires.iter().any(|hire| hire.team > 1);
    let bars: View = hires
        .iter()
        .zip(0_i64..)
        .map(|(hire, index)| {
            let role = found.program.role(hire.role).map_or(hire.role, |role| role.short.get(language));
            let name = if several_teams { format!("{role} {} · {} {}", hire.fte, words.team, hire.team) } else { format!("{role} {}", hire.fte) };
            let y = TOP + ROW * index;
            svg("g")
                .child(text("ips-chart__name", LEFT - 8, y + 16, name).attr("text-anchor", "end"))
                .child(bar("ips-timeline__hiring", scale.x(hire.post_by), scale.x(hire.needed_by), y))
                .child(bar("ips-timeline__working", scale.x(hire.needed_by), scale.x(end), y))
        })
        .collect();
    let rows = i64::try_from(hires.len()).unwrap_or(0);
    let height = TOP + ROW * (rows + 1) + 8;
    let marks: View =
        found.due.iter().filter(|line| line.who.is_none()).filter_map(DueLine::day).map(|day| diamond(scale.x(day), TOP + ROW * rows + ROW / 2)).collect();
    let drawing = svg("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {height}"))
        .attr("class", "ips-chart")
        .attr("role", "img")
        .attr("aria-labelledby", "timeline-heading")
        .attr("aria-describedby", "timeline-text")
        .child(month_lines(&scale, start, end, height))
        .child(bars)
        .child(text("ips-chart__name", LEFT - 8, TOP + ROW * rows + 16, words.program.to_owned()).attr("text-anchor", "end"))
        .child(marks);
    el("section")
        .class("ips-figure")
        .child(el("h3").attr("id", "timeline-heading").child(words.timeline_heading))
        .child(el("p").attr("id", "timeline-text").class("usa-hint").child(words.timeline_text))
        .child(drawing)
}

fn text(class: &'static str, x: i64, y: i64, content: String) -> Element {
    svg("text").attr("class", class).attr("x", x.to_string()).attr("y", y.to_string()).child(content)
}

fn bar(class: &'static str, from: i64, to: i64, y: i64) -> Option<Element> {
    (to > from).then(|| {
        svg("rect")
            .attr("class", class)
            .attr("x", from.to_string())
            .attr("y", (y + 4).to_string())
            .attr("width", (to - from).to_string())
            .attr("height", (ROW - 8).to_string())
    })
}

fn diamond(x: i64, y: i64) -> Element {
    svg("path").attr("class", "ips-timeline__due").attr("d", format!("M{x} {}l6 6l-6 6l-6-6z", y - 6))
}

/// A line at each month of the plan, or at every few of a long one, with year and month.
fn month_lines(scale: &Scale, start: NaiveDate, end: NaiveDate, height: i64) -> View {
    let months = u32::try_from(((end - start).num_days() / 30).max(1)).unwrap_or(1);
    let every = [1, 2, 3, 6, 12].into_iter().find(|every| months / every <= 8).unwrap_or(12);
    (0..=months)
        .filter(|month| month % every == 0)
        .filter_map(|month| start.checked_add_months(Months::new(month)))
        .filter(|day| *day <= end)
        .map(|day| {
            let x = scale.x(day);
            let rule = svg("line")
                .attr("class", "ips-chart__rule")
                .attr("x1", x.to_string())
                .attr("x2", x.to_string())
                .attr("y1", (TOP - 6).to_string())
                .attr("y2", height.to_string());
            svg("g").child(rule).child(text("ips-chart__number", x, TOP - 12, format!("{}-{:02}", day.year(), day.month())).attr("text-anchor", "middle"))
        })
        .collect()
}
