//! A staff list that comes from a spreadsheet.

use super::columns::StaffCell;
use super::headings::{Field, Fields};
use super::note::StaffNote;
use super::totals::is_total;
use super::values::{role, rounded};
use crate::read::table::{CellAt, FlawKind, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, OpenedBook, OpenedSheet, TableError, open_text};
use ips_core::list::{DateOrder, HeadingRow, bare, best_row, heading_row, known_in, listed_day, yes_no};
use ips_core::policy::ProgramPolicy;
use std::collections::BTreeMap;

/// One row of a staff list: names of fields with texts as they are typed, empty ones left out.
pub type StaffRow = BTreeMap<String, String>;

/// What a table holds of a staff list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffTable {
    /// The people, in the order of the table. A cell that was not understood stands as it was.
    pub rows: Vec<StaffRow>,
    /// The row of the spreadsheet in which each of them stands, counted from 1.
    pub numbers: Vec<usize>,
    /// The fields that were found, by their names, in the order of the columns; none where no row of headings was found.
    pub known: Vec<String>,
    /// The headings of the columns that were left out, because they are not known or another column has a better name for the same.
    pub unknown: Vec<String>,
    /// The headings that stand more than once; only the first of them was read.
    pub twice: Vec<String>,
    /// What is to be known about how the list was read.
    pub notes: Vec<StaffNote>,
}

/// Reads a staff list from CSV or pasted text with a row of headings: the names of the staff list, or what the columns are called in any
/// language. Cells are parted by whatever gives the most headings. Roles, dates, yes and no are brought into the form of the staff list where
/// they are understood.
///
/// # Errors
///
/// The text is no table that can be read.
pub fn read_staff_text(bytes: &[u8], program: &ProgramPolicy) -> Result<StaffTable, TableError> {
    let fields = Fields::of(program);
    let sheet = open_text(bytes, &|row| known_in(&fields.headings, row.iter().copied()))?;
    read(&sheet, &fields, program)
}

/// The same from a workbook: the sheet that has the most headings in a row, the first of those with as many.
///
/// # Errors
///
/// The list is longer than is read, or a cell in a column that is read holds a formula that failed or was never calculated.
pub fn read_staff_book(book: &OpenedBook, program: &ProgramPolicy) -> Result<StaffTable, TableError> {
    let fields = Fields::of(program);
    let known = |sheet: &OpenedSheet| best_row(&fields.headings, &sheet.table.rows).map_or(0, |(_, known)| known);
    let best = book.sheets.iter().map(|sheet| (known(sheet), sheet)).reduce(|best, other| if other.0 > best.0 { other } else { best });
    let Some((_, sheet)) = best.filter(|(known, _)| *known > 0) else { return Ok(StaffTable::default()) };
    let mut list = read(sheet, &fields, program)?;
    let mut notes = Vec::new();
    if book.sheets.len() > 1 {
        notes.push(StaffNote::Sheet { name: sheet.name.clone() });
    }
    if book.has_more {
        notes.push(StaffNote::SheetsBeyond { most: MAX_SHEETS });
    }
    list.notes.splice(..0, notes);
    Ok(list)
}

/// The people of a list that is being read.
struct List<'r> {
    program: &'r ProgramPolicy,
    /// The columns, each with its field and its heading.
    columns: Vec<(usize, &'r Field, &'r str)>,
    /// The rows that hold somebody, by their places in the table.
    people: Vec<(usize, &'r [String])>,
    /// The rows that are hidden, counted from 1, in order.
    hidden: Vec<usize>,
    notes: Vec<StaffNote>,
}

fn read(sheet: &OpenedSheet, fields: &Fields, program: &ProgramPolicy) -> Result<StaffTable, TableError> {
    let rows = &sheet.table.rows;
    let Some(HeadingRow { row: heading, columns, unknown, twice }) = heading_row(&fields.headings, rows) else { return Ok(StaffTable::default()) };
    if sheet.is_longer {
        return Err(TableError::TooManyRows { most: MAX_ROWS });
    }
    let columns = columns.into_iter().map(|(column, field)| (column, &fields.fields[field], rows[heading][column].trim())).collect();
    let mut hidden = sheet.hidden_rows.clone();
    hidden.sort_unstable();
    let mut list = List { program, columns, people: Vec::new(), hidden, notes: Vec::new() };
    if sheet.is_wider {
        list.notes.push(StaffNote::ColumnsBeyond { most: MAX_COLUMNS });
    }
    list.find_people(sheet, heading);
    list.check_flaws(sheet, heading)?;
    let orders = list.orders();
    let mut read = StaffTable { known: list.columns.iter().map(|(_, field, _)| field.name.clone()).collect(), unknown, twice, ..StaffTable::default() };
    for (place, cells) in std::mem::take(&mut list.people) {
        let row: StaffRow = list.row(place, cells, &orders);
        if !row.is_empty() {
            read.rows.push(row);
            read.numbers.push(place + 1);
        }
    }
    read.notes = list.notes;
    Ok(read)
}

