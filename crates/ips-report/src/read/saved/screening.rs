//! A saved screening: what was typed, as JSON.

use super::error::{SavedError, SavedFile};
use super::file;
use crate::source::Source;
use chrono::NaiveDate;
use ips_core::{Input, shortened};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One screening as it is saved and opened again. It holds what was typed, not yet believed: a date that does not exist is kept
/// and complained about when the answers are read as [`ips_core::Facts`], so that nothing is lost between two sittings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SavedScreening {
    /// The id of the policy.
    pub policy: String,
    /// The version of the policy's text at the time of saving.
    pub policy_version: String,
    /// The date for which it was screened.
    pub as_of: NaiveDate,
    /// A free code that stands for the person; no name is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Fact names with answers, in the order in which they were given.
    #[serde(serialize_with = "in_order")]
    pub answers: Vec<(String, Input<'static>)>,
    /// Where answers come from, by fact name.
    pub sources: BTreeMap<String, Source>,
    /// The facts the person preferred not to answer.
    pub declined: BTreeSet<String>,
}

impl SavedScreening {
    /// The file, as JSON with one field to a line. Opening it gives the same screening again.
    pub fn to_json(&self) -> String {
        file::write(SavedFile::Screening, self)
    }

    /// Opens a file.
    ///
    /// # Errors
    ///
    /// The text has more than 1 MB, is no JSON, something else than a saved screening, of a newer format, or a field is missing, wrong or there twice.
    pub fn from_json(text: &str) -> Result<Self, SavedError> {
        let Read { policy, policy_version, as_of, reference, answers, sources, declined, .. } = file::read(SavedFile::Screening, text)?;
        Ok(Self { policy, policy_version, as_of, reference, answers: answers.0, sources, declined })
    }

    /// The answers, ready to be read as facts.
    pub fn input(&self) -> Input<'_> {
        Input::object(self.answers.iter().map(|(name, answer)| (name.as_str(), answer.clone())))
    }
}

/// The file as it is read: what may be left out, and nothing that nobody knows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    #[serde(rename = "kind")]
    _kind: serde::de::IgnoredAny,
    #[serde(rename = "format")]
    _format: serde::de::IgnoredAny,
    policy: String,
    policy_version: String,
    #[serde(deserialize_with = "ips_core::calendar::iso_as_of")]
    as_of: NaiveDate,
    reference: Option<String>,
    #[serde(default)]
    answers: AnswerList,
    #[serde(default)]
    sources: BTreeMap<String, Source>,
    #[serde(default)]
    declined: BTreeSet<String>,
}

fn in_order<S: Serializer>(answers: &[(String, Input<'static>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(answers.iter().map(|(name, answer)| (name, answer)))
}

/// The answers in the order of the file. A question that is answered twice is refused, as it is wherever facts are read: the page shows one answer to
/// each, and would have to choose.
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
                let mut names = BTreeSet::new();
                while let Some((name, answer)) = map.next_entry::<String, Input<'_>>()? {
                    if matches!(answer, Input::List(_) | Input::Object(_)) {
                        return Err(A::Error::custom(format!("{} cannot be an answer; write true, false, a number, a text or null", answer.shown())));
                    }
                    if !names.insert(name.clone()) {
                        return Err(A::Error::custom(format!("`{}` stands twice", shortened(&name))));
                    }
                    answers.push((name, answer.into_owned()));
                }
                Ok(AnswerList(answers))
            }
        }
        deserializer.deserialize_map(AnswerListVisitor)
    }
}
