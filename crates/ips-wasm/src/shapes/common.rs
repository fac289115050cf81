//! What several results have in common.

use serde::{Deserialize, Serialize};
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

/// Somebody who knows, attests or holds a paper.
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

/// A place in the policy's document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    pub item: String,
}

/// The source of a planning rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Where it stands.
    pub citation: Citation,
    /// The rules it comes from.
    pub rules: Vec<String>,
    /// The notes on unclear text that belong to it.
    pub notes: Vec<String>,
}

/// One answer that cannot be a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FactProblem {
    /// A stable word for programs: `unknown_fact`, `wrong_type`, `no_such_date`, `after_as_of`, `implausible`, `not_an_option`, `given_twice`, `contradiction`.
    pub code: String,
    /// The name of the fact, as it came in.
    pub fact: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

/// One entry that could not be used; everything else was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InputProblem {
    /// The list or part, by its name in the input.
    #[serde(rename = "where")]
    pub r#where: Option<String>,
    /// The row of the list, counted from 1.
    pub row: Option<u32>,
    /// The field, by its name in the input.
    pub field: Option<String>,
    /// A stable word for programs.
    pub code: String,
    /// What came in.
    pub given: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}
