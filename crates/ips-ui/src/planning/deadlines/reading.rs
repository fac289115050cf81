//! What is typed, read: what is due, what is missing, and what could not be used.

use super::asked::{self, program_done, rows_of};
use crate::planning::fields::{Errors, Place, errors_in};
use crate::planning::rows::Rows;
use crate::planning::session::Planner;
use ips_core::fields::AskedTask;
use ips_core::policy::planning::EventOf;
use ips_core::{InputError, visible};
use ips_report::report::{Block, Dated, UnknownDay, unknown_days};
use ips_report::{DeadlineTask, PutIn, Report, deadline_report};
use std::collections::BTreeMap;

/// How far ahead what comes back is listed, in days.
const HORIZON: u32 = 90;

/// Whose something is; people by the key of their row, which stays when other rows go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Whose {
    pub(super) of: EventOf,
    /// The program has none.
    pub(super) key: Option<u32>,
}

impl Whose {
    pub(super) const PROGRAM: Self = Self { of: EventOf::Program, key: None };

    /// Whose is what stands in this place of the input.
    pub(super) fn at(planner: Planner, place: &ips_core::Place) -> Option<Self> {
        let of = [EventOf::Staff, EventOf::Participant].into_iter().find(|of| place.list.as_deref() == Some(of.list()));
        let Some(of) = of else { return Some(Self::PROGRAM) };
        let key = rows_of(planner, of)?.key(place.row?)?;
        Some(Self { of, key: Some(key) })
    }

    /// The word for it in the list to choose whose deadlines are shown.
    pub(super) fn word(self) -> String {
        let list = self.of.list();
        self.key.map_or_else(|| list.to_owned(), |key| format!("{list}.{key}"))
    }

    /// The list and the key of the row.
    pub(super) fn row(self, planner: Planner) -> Option<(Rows, u32)> {
        rows_of(planner, self.of).zip(self.key)
    }

    /// Where one of its fields is typed. `done.…` is the day on which a deadline was kept.
    pub(super) fn place(self, planner: Planner, field: &str) -> Place {
        match self.row(planner) {
            Some((rows, row)) => Place::Cell(rows, row, field.to_owned()),
            None => Place::Single(planner, field.strip_prefix("done.").map_or_else(|| field.to_owned(), program_done)),
        }
    }

    /// What could not be used of its fields.
    pub(super) fn errors(self, planner: Planner, errors: Errors) -> Errors {
        errors_in(errors, self.of.list(), self.row(planner))
    }

    /// What it is called: the code name where there is one, else the row.
    pub(super) fn name(self, planner: Planner) -> String {
        let words = &planner.words().deadlines;
        let Some((rows, key)) = self.row(planner) else { return words.program.to_owned() };
        let (field, unnamed) = if self.of == EventOf::Staff { ("name", words.staff_number) } else { ("code", words.participant_number) };
        let given = rows.get(key, field);
        if given.trim().is_empty() { unnamed(rows.number(key).unwrap_or_default()) } else { visible(given.trim()).into_owned() }
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
    pub(super) missing: Vec<(Whose, UnknownDay<'static>)>,
    places: BTreeMap<String, usize>,
}

impl Outcome {
    /// The entry with this key.
    pub(super) fn entry(&self, key: &str) -> Option<&Dated<'static>> {
        self.entries.get(*self.places.get(key)?).map(|(_, entry)| entry)
    }
}

pub(super) fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    let input = asked::input(planner);
    let (task, errors) = DeadlineTask::read(situation, input.clone());
    let due = task.due(HORIZON);
    let put_in = PutIn::of(AskedTask::Deadlines, &input, &errors);
    let report = deadline_report(&due, situation, planner.speaker()).with_input(&put_in, planner.speaker());
    let missing = unknown_days(&due.missing_events, planner.speaker());
    let missing = missing.into_iter().filter_map(|day| Some((Whose::at(planner, &day.whose)?, day))).collect();
    // Each person's by itself: the day on which it was done is typed there.
    let entries: Vec<(Whose, Dated<'static>)> =
        report.dated().into_iter().flat_map(Dated::singles).filter_map(|entry| Some((Whose::at(planner, &entry.whose)?, entry.clone()))).collect();
    let places = entries.iter().enumerate().map(|(place, (_, entry))| (entry.key.clone(), place)).collect();
    Outcome { errors, report: Some(report), entries, missing, places }
}

/// A report of what is shown alone: the entries of those who are chosen.
pub(super) fn shown(report: &Report<'static>, is_shown: impl Fn(&ips_core::Place) -> bool) -> Report<'static> {
    let mut report = report.clone();
    for block in &mut report.blocks {
        let Block::Section(section) = block else { continue };
        for block in &mut section.blocks {
            if let Block::Dated(entries) = block {
                let shown: Vec<_> = entries.iter().flat_map(Dated::singles).filter(|entry| is_shown(&entry.whose)).cloned().collect();
                *entries = Dated::together(shown);
            }
        }
    }
    report
}
