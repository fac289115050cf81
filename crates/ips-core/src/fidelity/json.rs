//! The shape of a fidelity outlook in JSON.

use super::item_plan::{ItemPlanOutlook, PlanForce};
use super::next_review::{LongerOutlook, NextReviewOutlook, ReviewDay};
use super::re_evaluation::{ReEvaluationFinding, ReEvaluationOutlook, ReEvaluationTest};
use super::score::{BandOutlook, ThresholdOutlook, Total};
use super::standing::{HistoryStep, TeamStanding};
use super::{FidelityOutlook, Review};
use crate::cited::CitedSource;
use crate::policy::planning::{Hint, Severity};
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

impl Serialize for FidelityOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("FidelityOutlook", 12)?;
        fields.serialize_field("as_of", &self.as_of)?;
        fields.serialize_field("scale", &self.scale.id)?;
        fields.serialize_field("total", &self.total)?;
        fields.serialize_field("mean", &self.mean)?;
        fields.serialize_field("thresholds", &self.thresholds)?;
        fields.serialize_field("bands", &self.bands)?;
        fields.serialize_field("item_plans", &self.item_plans)?;
        fields.serialize_field("standing", &self.standing)?;
        fields.serialize_field("if_reviewed", &self.if_reviewed.iter().map(|state| &state.id).collect::<Vec<_>>())?;
        fields.serialize_field("next_review", &self.next)?;
        fields.serialize_field("re_evaluation", &self.re_evaluation)?;
        fields.serialize_field("hints", &self.hints.iter().map(|hint| HintOf(hint)).collect::<Vec<_>>())?;
        fields.end()
    }
}

impl Serialize for Total {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (known, missing) = match self {
            Self::Known(total) => (Some(total), &[][..]),
            Self::Range { missing, .. } => (None, missing.as_slice()),
        };
        let mut fields = serializer.serialize_struct("Total", 4)?;
        fields.serialize_field("known", &known)?;
        fields.serialize_field("least", &self.extent().least)?;
        fields.serialize_field("most", &self.extent().most)?;
        fields.serialize_field("missing", missing)?;
        fields.end()
    }
}

impl Serialize for ThresholdOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Threshold", 5)?;
        fields.serialize_field("total", &self.threshold.total)?;
        fields.serialize_field("value", &self.met)?;
        fields.serialize_field("points_needed", &self.points)?;
        fields.serialize_field("severity", &self.threshold.severity)?;
        fields.serialize_field("source", &CitedSource::from(&self.threshold.source))?;
        fields.end()
    }
}

impl Serialize for BandOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Band", 6)?;
        fields.serialize_field("band", &self.band.id)?;
        fields.serialize_field("from", &self.band.from)?;
        fields.serialize_field("to", &self.band.to)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("points_needed", &self.points)?;
        fields.serialize_field("source", &CitedSource::from(&self.band.source))?;
        fields.end()
    }
}

impl Serialize for ItemPlanOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let weight = |severity| if self.force == PlanForce::Duty { severity } else { Severity::May };
        let mut fields = serializer.serialize_struct("ItemPlan", 9)?;
        fields.serialize_field("at_most", &self.plan.at_most)?;
        fields.serialize_field("force", &self.force)?;
        fields.serialize_field("severity", &weight(self.plan.severity))?;
        fields.serialize_field("time_severity", &weight(self.plan.time_severity))?;
        fields.serialize_field("items", &self.items)?;
        fields.serialize_field("unrated", &self.unrated)?;
        fields.serialize_field("plan_due", &self.plan_due)?;
        fields.serialize_field("done_due", &self.done_due)?;
        fields.serialize_field("source", &CitedSource::from(&self.plan.source))?;
        fields.end()
    }
}

impl Serialize for TeamStanding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Standing", 5)?;
        fields.serialize_field("state", &self.state.id)?;
        fields.serialize_field("since", &self.since)?;
        fields.serialize_field("new_people", &self.state.new_people)?;
        fields.serialize_field("history", &self.steps)?;
        fields.serialize_field("source", &CitedSource::from(&self.state.source))?;
        fields.end()
    }
}

