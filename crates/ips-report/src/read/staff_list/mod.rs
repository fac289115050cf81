//! The staff list as a table: which columns a policy reads, an empty one to fill in, and one that comes from a spreadsheet.

mod columns;
mod headings;
mod note;
mod read;
mod totals;
mod values;

use super::table::Table;
use ips_core::Language;
use ips_core::policy::ProgramPolicy;

pub use columns::{StaffCell, StaffColumn, staff_columns};
pub use note::StaffNote;
pub use read::{StaffRow, StaffTable, read_staff_book, read_staff_text};
#[cfg(feature = "people-lists")]
pub(crate) use totals::is_total;

/// An empty staff list to fill in and open again: the columns that the rules of the policy read, and a row for each role so that its word
/// can be copied.
pub fn staff_template(program: &ProgramPolicy, language: Language) -> Table {
    let roles = program.planning().staffing.roles.iter();
    let rows: Vec<StaffRow> = roles.map(|role| StaffRow::from([("role".to_owned(), role.id.clone())])).collect();
    staff_table(&rows, program, language)
}

/// A staff list as a table that can be opened again: the columns that the rules of the policy read, then whatever else the rows hold.
pub fn staff_table(rows: &[StaffRow], program: &ProgramPolicy, language: Language) -> Table {
    let columns = staff_columns(program.planning());
    let mut names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    for name in rows.iter().flat_map(StaffRow::keys) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let read_by_rules = columns.len();
    // A column that another question reads keeps its exact name: what it is called may be as long as a sentence.
    let headings = columns.iter().map(|column| column.heading(language)).chain(names[read_by_rules..].iter().copied());
    let heading = headings.map(str::to_owned).collect();
    let cells = rows.iter().map(|row| {
        let cell = |name: &&str| {
            let text = row.get(*name).map_or("", String::as_str);
            if *name == "role" { program.role(text).map_or(text, |role| role.title.get(language)).to_owned() } else { text.to_owned() }
        };
        names.iter().map(cell).collect()
    });
    Table { rows: std::iter::once(heading).chain(cells).collect() }
}
