//! What a policy file says. Everything that differs between policies is here, and nothing of how it is computed.

use super::planning::Planning;
use super::{Citation, RuleId, Test};
use crate::calendar::StatedDate;
use crate::words::{Text, Wording};
use serde::{Deserialize, Serialize};

/// One policy, as its file states it. [`Policy::new`](super::Policy::new) checks it and makes it ready for screening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Who issued the policy, what it is called, and when it holds.
    pub policy: Identity,
    /// The questions the policy turns on.
    pub facts: Vec<Fact>,
    /// The tests for admission and the limitations, in the order in which they are shown.
    pub criteria: Vec<Criterion>,
    /// Remarks on unclear text, and what the product does about it.
    pub notes: Vec<Note>,
    /// The statement that readiness never excludes anybody.
    pub zero_exclusion: ZeroExclusion,
    /// Other services to point at, so that a "no" never ends the road.
    pub alternatives: Vec<Alternative>,
    /// What the policy says to agencies; a file may leave it out, and then there is nothing to plan with.
    #[serde(default)]
    pub planning: Option<Planning>,
}

/// The identity and the life of a policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Short id: lower-case letters, digits and hyphens.
    pub id: String,
    /// The version of the source text, as its own dates name it.
    pub version: String,
    /// The service area: the state.
    pub region: Text,
    /// Who pays.
    pub payer: Text,
    /// The name of the service in this policy.
    pub title: Text,
    /// The document, by the name it calls itself.
    pub document: String,
    /// The first day on which the policy held.
    pub effective: StatedDate,
    /// The last review or revision the document states.
    pub last_review: StatedDate,
    /// The next review the document promises; once it is over every result says so.
    #[serde(default)]
    pub next_review: Option<StatedDate>,
    /// What is said when `next_review` is over.
    #[serde(default)]
    pub past_review: Option<Text>,
    /// Who decides, and that a result is no promise: printed on every result.
    pub decision: Wording,
    /// How to ask the payer, in words; no numbers that could age.
    pub contact: Wording,
    /// Rules on identity, review and the standing of the text.
    pub rules: Vec<RuleId>,
    /// Where the document says all this.
    pub citation: Citation,
    /// The steps in the life of the document, oldest first.
    pub history: Vec<HistoryEntry>,
}

/// One step in the life of a policy document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryEntry {
    /// When.
    pub date: StatedDate,
    /// What changed.
    pub change: Text,
    /// The rules that record it.
    pub rules: Vec<RuleId>,
}

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
    #[serde(default)]
    pub stands_in_for: Option<String>,
    /// A name shared by facts of several policies that mean the same, so that an answer survives a change of policy.
    #[serde(default)]
    pub shared_as: Option<String>,
    /// A few words for a dense page, a spreadsheet heading or a list.
    pub label: Text,
    /// The question.
    pub question: Wording,
    /// What helps to answer it.
    #[serde(default)]
    pub help: Option<Wording>,
}

impl Fact {
    /// The name under which the answer survives a change of policy.
    pub fn shared_name(&self) -> &str {
        self.shared_as.as_deref().unwrap_or(&self.name)
    }
}

/// What an answer to a question looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// Somebody who knows, attests or holds a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
}

/// One test for admission, or one limitation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Short id, unique in the policy.
    pub id: String,
    /// Whether it belongs to eligibility proper or limits the service.
    pub group: Group,
    /// Who can attest it.
    pub attest: Vec<Party>,
    /// Where the document states it.
    pub citation: Citation,
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
    /// The paper that proves it.
    pub proof: Text,
}

/// The two groups of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Eligibility proper.
    Criterion,
    /// A limitation or exclusion: whether the service can start now.
    Limitation,
}

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
}

/// What a note asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The statement that readiness never excludes anybody, and the names of such facts: accepted in files, never asked, never used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZeroExclusion {
    /// Names that may stand in a file and are ignored.
    pub ignored_facts: Vec<String>,
    /// Where the document says so.
    pub citation: Citation,
    /// The rules it comes from.
    pub rules: Vec<RuleId>,
    /// The statement.
    pub statement: Wording,
}

/// Another service to point at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Short id, unique in the policy.
    pub id: String,
    /// Shown when one of these criteria is not met; none means whenever the outcome is no.
    #[serde(default)]
    pub when_not_met: Vec<String>,
    /// What it is and how to reach it.
    pub words: Wording,
}
