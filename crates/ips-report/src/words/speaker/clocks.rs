//! Deadlines, and documents before the first day of work.

use super::Speaker;
use crate::words::planning;
use chrono::NaiveDate;
use ips_core::clocks::{NotReady, PreHireJudgment};
use ips_core::policy::planning::Due;

impl<P> Speaker<'_, P> {
    /// What a deadline is counted from and how, in a sentence. `event` is the title of the event, `day` its day.
    pub fn due_origin(&self, event: &str, day: NaiveDate, due: &Due) -> String {
        let words = &planning(self.language).deadlines;
        (words.origin)(event, &self.date(day), &(words.rule)(due))
    }

    /// The day on which something is due, or the days between which it is, written out. Where there is a range to be late in, the day to
    /// plan for comes first; empty where there is no day at all.
    pub fn due_days(&self, earliest: Option<NaiveDate>, due: Option<NaiveDate>, latest: Option<NaiveDate>) -> String {
        let words = &planning(self.language).deadlines;
        match (earliest, due, latest) {
            (Some(first), None, _) => (words.open_from)(&self.date(first)),
            (_, Some(due), Some(latest)) if due < latest => (words.plan_for)(&self.date(due), &self.date(latest)),
            (Some(first), Some(due), _) if first < due => (words.between)(&self.date(first), &self.date(due)),
            (_, Some(due), _) => self.date(due),
            (None, None, _) => String::new(),
        }
    }

    /// What a team lacks for something that asks for people and staff, each in a sentence, and what follows if that stays so.
    pub fn not_ready(&self, lacks: NotReady, otherwise: &str) -> Vec<String> {
        let words = &planning(self.language).deadlines;
        let served = lacks.served.map(|served| (words.too_few_served)(served, lacks.at_least));
        let staff = lacks.staff_missing.then(|| words.staff_missing.to_owned());
        served.into_iter().chain(staff).chain([(words.otherwise)(otherwise)]).collect()
    }

    /// Whether a document and a first day go together, with its age and what a document of the first day itself needs.
    pub fn document_judgment(&self, judgment: PreHireJudgment) -> String {
        let words = &planning(self.language).deadlines;
        let sentence = (words.judgment)(judgment);
        match judgment {
            PreHireJudgment::Accepted { same_day: true, .. } => format!("{sentence} {}", words.same_day),
            _ => sentence,
        }
    }
}
