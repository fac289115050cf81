//! Which people of a list are looked at, in which order, and what is shown of each.

use super::list::PeopleList;
use crate::people_list::added::reasoned_parts;
use crate::read::windows_1252;
use ips_core::{Language, Outcome, screen, small_letters};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which people are looked at, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleQuery {
    /// What they came to.
    pub came_to: CameTo,
    /// The place of a criterion that they do not meet.
    pub failing: Option<usize>,
    /// The place of a criterion that is not known of them.
    pub missing: Option<usize>,
    /// A text that stands in their row, whatever its capitals; empty for all.
    pub search: String,
    /// What they are sorted by.
    pub sort: SortBy,
    /// Whether the last comes first.
    pub is_backward: bool,
}

/// What people came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CameTo {
    /// Anything.
    #[default]
    All,
    /// They meet the criteria as entered.
    Eligible,
    /// They do not.
    NotEligible,
    /// Too little is known.
    Undetermined,
    /// Their row cannot be screened.
    Refused,
    /// Their answers were changed since the list was read.
    Changed,
}

/// What people are sorted by. Who is alike stays in the order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The order of the list.
    #[default]
    Row,
    /// What they came to.
    Outcome,
    /// How many criteria are not known.
    Missing,
    /// The cells of a column, counted from 0: numbers before texts, and nothing last.
    Column(usize),
}

/// What is shown of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPerson {
    /// The place in the list among all people, counted from 0.
    pub person: usize,
    /// The number of the row, counted from 1 with the headings.
    pub row: u64,
    /// The cells of the columns that tell who it is.
    pub who: Vec<String>,
    /// What it came to; none where the row cannot be screened.
    pub outcome: Option<String>,
    /// Why the criteria that are not met are not, a sentence each; or what is wrong with the row.
    pub reasons: Vec<String>,
    /// Whom to ask, and for what.
    pub asks: Vec<(String, Vec<String>)>,
    /// Whether the answers were changed since the list was read.
    pub is_changed: bool,
}

/// By what cells are sorted.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(u64),
    Text(String),
    Nothing,
}

impl PeopleList<'_> {
    /// The people that are looked at, by their places in the list.
    pub fn matching(&self, query: &PeopleQuery) -> Vec<u32> {
        let sought = small_letters(query.search.trim());
        let is_it = |place: usize| {
            let person = &self.people[place];
            let came_to = match query.came_to {
                CameTo::All => true,
                CameTo::Eligible => person.found.outcome == Some(Outcome::Eligible),
                CameTo::NotEligible => person.found.outcome == Some(Outcome::NotEligible),
                CameTo::Undetermined => person.found.outcome == Some(Outcome::Undetermined),
                CameTo::Refused => person.found.outcome.is_none(),
                CameTo::Changed => self.changes.get(person.number).is_some(),
            };
            came_to
                && query.failing.is_none_or(|criterion| person.found.fails(criterion))
                && query.missing.is_none_or(|criterion| person.found.misses(criterion))
                && (sought.is_empty() || small_letters(&self.row_text(place)).contains(&sought))
        };
        let mut people: Vec<u32> = (0..).take(self.people.len()).filter(|place: &u32| is_it(*place as usize)).collect();
        let of = |place: &u32| &self.people[*place as usize];
        match query.sort {
            SortBy::Row => {}
            SortBy::Outcome => people = ordered(people, |place| rank(of(place).found.outcome)),
            SortBy::Missing => people = ordered(people, |place| of(place).found.missing_count()),
            SortBy::Column(column) => people = ordered(people, |place| self.key(*place as usize, column)),
        }
        if query.is_backward {
            people.reverse();
        }
        people
    }

    fn key(&self, person: usize, column: usize) -> Key {
        let cell = self.cells(person).into_iter().nth(column).unwrap_or_default();
        match cell.trim() {
            "" => Key::Nothing,
            text => text.parse().map_or_else(|_| Key::Text(small_letters(text)), Key::Number),
        }
    }

    /// The cells of the row of a person.
    pub(super) fn cells(&self, person: usize) -> Vec<String> {
        self.people.get(person).map_or_else(Vec::new, |person| self.source.cells(&self.file, &person.at()))
    }

    /// The text of a row, for whoever looks for one in it.
    fn row_text(&self, person: usize) -> String {
        match &*self.file {
            super::file::PeopleFile::Text(bytes) => {
                let text = bytes.get(self.people[person].at()).unwrap_or_default();
                str::from_utf8(text).map_or_else(|_| windows_1252(text), str::to_owned)
            }
            super::file::PeopleFile::Book(_) => self.cells(person).join("\u{1f}"),
        }
    }

    /// The columns that tell who a person is: the first that are not read, and without any the first of all.
    pub fn who_columns(&self) -> Vec<usize> {
        const MOST: usize = 3;
        let head = self.head();
        let is_read = |column: usize| head.columns.columns.iter().any(|read| read.column == column);
        let own: Vec<usize> = (0..head.headings.len()).filter(|column| !head.heading(*column).is_empty() && !is_read(*column)).take(MOST).collect();
        if own.is_empty() { (0..head.headings.len().min(1)).collect() } else { own }
    }

    /// What is shown of some people, in a language.
    pub fn shown(&self, people: &[u32], language: Language) -> Vec<ShownPerson> {
        let columns = self.who_columns();
        people.iter().filter_map(|place| self.shown_person(*place as usize, &columns, language)).collect()
    }

    fn shown_person(&self, place: usize, columns: &[usize], language: Language) -> Option<ShownPerson> {
        let person = self.people.get(place)?;
        let cells = self.cells(place);
        let who = columns.iter().map(|column| cells.get(*column).map_or_else(String::new, |cell| cell.trim().to_owned())).collect();
        let shown = ShownPerson { person: place, row: person.number, who, is_changed: self.changes.get(person.number).is_some(), ..ShownPerson::default() };
        let Some(outcome) = person.found.outcome else {
            let reasons = self
                .rejects_of(place, language)
                .into_iter()
                .map(|reject| if reject.column.is_empty() { reject.reason } else { format!("{}: {}", reject.column, reject.reason) });
            return Some(ShownPerson { reasons: reasons.collect(), ..shown });
        };
        let (reasons, asks) = self.facts(place).map(|facts| reasoned_parts(&screen(&facts), language)).unwrap_or_default();
        Some(ShownPerson { outcome: Some(outcome.name().to_owned()), reasons, asks, ..shown })
    }
}

/// People by a key, those with the same one in their order. A tree is part of every page, and the sort of the standard library of this one alone.
fn ordered<K: Ord>(people: Vec<u32>, key: impl Fn(&u32) -> K) -> Vec<u32> {
    let mut by_key: BTreeMap<K, Vec<u32>> = BTreeMap::new();
    for person in people {
        by_key.entry(key(&person)).or_default().push(person);
    }
    by_key.into_values().flatten().collect()
}

/// Who meets the criteria comes first, then who may, then who does not, then the rows that cannot be screened.
fn rank(outcome: Option<Outcome>) -> u8 {
    match outcome {
        Some(Outcome::Eligible) => 0,
        Some(Outcome::Undetermined) => 1,
        Some(Outcome::NotEligible) => 2,
        None => 3,
    }
}
