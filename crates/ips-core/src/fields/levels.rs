//! All fields of a task under a policy: those that are the same everywhere, and those that the policy names.

use super::declared::{AUTHORIZATION, CLOCKS, Field, FieldUnit, GRANT, MEMBER, NEED, PERSON, PLAN, PRE_HIRE, RATINGS, REVIEW, SERVICE, TEAM, Takes, of_figure};
use crate::policy::planning::{EventOf, Figure, Planning, ReEvaluation};
use crate::words::Text;

/// A task that is asked with fields. Continued stay and discharge are asked with facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedTask {
    /// The staff that a number of people needs.
    Need,
    /// The check of a team.
    CheckTeam,
    /// A start-up plan.
    Plan,
    /// Deadlines, and documents before the first day of work.
    Deadlines,
    /// Fidelity reviews.
    Fidelity,
    /// Units and authorization.
    Authorization,
}

impl AskedTask {
    /// Every task.
    pub const ALL: [Self; 6] = [Self::Need, Self::CheckTeam, Self::Plan, Self::Deadlines, Self::Fidelity, Self::Authorization];

    /// The name of its command.
    pub fn name(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::CheckTeam => "check-team",
            Self::Plan => "plan",
            Self::Deadlines => "deadlines",
            Self::Fidelity => "fidelity",
            Self::Authorization => "authorization",
        }
    }
}

/// The fields that stand beside each other: at the top of the input, or in one of its lists or objects.
#[derive(Clone, Debug, PartialEq)]
pub struct Level<'p> {
    /// The list or object, with a point where it lies in another: `staff`, `staff.done`. None for the top.
    pub at: Option<&'static str>,
    /// The fields.
    pub fields: Vec<AskedField<'p>>,
}

/// A field that a task takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AskedField<'p> {
    /// The name.
    pub name: &'p str,
    /// What it takes.
    pub takes: Takes,
    /// What the number counts.
    pub unit: Option<FieldUnit>,
    /// What the policy says about it, where the field is the policy's.
    pub title: Option<&'p Text>,
}

impl<'p> AskedField<'p> {
    fn of_policy(name: &'p str, takes: Takes, title: &'p Text) -> Self {
        Self { name, takes, unit: None, title: Some(title) }
    }
}

impl From<&Field> for AskedField<'_> {
    fn from(field: &Field) -> Self {
        Self { name: field.name, takes: field.takes, unit: field.unit, title: None }
    }
}

/// The fields of a task, the top first; without a policy those that are the same under every one.
pub fn levels(task: AskedTask, planning: Option<&Planning>) -> Vec<Level<'_>> {
    let level = |at, fields: &[Field]| Level { at, fields: fields.iter().map(AskedField::from).collect() };
    match task {
        AskedTask::Need => vec![level(None, &NEED)],
        AskedTask::CheckTeam => {
            let figures = Figure::OF_A_PERSON.into_iter().filter(|figure| planning.is_some_and(|planning| planning.staffing.reads(*figure)));
            let figures: Vec<Field> = figures.map(of_figure).collect();
            vec![level(None, &TEAM), level(Some("staff"), &[&MEMBER[..], &figures].concat())]
        }
        AskedTask::Plan => {
            let roles = planning.iter().flat_map(|planning| &planning.staffing.roles);
            let fte = |title, name| AskedField { unit: Some(FieldUnit::Fte), ..AskedField::of_policy(name, Takes::Number, title) };
            vec![level(None, &PLAN), Level { at: Some("opening_staff"), fields: roles.map(|role| fte(&role.title, role.id.as_str())).collect() }]
        }
        AskedTask::Deadlines => {
            let subjects = [
                (EventOf::Program, "program", "program.done", &[][..]),
                // The other members are read for a team and may stand here.
                (EventOf::Staff, "staff", "staff.done", &MEMBER[..3]),
                (EventOf::Participant, "participants", "participants.done", &PERSON[..]),
            ];
            let of_subjects = subjects.into_iter().flat_map(|(of, at, done, own)| {
                let mut fields = level(Some(at), own);
                let mut deadlines = Level { at: Some(done), fields: Vec::new() };
                if let Some(planning) = planning {
                    fields.fields.extend(dated(planning, of));
                    deadlines.fields.extend(done_fields(planning, of));
                }
                [fields, deadlines]
            });
            let checks = planning.iter().flat_map(|planning| &planning.pre_hire);
            let checks = checks.map(|check| AskedField::of_policy(&check.id, Takes::Date, &check.title)).collect();
            let pre_hire = [level(Some("pre_hire"), &PRE_HIRE), Level { at: Some("pre_hire.check_dates"), fields: checks }];
            std::iter::once(level(None, &CLOCKS)).chain(of_subjects).chain(pre_hire).collect()
        }
        AskedTask::Fidelity => {
            let rule = planning.and_then(|planning| planning.fidelity.re_evaluation.as_ref());
            let conditions = rule.into_iter().flat_map(|rule| &rule.conditions).map(|condition| {
                let takes = if condition.at_least.is_some() { Takes::Number } else { Takes::YesNo };
                AskedField::of_policy(&condition.id, takes, &condition.question)
            });
            let days = ReEvaluation::DAYS.map(|name| AskedField { name, takes: Takes::Date, unit: None, title: None });
            let re_evaluation = Level { at: Some("re_evaluation"), fields: conditions.chain(days).collect() };
            vec![level(None, &RATINGS), level(Some("reviews"), &REVIEW), re_evaluation]
        }
        AskedTask::Authorization => vec![level(None, &AUTHORIZATION), level(Some("services"), &SERVICE), level(Some("authorizations"), &GRANT)],
    }
}

/// The events and facts of a kind of subject.
fn dated(planning: &Planning, of: EventOf) -> impl Iterator<Item = AskedField<'_>> {
    let events = planning.events.iter().filter(move |event| event.of == of);
    let facts = planning.staff_facts.iter().filter(move |_| of == EventOf::Staff);
    let done = AskedField { name: "done", takes: Takes::Object, unit: None, title: None };
    let events = events.map(|event| AskedField::of_policy(&event.id, Takes::Date, &event.title));
    events.chain(facts.map(|fact| AskedField::of_policy(&fact.id, Takes::YesNo, &fact.question))).chain([done])
}

/// What was done on which day, of a kind of subject.
fn done_fields(planning: &Planning, of: EventOf) -> impl Iterator<Item = AskedField<'_>> {
    let is_of = move |event: &str| planning.events.iter().any(|one| one.of == of && one.id == event);
    let deadlines = planning.deadlines.iter().filter(move |deadline| is_of(&deadline.event));
    deadlines.map(|deadline| AskedField::of_policy(&deadline.id, Takes::Date, &deadline.title))
}
