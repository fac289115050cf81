//! The shape of a determination in JSON: the same on the command line, in JavaScript and in saved files.

use super::determination::{Determination, Finding, PartFinding};
use crate::facts::Answered;
use crate::policy::{Citation, Policy, RuleId};
use crate::truth::Truth;
use serde::{Serialize, Serializer, ser::SerializeMap, ser::SerializeStruct};

/// Where the policy says it, with the name of the document.
#[derive(Serialize)]
struct Cited<'a> {
    document: &'a str,
    heading: &'a str,
    item: &'a str,
}

fn cited<'a>(policy: &'a Policy, citation: &'a Citation) -> Cited<'a> {
    Cited { document: &policy.document().policy.document, heading: &citation.heading, item: &citation.item }
}

/// Answers as an object of fact names and values.
struct AnswerMap<'a>(&'a [Answered<'a>]);

impl Serialize for AnswerMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for answered in self.0 {
            map.serialize_entry(&answered.fact.name, answered)?;
        }
        map.end()
    }
}

struct FindingOf<'a>(&'a Policy, &'a Finding<'a>);

impl Serialize for FindingOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(policy, finding) = self;
        let criterion = finding.criterion;
        let mut fields = serializer.serialize_struct("Finding", 8)?;
        fields.serialize_field("criterion", &criterion.id)?;
        fields.serialize_field("group", &criterion.group)?;
        fields.serialize_field("value", &finding.value)?;
        fields.serialize_field("reason", &finding.reason)?;
        fields.serialize_field("facts", &AnswerMap(&finding.facts))?;
        if finding.parts.is_empty() {
            fields.skip_field("parts")?;
        } else {
            fields.serialize_field("parts", &finding.parts.iter().map(|part| PartOf(policy, part)).collect::<Vec<_>>())?;
        }
        fields.serialize_field("citation", &cited(policy, &criterion.citation))?;
        fields.serialize_field("rules", &criterion.rules)?;
        fields.end()
    }
}

struct PartOf<'a>(&'a Policy, &'a PartFinding<'a>);

impl Serialize for PartOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(policy, finding) = self;
        let mut fields = serializer.serialize_struct("Part", 5)?;
        fields.serialize_field("part", &finding.part.id)?;
        fields.serialize_field("value", &finding.value)?;
        fields.serialize_field("reason", &finding.reason)?;
        fields.serialize_field("citation", &cited(policy, &finding.part.citation))?;
        fields.serialize_field("rules", &finding.part.rules)?;
        fields.end()
    }
}

#[derive(Serialize)]
struct NoteOf<'a> {
    id: &'a str,
    advice: crate::policy::Advice,
    criteria: &'a [String],
    rules: &'a [RuleId],
}

#[derive(Serialize)]
struct ZeroExclusionOf<'a> {
    citation: Cited<'a>,
    rules: &'a [RuleId],
}

impl Serialize for Determination<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.policy.document();
        let mut fields = serializer.serialize_struct("Determination", 19)?;
        fields.serialize_field("policy", self.policy.id())?;
        fields.serialize_field("policy_version", &document.policy.version)?;
        fields.serialize_field("as_of", &self.as_of)?;
        fields.serialize_field("outcome", &self.outcome)?;
        fields.serialize_field("criteria_outcome", &self.criteria_outcome)?;
        fields.serialize_field("person_outcome", &self.person_outcome)?;
        fields.serialize_field("failing", &Names(self, Truth::NotMet))?;
        fields.serialize_field("missing", &Names(self, Truth::Unknown))?;
        fields.serialize_field("findings", &self.findings.iter().map(|finding| FindingOf(self.policy, finding)).collect::<Vec<_>>())?;
        fields.serialize_field("decisive", &self.decisive)?;
        fields.serialize_field("next_question", &self.next_question().map(|open| &open.fact.name))?;
        fields.serialize_field("to_settle", &self.to_settle)?;
        fields.serialize_field("changes", &self.changes)?;
        let notes =
            self.notes.iter().map(|shown| NoteOf { id: &shown.note.id, advice: shown.note.advice, criteria: &shown.note.criteria, rules: &shown.note.rules });
        fields.serialize_field("notes", &notes.collect::<Vec<_>>())?;
        fields.serialize_field("alternatives", &self.alternatives.iter().map(|alternative| &alternative.id).collect::<Vec<_>>())?;
        fields.serialize_field("ignored", &self.ignored)?;
        let zero = &document.zero_exclusion;
        fields.serialize_field("zero_exclusion", &ZeroExclusionOf { citation: cited(self.policy, &zero.citation), rules: &zero.rules })?;
        fields.serialize_field("past_review", &self.past_review)?;
        fields.serialize_field("fingerprint", &self.fingerprint)?;
        fields.end()
    }
}

struct Names<'a>(&'a Determination<'a>, Truth);

impl Serialize for Names<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.findings.iter().filter(|finding| finding.value == self.1).map(|finding| &finding.criterion.id))
    }
}
