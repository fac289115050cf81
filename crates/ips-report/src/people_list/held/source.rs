//! Where the rows of a list come from, some at a time.

use super::file::PeopleFile;
use crate::people_list::PeopleListError;
use crate::people_list::csv_block::{CsvBlock, CsvBlocks};
use crate::people_list::csv_list::CsvList;
use crate::people_list::csv_rows::CsvRows;
use crate::people_list::head::{Beginning, ListHead, SeenColumn, no_headings};
use crate::people_list::rows::{RowIs, Rows};
use crate::people_list::unsaid::Unsaid;
use crate::read::{CsvCells, ListSheet, windows_1252};
use ips_batch::{Mapping, fact_headings};
use ips_core::list::best_row;
use ips_core::{Facts, Language, Policy, Situation};
use std::collections::HashMap;
use std::ops::Range;

/// How much of a text is screened at once, in bytes.
const AT_ONCE: usize = 1 << 18;

/// How many rows of a sheet.
const ROWS_AT_ONCE: usize = 4_096;

/// What a list is read from.
#[derive(Debug)]
pub(super) enum Source {
    /// A text, with what parts its cells.
    Text(CsvList),
    /// A sheet, by its place among those that can be seen, and the cells of which nobody knows what they say, by row and column, counted from 0.
    Sheet { sheet: usize, head: ListHead, flaws: HashMap<(usize, usize), Unsaid> },
}

/// Where a row stands: in a text from byte to byte, in a sheet the row, counted from 0.
pub(super) type At = Range<usize>;

impl Source {
    /// Finds out what a list is.
    pub(super) fn find(file: &PeopleFile, policy: &Policy, mapping: &Mapping) -> Result<Self, PeopleListError> {
        match file {
            PeopleFile::Text(bytes) => {
                let (start, is_whole) = start_of(bytes);
                CsvList::find(start, is_whole, policy, mapping).map(Self::Text)
            }
            PeopleFile::Book(book) => {
                let sheet = best_sheet(&book.sheets, policy, mapping)?;
                let own = book.sheets.get(sheet).ok_or_else(|| no_headings(policy))?;
                let mut head = beginning_of(own).head(policy, mapping)?;
                head.width = own.width().max(head.width);
                let flaws = unsaid(own, &head);
                Ok(Self::Sheet { sheet, head, flaws })
            }
        }
    }

    /// The columns of a list, for whoever says what they are.
    pub(super) fn seen(file: &PeopleFile, policy: &Policy, mapping: &Mapping) -> Vec<SeenColumn> {
        match file {
            PeopleFile::Text(bytes) => {
                let (start, is_whole) = start_of(bytes);
                CsvList::seen(start, is_whole, policy, mapping)
            }
            PeopleFile::Book(book) => {
                let sheet = best_sheet(&book.sheets, policy, mapping).unwrap_or_default();
                book.sheets.get(sheet).map_or_else(Vec::new, |sheet| beginning_of(sheet).seen(policy, mapping))
            }
        }
    }

    pub(super) fn head(&self) -> &ListHead {
        match self {
            Self::Text(list) => &list.head,
            Self::Sheet { head, .. } => head,
        }
    }

    /// The cells of a row.
    pub(super) fn cells(&self, file: &PeopleFile, at: &At) -> Vec<String> {
        match (self, file) {
            (Self::Text(list), PeopleFile::Text(bytes)) => {
                let text = bytes.get(at.clone()).unwrap_or_default();
                let text = str::from_utf8(text).map_or_else(|_| windows_1252(text), str::to_owned);
                let mut cells = CsvCells::new(list.separator);
                cells.read(text.as_bytes());
                cells.texts().map(str::to_owned).collect()
            }
            (Self::Sheet { sheet, .. }, file) => {
                file.sheets().get(*sheet).map_or_else(Vec::new, |sheet| sheet.row(at.start).texts().map(str::to_owned).collect())
            }
            _ => Vec::new(),
        }
    }
}

fn start_of(bytes: &[u8]) -> (&[u8], bool) {
    bytes.get(..CsvList::LOOKED_AT).map_or((bytes, true), |start| (start, false))
}

fn beginning_of(sheet: &ListSheet) -> Beginning {
    Beginning::of_rows(sheet.rows().map(|row| row.texts().map(str::to_owned).collect()))
}

/// Of the sheets the one whose headings match best, the first of those that match as well.
fn best_sheet(sheets: &[ListSheet], policy: &Policy, mapping: &Mapping) -> Result<usize, PeopleListError> {
    let headings = fact_headings(policy, mapping)?;
    let known = |sheet: &ListSheet| best_row(&headings, beginning_of(sheet).rows()).map_or(0, |(_, known)| known);
    let counted = sheets.iter().map(known).enumerate();
    Ok(counted.reduce(|best, other| if other.1 > best.1 { other } else { best }).map_or(0, |(sheet, _)| sheet))
}

/// The cells of the columns that are read of which nobody knows what they say.
fn unsaid(sheet: &ListSheet, head: &ListHead) -> HashMap<(usize, usize), Unsaid> {
    let read = |column: usize| head.columns.columns.iter().any(|read| read.column == column);
    let flaws = sheet.flaws.iter().map(|flaw| ((flaw.row as usize, usize::from(flaw.column)), Unsaid::Flaw(flaw.kind)));
    let mut unsaid: HashMap<(usize, usize), Unsaid> = flaws.filter(|((_, column), _)| read(*column)).collect();
    // Rows are named beyond what stands in the sheet, too.
    let below = head.columns.heading_row + 1..sheet.row_count();
    for [(top, left), (bottom, right)] in sheet.merged.iter().map(|corners| corners.map(|(row, column)| (row as usize, column as usize))) {
        for column in (left..=right).map(|column| column.saturating_sub(1)).filter(|column| read(*column)) {
            for row in (top.max(below.start + 1)..=bottom.min(below.end)).filter(|row| (*row, column + 1) != (top, left)) {
                unsaid.insert((row - 1, column), Unsaid::Merged);
            }
        }
    }
    unsaid
}

