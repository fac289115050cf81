//! Units, authorization, continued stay and discharge.

use super::{Severity, Source};
use crate::calendar::Length;
use crate::policy::{Criterion, Fact, Note};
use crate::words::{Text, Wording};
use serde::{Deserialize, Serialize};

/// How the service is authorized and counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationRules {
    /// What has to be asked and shown, in a sentence.
    pub text: Text,
    /// Where.
    pub source: Source,
    /// The documents of a request, in order.
    pub packet: Vec<PacketDocument>,
    /// Units of time; none where the service is not counted in units.
    pub units: Option<UnitRules>,
    /// The length of the first authorization; none where no length is printed.
    pub period: Option<PeriodRule>,
    /// Where it stands what a later authorization rests on, where that is printed: it has no length of its own.
    pub renewal: Option<Source>,
    /// How the service is billed, codes included, in sentences.
    pub billing: Vec<Statement>,
}

/// A document of a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketDocument {
    /// What it is.
    pub text: Text,
    /// Where it is asked for.
    pub source: Source,
}

/// A sentence with its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement.
    pub text: Text,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// A count with its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// How many, in the unit of the field.
    pub value: u32,
    /// Where.
    pub source: Source,
}

/// Units of time and their limits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRules {
    /// Minutes of one unit; only whole units count.
    pub minutes: Count,
    /// Units before an authorization has to exist.
    pub free: Count,
    /// Where it stands that it has to exist after them.
    pub needed: Source,
    /// Units after which to remind: our advice, not a rule.
    pub remind_at: u32,
    /// The most units on one calendar day.
    pub daily: Count,
}

/// The length of the first authorization of a stay in the service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRule {
    /// The longest; the last day is the day before the anniversary.
    pub at_most: Length,
    /// Where.
    pub source: Source,
}

/// A question about somebody who is served: may the person stay, can the service end. The same vocabulary as a screening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceReview {
    /// What the policy says, in a sentence.
    pub statement: Wording,
    /// What is said when the criteria are met.
    pub met: Text,
    /// What is said when they are not.
    pub not_met: Text,
    /// What the policy says beside the criteria. It is told and decides nothing.
    #[serde(default)]
    pub beside: Vec<Beside>,
    /// Where.
    pub source: Source,
    /// The questions; none where the statement is all there is.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// The criteria.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// Remarks on unclear text.
    #[serde(default)]
    pub remarks: Vec<Note>,
}

/// Something a policy says about the end of the service, or about staying in it, that decides nothing: a duty, or a sentence that is not asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// What it is, in a sentence.
    pub text: Text,
    /// The yes-or-no fact of the review that tells whether it was done; none where it is not asked.
    pub fact: Option<String>,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}
