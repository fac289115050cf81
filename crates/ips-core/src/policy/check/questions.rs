//! Facts, criteria and notes that belong together: those of a screening, or of a question about somebody who is served.

use super::{Location, Report};
use crate::policy::{Criterion, Dated, Fact, FactKind, Group, Note, NoteWhen, Test};
use std::ops::RangeInclusive;

/// The most facts of a policy, and the most options of a choice: both are held as bit masks.
const MOST: usize = 64;

/// The questions of one document or one part of it.
pub(super) struct Questions<'a> {
    pub(super) facts: &'a [Fact],
    /// Facts that something else reads, too.
    pub(super) also_read: Vec<&'a str>,
    pub(super) criteria: &'a [Criterion],
    pub(super) notes: &'a [Note],
    /// The field that holds the notes.
    pub(super) notes_field: &'static str,
}

impl Questions<'_> {
    pub(super) fn facts(&self, inside: &Location, report: &mut Report) {
        let at = inside.field("facts");
        if self.facts.len() > MOST {
            report.add(&at, format!("{} facts are more than {MOST}", self.facts.len()), "leave out those that no criterion reads");
        }
        for (at, fact) in report.entries(&at, "name", self.facts, |fact| &fact.name) {
            self.fact(&at, fact, report);
        }
    }

    fn fact(&self, at: &Location, fact: &Fact, report: &mut Report) {
        report.id(&at.field("name"), &fact.name);
        report.text(&at.field("label"), &fact.label);
        report.wording(&at.field("question"), &fact.question);
        report.wording(&at.field("help"), &fact.help);
        report.text(&at.field("proof"), &fact.proof);
        report.text(&at.field("public_proof"), &fact.public_proof);
        if fact.ask.is_empty() {
            report.add(&at.field("ask"), format!("nobody can be asked for `{}`", fact.name), "name at least one party");
        }
        if let Some(other) = &fact.stands_in_for {
            self.known(&at.field("stands_in_for"), other, &[], report);
        }
        let name = fact.name.as_str();
        if !self.also_read.contains(&name) && !self.criteria.iter().any(|criterion| criterion.test.facts().contains(&name)) {
            report.add(&at.field("name"), format!("no criterion reads `{}`", fact.name), "use it in a test or leave it out; never ask what is not needed");
        }
        if let FactKind::Choice(options) = &fact.kind {
            let at = at.field("kind").field("choice");
            if options.len() < 2 || options.len() > MOST {
                report.add(&at, format!("a choice with {} options", options.len()), format!("give 2 to {MOST}"));
            }
            for (at, option) in report.entries(&at, "id", options, |option| &option.id) {
                report.id(&at.field("id"), &option.id);
                report.wording(&at.field("label"), &option.label);
            }
        }
    }

    pub(super) fn criteria(&self, inside: &Location, report: &mut Report) {
        for (at, criterion) in report.entries(&inside.field("criteria"), "id", self.criteria, |criterion| &criterion.id) {
            report.id(&at.field("id"), &criterion.id);
            report.cited(&at, &criterion.citation, &criterion.rules);
            for (name, wording) in [("title", &criterion.title), ("requirement", &criterion.requirement), ("change", &criterion.change)] {
                report.wording(&at.field(name), wording);
            }
            report.text(&at.field("proof"), &criterion.proof);
            report.text(&at.field("public_proof"), &criterion.public_proof);
            obstacle(&at.field("obstacle"), criterion, report);
            report.period(&at, criterion.from, criterion.until);
            if criterion.attest.is_empty() {
                report.add(&at.field("attest"), format!("nobody attests `{}`", criterion.id), "name at least one party");
            }
            self.test(&at.field("test"), &criterion.test, report);
        }
    }

    pub(super) fn notes(&self, inside: &Location, report: &mut Report) {
        for (at, note) in report.entries(&inside.field(self.notes_field), "id", self.notes, |note| &note.id) {
            report.wording(&at.field("words"), &note.words);
            report.wording(&at.field("proviso"), &note.proviso);
            report.rules(&at.field("rules"), &note.rules);
            self.criterion_names(&at.field("criteria"), &note.criteria, report);
            if let NoteWhen::Met(test) | NoteWhen::NotMet(test) | NoteWhen::Unknown(test) | NoteWhen::Unless(test) = &note.when {
                self.test(&at.field("when"), test, report);
            }
        }
    }

    pub(super) fn criterion_names(&self, at: &Location, names: &[String], report: &mut Report) {
        let known: Vec<&String> = self.criteria.iter().map(|criterion| &criterion.id).collect();
        report.lead_to(at, "criterion", names, &known);
    }

    fn test(&self, at: &Location, test: &Test, report: &mut Report) {
        match test {
            Test::MinimumAge(age) => {
                let at = at.field("minimum_age");
                self.known(&at.field("birth_date"), &age.birth_date, &["date"], report);
                if let Some(year) = &age.birth_year {
                    self.known(&at.field("birth_year"), year, &["year"], report);
                }
                dated(&at.field("years"), &age.years, 1..=120, report);
            }
            Test::Fact(name) => self.known(&at.field("fact"), name, &["yes_no"], report),
            Test::AdverseFact(name) => self.known(&at.field("adverse_fact"), name, &["yes_no"], report),
            Test::Choice(choice) => {
                let at = at.field("choice");
                self.known(&at.field("fact"), &choice.fact, &["choice"], report);
                self.accepted(&at.field("accepted"), &choice.fact, &choice.accepted, report);
            }
            Test::AllOf(tests) => self.tests(&at.field("all_of"), tests, report),
            Test::AnyOf(tests) => self.tests(&at.field("any_of"), tests, report),
            Test::AtLeast(some) => {
                let at = at.field("at_least");
                let most = u32::try_from(some.of.len()).unwrap_or(u32::MAX);
                dated(&at.field("count"), &some.count, 1..=most, report);
                if let Some(called) = &some.called {
                    report.text(&at.field("called").field("one"), &called.one);
                    report.text(&at.field("called").field("several"), &called.several);
                }
                for (at, part) in report.entries(&at.field("of"), "id", &some.of, |part| &part.id) {
                    report.cited(&at, &part.citation, &part.rules);
                    report.wording(&at.field("title"), &part.title);
                    report.text(&at.field("proof"), &part.proof);
                    report.text(&at.field("public_proof"), &part.public_proof);
                    self.test(&at.field("test"), &part.test, report);
                }
            }
            Test::EventWithin(event) => {
                let at = at.field("event_within");
                self.known(&at.field("date"), &event.date, &["date"], report);
                dated(&at.field("months"), &event.months, 1..=1200, report);
            }
            Test::StatedOr(stated) => {
                let at = at.field("stated_or");
                self.known(&at.field("fact"), &stated.fact, &["yes_no"], report);
                self.test(&at.field("otherwise"), &stated.otherwise, report);
            }
            Test::TwoReadings(readings) => {
                let at = at.field("two_readings");
                if !self.notes.iter().any(|note| note.id == readings.note) {
                    report.add(&at.field("note"), format!("no note is called `{}`", readings.note), "name the id of a note that explains the two readings");
                }
                self.test(&at.field("strict"), &readings.strict, report);
                self.test(&at.field("loose"), &readings.loose, report);
            }
        }
    }

    fn tests(&self, at: &Location, tests: &[Test], report: &mut Report) {
        if tests.is_empty() {
            report.add(at, "nothing to combine", "name at least one test");
        }
        for (index, test) in tests.iter().enumerate() {
            self.test(&at.entry(index), test, report);
        }
    }

    /// The fact exists, and is of one of these kinds where any is given.
    fn known(&self, at: &Location, name: &str, kinds: &[&str], report: &mut Report) {
        let Some(fact) = self.facts.iter().find(|fact| fact.name == name) else {
            return report.add(at, format!("no fact is called `{name}`"), "correct the name or add the fact under `[[facts]]`");
        };
        let kind: &str = (&fact.kind).into();
        if !kinds.is_empty() && !kinds.contains(&kind) {
            report.add(at, format!("`{name}` is of kind `{kind}`"), format!("name a fact of kind `{}`", kinds.join("` or `")));
        }
    }

    fn accepted(&self, at: &Location, fact: &str, accepted: &[String], report: &mut Report) {
        if accepted.is_empty() {
            report.add(at, "no answer is accepted", "name at least one option");
        }
        let Some(FactKind::Choice(options)) = self.facts.iter().find(|known| known.name == fact).map(|fact| &fact.kind) else { return };
        for (index, id) in accepted.iter().enumerate() {
            if !options.iter().any(|option| &option.id == id) {
                let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
                report.add(&at.entry(index), format!("`{fact}` has no option `{id}`"), format!("name one of {}", ids.join(", ")));
            }
        }
    }
}

