//! Every deadline of a policy for everybody whose event day is known.

use super::input::{ClockInput, Dates, ParticipantClock, StaffClock, Subject};
use super::item::{DueItem, DueStatus, NotReady};
use super::schedule::{Outlook, Term, terms};
use super::staffed::{Staffed, staffed};
use crate::calendar::{Length, Weekend, add_length};
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Deadline, EventOf, Planning};
use crate::situation::Situation;
use crate::truth::Truth;
use chrono::NaiveDate;

/// The farthest that anybody looks ahead: ten years. A longer horizon is taken as this one.
pub const LONGEST_HORIZON: Length = Length::Months(120);

/// What is due, overdue and done: each deadline for each subject whose event day is known. The horizon says how far ahead to list what
/// comes back, and from when on a single deadline is [`DueStatus::Later`].
///
/// What comes once must be in force on the day of its event; what comes back, on the day each time is due. Overdue items come first, then what
/// is open, then what is done, each by the day to plan for and then by subject.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::calendar::Length;
/// use ips_core::clocks::{ClockInput, DueStatus, deadlines};
///
/// let input: Input = serde_json::from_str(r#"{"staff": [{"role": "coach", "hire_date": "2026-11-02"}]}"#)?;
/// let (input, errors) = ClockInput::read(situation, &input);
/// assert!(errors.is_empty());
/// let items = deadlines(situation, &input, Length::Days(90));
/// assert!(items.iter().any(|item| item.subject.row == Some(1) && matches!(item.status, DueStatus::Due { .. })));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn deadlines<'p, 'i>(situation: Situation<'p, ProgramPolicy>, input: &'i ClockInput, horizon: Length) -> Vec<DueItem<'p, 'i>> {
    let as_of = situation.as_of;
    let planning = situation.policy.planning();
    let farthest = add_length(as_of, LONGEST_HORIZON).unwrap_or(NaiveDate::MAX);
    let outlook = Outlook { as_of, horizon: add_length(as_of, horizon).unwrap_or(farthest).min(farthest) };
    let asked = Asked { policy: situation.policy, input, outlook };
    let mut items = Vec::new();
    for deadline in &planning.deadlines {
        for owner in owners(planning, input, deadline) {
            items.extend(asked.items(deadline, &owner));
        }
    }
    // Stable, so that deadlines of one day and subject keep the order of the policy.
    items.sort_by_key(|item| (rank(item), item.due.or(item.earliest), item.subject));
    items
}

fn rank(item: &DueItem<'_, '_>) -> u8 {
    match item.status {
        DueStatus::Overdue { .. } => 0,
        DueStatus::Due { .. } | DueStatus::Later { .. } | DueStatus::NotYet { .. } | DueStatus::Open { .. } => 1,
        DueStatus::Done | DueStatus::DoneLate { .. } => 2,
    }
}

/// Somebody a deadline may hold for.
pub(super) struct Owner<'p, 'i> {
    pub(super) subject: Subject<'i>,
    pub(super) dates: &'i Dates,
    pub(super) applies: Truth,
    pub(super) depends_on: Vec<&'p str>,
}

/// Everybody a deadline holds for or may hold for, whether the day of its event is known or not.
pub(super) fn owners<'p, 'i>(planning: &Planning, input: &'i ClockInput, deadline: &'p Deadline) -> Vec<Owner<'p, 'i>> {
    let of = planning.events.iter().find(|event| event.id == deadline.event).map(|event| event.of);
    let everybody = |subject, dates| Owner { subject, dates, applies: Truth::Met, depends_on: Vec::new() };
    match of {
        Some(EventOf::Program) => vec![everybody(Subject::PROGRAM, &input.program)],
        Some(EventOf::Staff) => input.staff.iter().filter_map(|member| staff_owner(deadline, member)).collect(),
        Some(EventOf::Participant) => {
            let subject = |person: &'i ParticipantClock| Subject::person(EventOf::Participant, person.row, person.code.as_deref());
            input.participants.iter().map(|person| everybody(subject(person), &person.dates)).collect()
        }
        None => Vec::new(),
    }
}

fn staff_owner<'p, 'i>(deadline: &'p Deadline, member: &'i StaffClock) -> Option<Owner<'p, 'i>> {
    if !deadline.roles.is_empty() && !deadline.roles.contains(&member.role) {
        return None;
    }
    let applies = Truth::all(deadline.when.iter().map(|condition| member.answers(&condition.fact, condition.is)));
    if applies == Truth::NotMet {
        return None;
    }
    let open = deadline.when.iter().filter(|condition| !member.facts.contains_key(&condition.fact));
    let depends_on = open.map(|condition| condition.fact.as_str()).collect();
    Some(Owner { subject: member.subject(), dates: &member.dates, applies, depends_on })
}

/// What is asked of every deadline.
struct Asked<'p, 'i> {
    policy: &'p ProgramPolicy,
    input: &'i ClockInput,
    outlook: Outlook,
}

