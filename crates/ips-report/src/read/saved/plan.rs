//! A saved plan: everything that was typed into the planning tools, as JSON.

use super::error::{SavedError, SavedFile};
use super::file;
use super::row::{self, SavedRow};
use ips_core::RENAMED;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

/// Everything in the planning tools, as it was typed and not yet believed: what cannot be used is kept and complained about when it is
/// read. The rows of `staff` are those of a staff list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SavedPlan {
    /// The id of the policy.
    pub policy: String,
    /// The version of the policy's text at the time of saving.
    pub policy_version: String,
    /// The as-of date, as typed.
    pub as_of: String,
    /// Single fields by name.
    #[serde(with = "row")]
    pub fields: SavedRow,
    /// The staff list.
    #[serde(with = "row::list")]
    pub staff: Vec<SavedRow>,
    /// The staff list with changes that are tried.
    #[serde(with = "row::list", skip_serializing_if = "Vec::is_empty")]
    pub what_if: Vec<SavedRow>,
    /// People served, by code.
    #[serde(with = "row::list")]
    pub participants: Vec<SavedRow>,
    /// Fidelity reviews.
    #[serde(with = "row::list")]
    pub reviews: Vec<SavedRow>,
    /// Services with date and minutes.
    #[serde(with = "row::list")]
    pub services: Vec<SavedRow>,
    /// Authorizations with first day, last day and units.
    #[serde(with = "row::list", skip_serializing_if = "Vec::is_empty")]
    pub authorizations: Vec<SavedRow>,
}

impl SavedPlan {
    /// The file, as JSON with one field to a line. Opening it gives the same plan again.
    pub fn to_json(&self) -> String {
        file::write(SavedFile::Plan, self)
    }

    /// Opens a file.
    ///
    /// # Errors
    ///
    /// The text has more than 10 MB, is no JSON, something else than a saved plan, of a newer format, or a field is missing or wrong.
    pub fn from_json(text: &str) -> Result<Self, SavedError> {
        let Read { policy, policy_version, as_of, fields, staff, what_if, participants, reviews, services, authorizations, .. } =
            file::read(SavedFile::Plan, text)?;
        let mut fields = renamed(fields);
        let authorizations = only_authorization(&mut fields).into_iter().chain(authorizations).collect();
        Ok(Self { policy, policy_version, as_of, fields, staff, what_if, participants, reviews, services, authorizations })
    }
}

/// The single fields of an older file under the names that they have now.
fn renamed(mut fields: SavedRow) -> SavedRow {
    for (old, new) in RENAMED {
        for tool in ["need", "plan", "stay"] {
            if let Some(typed) = fields.remove(&format!("{tool}.{old}")) {
                fields.entry(format!("{tool}.{new}")).or_insert(typed);
            }
        }
    }
    for (old, new) in SHARED {
        if let Some(typed) = fields.remove(old) {
            fields.entry(new.to_owned()).or_insert(typed);
        }
    }
    fields
}

/// Fields that each tool had by itself in older files, and the names under which all tools have them now. Where both were typed the first one stays.
const SHARED: [(&str, &str); 7] = [
    ("need.people", "individuals_served"),
    ("need.smallest_position", "smallest_position"),
    ("plan.smallest_position", "smallest_position"),
    ("need.leader_caseload", "leader_caseload"),
    ("plan.leader_caseload", "leader_caseload"),
    ("need.people_per_fte", "people_per_fte"),
    ("plan.people_per_fte", "people_per_fte"),
];

/// The authorization of an older file, which had room for one and kept it in single fields.
fn only_authorization(fields: &mut SavedRow) -> Option<SavedRow> {
    let days = ["start", "end"].into_iter().filter_map(|day| Some((day.to_owned(), fields.remove(&format!("units.authorization_{day}"))?)));
    let row: SavedRow = days.collect();
    (!row.is_empty()).then_some(row)
}

/// The file as it is read: what may be left out, and nothing that nobody knows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    policy: String,
    #[serde(default)]
    policy_version: String,
    #[serde(default)]
    as_of: String,
    #[serde(default, with = "row")]
    fields: SavedRow,
    #[serde(default, with = "row::list")]
    staff: Vec<SavedRow>,
    #[serde(default, with = "row::list")]
    what_if: Vec<SavedRow>,
    #[serde(default, with = "row::list")]
    participants: Vec<SavedRow>,
    #[serde(default, with = "row::list")]
    reviews: Vec<SavedRow>,
    #[serde(default, with = "row::list")]
    services: Vec<SavedRow>,
    #[serde(default, with = "row::list")]
    authorizations: Vec<SavedRow>,
}
