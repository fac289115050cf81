//! What is due, as a report: by the time that is left, with what is not known yet and the documents of people to be hired.

use super::block::{Block, Dated, Field, Finding, Fold, State, StateKind};
use super::identity::Identities;
use super::whole::Report;
use crate::task::{Due, HireChecks, PRE_HIRE, Tool};
use crate::words::{Speaker, planning};
use chrono::NaiveDate;
use ips_core::calendar::Weekend;
use ips_core::clocks::{DueItem, DueStatus, DueWindow, MissingEvent, PreHireJudgment, PreHireWindow, Subject};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{EventOf, PreHireCheck};
use ips_core::{Place, Situation, Truth};
use std::collections::{BTreeMap, BTreeSet};

/// What entries are listed for, with what tells the people in them apart.
#[derive(Clone, Copy)]
pub(super) enum Listed<'l> {
    /// What is due on this as-of date.
    On(NaiveDate, &'l Identities),
    /// A plan, in which nothing is over yet.
    InPlan(&'l Identities),
}

/// The place of what is done among the groups, behind the windows of what is open.
const DONE: usize = 6;

/// How long before a day a calendar reminds, in days, and how long before one that comes soon after its event.
const REMINDER: u32 = 14;
const SHORT_REMINDER: u32 = 2;

/// A time shorter than this, in days, gets the short reminder.
const SHORT_TIME: i64 = 31;

/// Everything that is due, overdue or done on the as-of date.
pub fn deadline_report<'p>(due: &Due<'_, 'p>, situation: Situation<'_, ProgramPolicy>, speaker: Speaker<'p, ProgramPolicy>) -> Report<'p> {
    let people = Identities::in_lists(due.input);
    let mut blocks = due_list(due_entries(&due.items, Listed::On(situation.as_of, &people), speaker), speaker);
    blocks.extend(missing(&unknown_days(&due.missing_events, speaker), speaker));
    blocks.extend(documents(due.pre_hire, speaker));
    Report::of_task(speaker, situation, Tool::Deadlines, blocks)
}

/// How many there are in each of the next groups, and the entries group by group.
pub fn due_list<'p>(entries: Vec<Dated<'p>>, speaker: Speaker<'_, ProgramPolicy>) -> Vec<Block<'p>> {
    let words = &planning(speaker.language).deadlines;
    let is_perhaps = |entry: &&Dated<'_>| entry.state.as_ref().is_some_and(|state| state.kind == StateKind::PerhapsOverdue);
    let perhaps = entries.iter().filter(is_perhaps).count();
    let count = |heading: &str| entries.iter().filter(|entry| entry.group == heading && !is_perhaps(entry)).count();
    let counts = words.windows.into_iter().zip(words.counts).map(|(heading, label)| Field::new(label, count(heading).to_string()));
    let mut blocks = vec![Block::Fields(counts.collect())];
    blocks.extend((perhaps > 0).then(|| Block::Text((words.perhaps_overdue)(perhaps))));
    let mut rest = entries;
    for (heading, number) in words.windows.into_iter().zip(1..) {
        let (group, others) = rest.into_iter().partition::<Vec<_>, _>(|entry| entry.group == heading);
        rest = others;
        if !group.is_empty() {
            let heading = format!("{heading} ({})", group.len());
            blocks.push(Block::section(format!("group-{number}"), heading, Fold::Never, vec![Block::Dated(Dated::together(group))]));
        }
    }
    blocks
}

/// What is due, one entry each; of what comes back and was missed again and again, all missed times together.
pub(super) fn due_entries<'p>(items: &[DueItem<'p, '_>], listed: Listed<'_>, speaker: Speaker<'p, ProgramPolicy>) -> Vec<Dated<'p>> {
    let mut entries: Vec<Dated<'p>> = Vec::new();
    let mut missed: BTreeMap<(&str, Subject<'_>), (usize, usize)> = BTreeMap::new();
    let mut typed: BTreeSet<(&str, Subject<'_>)> = BTreeSet::new();
    for (place, item) in items.iter().enumerate() {
        // Of two duties of which one answer leaves one, both are a single entry while the answer is missing.
        let turns = item.applies == Truth::Unknown;
        let other = items.iter().enumerate().filter(|_| turns).find(|(_, other)| are_alternatives(item, other));
        if other.is_some_and(|(at, other)| told_at(item, place, listed) > told_at(other, at, listed)) {
            continue;
        }
        let pair = (item.deadline.id.as_str(), item.subject);
        let is_overdue = is_over(item, listed);
        if is_overdue && let Some((at, count)) = missed.get_mut(&pair) {
            *count += 1;
            if let Some(day) = item.day() {
                let again = (planning(speaker.language).deadlines.missed_again)(*count, &speaker.date(day));
                // The sentence stands first, and the newest one in place of the one before.
                let remarks = &mut entries[*at].remarks;
                if *count > 1 {
                    remarks.remove(0);
                }
                remarks.insert(0, again);
            }
            continue;
        }
        if is_overdue {
            missed.insert(pair, (entries.len(), 0));
        }
        // What is open comes before what is done, and the day is typed at the first.
        let field = typed.insert(pair).then(|| format!("done.{}", item.deadline.id));
        let mut told = Dated { typed: field, ..entry(item, listed, speaker) };
        if let Some((_, other)) = other {
            let words = &planning(speaker.language).deadlines;
            let also = entry(other, listed, speaker);
            told.remarks.insert(0, (words.alternative)(&also.title, &also.when));
            // Together they are neither of the two, and a calendar that holds one of them is not to change it into this.
            told.key = format!("{}/{}", told.key, other.deadline.id);
            told.title = (words.either)(&told.title, &also.title);
        }
        entries.push(told);
    }
    entries
}

/// Whether one of two duties of the same person holds and the other does not, and an answer that is missing says which.
fn are_alternatives(one: &DueItem<'_, '_>, other: &DueItem<'_, '_>) -> bool {
    let ([is], [is_not]) = (one.deadline.when.as_slice(), other.deadline.when.as_slice()) else { return false };
    let is_open = |item: &DueItem<'_, '_>| item.applies == Truth::Unknown && !item.is_done();
    let is_same = one.subject == other.subject && one.event == other.event && one.event_date == other.event_date && one.occurrence == other.occurrence;
    is.fact == is_not.fact && is.is != is_not.is && is_same && is_open(one) && is_open(other)
}

/// Which of two alternatives is told: one that can still be kept, then the earlier one.
fn told_at(item: &DueItem<'_, '_>, place: usize, listed: Listed<'_>) -> (bool, usize) {
    (is_over(item, listed), place)
}

fn is_over(item: &DueItem<'_, '_>, listed: Listed<'_>) -> bool {
    matches!(listed, Listed::On(as_of, _) if item.window(as_of) == Some(DueWindow::Overdue))
}

/// Where the entries of a subject stand in the input.
fn place(subject: Subject<'_>) -> Place {
    let list = Place::of(subject.of.list());
    subject.row.map_or_else(|| list.clone(), |row| list.row(row))
}

/// Whose it is: the code name, or else the row of the list.
fn who(subject: Subject<'_>, speaker: Speaker<'_, ProgramPolicy>) -> String {
    let words = &planning(speaker.language).deadlines;
    match (subject.name, subject.of, subject.row) {
        (Some(name), ..) => name.to_owned(),
        (None, EventOf::Staff, Some(row)) => (words.staff_number)(row),
        (None, EventOf::Participant, Some(row)) => (words.participant_number)(row),
        (None, ..) => words.program.to_owned(),
    }
}

fn entry<'p>(item: &DueItem<'p, '_>, listed: Listed<'_>, speaker: Speaker<'p, ProgramPolicy>) -> Dated<'p> {
    let DueItem { deadline, subject, event_date, earliest, due, latest, .. } = *item;
    let language = speaker.language;
    let event = speaker.policy.planning().events.iter().find(|event| event.id == deadline.event).map_or("", |event| event.title.get(language));
    let day = item.day();
    // Where a team is not ready on the last day, or will not be by a plan, what follows from that is to be done.
    let is_settled = match listed {
        Listed::On(as_of, _) => latest <= Some(as_of),
        Listed::InPlan(_) => true,
    };
    let instead = deadline.readiness.as_ref().filter(|_| is_settled && item.not_ready.is_some()).map(|readiness| &readiness.otherwise);
    let is_soon = day.is_some_and(|day| (day - event_date).num_days() < SHORT_TIME);
    let windows = planning(language).deadlines.windows;
    let (part, group, people) = match listed {
        Listed::On(as_of, people) => ("due", windows[item.window(as_of).map_or(DONE, |window| window as usize)], people),
        Listed::InPlan(people) => ("plan", "", people),
    };
    Dated {
        key: format!("{}/{part}/{}/{}/{}", speaker.policy.id(), deadline.id, people.of(subject), item.occurrence),
        group: group.to_owned(),
        severity: Some(deadline.severity),
        title: instead.unwrap_or(&deadline.title).get(language).to_owned(),
        who: who(subject, speaker),
        each: Vec::new(),
        day,
        days: [earliest, due, latest],
        when: speaker.due_days(earliest, due, latest),
        state: Some(state(item, speaker)),
        origin: speaker.due_origin(event, event_date, &deadline.due),
        remarks: remarks(item, listed, speaker),
        document: deadline.proof.as_ref().map_or_else(String::new, |document| document.get(language).to_owned()),
        done: item.done,
        whose: place(subject),
        typed: None,
        comes_back: deadline.due.comes_back(),
        reminder: if is_soon { SHORT_REMINDER } else { REMINDER },
        citations: vec![item.citation],
    }
}

/// How it stands; of what was done, with the day.
fn state(item: &DueItem<'_, '_>, speaker: Speaker<'_, ProgramPolicy>) -> State {
    let sentence = (planning(speaker.language).deadlines.status)(item.status);
    let words = match item.done.filter(|_| item.is_done()) {
        Some(done) => format!("{sentence}: {}", speaker.date(done)),
        None => sentence,
    };
    let kind = match (item.status, item.applies) {
        (DueStatus::Done, _) => StateKind::Done,
        (DueStatus::DoneLate { .. }, _) => StateKind::DoneLate,
        (DueStatus::Overdue { .. }, Truth::Met) => StateKind::Overdue,
        (DueStatus::Overdue { .. }, _) => StateKind::PerhapsOverdue,
        (DueStatus::Due { .. } | DueStatus::Open { .. }, _) => StateKind::Due,
        (DueStatus::Later { .. } | DueStatus::NotYet { .. }, _) => StateKind::Later,
    };
    State { words, kind }
}

/// What is to be known about the day and about whether it holds, each in a sentence.
fn remarks(item: &DueItem<'_, '_>, listed: Listed<'_>, speaker: Speaker<'_, ProgramPolicy>) -> Vec<String> {
    let words = &planning(speaker.language).deadlines;
    let mut remarks = Vec::new();
    let is_open = !item.is_done();
    // What is over cannot be planned any more.
    let is_ahead = is_open && !is_over(item, listed);
    let weekend = |day| if day == Weekend::Saturday { words.saturday } else { words.sunday };
    remarks.extend(item.weekend.filter(|_| is_ahead).map(|day| weekend(day).to_owned()));
    remarks.extend((item.clamped && is_open).then(|| words.month_end.to_owned()));
    if let (true, Some(done), Some(first)) = (item.done_too_early, item.done, item.earliest) {
        remarks.push((words.too_early)(&speaker.date(done), &speaker.date(first)));
    }
    if item.applies == Truth::Unknown && is_open {
        let facts = speaker.policy.planning().staff_facts.iter().filter(|fact| item.depends_on.contains(&fact.id.as_str()));
        remarks.push((words.depends_on)(&facts.map(|fact| fact.question.get(speaker.language)).collect::<Vec<_>>().join(" ")));
    }
    if let (Some(lacks), Some(readiness)) = (item.not_ready, &item.deadline.readiness) {
        remarks.extend(speaker.not_ready(lacks, readiness.otherwise.get(speaker.language)));
    }
    if !item.hired_later.is_empty() {
        remarks.push((words.hired_later)(&item.hired_later.iter().map(|person| who(*person, speaker)).collect::<Vec<_>>().join(", ")));
    }
    remarks
}

/// A day that is not known, of somebody or of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownDay<'p> {
    /// Whose it is in the input.
    pub whose: Place,
    who: String,
    event: &'p str,
    deadlines: Vec<&'p str>,
}

/// The days that are not known, with the places in the input of those whose they are.
pub fn unknown_days<'p>(missing: &[MissingEvent<'p, '_>], speaker: Speaker<'p, ProgramPolicy>) -> Vec<UnknownDay<'p>> {
    let language = speaker.language;
    let day = |one: &MissingEvent<'p, '_>| UnknownDay {
        whose: place(one.subject),
        who: who(one.subject, speaker),
        event: one.event.title.get(language),
        deadlines: one.deadlines.iter().map(|deadline| deadline.title.get(language)).collect(),
    };
    missing.iter().map(day).collect()
}

