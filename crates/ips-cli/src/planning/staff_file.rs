//! A staff list from a CSV file or a spreadsheet.

use super::input_file::InputFile;
use crate::unusable::Unusable;
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError, InputErrorKind, Place};
use ips_report::{StaffNote, StaffRow, is_spreadsheet, read_staff_book, read_staff_text, read_xlsx, staff_columns};

/// A staff list as it was read from a file.
#[derive(Debug, Default)]
pub(super) struct StaffFile {
    /// The object of a team.
    pub(super) team: Input<'static>,
    /// The columns that are not used.
    pub(super) errors: Vec<InputError>,
    /// What is to be known about how it was read.
    pub(super) notes: Vec<StaffNote>,
}

/// Reads a staff list. A row of the list has the number that the spreadsheet shows: rows without anybody are kept as missing.
pub(super) fn read(input: &InputFile, program: &ProgramPolicy) -> Result<StaffFile, Unusable> {
    let list = if is_spreadsheet(&input.bytes) {
        read_xlsx(&input.bytes).and_then(|book| read_staff_book(&book, program))
    } else {
        read_staff_text(&input.bytes, program)
    };
    let list = list.map_err(|error| Unusable::Input(format!("cannot read {}: {error}", input.name)))?;
    if list.known.is_empty() {
        let names: Vec<&str> = staff_columns(program.planning()).iter().map(|column| column.name).collect();
        return Err(Unusable::Input(format!(
            "{} is neither a JSON object nor a staff list: no row of headings was found; name the columns {}",
            input.name,
            names.join(", ")
        )));
    }
    let mut staff = Vec::new();
    for (row, number) in list.rows.into_iter().zip(list.numbers) {
        staff.resize_with(number.saturating_sub(1), Input::default);
        staff.push(person(row));
    }
    let names: Vec<&str> = staff_columns(program.planning()).iter().map(|column| column.name).collect();
    let column = |name: &String, kind| InputError::new(Place::of("staff").field(name), kind);
    let unknown = list.unknown.iter().map(|name| column(name, InputErrorKind::unknown_field(names.iter().copied(), name)));
    let twice = list.twice.iter().map(|name| column(name, InputErrorKind::GivenTwice));
    Ok(StaffFile { team: Input::object([("staff", Input::List(staff))]), errors: unknown.chain(twice).collect(), notes: list.notes })
}

/// What was done on which day concerns deadlines only.
fn person(row: StaffRow) -> Input<'static> {
    let fields = row.into_iter().filter(|(name, _)| !name.starts_with("done."));
    Input::object(fields.map(|(name, text)| (name, Input::cell(&text))))
}
