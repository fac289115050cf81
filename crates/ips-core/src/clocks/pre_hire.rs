//! How old a document may be on the first day of work, looked at from both ends.

use crate::calendar::{Length, add_length, sub_length};
use crate::citation::Citation;
use crate::identified::id;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{PreHireCheck, Severity, in_force};
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is known about one hire. Read by [`PreHireQuestion::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreHireQuestion {
    /// The id of the role; none to see the checks of every role.
    pub role: Option<String>,
    /// The first day of work, planned or past.
    pub first_day: Option<NaiveDate>,
    /// The days of the documents, by check id.
    pub check_dates: BTreeMap<String, NaiveDate>,
}

/// One check of one hire.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PreHireWindow<'a> {
    /// The check, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub check: &'a PreHireCheck,
    /// How strongly it is asked.
    pub severity: Severity,
    /// The oldest the document may be on the first day, in days; none where it only has to come before.
    pub at_most_days: Option<u32>,
    /// The first day of work.
    pub first_day: Option<NaiveDate>,
    /// The day of the document.
    pub check_date: Option<NaiveDate>,
    /// The oldest day the document may have for this first day; none without a first day or an age limit.
    pub oldest_usable: Option<NaiveDate>,
    /// The last first day for which the document is young enough; none without a document or an age limit.
    pub last_first_day: Option<NaiveDate>,
    /// Whether the two days go together, where both are known.
    pub judgment: Option<PreHireJudgment>,
    /// Where the policy asks it.
    pub citation: Citation<'a>,
}

/// Whether a document and a first day go together. Days are calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PreHireJudgment {
    /// The document is not older than it may be, and not after the first day.
    Accepted {
        /// Its age on the first day.
        age_days: i64,
        /// Whether it is of the first day itself where that needs a second look.
        same_day: bool,
    },
    /// The document is too old.
    TooOld {
        /// Its age on the first day.
        age_days: i64,
        /// Days by which that is too much.
        by: i64,
    },
    /// The document is of a day after the first day.
    AfterStart {
        /// Days after it.
        days: i64,
    },
}

/// The oldest day a document may have for a first day of work: exactly the age limit before it. `None` where there is no age limit.
pub fn oldest_usable(check: &PreHireCheck, first_day: NaiveDate) -> Option<NaiveDate> {
    sub_length(first_day, Length::Days(check.at_most_days?))
}

/// The last first day of work for which a document is young enough: exactly the age limit after it. `None` where there is no age limit.
pub fn last_first_day(check: &PreHireCheck, check_date: NaiveDate) -> Option<NaiveDate> {
    add_length(check_date, Length::Days(check.at_most_days?))
}

/// Whether a document and a first day go together: an age exactly at the limit is accepted, a day more is not.
pub fn judge(check: &PreHireCheck, check_date: NaiveDate, first_day: NaiveDate) -> PreHireJudgment {
    let age_days = (first_day - check_date).num_days();
    let by = check.at_most_days.map_or(0, |most| age_days - i64::from(most));
    if age_days < 0 {
        PreHireJudgment::AfterStart { days: -age_days }
    } else if by > 0 {
        PreHireJudgment::TooOld { age_days, by }
    } else {
        PreHireJudgment::Accepted { age_days, same_day: age_days == 0 && check.same_day_doubtful }
    }
}

/// The checks of a hire, in the order of the policy: those of the role that are in force on the first day, or on the as-of date where that
/// day is not known.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::clocks::{PreHireQuestion, pre_hire};
///
/// let (question, errors) = PreHireQuestion::read(situation, &Input::object([("hire_date", Input::Text("2027-01-04".into()))]));
/// assert!(errors.is_empty());
/// assert!(pre_hire(situation, &question).iter().any(|window| window.oldest_usable.is_some()));
/// ```
pub fn pre_hire<'a>(situation: Situation<'a, ProgramPolicy>, question: &PreHireQuestion) -> Vec<PreHireWindow<'a>> {
    let first_day = question.first_day;
    let holds = |check: &&PreHireCheck| question.role.as_ref().is_none_or(|role| check.roles.is_empty() || check.roles.contains(role));
    let windows = in_force(&situation.policy.planning().pre_hire, first_day.unwrap_or(situation.as_of)).filter(holds).map(|check| {
        let check_date = question.check_dates.get(&check.id).copied();
        PreHireWindow {
            check,
            severity: check.severity,
            at_most_days: check.at_most_days,
            first_day,
            check_date,
            oldest_usable: first_day.and_then(|day| oldest_usable(check, day)),
            last_first_day: check_date.and_then(|day| last_first_day(check, day)),
            judgment: check_date.zip(first_day).map(|(document, first)| judge(check, document, first)),
            citation: situation.policy.citation(&check.source),
        }
    });
    windows.collect()
}
