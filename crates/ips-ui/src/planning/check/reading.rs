//! What is typed about a team, read and checked.

use super::team_fields::{SERVED, SERVED_THEN, asked_by};
use crate::planning::fields::Errors;
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError};
use ips_report::{CheckedTeam, StaffColumn, check_team_of, staff_columns};
use leptos::prelude::*;

/// Which staff list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// That of the team.
    Own,
    /// The copy in which a change is tried.
    WhatIf,
}

impl Which {
    /// Its rows.
    pub(super) fn rows(self, planner: Planner) -> Rows {
        match self {
            Self::Own => planner.staff,
            Self::WhatIf => planner.what_if,
        }
    }

    /// The field that holds the people served with it.
    fn served(self) -> &'static str {
        match self {
            Self::Own => SERVED.field,
            Self::WhatIf => SERVED_THEN.field,
        }
    }
}

/// In a row of the copy: the place in the list that it was taken from, counted from 1.
pub(super) const ORIGIN: &str = "row";

/// A team as it could be read, with what the rules make of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    /// For each row its place in the list, or in the list it was copied from, counted from 1; `None` for a row that is new in the copy.
    origins: Vec<Option<usize>>,
    /// Entries that were left out.
    pub(super) errors: Vec<InputError>,
    /// `None` while there is no as-of date, or where no ratio is in force on it.
    pub(super) checked: Option<CheckedTeam<'static>>,
}

impl Reading {
    /// The place of a person in the list, or in the list that was copied, counted from 1.
    pub(super) fn origin(&self, row: usize) -> Option<usize> {
        *self.origins.get(row.checked_sub(1)?)?
    }
}

/// A staff list with the team's fields, read again when something changes, and what is wrong with its fields.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) reading: Memo<Reading>,
    pub(super) errors: Errors,
}

/// Reads a staff list with the team's fields.
pub(super) fn reading(planner: Planner, which: Which) -> Read {
    let reading = Memo::new(move |_| read(planner, which));
    Read { reading, errors: Memo::new(move |_| reading.with(|reading| reading.errors.clone())) }
}

fn read(planner: Planner, which: Which) -> Reading {
    let Some(situation) = planner.situation() else { return Reading::default() };
    let program = situation.policy;
    let columns = staff_columns(program.planning());
    let rows = which.rows(planner).rows();
    let staff = rows.iter().map(|row| offered(program, &columns, row)).collect();
    let typed = |field: &'static str| planner.cell(if field == SERVED.field { which.served() } else { field });
    let fields = asked_by(program).into_iter().map(|asked| (asked.field, typed(asked.field)));
    let checked = check_team_of(situation, &Input::object(fields.chain([("staff", Input::List(staff))])));
    let (checked, errors) = checked.map_or_else(|_| (None, Vec::new()), |(checked, errors)| (Some(checked), errors));
    let origin = |(number, row): (usize, &Row)| if which == Which::Own { Some(number) } else { row.get(ORIGIN).and_then(|place| place.parse().ok()) };
    let origins = (1..).zip(&rows).map(origin).collect();
    Reading { origins, errors, checked }
}

/// The cells of a row that are offered for its role. The others, typed for another policy, role or tool, stay and are not read here.
fn offered(program: &ProgramPolicy, columns: &[StaffColumn], row: &Row) -> Input<'static> {
    let role = role_of(program, row.get("role").map_or("", String::as_str));
    let cells = columns.iter().filter(|column| column.is_of(role)).filter_map(|column| Some((column.name, Input::cell(row.get(column.name)?))));
    Input::object(cells)
}

/// The id of the role that is typed; nothing where the policy has no such role.
pub(super) fn role_of<'a>(program: &'a ProgramPolicy, typed: &str) -> &'a str {
    program.planning().staffing.role_called(typed).map_or("", |role| role.id.as_str())
}
