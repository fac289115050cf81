//! Positions and days on which something falls due over the months, as a drawing.

use super::figure::{Drawing, Room, label, marked_months, rule};
use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;

const TOP: i64 = 30;

struct Scale {
    room: Room,
    first: NaiveDate,
    days: i64,
}

impl Scale {
    /// On a narrow drawing a row is named above what is drawn of it.
    fn left(&self) -> i64 {
        self.room.pick(150, 6)
    }

    fn right(&self) -> i64 {
        self.room.width() - self.room.pick(40, 10)
    }

    fn row(&self) -> i64 {
        self.room.pick(24, 36)
    }

    /// The upper edge of what is drawn of the row that begins there.
    fn drawn(&self, y: i64) -> i64 {
        y + self.room.pick(4, 16)
    }

    fn x(&self, day: NaiveDate) -> i64 {
        let passed = (day - self.first).num_days().clamp(0, self.days);
        self.left() + (self.right() - self.left()) * passed / self.days.max(1)
    }

    fn name(&self, name: &str, y: i64) -> AnyView {
        let (place, anchor) = self.room.pick(((self.left() - 8, y + 16), Some("end")), ((self.left(), y + 12), None));
        label("ips-chart__name", place, anchor, name.to_owned())
    }

    fn bar(&self, class: &'static str, from: NaiveDate, to: NaiveDate, y: i64) -> Option<AnyView> {
        let (from, to) = (self.x(from), self.x(to));
        let (x, y, width) = (from.to_string(), self.drawn(y).to_string(), (to - from).to_string());
        (to > from).then(|| view! { <rect class=class x=x y=y width=width height="16" /> }.into_any())
    }

    fn diamond(&self, day: NaiveDate, y: i64) -> AnyView {
        view! { <path class="ips-timeline__due" d=format!("M{} {}l6 6l-6 6l-6-6z", self.x(day), self.drawn(y) + 2) /> }.into_any()
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
    /// Days that are marked, by what they are called.
    pub(super) marks: &'a [(String, Vec<NaiveDate>)],
}

impl Times<'_> {
    /// The drawing for a room.
    pub(super) fn draw(&self, room: Room) -> Drawing {
        let scale = Scale { room, first: self.from, days: (self.to - self.from).num_days().max(1) };
        let place = |index: usize| TOP + scale.row() * i64::try_from(index).unwrap_or(0);
        let bars = self.spans.iter().enumerate().map(|(index, (name, post, work))| {
            let y = place(index);
            let bars = [scale.bar("ips-timeline__hiring", *post, *work, y), scale.bar("ips-timeline__working", *work, self.to, y)];
            row(scale.name(name, y), bars.into_iter().flatten())
        });
        let marks = self.marks.iter().enumerate().map(|(index, (name, days))| {
            let y = place(self.spans.len() + index);
            row(scale.name(name, y), days.iter().map(|day| scale.diamond(*day, y)))
        });
        let height = place(self.spans.len() + self.marks.len()) + 8;
        let mut parts = self.month_lines(&scale, height);
        parts.extend(bars);
        parts.extend(marks);
        (height, parts)
    }

    /// A line at each month of the plan, or at every few of a long one, with year and month.
    fn month_lines(&self, scale: &Scale, height: i64) -> Vec<AnyView> {
        let months = u32::try_from(((self.to - self.start).num_days() / 30).max(1)).unwrap_or(1);
        let every = marked_months(months, scale.room.pick(8, 4));
        (0..=months)
            .filter(|month| month % every == 0)
            .filter_map(|month| self.start.checked_add_months(Months::new(month)))
            .filter(|day| *day <= self.to)
            .map(|day| {
                let x = scale.x(day);
                // At the edges a name begins or ends at its line: there is no room on the other side.
                let anchor = if x < scale.left() + 24 && scale.room == Room::Narrow {
                    "start"
                } else if x + 28 > scale.room.width() {
                    "end"
                } else {
                    "middle"
                };
                let name = label("ips-chart__number", (x, TOP - 12), Some(anchor), format!("{}-{:02}", day.year(), day.month()));
                rule((x, TOP - 6), (x, height), name)
            })
            .collect()
    }
}

fn row(name: AnyView, drawn: impl Iterator<Item = AnyView>) -> AnyView {
    let drawn: Vec<AnyView> = drawn.collect();
    view! { <g>{name} {drawn}</g> }.into_any()
}
