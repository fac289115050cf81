//! Days as they come in: from JSON, a form or a table. What cannot be used is said and left out; the rest is kept.

use super::input::{ClockInput, Dates, ParticipantClock, StaffClock};
use super::pre_hire::PreHireQuestion;
use super::schedule::precedes_event;
use crate::error::{InputError, InputErrorKind, Place};
use crate::fields::{AskedTask, CLOCKS, MEMBER, PERSON, PRE_HIRE, names};
use crate::fraction::Fraction;
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Deadline, EventOf, Figure, Planning};
use crate::reading::{KnownField, Origin, Summands, known_fields, rows, taken};
use crate::situation::Situation;
use crate::staffing::{MOST_PEOPLE, MOST_STAFF};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The most people served that are read.
pub const MOST_PARTICIPANTS: usize = 20_000;

/// Fields that other questions about a team and its staff read: they may stand here and start no clock.
const TEAM_FIELDS: [&str; 2] = ["months_since_program_start", "percent_time_in_community"];
/// The number of a row, which a saved list may have.
const ROW: [&str; 1] = ["row"];

impl ClockInput {
    /// Reads an object with `program`, `staff` and `participants`. A program is an object, the others are lists of objects; each holds events by
    /// their ids and `done`, an object of deadline ids and days, or `done.` with a deadline id as one name. What belongs to the program
    /// may also stand beside the lists, and so may `individuals_served`, the people served on the as-of date. A person on the staff list has a `role` and
    /// may have a `name`, the time in this role as `fte`, and facts by their ids; a person served may have a `code`.
    ///
    /// # Errors
    ///
    /// Beside the input comes everything that was left out: names the policy does not know, days that do not exist, something done after the
    /// as-of date or before its event, rows without a role of the policy.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Self, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let planning = policy.planning();
        let mut reader = Reader { planning, as_of, summands: Summands::default(), errors: Vec::new() };
        let input = reader.input(value);
        (input, reader.errors)
    }
}

impl PreHireQuestion {
    /// Reads an object with `role`, `hire_date` and `check_dates`, an object of check ids and days; each may be left out.
    ///
    /// # Errors
    ///
    /// Beside the question comes everything that was left out: names the policy does not know and days that do not exist.
    pub fn read(situation: Situation<'_, ProgramPolicy>, value: &Input<'_>) -> (Self, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let planning = policy.planning();
        let mut reader = Reader { planning, as_of, summands: Summands::default(), errors: Vec::new() };
        let mut question = Self::default();
        let known: Vec<&str> = names(&PRE_HIRE).collect();
        let origin = reader.origin("pre_hire");
        for KnownField { name, given, value } in known_fields(value, &Place::top(), &known, origin, &mut reader.errors) {
            let place = Place::top().field(given);
            match name {
                "role" => question.role = taken(value.read_text(), &place, &mut reader.errors).and_then(|given| reader.role(given, place)),
                "hire_date" => question.first_day = taken(value.read_date(as_of), &place, &mut reader.errors),
                _ => {
                    let ids: Vec<&str> = planning.pre_hire.iter().map(|check| check.id.as_str()).collect();
                    for KnownField { name: id, value, .. } in known_fields(value, &place, &ids, origin.at("pre_hire.check_dates"), &mut reader.errors) {
                        let day = taken(value.read_date(as_of), &place.field(id), &mut reader.errors);
                        question.check_dates.extend(day.map(|day| (id.to_owned(), day)));
                    }
                }
            }
        }
        (question, reader.errors)
    }
}

struct Reader<'p> {
    planning: &'p Planning,
    as_of: NaiveDate,
    /// The times of the staff, which are added.
    summands: Summands,
    errors: Vec<InputError>,
}

/// A field with its place and value.
type Field<'v> = (Place, &'v str, &'v Input<'v>);

