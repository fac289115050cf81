//! What is asked: the question as it is typed, and the rules of the day for which it is asked.

use crate::planning::session::Planner;
use ips_core::staffing::{NeedQuestion, StaffingRules};
use ips_core::{Input, InputError};
use leptos::prelude::*;

/// What is typed, read.
#[derive(Clone, PartialEq)]
pub(super) struct Asked {
    /// The question; `None` while there is no number of people.
    pub(super) question: Option<NeedQuestion>,
    /// The same question for one person, which has everything but the number of people.
    pub(super) single: Option<NeedQuestion>,
    /// What is wrong with the fields.
    pub(super) errors: Vec<InputError>,
}

pub(super) fn read(planner: Planner) -> Asked {
    let staffing = &planner.program.get().planning().staffing;
    let cell = |name: &str| Input::cell(&planner.field(&format!("need.{name}")));
    let object = |people: Input<'static>| {
        let mut fields = vec![("people", people)];
        let mut put = |name: &'static str, is_asked: bool| fields.extend(is_asked.then(|| (name, cell(name))));
        put("leader_caseload", !staffing.leader_caseload.is_empty());
        put("smallest_position", true);
        put("phase", !staffing.start_up.is_empty());
        put("people_per_fte", true);
        Input::object(fields)
    };
    let (question, errors) = NeedQuestion::read(&object(cell("people")));
    let (single, _) = NeedQuestion::read(&object(Input::Number("1".into())));
    Asked { question, single, errors }
}

/// The rules of the as-of date; `None` while it is no date, or where no ratio is in force.
pub(super) fn rules(planner: Planner) -> Option<StaffingRules<'static>> {
    StaffingRules::of(planner.situation()?)
}
