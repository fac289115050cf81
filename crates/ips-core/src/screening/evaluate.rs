//! The value of a test, given facts.

use crate::calendar::{Window, latest_birth};
use crate::facts::{Facts, Value};
use crate::policy::{Dated, Node, Slot};
use crate::truth::Truth;
use chrono::{Datelike, NaiveDate};
use std::cmp::Ordering;

/// The value of a test on the as-of date of the facts.
pub(crate) fn evaluate(node: &Node, facts: &Facts<'_>) -> Truth {
    evaluate_on(node, facts, facts.as_of())
}

/// The value of a test on another day, with the same answers.
pub(crate) fn evaluate_on(node: &Node, facts: &Facts<'_>, day: NaiveDate) -> Truth {
    let inner = |node| evaluate_on(node, facts, day);
    match node {
        Node::Age { date, year, years } => age(facts, *date, *year, years, day),
        Node::Yes(fact) => Truth::from_answer(facts.yes_no(*fact)),
        Node::No(fact) => Truth::from_answer(facts.yes_no(*fact)).opposite(),
        Node::Choice { fact, accepted } => match facts.get(*fact) {
            Some(Value::Choice(option)) => Truth::from_answer(Some(accepted & (1 << option) != 0)),
            _ => Truth::Unknown,
        },
        Node::All(nodes) => Truth::all(nodes.iter().map(inner)),
        Node::Any(nodes) => Truth::any(nodes.iter().map(inner)),
        Node::AtLeast { count, of } => count.on(day).map_or(Truth::Unknown, |needed| Truth::at_least(needed.value, of.iter().map(inner))),
        Node::Event { date, months, inclusive } => event(facts, *date, months, *inclusive, day),
        Node::Stated { fact, otherwise } => match facts.yes_no(*fact) {
            None => inner(otherwise),
            stated => Truth::from_answer(stated),
        },
        Node::Readings { strict, loose, .. } => match (inner(strict), inner(loose)) {
            (strict, loose) if strict == loose => strict,
            _ => Truth::Unknown,
        },
        Node::InForce { days, test } if days.contain(day) => inner(test),
        Node::InForce { .. } => Truth::Unknown,
    }
}

fn age(facts: &Facts<'_>, date: Slot, year: Option<Slot>, years: &Dated<u32>, day: NaiveDate) -> Truth {
    let Some(needed) = years.on(day).map(|entry| entry.value) else { return Truth::Unknown };
    if let Some(birth) = facts.date(date) {
        return Truth::from_answer(latest_birth(day, needed).map(|latest| birth <= latest));
    }
    match year.and_then(|year| facts.year(year)).and_then(|birth| birth.checked_add(i32::try_from(needed).ok()?)) {
        None => Truth::Unknown,
        Some(birthday_year) => match birthday_year.cmp(&day.year()) {
            Ordering::Less => Truth::Met,
            Ordering::Equal => Truth::Unknown,
            Ordering::Greater => Truth::NotMet,
        },
    }
}

fn event(facts: &Facts<'_>, date: Slot, months: &Dated<u32>, inclusive: bool, day: NaiveDate) -> Truth {
    let start = months.on(day).and_then(|entry| Window { months: entry.value, inclusive }.start(day));
    Truth::from_answer(facts.date(date).zip(start).map(|(event, start)| start <= event))
}
