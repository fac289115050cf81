//! A checked policy, ready for screening: names are resolved to slots once, so that a screening looks nothing up.

use super::{Criterion, Dated, Document, FactKind, Group, NoteWhen, Party, Problem, Test, check};
use crate::words::Text;
use chrono::NaiveDate;

/// The position of a fact in [`Document::facts`], and of its answer in [`Facts`](crate::facts::Facts). At most 64: sets of facts are bit masks.
pub(crate) type Slot = u8;

/// A policy that has been checked. It cannot be changed, and screening with it cannot fail.
#[derive(Clone, Debug)]
pub struct Policy {
    document: Document,
    criteria: Vec<Node>,
    facts_of_criteria: Vec<u64>,
    turning: Turning,
    outcome_parts: Vec<OutcomePart>,
    years_of_dates: Vec<(Slot, Slot)>,
    stood_for: Vec<Option<Slot>>,
    notes: Vec<Option<Node>>,
    notes_beside: Vec<Vec<String>>,
    sent_along: Vec<Text>,
    digest: String,
}

impl Policy {
    /// Checks a document and makes it ready. `digest` identifies the rules in every fingerprint: for a policy file it is the
    /// SHA-256 of the file, in hexadecimal, so that anybody can compute it again.
    ///
    /// # Errors
    ///
    /// Everything that [`check`] finds, in the order of the file.
    pub fn new(document: Document, digest: impl Into<String>) -> Result<Self, Vec<Problem>> {
        let problems = check(&document);
        if problems.is_empty() { Ok(Self::of_checked(document, digest)) } else { Err(problems) }
    }

    /// Makes a document ready that [`check`] has passed before, as the build of an embedded policy does. In a document that
    /// has not been checked a name that leads nowhere would be read as the first fact.
    pub fn of_checked(document: Document, digest: impl Into<String>) -> Self {
        let ready = Ready { document: &document };
        let criteria: Vec<Node> = document.criteria.iter().map(|criterion| ready.criterion(criterion)).collect();
        let facts_of_criteria = criteria.iter().map(Node::facts).collect();
        let turning = Turning::of(&criteria);
        let outcome_parts = document.criteria.iter().map(OutcomePart::of).collect();
        let years_of_dates = years_of_dates(&document);
        let stood_for = document.facts.iter().map(|fact| slot(&document, fact.stands_in_for.as_deref()?)).collect();
        let notes = document.notes.iter().map(|note| ready.condition(&note.when)).collect();
        let notes_beside = document.criteria.iter().map(|criterion| notes_beside(&document, criterion)).collect();
        let sent_along = document.sent_along();
        Self {
            document,
            criteria,
            facts_of_criteria,
            turning,
            outcome_parts,
            years_of_dates,
            stood_for,
            notes,
            notes_beside,
            sent_along,
            digest: digest.into(),
        }
    }

    /// The same with what a request is sent with, for a policy whose planning part was split off.
    #[must_use]
    pub fn with_sent_along(self, sent_along: Vec<Text>) -> Self {
        Self { sent_along, ..self }
    }

    /// What a request is sent with beside the documents that prove the criteria.
    pub fn sent_along(&self) -> &[Text] {
        &self.sent_along
    }

    /// What the policy file says.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The short id.
    pub fn id(&self) -> &str {
        &self.document.policy.id
    }

    /// What identifies the rules: see [`Policy::new`].
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The fact with this name.
    pub fn fact_named(&self, name: &str) -> Option<&super::Fact> {
        self.slot(name).map(|slot| self.fact(slot))
    }

    pub(crate) fn slot(&self, name: &str) -> Option<Slot> {
        slot(&self.document, name)
    }

    pub(crate) fn fact(&self, slot: Slot) -> &super::Fact {
        &self.document.facts[usize::from(slot)]
    }

    /// One node for each criterion, in file order.
    pub(crate) fn criteria(&self) -> &[Node] {
        &self.criteria
    }

    /// For each criterion, in file order, the facts it reads, as a set of slots.
    pub(crate) fn facts_of_criteria(&self) -> &[u64] {
        &self.facts_of_criteria
    }

    /// What can turn the value of a criterion without a new answer.
    pub(crate) fn turning(&self) -> &Turning {
        &self.turning
    }

