//! A list of people in a workbook: the sheet whose headings match best, screened, and written with what was found.

use super::added::Added;
use super::csv_list::check_headings;
use super::error::PeopleListError;
use super::reject::{Reject, speaker};
use super::tally::Tally;
use super::unsaid::Unsaid;
use crate::read::{CellKind, OpenedSheet, TableLimits, is_total, read_xlsx_within};
use ips_batch::{Answers, ListColumns, ListRow, Mapping, Plan, RowReader, Screened, fact_headings, outcome_word};
use ips_core::list::best_row;
use ips_core::{InputError, Language, Situation};
use std::collections::HashMap;

/// A list of people in a workbook.
#[derive(Clone, Debug)]
pub struct PeopleBook {
    /// The sheet that is read.
    pub sheet: OpenedSheet,
    /// How many sheets there were to choose from.
    pub sheets: usize,
    /// The columns that are read.
    pub columns: ListColumns,
    /// The cells of which nobody knows what they say, by row and column, counted from 0.
    flaws: HashMap<(usize, usize), Unsaid>,
}

/// A list that was screened.
#[derive(Clone, Debug, Default)]
pub struct ScreenedBook {
    /// What is written behind each row of the sheet, the headings included; nothing behind a row that stands above them or holds nobody.
    pub added: Vec<Vec<String>>,
    /// The answers that cannot be ones.
    pub rejects: Vec<Reject>,
    /// How many rows came to what.
    pub tally: Tally,
}

impl PeopleBook {
    /// Opens a workbook: of the sheets in sight the one whose headings match best, the first of those that match as well.
    ///
    /// # Errors
    ///
    /// It is no workbook that can be read, no heading is known, or what is said of its columns does not fit.
    pub fn open(bytes: &[u8], situation: Situation<'_>, mapping: &Mapping) -> Result<Self, PeopleListError> {
        let policy = situation.policy;
        let headings = fact_headings(policy, mapping)?;
        let book = read_xlsx_within(bytes, &TableLimits::PEOPLE, true)?;
        let sheets = book.sheets.len();
        let known = |sheet: &OpenedSheet| best_row(&headings, &sheet.table.rows).map_or(0, |(_, known)| known);
        let best = book.sheets.into_iter().map(|sheet| (known(&sheet), sheet)).reduce(|best, other| if other.0 > best.0 { other } else { best });
        let no_headings = || PeopleListError::NoHeadings { known: policy.document().facts.iter().map(|fact| fact.name.clone()).collect() };
        let (_, sheet) = best.filter(|(known, _)| *known > 0).ok_or_else(no_headings)?;
        let columns = ListColumns::find(policy, mapping, &sheet.table.rows)?.ok_or_else(no_headings)?;
        let flaws = unsaid(&sheet, &columns);
        let book = Self { sheet, sheets, columns, flaws };
        check_headings(book.headings(), mapping)?;
        Ok(book)
    }

    /// The headings, column by column.
    pub fn headings(&self) -> &[String] {
        self.sheet.table.rows.get(self.columns.heading_row).map_or(&[], Vec::as_slice)
    }

    /// The heading of a column, counted from 0.
    pub fn heading(&self, column: usize) -> &str {
        self.headings().get(column).map_or("", |heading| heading.trim())
    }

