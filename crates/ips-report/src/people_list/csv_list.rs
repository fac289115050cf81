//! The beginning of a CSV list: what parts its cells, where its headings stand, which column is which fact.

use super::added::Added;
use super::error::PeopleListError;
use crate::read::{decode_text, separator_of};
use csv::ReaderBuilder;
use ips_batch::{ListColumn, ListColumns, Mapping, fact_headings};
use ips_core::list::{DateOrder, known_in, listed_day, plain};
use ips_core::policy::FactKind;
use ips_core::{NumericDate, Policy};

/// So much of a list is looked at to find out what it is, in bytes: the headings, and some rows below them.
const LOOKED_AT: usize = 1 << 17;

/// How many rows of it.
const ROWS: usize = 1_000;

/// What a CSV list is, as its beginning tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvList {
    /// What parts its cells.
    pub separator: u8,
    /// The columns that are read.
    pub columns: ListColumns,
    /// The row with the headings, counted from 1.
    pub heading_row: u64,
    /// Its headings, column by column.
    pub headings: Vec<String>,
    /// How many columns it has.
    pub width: usize,
}

impl CsvList {
    /// How much of the beginning [`CsvList::find`] looks at, in bytes.
    pub const LOOKED_AT: usize = LOOKED_AT;

    /// Finds out what a list is by its beginning. `is_whole` tells that nothing comes after it.
    ///
    /// # Errors
    ///
    /// It is no table of text, no heading is known, what is said of its columns does not fit, it was screened before, or its days can be read in two ways.
    pub fn find(start: &[u8], is_whole: bool, policy: &Policy, mapping: &Mapping) -> Result<Self, PeopleListError> {
        let headings = fact_headings(policy, mapping)?;
        // A row that is cut off is none, and neither is half of a letter.
        let end = if is_whole { start.len() } else { memchr::memrchr(b'\n', start).map_or(start.len(), |end| end + 1) };
        let text = decode_text(&start[..end])?;
        let separator = separator_of(&text, &|row| known_in(&headings, row.iter().copied()));
        let (rows, numbers) = rows(&text, separator);
        let no_headings = || PeopleListError::NoHeadings { known: policy.document().facts.iter().map(|fact| fact.name.clone()).collect() };
        let columns = ListColumns::find(policy, mapping, &rows)?.ok_or_else(no_headings)?;
        let heading_row = columns.heading_row;
        let list = Self { separator, heading_row: numbers[heading_row], width: width(&rows[heading_row..]), headings: rows[heading_row].clone(), columns };
        check_headings(&list.headings, mapping)?;
        list.check_days(policy, &rows[heading_row..], &numbers[heading_row..])?;
        Ok(list)
    }

    /// The heading of a column, counted from 0.
    pub fn heading(&self, column: usize) -> &str {
        self.headings.get(column).map_or("", |heading| heading.trim())
    }

    /// Refuses days of which nobody can tell what they mean before any row is screened: every other row would be refused for the same reason.
    fn check_days(&self, policy: &Policy, rows: &[Vec<String>], numbers: &[u64]) -> Result<(), PeopleListError> {
        let facts = &policy.document().facts;
        let is_open = |column: &&ListColumn| column.order == DateOrder::Usual && facts.get(column.fact).is_some_and(|fact| fact.kind == FactKind::Date);
        for column in self.columns.columns.iter().filter(is_open) {
            for (cells, row) in rows.iter().zip(numbers).skip(1) {
                let Some(text) = cells.get(column.column) else { continue };
                let Some(days) = NumericDate::read(text.trim()).map(|day| day.days()) else { continue };
                if days.len() > 1 && listed_day(text, DateOrder::Mixed).is_none() {
                    let readings = days.iter().map(ToString::to_string).collect();
                    return Err(PeopleListError::TwoWays { heading: self.heading(column.column).to_owned(), row: *row, given: text.clone(), readings });
                }
            }
        }
        Ok(())
    }
}

/// Refuses a list whose headings are not those that something is said of, or that has columns which would be added.
pub(super) fn check_headings(own: &[String], mapping: &Mapping) -> Result<(), PeopleListError> {
    let stands = |named: &str| own.iter().any(|heading| plain(heading) == plain(named));
    if let Some(heading) = mapping.columns.keys().find(|named| !stands(named)) {
        let headings = own.iter().filter(|heading| !heading.trim().is_empty()).cloned().collect();
        return Err(PeopleListError::NoSuchHeading { heading: heading.clone(), headings });
    }
    let mut added = Added::all_headings();
    match added.find(|added| stands(added)) {
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

/// The first rows with their numbers, counted from 1; empty ones count.
fn rows(text: &str, separator: u8) -> (Vec<Vec<String>>, Vec<u64>) {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let (mut rows, mut numbers, mut blanks) = (Vec::new(), Vec::new(), 0);
    let mut record = csv::StringRecord::new();
    while rows.len() < ROWS {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        // Reading from memory does not fail, and the text is UTF-8.
        if !reader.read_record(&mut record).unwrap_or(false) {
            break;
        }
        blanks += crate::read::empty_lines(text, start);
        rows.push(record.iter().map(str::to_owned).collect());
        numbers.push(u64::try_from(rows.len() + blanks).unwrap_or(u64::MAX));
    }
    (rows, numbers)
}
