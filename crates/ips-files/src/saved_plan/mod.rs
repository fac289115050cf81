//! A saved plan: everything that was typed into the planning tools, as JSON.

mod error;
mod kind;
mod row;
mod words;

use crate::saved::KIND as SCREENING_KIND;
use ips_core::staffing::RENAMED;
use kind::SavedPlanErrorKind;
use row::{RowIn, RowOut};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

pub use error::SavedPlanError;
pub use row::SavedRow;

/// What stands in `kind`, so that no other file is taken for a saved plan.
const KIND: &str = "ips-kit-plan";

/// The newest format this version writes and reads.
const FORMAT: u64 = 1;

/// Everything in the planning tools, as it was typed and not yet believed: what cannot be used is kept and complained about when it is
/// read. The rows of `staff` are those of a staff list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedPlan {
    /// The id of the policy.
    pub policy: String,
    /// The version of the policy's text at the time of saving.
    pub policy_version: String,
    /// The as-of date, as typed.
    pub as_of: String,
    /// Single fields by name.
    pub fields: SavedRow,
    /// The staff list.
    pub staff: Vec<SavedRow>,
    /// The staff list with changes that are tried.
    pub what_if: Vec<SavedRow>,
    /// People served, by code.
    pub participants: Vec<SavedRow>,
    /// Fidelity reviews.
    pub reviews: Vec<SavedRow>,
    /// Services with date and minutes.
    pub services: Vec<SavedRow>,
}

impl SavedPlan {
    /// The file, as JSON with one field to a line. Opening it gives the same plan again.
    pub fn to_json(&self) -> String {
        let file = FileOut {
            kind: KIND,
            format: FORMAT,
            policy: &self.policy,
            policy_version: &self.policy_version,
            as_of: &self.as_of,
            fields: RowOut(&self.fields),
            staff: rows_out(&self.staff),
            what_if: rows_out(&self.what_if),
            participants: rows_out(&self.participants),
            reviews: rows_out(&self.reviews),
            services: rows_out(&self.services),
        };
        let mut json = Vec::new();
        // Writing to memory does not fail, and every key is a text: the error cannot occur.
        let _ = file.serialize(&mut serde_json::Serializer::pretty(&mut json));
        json.push(b'\n');
        String::from_utf8(json).unwrap_or_default()
    }

    /// Opens a file.
    ///
    /// # Errors
    ///
    /// The text is no JSON, something else than a saved plan, of a newer format, or a field is missing or wrong.
    pub fn from_json(text: &str) -> Result<Self, SavedPlanError> {
        // Some editors put a byte-order mark before a text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head: Head = serde_json::from_str(text).map_err(|error| match SavedPlanError::of_json(&error) {
            // JSON of another shape: a list, or a `format` that is no number.
            error if error.is_malformed() => SavedPlanErrorKind::WrongKind.into(),
            error => error,
        })?;
        match (head.kind.as_deref(), head.format) {
            (Some(KIND), Some(FORMAT)) => {}
            (Some(KIND), Some(format)) if format > FORMAT => return Err(SavedPlanErrorKind::NewerFormat { format }.into()),
            (Some(SCREENING_KIND), _) => return Err(SavedPlanErrorKind::Screening.into()),
            _ => return Err(SavedPlanErrorKind::WrongKind.into()),
        }
        let file: FileIn = serde_json::from_str(text).map_err(|error| SavedPlanError::of_json(&error))?;
        Ok(Self {
            policy: file.policy,
            policy_version: file.policy_version,
            as_of: file.as_of,
            fields: renamed(file.fields.0),
            staff: rows_in(file.staff),
            what_if: rows_in(file.what_if),
            participants: rows_in(file.participants),
            reviews: rows_in(file.reviews),
            services: rows_in(file.services),
        })
    }
}

/// The single fields of an older file under the names that they have now.
fn renamed(mut fields: SavedRow) -> SavedRow {
    for (old, new) in RENAMED {
        for tool in ["need", "plan"] {
            if let Some(typed) = fields.remove(&format!("{tool}.{old}")) {
                fields.entry(format!("{tool}.{new}")).or_insert(typed);
            }
        }
    }
    fields
}

/// What tells a saved plan from another file, read before anything else is believed.
#[derive(Deserialize)]
struct Head {
    kind: Option<String>,
    format: Option<u64>,
}

#[derive(Serialize)]
struct FileOut<'a> {
    kind: &'a str,
    format: u64,
    policy: &'a str,
    policy_version: &'a str,
    as_of: &'a str,
    fields: RowOut<'a>,
    staff: Vec<RowOut<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    what_if: Vec<RowOut<'a>>,
    participants: Vec<RowOut<'a>>,
    reviews: Vec<RowOut<'a>>,
    services: Vec<RowOut<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileIn {
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    policy: String,
    #[serde(default)]
    policy_version: String,
    #[serde(default)]
    as_of: String,
    #[serde(default)]
    fields: RowIn,
    #[serde(default)]
    staff: Vec<RowIn>,
    #[serde(default)]
    what_if: Vec<RowIn>,
    #[serde(default)]
    participants: Vec<RowIn>,
    #[serde(default)]
    reviews: Vec<RowIn>,
    #[serde(default)]
    services: Vec<RowIn>,
}

fn rows_out(rows: &[SavedRow]) -> Vec<RowOut<'_>> {
    rows.iter().map(RowOut).collect()
}

fn rows_in(rows: Vec<RowIn>) -> Vec<SavedRow> {
    rows.into_iter().map(|row| row.0).collect()
}
