//! What several results have in common.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A day, `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Day(pub String);

/// A date as the document prints it: a day, `YYYY-MM-DD`, or only a month, `YYYY-MM`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct StatedDay(pub String);

/// An exact number: a number where the decimal is exact, else a text such as `"4/15"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Exact {
    /// A decimal of few digits.
    Number(#[ts(type = "number")] serde_json::Number),
    /// A fraction without one.
    Fraction(String),
}

/// Three-valued truth: an unknown never turns into a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// The answers satisfy it.
    Met,
    /// The answers rule it out.
    NotMet,
    /// The answers leave it open.
    Unknown,
}

/// What the answers come to. It is never a decision: the payer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every criterion is met as entered.
    Eligible,
    /// A criterion is definitely not met; unknowns cannot save it.
    NotEligible,
    /// Neither yet.
    Undetermined,
}

/// Somebody who knows, attests or holds a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The person, or somebody who speaks for them.
    Person,
    /// Whoever referred the person.
    Referrer,
    /// The agency that gives or would give the service.
    Agency,
    /// The payer.
    Plan,
    /// A licensed clinician.
    Clinician,
}

/// The two groups of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Eligibility proper.
    Criterion,
    /// A limitation or exclusion: whether the service can start now.
    Limitation,
}

/// How strong a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Information.
    May,
    /// A warning when it is broken.
    Should,
    /// A violation when it is broken.
    Must,
}

/// A reading of unclear text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Must not be broken.
    Loose,
    /// Plan on it.
    Strict,
}

/// One text in every language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// Spanish.
    pub es: String,
}

/// A passage of the policy's document, as the policy file cites it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    pub item: String,
}

/// Where a policy says something, with the rules it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The document, by the name it calls itself.
    pub document: String,
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    pub item: String,
    /// The rules it comes from.
    pub rules: Vec<String>,
    /// The notes on unclear text that belong beside it, where there are some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notes: Option<Vec<String>>,
}

/// One answer or entry that could not be used; everything else was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct InputProblem {
    /// The list or part, by its name in the input.
    #[serde(rename = "where")]
    pub r#where: Option<String>,
    /// The row of the list, counted from 1.
    pub row: Option<u32>,
    /// The field or fact, by its name in the input.
    pub field: Option<String>,
    /// A stable word for programs: `unknown_fact`, `wrong_type`, `no_such_date`, `after_as_of`, `implausible`, `not_an_option`, `given_twice`, `contradiction` and others.
    pub code: String,
    /// What came in, where the fault is in a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub given: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// The other values of the code, such as the names that could be meant.
    #[serde(flatten)]
    #[ts(skip)]
    pub values: BTreeMap<String, serde_json::Value>,
}
