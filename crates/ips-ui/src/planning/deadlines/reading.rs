//! What is typed, read: what is due, what is missing, and what could not be used.

use super::asked;
use crate::planning::rows::Rows;
use crate::planning::session::Planner;
use ips_core::policy::planning::EventOf;
use ips_core::{InputError, Place};
use ips_report::report::{Block, Dated, Finding, missing_lines};
use ips_report::{DeadlineTask, Report, deadline_report};
use std::collections::BTreeMap;

/// How far ahead what comes back is listed, in days.
const HORIZON: u32 = 90;

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

    /// Whose is what stands in this place of the input.
    pub(super) fn at(planner: Planner, place: &Place) -> Option<Self> {
        let key = |rows: Rows| rows.keys().get(place.row?.checked_sub(1)?).copied();
        match place.list.as_deref() {
            Some(list) if list == EventOf::Staff.list() => key(planner.staff).map(Self::Staff),
            Some(list) if list == EventOf::Participant.list() => key(planner.participants).map(Self::Participant),
            _ => Some(Self::Program),
        }
    }

    /// The word for it in the list to choose whose deadlines are shown.
    pub(super) fn word(self) -> String {
        let list = self.of().list();
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

/// What is typed, read. Nothing is due without an as-of date.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Outcome {
    pub(super) errors: Vec<InputError>,
    pub(super) report: Option<Report<'static>>,
    /// Everything due or done, and whose it is, in the order of the report.
    pub(super) entries: Vec<(Whose, Dated<'static>)>,
    /// The days that are not known, and whose they are.
    pub(super) missing: Vec<(Whose, Finding<'static>)>,
    places: BTreeMap<String, usize>,
}

impl Outcome {
    /// The entry with this key.
    pub(super) fn entry(&self, key: &str) -> Option<&Dated<'static>> {
        self.entries.get(*self.places.get(key)?).map(|(_, entry)| entry)
    }

    /// What is wrong with a field of a list, in the language of the page.
    pub(super) fn wrong(&self, planner: Planner, whose: Whose, field: &str) -> Option<String> {
        let (list, row) = (whose.of().list(), whose.number(planner));
        let error = self.errors.iter().find(|error| {
            let place = &error.place;
            // A role that is missing is said of the whole row.
            place.list.as_deref() == Some(list) && place.row == row && place.field.as_deref().unwrap_or("role") == field
        })?;
        Some(planner.input_error(error))
    }
}

pub(super) fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    let (task, errors) = DeadlineTask::read(situation, asked::input(planner));
    let due = task.due(HORIZON);
    let report = deadline_report(&due, situation, planner.speaker());
    let missing = missing_lines(&due.missing_events, planner.speaker());
    let missing = missing.into_iter().filter_map(|(place, line)| Some((Whose::at(planner, &place)?, line))).collect();
    let entries: Vec<(Whose, Dated<'static>)> =
        report.dated().into_iter().filter_map(|entry| Some((Whose::at(planner, &entry.whose)?, entry.clone()))).collect();
    let places = entries.iter().enumerate().map(|(place, (_, entry))| (entry.key.clone(), place)).collect();
    Outcome { errors, report: Some(report), entries, missing, places }
}

/// A report of what is shown alone: the entries of those who are chosen.
pub(super) fn shown(report: &Report<'static>, is_shown: impl Fn(&Place) -> bool) -> Report<'static> {
    let mut report = report.clone();
    for block in &mut report.blocks {
        let Block::Section(section) = block else { continue };
        for block in &mut section.blocks {
            if let Block::Dated(entries) = block {
                entries.retain(|entry| is_shown(&entry.whose));
            }
        }
    }
    report
}
