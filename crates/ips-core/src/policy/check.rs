//! What can be wrong with a policy file beyond its form: names that lead nowhere, dates out of order, texts left empty.

use super::{Citation, Document, Fact, FactKind, NoteWhen, RuleId, Test};
use crate::dated::Dated;
use crate::words::{Language, Text, Wording};
use std::collections::HashSet;
use std::fmt;

/// The most facts a policy may have, and the most options of a choice: both are held as bit masks.
const MOST: usize = 64;

/// A way down into a document, such as `criteria[3].test.at_least.count`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location(pub Vec<Step>);

/// One step of a [`Location`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Field(&'static str),
    /// Into an entry of a list, counted from 0.
    Entry(usize),
}

impl Location {
    fn field(&self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }

    fn entry(&self, index: usize) -> Self {
        self.then(Step::Entry(index))
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => write!(out, "{name}")?,
                Step::Field(name) => write!(out, ".{name}")?,
                // People count from one.
                Step::Entry(entry) => write!(out, "[{}]", entry + 1)?,
            }
        }
        Ok(())
    }
}

/// One thing wrong with a policy document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: Location,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}; {}", self.at, self.what, self.remedy)
    }
}

/// Everything wrong with a document, in the order of the file. Nothing wrong: an empty list.
pub fn check(document: &Document) -> Vec<Problem> {
    let mut checker = Checker { document, problems: Vec::new() };
    checker.identity();
    checker.facts();
    checker.criteria();
    checker.notes();
    checker.zero_exclusion();
    checker.alternatives();
    checker.problems
}

