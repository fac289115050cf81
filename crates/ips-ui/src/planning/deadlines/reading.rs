//! What is typed, read: what is due, what is missing, and what could not be used.

use super::asked;
use crate::planning::rows::Rows;
use crate::planning::session::Planner;
use chrono::NaiveDate;
use ips_core::calendar::{Length, Weekend};
use ips_core::clocks::{ClockInput, DueItem, DueStatus, DueWindow, Subject, deadlines, missing_events};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Deadline, Event, EventOf, StaffFact};
use ips_core::{InputError, Language, Situation, Truth};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How far ahead what comes back is listed.
const HORIZON: Length = Length::Days(90);

/// Whose something is; people by the key of their row, which stays when other rows go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose {
    Program,
    Staff(u32),
    Participant(u32),
}

impl Whose {
    pub(super) fn of(self) -> EventOf {
        match self {
            Self::Program => EventOf::Program,
            Self::Staff(_) => EventOf::Staff,
            Self::Participant(_) => EventOf::Participant,
        }
    }

    /// The word for it in the list to choose whose deadlines are shown.
    pub(super) fn word(self) -> String {
        let list = asked::list_name(self.of());
        match self {
            Self::Program => list.to_owned(),
            Self::Staff(row) | Self::Participant(row) => format!("{list}.{row}"),
        }
    }

    /// The list and the key of the row.
    pub(super) fn row(self, planner: Planner) -> Option<(Rows, u32)> {
        match self {
            Self::Program => None,
            Self::Staff(row) => Some((planner.staff, row)),
            Self::Participant(row) => Some((planner.participants, row)),
        }
    }

    /// The number of the row, counted from 1.
    pub(super) fn number(self, planner: Planner) -> Option<usize> {
        let (rows, key) = self.row(planner)?;
        rows.keys().iter().position(|one| *one == key).map(|index| index + 1)
    }

    /// What it is called: the code name where there is one, else the row.
    pub(super) fn name(self, planner: Planner) -> String {
        let words = &planner.words().deadlines;
        let (Some((rows, key)), number) = (self.row(planner), self.number(planner).unwrap_or_default()) else { return words.program.to_owned() };
        let (field, unnamed) = if self.of() == EventOf::Staff { ("name", words.staff_number) } else { ("code", words.participant_number) };
        let given = rows.get(key, field);
        if given.trim().is_empty() { unnamed(number) } else { given.trim().to_owned() }
    }
}

/// One line of the list: the place of the deadline in the policy, whose it is, and which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LineKey {
    pub(super) deadline: usize,
    pub(super) whose: Whose,
    pub(super) occurrence: u32,
}

/// What is due, once; of what comes back and was missed again and again, all missed times together.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) key: LineKey,
    pub(super) deadline: &'static Deadline,
    pub(super) event: &'static Event,
    pub(super) event_date: NaiveDate,
    pub(super) earliest: Option<NaiveDate>,
    pub(super) due: Option<NaiveDate>,
    pub(super) latest: Option<NaiveDate>,
    pub(super) done: Option<NaiveDate>,
    pub(super) done_too_early: bool,
    pub(super) status: DueStatus,
    /// The group it stands in; none for what is done.
    pub(super) window: Option<DueWindow>,
    pub(super) applies: Truth,
    pub(super) depends_on: Vec<&'static StaffFact>,
    pub(super) weekend: Option<Weekend>,
    pub(super) clamped: bool,
    pub(super) hired_later: Vec<Whose>,
    /// More times that were missed, and the day of the last.
    pub(super) again: Option<(usize, NaiveDate)>,
    /// Whether the day on which it was done is typed here: at one of the lines of a deadline and person.
    pub(super) takes_done: bool,
}

impl Line {
    /// The day to plan for, or else the first on which it counts.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.due.or(self.earliest)
    }

    /// How it stands, in words; of what was done, with the day.
    pub(super) fn status_text(&self, language: Language) -> String {
        let sentence = ips_files::due_status_sentence(self.status, language);
        match self.done.filter(|_| self.window.is_none()) {
            Some(done) => format!("{sentence}: {}", ips_files::date(done, language)),
            None => sentence,
        }
    }

    /// What is to be known about the day and about whether it holds, in sentences.
    pub(super) fn notes(&self, planner: Planner, language: Language) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some((count, last)) = self.again {
            notes.push((planner.words().deadlines.missed_again)(count, &ips_files::date(last, language)));
        }
        let is_open = self.window.is_some();
        // What is over cannot be planned any more.
        let is_ahead = is_open && self.window != Some(DueWindow::Overdue);
        notes.extend(self.weekend.filter(|_| is_ahead).map(|day| ips_files::weekend_note(day, language).to_owned()));
        notes.extend((self.clamped && is_open).then(|| ips_files::month_end_note(language).to_owned()));
        if let (true, Some(done), Some(first)) = (self.done_too_early, self.done, self.earliest) {
            notes.push(ips_files::too_early_note(done, first, language));
        }
        if !self.depends_on.is_empty() && is_open {
            let questions: Vec<&str> = self.depends_on.iter().map(|fact| fact.question.get(language)).collect();
            notes.push(ips_files::depends_note(&questions, language));
        }
        if !self.hired_later.is_empty() {
            let people: Vec<String> = self.hired_later.iter().map(|one| one.name(planner)).collect();
            notes.push(ips_files::hired_later_note(&people.iter().map(String::as_str).collect::<Vec<_>>(), language));
        }
        notes
    }
}

