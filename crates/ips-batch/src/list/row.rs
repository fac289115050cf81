//! The rows of a list of people, read into columns of answers.

use super::cell::{Said, read};
use super::columns::{ListColumn, ListColumns};
use crate::answers::Answers;
use ips_core::policy::{Fact, FactKind};
use ips_core::{Facts, InputError, InputErrorKind, Situation, Value};

/// Reads rows, one after the other.
#[derive(Clone, Debug)]
pub struct RowReader<'p> {
    situation: Situation<'p>,
    columns: Vec<ReadColumn<'p>>,
}

#[derive(Clone, Debug)]
struct ReadColumn<'p> {
    place: ListColumn,
    fact: &'p Fact,
    /// The fact that holds the year alone, where this one holds the date.
    year: Option<usize>,
}

/// What a row comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListRow {
    /// Its answers stand in the columns.
    Read,
    /// None of the cells that are read says anything.
    Empty,
    /// It holds answers that cannot be ones, and has no answers in the columns.
    Refused(Vec<InputError>),
}

impl<'p> RowReader<'p> {
    /// A reader of rows with these columns.
    pub fn new(situation: Situation<'p>, columns: &ListColumns) -> Self {
        let facts = &situation.policy.document().facts;
        let year_of = |date: &Fact| {
            let stands_in = |fact: &Fact| fact.kind == FactKind::Year && fact.stands_in_for.as_deref() == Some(date.name.as_str());
            facts.iter().position(stands_in)
        };
        let read = |place: &ListColumn| facts.get(place.fact).map(|fact| ReadColumn { place: *place, fact, year: year_of(fact) });
        Self { situation, columns: columns.columns.iter().filter_map(read).collect() }
    }

    /// Reads the cells of a row into the columns of answers. A year alone in a column of dates answers the fact that stands in for the date.
    pub fn read<'c>(&self, cells: impl Fn(usize) -> &'c str, row: usize, answers: &mut Answers) -> ListRow {
        let mut errors = Vec::new();
        let mut alone = None;
        let mut is_empty = true;
        for column in &self.columns {
            let said = read(column.fact, column.place.order, cells(column.place.column));
            is_empty &= said == Ok(Said::Open);
            match (said, column.year) {
                (Ok(Said::Open), _) => {}
                (Ok(Said::Answer(value)), _) => answers.put(row, column.place.fact, value),
                (Ok(Said::YearAlone(year)), Some(place)) => alone = Some((column.fact, place, year)),
                (Ok(Said::YearAlone(year)), None) => {
                    errors.push(InputError::of_fact(&column.fact.name, InputErrorKind::NoSuchDate { given: year.to_string() }));
                }
                (Err(kind), _) => errors.push(InputError::of_fact(&column.fact.name, kind)),
            }
        }
        if let Some((date, place, year)) = alone {
            match answers.at(row, place) {
                Some(Value::Year(other)) if other != year => {
                    let other = self.situation.policy.document().facts.get(place).map(|fact| fact.name.clone()).unwrap_or_default();
                    errors.push(InputError::of_fact(&date.name, InputErrorKind::Contradiction { other }));
                }
                _ => answers.put(row, place, Value::Year(year)),
            }
        }
        if errors.is_empty() {
            return if is_empty { ListRow::Empty } else { ListRow::Read };
        }
        answers.forget(row);
        ListRow::Refused(errors)
    }

    /// What is wrong with the answers of a row that the columns refuse, in the words of the core.
    pub fn explain(&self, answers: &Answers, row: usize) -> Vec<InputError> {
        self.facts(answers, row).err().unwrap_or_default()
    }

    /// The facts of a row, for all that is asked of one person.
    ///
    /// # Errors
    ///
    /// What is wrong with its answers.
    pub fn facts(&self, answers: &Answers, row: usize) -> Result<Facts<'p>, Vec<InputError>> {
        let mut facts = Facts::none(self.situation);
        let mut errors = Vec::new();
        for (place, fact) in self.situation.policy.document().facts.iter().enumerate() {
            if let Some(Err(kind)) = answers.at(row, place).map(|value| facts.put(place, value)) {
                errors.push(InputError::of_fact(&fact.name, kind));
            }
        }
        errors.extend(facts.contradiction());
        if errors.is_empty() { Ok(facts) } else { Err(errors) }
    }
}