    /// For each criterion, in file order, the outcomes it is part of beside that of all criteria.
    pub(crate) fn outcome_parts(&self) -> &[OutcomePart] {
        &self.outcome_parts
    }

    /// The facts that hold a year, each with the fact whose date it stands in for.
    pub(crate) fn years_of_dates(&self) -> &[(Slot, Slot)] {
        &self.years_of_dates
    }

    /// The fact for which this one only stands in.
    pub(crate) fn stood_for(&self, slot: Slot) -> Option<Slot> {
        self.stood_for[usize::from(slot)]
    }

    /// For each criterion, in file order, the ids of the notes that stand beside it.
    pub(crate) fn notes_beside(&self) -> &[Vec<String>] {
        &self.notes_beside
    }

    /// For each note, in file order, the test its condition turns on, if it has one.
    pub(crate) fn note_conditions(&self) -> &[Option<Node>] {
        &self.notes
    }
}

fn notes_beside(document: &Document, criterion: &Criterion) -> Vec<String> {
    document.notes.iter().filter(|note| note.criteria.contains(&criterion.id)).map(|note| note.id.clone()).collect()
}

/// The outcomes a criterion is part of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OutcomePart {
    /// It is no limitation.
    pub(crate) in_criteria: bool,
    /// The person can attest it.
    pub(crate) of_person: bool,
}

impl OutcomePart {
    fn of(criterion: &Criterion) -> Self {
        Self { in_criteria: criterion.group == Group::Criterion, of_person: criterion.attest.contains(&Party::Person) }
    }
}

/// A [`Test`] with its names resolved.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Age { date: Slot, year: Option<Slot>, years: Dated<u32> },
    Yes(Slot),
    No(Slot),
    Choice { fact: Slot, accepted: u64 },
    All(Vec<Node>),
    Any(Vec<Node>),
    AtLeast { count: Dated<u32>, of: Vec<Node> },
    Event { date: Slot, months: Dated<u32>, inclusive: bool },
    Stated { fact: Slot, otherwise: Box<Node> },
    Readings { note: usize, strict: Box<Node>, loose: Box<Node> },
    InForce { days: Days, test: Box<Node> },
}

impl Node {
    /// Calls `visit` with this test and every test inside it.
    pub(crate) fn each(&self, visit: &mut impl FnMut(&Self)) {
        visit(self);
        match self {
            Self::All(nodes) | Self::Any(nodes) | Self::AtLeast { of: nodes, .. } => nodes.iter().for_each(|node| node.each(visit)),
            Self::Stated { otherwise: test, .. } | Self::InForce { test, .. } => test.each(visit),
            Self::Readings { strict, loose, .. } => {
                strict.each(visit);
                loose.each(visit);
            }
            Self::Age { .. } | Self::Yes(_) | Self::No(_) | Self::Choice { .. } | Self::Event { .. } => {}
        }
    }

    /// The facts the test reads, as a set of slots.
    pub(crate) fn facts(&self) -> u64 {
        let mut mask = 0;
        self.each(&mut |node| {
            mask |= match node {
                Self::Age { date, year, .. } => 1 << date | year.map_or(0, |year| 1 << year),
                Self::Yes(fact) | Self::No(fact) | Self::Choice { fact, .. } | Self::Event { date: fact, .. } | Self::Stated { fact, .. } => 1 << fact,
                Self::All(_) | Self::Any(_) | Self::AtLeast { .. } | Self::Readings { .. } | Self::InForce { .. } => 0,
            }
        });
        mask
    }
}

/// What can turn the value of a criterion without a new answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Turning {
    /// Days of the rules: a value or a criterion comes into force, or goes out of it.
    pub(crate) days: Vec<NaiveDate>,
    /// Tests that turn on days of a person: ages and events.
    pub(crate) tests: Vec<Node>,
}

impl Turning {
    fn of(criteria: &[Node]) -> Self {
        let mut turning = Self::default();
        for criterion in criteria {
            criterion.each(&mut |node| match node {
                Node::Age { years: dated, .. } | Node::Event { months: dated, .. } => {
                    turning.add(dated.starts());
                    turning.tests.push(node.clone());
                }
                Node::AtLeast { count, .. } => turning.add(count.starts()),
                Node::InForce { days, .. } => turning.add([Some(days.first), days.last.and_then(|last| last.succ_opt())].into_iter().flatten()),
                Node::Yes(_) | Node::No(_) | Node::Choice { .. } | Node::All(_) | Node::Any(_) | Node::Stated { .. } | Node::Readings { .. } => {}
            });
        }
        turning
    }

