//! What is known about the service given to one person, read into what can be believed.

use crate::error::{InputError, InputErrorKind, Place};
use crate::fields::{AUTHORIZATION, AskedTask, GRANT, SERVICE, names};
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::reading::{KnownField, Origin, Row, known_fields, rows, taken};
use crate::situation::Situation;
use chrono::NaiveDate;

/// Minutes of a day: no service is longer.
const DAY: u32 = 24 * 60;
/// More services than one person can have had.
const MOST_SERVICES: usize = 20_000;
/// More authorizations than one person can have had.
const MOST_AUTHORIZATIONS: usize = 1000;
/// More units than one authorization can give.
const MOST_UNITS: u32 = 1_000_000;

const START: &str = "authorization_start_date";
const END: &str = "authorization_end_date";

/// The services given to one person, and the authorizations there are. Read by [`AuthorizationInput::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorizationInput {
    /// Each service, the oldest first.
    pub services: Vec<Service>,
    /// Each authorization, earlier ones too, by its first day.
    pub authorizations: Vec<Grant>,
    /// The first day of this stay in the service: what came before belongs to an earlier one. None: every service counts.
    #[cfg_attr(feature = "js", serde(rename = "program_entry_date"))]
    pub engagement_start: Option<NaiveDate>,
}

/// One service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Service {
    /// The day.
    pub date: NaiveDate,
    /// Minutes with the person.
    pub minutes: u32,
}

/// One authorization, as the payer gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Grant {
    /// The first day. It may lie after the as-of date.
    pub start: NaiveDate,
    /// The last day, where the payer named one.
    pub end: Option<NaiveDate>,
    /// The units, where the payer named a number.
    pub units: Option<u32>,
}

impl AuthorizationInput {
    /// Reads an object with any of these fields: `services`, a list of objects with `date` and `minutes`; `authorizations`, a list of objects
    /// with `start` and, where known, `end` and `units`; `program_entry_date`. Lists may be in any order. Where there is one authorization and
    /// no number of units, `authorization_start_date` and `authorization_end_date` may stand in place of the list.
    ///
    /// What cannot be true is left out and named in an error; the rest is kept.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Self, Vec<InputError>) {
        let as_of = situation.as_of;
        let mut errors = Vec::new();
        let mut input = Self::default();
        let (mut start, mut end) = (None, &Input::Missing);
        let (mut start_at, mut end_at) = (Place::top().field(START), Place::top().field(END));
        let origin = Origin { task: AskedTask::Authorization, at: None, planning: Some(situation.policy.planning()) };
        let known: Vec<&str> = names(&AUTHORIZATION).collect();
        for KnownField { name, given, value } in known_fields(value, &Place::top(), &known, origin, &mut errors) {
            let place = Place::top().field(given);
            match name {
                "services" => input.services = services(value, as_of, origin.at("services"), &mut errors),
                "authorizations" => input.authorizations = authorizations(value, as_of, origin.at("authorizations"), &mut errors),
                START => {
                    start = taken(value.read_date(as_of), &place, &mut errors);
                    start_at = place;
                }
                END => (end, end_at) = (value, place),
                _ => input.engagement_start = taken(value.read_past_date(as_of), &place, &mut errors),
            }
        }
        let end = taken(end_after(end, start, START, as_of), &end_at, &mut errors);
        let wrong = match start {
            Some(_) if !input.authorizations.is_empty() => Some(InputErrorKind::GivenTwice),
            // A first day that could not be read has been named already.
            None if end.is_some() && errors.iter().all(|error| error.place != start_at) => Some(InputErrorKind::Missing),
            _ => None,
        };
        match wrong {
            Some(kind) => errors.push(InputError::new(start_at, kind)),
            None => input.authorizations.extend(start.map(|start| Grant { start, end, units: None })),
        }
        (input, errors)
    }
}

/// The last day of an authorization, which is not before its first one.
fn end_after(end: &Input<'_>, start: Option<NaiveDate>, start_name: &str, as_of: NaiveDate) -> Result<Option<NaiveDate>, InputErrorKind> {
    match (end.read_date(as_of)?, start) {
        (Some(day), Some(start)) if day < start => Err(InputErrorKind::Before { given: end.shown(), other: start_name.to_owned(), day: start }),
        (day, _) => Ok(day),
    }
}

fn authorizations(value: &Input<'_>, as_of: NaiveDate, origin: Origin<'_>, errors: &mut Vec<InputError>) -> Vec<Grant> {
    let list = Place::of("authorizations");
    let mut grants: Vec<Grant> = Vec::new();
    for (number, value) in rows(value, &list, MOST_AUTHORIZATIONS, errors) {
        let Some(mut row) = Row::read(value, list.row(number), &GRANT, origin, errors) else { continue };
        let start = row.need("start", |value| value.read_date(as_of));
        let end = row.take("end", |value| end_after(value, start, "start", as_of));
        let units = row.whole("units", 1, MOST_UNITS);
        grants.extend(start.map(|start| Grant { start, end, units }));
    }
    grants.sort_by_key(|grant| grant.start);
    grants
}

fn services(value: &Input<'_>, as_of: NaiveDate, origin: Origin<'_>, errors: &mut Vec<InputError>) -> Vec<Service> {
    let list = Place::of("services");
    let mut services: Vec<Service> = Vec::new();
    for (number, value) in rows(value, &list, MOST_SERVICES, errors) {
        let Some(mut row) = Row::read(value, list.row(number), &SERVICE, origin, errors) else { continue };
        let date = row.need("date", |value| value.read_past_date(as_of));
        let minutes = row.need("minutes", |value| value.read_whole(1, DAY));
        services.extend(date.zip(minutes).map(|(date, minutes)| Service { date, minutes }));
    }
    services.sort_by_key(|service| service.date);
    services
}
