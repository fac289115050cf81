//! Services as they come in, read into what can be believed.

use super::{AuthorizationInput, Service};
use crate::error::{InputError, InputErrorKind, Place};
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::reading::{known_fields, taken};
use crate::row::Row;
use crate::situation::Situation;
use chrono::NaiveDate;

/// Minutes of a day: no service is longer.
const DAY: u32 = 24 * 60;
/// More services than one person can have had.
const MOST_SERVICES: usize = 20_000;

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
    let rows = taken(value.read_list().map(Some), &list, errors).unwrap_or_default();
    if rows.len() > MOST_SERVICES {
        errors.push(InputError::new(list.clone(), InputErrorKind::TooMany { most: MOST_SERVICES }));
    }
    let mut services: Vec<Service> = Vec::new();
    for (number, value) in (1..).zip(rows).take(MOST_SERVICES) {
        let Some(row) = Row::read(value, list.row(number), &["date", "minutes"], errors) else { continue };
        let date = row.need("date", |value| value.read_past_date(as_of), errors);
        let minutes = row.need("minutes", |value| value.read_whole(1, DAY), errors);
        services.extend(date.zip(minutes).map(|(date, minutes)| Service { date, minutes }));
    }
    services.sort_by_key(|service| service.date);
    services
}
