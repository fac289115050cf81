//! Remarks on unclear text, and when they are shown.

use super::{RuleId, Test};
use crate::words::Wording;
use serde::{Deserialize, Serialize};

/// A remark on unclear text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The id of the ambiguity, as the list of ambiguities numbers it.
    pub id: String,
    /// The criteria beside which it stands; none means the whole result.
    #[serde(default)]
    pub criteria: Vec<String>,
    /// What the reader has to do about it.
    pub advice: Advice,
    /// When it is shown.
    pub when: NoteWhen,
    /// The rules concerned.
    pub rules: Vec<RuleId>,
    /// The remark.
    pub words: Wording,
    /// On what a result that meets the criteria depends while the note is shown, as the end of its heading.
    pub proviso: Option<Wording>,
}

/// What a note asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// The payer has to be asked: the text leaves the answer open.
    Ask,
    /// One reading is used; this says which.
    Note,
    /// Two figures or dates are possible; both are shown.
    Range,
    /// The payer or agency may choose the reading.
    Setting,
    /// A caution.
    Warn,
}

/// When a note is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteWhen {
    /// On every result.
    Always,
    /// When the answers satisfy this test.
    Met(Test),
    /// When the answers rule this test out.
    NotMet(Test),
    /// When the answers leave this test open.
    Unknown(Test),
    /// When the answers do not satisfy this test: they rule it out or leave it open.
    Unless(Test),
}