fn dated(at: &Location, dated: &Dated<u32>, range: RangeInclusive<u32>, report: &mut Report) {
    if dated.0.is_empty() {
        report.add(at, "a value without a date", "give at least one entry with `from` and `value`");
    }
    for (index, entry) in dated.0.iter().enumerate() {
        let at = at.entry(index);
        report.cited(&at, &entry.citation, &entry.rules);
        if !range.contains(&entry.value) {
            report.add(&at.field("value"), format!("{} is out of range", entry.value), format!("give {} to {}", range.start(), range.end()));
        }
        if index > 0 && dated.0[index - 1].from >= entry.from {
            report.add(&at.field("from"), format!("{} does not come after the entry before it", entry.from), "put the oldest entry first, each date once");
        }
    }
}

/// A limitation says what stands in the way, and a criterion cannot.
fn obstacle(at: &Location, criterion: &Criterion, report: &mut Report) {
    match (&criterion.obstacle, criterion.group) {
        (Some(obstacle), Group::Limitation) => report.wording(at, obstacle),
        (None, Group::Criterion) => {}
        (None, Group::Limitation) => {
            report.add(at, format!("`{}` does not say what stands in the way", criterion.id), "end the sentence: the service cannot start now, because ...");
        }
        (Some(_), Group::Criterion) => report.add(at, format!("`{}` is no limitation", criterion.id), "leave `obstacle` out"),
    }
}
