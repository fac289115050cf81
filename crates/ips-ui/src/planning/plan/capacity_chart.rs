//! People and capacity over the months, as a drawing. The same figures stand in the table of months.

use super::Planned;
use crate::planning::session::Planner;
use crate::view::{Element, View, el, svg};

const WIDTH: u32 = 720;
const HEIGHT: u32 = 300;
const LEFT: u32 = 48;
const RIGHT: u32 = 104;
const TOP: u32 = 16;
const BOTTOM: u32 = 44;

/// Where a month and a number of people stand in the drawing.
struct Scale {
    months: u32,
    most: u32,
}

impl Scale {
    fn x(&self, month: u32) -> u32 {
        LEFT + (WIDTH - LEFT - RIGHT) * month / self.months.max(1)
    }

    fn y(&self, people: u32) -> u32 {
        HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * people.min(self.most) / self.most.max(1)
    }

    /// A round distance between lines, so that there are four to eight.
    fn step(most: u32) -> u32 {
        let rough = (most / 5).max(1);
        let power = 10_u32.pow(rough.ilog10());
        [1, 2, 5, 10].into_iter().map(|factor| factor * power).find(|step| *step >= rough).unwrap_or(rough)
    }
}

pub(super) fn chart(planner: Planner, found: &Planned) -> Element {
    let words = &planner.words().plan;
    let points: Vec<(u32, u32, u32)> =
        found.plan.months.iter().map(|month| (month.month, month.people, month.teams.iter().map(|team| team.room).sum())).collect();
    let highest = points.iter().map(|(_, people, room)| *people.max(room)).max().unwrap_or(1).max(1);
    let step = Scale::step(highest);
    let scale = Scale { months: points.last().map_or(1, |(month, ..)| *month), most: highest.div_ceil(step) * step };
    let drawing = svg("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("class", "ips-chart")
        .attr("role", "img")
        .attr("aria-labelledby", "capacity-heading")
        .attr("aria-describedby", "capacity-text")
        .child(people_lines(&scale, step))
        .child(month_marks(&scale))
        .child(svg("polyline").attr("class", "ips-chart__room").attr("points", steps(&scale, &points)))
        .child(svg("polyline").attr("class", "ips-chart__people").attr("points", line(&scale, &points)))
        .child(dots(&scale, &points))
        .child(labels(&scale, &points, words.people, words.room))
        .child(label("ips-chart__axis", LEFT + (WIDTH - LEFT - RIGHT) / 2, HEIGHT - 6, words.month_axis.to_owned()).attr("text-anchor", "middle"));
    el("section")
        .class("ips-figure")
        .child(el("h3").attr("id", "capacity-heading").child(words.capacity_heading))
        .child(el("p").attr("id", "capacity-text").class("usa-hint").child(words.capacity_text))
        .child(drawing)
}

fn label(class: &'static str, x: u32, y: u32, text: String) -> Element {
    svg("text").attr("class", class).attr("x", x.to_string()).attr("y", y.to_string()).child(text)
}

fn people_lines(scale: &Scale, step: u32) -> View {
    (0..=scale.most / step)
        .map(|index| {
            let (people, y) = (index * step, scale.y(index * step));
            let rule = svg("line")
                .attr("class", "ips-chart__rule")
                .attr("x1", LEFT.to_string())
                .attr("x2", (WIDTH - RIGHT).to_string())
                .attr("y1", y.to_string())
                .attr("y2", y.to_string());
            svg("g").child(rule).child(label("ips-chart__number", LEFT - 8, y + 4, people.to_string()).attr("text-anchor", "end"))
        })
        .collect()
}

fn month_marks(scale: &Scale) -> View {
    let every = [1, 2, 3, 6, 12].into_iter().find(|every| scale.months / every <= 12).unwrap_or(12);
    (0..=scale.months)
        .filter(|month| month % every == 0)
        .map(|month| label("ips-chart__number", scale.x(month), HEIGHT - BOTTOM + 18, month.to_string()).attr("text-anchor", "middle"))
        .collect()
}

fn line(scale: &Scale, points: &[(u32, u32, u32)]) -> String {
    points.iter().map(|(month, people, _)| format!("{},{}", scale.x(*month), scale.y(*people))).collect::<Vec<_>>().join(" ")
}

/// Capacity is the same from the day of one month to the day of the next.
fn steps(scale: &Scale, points: &[(u32, u32, u32)]) -> String {
    let mut corners = Vec::new();
    for pair in points.windows(2) {
        let y = scale.y(pair[0].2);
        corners.push(format!("{},{y} {},{y}", scale.x(pair[0].0), scale.x(pair[1].0)));
    }
    if let Some((month, _, room)) = points.last() {
        corners.push(format!("{},{}", scale.x(*month), scale.y(*room)));
    }
    corners.join(" ")
}

fn dots(scale: &Scale, points: &[(u32, u32, u32)]) -> View {
    points
        .iter()
        .map(|(month, people, _)| {
            svg("circle").attr("class", "ips-chart__dot").attr("cx", scale.x(*month).to_string()).attr("cy", scale.y(*people).to_string()).attr("r", "3")
        })
        .collect()
}

/// Each line is named at its end, kept apart where the two ends are close.
fn labels(scale: &Scale, points: &[(u32, u32, u32)], people: &'static str, room: &'static str) -> View {
    let Some((month, served, most)) = points.last().copied() else { return View::from(Vec::new()) };
    let x = scale.x(month) + 8;
    let (people_y, room_y) = (scale.y(served) + 4, scale.y(most) + 4);
    let (people_y, room_y) = if people_y.abs_diff(room_y) >= 30 {
        (people_y, room_y)
    } else if served > most {
        (people_y.max(20), people_y.max(20) + 30)
    } else {
        (room_y.max(20) + 30, room_y.max(20))
    };
    [(people, served, people_y), (room, most, room_y)]
        .into_iter()
        .map(|(name, figure, y)| {
            View::from(vec![label("ips-chart__name", x, y, name.to_owned()).into(), label("ips-chart__name", x, y + 13, figure.to_string()).into()])
        })
        .collect()
}
