//! A saved screening: what was typed, as JSON.

use crate::saved_error::{SavedError, SavedErrorKind};
use crate::source::Source;
use chrono::NaiveDate;
use ips_core::{Input, parse_date};
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What stands in `kind`, so that no other file is taken for a saved screening.
pub(crate) const KIND: &str = "ips-kit screening";

/// The newest format this version writes and reads.
const FORMAT: u64 = 1;

/// One screening as it is saved and opened again. It holds what was typed, not yet believed: a date that does not exist is kept
/// and complained about when the answers are read as [`ips_core::Facts`], so that nothing is lost between two sittings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedScreening {
    /// The id of the policy.
    pub policy: String,
    /// The version of the policy's text at the time of saving.
    pub policy_version: String,
    /// The date for which it was screened.
    pub as_of: NaiveDate,
    /// A free code that stands for the person; no name is needed.
    pub reference: Option<String>,
    /// Fact names with answers, in the order in which they were given.
    pub answers: Vec<(String, Input<'static>)>,
    /// Where answers come from, by fact name.
    pub sources: BTreeMap<String, Source>,
    /// The facts the person preferred not to answer.
    pub declined: BTreeSet<String>,
}

impl SavedScreening {
    /// The file, as JSON with one field to a line. Opening it gives the same screening again.
    pub fn to_json(&self) -> String {
        let mut json = Vec::new();
        // Writing to memory does not fail, and every key is a text: the error cannot occur.
        let _ = self.serialize(&mut serde_json::Serializer::pretty(&mut json));
        json.push(b'\n');
        String::from_utf8(json).unwrap_or_default()
    }

    /// Opens a file.
    ///
    /// # Errors
    ///
    /// The text is no JSON, something else than a saved screening, of a newer format, or a field is missing or wrong.
    pub fn from_json(text: &str) -> Result<Self, SavedError> {
        // Some editors put a byte-order mark before a text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head: Head = serde_json::from_str(text).map_err(|error| match SavedError::of_json(&error) {
            // JSON of another shape: a list, or a `format` that is no number.
            error if error.is_malformed() => SavedError::new(SavedErrorKind::WrongKind),
            error => error,
        })?;
        match (head.kind.as_deref(), head.format) {
            (Some(KIND), Some(FORMAT)) => {}
            (Some(KIND), Some(format)) if format > FORMAT => return Err(SavedError::new(SavedErrorKind::NewerFormat { format })),
            _ => return Err(SavedError::new(SavedErrorKind::WrongKind)),
        }
        let file: File = serde_json::from_str(text).map_err(|error| SavedError::of_json(&error))?;
        Ok(Self {
            policy: file.policy,
            policy_version: file.policy_version,
            as_of: file.as_of.0,
            reference: file.reference,
            answers: file.answers.0,
            sources: file.sources,
            declined: file.declined,
        })
    }

    /// The answers, ready to be read as facts.
    pub fn input(&self) -> Input<'_> {
        Input::object(self.answers.iter().map(|(name, answer)| (name.as_str(), answer.clone())))
    }
}

/// What tells a saved screening from another file, read before anything else is believed.
#[derive(Deserialize)]
struct Head {
    kind: Option<String>,
    format: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "kind")]
    _kind: serde::de::IgnoredAny,
    #[serde(rename = "format")]
    _format: serde::de::IgnoredAny,
    policy: String,
    policy_version: String,
    as_of: Day,
    #[serde(default)]
    reference: Option<String>,
    #[serde(default)]
    answers: AnswerList,
    #[serde(default)]
    sources: BTreeMap<String, Source>,
    #[serde(default)]
    declined: BTreeSet<String>,
}

struct Day(NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_date(&text).map(Self).ok_or_else(|| D::Error::custom(format!("`{text}` is not a date that exists; write YYYY-MM-DD")))
    }
}

impl Serialize for SavedScreening {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", KIND)?;
        map.serialize_entry("format", &FORMAT)?;
        map.serialize_entry("policy", &self.policy)?;
        map.serialize_entry("policy_version", &self.policy_version)?;
        map.serialize_entry("as_of", &self.as_of)?;
        if let Some(reference) = &self.reference {
            map.serialize_entry("reference", reference)?;
        }
        map.serialize_entry("answers", &AnswersOut(&self.answers))?;
        map.serialize_entry("sources", &self.sources)?;
        map.serialize_entry("declined", &self.declined)?;
        map.end()
    }
}

struct AnswersOut<'a>(&'a [(String, Input<'static>)]);

impl Serialize for AnswersOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, answer)| (name, answer)))
    }
}

/// The answers in the order of the file; a name that stands twice is kept twice, and refused when the answers are read as facts.
#[derive(Default)]
struct AnswerList(Vec<(String, Input<'static>)>);

impl<'de> Deserialize<'de> for AnswerList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnswerListVisitor;
        impl<'de> Visitor<'de> for AnswerListVisitor {
            type Value = AnswerList;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object of fact names and answers")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut answers = Vec::new();
                while let Some((name, answer)) = map.next_entry::<String, Input<'_>>()? {
                    if matches!(answer, Input::List(_) | Input::Object(_)) {
                        return Err(A::Error::custom(format!("{} cannot be an answer; write true, false, a number, a text or null", answer.shown())));
                    }
                    answers.push((name, answer.into_owned()));
                }
                Ok(AnswerList(answers))
            }
        }
        deserializer.deserialize_map(AnswerListVisitor)
    }
}