impl Serialize for HistoryStep<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Step", 4)?;
        fields.serialize_field("review", &self.review)?;
        fields.serialize_field("state", &self.state.id)?;
        fields.serialize_field("effect", &self.effect)?;
        fields.serialize_field("threshold", &self.threshold.map(|threshold| threshold.total))?;
        fields.end()
    }
}

/// The form in which it can be read again: what is not known is left out.
impl Serialize for Review {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        fields.serialize_entry("date", &self.date)?;
        fields.serialize_entry("total", &self.total)?;
        fields.serialize_entry("kind", &self.kind)?;
        for (name, day) in [("report_received", self.report_received), ("score_final", self.score_final), ("plan_approved", self.plan_approved)] {
            if let Some(day) = day {
                fields.serialize_entry(name, &day)?;
            }
        }
        if let Some(edition) = &self.edition {
            fields.serialize_entry("edition", edition)?;
        }
        if let Some(granted) = self.extension_granted {
            fields.serialize_entry("extension_granted", &granted)?;
        }
        fields.end()
    }
}

impl Serialize for NextReviewOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("NextReview", 13)?;
        fields.serialize_field("clock", &ReviewDay::from(self.rule.clock))?;
        fields.serialize_field("counted_from", &self.counted_from)?;
        fields.serialize_field("missing", &self.missing)?;
        fields.serialize_field("earliest", &self.earliest)?;
        fields.serialize_field("latest", &self.latest)?;
        fields.serialize_field("days_left", &self.days_left)?;
        fields.serialize_field("window", &self.window)?;
        fields.serialize_field("ends_on_weekend", &self.ends_on_weekend())?;
        fields.serialize_field("only_if_approved", &self.rule.provided.is_some())?;
        fields.serialize_field("longer", &self.longer)?;
        fields.serialize_field("alternatives", &self.alternatives)?;
        fields.serialize_field("severity", &self.rule.severity)?;
        fields.serialize_field("source", &CitedSource::from(&self.rule.source))?;
        fields.end()
    }
}

impl Serialize for LongerOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Longer", 4)?;
        fields.serialize_field("from_total", &self.longer.from_total)?;
        fields.serialize_field("status", &self.status)?;
        fields.serialize_field("latest", &self.latest)?;
        fields.serialize_field("source", &CitedSource::from(&self.longer.source))?;
        fields.end()
    }
}

impl Serialize for ReEvaluationOutlook<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("ReEvaluation", 4)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("from", &self.rule.from)?;
        fields.serialize_field("to", &self.rule.to)?;
        fields.serialize_field("findings", &self.findings)?;
        fields.end()
    }
}

impl Serialize for ReEvaluationFinding<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        fields.serialize_entry("test", self.test.code())?;
        match &self.test {
            ReEvaluationTest::Total(total) => fields.serialize_entry("total", total)?,
            ReEvaluationTest::Condition { condition, answer } => {
                fields.serialize_entry("condition", &condition.id)?;
                fields.serialize_entry("at_least", &condition.at_least)?;
                fields.serialize_entry("answer", answer)?;
            }
            ReEvaluationTest::InTime { due, days_left } => {
                fields.serialize_entry("due", due)?;
                fields.serialize_entry("days_left", days_left)?;
            }
            ReEvaluationTest::NoneBefore => {}
        }
        fields.serialize_entry("value", &self.value)?;
        fields.serialize_entry("source", &CitedSource::from(self.source))?;
        fields.end()
    }
}

struct HintOf<'a>(&'a Hint);

impl Serialize for HintOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Hint", 3)?;
        fields.serialize_field("item", &self.0.item)?;
        fields.serialize_field("best", &self.0.best)?;
        fields.serialize_field("source", &CitedSource::from(&self.0.source))?;
        fields.end()
    }
}