impl<'p, 'i> Asked<'p, 'i> {
    /// Every time a deadline is due for somebody.
    fn items(&self, deadline: &'p Deadline, owner: &Owner<'p, 'i>) -> Vec<DueItem<'p, 'i>> {
        let Some(&event) = owner.dates.events.get(&deadline.event) else { return Vec::new() };
        let repeats = deadline.due.comes_back();
        if !repeats && !deadline.source.in_force(event) {
            return Vec::new();
        }
        let done = owner.dates.done.get(&deadline.id).copied().or_else(|| self.done_by_the_list(deadline, event));
        let terms = terms(&deadline.due, event, done, self.outlook).into_iter();
        let in_force = terms.filter(|term| !repeats || term.due.is_some_and(|day| deadline.source.in_force(day)));
        let items = in_force.map(|term| {
            let done = if repeats { term.done } else { done };
            self.item(deadline, owner, event, &Term { done, ..term })
        });
        items.collect()
    }

    /// The day on which the staff list shows that the staff of a phase was there, unless more is asked.
    fn done_by_the_list(&self, deadline: &Deadline, event: NaiveDate) -> Option<NaiveDate> {
        let phase = deadline.shown_by_staff.filter(|_| deadline.readiness.is_none())?;
        match staffed(&self.policy.planning().staffing, &self.input.staff, phase, event) {
            Staffed::Since(day) => Some(day).filter(|day| *day <= self.outlook.as_of),
            Staffed::Not | Staffed::NotKnown => None,
        }
    }

    /// What a team still lacks by all that is known; `None` where it lacks nothing, or nothing is known of it.
    fn not_ready(&self, deadline: &Deadline, event: NaiveDate, latest: Option<NaiveDate>) -> Option<NotReady> {
        let (readiness, latest) = (deadline.readiness.as_ref()?, latest?);
        let served = self.input.served_on(latest).filter(|served| *served < readiness.people);
        let staff = deadline.shown_by_staff.map(|phase| staffed(&self.policy.planning().staffing, &self.input.staff, phase, event));
        let staff_missing = match staff {
            Some(Staffed::Since(day)) => day > latest.max(self.outlook.as_of),
            Some(Staffed::Not) => true,
            Some(Staffed::NotKnown) | None => false,
        };
        (served.is_some() || staff_missing).then_some(NotReady { served, at_least: readiness.people, staff_missing })
    }

    fn item(&self, deadline: &'p Deadline, owner: &Owner<'p, 'i>, event: NaiveDate, term: &Term) -> DueItem<'p, 'i> {
        let done_too_early = term.done.zip(term.earliest).is_some_and(|(done, first)| done < first);
        let hired_later = match (owner.subject.of, term.latest) {
            (EventOf::Program, Some(latest)) => hired_after(self.input, &deadline.staffed_with, latest),
            _ => Vec::new(),
        };
        DueItem {
            deadline,
            subject: owner.subject,
            severity: deadline.severity,
            event: &deadline.event,
            event_date: event,
            occurrence: term.occurrence,
            earliest: term.earliest,
            due: term.due,
            latest: term.latest,
            applies: owner.applies,
            depends_on: owner.depends_on.clone(),
            done: term.done,
            done_too_early,
            status: status(term, term.done.filter(|_| !done_too_early), self.outlook),
            weekend: term.due.and_then(Weekend::of),
            clamped: term.clamped,
            hired_later,
            not_ready: self.not_ready(deadline, event, term.latest).filter(|_| term.done.is_none()),
            citation: self.policy.citation(&deadline.source),
        }
    }
}

fn hired_after<'a>(input: &'a ClockInput, roles: &[String], latest: NaiveDate) -> Vec<Subject<'a>> {
    let staff = input.staff.iter().filter(|member| roles.contains(&member.role));
    staff.filter(|member| member.first_day().is_some_and(|day| day > latest)).map(StaffClock::subject).collect()
}

fn status(term: &Term, done: Option<NaiveDate>, Outlook { as_of, horizon }: Outlook) -> DueStatus {
    let days_to = |day: NaiveDate| (day - as_of).num_days();
    if let Some(done) = done {
        return match term.latest {
            Some(latest) if done > latest => DueStatus::DoneLate { days: (done - latest).num_days() },
            _ => DueStatus::Done,
        };
    }
    match (term.earliest, term.due, term.latest) {
        (_, _, Some(latest)) if as_of > latest => DueStatus::Overdue { days: -days_to(latest) },
        (Some(earliest), _, _) if as_of < earliest => DueStatus::NotYet { days: days_to(earliest) },
        (None, Some(due), _) if due > horizon => DueStatus::Later { days: days_to(due) },
        (None, Some(due), _) if as_of <= due => DueStatus::Due { days: days_to(due) },
        (_, _, latest) => DueStatus::Open { days: latest.map(days_to) },
    }
}
