//! The closed vocabulary of criteria.

use super::{Dated, Passage, RuleId};
use crate::words::{Text, Voice, Wording};
use serde::{Deserialize, Serialize};

/// How a criterion is computed from facts. There is no expression language: what these cannot say needs a new word here,
/// with its reasoning under `screening` and its cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// The person has reached an age; the birthday itself counts.
    MinimumAge(MinimumAge),
    /// A yes satisfies it.
    Fact(String),
    /// A yes rules it out.
    AdverseFact(String),
    /// The answer is one of some accepted ones.
    Choice(Choice),
    /// Every part is satisfied.
    AllOf(Vec<Test>),
    /// One part at least is satisfied.
    AnyOf(Vec<Test>),
    /// A number of parts at least is satisfied.
    AtLeast(AtLeast),
    /// An event lies within a number of months before the as-of date.
    EventWithin(EventWithin),
    /// A stated yes or no wins; only without it does the other test count.
    StatedOr(StatedOr),
    /// Unclear text: where both readings agree, that value; where they differ, unknown with a note.
    TwoReadings(TwoReadings),
}

impl Test {
    /// The names of the facts the test reads; a name read twice stands twice.
    pub fn facts(&self) -> Vec<&str> {
        match self {
            Self::MinimumAge(age) => std::iter::once(&age.birth_date).chain(&age.birth_year).map(String::as_str).collect(),
            Self::Fact(fact) | Self::AdverseFact(fact) => vec![fact],
            Self::Choice(choice) => vec![&choice.fact],
            Self::AllOf(tests) | Self::AnyOf(tests) => tests.iter().flat_map(Self::facts).collect(),
            Self::AtLeast(some) => some.of.iter().flat_map(|part| part.test.facts()).collect(),
            Self::EventWithin(event) => vec![&event.date],
            Self::StatedOr(stated) => std::iter::once(stated.fact.as_str()).chain(stated.otherwise.facts()).collect(),
            Self::TwoReadings(readings) => [&readings.strict, &readings.loose].into_iter().flat_map(|test| test.facts()).collect(),
        }
    }
}

/// See [`Test::MinimumAge`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinimumAge {
    /// The fact that holds the date of birth.
    pub birth_date: String,
    /// The fact that holds the year of birth, for when only that is known.
    pub birth_year: Option<String>,
    /// Full years, from a date on.
    pub years: Dated<u32>,
}

/// See [`Test::Choice`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The fact that holds the choice.
    pub fact: String,
    /// The ids of the answers that satisfy it.
    pub accepted: Vec<String>,
}

/// See [`Test::AtLeast`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// How many, from a date on.
    pub count: Dated<u32>,
    /// Of these.
    pub of: Vec<Part>,
    /// What the document calls what is counted, such as areas; parts, where it has no word for it.
    #[serde(default)]
    pub called: Option<Called>,
}

/// What is counted, in a word: of one, and of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// One of them.
    pub one: Text,
    /// Several of them.
    pub several: Text,
}

/// One of several parts that are counted; each is a rule of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Short id, unique in the criterion.
    pub id: String,
    /// Where the document states it.
    pub citation: Passage,
    /// The rules it comes from.
    pub rules: Vec<RuleId>,
    /// A few words.
    pub title: Wording,
    /// The document that proves this part, where it differs from that of the whole criterion.
    pub proof: Option<Text>,
    /// The same in words for the public, where those would not do.
    pub public_proof: Option<Text>,
    /// How it is computed.
    pub test: Test,
}

impl Part {
    /// The document that proves this part, where it has one of its own, as it is told to a voice.
    pub fn proof(&self, voice: Voice) -> Option<&Text> {
        self.proof.as_ref().map(|proof| voice.own(proof, self.public_proof.as_ref()))
    }
}

/// See [`Test::EventWithin`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventWithin {
    /// The fact that holds the date of the latest event.
    pub date: String,
    /// The length of the window in months, from a date on.
    pub months: Dated<u32>,
    /// Whether an event exactly that long ago still counts. Where it does not, as in "less than a year", the months are over on the
    /// same day number.
    #[serde(default = "yes")]
    pub inclusive: bool,
}

fn yes() -> bool {
    true
}

/// See [`Test::StatedOr`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatedOr {
    /// The yes-or-no fact that wins when it is answered.
    pub fact: String,
    /// What counts without it.
    pub otherwise: Box<Test>,
}

/// See [`Test::TwoReadings`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwoReadings {
    /// The id of the note that explains the doubt.
    pub note: String,
    /// The stricter reading.
    pub strict: Box<Test>,
    /// The looser reading.
    pub loose: Box<Test>,
}
