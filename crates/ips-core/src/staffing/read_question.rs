//! Questions for staff and plans as they come in: from JSON or a form.

use super::growth::whole_months;
use super::question::{MOST_MONTHS, MOST_PEOPLE, NeedQuestion, PlanQuestion};
use crate::error::{InputError, InputErrorKind};
use crate::fields::{AskedTask, NEED, PLAN};
use crate::fraction::Fraction;
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Phase, Reading, Staffing};
use crate::reading::{Origin, Row, Summands};
use crate::situation::Situation;
use chrono::{Months, NaiveDate};
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
    /// Reads a question: `program_start_date`, and if wanted `months` (24, or up to the target where that is later), `people_at_start` (0),
    /// `new_per_month` (0) or else `target_people` with `target_date`, `leaving_percent` (0), `hiring_lead_days` (those that are suggested),
    /// `smallest_position` (half positions), `reading` (`strict` or `loose`), `leader_caseload`, `people_per_fte`, and `opening_staff` (FTE by role).
    /// `None` where the start is missing or cannot be used, where one half of the target is, or where growth and target are both given.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Option<Self>, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let mut errors = Vec::new();
        let origin = Origin { task: AskedTask::Plan, at: None, planning: Some(policy.planning()) };
        let mut fields = Row::question(value, &PLAN, origin, &mut errors);
        let start = fields.take("program_start_date", |value| value.read_date(as_of));
        let (target, is_clear) = target(&mut fields, start, as_of);
        let up_to_target = start.zip(target).map_or(0, |(start, (_, day))| whole_months(start, day));
        let smallest_position = smallest_position(&mut fields);
        let most_people = Some(Fraction::whole(MOST_PEOPLE));
        let question = Self {
            start: start.unwrap_or(as_of),
            months: fields.whole("months", 0, MOST_MONTHS).unwrap_or(USUAL_MONTHS.max(up_to_target)),
            people_at_start: fields.whole("people_at_start", 0, MOST_PEOPLE).unwrap_or_default(),
            new_per_month: fields.take(NEW_PER_MONTH, |value| value.read_number(Fraction::ZERO, most_people)),
            target_people: target.map(|(people, _)| people),
            target_date: target.map(|(_, day)| day),
            leaving_percent: fields.take("leaving_percent", Input::read_percent).unwrap_or_default(),
            hiring_lead_days: fields.whole("hiring_lead_days", 0, MOST_LEAD_DAYS),
            smallest_position,
            reading: fields.take("reading", |value| value.read_option(&[("strict", Reading::Strict), ("loose", Reading::Loose)])).unwrap_or(Reading::Strict),
            leader_caseload: fields.whole("leader_caseload", 0, MOST_PEOPLE),
            people_per_fte: fields.whole("people_per_fte", 1, MOST_PEOPLE),
            opening_staff: opening_staff(&mut fields, &policy.planning().staffing, smallest_position),
        };
        let given = require(&mut fields, "program_start_date", start.is_some());
        ((given && is_clear).then_some(question), errors)
    }
}

/// The field that stands in place of a target.
const NEW_PER_MONTH: &str = "new_per_month";
/// The two halves of a target.
const TARGET: [&str; 2] = ["target_people", "target_date"];

/// The people to reach and the day by which, and whether it is clear how the plan grows: a target that is given is whole, can be reached from the
/// start, and stands alone.
fn target(fields: &mut Row<'_, '_>, start: Option<NaiveDate>, as_of: NaiveDate) -> (Option<(u32, NaiveDate)>, bool) {
    if TARGET.into_iter().all(|name| fields.field(name).is_missing()) {
        return (None, true);
    }
    let [people, by] = TARGET;
    let people = fields.whole(people, 1, MOST_PEOPLE);
    let by = fields.take(by, |value| {
        let day = value.read_date(as_of)?;
        match day.zip(start).and_then(|(day, start)| Some((day, days_of_targets(start)?))) {
            Some((day, (first, last))) if day < first || day > last => Err(InputErrorKind::OutsideDays { given: value.shown(), first, last }),
            _ => Ok(day),
        }
    });
    let halves = [require(fields, TARGET[0], people.is_some()), require(fields, TARGET[1], by.is_some())];
    let is_alone = fields.field(NEW_PER_MONTH).is_missing();
    if !is_alone {
        fields.wrong(NEW_PER_MONTH, InputErrorKind::EitherOr { others: TARGET.map(str::to_owned).to_vec() });
    }
    (people.zip(by), is_alone && halves == [true, true])
}

/// The first day by which a plan can reach people, and the last one: a month of it, and the longest plan.
fn days_of_targets(start: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    start.checked_add_months(Months::new(1)).zip(start.checked_add_months(Months::new(MOST_MONTHS)))
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
