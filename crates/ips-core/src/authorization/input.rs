//! What is known about the service given to one person, read into what can be believed.

use crate::error::{InputError, InputErrorKind, Place};
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::reading::{Row, known_fields, rows, taken};
use crate::situation::Situation;
use chrono::NaiveDate;

/// Minutes of a day: no service is longer.
const DAY: u32 = 24 * 60;
/// More services than one person can have had.
const MOST_SERVICES: usize = 20_000;

/// The services given to one person, and the authorization there is. Read by [`AuthorizationInput::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorizationInput {
    /// Each service, the oldest first.
    pub services: Vec<Service>,
    /// The first day of the authorization; none where there is none yet. It may lie after the as-of date.
    pub authorization_start: Option<NaiveDate>,
    /// The last day that the payer authorized, where it gave less than the longest time or has said so.
    pub authorization_end: Option<NaiveDate>,
    /// The first day of this stay in the service: what came before belongs to an earlier one. None: every service counts.
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

impl AuthorizationInput {
    /// Reads an object with any of these fields: `services`, a list of objects with `date` and `minutes`, in any order;
    /// `authorization_start`, `authorization_end`, `engagement_start`.
    ///
    /// What cannot be true is left out and named in an error; the rest is kept.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Self, Vec<InputError>) {
        let as_of = situation.as_of;
        let mut errors = Vec::new();
        let mut input = Self::default();
        for (name, value) in known_fields(value, &Place::top(), &["services", "authorization_start", "authorization_end", "engagement_start"], &mut errors) {
            let place = Place::top().field(name);
            match name {
                "services" => input.services = services(value, as_of, &mut errors),
                "authorization_start" => input.authorization_start = taken(value.read_date(as_of), &place, &mut errors),
                "authorization_end" => input.authorization_end = taken(value.read_date(as_of), &place, &mut errors),
                _ => input.engagement_start = taken(value.read_past_date(as_of), &place, &mut errors),
            }
        }
        if let Some(end) = input.authorization_end {
            let wrong = match input.authorization_start {
                Some(start) if end < start => {
                    Some(("authorization_end", InputErrorKind::Before { given: end.to_string(), other: "authorization_start".to_owned(), day: start }))
                }
                // A first day that could not be read has been named already.
                None if errors.iter().all(|error| error.field() != "authorization_start") => Some(("authorization_start", InputErrorKind::Missing)),
                _ => None,
            };
            if let Some((field, kind)) = wrong {
                errors.push(InputError::new(Place::top().field(field), kind));
                input.authorization_end = None;
            }
        }
        (input, errors)
    }
}

fn services(value: &Input<'_>, as_of: NaiveDate, errors: &mut Vec<InputError>) -> Vec<Service> {
    let list = Place::of("services");
    let mut services: Vec<Service> = Vec::new();
    for (number, value) in rows(value, &list, MOST_SERVICES, errors) {
        let Some(mut row) = Row::read(value, list.row(number), &["date", "minutes"], errors) else { continue };
        let date = row.need("date", |value| value.read_past_date(as_of));
        let minutes = row.need("minutes", |value| value.read_whole(1, DAY));
        services.extend(date.zip(minutes).map(|(date, minutes)| Service { date, minutes }));
    }
    services.sort_by_key(|service| service.date);
    services
}
