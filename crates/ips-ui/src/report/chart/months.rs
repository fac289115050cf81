//! People and capacity over the months, as a drawing. The same figures stand in the tables of the plan.

use super::figure::{Drawing, Room, label, marked_months, rule};
use chrono::{Months as CalendarMonths, NaiveDate};
use leptos::prelude::*;

const BOTTOM: i64 = 44;

/// What is drawn.
pub(super) struct Months<'a> {
    pub(super) axis: &'a str,
    /// What the people served are called, and what the capacity is.
    pub(super) names: &'a [String; 2],
    /// The day of month 0.
    pub(super) start: NaiveDate,
    /// Month, people served, capacity.
    pub(super) points: &'a [(u32, u32, u32)],
    /// The capacity from each day on which it changes.
    pub(super) steps: &'a [(NaiveDate, u32)],
}

/// Where a day and a number of people stand in the drawing.
struct Scale {
    room: Room,
    start: NaiveDate,
    days: i64,
    most: u32,
}

impl Scale {
    fn left(&self) -> i64 {
        self.room.pick(48, 34)
    }

    /// Where the last day stands. On a wide drawing the lines are named beside their ends.
    fn right(&self) -> i64 {
        self.room.width() - self.room.pick(104, 12)
    }

    fn height(&self) -> i64 {
        self.room.pick(300, 280)
    }

    /// Where the most people stand. On a narrow drawing the lines are named above.
    fn top(&self) -> i64 {
        self.room.pick(16, 50)
    }

    fn x(&self, day: NaiveDate) -> i64 {
        let passed = (day - self.start).num_days().clamp(0, self.days);
        self.left() + (self.right() - self.left()) * passed / self.days
    }

    fn y(&self, people: u32) -> i64 {
        self.height() - BOTTOM - (self.height() - self.top() - BOTTOM) * i64::from(people.min(self.most)) / i64::from(self.most.max(1))
    }

    /// A round distance between lines, so that there are four to eight.
    fn step(most: u32) -> u32 {
        let rough = (most / 5).max(1);
        let power = 10_u32.pow(rough.ilog10());
        [1, 2, 5, 10].into_iter().map(|factor| factor * power).find(|step| *step >= rough).unwrap_or(rough)
    }
}

impl Months<'_> {
    /// The day of a month.
    fn day(&self, month: u32) -> NaiveDate {
        self.start.checked_add_months(CalendarMonths::new(month)).unwrap_or(self.start)
    }

    fn last(&self) -> (u32, u32, u32) {
        self.points.last().copied().unwrap_or_default()
    }

    /// The drawing for a room.
    pub(super) fn draw(&self, room: Room) -> Drawing {
        let most = self.points.iter().map(|(_, people, capacity)| *people.max(capacity));
        let highest = most.chain(self.steps.iter().map(|(_, capacity)| *capacity)).max().unwrap_or(1).max(1);
        let step = Scale::step(highest);
        let end = self.day(self.last().0);
        let scale = Scale { room, start: self.start, days: (end - self.start).num_days().max(1), most: highest.div_ceil(step) * step };
        let mut parts = people_lines(&scale, step);
        parts.extend(self.month_marks(&scale));
        parts.push(polyline("ips-chart__room", self.stairs(&scale, end)));
        parts.push(polyline("ips-chart__people", corners(self.points.iter().map(|(month, people, _)| (scale.x(self.day(*month)), scale.y(*people))))));
        parts.extend(self.points.iter().map(|(month, people, _)| dot(scale.x(self.day(*month)), scale.y(*people))));
        parts.extend(if room == Room::Wide { self.names_at_ends(&scale) } else { self.names_above(&scale) });
        let middle = i64::midpoint(scale.left(), scale.right());
        parts.push(label("ips-chart__axis", (middle, scale.height() - 6), Some("middle"), self.axis.to_owned()));
        (scale.height(), parts)
    }

    fn month_marks(&self, scale: &Scale) -> Vec<AnyView> {
        let (last, ..) = self.last();
        let every = marked_months(last, scale.room.pick(12, 6));
        let months = (0..=last).filter(|month| month % every == 0);
        let mark = |month| label("ips-chart__number", (scale.x(self.day(month)), scale.height() - BOTTOM + 18), Some("middle"), month.to_string());
        months.map(mark).collect()
    }

    /// Capacity is the same from the day on which somebody begins to the day on which the next one does.
    fn stairs(&self, scale: &Scale, end: NaiveDate) -> String {
        let ends = self.steps.iter().skip(1).map(|(day, _)| *day).chain([end]);
        corners(self.steps.iter().zip(ends).flat_map(|((day, capacity), until)| [(scale.x(*day), scale.y(*capacity)), (scale.x(until), scale.y(*capacity))]))
    }

    /// Each line is named at its end, kept apart where the two ends are close.
    fn names_at_ends(&self, scale: &Scale) -> Vec<AnyView> {
        let ((month, served, most), [people, capacity]) = (self.last(), self.names);
        let x = scale.x(self.day(month)) + 8;
        let (people_y, capacity_y) = (scale.y(served) + 4, scale.y(most) + 4);
        let (people_y, capacity_y) = if (people_y - capacity_y).abs() >= 30 {
            (people_y, capacity_y)
        } else if served > most {
            (people_y.max(20), people_y.max(20) + 30)
        } else {
            (capacity_y.max(20) + 30, capacity_y.max(20))
        };
        let texts =
            [(people_y, people.to_owned()), (people_y + 13, served.to_string()), (capacity_y, capacity.to_owned()), (capacity_y + 13, most.to_string())];
        texts.into_iter().map(|(y, text)| label("ips-chart__name", (x, y), None, text)).collect()
    }

    /// Each line is named above the drawing, behind a piece of it.
    fn names_above(&self, scale: &Scale) -> Vec<AnyView> {
        let ((_, served, most), [people, capacity]) = (self.last(), self.names);
        let names = [("ips-chart__room", capacity, most), ("ips-chart__people", people, served)];
        let lines = (0..).zip(names).flat_map(|(line, (class, name, last))| {
            let (y, left) = (12 + 16 * line, scale.left());
            [polyline(class, corners([(left, y - 4), (left + 28, y - 4)])), label("ips-chart__name", (left + 36, y), None, format!("{name}: {last}"))]
        });
        lines.collect()
    }
}

fn people_lines(scale: &Scale, step: u32) -> Vec<AnyView> {
    (0..=scale.most / step)
        .map(|index| {
            let (people, y) = (index * step, scale.y(index * step));
            let number = label("ips-chart__number", (scale.left() - 8, y + 4), Some("end"), people.to_string());
            rule((scale.left(), y), (scale.right(), y), number)
        })
        .collect()
}

fn polyline(class: &'static str, points: String) -> AnyView {
    view! { <polyline class=class points=points /> }.into_any()
}

fn dot(x: i64, y: i64) -> AnyView {
    view! { <circle class="ips-chart__dot" cx=x.to_string() cy=y.to_string() r="3" /> }.into_any()
}

fn corners(places: impl IntoIterator<Item = (i64, i64)>) -> String {
    places.into_iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}
