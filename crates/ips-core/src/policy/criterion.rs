//! The tests for admission and the limitations.

use super::{Party, Passage, RuleId, Test};
use crate::words::{Text, Voice, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One test for admission, or one limitation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Short id, unique in the policy.
    pub id: String,
    /// Whether it belongs to eligibility proper or limits the service.
    pub group: Group,
    /// The first day on which it is asked; that of the policy where nothing is said.
    #[serde(default, deserialize_with = "crate::calendar::iso_option")]
    pub from: Option<NaiveDate>,
    /// The last day on which it is asked, where a later text replaced it.
    #[serde(default, deserialize_with = "crate::calendar::iso_option")]
    pub until: Option<NaiveDate>,
    /// Who can attest it.
    pub attest: Vec<Party>,
    /// Where the document states it.
    pub citation: Passage,
    /// The rules it comes from.
    pub rules: Vec<RuleId>,
    /// How it is computed.
    pub test: Test,
    /// A few words.
    pub title: Wording,
    /// What it asks, in a sentence.
    pub requirement: Wording,
    /// What would change a "not met".
    pub change: Wording,
    /// For a limitation: what stands in the way and when that ends, as the end of a sentence that says that the service cannot start now.
    pub obstacle: Option<Wording>,
    /// The document that proves it.
    pub proof: Text,
    /// The same in words for the public, where those would not do.
    pub public_proof: Option<Text>,
}

impl Criterion {
    /// The document that proves it, as it is told to a voice.
    pub fn proof(&self, voice: Voice) -> &Text {
        voice.own(&self.proof, self.public_proof.as_ref())
    }
}

/// The two groups of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Eligibility proper.
    Criterion,
    /// A limitation or exclusion: whether the service can start now.
    Limitation,
}