struct Checker<'a> {
    document: &'a Document,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    fn report(&mut self, at: &Location, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(Problem { at: at.clone(), what: what.into(), remedy: remedy.into() });
    }

    fn identity(&mut self) {
        let policy = &self.document.policy;
        let at = Location::default().field("policy");
        self.id(&at.field("id"), &policy.id);
        self.filled(&at.field("version"), &policy.version);
        self.filled(&at.field("document"), &policy.document);
        for (name, text) in [("region", &policy.region), ("payer", &policy.payer), ("title", &policy.title)] {
            self.text(&at.field(name), text);
        }
        self.wording(&at.field("decision"), &policy.decision);
        self.wording(&at.field("contact"), &policy.contact);
        self.cited(&at, &policy.citation, &policy.rules);
        if policy.next_review.is_some() != policy.past_review.is_some() {
            self.report(&at, "`next_review` and `past_review` go together", "state both or neither");
        }
        for (index, entry) in policy.history.iter().enumerate() {
            let at = at.field("history").entry(index);
            self.text(&at.field("change"), &entry.change);
            self.rules(&at.field("rules"), &entry.rules);
        }
    }

    fn facts(&mut self) {
        let at = Location::default().field("facts");
        let facts = &self.document.facts;
        if facts.len() > MOST {
            self.report(&at, format!("{} facts are more than {MOST}", facts.len()), "leave out those that no criterion reads");
        }
        self.unique(&at, "name", facts.iter().map(|fact| &fact.name));
        for (index, fact) in facts.iter().enumerate() {
            self.fact(&at.entry(index), fact);
        }
    }

    fn fact(&mut self, at: &Location, fact: &'a Fact) {
        self.id(&at.field("name"), &fact.name);
        self.text(&at.field("label"), &fact.label);
        self.wording(&at.field("question"), &fact.question);
        if let Some(help) = &fact.help {
            self.wording(&at.field("help"), help);
        }
        if fact.ask.is_empty() {
            self.report(&at.field("ask"), format!("nobody can be asked for `{}`", fact.name), "name at least one party");
        }
        if let Some(other) = &fact.stands_in_for {
            self.known(&at.field("stands_in_for"), other, &[]);
        }
        if !self.document.criteria.iter().any(|criterion| criterion.test.facts().contains(&fact.name.as_str())) {
            self.report(&at.field("name"), format!("no criterion reads `{}`", fact.name), "use it in a test or leave it out; never ask what is not needed");
        }
        if let FactKind::Choice(options) = &fact.kind {
            let at = at.field("kind").field("choice");
            if options.len() < 2 || options.len() > MOST {
                self.report(&at, format!("a choice with {} options", options.len()), format!("give 2 to {MOST}"));
            }
            self.unique(&at, "id", options.iter().map(|option| &option.id));
            for (index, option) in options.iter().enumerate() {
                self.id(&at.entry(index).field("id"), &option.id);
                self.wording(&at.entry(index).field("label"), &option.label);
            }
        }
    }

    fn criteria(&mut self) {
        let at = Location::default().field("criteria");
        let criteria = &self.document.criteria;
        if criteria.is_empty() {
            self.report(&at, "a policy without criteria", "state at least one");
        }
        self.unique(&at, "id", criteria.iter().map(|criterion| &criterion.id));
        for (index, criterion) in criteria.iter().enumerate() {
            let at = at.entry(index);
            self.id(&at.field("id"), &criterion.id);
            self.cited(&at, &criterion.citation, &criterion.rules);
            for (name, wording) in [("title", &criterion.title), ("requirement", &criterion.requirement), ("change", &criterion.change)] {
                self.wording(&at.field(name), wording);
            }
            self.text(&at.field("proof"), &criterion.proof);
            if criterion.attest.is_empty() {
                self.report(&at.field("attest"), format!("nobody attests `{}`", criterion.id), "name at least one party");
            }
            self.test(&at.field("test"), &criterion.test);
        }
    }

    fn notes(&mut self) {
        let at = Location::default().field("notes");
        self.unique(&at, "id", self.document.notes.iter().map(|note| &note.id));
        for (index, note) in self.document.notes.iter().enumerate() {
            let at = at.entry(index);
            self.wording(&at.field("words"), &note.words);
            self.rules(&at.field("rules"), &note.rules);
            self.criterion_names(&at.field("criteria"), &note.criteria);
            if let NoteWhen::Met(test) | NoteWhen::NotMet(test) | NoteWhen::Unknown(test) | NoteWhen::Unless(test) = &note.when {
                self.test(&at.field("when"), test);
            }
        }
    }

    fn zero_exclusion(&mut self) {
        let at = Location::default().field("zero_exclusion");
        let statement = &self.document.zero_exclusion;
        self.wording(&at.field("statement"), &statement.statement);
        self.cited(&at, &statement.citation, &statement.rules);
        self.unique(&at.field("ignored_facts"), "name", &statement.ignored_facts);
        for (index, name) in statement.ignored_facts.iter().enumerate() {
            if self.document.facts.iter().any(|fact| &fact.name == name) {
                self.report(
                    &at.field("ignored_facts").entry(index),
                    format!("`{name}` is also a fact that criteria read"),
                    "a readiness fact may never decide anything: remove it from `facts`",
                );
            }
        }
    }

    fn alternatives(&mut self) {
        let at = Location::default().field("alternatives");
        self.unique(&at, "id", self.document.alternatives.iter().map(|alternative| &alternative.id));
        for (index, alternative) in self.document.alternatives.iter().enumerate() {
            self.wording(&at.entry(index).field("words"), &alternative.words);
            self.criterion_names(&at.entry(index).field("when_not_met"), &alternative.when_not_met);
        }
    }

    fn test(&mut self, at: &Location, test: &'a Test) {
        match test {
            Test::MinimumAge(age) => {
                let at = at.field("minimum_age");
                self.known(&at.field("birth_date"), &age.birth_date, &["date"]);
                if let Some(year) = &age.birth_year {
                    self.known(&at.field("birth_year"), year, &["year"]);
                }
                self.dated(&at.field("years"), &age.years, 1..=120);
            }
            Test::Fact(name) => self.known(&at.field("fact"), name, &["yes_no"]),
            Test::AdverseFact(name) => self.known(&at.field("adverse_fact"), name, &["yes_no"]),
            Test::Choice(choice) => {
                let at = at.field("choice");
                self.known(&at.field("fact"), &choice.fact, &["choice"]);
                self.accepted(&at.field("accepted"), &choice.fact, &choice.accepted);
            }
            Test::AllOf(tests) => self.tests(&at.field("all_of"), tests),
            Test::AnyOf(tests) => self.tests(&at.field("any_of"), tests),
            Test::AtLeast(some) => {
                let at = at.field("at_least");
                let most = u32::try_from(some.of.len()).unwrap_or(u32::MAX);
                self.dated(&at.field("count"), &some.count, 1..=most);
                self.unique(&at.field("of"), "id", some.of.iter().map(|part| &part.id));
                for (index, part) in some.of.iter().enumerate() {
                    let at = at.field("of").entry(index);
                    self.cited(&at, &part.citation, &part.rules);
                    self.wording(&at.field("title"), &part.title);
                    if let Some(proof) = &part.proof {
                        self.text(&at.field("proof"), proof);
                    }
                    self.test(&at.field("test"), &part.test);
                }
            }
            Test::EventWithin(event) => {
                let at = at.field("event_within");
                self.known(&at.field("date"), &event.date, &["date"]);
                self.dated(&at.field("months"), &event.months, 1..=1200);
            }
            Test::StatedOr(stated) => {
                let at = at.field("stated_or");
                self.known(&at.field("fact"), &stated.fact, &["yes_no"]);
                self.test(&at.field("otherwise"), &stated.otherwise);
            }
            Test::TwoReadings(readings) => {
                let at = at.field("two_readings");
                if !self.document.notes.iter().any(|note| note.id == readings.note) {
                    self.report(&at.field("note"), format!("no note is called `{}`", readings.note), "name the id of a note that explains the two readings");
                }
                self.test(&at.field("strict"), &readings.strict);
                self.test(&at.field("loose"), &readings.loose);
            }
        }
    }

    fn tests(&mut self, at: &Location, tests: &'a [Test]) {
        if tests.is_empty() {
            self.report(at, "nothing to combine", "name at least one test");
        }
        for (index, test) in tests.iter().enumerate() {
            self.test(&at.entry(index), test);
        }
    }

    /// The fact exists, and is of one of these kinds where any is given.
    fn known(&mut self, at: &Location, name: &str, kinds: &[&str]) {
        let Some(fact) = self.document.facts.iter().find(|fact| fact.name == name) else {
            return self.report(at, format!("no fact is called `{name}`"), "correct the name or add the fact under `[[facts]]`");
        };
        let kind = match fact.kind {
            FactKind::YesNo => "yes_no",
            FactKind::Date => "date",
            FactKind::Year => "year",
            FactKind::Choice(_) => "choice",
        };
        if !kinds.is_empty() && !kinds.contains(&kind) {
            self.report(at, format!("`{name}` is of kind `{kind}`"), format!("name a fact of kind `{}`", kinds.join("` or `")));
        }
    }

    fn accepted(&mut self, at: &Location, fact: &str, accepted: &[String]) {
        if accepted.is_empty() {
            self.report(at, "no answer is accepted", "name at least one option");
        }
        let Some(FactKind::Choice(options)) = self.document.facts.iter().find(|known| known.name == fact).map(|fact| &fact.kind) else { return };
        for (index, id) in accepted.iter().enumerate() {
            if !options.iter().any(|option| &option.id == id) {
                let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
                self.report(&at.entry(index), format!("`{fact}` has no option `{id}`"), format!("name one of {}", ids.join(", ")));
            }
        }
    }

    fn criterion_names(&mut self, at: &Location, names: &[String]) {
        for (index, name) in names.iter().enumerate() {
            if !self.document.criteria.iter().any(|criterion| &criterion.id == name) {
                self.report(&at.entry(index), format!("no criterion is called `{name}`"), "correct the id");
            }
        }
    }

    fn dated(&mut self, at: &Location, dated: &Dated<u32>, range: std::ops::RangeInclusive<u32>) {
        if dated.0.is_empty() {
            self.report(at, "a value without a date", "give at least one entry with `from` and `value`");
        }
        for (index, entry) in dated.0.iter().enumerate() {
            let at = at.entry(index);
            self.cited(&at, &entry.citation, &entry.rules);
            if !range.contains(&entry.value) {
                self.report(&at.field("value"), format!("{} is out of range", entry.value), format!("give {} to {}", range.start(), range.end()));
            }
            if index > 0 && dated.0[index - 1].from >= entry.from {
                self.report(&at.field("from"), format!("{} does not come after the entry before it", entry.from), "put the oldest entry first, each date once");
            }
        }
    }

    fn cited(&mut self, at: &Location, citation: &Citation, rules: &[RuleId]) {
        let citation_at = at.field("citation");
        self.filled(&citation_at.field("heading"), &citation.heading);
        self.filled(&citation_at.field("item"), &citation.item);
        self.rules(&at.field("rules"), rules);
    }

    fn rules(&mut self, at: &Location, rules: &[RuleId]) {
        if rules.is_empty() {
            self.report(at, "no rule is named", "name the inventory ids it comes from");
        }
        self.unique(at, "rule", rules.iter().map(|rule| &rule.0));
    }

    fn wording(&mut self, at: &Location, wording: &Wording) {
        self.text(&at.field("worker"), &wording.worker);
        for (name, text) in [("public", &wording.public), ("reviewer", &wording.reviewer)] {
            if let Some(text) = text {
                self.text(&at.field(name), text);
            }
        }
    }

    fn text(&mut self, at: &Location, text: &Text) {
        for language in Language::ALL {
            self.filled(&at.field(language.tag()), text.get(language));
        }
    }

    fn filled(&mut self, at: &Location, text: &str) {
        if text.trim().is_empty() {
            self.report(at, "the text is empty", "write it");
        } else if text.trim() != text {
            self.report(at, "the text begins or ends with a space", "remove it");
        }
    }

    fn id(&mut self, at: &Location, id: &str) {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
        if id.is_empty() || !id.bytes().all(allowed) {
            self.report(at, format!("`{id}` is not a name"), "use lower-case letters, digits, `_` and `-`");
        }
    }

    fn unique<'n>(&mut self, at: &Location, field: &'static str, names: impl IntoIterator<Item = &'n String>) {
        let mut seen = HashSet::new();
        for (index, name) in names.into_iter().enumerate() {
            if !seen.insert(name) {
                self.report(&at.entry(index).field(field), format!("`{name}` stands here for the second time"), "give each its own");
            }
        }
    }
}