/// Goes through the rows of a list, some at a time.
#[derive(Debug)]
pub(super) enum Walk<'p> {
    Text { rows: Box<CsvRows<'p>>, blocks: CsvBlocks, taken: usize, written: usize, is_finished: bool },
    Sheet { rows: Box<Rows<'p>>, next: usize },
}

/// What one step of a walk went through.
#[derive(Debug)]
pub(super) enum Step {
    /// A block of a text that begins at a byte.
    Block(CsvBlock, usize),
    /// Rows of a sheet, counted from 0.
    Rows(Range<usize>),
}

impl<'p> Walk<'p> {
    pub(super) fn new(source: &Source, situation: Situation<'p>, language: Language) -> Self {
        match source {
            Source::Text(list) => {
                let rows = Box::new(CsvRows::new(situation, list, language));
                Self::Text { rows, blocks: CsvBlocks::new(list.separator), taken: 0, written: 0, is_finished: false }
            }
            Source::Sheet { head, .. } => Self::Sheet { rows: Box::new(Rows::new(situation, head.clone(), language)), next: 0 },
        }
    }

    /// The part that is one row.
    pub(super) fn only(source: &Source, file: &PeopleFile, number: u64, at: At) -> Option<Step> {
        match (source, file) {
            (Source::Text(_), PeopleFile::Text(bytes)) => {
                let block = CsvBlock { first_row: number, bytes: bytes.get(at.clone())?.to_vec() };
                Some(Step::Block(block, at.start))
            }
            (Source::Sheet { .. }, _) => Some(Step::Rows(at)),
            (Source::Text(_), _) => None,
        }
    }

    /// The next part of the list; none at its end.
    pub(super) fn next(&mut self, source: &Source, file: &PeopleFile) -> Result<Option<Step>, PeopleListError> {
        match (self, file) {
            (Self::Text { blocks, taken, written, is_finished, .. }, PeopleFile::Text(bytes)) => {
                while !*is_finished {
                    let end = bytes.len().min(*taken + AT_ONCE);
                    let block = if *taken < end { blocks.take(&bytes[*taken..end])? } else { blocks.finish()? };
                    *is_finished = *taken == end;
                    *taken = end;
                    if let Some(block) = block {
                        let begin = *written;
                        *written += block.bytes.len();
                        return Ok(Some(Step::Block(block, begin)));
                    }
                }
                Ok(None)
            }
            (Self::Sheet { next, .. }, file) => {
                let Source::Sheet { sheet, .. } = source else { return Ok(None) };
                let count = file.sheets().get(*sheet).map_or(0, ListSheet::row_count);
                let rows = *next..count.min(*next + ROWS_AT_ONCE);
                *next = rows.end;
                Ok((!rows.is_empty()).then_some(Step::Rows(rows)))
            }
            _ => Ok(None),
        }
    }

    /// How far it has gone, in thousandths.
    pub(super) fn progress(&self, source: &Source, file: &PeopleFile) -> u32 {
        let (done, all) = match (self, source, file) {
            (Self::Text { taken, .. }, _, PeopleFile::Text(bytes)) => (*taken, bytes.len()),
            (Self::Sheet { next, .. }, Source::Sheet { sheet, .. }, file) => (*next, file.sheets().get(*sheet).map_or(0, ListSheet::row_count)),
            _ => (1, 1),
        };
        u32::try_from(done.saturating_mul(1_000) / all.max(1)).unwrap_or(1_000)
    }

    /// Reads and screens the rows of a part, and gives each with its number, where it stands, and what it came to.
    pub(super) fn screen(&mut self, source: &Source, file: &PeopleFile, step: &Step, each: &mut dyn FnMut(u64, At, RowIs)) -> u64 {
        match (self, step) {
            (Self::Text { rows, .. }, Step::Block(block, begin)) => {
                rows.read(block);
                for (row, is) in rows.found() {
                    each(row.number, begin + row.text.start..begin + row.text.end, is);
                }
                rows.recoded()
            }
            (Self::Sheet { rows, .. }, Step::Rows(range)) => {
                let Source::Sheet { sheet, head, flaws } = source else { return 0 };
                let Some(sheet) = file.sheets().get(*sheet) else { return 0 };
                rows.begin(range.len());
                for row in range.clone() {
                    let of_row = head.columns.columns.iter().filter(|_| !flaws.is_empty());
                    let unsaid = of_row.filter_map(|column| Some((column.column, *flaws.get(&(row, column.column))?))).collect();
                    rows.read(row as u64 + 1, &sheet.row(row), unsaid);
                }
                rows.screen();
                for (place, row) in range.clone().enumerate() {
                    each(row as u64 + 1, row..row + 1, rows.is(place));
                }
                0
            }
            _ => 0,
        }
    }

    /// The facts of the row of a place in the part that was screened last.
    pub(super) fn facts(&self, place: usize) -> Option<Facts<'p>> {
        match self {
            Self::Text { rows, .. } => rows.facts(place),
            Self::Sheet { rows, .. } => rows.facts(place),
        }
    }
}
