//! Questions for staff and plans as they come in: from JSON or a form.

use super::question::{MOST_MONTHS, MOST_PEOPLE, NeedQuestion, PlanQuestion};
use crate::error::{InputError, InputErrorKind, Place};
use crate::fraction::Fraction;
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Phase, Reading, Staffing};
use crate::reading::{Summands, known_fields_with, taken};
use crate::situation::Situation;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The most FTE of one role on the first day that is no slip.
const MOST_FTE: u32 = 1000;
/// The longest time to fill a position that is no slip, in days.
const MOST_LEAD_DAYS: u32 = 730;
/// How long a plan is, in months, where nobody says.
const USUAL_MONTHS: u32 = 24;

impl NeedQuestion {
    /// Reads a question: `people`, and if wanted `leader_caseload`, `smallest_position` (FTE; half positions where it is missing), `phase` (`opening` or
    /// `full`) and `people_per_fte`. `None` where the number of people is missing or cannot be used.
    pub fn read(value: &Input<'_>) -> (Option<Self>, Vec<InputError>) {
        let mut errors = Vec::new();
        let known = ["people", "leader_caseload", "smallest_position", "phase", "people_per_fte"];
        let mut fields = Fields::of(value, &known, &mut errors);
        let people = fields.whole("people", 0, MOST_PEOPLE);
        let question = Self {
            people: people.unwrap_or_default(),
            leader_caseload: fields.whole("leader_caseload", 0, MOST_PEOPLE),
            smallest_position: fields.smallest_position(),
            phase: fields.option("phase", &[("opening", Phase::Opening), ("full", Phase::Full)]).unwrap_or(Phase::Full),
            people_per_fte: fields.whole("people_per_fte", 1, MOST_PEOPLE),
        };
        let given = fields.require("people", people.is_some());
        (given.then_some(question), errors)
    }
}

impl PlanQuestion {
    /// Reads a question: `program_start_date`, and if wanted `months` (24), `people_at_start` (0), `new_per_month` (0), `leaving_percent` (0),
    /// `hiring_lead_days` (0), `smallest_position` (half positions), `reading` (`strict` or `loose`), `leader_caseload`, `people_per_fte`, and `opening_staff`
    /// (FTE by role). `None` where the start is missing or cannot be used.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Option<Self>, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let mut errors = Vec::new();
        let known = [
            "program_start_date",
            "months",
            "people_at_start",
            "new_per_month",
            "leaving_percent",
            "hiring_lead_days",
            "smallest_position",
            "reading",
            "leader_caseload",
            "people_per_fte",
            "opening_staff",
        ];
        let mut fields = Fields::of(value, &known, &mut errors);
        let start = fields.date("program_start_date", as_of);
        let smallest_position = fields.smallest_position();
        let question = Self {
            start: start.unwrap_or(as_of),
            months: fields.whole("months", 0, MOST_MONTHS).unwrap_or(USUAL_MONTHS),
            people_at_start: fields.whole("people_at_start", 0, MOST_PEOPLE).unwrap_or_default(),
            new_per_month: fields.whole("new_per_month", 0, MOST_PEOPLE).unwrap_or_default(),
            leaving_percent: fields.number("leaving_percent", Fraction::whole(100)).unwrap_or_default(),
            hiring_lead_days: fields.whole("hiring_lead_days", 0, MOST_LEAD_DAYS).unwrap_or_default(),
            smallest_position,
            reading: fields.option("reading", &[("strict", Reading::Strict), ("loose", Reading::Loose)]).unwrap_or(Reading::Strict),
            leader_caseload: fields.whole("leader_caseload", 0, MOST_PEOPLE),
            people_per_fte: fields.whole("people_per_fte", 1, MOST_PEOPLE),
            opening_staff: fields.staff("opening_staff", &policy.planning().staffing, smallest_position),
        };
        let given = fields.require("program_start_date", start.is_some());
        (given.then_some(question), errors)
    }
}

/// What fields of a question were called before, and are called now: questions with the old names are still read.
pub const RENAMED: [(&str, &str); 2] = [("post", "smallest_position"), ("people_per_post", "people_per_fte")];

/// The fields of a question, each read once, with what is wrong with them.
struct Fields<'v, 'e> {
    fields: Vec<(&'v str, &'v Input<'v>)>,
    errors: &'e mut Vec<InputError>,
}

impl<'v, 'e> Fields<'v, 'e> {
    fn of(value: &'v Input<'v>, known: &[&str], errors: &'e mut Vec<InputError>) -> Self {
        let fields = known_fields_with(value, &Place::top(), known, &RENAMED, errors);
        Self { fields, errors }
    }

    fn value(&self, name: &str) -> &'v Input<'v> {
        self.fields.iter().find(|(known, _)| *known == name).map_or(&Input::Missing, |(_, value)| value)
    }

    fn take<T>(&mut self, name: &str, reading: Result<Option<T>, InputErrorKind>) -> Option<T> {
        taken(reading, &Place::top().field(name), self.errors)
    }

    fn whole(&mut self, name: &str, least: u32, most: u32) -> Option<u32> {
        self.take(name, self.value(name).read_whole(least, most))
    }

    fn number(&mut self, name: &str, most: Fraction) -> Option<Fraction> {
        self.take(name, self.value(name).read_number(Fraction::ZERO, Some(most)))
    }

    fn date(&mut self, name: &str, as_of: NaiveDate) -> Option<NaiveDate> {
        self.take(name, self.value(name).read_date(as_of))
    }

    /// The smallest part of a position; half positions where nobody says.
    fn smallest_position(&mut self) -> Fraction {
        let least = Fraction::of(1, 10);
        self.take("smallest_position", self.value("smallest_position").read_number(least, Some(Fraction::ONE))).unwrap_or(Fraction::HALF)
    }

    fn option<T: Copy>(&mut self, name: &str, options: &[(&str, T)]) -> Option<T> {
        let given = self.take(name, self.value(name).read_text())?;
        let found = options.iter().find(|(word, _)| *word == given).map(|(_, option)| *option);
        if found.is_none() {
            let options = options.iter().map(|(word, _)| (*word).to_owned()).collect();
            self.errors.push(InputError::new(Place::top().field(name), InputErrorKind::NotAnOption { given: given.to_owned(), options }));
        }
        found
    }

    fn staff(&mut self, name: &str, staffing: &Staffing, smallest_position: Fraction) -> BTreeMap<String, Fraction> {
        let mut staff = BTreeMap::new();
        // FTE are added in steps of the smallest part of a position.
        let mut summands = Summands::default();
        let _ = summands.accept(smallest_position);
        let place = Place::top().field(name);
        for (role, value) in self.take(name, self.value(name).read_object().map(Some)).unwrap_or_default() {
            let Some(known) = staffing.role_called(role) else {
                let roles = staffing.role_ids();
                self.errors.push(InputError::new(place.field(role), InputErrorKind::UnknownRole { given: role.to_string(), roles }));
                continue;
            };
            let fte = value.read_number(Fraction::ZERO, Some(Fraction::whole(MOST_FTE)));
            let exact = fte.and_then(|fte| fte.map(|fte| summands.accept(fte)).transpose());
            let fte = taken(exact, &place.field(role), self.errors);
            staff.extend(fte.map(|fte| (known.id.clone(), fte)));
        }
        staff
    }

    /// Whether a field without which there is no question was given; notes it where it is missing altogether.
    fn require(&mut self, name: &str, given: bool) -> bool {
        if !given && self.value(name).is_missing() {
            self.errors.push(InputError::new(Place::top().field(name), InputErrorKind::Missing));
        }
        given
    }
}
