//! The questions a policy turns on, and who can answer them.

use crate::words::{Text, Voice, Wording};
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// One question the policy turns on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The name used in JSON, spreadsheets and saved files.
    pub name: String,
    /// What an answer looks like.
    pub kind: FactKind,
    /// Who can tell, the best first.
    pub ask: Vec<Party>,
    /// Asked late, and with care.
    #[serde(default)]
    pub sensitive: bool,
    /// The fact this one stands in for when that one is not known; it is never asked on its own.
    pub stands_in_for: Option<String>,
    /// A name shared by facts of several policies that mean the same, so that an answer survives a change of policy.
    pub shared_as: Option<String>,
    /// A few words for a dense page, a spreadsheet heading or a list.
    pub label: Text,
    /// The question.
    pub question: Wording,
    /// What helps to answer it.
    pub help: Option<Wording>,
    /// The document that proves the answer, where it is not the one of the criterion that reads it.
    #[serde(default)]
    pub proof: Option<Text>,
    /// The same in words for the public, where those would not do.
    pub public_proof: Option<Text>,
}

impl Fact {
    /// The document that proves the answer, where it has one of its own, as it is told to a voice.
    pub fn proof(&self, voice: Voice) -> Option<&Text> {
        self.proof.as_ref().map(|proof| voice.own(proof, self.public_proof.as_ref()))
    }

    /// The name under which the answer survives a change of policy.
    pub fn shared_name(&self) -> &str {
        self.shared_as.as_deref().unwrap_or(&self.name)
    }
}

/// What an answer to a question looks like.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FactKind {
    /// Yes or no.
    YesNo,
    /// A calendar date that is not after the as-of date.
    Date,
    /// A calendar year that is not after the year of the as-of date.
    Year,
    /// One of several.
    Choice(Vec<ChoiceOption>),
}

/// One of the answers of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// The word used in JSON, spreadsheets and saved files.
    pub id: String,
    /// What the screen says.
    pub label: Wording,
}

/// Somebody who knows, attests or holds a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Party {
    /// The person, or somebody who speaks for them.
    Person,
    /// Whoever referred the person.
    Referrer,
    /// The agency that gives or would give the service.
    Agency,
    /// The payer: the health plan or the local managing entity.
    Plan,
    /// A licensed clinician.
    Clinician,
}

impl Party {
    /// Every party; the order is also how quickly an answer can usually be had.
    pub const ALL: [Self; 5] = [Self::Person, Self::Referrer, Self::Agency, Self::Plan, Self::Clinician];

    /// The word in policy files.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
