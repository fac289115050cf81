//! Authorization and units, and the questions about somebody who is served.

use super::Checker;
use crate::policy::check::Location;
use crate::policy::check::questions::Questions;
use crate::policy::planning::{ServiceReview, UnitRules};
use crate::policy::{Fact, FactKind};

/// Minutes of a day.
const MINUTES: u32 = 24 * 60;

impl Checker<'_> {
    pub(super) fn authorization(&mut self, at: &Location) {
        let rules = &self.planning.authorization;
        self.report.text(&at.field("text"), &rules.text);
        self.source(at, &rules.source);
        self.each(&at.field("packet"), &rules.packet, |checker, at, document| checker.report.text(&at.field("text"), &document.text));
        if let Some(units) = &rules.units {
            self.units(&at.field("units"), units);
        }
        if let Some(period) = &rules.period {
            let at = at.field("period");
            self.some_time(&at.field("at_most"), period.at_most);
            self.source(&at, &period.source);
        }
        if let Some(renewal) = &rules.renewal {
            self.source_at(&at.field("renewal"), renewal);
        }
        self.each(&at.field("billing"), &rules.billing, |checker, at, statement| checker.report.text(&at.field("text"), &statement.text));
    }

    fn units(&mut self, at: &Location, units: &UnitRules) {
        for (name, count) in [("minutes", &units.minutes), ("free", &units.free), ("daily", &units.daily)] {
            let at = at.field(name);
            self.positive(&at.field("value"), count.value);
            self.source(&at, &count.source);
        }
        self.source_at(&at.field("needed"), &units.needed);
        if units.daily.value.saturating_mul(units.minutes.value) > MINUTES {
            self.report.add(&at.field("daily").field("value"), "more units than a day has minutes for", "give the most units on one day");
        }
        if units.remind_at == 0 || units.remind_at > units.free.value {
            self.report.add(&at.field("remind_at"), format!("{} reminds too early or too late", units.remind_at), format!("give 1 to {}", units.free.value));
        }
    }

    pub(super) fn review(&mut self, at: &Location, review: &ServiceReview) {
        self.report.wording(&at.field("statement"), &review.statement);
        self.report.text(&at.field("met"), &review.met);
        self.report.text(&at.field("not_met"), &review.not_met);
        self.source(at, &review.source);
        self.each(&at.field("beside"), &review.beside, |checker, at, beside| {
            checker.report.text(&at.field("text"), &beside.text);
            let is_told = |fact: &Fact| Some(&fact.name) == beside.fact.as_ref() && fact.kind == FactKind::YesNo;
            if beside.fact.is_some() && !review.facts.iter().any(is_told) {
                checker.report.add(&at.field("fact"), "no such fact that is answered by yes or no", "name one under `facts`, or leave this out");
            }
        });
        let also = review.beside.iter().filter_map(|beside| beside.fact.as_deref()).collect();
        let questions = Questions { facts: &review.facts, also_read: also, criteria: &review.criteria, notes: &review.remarks, notes_field: "remarks" };
        questions.facts(at, self.report);
        questions.criteria(at, self.report);
        questions.notes(at, self.report);
        for (index, fact) in review.facts.iter().enumerate() {
            let at = at.field("facts").entry(index);
            if self.ignored.contains(&fact.name) {
                self.report.add(&at.field("name"), format!("`{}` is a readiness fact", fact.name), "a readiness fact may never decide anything: remove it");
            }
            if self.screening.iter().any(|other| other.shared_name() == fact.shared_name() && other.kind != fact.kind) {
                self.report.add(
                    &at.field("kind"),
                    format!("`{}` has other answers in the screening", fact.shared_name()),
                    "choose another name, or the same answers",
                );
            }
        }
    }
}