/// The days that are not known and what waits for them, what is alike of several people together; folded away, as many need no day.
pub fn missing<'p>(days: &[UnknownDay<'p>], speaker: Speaker<'p, ProgramPolicy>) -> Option<Block<'p>> {
    let words = &planning(speaker.language).deadlines;
    let mut alike: Vec<(&UnknownDay<'p>, Vec<&str>)> = Vec::new();
    for day in days {
        let is_alike = |first: &UnknownDay<'_>| first.whose.list == day.whose.list && first.event == day.event && first.deadlines == day.deadlines;
        match alike.iter_mut().find(|(first, _)| is_alike(first)) {
            Some((_, people)) => people.push(&day.who),
            None => alike.push((day, vec![&day.who])),
        }
    }
    let line = |(day, people): (&UnknownDay<'p>, Vec<&str>)| {
        let sentence = (words.missing)(day.event, &people.join(", "), day.deadlines.len());
        day.deadlines.iter().fold(Finding::says(sentence), |line, deadline| line.beside(*deadline))
    };
    let lines = alike.into_iter().map(line).collect();
    let intro = Block::Text(words.missing_hint.to_owned());
    let heading = (words.missing_heading)(days.len());
    (!days.is_empty()).then(|| Block::section("missing", heading, Fold::Closed, vec![intro, Block::Findings(lines)]))
}

/// The documents of people to be hired; those of whom the same is said stand together.
fn documents<'p>(hires: &[HireChecks<'p>], speaker: Speaker<'p, ProgramPolicy>) -> Vec<Block<'p>> {
    let words = &planning(speaker.language).deadlines;
    let mut alike: Vec<(&HireChecks<'p>, Vec<&str>)> = Vec::new();
    for hire in hires {
        let role = hire.role.as_deref().map(|role| speaker.role(role));
        match alike.iter_mut().find(|(first, _)| first.first_day == hire.first_day && first.checks == hire.checks) {
            Some((_, roles)) => roles.extend(role.filter(|role| !roles.contains(role))),
            None => alike.push((hire, role.into_iter().collect())),
        }
    }
    let section = |((hire, roles), number): ((&HireChecks<'p>, Vec<&str>), usize)| {
        let role = (!roles.is_empty()).then(|| Field::new(words.role, roles.join(", ")));
        let day = hire.first_day.map(|day| Field::new(words.first_day, speaker.date(day)));
        let mut blocks = vec![Block::Fields(role.into_iter().chain(day).collect())];
        if hire.checks.is_empty() {
            blocks.push(Block::Text(words.pre_hire_none.to_owned()));
        }
        blocks.push(Block::Dated(hire.checks.iter().map(|window| document(window, speaker)).collect()));
        Block::section(format!("documents-{number}"), words.pre_hire_heading, Fold::Never, blocks)
    };
    alike.into_iter().zip(1..).map(section).collect()
}

/// A document, by what follows from the days that are known.
pub fn document<'p>(window: &PreHireWindow<'p>, speaker: Speaker<'p, ProgramPolicy>) -> Dated<'p> {
    let words = &planning(speaker.language).deadlines;
    let state = window.judgment.map(|judgment| State {
        words: speaker.document_judgment(judgment),
        kind: match judgment {
            PreHireJudgment::Accepted { same_day: true, .. } => StateKind::PerhapsOverdue,
            PreHireJudgment::Accepted { .. } => StateKind::Done,
            PreHireJudgment::TooOld { .. } | PreHireJudgment::AfterStart { .. } => StateKind::Overdue,
        },
    });
    let dated = window.check_date.map(|day| format!("{}: {}", words.document_date, speaker.date(day)));
    let oldest = oldest(window, speaker);
    let last = window.last_first_day.map(|day| (words.last_first_day)(&speaker.date(day)));
    let remarks = dated.into_iter().chain(oldest).chain(last).collect();
    Dated { severity: Some(window.severity), state, remarks, ..document_asked(window.check, speaker) }
}

/// How old a document may be for the first day that is known.
fn oldest(window: &PreHireWindow<'_>, speaker: Speaker<'_, ProgramPolicy>) -> Option<String> {
    let (first_day, oldest) = window.first_day.zip(window.oldest_usable)?;
    Some((planning(speaker.language).deadlines.oldest)(&speaker.date(first_day), &speaker.date(oldest)))
}

/// The documents of people whom a plan hires: each once, with whose it is and how old it may be on each first day.
pub(super) fn planned_documents<'p>(hires: &[HireChecks<'p>], speaker: Speaker<'p, ProgramPolicy>) -> Vec<Dated<'p>> {
    let mut entries: Vec<Dated<'p>> = Vec::new();
    let mut roles: Vec<Vec<&str>> = Vec::new();
    for hire in hires {
        let role = hire.role.as_deref().map_or("", |role| speaker.role(role));
        for window in &hire.checks {
            let asked = Dated { severity: Some(window.severity), typed: None, ..document_asked(window.check, speaker) };
            let at = entries.iter().position(|entry| entry.key == asked.key).unwrap_or(entries.len());
            if at == entries.len() {
                entries.push(asked);
                roles.push(Vec::new());
            }
            if !roles[at].contains(&role) {
                roles[at].push(role);
            }
            let (entry, remark) = (&mut entries[at], oldest(window, speaker));
            entry.remarks.extend(remark.filter(|remark| !entry.remarks.contains(remark)));
        }
    }
    entries.into_iter().zip(roles).map(|(entry, roles)| Dated { who: roles.join(", "), ..entry }).collect()
}

/// A document that is asked for, whatever the day.
pub fn document_asked<'p>(check: &'p PreHireCheck, speaker: Speaker<'p, ProgramPolicy>) -> Dated<'p> {
    let words = &planning(speaker.language).deadlines;
    Dated {
        key: format!("{}/{PRE_HIRE}/{}", speaker.policy.id(), check.id),
        group: words.pre_hire_heading.to_owned(),
        severity: Some(check.severity),
        title: check.title.get(speaker.language).to_owned(),
        origin: (words.age_limit)(check.at_most_days),
        whose: Place::of(PRE_HIRE),
        typed: Some(format!("check_dates.{}", check.id)),
        citations: vec![speaker.policy.citation(&check.source)],
        ..Dated::default()
    }
}
