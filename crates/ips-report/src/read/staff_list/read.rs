//! A staff list that comes from a spreadsheet.

use super::headings::{Field, fields, plain};
use super::values::value;
use crate::read::Table;
use ips_core::policy::ProgramPolicy;
use std::collections::BTreeMap;

/// How far down a heading row is looked for: above it may stand a title.
const HEADING_WITHIN: usize = 10;

/// One row of a staff list: names of fields with texts as they are typed, empty ones left out.
pub type StaffRow = BTreeMap<String, String>;

/// What a table holds of a staff list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffTable {
    /// The people, in the order of the table. A cell that was not understood stands as it was.
    pub rows: Vec<StaffRow>,
    /// The fields that were found, by their names, in the order of the columns; none where no row of headings was found.
    pub known: Vec<String>,
    /// The headings of the columns that were left out: unknown, or for a field that an earlier column gave.
    pub unknown: Vec<String>,
}

/// Reads a staff list from a table with a row of headings: the names of the staff list, or what the columns are called in any language.
/// Roles, dates, percent, yes and no are brought into the form of the staff list where they are understood.
pub fn read_staff_table(table: &Table, program: &ProgramPolicy) -> StaffTable {
    let fields = fields(program);
    let mut read = StaffTable::default();
    let Some(heading) = heading_row(table, &fields) else { return read };
    let mut columns: Vec<(usize, &Field)> = Vec::new();
    for (place, text) in table.rows[heading].iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        match field_of(&fields, text).filter(|field| columns.iter().all(|(_, taken)| taken.name != field.name)) {
            Some(field) => columns.push((place, field)),
            None => read.unknown.push(text.trim().to_owned()),
        }
    }
    read.known = columns.iter().map(|(_, field)| field.name.clone()).collect();
    for cells in &table.rows[heading + 1..] {
        let row: StaffRow = columns
            .iter()
            .filter_map(|(place, field)| Some((field.name.clone(), value(program, field.cell, cells.get(*place)?))))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        read.rows.extend((!row.is_empty()).then_some(row));
    }
    read
}

/// The first row with two headings that are known; where there is none, the first that has one.
fn heading_row(table: &Table, fields: &[Field]) -> Option<usize> {
    let known = |row: &Vec<String>| row.iter().filter(|text| field_of(fields, text).is_some()).count();
    let rows = || table.rows.iter().take(HEADING_WITHIN);
    rows().position(|row| known(row) > 1).or_else(|| rows().position(|row| known(row) == 1))
}

fn field_of<'f>(fields: &'f [Field], heading: &str) -> Option<&'f Field> {
    let heading = plain(heading);
    fields.iter().find(|field| !heading.is_empty() && field.is_called(&heading))
}
