//! The beginning of a list: where its headings stand, which column is which fact, how its days are written.

use super::added_headings;
use super::error::PeopleListError;
use crate::read::{CsvCells, CsvPlaces};
use ips_batch::{ListColumn, ListColumns, Mapping};
use ips_core::list::{DateOrder, listed_day, plain};
use ips_core::policy::FactKind;
use ips_core::{NumericDate, Policy};

/// How many rows are looked at to find out what a list is.
const ROWS: usize = 1_000;

/// How many cells of a column are shown to whoever says what it is.
const SHOWN: usize = 3;

/// What the rows of a list are read by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListHead {
    /// The columns that are read.
    pub columns: ListColumns,
    /// The headings, column by column.
    pub headings: Vec<String>,
    /// The row with the headings, counted from 1.
    pub row: u64,
    /// How many columns there are.
    pub width: usize,
}

impl ListHead {
    /// The heading of a column, counted from 0.
    pub fn heading(&self, column: usize) -> &str {
        self.headings.get(column).map_or("", |heading| heading.trim())
    }
}

/// A column, for whoever says what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SeenColumn {
    /// Its heading.
    pub heading: String,
    /// The place of the fact for which it is read, counted from 0; none where it is not.
    pub fact: Option<usize>,
    /// Its first cells that hold something.
    pub samples: Vec<String>,
}

/// The first rows of a list, with their numbers, counted from 1; empty ones count.
#[derive(Clone, Debug, Default)]
pub(super) struct Beginning {
    rows: Vec<Vec<String>>,
    numbers: Vec<u64>,
}

impl Beginning {
    /// The first rows of a text.
    pub(super) fn of_text(text: &str, separator: u8) -> Self {
        let (mut cells, mut places) = (CsvCells::new(separator), CsvPlaces::from(1));
        let mut beginning = Self::default();
        while beginning.rows.len() < ROWS {
            let Some((number, _)) = places.next(text.as_bytes(), &mut cells) else { break };
            beginning.rows.push(cells.texts().map(str::to_owned).collect());
            beginning.numbers.push(number);
        }
        beginning
    }

    /// The first of these rows, which begin with row 1.
    pub(super) fn of_rows(rows: impl Iterator<Item = Vec<String>>) -> Self {
        let rows: Vec<Vec<String>> = rows.take(ROWS).collect();
        Self { numbers: (1..).take(rows.len()).collect(), rows }
    }

    /// The rows.
    pub(super) fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// What the rows below are read by.
    ///
    /// # Errors
    ///
    /// No heading is known, what is said of the columns does not fit, the list was screened before, or its days can be read in two ways.
    pub(super) fn head(&self, policy: &Policy, mapping: &Mapping) -> Result<ListHead, PeopleListError> {
        let columns = ListColumns::find(policy, mapping, &self.rows)?.ok_or_else(|| no_headings(policy))?;
        let below = &self.rows[columns.heading_row..];
        let head = ListHead { row: self.numbers[columns.heading_row], width: width(below), headings: below[0].clone(), columns };
        check_headings(&head.headings, mapping)?;
        self.check_days(&head, policy)?;
        Ok(head)
    }

    /// The columns for whoever says what they are: below the headings, or below the fullest row where no heading is known.
    pub(super) fn seen(&self, policy: &Policy, mapping: &Mapping) -> Vec<SeenColumn> {
        // Of a mapping that does not fit what it says of other columns is lost here, and told beside.
        let found = ListColumns::find(policy, mapping, &self.rows).ok().flatten();
        let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let fullest = (0..).zip(self.rows.iter().take(40)).fold((0, 0), |best, (place, row)| if filled(row) > best.1 { (place, filled(row)) } else { best }).0;
        let row = found.as_ref().map_or(fullest, |found| found.heading_row);
        let Some((headings, below)) = self.rows.get(row..).and_then(<[_]>::split_first) else { return Vec::new() };
        let column = |(place, heading): (usize, &String)| SeenColumn {
            heading: heading.trim().to_owned(),
            fact: found.iter().flat_map(|found| &found.columns).find(|column| column.column == place).map(|column| column.fact),
            samples: below.iter().filter_map(|cells| cells.get(place)).filter(|cell| !cell.trim().is_empty()).take(SHOWN).map(|cell| short(cell)).collect(),
        };
        headings.iter().enumerate().map(column).filter(|column| !column.heading.is_empty()).collect()
    }

    /// Refuses days of which nobody can tell what they mean before any row is screened: every other row would be refused for the same reason.
    fn check_days(&self, head: &ListHead, policy: &Policy) -> Result<(), PeopleListError> {
        let facts = &policy.document().facts;
        let is_open = |column: &&ListColumn| column.order == DateOrder::Usual && facts.get(column.fact).is_some_and(|fact| fact.kind == FactKind::Date);
        for column in head.columns.columns.iter().filter(is_open) {
            for (cells, row) in self.rows.iter().zip(&self.numbers).skip(head.columns.heading_row + 1) {
                let Some(text) = cells.get(column.column) else { continue };
                let Some(days) = NumericDate::read(text.trim()).map(|day| day.days()) else { continue };
                if days.len() > 1 && listed_day(text, DateOrder::Mixed).is_none() {
                    let readings = days.iter().map(ToString::to_string).collect();
                    return Err(PeopleListError::TwoWays { heading: head.heading(column.column).to_owned(), row: *row, given: text.clone(), readings });
                }
            }
        }
        Ok(())
    }
}

/// Nothing in a list is known; the names that would be.
pub(super) fn no_headings(policy: &Policy) -> PeopleListError {
    PeopleListError::NoHeadings { known: policy.document().facts.iter().map(|fact| fact.name.clone()).collect() }
}

/// The beginning of a cell.
fn short(cell: &str) -> String {
    const MOST: usize = 40;
    if cell.chars().nth(MOST).is_none() { cell.to_owned() } else { cell.chars().take(MOST).chain(['…']).collect() }
}

/// Refuses a list whose headings are not those that something is said of, or that has columns which would be added.
fn check_headings(own: &[String], mapping: &Mapping) -> Result<(), PeopleListError> {
    let stands = |named: &str| own.iter().any(|heading| plain(heading) == plain(named));
    if let Some(heading) = mapping.columns.keys().find(|named| !stands(named)) {
        let headings = own.iter().filter(|heading| !heading.trim().is_empty()).cloned().collect();
        return Err(PeopleListError::NoSuchHeading { heading: heading.clone(), headings });
    }
    match added_headings::all().find(|added| stands(added)) {
        Some(heading) => Err(PeopleListError::AlreadyScreened { heading: heading.to_owned() }),
        None => Ok(()),
    }
}

/// How many columns a list has, by its headings and the row below them: a separator at the end of every row makes an empty cell more.
fn width(rows: &[Vec<String>]) -> usize {
    let headings = rows.first().map_or(0, Vec::len);
    let more = rows.get(1).map_or(0, Vec::len).saturating_sub(headings);
    let is_empty = rows.get(1).is_some_and(|cells| cells.iter().skip(headings).all(|cell| cell.trim().is_empty()));
    headings + if is_empty { more } else { 0 }
}
