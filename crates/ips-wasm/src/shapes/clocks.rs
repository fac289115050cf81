//! The forms of deadlines and pre-hire checks.

use super::{Citation, Day, Severity, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The list somebody stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SubjectList {
    /// The program itself.
    Program,
    /// The staff.
    Staff,
    /// The people served.
    Participant,
}

/// Whose something is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DueSubject {
    /// The list.
    pub of: SubjectList,
    /// The row, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub row: Option<u32>,
    /// The code name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub name: Option<String>,
}

/// How an item stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
pub enum DueStatus {
    /// In time.
    Done,
    /// After the last day.
    DoneLate {
        /// So many days late.
        days: i32,
    },
    /// Not done, and the last day is over.
    Overdue {
        /// So many days ago.
        days: i32,
    },
    /// Not done, and the last day is near.
    Due {
        /// So many days ahead.
        days: i32,
    },
    /// Not done, and there is time.
    Later {
        /// So many days ahead.
        days: i32,
    },
    /// It does not count before its first day.
    NotYet {
        /// So many days ahead.
        days: i32,
    },
    /// Not done, and there is no last day.
    Open {
        /// Days since its first day.
        days: Option<i32>,
    },
}

/// A day of a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weekend {
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// Something that is due or done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DueItem {
    /// The id of the deadline.
    pub deadline: String,
    /// Whose it is.
    pub subject: DueSubject,
    /// How strong the rule is.
    pub severity: Severity,
    /// The event it is counted from.
    pub event: String,
    /// The day of that event.
    pub event_date: Day,
    /// Of what comes back: the number of the time.
    pub occurrence: Option<u32>,
    /// The first day on which it counts.
    pub earliest: Option<Day>,
    /// The day to plan for.
    pub due: Option<Day>,
    /// The last day.
    pub latest: Option<Day>,
    /// Whether it applies at all.
    pub applies: Value,
    /// The facts on which that depends.
    pub depends_on: Vec<String>,
    /// The day it was done.
    pub done: Option<Day>,
    /// It was done before it counts.
    pub done_too_early: bool,
    /// How it stands.
    pub status: DueStatus,
    /// The day it is due falls on a weekend.
    pub weekend: Option<Weekend>,
    /// The month was too short for the day number.
    pub clamped: bool,
    /// People hired after it was done.
    pub hired_later: Vec<DueSubject>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// An event whose day is not known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MissingEvent {
    /// The id of the event.
    pub event: String,
    /// Whose it is.
    pub subject: DueSubject,
    /// What waits for it.
    pub deadlines: Vec<String>,
}

/// What a document is worth on the first day of work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
pub enum PreHireJudgment {
    /// It is young enough.
    Accepted {
        /// Its age.
        age_days: i32,
        /// It is of the first day of work itself.
        same_day: bool,
    },
    /// It is too old.
    TooOld {
        /// Its age.
        age_days: i32,
        /// The days by which it is.
        by: i32,
    },
    /// It is of a day after the first day of work.
    AfterStart {
        /// So many days after.
        days: i32,
    },
}

/// How old a document may be on the first day of work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreHireWindow {
    /// The id of the check.
    pub check: String,
    /// How strong the rule is.
    pub severity: Severity,
    /// The most days.
    pub at_most_days: Option<u32>,
    /// The first day of work.
    pub first_day: Option<Day>,
    /// The day of the document.
    pub check_date: Option<Day>,
    /// The oldest day that is accepted.
    pub oldest_usable: Option<Day>,
    /// The last first day of work for which it holds.
    pub last_first_day: Option<Day>,
    /// What it is worth.
    pub judgment: Option<PreHireJudgment>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// One hire with its checks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HireChecks {
    /// The id of the role.
    pub role: Option<String>,
    /// The first day of work.
    pub first_day: Option<Day>,
    /// The documents.
    pub checks: Vec<PreHireWindow>,
}

/// What is due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Deadlines {
    /// Everything that is due or done.
    pub items: Vec<DueItem>,
    /// Events whose day is not known.
    pub missing_events: Vec<MissingEvent>,
    /// Documents of people to be hired.
    pub pre_hire: Vec<HireChecks>,
}