    /// Adds days, each of them once.
    fn add(&mut self, days: impl Iterator<Item = NaiveDate>) {
        for day in days {
            if !self.days.contains(&day) {
                self.days.push(day);
            }
        }
    }
}

/// The days on which a criterion is asked, the first and the last included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) first: NaiveDate,
    pub(crate) last: Option<NaiveDate>,
}

impl Days {
    pub(crate) fn contain(self, day: NaiveDate) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// A policy has a few facts, so looking through them beats a table of hashes.
fn slot(document: &Document, name: &str) -> Option<Slot> {
    document.facts.iter().zip(0..).find(|(fact, _)| fact.name == name).map(|(_, slot)| slot)
}

fn years_of_dates(document: &Document) -> Vec<(Slot, Slot)> {
    let years = document.facts.iter().zip(0..).filter(|(fact, _)| fact.kind == FactKind::Year);
    years.filter_map(|(fact, year)| Some((year, slot(document, fact.stands_in_for.as_deref()?)?))).collect()
}

struct Ready<'a> {
    document: &'a Document,
}

impl Ready<'_> {
    fn condition(&self, when: &NoteWhen) -> Option<Node> {
        match when {
            NoteWhen::Always => None,
            NoteWhen::Met(test) | NoteWhen::NotMet(test) | NoteWhen::Unknown(test) | NoteWhen::Unless(test) => Some(self.node(test)),
        }
    }

    fn criterion(&self, criterion: &Criterion) -> Node {
        let first = criterion.from.unwrap_or_else(|| self.document.policy.effective.first_day());
        Node::InForce { days: Days { first, last: criterion.until }, test: self.boxed(&criterion.test) }
    }

    fn slot(&self, name: &str) -> Slot {
        slot(self.document, name).unwrap_or_default()
    }

    fn nodes<'t>(&self, tests: impl IntoIterator<Item = &'t Test>) -> Vec<Node> {
        tests.into_iter().map(|test| self.node(test)).collect()
    }

    fn boxed(&self, test: &Test) -> Box<Node> {
        Box::new(self.node(test))
    }

    fn node(&self, test: &Test) -> Node {
        match test {
            Test::MinimumAge(age) => {
                Node::Age { date: self.slot(&age.birth_date), year: age.birth_year.as_deref().map(|name| self.slot(name)), years: age.years.clone() }
            }
            Test::Fact(name) => Node::Yes(self.slot(name)),
            Test::AdverseFact(name) => Node::No(self.slot(name)),
            Test::Choice(choice) => {
                let fact = self.slot(&choice.fact);
                Node::Choice { fact, accepted: self.accepted(fact, &choice.accepted) }
            }
            Test::AllOf(tests) => Node::All(self.nodes(tests)),
            Test::AnyOf(tests) => Node::Any(self.nodes(tests)),
            Test::AtLeast(some) => Node::AtLeast { count: some.count.clone(), of: self.nodes(some.of.iter().map(|part| &part.test)) },
            Test::EventWithin(event) => Node::Event { date: self.slot(&event.date), months: event.months.clone(), inclusive: event.inclusive },
            Test::StatedOr(stated) => Node::Stated { fact: self.slot(&stated.fact), otherwise: self.boxed(&stated.otherwise) },
            Test::TwoReadings(readings) => Node::Readings {
                note: self.document.notes.iter().position(|note| note.id == readings.note).unwrap_or_default(),
                strict: self.boxed(&readings.strict),
                loose: self.boxed(&readings.loose),
            },
        }
    }

    fn accepted(&self, fact: Slot, accepted: &[String]) -> u64 {
        let FactKind::Choice(options) = &self.document.facts[usize::from(fact)].kind else { return 0 };
        options.iter().enumerate().filter(|(_, option)| accepted.contains(&option.id)).fold(0, |mask, (index, _)| mask | 1 << index)
    }
}
