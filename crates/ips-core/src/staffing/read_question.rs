//! Questions for staff and plans as they come in: from JSON or a form.

use super::question::{MOST_MONTHS, MOST_PEOPLE, NeedQuestion, PlanQuestion};
use crate::error::{InputError, InputErrorKind};
use crate::fields::{AskedTask, NEED, PLAN};
use crate::fraction::Fraction;
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Phase, Reading, Staffing};
use crate::reading::{Origin, Row, Summands};
use crate::situation::Situation;
use std::collections::BTreeMap;

/// The most FTE of one role on the first day that is no slip.
const MOST_FTE: u32 = 1000;
/// The longest time to fill a position that is no slip, in days.
const MOST_LEAD_DAYS: u32 = 730;
/// How long a plan is, in months, where nobody says.
const USUAL_MONTHS: u32 = 24;
impl NeedQuestion {
    /// Reads a question: `people`, and if wanted `leader_caseload`, `smallest_position` (FTE; half positions where it is missing), `phase` (`opening` or
    /// `full`) and `people_per_fte`. `None` where the number of people is missing or cannot be used.
    pub fn read(value: &Input<'_>) -> (Option<Self>, Vec<InputError>) {
        let mut errors = Vec::new();
        let mut fields = Row::question(value, &NEED, Origin { task: AskedTask::Need, at: None, planning: None }, &mut errors);
        let people = fields.whole("people", 0, MOST_PEOPLE);
        let question = Self {
            people: people.unwrap_or_default(),
            leader_caseload: fields.whole("leader_caseload", 0, MOST_PEOPLE),
            smallest_position: smallest_position(&mut fields),
            phase: fields.take("phase", |value| value.read_option(&[("opening", Phase::Opening), ("full", Phase::Full)])).unwrap_or(Phase::Full),
            people_per_fte: fields.whole("people_per_fte", 1, MOST_PEOPLE),
        };
        let given = require(&mut fields, "people", people.is_some());
        (given.then_some(question), errors)
    }
}

impl PlanQuestion {
    /// Reads a question: `program_start_date`, and if wanted `months` (24), `people_at_start` (0), `new_per_month` (0), `leaving_percent` (0),
    /// `hiring_lead_days` (0), `smallest_position` (half positions), `reading` (`strict` or `loose`), `leader_caseload`, `people_per_fte`, and `opening_staff`
    /// (FTE by role). `None` where the start is missing or cannot be used.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Option<Self>, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let mut errors = Vec::new();
        let origin = Origin { task: AskedTask::Plan, at: None, planning: Some(policy.planning()) };
        let mut fields = Row::question(value, &PLAN, origin, &mut errors);
        let start = fields.take("program_start_date", |value| value.read_date(as_of));
        let smallest_position = smallest_position(&mut fields);
        let question = Self {
            start: start.unwrap_or(as_of),
            months: fields.whole("months", 0, MOST_MONTHS).unwrap_or(USUAL_MONTHS),
            people_at_start: fields.whole("people_at_start", 0, MOST_PEOPLE).unwrap_or_default(),
            new_per_month: fields.whole("new_per_month", 0, MOST_PEOPLE).unwrap_or_default(),
            leaving_percent: fields.take("leaving_percent", Input::read_percent).unwrap_or_default(),
            hiring_lead_days: fields.whole("hiring_lead_days", 0, MOST_LEAD_DAYS).unwrap_or_default(),
            smallest_position,
            reading: fields.take("reading", |value| value.read_option(&[("strict", Reading::Strict), ("loose", Reading::Loose)])).unwrap_or(Reading::Strict),
            leader_caseload: fields.whole("leader_caseload", 0, MOST_PEOPLE),
            people_per_fte: fields.whole("people_per_fte", 1, MOST_PEOPLE),
            opening_staff: opening_staff(&mut fields, &policy.planning().staffing, smallest_position),
        };
        let given = require(&mut fields, "program_start_date", start.is_some());
        (given.then_some(question), errors)
    }
}

/// The smallest part of a position; half positions where nobody says.
fn smallest_position(fields: &mut Row<'_, '_>) -> Fraction {
    let least = Fraction::of(1, 10);
    fields.take("smallest_position", |value| value.read_share(least, Fraction::ONE)).unwrap_or(Fraction::HALF)
}

/// The staff that is there on the first day, in FTE by role.
fn opening_staff(fields: &mut Row<'_, '_>, staffing: &Staffing, smallest_position: Fraction) -> BTreeMap<String, Fraction> {
    let mut staff = BTreeMap::new();
    // FTE are added in steps of the smallest part of a position.
    let mut summands = Summands::default();
    let _ = summands.accept(smallest_position);
    for (role, value) in fields.take("opening_staff", |value| value.read_object().map(Some)).unwrap_or_default() {
        let name = format!("opening_staff.{role}");
        let Some(known) = staffing.role_called(role) else {
            fields.wrong(&name, InputErrorKind::UnknownRole { given: role.to_string(), roles: staffing.role_ids() });
            continue;
        };
        let fte = value.read_share(Fraction::ZERO, Fraction::whole(MOST_FTE));
        match fte.and_then(|fte| fte.map(|fte| summands.accept(fte)).transpose()) {
            Ok(fte) => staff.extend(fte.map(|fte| (known.id.clone(), fte))),
            Err(kind) => fields.wrong(&name, kind),
        }
    }
    staff
}

/// Whether a field without which there is no question was given; notes it where it is missing altogether.
fn require(fields: &mut Row<'_, '_>, name: &str, given: bool) -> bool {
    if !given && fields.field(name).is_missing() {
        fields.wrong(name, InputErrorKind::Missing);
    }
    given
}
