//! The rows that could not be screened.

use super::unsaid::Unsaid;
use super::write_cell::write_cell;
use crate::read::FlawKind;
use crate::words::{Speaker, spoken};
use crate::write::guarded;
use ips_core::{InputError, Language, Voice};

/// An answer of a row that cannot be one. A row may have several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// The row of the list, counted from 1 with the headings, as a spreadsheet program shows it.
    pub row: u64,
    /// The heading of its column; none where the row as a whole is wrong.
    pub column: String,
    /// A stable word for programs.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub reason: String,
}

impl Reject {
    /// What is wrong with one answer, told in the language of a speaker.
    pub fn of(row: u64, column: String, error: &InputError, speaker: &Speaker<'_>) -> Self {
        Self { row, column, code: error.kind.code(), reason: speaker.fact_error(error) }
    }

    /// A cell of a workbook without a value that could be read.
    pub(super) fn of_flaw(row: u64, column: String, why: Unsaid, language: Language) -> Self {
        let code = match why {
            Unsaid::Flaw(FlawKind::NoValue) => "no_value",
            Unsaid::Flaw(_) => "cell_error",
            Unsaid::Merged => "merged_cell",
        };
        Self { row, column, code, reason: spoken!(language, people_list::unsaid(why)) }
    }

    /// A row that has more cells than there are columns: its answers may stand in the wrong ones.
    pub(super) fn too_wide(row: u64, speaker: &Speaker<'_>) -> Self {
        Self { row, column: String::new(), code: "too_many_cells", reason: spoken!(speaker.language, people_list::too_wide()).to_owned() }
    }

    /// The cells of the line in a file of rejects, safe to open in a spreadsheet program whatever a heading begins with; see [`reject_headings`].
    pub fn cells(&self) -> [String; 4] {
        [&self.row.to_string(), &self.column, self.code, &self.reason].map(|cell| guarded(cell).into_owned())
    }
}

/// The headings of a file of rejects.
pub fn reject_headings() -> [&'static str; 4] {
    ["row", "column", "code", "reason"]
}

/// A file of rejects, as CSV.
pub fn rejects_csv(rejects: &[Reject]) -> Vec<u8> {
    let head = reject_headings().map(str::to_owned);
    // A program for spreadsheets takes what has no mark for Windows-1252.
    let mut out = "\u{feff}".as_bytes().to_vec();
    for cells in std::iter::once(head).chain(rejects.iter().map(Reject::cells)) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                out.push(b',');
            }
            write_cell(cell, b',', &mut out);
        }
        out.extend_from_slice(b"\r\n");
    }
    out
}

/// Who says what is wrong: a list is read by those who work with it.
pub(super) fn speaker(policy: &ips_core::Policy, language: Language) -> Speaker<'_> {
    Speaker::new(policy, Voice::Worker, language)
}
