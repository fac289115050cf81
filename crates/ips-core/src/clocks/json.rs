//! The shape of due items and pre-hire windows in JSON. Titles are in the policy, in every language: ids lead to them.

use super::item::DueItem;
use super::missing::MissingEvent;
use super::pre_hire::PreHireWindow;
use crate::cited::CitedSource;
use crate::policy::planning::EventOf;
use chrono::Weekday;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Whose something is: `of` names the list, `row` and `name` the person in it.
#[derive(Serialize)]
struct SubjectOf<'a> {
    of: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
}

impl<'a> SubjectOf<'a> {
    fn new(of: EventOf, row: usize, name: Option<&'a str>) -> Self {
        let of = match of {
            EventOf::Program => "program",
            EventOf::Staff => "staff",
            EventOf::Participant => "participants",
        };
        Self { of, row: Some(row).filter(|row| *row > 0), name }
    }
}

fn weekend(day: Weekday) -> &'static str {
    if day == Weekday::Sat { "saturday" } else { "sunday" }
}

impl Serialize for DueItem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hired_later: Vec<_> = self.hired_later.iter().map(|member| SubjectOf::new(EventOf::Staff, member.row, member.name.as_deref())).collect();
        let mut fields = serializer.serialize_struct("DueItem", 18)?;
        fields.serialize_field("deadline", &self.deadline.id)?;
        fields.serialize_field("subject", &SubjectOf::new(self.subject.of(), self.row, self.name))?;
        fields.serialize_field("severity", &self.deadline.severity)?;
        fields.serialize_field("event", &self.deadline.event)?;
        fields.serialize_field("event_date", &self.event_date)?;
        fields.serialize_field("occurrence", &self.occurrence)?;
        fields.serialize_field("earliest", &self.earliest)?;
        fields.serialize_field("due", &self.due)?;
        fields.serialize_field("latest", &self.latest)?;
        fields.serialize_field("applies", &self.applies)?;
        fields.serialize_field("depends_on", &self.depends_on)?;
        fields.serialize_field("done", &self.done)?;
        fields.serialize_field("done_too_early", &self.done_too_early)?;
        fields.serialize_field("status", &self.status)?;
        fields.serialize_field("weekend", &self.weekend.map(weekend))?;
        fields.serialize_field("clamped", &self.clamped)?;
        fields.serialize_field("hired_later", &hired_later)?;
        fields.serialize_field("source", &CitedSource::from(&self.deadline.source))?;
        fields.end()
    }
}

impl Serialize for MissingEvent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("MissingEvent", 3)?;
        fields.serialize_field("event", &self.event.id)?;
        fields.serialize_field("subject", &SubjectOf::new(self.subject.of(), self.row, self.name))?;
        fields.serialize_field("deadlines", &self.deadlines.iter().map(|deadline| deadline.id.as_str()).collect::<Vec<_>>())?;
        fields.end()
    }
}

impl Serialize for PreHireWindow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("PreHireWindow", 9)?;
        fields.serialize_field("check", &self.check.id)?;
        fields.serialize_field("severity", &self.check.severity)?;
        fields.serialize_field("at_most_days", &self.check.at_most_days)?;
        fields.serialize_field("first_day", &self.first_day)?;
        fields.serialize_field("check_date", &self.check_date)?;
        fields.serialize_field("oldest_usable", &self.oldest_usable)?;
        fields.serialize_field("last_first_day", &self.last_first_day)?;
        fields.serialize_field("judgment", &self.judgment)?;
        fields.serialize_field("source", &CitedSource::from(&self.check.source))?;
        fields.end()
    }
}
