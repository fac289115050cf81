//! One thing that is due, and how it stands on the as-of date.

use super::input::Subject;
use crate::calendar::Weekend;
use crate::citation::Citation;
use crate::identified::id;
use crate::policy::planning::{Deadline, Severity};
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::Serialize;

/// One deadline for one subject; of what comes back, one time. `'p` is the policy that asks, `'i` the input that names the people.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DueItem<'p, 'i> {
    /// What has to be done, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub deadline: &'p Deadline,
    /// Whose it is.
    pub subject: Subject<'i>,
    /// How strongly it is asked.
    pub severity: Severity,
    /// The event that started the clock.
    pub event: &'p str,
    /// The day of the event.
    pub event_date: NaiveDate,
    /// Which time it is, of what comes back; 1 for what comes once. In a duty of each calendar month the months after the event's.
    pub occurrence: u32,
    /// The first day on which it counts, where there is one.
    pub earliest: Option<NaiveDate>,
    /// The day to plan for; none where only a first day is printed.
    pub due: Option<NaiveDate>,
    /// The last day that is on time; later than `due` where the text leaves a range.
    pub latest: Option<NaiveDate>,
    /// Whether it holds for this person: met, or unknown until the facts of `depends_on` are known.
    pub applies: Truth,
    /// The ids of the staff facts on which it depends.
    pub depends_on: Vec<&'p str>,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
    /// Whether that day was before the first one that counts: then it stands as not done.
    pub done_too_early: bool,
    /// How it stands.
    pub status: DueStatus,
    /// The day of the weekend, where `due` is one: the day stays.
    pub weekend: Option<Weekend>,
    /// Whether a step of months ended on another day number, because the month is shorter.
    pub clamped: bool,
    /// For the program: the people in the roles the deadline is about who begin after its last day.
    pub hired_later: Vec<Subject<'i>>,
    /// What the team lacks by all that is known, so that something else has to be done; nothing where it is done, or lacks nothing.
    pub not_ready: Option<NotReady>,
    /// Where the policy asks it.
    pub citation: Citation<'p>,
}

/// What a team lacks for something that asks for people and staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NotReady {
    /// The people it serves on the last day, where these are too few.
    pub served: Option<u32>,
    /// The people it has to serve.
    pub at_least: u32,
    /// Whether the staff list shows that the staff is not complete.
    pub staff_missing: bool,
}

/// How a due item stands. Days are calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DueStatus {
    /// Done on time.
    Done,
    /// Done after the last day.
    DoneLate {
        /// Days after it.
        days: i64,
    },
    /// Not done, and the last day is over.
    Overdue {
        /// Days since it.
        days: i64,
    },
    /// Due today or to come, within the horizon.
    Due {
        /// Days until the day to plan for.
        days: i64,
    },
    /// Due after the horizon.
    Later {
        /// Days until the day to plan for.
        days: i64,
    },
    /// The first day on which it counts is still to come.
    NotYet {
        /// Days until it.
        days: i64,
    },
    /// It can be done now.
    Open {
        /// Days until the last day, where there is one.
        days: Option<i64>,
    },
}

/// Groups of open items by the time that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DueWindow {
    /// The last day is over.
    Overdue,
    /// Within 30 days.
    In30,
    /// In 31 to 60 days.
    In60,
    /// In 61 to 90 days.
    In90,
    /// In more than 90 days.
    Later,
    /// There is a first day but no last one.
    NoLatestDay,
}

impl DueItem<'_, '_> {
    /// The day by which to put it in order: the one to plan for, or the first one.
    pub fn day(&self) -> Option<NaiveDate> {
        self.due.or(self.earliest)
    }

    /// Whether it was done, on time or late.
    pub fn is_done(&self) -> bool {
        matches!(self.status, DueStatus::Done | DueStatus::DoneLate { .. })
    }

    /// Whether it is certainly overdue: not done in time, and not hanging on a fact that is unknown.
    pub fn is_missed(&self) -> bool {
        matches!(self.status, DueStatus::Overdue { .. }) && self.applies == Truth::Met
    }

    /// The group by the time left until the day to plan for, or until the last day once that is over; `None` for what is done.
    pub fn window(&self, as_of: NaiveDate) -> Option<DueWindow> {
        if self.is_done() {
            return None;
        }
        let Some(day) = self.due.filter(|day| *day >= as_of).or(self.latest) else { return Some(DueWindow::NoLatestDay) };
        Some(match (day - as_of).num_days() {
            ..0 => DueWindow::Overdue,
            0..=30 => DueWindow::In30,
            31..=60 => DueWindow::In60,
            61..=90 => DueWindow::In90,
            _ => DueWindow::Later,
        })
    }
}
