//! What a policy file says. Everything that differs between policies is here, and nothing of how it is computed.

use super::planning::Planning;
use super::{Criterion, Fact, Note, Passage, RuleId, Test};
use crate::calendar::StatedDate;
use crate::words::{Text, Wording};
use chrono::NaiveDate;
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
    pub planning: Option<Planning>,
}

impl Document {
    /// Whether a fact is a date of birth: a criterion reads the age from it.
    pub fn is_birth_date(&self, fact: &str) -> bool {
        self.criteria.iter().any(|criterion| matches!(&criterion.test, Test::MinimumAge(age) if age.birth_date == fact))
    }

    /// What a request is sent with beside the documents that prove the criteria: those of the planning part whose rules no criterion carries.
    pub fn sent_along(&self) -> Vec<Text> {
        let carried: Vec<&RuleId> = self.criteria.iter().flat_map(|criterion| &criterion.rules).collect();
        let packet = self.planning.iter().flat_map(|planning| &planning.authorization.packet);
        let other = packet.filter(|document| document.source.until.is_none() && document.source.rules.iter().all(|rule| !carried.contains(&rule)));
        other.map(|document| document.text.clone()).collect()
    }
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
    pub next_review: Option<StatedDate>,
    /// What is said when `next_review` is over.
    pub past_review: Option<Text>,
    /// Who decides, and that a result is no promise: printed on every result.
    pub decision: Wording,
    /// How to ask the payer, in words; no numbers that could age.
    pub contact: Wording,
    /// How the one that decides is called within a sentence that says whom to ask; none where it is simply the plan.
    pub asked: Option<Wording>,
    /// Rules on identity, review and the standing of the text.
    pub rules: Vec<RuleId>,
    /// Where the document says all this.
    pub citation: Passage,
    /// The steps in the life of the document, oldest first.
    pub history: Vec<HistoryEntry>,
}

impl Identity {
    /// Whether the next review that the document promises is over.
    pub fn is_past_review(&self, as_of: NaiveDate) -> bool {
        self.next_review.is_some_and(|review| as_of > review.last_day())
    }
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

/// The statement that readiness never excludes anybody, and the names of such facts: accepted in files, never asked, never used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZeroExclusion {
    /// Names that may stand in a file and are ignored.
    pub ignored_facts: Vec<String>,
    /// Where the document says so.
    pub citation: Passage,
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
