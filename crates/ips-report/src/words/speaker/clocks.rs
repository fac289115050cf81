//! Deadlines, and documents before the first day of work.

use super::Speaker;
use crate::words::spoken;
use chrono::NaiveDate;
use ips_core::calendar::{Length, Weekend};
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, PreHireCheck};

impl<P> Speaker<'_, P> {
    /// A length of time: "90 days", "1 month".
    pub fn length(&self, length: Length) -> String {
        spoken!(self.language, clocks::length(length))
    }

    /// When something is due, seen from its event: "within 90 days".
    pub fn due_rule(&self, due: &Due) -> String {
        spoken!(self.language, clocks::rule(due))
    }

    /// What a deadline is counted from and how, in a sentence. `event` is the title of the event, `day` its day.
    pub fn due_origin(&self, event: &str, day: NaiveDate, due: &Due) -> String {
        spoken!(self.language, clocks::origin(event, &self.date(day), &self.due_rule(due)))
    }

    /// The day on which something is due, or the days between which it is, written out. Where there is a range to be late in, the day to
    /// plan for comes first; empty where there is no day at all.
    pub fn due_days(&self, earliest: Option<NaiveDate>, due: Option<NaiveDate>, latest: Option<NaiveDate>) -> String {
        match (earliest, due, latest) {
            (Some(first), None, _) => spoken!(self.language, clocks::open_from(&self.date(first))),
            (_, Some(due), Some(latest)) if due < latest => spoken!(self.language, clocks::plan_for(&self.date(due), &self.date(latest))),
            (Some(first), Some(due), _) if first < due => spoken!(self.language, clocks::between(&self.date(first), &self.date(due))),
            (_, Some(due), _) => self.date(due),
            (None, None, _) => String::new(),
        }
    }

    /// How something stands on the as-of date: "Due in 12 days".
    pub fn due_status(&self, status: DueStatus) -> String {
        spoken!(self.language, clocks::status(status))
    }

    /// The heading of a group of due items; `None` is what is done.
    pub fn due_window(&self, window: Option<DueWindow>) -> &'static str {
        spoken!(self.language, clocks::window(window))
    }

    /// That a due date falls on a Saturday or Sunday and stays there.
    pub fn weekend(&self, day: Weekend) -> &'static str {
        spoken!(self.language, clocks::weekend(day))
    }

    /// That a step of months ended on the last day of a shorter month.
    pub fn month_end(&self) -> &'static str {
        spoken!(self.language, clocks::month_end())
    }

    /// That something was done before the first day on which it counts, and so stands as not done.
    pub fn too_early(&self, done: NaiveDate, first: NaiveDate) -> String {
        spoken!(self.language, clocks::too_early(&self.date(done), &self.date(first)))
    }

    /// That a deadline holds only by the answers to these questions, which are not known yet.
    pub fn depends_on(&self, questions: &[&str]) -> String {
        spoken!(self.language, clocks::depends_on(&questions.join(" ")))
    }

    /// That people whom a deadline of the program is about begin after its last day.
    pub fn hired_later(&self, people: &[String]) -> String {
        spoken!(self.language, clocks::hired_later(&people.join(", ")))
    }

    /// How old a document may be on the first day of work, in a sentence.
    pub fn document_limit(&self, check: &PreHireCheck) -> String {
        spoken!(self.language, clocks::limit(check.at_most_days))
    }

    /// Whether a document and a first day go together, with its age and what a document of the first day itself needs.
    pub fn document_judgment(&self, judgment: PreHireJudgment) -> String {
        let sentence = spoken!(self.language, clocks::judgment(judgment));
        match judgment {
            PreHireJudgment::Accepted { same_day: true, .. } => format!("{sentence} {}", spoken!(self.language, clocks::same_day())),
            _ => sentence,
        }
    }
}
