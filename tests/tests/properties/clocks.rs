//! Days that follow from days, for whatever dates.

use crate::input::{loose_value, said_whole};
use crate::settings;
use chrono::{Datelike, Days, NaiveDate};
use ips_core::Situation;
use ips_core::calendar::{add_length, period_end, sub_length};
use ips_core::clocks::{ClockInput, DueItem, DueStatus, PreHireJudgment, PreHireQuestion, deadlines, judge, last_first_day, oldest_usable, pre_hire};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Due, EventOf, Length, PreHireCheck};
use ips_tests::input;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

fn program() -> impl Strategy<Value = &'static ProgramPolicy> {
    select(ips_policies::programs().iter().collect::<Vec<_>>())
}

/// A day from 2013, before any policy here took effect, to 2035.
fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..8400).prop_map(|days| first().checked_add_days(Days::new(days)).expect("a day"))
}

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2013, 1, 1).expect("a day")
}

/// Fields of one subject: each event and deadline of its kind with a day, or without one.
fn dated(program: &'static ProgramPolicy, of: EventOf) -> impl Strategy<Value = Map<String, Value>> {
    let planning = program.planning();
    let events: Vec<&str> = planning.events.iter().filter(|event| event.of == of).map(|event| event.id.as_str()).collect();
    let deadlines: Vec<&str> =
        planning.deadlines.iter().filter(|deadline| events.contains(&deadline.event.as_str())).map(|deadline| deadline.id.as_str()).collect();
    let some_days = |number: usize| vec(prop::option::of(a_day()), number);
    (some_days(events.len()), some_days(deadlines.len())).prop_map(move |(days, done)| {
        let named = |names: &[&str], days: Vec<Option<NaiveDate>>| -> Map<String, Value> {
            names.iter().zip(days).filter_map(|(name, day)| Some(((*name).to_owned(), json!(day?.to_string())))).collect()
        };
        let mut fields = named(&events, days);
        fields.insert("done".to_owned(), Value::Object(named(&deadlines, done)));
        fields
    })
}

fn staff(program: &'static ProgramPolicy) -> impl Strategy<Value = Map<String, Value>> {
    let planning = program.planning();
    let roles: Vec<&str> = planning.staffing.roles.iter().map(|role| role.id.as_str()).collect();
    let facts: Vec<&str> = planning.staff_facts.iter().map(|fact| fact.id.as_str()).collect();
    (dated(program, EventOf::Staff), select(roles), vec(any::<Option<bool>>(), facts.len())).prop_map(move |(mut fields, role, answers)| {
        fields.insert("role".to_owned(), json!(role));
        fields.extend(facts.iter().zip(answers).map(|(fact, answer)| ((*fact).to_owned(), json!(answer))));
        fields
    })
}

/// A policy with an as-of date and an input of one program and a few people.
fn anything() -> impl Strategy<Value = (&'static ProgramPolicy, NaiveDate, Value)> {
    program().prop_flat_map(|program| {
        let people = (dated(program, EventOf::Program), vec(staff(program), 0..3), vec(dated(program, EventOf::Participant), 0..3));
        (Just(program), a_day(), people).prop_map(|(program, as_of, (of_program, staff, people))| {
            (program, as_of, json!({ "program": of_program, "staff": staff, "participants": people }))
        })
    })
}

fn read(program: &'static ProgramPolicy, value: &Value, as_of: NaiveDate) -> ClockInput {
    ClockInput::read(Situation::new(program, as_of), &input(value)).0
}

/// Deadline, kind of subject, row and time.
type Key = (String, EventOf, Option<usize>, u32);

fn key(item: &DueItem<'_, '_>) -> Key {
    (item.deadline.id.clone(), item.subject.of, item.subject.row, item.occurrence)
}

fn overdue(items: &[DueItem<'_, '_>]) -> BTreeMap<Key, i64> {
    let late = items.iter().filter_map(|item| if let DueStatus::Overdue { days } = item.status { Some((key(item), days)) } else { None });
    late.collect()
}

fn steps() -> impl Strategy<Value = Length> {
    prop_oneof![(0_u32..800).prop_map(Length::Days), (0_u32..60).prop_map(Length::Months)]
}

/// The same step of months by walking through the calendar a day at a time.
fn walked(start: NaiveDate, months: u32) -> NaiveDate {
    let mut day = start;
    let mut begun = 0;
    while begun < months {
        day = day.succ_opt().expect("a day");
        begun += u32::from(day.day() == 1);
    }
    loop {
        let next = day.succ_opt().expect("a day");
        if day.day() == start.day() || next.day() == 1 {
            return day;
        }
        day = next;
    }
}

