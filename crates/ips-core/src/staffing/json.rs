//! The shape outside of what staffing finds, where it differs from the shape inside.

use super::finding::{Limit, Status, Subject, TeamCheck, TeamFinding, TeamRule};
use super::need::Need;
use crate::cited::CitedSource;
use crate::policy::planning::{Severity, Source};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// For a field that holds a source; serde hands a reference to the field, whatever the field is.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(super) fn source<S: Serializer>(source: &&Source, serializer: S) -> Result<S::Ok, S::Error> {
    CitedSource::from(*source).serialize(serializer)
}

/// For a field that holds several sources.
pub(super) fn sources<S: Serializer>(sources: &[&Source], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(sources.iter().map(|source| CitedSource::from(*source)))
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = match self {
            Self::AtLeast(_) => "at_least",
            Self::Above(_) => "above",
            Self::AtMost(_) => "at_most",
            Self::Exactly(_) => "exactly",
        };
        let mut fields = serializer.serialize_struct("Limit", 1)?;
        fields.serialize_field(name, &self.number())?;
        fields.end()
    }
}

impl Serialize for Subject {
    /// `"team"`, or the place in the staff list counted from 1.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Team => serializer.serialize_str("team"),
            Self::Member(index) => (index + 1).serialize(serializer),
        }
    }
}

fn roles<'a>(rule: &TeamRule<'a>) -> &'a [String] {
    match rule {
        TeamRule::Span(span) => &span.roles,
        TeamRule::Minimum(minimum) => std::slice::from_ref(&minimum.role),
        TeamRule::Maximum(maximum) => std::slice::from_ref(&maximum.role),
        TeamRule::Bound(bound) => &bound.roles,
        _ => &[],
    }
}

impl Serialize for TeamFinding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Finding", 9)?;
        fields.serialize_field("subject", &self.subject)?;
        fields.serialize_field("rule", self.rule.name())?;
        fields.serialize_field("roles", roles(&self.rule))?;
        let (status, missing): (_, &[&str]) = match &self.status {
            Status::Kept => ("kept", &[]),
            Status::Broken => ("broken", &[]),
            Status::NotAssessed { missing } => ("not_assessed", missing),
        };
        fields.serialize_field("status", status)?;
        fields.serialize_field("severity", &self.severity)?;
        fields.serialize_field("actual", &self.actual)?;
        fields.serialize_field("limit", &self.limit)?;
        fields.serialize_field("missing", missing)?;
        fields.serialize_field("source", &CitedSource::from(self.rule.source()))?;
        fields.end()
    }
}

impl Serialize for TeamCheck<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("TeamCheck", 6)?;
        fields.serialize_field("as_of", &self.day)?;
        fields.serialize_field("phase", &self.phase)?;
        fields.serialize_field("violations", &self.broken(Severity::Must).count())?;
        fields.serialize_field("warnings", &self.broken(Severity::Should).count())?;
        fields.serialize_field("not_assessed", &self.not_assessed().count())?;
        fields.serialize_field("findings", &self.findings)?;
        fields.end()
    }
}

impl Serialize for Need<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Need", 7)?;
        fields.serialize_field("reading", &self.reading)?;
        fields.serialize_field("people", &self.question.people)?;
        fields.serialize_field("people_per_post", &self.rules.people_per_post)?;
        fields.serialize_field("team_limit", &self.team_limit)?;
        fields.serialize_field("fewest_teams", &self.fewest_teams)?;
        fields.serialize_field("all_posts_fte", &self.all_posts())?;
        fields.serialize_field("teams", &self.teams)?;
        fields.end()
    }
}
