//! A list of people in memory: screened part by part, looked at, changed, and written.

use super::file::PeopleFile;
use super::source::{At, Source, Walk};
use crate::people_list::changes::Changes;
use crate::people_list::found::RowFound;
use crate::people_list::head::{ListHead, SeenColumn};
use crate::people_list::rows::RowIs;
use crate::people_list::{PeopleListError, Reject, Tally};
use ips_batch::Mapping;
use ips_core::{Facts, InputErrorKind, Language, Outcome, Policy, Situation, Value};
use std::sync::Arc;

/// A list of people, held whole.
#[derive(Debug)]
pub struct PeopleList<'p> {
    pub(super) situation: Situation<'p>,
    pub(super) file: Arc<PeopleFile>,
    pub(super) source: Source,
    walk: Option<Walk<'p>>,
    pub(super) people: Vec<Person>,
    tally: Tally,
    pub(super) changes: Changes<'p>,
    seen: Vec<SeenColumn>,
}

/// A row with somebody in it.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Its number, counted from 1 with the headings, as a spreadsheet program shows it.
    pub(super) number: u64,
    start: u32,
    end: u32,
    pub(super) found: RowFound,
}

impl Person {
    pub(super) fn at(&self) -> At {
        self.start as usize..self.end as usize
    }
}

/// How many people fail a criterion, and of how many it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CriterionTally {
    /// It is not met.
    pub failing: u64,
    /// It is unknown.
    pub missing: u64,
}

impl<'p> PeopleList<'p> {
    /// Finds out what a list is; its rows are screened by [`PeopleList::screen_some`].
    ///
    /// ```
    /// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
    /// use ips_batch::Mapping;
    /// use ips_report::{PeopleFile, PeopleList};
    ///
    /// let file = PeopleFile::of_text(b"Code,DOB\nA1,2020-05-31\nA2,1990-05-31\n".to_vec())?;
    /// let mut list = PeopleList::open(file.into(), situation, &Mapping::default())?;
    /// while list.screen_some()? {}
    /// assert_eq!((list.tally().people(), list.tally().not_eligible), (2, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// It is no table that can be read, no heading is known, what is said of its columns does not fit, it was screened before, or its days can be read in two ways.
    pub fn open(file: Arc<PeopleFile>, situation: Situation<'p>, mapping: &Mapping) -> Result<Self, PeopleListError> {
        let source = Source::find(&file, situation.policy, mapping)?;
        let seen = Source::seen(&file, situation.policy, mapping);
        // What is wrong with a row is told when somebody looks at it, in their language.
        let walk = Some(Walk::new(&source, situation, Language::default()));
        Ok(Self { situation, file, source, walk, people: Vec::new(), tally: Tally::default(), changes: Changes::default(), seen })
    }

    /// The columns of a list, for whoever says what they are, whether or not it can be opened so.
    pub fn seen(file: &PeopleFile, policy: &Policy, mapping: &Mapping) -> Vec<SeenColumn> {
        Source::seen(file, policy, mapping)
    }

    /// The columns, each with the fact for which it is read.
    pub fn columns(&self) -> Vec<SeenColumn> {
        self.seen.clone()
    }

    /// Screens some thousand rows more. False when all are.
    ///
    /// # Errors
    ///
    /// A row has no end: a quotation mark is never closed, or it is longer than any row is.
    pub fn screen_some(&mut self) -> Result<bool, PeopleListError> {
        let Some(walk) = &mut self.walk else { return Ok(false) };
        let Some(step) = walk.next(&self.source, &self.file)? else {
            self.walk = None;
            return Ok(false);
        };
        let (people, tally) = (&mut self.people, &mut self.tally);
        tally.recoded += walk.screen(&self.source, &self.file, &step, &mut |number, at, is| {
            is.count(tally);
            let found = match is {
                RowIs::Person(found) => found,
                RowIs::Refused(_) => RowFound::default(),
                RowIs::Nobody | RowIs::Headings | RowIs::Beside => return,
            };
            // A file is smaller than a word says: `TableLimits::PEOPLE`.
            let short = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            people.push(Person { number, start: short(at.start), end: short(at.end), found });
        });
        Ok(true)
    }

    /// How much of the list has been screened, in thousandths.
    pub fn progress(&self) -> u32 {
        self.walk.as_ref().map_or(1_000, |walk| walk.progress(&self.source, &self.file))
    }

