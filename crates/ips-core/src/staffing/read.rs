//! A team as it comes in: from JSON, a form or a table. What cannot be used is said and left out; the rest is kept.

use super::team::{StaffMember, Team};
use crate::error::{InputError, InputErrorKind, Place};
use crate::fields::{AskedTask, MEMBER, TEAM, names};
use crate::fraction::Fraction;
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{EventOf, Figure, Planning};
use crate::reading::{KnownField, Origin, Summands, known_fields, rows, taken};
use crate::situation::Situation;
use chrono::NaiveDate;

/// The most rows of a staff list.
pub const MOST_STAFF: usize = 1000;
/// The most people on one caseload or in one team that is no slip.
const MOST_PEOPLE: u32 = 100_000;
/// The longest time since a program began, in months: a hundred years.
const MOST_MONTHS: u32 = 1200;

/// What stands in a row and is not read.
const BESIDE: [&str; 2] = ["done", "row"];

impl Team {
    /// Reads a team: an object with `staff` (a list of people) and what concerns the team as a whole. People who begin after the
    /// as-of date are left out, and this is said. Dates and facts that only deadlines read may stand in a row.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Self, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let planning = policy.planning();
        let mut errors = Vec::new();
        let mut team = Self::default();
        let program = planning.events.iter().filter(|event| event.of != EventOf::Staff).map(|event| event.id.as_str());
        let known: Vec<&str> = names(&TEAM).chain(["done", "participants", "program", "pre_hire"]).chain(program).collect();
        let origin = Origin { task: AskedTask::CheckTeam, at: None, planning: Some(planning) };
        for KnownField { name, given, value } in known_fields(value, &Place::top(), &known, origin, &mut errors) {
            let place = Place::top().field(given);
            match name {
                "staff" => {
                    let rows = rows(value, &place, MOST_STAFF, &mut errors);
                    team.staff = rows.filter_map(|(number, row)| member(planning, row, number, as_of, &mut errors)).collect();
                    errors.extend(team.leave_out_too_fine());
                }
                "individuals_served" => team.individuals_served = taken(value.read_whole(0, MOST_PEOPLE), &place, &mut errors),
                "program_start_date" => team.program_start_date = taken(value.read_date(as_of), &place, &mut errors),
                "months_since_program_start" => {
                    team.months_since_program_start = taken(value.read_number(Fraction::ZERO, Some(Fraction::whole(MOST_MONTHS))), &place, &mut errors);
                }
                "percent_time_in_community" => team.percent_time_in_community = taken(value.read_percent(), &place, &mut errors),
                _ => {}
            }
        }
        (team, errors)
    }
}

impl Team {
    /// FTE are added exactly. What is too fine for that, as one seventeenth among other odd parts, is not known.
    fn leave_out_too_fine(&mut self) -> Vec<InputError> {
        let mut errors = Vec::new();
        let mut summands = Summands::default();
        for member in &mut self.staff {
            let exact = member.fte.map(|fte| summands.accept(fte)).transpose();
            member.fte = taken(exact, &Place::of("staff").row(member.row).field("fte"), &mut errors);
        }
        errors
    }
}

/// One row of the staff list; `None` where it is empty or nobody the policy knows.
fn member(planning: &Planning, row: &Input<'_>, number: usize, as_of: NaiveDate, errors: &mut Vec<InputError>) -> Option<StaffMember> {
    let place = Place::of("staff").row(number);
    let events = planning.events.iter().filter(|event| event.of == EventOf::Staff).map(|event| event.id.as_str());
    let mut known: Vec<&str> = names(&MEMBER).chain(BESIDE).collect();
    known.extend(Figure::OF_A_PERSON.map(Figure::name));
    known.extend(events);
    known.extend(planning.staff_facts.iter().map(|fact| fact.id.as_str()));
    let origin = Origin { task: AskedTask::CheckTeam, at: Some("staff"), planning: Some(planning) };
    let fields = known_fields(row, &place, &known, origin, errors);
    if fields.iter().all(|field| field.value.is_missing()) {
        return None;
    }
    let mut member = StaffMember { row: number, ..StaffMember::default() };
    let mut role = None;
    for KnownField { name, given, value } in fields {
        let at = place.field(given);
        match name {
            "name" => member.name = taken(value.read_name(), &at, errors),
            "role" => role = taken(value.read_text(), &at, errors),
            "fte" => member.fte = taken(value.read_share(Fraction::ZERO, Fraction::ONE), &at, errors),
            "caseload" => member.caseload = taken(value.read_whole(0, MOST_PEOPLE), &at, errors),
            "hire_date" => member.hire_date = taken(value.read_date(as_of), &at, errors),
            "position" => member.position = taken(value.read_name(), &at, errors),
            _ => {
                if let Some((figure, number)) = figure(name).and_then(|figure| Some((figure, taken(figure_value(figure, value), &at, errors)?))) {
                    member.figures.insert(figure, number);
                }
            }
        }
    }
    let roles = || planning.staffing.role_ids();
    let Some(given) = role else {
        errors.push(InputError::new(place, InputErrorKind::MissingRole { roles: roles() }));
        return None;
    };
    let Some(role) = planning.staffing.role_called(given) else {
        errors.push(InputError::new(place.field("role"), InputErrorKind::UnknownRole { given: given.to_owned(), roles: roles() }));
        return None;
    };
    member.role.clone_from(&role.id);
    if let Some(day) = member.hire_date.filter(|day| *day > as_of) {
        errors.push(InputError::new(place.field("hire_date"), InputErrorKind::AfterAsOf { given: day.to_string(), as_of }));
        return None;
    }
    Some(member)
}

fn figure(name: &str) -> Option<Figure> {
    Figure::OF_A_PERSON.into_iter().find(|figure| figure.name() == name)
}

fn figure_value(figure: Figure, value: &Input<'_>) -> Result<Option<Fraction>, InputErrorKind> {
    match figure {
        Figure::PercentOfCaseloadFromThoseTeams | Figure::CaseManagementPercent => value.read_percent(),
        Figure::SupervisionEveryWeeks => value.read_number(Fraction::of(1, 10), Some(Fraction::whole(520))),
        Figure::OtherSupervisoryDuties => Ok(value.read_yes_no()?.map(|yes| Fraction::whole(u32::from(yes)))),
        _ => Ok(value.read_whole(0, 1000)?.map(Fraction::whole)),
    }
}