    /// Screens every row; what is wrong with one is said in a language.
    pub fn screen(&self, situation: Situation<'_>, added: &Added, language: Language) -> ScreenedBook {
        let speaker = speaker(situation.policy, language);
        let reader = RowReader::new(situation, &self.columns);
        let rows = self.people();
        let mut answers = Answers::new(situation.policy);
        answers.begin(rows.len());
        let mut told = ScreenedBook { added: vec![Vec::new(); self.sheet.table.rows.len()], ..ScreenedBook::default() };
        if let Some(headings) = told.added.get_mut(self.columns.heading_row) {
            *headings = added.headings().into_iter().map(str::to_owned).collect();
        }
        let read: Vec<ListRow> = rows
            .iter()
            .enumerate()
            .map(|(place, (_, cells))| reader.read(|column| cells.get(column).map_or("", String::as_str), place, &mut answers))
            .collect();
        let mut screened = Screened::default();
        // The columns are those of the policy, and as long as the rows: what could be wrong with them is not.
        let _ = Plan::new(situation).screen_into(&answers.columns(), rows.len(), &mut screened);
        for (place, ((row, cells), read)) in rows.iter().zip(read).enumerate() {
            let mut rejects = self.flawed(*row, language);
            let errors = match read {
                ListRow::Empty if rejects.is_empty() && is_total(cells) => {
                    told.tally.nobody += 1;
                    continue;
                }
                ListRow::Refused(errors) => errors,
                ListRow::Read | ListRow::Empty if screened.is_refused(place) => reader.explain(&answers, place),
                ListRow::Read | ListRow::Empty => Vec::new(),
            };
            let number = *row as u64 + 1;
            rejects.extend(errors.iter().map(|error| Reject::of(number, self.heading_of(error, situation), error, &speaker)));
            if rejects.is_empty() {
                told.tally.count(screened.outcome(place));
                let found = added.found(&screened, place).into_iter().chain([String::new()]);
                let reasoned = added.reasoned(|| reader.facts(&answers, place).ok()).into_iter().flatten();
                told.added[*row] = found.chain(reasoned).collect();
            } else {
                told.tally.count(None);
                let why = rejects.iter().map(|reject| reject.reason.as_str()).collect::<Vec<_>>().join(" ");
                told.added[*row] = vec![outcome_word(None).to_owned(), String::new(), String::new(), why];
                told.rejects.extend(rejects);
            }
        }
        told
    }

    /// The rows below the headings in which anything stands, by their places.
    fn people(&self) -> Vec<(usize, &[String])> {
        let rows = self.sheet.table.rows.iter().enumerate().skip(self.columns.heading_row + 1);
        let is_used = |place: usize, cells: &[String]| {
            cells.iter().any(|cell| !cell.trim().is_empty()) || self.columns.columns.iter().any(|column| self.flaws.contains_key(&(place, column.column)))
        };
        rows.map(|(place, cells)| (place, cells.as_slice())).filter(|(place, cells)| is_used(*place, cells)).collect()
    }

    /// The cells of a row that are read and have no value: one that is not known must not pass for an empty one.
    fn flawed(&self, row: usize, language: Language) -> Vec<Reject> {
        let flaws = self.columns.columns.iter().filter_map(|column| Some((column.column, *self.flaws.get(&(row, column.column))?)));
        flaws.map(|(column, flaw)| Reject::of_flaw(row as u64 + 1, self.heading(column).to_owned(), flaw, language)).collect()
    }

    /// The heading of the column in which an answer stands.
    fn heading_of(&self, error: &InputError, situation: Situation<'_>) -> String {
        let column = self.columns.of_error(situation.policy, error);
        column.map_or_else(|| error.field().to_owned(), |column| self.heading(column).to_owned())
    }

    /// What a cell of the sheet is.
    pub(super) fn kind(&self, row: usize, column: usize) -> CellKind {
        self.sheet.kinds.get(row).and_then(|kinds| kinds.get(column)).copied().unwrap_or_default()
    }

    /// How many columns the sheet has.
    pub fn width(&self) -> usize {
        self.sheet.table.rows.iter().map(Vec::len).max().unwrap_or_default()
    }
}

/// The cells of the columns that are read of which nobody knows what they say.
fn unsaid(sheet: &OpenedSheet, columns: &ListColumns) -> HashMap<(usize, usize), Unsaid> {
    let flaws = sheet.flaws.iter().map(|flaw| ((flaw.row as usize, usize::from(flaw.column)), Unsaid::Flaw(flaw.kind)));
    let mut unsaid: HashMap<(usize, usize), Unsaid> = flaws.collect();
    // Rows are named beyond what stands in the sheet, too.
    let below = columns.heading_row + 1..sheet.table.rows.len();
    for [(top, left), (bottom, right)] in &sheet.merged {
        for column in columns.columns.iter().map(|column| column.column).filter(|column| (*left..=*right).contains(&(column + 1))) {
            for row in below.clone().filter(|row| (*top..=*bottom).contains(&(row + 1)) && (row + 1, column + 1) != (*top, *left)) {
                unsaid.insert((row, column), Unsaid::Merged);
            }
        }
    }
    unsaid
}