    /// What its rows are read by.
    pub fn head(&self) -> &ListHead {
        self.source.head()
    }

    /// The name of the sheet that is read, and of how many it was chosen; none for a text.
    pub fn sheet(&self) -> Option<(&str, usize)> {
        let Source::Sheet { sheet, .. } = &self.source else { return None };
        let sheets = self.file.sheets();
        Some((sheets.get(*sheet)?.name.as_str(), sheets.len()))
    }

    /// The rows that are hidden, counted from 1. They are screened as well.
    pub fn hidden_rows(&self) -> &[u32] {
        let Source::Sheet { sheet, .. } = &self.source else { return &[] };
        self.file.sheets().get(*sheet).map_or(&[], |sheet| &sheet.hidden_rows)
    }

    /// How many rows came to what; those that were changed, by what they come to now.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// How many rows have other answers than the list.
    pub fn changed(&self) -> usize {
        self.changes.count()
    }

    /// How many people fail each criterion, and of how many it is not known, in the order of the policy.
    pub fn criteria(&self) -> Vec<CriterionTally> {
        let mut counted = vec![CriterionTally::default(); self.situation.policy.document().criteria.len()];
        for person in &self.people {
            for (count, own) in counted.iter_mut().enumerate().map(|(place, count)| (count, (person.found.fails(place), person.found.misses(place)))) {
                count.failing += u64::from(own.0);
                count.missing += u64::from(own.1);
            }
        }
        counted
    }

    /// The answers of a person, by the places of their facts in the policy: those of the list, or those that they were changed to. Nothing where the row cannot be
    /// screened; its answers that can be read are then lost to it, and it is asked anew.
    pub fn answers(&self, person: usize) -> Vec<(usize, Value)> {
        let Some(number) = self.people.get(person).map(|person| person.number) else { return Vec::new() };
        match self.changes.get(number) {
            Some(change) => change.facts.answers(),
            None => self.own_answers(person),
        }
    }

    /// Takes other answers for a person; the same as those of the list again is no change.
    ///
    /// # Errors
    ///
    /// An answer is none for the policy on the day.
    pub fn change(&mut self, person: usize, answers: &[(usize, Value)]) -> Result<(), InputErrorKind> {
        let own = self.own_answers(person);
        let is_refused = self.people.get(person).is_some_and(|person| person.found.outcome.is_none());
        let Some(row) = self.people.get_mut(person) else { return Ok(()) };
        if is_refused && answers.is_empty() {
            return Ok(());
        }
        let found = self.changes.put(row.number, self.situation, &own, answers)?;
        self.tally.uncount(row.found.outcome);
        self.tally.count(found.outcome);
        row.found = found;
        Ok(())
    }

    /// What the list itself says of a person.
    fn own_answers(&self, person: usize) -> Vec<(usize, Value)> {
        self.one(person, Language::default()).1.map_or_else(Vec::new, |facts| facts.answers())
    }

    /// What is wrong with the row of a person, as the list has it.
    pub(super) fn rejects_of(&self, person: usize, language: Language) -> Vec<Reject> {
        match self.one(person, language).0 {
            RowIs::Refused(rejects) => rejects,
            _ => Vec::new(),
        }
    }

    /// The facts of a person as they are now.
    pub(super) fn facts(&self, person: usize) -> Option<Facts<'p>> {
        let number = self.people.get(person)?.number;
        self.changes.get(number).map(|change| change.facts.clone()).or_else(|| self.one(person, Language::default()).1)
    }

    /// Reads the row of a person once more.
    fn one(&self, person: usize, language: Language) -> (RowIs, Option<Facts<'p>>) {
        let nothing = (RowIs::Beside, None);
        let Some(person) = self.people.get(person) else { return nothing };
        let mut walk = Walk::new(&self.source, self.situation, language);
        let Some(step) = Walk::only(&self.source, &self.file, person.number, person.at()) else { return nothing };
        let mut one = RowIs::Beside;
        walk.screen(&self.source, &self.file, &step, &mut |_, _, is| one = is);
        let facts = if matches!(one, RowIs::Person(_)) { walk.facts(0) } else { None };
        (one, facts)
    }

    /// The outcome of a person; none where the row cannot be screened.
    pub(super) fn outcome(&self, person: usize) -> Option<Outcome> {
        self.people.get(person).and_then(|person| person.found.outcome)
    }
}
