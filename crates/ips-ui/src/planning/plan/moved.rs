//! The plan moved: its opening, the day of its target and the people to reach, each by a range.

use super::form::{START, TARGET_DATE, TARGET_PEOPLE};
use crate::live::when;
use crate::planning::fields::{Moved, Slider};
use crate::planning::session::Planner;
use chrono::{Datelike, Months, NaiveDate};
use ips_core::parse_date;
use leptos::prelude::*;

/// How far before and after the as-of date the opening is moved, in months.
const OPENING: (u32, u32) = (24, 36);
/// The longest time from the opening to the target, in months.
const TARGET_MONTHS: u32 = 36;
/// The most people that are moved to: a range with many more has steps too small for a hand.
const PEOPLE: i32 = 300;

/// The ranges, while there is a start to move.
pub(super) fn moving(planner: Planner) -> AnyView {
    let start = move || typed_day(planner, START.field);
    let target = move || typed_day(planner, TARGET_DATE.field);
    let opening = Memo::new(move |_| {
        let as_of = planner.as_of()?;
        let last = as_of.checked_add_months(Months::new(OPENING.1))?;
        // The target stays where it is, a month after the opening at least.
        let before_target = target().and_then(|day| day.checked_sub_months(Months::new(1)));
        within(as_of.checked_sub_months(Months::new(OPENING.0))?, before_target.map_or(last, |day| day.min(last)), start()?)
    });
    let target_day = Memo::new(move |_| {
        let start = start()?;
        within(start.checked_add_months(Months::new(1))?, start.checked_add_months(Months::new(TARGET_MONTHS))?, target()?)
    });
    let people = Memo::new(move |_| {
        target()?;
        let now = planner.field(TARGET_PEOPLE.field).trim().parse::<i32>().ok()?;
        (1..=PEOPLE).contains(&now).then_some(Moved { least: 1, most: PEOPLE, now })
    });
    let sliders = [
        Slider { field: START.field, label: |words| words.plan.start, moved: opening, typed: day_text, said: day_said },
        Slider { field: TARGET_DATE.field, label: |words| words.plan.target_date, moved: target_day, typed: day_text, said: day_said },
        Slider {
            field: TARGET_PEOPLE.field,
            label: |words| words.plan.target_people,
            moved: people,
            typed: |people| people.to_string(),
            said: |_, people| people.to_string(),
        },
    ];
    when(move || opening.get().is_some(), move || panel(planner, sliders))
}

fn panel(planner: Planner, sliders: [Slider; 3]) -> AnyView {
    let ranges: Vec<AnyView> = sliders.into_iter().map(|slider| when(move || slider.moved.get().is_some(), move || slider.view(planner))).collect();
    view! {
        <section class="ips-move ips-screen-only" aria-labelledby="plan-move">
            <h3 {..planner.word(|words| words.plan.move_heading)} id="plan-move"></h3>
            <p {..planner.word(|words| words.plan.move_hint)} class="usa-hint"></p>
            <div class="ips-move__ranges">{ranges}</div>
        </section>
    }
    .into_any()
}

fn typed_day(planner: Planner, field: &str) -> Option<NaiveDate> {
    parse_date(planner.field(field).trim())
}

/// A range of days, while one stands in it.
fn within(least: NaiveDate, most: NaiveDate, now: NaiveDate) -> Option<Moved> {
    let [least, most, now] = [least, most, now].map(|day| day.num_days_from_ce());
    (least..=most).contains(&now).then_some(Moved { least, most, now })
}

fn day_of(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap_or_default()
}

fn day_text(number: i32) -> String {
    day_of(number).to_string()
}

fn day_said(planner: Planner, number: i32) -> String {
    planner.speaker().date(day_of(number))
}
