//! People and capacity over the months, as a drawing. The same figures stand in the table of months.

use super::figure::{label, marked_months, rule};
use leptos::prelude::*;

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

/// The size and the parts of the drawing: month, people served and capacity of each point.
pub(super) fn draw(axis: &str, [people, capacity]: &[String; 2], points: &[(u32, u32, u32)]) -> ((i64, i64), Vec<AnyView>) {
    let highest = points.iter().map(|(_, people, capacity)| *people.max(capacity)).max().unwrap_or(1).max(1);
    let step = Scale::step(highest);
    let scale = Scale { months: points.last().map_or(1, |(month, ..)| *month), most: highest.div_ceil(step) * step };
    let mut parts = people_lines(&scale, step);
    parts.extend(month_marks(&scale));
    parts.push(polyline("ips-chart__room", steps(&scale, points)));
    parts.push(polyline("ips-chart__people", line(&scale, points)));
    parts.extend(points.iter().map(|(month, people, _)| dot(scale.x(*month), scale.y(*people))));
    parts.extend(names(&scale, points, people, capacity));
    let middle = LEFT + (WIDTH - LEFT - RIGHT) / 2;
    parts.push(label("ips-chart__axis", place(middle, HEIGHT - 6), Some("middle"), axis.to_owned()));
    (place(WIDTH, HEIGHT), parts)
}

fn place(x: u32, y: u32) -> (i64, i64) {
    (x.into(), y.into())
}

fn people_lines(scale: &Scale, step: u32) -> Vec<AnyView> {
    (0..=scale.most / step)
        .map(|index| {
            let (people, y) = (index * step, scale.y(index * step));
            let number = label("ips-chart__number", place(LEFT - 8, y + 4), Some("end"), people.to_string());
            rule(place(LEFT, y), place(WIDTH - RIGHT, y), number)
        })
        .collect()
}

fn month_marks(scale: &Scale) -> Vec<AnyView> {
    let every = marked_months(scale.months, 12);
    let months = (0..=scale.months).filter(|month| month % every == 0);
    months.map(|month| label("ips-chart__number", place(scale.x(month), HEIGHT - BOTTOM + 18), Some("middle"), month.to_string())).collect()
}

fn polyline(class: &'static str, points: String) -> AnyView {
    view! { <polyline class=class points=points /> }.into_any()
}

fn dot(x: u32, y: u32) -> AnyView {
    view! { <circle class="ips-chart__dot" cx=x.to_string() cy=y.to_string() r="3" /> }.into_any()
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
    if let Some((month, _, capacity)) = points.last() {
        corners.push(format!("{},{}", scale.x(*month), scale.y(*capacity)));
    }
    corners.join(" ")
}

/// Each line is named at its end, kept apart where the two ends are close.
fn names(scale: &Scale, points: &[(u32, u32, u32)], people: &str, capacity: &str) -> Vec<AnyView> {
    let Some((month, served, most)) = points.last().copied() else { return Vec::new() };
    let x = scale.x(month) + 8;
    let (people_y, capacity_y) = (scale.y(served) + 4, scale.y(most) + 4);
    let (people_y, capacity_y) = if people_y.abs_diff(capacity_y) >= 30 {
        (people_y, capacity_y)
    } else if served > most {
        (people_y.max(20), people_y.max(20) + 30)
    } else {
        (capacity_y.max(20) + 30, capacity_y.max(20))
    };
    let texts = [(people_y, people.to_owned()), (people_y + 13, served.to_string()), (capacity_y, capacity.to_owned()), (capacity_y + 13, most.to_string())];
    texts.into_iter().map(|(y, text)| label("ips-chart__name", place(x, y), None, text)).collect()
}
