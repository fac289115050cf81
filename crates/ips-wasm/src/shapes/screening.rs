//! The form of a determination.

use super::{Citation, Day, Group, Outcome, Party, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An answer as it stands in results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum AnswerValue {
    /// Yes or no.
    YesNo(bool),
    /// A year.
    Year(i32),
    /// A date, or the id of an option.
    Text(String),
}

/// Why a criterion has the value it has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
pub enum Reason {
    /// The answers say so.
    Answered,
    /// Answers are missing.
    AnswerMissing {
        /// The facts that would help.
        facts: Vec<String>,
    },
    /// The age is reached.
    AgeReached {
        /// Full years needed.
        years: u32,
        /// The birthday, where the full date of birth is known.
        on: Option<Day>,
    },
    /// The age is not reached yet.
    AgeNotReached {
        /// Full years needed.
        years: u32,
        /// The birthday, where the full date of birth is known.
        on: Option<Day>,
        /// The calendar year of that birthday.
        in_year: i32,
    },
    /// Only the birth year is known, and the birthday that decides lies in the year of the as-of date.
    BirthdayThisYear {
        /// Full years needed.
        years: u32,
        /// The year of the as-of date.
        in_year: i32,
    },
    /// Enough parts are met.
    EnoughParts {
        /// How many are met.
        met: u32,
        /// How many are needed.
        needed: u32,
    },
    /// Too few parts are left that could be met.
    TooFewParts {
        /// How many are met.
        met: u32,
        /// How many are needed.
        needed: u32,
    },
    /// More parts have to be known.
    PartsOpen {
        /// How many are met.
        met: u32,
        /// How many are open.
        open: u32,
        /// How many are needed.
        needed: u32,
    },
    /// The event lies within the look-back window.
    EventInWindow {
        /// The day of the event.
        date: Day,
        /// The first day of the window.
        since: Day,
    },
    /// The event lies before the look-back window.
    EventTooOld {
        /// The day of the event.
        date: Day,
        /// The first day of the window.
        since: Day,
    },
    /// The text can be read in two ways, and here they lead to different answers.
    ReadingsDiffer {
        /// The note that explains it.
        note: String,
    },
    /// No rule is in force on the as-of date.
    NoRuleInForce {
        /// The first day on which one is.
        first: Option<Day>,
    },
}

/// One counted part of a criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartFinding {
    /// The id of the part.
    pub part: String,
    /// Its value.
    pub value: Value,
    /// Why.
    pub reason: Reason,
    /// Where the document states it.
    pub citation: Citation,
}

/// One criterion, its value and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The id of the criterion.
    pub criterion: String,
    /// Whether it belongs to eligibility proper or limits the service.
    pub group: Group,
    /// Its value.
    pub value: Value,
    /// Why.
    pub reason: Reason,
    /// The answers it rests on.
    #[ts(type = "Record<string, AnswerValue>")]
    pub facts: BTreeMap<String, AnswerValue>,
    /// Where several parts are counted: each of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub parts: Option<Vec<PartFinding>>,
    /// Where the document states it.
    pub citation: Citation,
}

/// A fact that is not known and can still change the outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenFact {
    /// The fact.
    pub fact: String,
    /// Who can tell, the best first.
    pub ask: Vec<Party>,
    /// The criteria it would help to settle.
    pub criteria: Vec<String>,
    /// How many answers, this one included, could at best settle the outcome.
    pub answers_to_settle: u32,
}

/// A criterion that takes another value on a later day, with no answer changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The first day with the new value.
    pub on: Day,
    /// The criterion.
    pub criterion: String,
    /// Its value from that day on.
    pub becomes: Value,
    /// The outcome from that day on, if nothing else changes.
    pub outcome: Outcome,
}

/// What a note asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// The payer has to be asked.
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

/// A note on unclear text that applies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShownNote {
    /// The id of the note.
    pub id: String,
    /// What it asks of the reader.
    pub advice: Advice,
    /// The criteria beside which it stands; none means the whole result.
    pub criteria: Vec<String>,
    /// The rules concerned.
    pub rules: Vec<String>,
}

/// The result of a screening, as the command `ips screen` writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeterminationJson {
    /// The id of the policy.
    pub policy: String,
    /// Its version.
    pub policy_version: String,
    /// The date for which it holds.
    pub as_of: Day,
    /// Criteria and limitations together.
    pub outcome: Outcome,
    /// Limitations left out.
    pub criteria_outcome: Outcome,
    /// Only what the person can attest.
    pub person_outcome: Outcome,
    /// The criteria that are definitely not met.
    pub failing: Vec<String>,
    /// The criteria that are unknown.
    pub missing: Vec<String>,
    /// One for each criterion, in policy order.
    pub findings: Vec<Finding>,
    /// A smallest set of answered facts that forces the outcome; empty while it is undetermined.
    pub decisive: Vec<String>,
    /// The question most likely to settle the outcome soonest.
    pub next_question: Option<String>,
    /// The open facts that can still change the outcome, the best question first.
    pub to_settle: Vec<OpenFact>,
    /// What will change by itself, the earliest first.
    pub changes: Vec<Change>,
    /// The notes on unclear text that apply.
    pub notes: Vec<ShownNote>,
    /// Other services to point at; empty unless the outcome is no.
    pub alternatives: Vec<String>,
    /// Readiness facts that came in and were ignored.
    pub ignored: Vec<String>,
    /// Where the policy says that readiness never excludes anybody.
    pub zero_exclusion: Citation,
    /// The next review promised by the document is over on the as-of date.
    pub past_review: bool,
    /// A short code: the same rules, date and answers give the same one anywhere.
    pub fingerprint: String,
}

/// What a policy says about staying in the service or about its end, and what the answers come to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// Where the policy says it.
    pub citation: Citation,
    /// What the answers come to; nothing where the policy has no criteria.
    pub determination: Option<DeterminationJson>,
}