proptest! {
    #![proptest_config(settings())]

    /// The days of an item are in order, and on the side of the event on which the rule puts them.
    #[test]
    fn days_are_in_order((program, as_of, value) in anything(), months in 0_u32..30) {
        let input = read(program, &value, as_of);
        for item in deadlines(Situation::new(program, as_of), &input, Length::Months(months)) {
            let days: Vec<NaiveDate> = [item.earliest, item.due, item.latest].into_iter().flatten().collect();
            prop_assert!(!days.is_empty(), "{item:?}");
            prop_assert!(days.is_sorted(), "{item:?}");
            match item.deadline.due {
                Due::Before => prop_assert_eq!(item.latest, Some(item.event_date)),
                Due::InTheTimeBefore(_) => prop_assert_eq!(item.latest, item.event_date.pred_opt()),
                _ => prop_assert!(days[0] >= item.event_date, "{item:?}"),
            }
            prop_assert!(item.done.is_none_or(|done| done <= as_of));
            prop_assert_eq!(item.window(as_of).is_none(), item.is_done());
            let stands_overdue = matches!(item.status, DueStatus::Overdue { .. });
            prop_assert_eq!(stands_overdue, !item.is_done() && item.latest.is_some_and(|latest| latest < as_of), "{:?}", &item);
        }
    }

    /// Time alone makes nothing less overdue: every item stays, and counts the days that passed.
    #[test]
    fn time_alone_never_helps((program, as_of, value) in anything(), passed in 0_u64..500) {
        let input = read(program, &value, as_of);
        let later = as_of.checked_add_days(Days::new(passed)).expect("a day");
        let horizon = Length::Days(90);
        let before = overdue(&deadlines(Situation::new(program, as_of), &input, horizon));
        let after = overdue(&deadlines(Situation::new(program, later), &input, horizon));
        for (key, days) in before {
            prop_assert_eq!(after.get(&key).copied(), Some(days + i64::try_from(passed).expect("small")), "{:?}", key);
        }
    }

    /// Overdue items come first, then open ones, then what is done, each by day.
    #[test]
    fn the_order((program, as_of, value) in anything()) {
        let input = read(program, &value, as_of);
        let items = deadlines(Situation::new(program, as_of), &input, Length::Days(90));
        let order = items.iter().map(|item| {
            let rank = if item.is_done() { 2 } else { i32::from(!matches!(item.status, DueStatus::Overdue { .. })) };
            (rank, item.due.or(item.earliest), item.subject)
        });
        prop_assert!(order.is_sorted());
    }

    /// A longer look ahead only adds what lies ahead.
    #[test]
    fn a_longer_horizon_only_adds((program, as_of, value) in anything(), short in 0_u32..200, more in 0_u32..400) {
        let input = read(program, &value, as_of);
        let near: Vec<Key> = deadlines(Situation::new(program, as_of), &input, Length::Days(short)).iter().map(key).collect();
        let far = deadlines(Situation::new(program, as_of), &input, Length::Days(short + more));
        prop_assert!(near.iter().all(|one| far.iter().any(|item| key(item) == *one)));
        for item in far.iter().filter(|item| !near.contains(&key(item))) {
            prop_assert!(item.due.is_some_and(|due| due > as_of), "{item:?}");
        }
    }

    /// Months agree with a walk through the calendar, day by day.
    #[test]
    fn months_agree_with_a_walk(start in a_day(), months in 0_u32..40) {
        prop_assert_eq!(add_length(start, Length::Months(months)), Some(walked(start, months)));
    }

    /// Days go back where they came from; a period ends on the day before the next one begins.
    #[test]
    fn lengths_there_and_back(start in a_day(), length in steps()) {
        let end = add_length(start, length).expect("in the calendar");
        if let Length::Days(_) = length {
            prop_assert_eq!(sub_length(end, length), Some(start));
        } else {
            let back = sub_length(end, length).expect("in the calendar");
            prop_assert!(back <= start && (start - back).num_days() <= 3);
        }
        prop_assert_eq!(period_end(start, length).and_then(|last| last.succ_opt()), Some(end).filter(|end| *end > start));
    }

    /// Both ends of a window agree with the judgment: the end is accepted, a day beyond is not.
    #[test]
    fn pre_hire_from_both_ends(program in program(), document in a_day(), first_day in a_day()) {
        let checks: Vec<&PreHireCheck> = program.planning().pre_hire.iter().collect();
        for check in checks {
            let accepted = |document, first_day| matches!(judge(check, document, first_day), PreHireJudgment::Accepted { .. });
            let by_oldest = oldest_usable(check, first_day).is_none_or(|oldest| oldest <= document) && document <= first_day;
            prop_assert_eq!(accepted(document, first_day), by_oldest);
            let by_last = last_first_day(check, document).is_none_or(|last| first_day <= last) && document <= first_day;
            prop_assert_eq!(accepted(document, first_day), by_last);
        }
        let question = PreHireQuestion { first_day: Some(first_day), ..Default::default() };
        for window in pre_hire(Situation::new(program, document), &question) {
            prop_assert_eq!(window.oldest_usable, oldest_usable(window.check, first_day));
        }
    }

    /// Whatever comes in is read, with every error telling its place and what to do.
    #[test]
    fn no_input_stops_reading(program in program(), as_of in a_day(), value in loose_value(), name in select(vec!["program", "staff", "participants", "done"])) {
        let row = json!({ "role": &value, "hire_date": &value, "program_entry_date": &value, "done": &value });
        for value in [value.clone(), json!({ name: &value }), json!({ name: [&value] }), json!({ name: [&row] }), json!({ name: row })] {
            let (input, errors) = ClockInput::read(Situation::new(program, as_of), &input(&value));
            let _ = deadlines(Situation::new(program, as_of), &input, Length::Months(u32::MAX));
            for error in errors {
                prop_assert!(error.to_string().starts_with(&error.place.to_string()));
                said_whole(&error)?;
            }
        }
    }
}