impl<'p> Reader<'p> {
    fn origin(&self, at: &'static str) -> Origin<'p> {
        Origin { task: AskedTask::Deadlines, at: Some(at), planning: Some(self.planning) }
    }

    fn input(&mut self, value: &Input<'_>) -> ClockInput {
        let mut input = ClockInput::default();
        let mut program = Vec::new();
        let others: Vec<&str> = names(&CLOCKS).chain(TEAM_FIELDS).collect();
        for KnownField { name, given, value } in self.fields(value, &Place::top(), EventOf::Program, &others) {
            let place = Place::top().field(given);
            match name {
                "program" => {
                    let place = Place::of("program");
                    let fields = self.fields(value, &place, EventOf::Program, &[]);
                    program.extend(fields.into_iter().map(|field| (place.field(field.given), field.name, field.value)));
                }
                "individuals_served" => {
                    let served = taken(value.read_whole(0, MOST_PEOPLE), &place, &mut self.errors);
                    input.people_served.extend(served.map(|people| (self.as_of, people)));
                }
                "staff" => input.staff = self.rows(value, "staff", MOST_STAFF, Self::member),
                "participants" => input.participants = self.rows(value, "participants", MOST_PARTICIPANTS, Self::participant),
                // Hires are read by a question of their own.
                "pre_hire" => {}
                _ => program.push((place, name, value)),
            }
        }
        input.program = self.dates(EventOf::Program, program);
        input
    }

    /// The rows of a list that hold somebody, each read with its number.
    fn rows<T>(&mut self, value: &Input<'_>, list: &str, most: usize, read: impl Fn(&mut Self, &Input<'_>, usize) -> Option<T>) -> Vec<T> {
        let rows = rows(value, &Place::of(list), most, &mut self.errors);
        rows.filter_map(|(number, row)| read(self, row, number)).collect()
    }

    fn member(&mut self, value: &Input<'_>, row: usize) -> Option<StaffClock> {
        let place = Place::of("staff").row(row);
        let figures = Figure::OF_A_PERSON.map(Figure::name);
        let facts: Vec<&str> = self.planning.staff_facts.iter().map(|fact| fact.id.as_str()).collect();
        let fields = self.fields(value, &place, EventOf::Staff, &names(&MEMBER).chain(ROW).chain(figures).chain(facts.iter().copied()).collect::<Vec<_>>());
        if is_empty(&fields) {
            return None;
        }
        let mut member = StaffClock { row, ..StaffClock::default() };
        let (mut role, mut given) = (None, false);
        let mut dates = Vec::new();
        for KnownField { name, given: given_name, value } in fields {
            let place = place.field(given_name);
            match name {
                "name" => member.name = taken(value.read_name(), &place, &mut self.errors),
                "fte" => {
                    let fte = value.read_share(Fraction::ZERO, Fraction::ONE);
                    let exact = fte.and_then(|fte| fte.map(|fte| self.summands.accept(fte)).transpose());
                    member.fte = taken(exact, &place, &mut self.errors);
                }
                "role" => {
                    given = !value.is_missing();
                    role = taken(value.read_text(), &place, &mut self.errors).and_then(|given| self.role(given, place));
                }
                fact if facts.contains(&fact) => {
                    let answer = taken(value.read_yes_no(), &place, &mut self.errors);
                    member.facts.extend(answer.map(|answer| (fact.to_owned(), answer)));
                }
                _ => dates.push((place, name, value)),
            }
        }
        member.dates = self.dates(EventOf::Staff, dates);
        if !given {
            self.errors.push(InputError::new(place, InputErrorKind::MissingRole { roles: self.planning.staffing.role_ids() }));
        }
        member.role = role?;
        Some(member)
    }

    fn participant(&mut self, value: &Input<'_>, row: usize) -> Option<ParticipantClock> {
        let place = Place::of("participants").row(row);
        let fields = self.fields(value, &place, EventOf::Participant, &names(&PERSON).chain(ROW).collect::<Vec<_>>());
        if is_empty(&fields) {
            return None;
        }
        let code = fields.iter().find(|field| field.name == "code");
        let code = code.and_then(|field| taken(field.value.read_name(), &place.field(field.given), &mut self.errors));
        let dates = fields.iter().map(|field| (place.field(field.given), field.name, field.value)).collect();
        Some(ParticipantClock { row, code, dates: self.dates(EventOf::Participant, dates) })
    }