impl<'r> List<'r> {
    /// Finds the rows with people: not those that are hidden, nor those that sum up the others.
    fn find_people(&mut self, sheet: &'r OpenedSheet, heading: usize) {
        let (mut hidden, mut totals) = (Vec::new(), Vec::new());
        let role_column = self.columns.iter().find(|(_, field, _)| field.cell == StaffCell::Role).map(|(column, ..)| *column);
        for (place, cells) in sheet.table.rows.iter().enumerate().skip(heading + 1) {
            let is_used = self.columns.iter().any(|(column, ..)| cells.get(*column).is_some_and(|text| !bare(text).is_empty()));
            let has_role = || role_column.and_then(|column| cells.get(column)).is_some_and(|text| role(self.program, &bare(text)).is_some());
            if is_used && self.hidden.binary_search(&(place + 1)).is_ok() {
                hidden.push(place + 1);
            } else if is_used && is_total(cells) && !has_role() {
                totals.push(place + 1);
            } else {
                self.people.push((place, cells));
            }
        }
        self.notes.extend((!hidden.is_empty()).then_some(StaffNote::HiddenRows { rows: hidden }));
        self.notes.extend((!totals.is_empty()).then_some(StaffNote::TotalRows { rows: totals }));
    }

    /// Refuses a list of which a cell that is read has no value. A cell whose value is not known must not pass for an empty one.
    fn check_flaws(&self, sheet: &OpenedSheet, heading: usize) -> Result<(), TableError> {
        let is_read = |column: usize| self.columns.iter().any(|(read, ..)| *read == column);
        // A row of people after the last one in which a text stands is one as well.
        let is_person = |row: usize| self.people.binary_search_by_key(&row, |(place, _)| *place).is_ok() || row >= sheet.table.rows.len();
        let counts = |row: usize, column: usize| row > heading && is_read(column) && is_person(row) && self.hidden.binary_search(&(row + 1)).is_err();
        let mut flaws = sheet.flaws.iter().map(|flaw| (flaw.row as usize, usize::from(flaw.column), flaw.kind));
        let Some((row, column, kind)) = flaws.find(|(row, column, _)| counts(*row, *column)) else { return Ok(()) };
        let at = CellAt { sheet: sheet.name.clone(), row: row + 1, column: column + 1 };
        Err(if kind == FlawKind::NoValue { TableError::NoValue { at } } else { TableError::CellError { at, error: kind.to_string() } })
    }

    /// The order of the numbers in the dates of each column. Where its own dates do not tell, those of the other columns do.
    fn orders(&self) -> Vec<DateOrder> {
        let own = self.columns.iter().map(|(column, field, _)| {
            let texts = self.people.iter().filter_map(|(_, cells)| cells.get(*column)).map(|text| bare(text));
            if field.cell == StaffCell::Date { DateOrder::of(texts) } else { DateOrder::Usual }
        });
        let own: Vec<DateOrder> = own.collect();
        let all = own.iter().copied().fold(DateOrder::Usual, DateOrder::and);
        own.into_iter().map(|order| if order == DateOrder::Usual { all } else { order }).collect()
    }

    /// One row as the staff list writes it.
    fn row(&mut self, place: usize, cells: &[String], orders: &[DateOrder]) -> StaffRow {
        let mut row = StaffRow::new();
        for ((column, field, heading), order) in self.columns.iter().zip(orders) {
            let text = cells.get(*column).map(|text| bare(text)).unwrap_or_default();
            if text.is_empty() {
                continue;
            }
            let value = match field.cell {
                StaffCell::Text => None,
                StaffCell::Role => role(self.program, &text).map(str::to_owned),
                StaffCell::YesNo => yes_no(&text).map(|yes| yes.to_string()),
                StaffCell::Whole | StaffCell::Number => rounded(&text).inspect(|read| {
                    let note = || StaffNote::Rounded { row: place + 1, column: (*heading).to_owned(), given: text.clone(), read: read.clone(), more: 0 };
                    note_rounded(&mut self.notes, heading, note);
                }),
                StaffCell::Date => listed_day(&text, *order).map(|read| {
                    let notes = [
                        read.by_order.then(|| StaffNote::DayFirst { column: (*heading).to_owned() }),
                        read.short_year.then(|| StaffNote::ShortYears { column: (*heading).to_owned() }),
                    ];
                    for note in notes.into_iter().flatten() {
                        if !self.notes.contains(&note) {
                            self.notes.push(note);
                        }
                    }
                    read.day.to_string()
                }),
            };
            row.insert(field.name.clone(), value.unwrap_or(text));
        }
        row
    }
}

/// Notes the first number of a column that was read as another, and counts those after it.
fn note_rounded(notes: &mut Vec<StaffNote>, heading: &str, first: impl FnOnce() -> StaffNote) {
    let of_column = notes.iter_mut().find_map(|note| match note {
        StaffNote::Rounded { column, more, .. } if column == heading => Some(more),
        _ => None,
    });
    match of_column {
        Some(more) => *more += 1,
        None => notes.push(first()),
    }
}
