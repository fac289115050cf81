//! What can be wrong with the planning part of a policy file.

mod deadline;
mod fidelity;
mod service;
mod staffing;

use super::{Location, Report};
use crate::policy::planning::{Length, Planning, Source, Sourced};
use crate::policy::{Document, Fact};
use std::collections::HashSet;

pub(super) fn check(document: &Document, planning: &Planning, report: &mut Report) {
    let mut checker = Checker { planning, screening: &document.facts, ignored: &document.zero_exclusion.ignored_facts, named_notes: HashSet::new(), report };
    let at = Location::default().field("planning");
    checker.staffing(&at.field("staffing"));
    checker.events(&at);
    checker.deadlines(&at);
    checker.fidelity(&at.field("fidelity"));
    checker.authorization(&at.field("authorization"));
    checker.review(&at.field("continued_stay"), &planning.continued_stay);
    checker.review(&at.field("discharge"), &planning.discharge);
    checker.notes(&at.field("notes"));
}

struct Checker<'a> {
    planning: &'a Planning,
    screening: &'a [Fact],
    ignored: &'a [String],
    /// The notes that sources named so far.
    named_notes: HashSet<String>,
    report: &'a mut Report,
}

impl Checker<'_> {
    fn notes(&mut self, at: &Location) {
        for (at, note) in self.report.entries(at, "id", &self.planning.notes, |note| &note.id) {
            self.report.filled(&at.field("id"), &note.id);
            self.report.text(&at.field("text"), &note.text);
            if !self.named_notes.contains(&note.id) {
                self.report.add(&at.field("id"), format!("no rule names `{}`", note.id), "name it under `notes` of a source, or leave it out");
            }
        }
    }

    /// Where a rule stands. `at` is that of the rule.
    fn source(&mut self, at: &Location, source: &Source) {
        self.source_at(&at.field("source"), source);
    }

    fn source_at(&mut self, at: &Location, source: &Source) {
        self.named_notes.extend(source.notes.iter().cloned());
        self.report.place(at, &source.heading, &source.item);
        self.report.rules(&at.field("rules"), &source.rules);
        self.report.period(at, Some(source.from), source.until);
        self.report.unique(&at.field("notes"), "note", &source.notes);
        let known: Vec<&String> = self.planning.notes.iter().map(|note| &note.id).collect();
        self.report.lead_to(&at.field("notes"), "planning note", &source.notes, &known);
    }

    /// Checks each rule of a list, and where it stands.
    fn each<'r, T: Sourced>(&mut self, at: &Location, rules: &'r [T], mut check: impl FnMut(&mut Self, &Location, &'r T)) {
        for (index, rule) in rules.iter().enumerate() {
            let at = at.entry(index);
            check(self, &at, rule);
            self.source(&at, rule.source());
        }
    }

    /// Rules of the same meaning must not hold on the same day: the first of them would silently win.
    fn apart<'r, T: Sourced, M: PartialEq>(&mut self, at: &Location, rules: &'r [T], meaning: impl Fn(&'r T) -> M) {
        for (index, rule) in rules.iter().enumerate() {
            let same = |other: &'r T| meaning(other) == meaning(rule) && overlap(other.source(), rule.source());
            if let Some(before) = rules[..index].iter().position(same) {
                self.report.add(
                    &at.entry(index),
                    format!("entry {} says the same on the same days", before + 1),
                    "end the older one with `until`, or keep only one of them",
                );
            }
        }
    }

    fn role(&mut self, at: &Location, id: &String) {
        self.report.leads_to(at, "role", id, &role_ids(self.planning));
    }

    fn roles(&mut self, at: &Location, ids: &[String]) {
        self.report.unique(at, "role", ids);
        self.report.lead_to(at, "role", ids, &role_ids(self.planning));
    }

    fn positive(&mut self, at: &Location, number: u32) {
        if number == 0 {
            self.report.add(at, "0 is no figure here", "give 1 or more");
        }
    }

    fn some_time(&mut self, at: &Location, length: Length) {
        if matches!(length, Length::Days(0) | Length::Months(0)) {
            self.report.add(at, "no time at all", "give one day or month at least");
        }
    }

    fn in_order(&mut self, at: &Location, earliest: Length, latest: Length) {
        if longest_days(earliest) > longest_days(latest) {
            self.report.add(at, "the early end comes after the late end", "exchange them");
        }
    }
}

fn role_ids(planning: &Planning) -> Vec<&String> {
    planning.staffing.roles.iter().map(|role| &role.id).collect()
}

fn overlap(one: &Source, other: &Source) -> bool {
    let starts_by_end = |start: &Source, end: &Source| end.until.is_none_or(|last| start.from <= last);
    starts_by_end(one, other) && starts_by_end(other, one)
}

/// Days of a length at most: enough to compare two ends of a window.
fn longest_days(length: Length) -> u32 {
    match length {
        Length::Days(days) => days,
        Length::Months(months) => months.saturating_mul(31),
    }
}