    /// The fields of a subject that have a known name.
    fn fields<'v>(&mut self, value: &'v Input<'v>, place: &Place, of: EventOf, others: &[&str]) -> Vec<KnownField<'v>> {
        let single: Vec<String> = self.deadlines(of).map(|deadline| format!("done.{}", deadline.id)).collect();
        let mut known: Vec<&str> = others.to_vec();
        known.extend(self.events(of));
        known.push("done");
        known.extend(single.iter().map(String::as_str));
        let at = place.list.is_some().then(|| of.list());
        let origin = Origin { task: AskedTask::Deadlines, at, planning: Some(self.planning) };
        known_fields(value, place, &known, origin, &mut self.errors)
    }

    /// The days among the fields of one subject.
    fn dates(&mut self, of: EventOf, fields: Vec<Field<'_>>) -> Dates {
        let mut dates = Dates::default();
        let mut done_at = BTreeMap::new();
        for (place, name, value) in fields {
            if name == "done" {
                let ids: Vec<&str> = self.deadlines(of).map(|deadline| deadline.id.as_str()).collect();
                let done = match of {
                    EventOf::Program => "program.done",
                    EventOf::Staff => "staff.done",
                    EventOf::Participant => "participants.done",
                };
                for KnownField { name: id, value, .. } in known_fields(value, &place, &ids, self.origin(done), &mut self.errors) {
                    let place = place.field(id);
                    let day = value.read_past_date(self.as_of);
                    self.put(&mut dates.done, id, day, place.clone());
                    done_at.entry(id.to_owned()).or_insert(place);
                }
            } else if let Some(id) = name.strip_prefix("done.") {
                let day = value.read_past_date(self.as_of);
                self.put(&mut dates.done, id, day, place.clone());
                done_at.entry(id.to_owned()).or_insert(place);
            } else if self.events(of).any(|event| event == name) {
                let day = value.read_date(self.as_of);
                self.put(&mut dates.events, name, day, place);
            }
        }
        // What has no day of its own and is the same day as another, unless somebody says otherwise.
        for event in self.planning.events.iter().filter(|event| event.of == of) {
            let Some(day) = event.same_day_as.as_ref().and_then(|other| dates.events.get(other)).copied() else { continue };
            dates.events.entry(event.id.clone()).or_insert(day);
        }
        for deadline in self.deadlines(of).filter(|deadline| !precedes_event(&deadline.due) && !deadline.earlier_counts) {
            let (Some(&day), Some(&done)) = (dates.events.get(&deadline.event), dates.done.get(&deadline.id)) else { continue };
            if done < day {
                let kind = InputErrorKind::Before { given: done.to_string(), other: deadline.event.clone(), day };
                self.errors.push(InputError::new(done_at.remove(&deadline.id).unwrap_or_default(), kind));
                dates.done.remove(&deadline.id);
            }
        }
        dates
    }

    fn put(&mut self, days: &mut BTreeMap<String, NaiveDate>, id: &str, day: Result<Option<NaiveDate>, InputErrorKind>, place: Place) {
        let Some(day) = taken(day, &place, &mut self.errors) else { return };
        match days.entry(id.to_owned()) {
            Entry::Vacant(free) => _ = free.insert(day),
            Entry::Occupied(_) => self.errors.push(InputError::new(place, InputErrorKind::GivenTwice)),
        }
    }

    /// The id of a role by any of its names; notes where there is none.
    fn role(&mut self, given: &str, place: Place) -> Option<String> {
        let role = self.planning.staffing.role_called(given).map(|role| role.id.clone());
        if role.is_none() {
            self.errors.push(InputError::new(place, InputErrorKind::UnknownRole { given: given.to_owned(), roles: self.planning.staffing.role_ids() }));
        }
        role
    }

    fn events(&self, of: EventOf) -> impl Iterator<Item = &'p str> + use<'p> {
        self.planning.events.iter().filter(move |event| event.of == of).map(|event| event.id.as_str())
    }

    fn deadlines(&self, of: EventOf) -> impl Iterator<Item = &'p Deadline> + use<'p> {
        let planning = self.planning;
        let is_of = move |deadline: &&Deadline| planning.events.iter().any(|event| event.of == of && event.id == deadline.event);
        planning.deadlines.iter().filter(is_of)
    }
}

fn is_empty(fields: &[KnownField<'_>]) -> bool {
    fields.iter().all(|field| field.value.is_missing())
}
