//! The shape of an authorization in JSON.

use super::outlook::{Authorization, AuthorizationFinding};
use super::period::AuthorizationPeriod;
use super::units::UnitCount;
use crate::cited::CitedSource;
use crate::policy::planning::Severity;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A paper or statement: its words are the policy's, its place in the list is its id.
#[derive(Serialize)]
struct Listed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Severity>,
    source: CitedSource<'a>,
}

impl Serialize for Authorization<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let packet: Vec<Listed<'_>> = self.packet.iter().map(|paper| Listed { severity: None, source: (&paper.source).into() }).collect();
        let billing: Vec<Listed<'_>> =
            self.billing.iter().map(|statement| Listed { severity: Some(statement.severity), source: (&statement.source).into() }).collect();
        let mut fields = serializer.serialize_struct("Authorization", 7)?;
        fields.serialize_field("as_of", &self.as_of)?;
        fields.serialize_field("units", &self.units)?;
        fields.serialize_field("period", &self.period)?;
        fields.serialize_field("findings", &self.findings)?;
        fields.serialize_field("packet", &packet)?;
        fields.serialize_field("billing", &billing)?;
        fields.serialize_field("source", &CitedSource::from(&self.rules.source))?;
        fields.end()
    }
}

impl Serialize for UnitCount<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Units", 8)?;
        fields.serialize_field("minutes_of_unit", &self.rules.minutes.value)?;
        fields.serialize_field("daily_limit", &self.rules.daily.value)?;
        fields.serialize_field("remind_at", &self.rules.remind_at)?;
        fields.serialize_field("days", &self.days)?;
        fields.serialize_field("minutes", &self.minutes)?;
        fields.serialize_field("units", &self.units)?;
        fields.serialize_field("free", &self.free)?;
        let sources = [&self.rules.minutes, &self.rules.free, &self.rules.daily].map(|count| CitedSource::from(&count.source));
        fields.serialize_field("sources", &sources)?;
        fields.end()
    }
}

impl Serialize for AuthorizationPeriod<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Period", 5)?;
        fields.serialize_field("start", &self.start)?;
        fields.serialize_field("longest", &self.longest)?;
        fields.serialize_field("last_day", &self.last_day)?;
        fields.serialize_field("days_left", &self.days_left)?;
        fields.serialize_field("source", &CitedSource::from(&self.rule.source))?;
        fields.end()
    }
}

impl Serialize for AuthorizationFinding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Finding", 5)?;
        fields.serialize_field("issue", &self.issue)?;
        fields.serialize_field("date", &self.date)?;
        fields.serialize_field("amount", &self.amount)?;
        fields.serialize_field("severity", &self.severity)?;
        fields.serialize_field("source", &CitedSource::from(self.source))?;
        fields.end()
    }
}