/// An event whose day is not known, and what waits for it.
#[derive(Clone, PartialEq)]
pub(super) struct Missing {
    pub(super) event: &'static Event,
    pub(super) whose: Whose,
    pub(super) deadlines: Vec<&'static Deadline>,
}

/// What is typed, read. Nothing is due without an as-of date.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Outcome {
    pub(super) as_of: Option<NaiveDate>,
    pub(super) errors: Vec<InputError>,
    pub(super) lines: Vec<Line>,
    pub(super) missing: Vec<Missing>,
    places: BTreeMap<LineKey, usize>,
}

impl Outcome {
    pub(super) fn line(&self, key: LineKey) -> Option<&Line> {
        self.lines.get(*self.places.get(&key)?)
    }

    /// What is wrong with a field of a list, in the language of the page.
    pub(super) fn wrong(&self, planner: Planner, whose: Whose, field: &str) -> Option<String> {
        let (list, row) = (asked::list_name(whose.of()), whose.number(planner));
        let error = self.errors.iter().find(|error| {
            let place = error.place();
            // A role that is missing is said of the whole row.
            place.list.as_deref() == Some(list) && place.row == row && place.field.as_deref().unwrap_or("role") == field
        })?;
        Some(ips_files::input_error_sentence(error, planner.language.get()))
    }
}

pub(super) fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    let (input, errors) = ClockInput::read(situation, &asked::input(planner));
    let keys = Keys { staff: planner.staff.keys(), participants: planner.participants.keys() };
    let lines = lines(situation, &input, &keys);
    let missing = missing_events(situation, &input)
        .into_iter()
        .filter_map(|one| Some(Missing { event: one.event, whose: keys.whose(one.subject)?, deadlines: one.deadlines }));
    let missing = missing.collect();
    let places = lines.iter().enumerate().map(|(place, line)| (line.key, place)).collect();
    Outcome { as_of: Some(situation.as_of), errors, lines, missing, places }
}

/// Leads from the rows of the core, counted from 1, to the keys by which the page knows them.
struct Keys {
    staff: Vec<u32>,
    participants: Vec<u32>,
}

impl Keys {
    fn whose(&self, subject: Subject<'_>) -> Option<Whose> {
        let key = |keys: &[u32]| keys.get(subject.row?.checked_sub(1)?).copied();
        match subject.of {
            EventOf::Program => Some(Whose::Program),
            EventOf::Staff => key(&self.staff).map(Whose::Staff),
            EventOf::Participant => key(&self.participants).map(Whose::Participant),
        }
    }
}

fn lines(situation: Situation<'static, ProgramPolicy>, input: &ClockInput, keys: &Keys) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut missed: BTreeMap<(usize, Whose), usize> = BTreeMap::new();
    for item in deadlines(situation, input, HORIZON) {
        let Some(line) = line(situation, keys, &item) else { continue };
        let pair = (line.key.deadline, line.key.whose);
        if line.window == Some(DueWindow::Overdue) {
            if let Some(first) = missed.get(&pair).and_then(|place| lines.get_mut(*place)) {
                let count = first.again.map_or(0, |(count, _)| count) + 1;
                first.again = line.day().map(|day| (count, day));
                continue;
            }
            missed.insert(pair, lines.len());
        }
        lines.push(line);
    }
    let mut taker: BTreeMap<(usize, Whose), usize> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        // What is open comes before what is done.
        taker.entry((line.key.deadline, line.key.whose)).or_insert(place);
    }
    for place in taker.into_values() {
        if let Some(line) = lines.get_mut(place) {
            line.takes_done = true;
        }
    }
    lines
}

fn line(situation: Situation<'static, ProgramPolicy>, keys: &Keys, item: &DueItem<'static, '_>) -> Option<Line> {
    let planning = situation.policy.planning();
    let deadline = item.deadline;
    let place = planning.deadlines.iter().position(|one| one.id == deadline.id)?;
    let event = planning.events.iter().find(|event| event.id == deadline.event)?;
    Some(Line {
        key: LineKey { deadline: place, whose: keys.whose(item.subject)?, occurrence: item.occurrence },
        deadline,
        event,
        event_date: item.event_date,
        earliest: item.earliest,
        due: item.due,
        latest: item.latest,
        done: item.done,
        done_too_early: item.done_too_early,
        status: item.status,
        window: item.window(situation.as_of),
        applies: item.applies,
        depends_on: item.depends_on.iter().filter_map(|id| planning.staff_facts.iter().find(|fact| fact.id == *id)).collect(),
        weekend: item.weekend,
        clamped: item.clamped,
        hired_later: item.hired_later.iter().filter_map(|person| keys.whose(*person)).collect(),
        again: None,
        takes_done: false,
    })
}
