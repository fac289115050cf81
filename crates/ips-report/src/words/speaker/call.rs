//! Where a screening stands, in one line: for somebody who is on the phone.

use super::Speaker;
use crate::words::call;
use chrono::{Datelike, NaiveDate};
use ips_core::policy::{Fact, Group, Test};
use ips_core::{Determination, Reason, Truth};

impl Speaker<'_> {
    /// How many criteria are met, how many are not, how many limitations are in the way, what a counted one still needs, and the most useful question with whom to ask:
    /// "4 met · 1 more area needed · Ask the clinician: Primary diagnosis".
    pub fn call_line(&self, found: &Determination<'_>) -> String {
        let words = call(self.language);
        let count = |group, value| found.findings.iter().filter(|finding| finding.group == group && finding.value == value).count();
        let mut line = vec![(words.met)(count(Group::Criterion, Truth::Met))];
        if let failing @ 1.. = count(Group::Criterion, Truth::NotMet) {
            line.push((words.not_met)(failing));
        }
        if let in_the_way @ 1.. = count(Group::Limitation, Truth::NotMet) {
            line.push((words.in_the_way)(in_the_way));
        }
        // What is still to be counted decides nothing once something else has.
        for finding in found.findings.iter().filter(|_| !found.to_settle.is_empty()) {
            if let (Reason::PartsOpen { met, needed, .. }, Test::AtLeast(some)) = (&finding.reason, &finding.criterion.test) {
                let more = needed.saturating_sub(*met);
                let called = some.called.as_ref().map(|called| if more == 1 { &called.one } else { &called.several });
                line.push((words.more_needed)(more, called.map(|called| called.get(self.language))));
            }
        }
        line.push(match found.to_settle.first() {
            Some(open) => match open.ask.first() {
                Some(party) => [self.ask(*party).as_str(), ": ", open.fact.label.get(self.language)].concat(),
                None => open.fact.label.get(self.language).to_owned(),
            },
            None => words.nothing_open.to_owned(),
        });
        line.join(" · ")
    }

    /// A typed day in words, so that a slip is seen: of a date of birth with the age on the as-of date.
    pub fn told_day(&self, fact: &Fact, day: NaiveDate, as_of: Option<NaiveDate>) -> String {
        let is_birth = self.policy.document().is_birth_date(&fact.name);
        let told = self.date(day);
        match as_of.filter(|as_of| is_birth && day <= *as_of) {
            Some(as_of) => (call(self.language).with_age)(&told, full_years(day, as_of)),
            None => told,
        }
    }
}

fn full_years(birth: NaiveDate, as_of: NaiveDate) -> u32 {
    let is_to_come = (as_of.month(), as_of.day()) < (birth.month(), birth.day());
    u32::try_from(as_of.year() - birth.year() - i32::from(is_to_come)).unwrap_or_default()
}
