//! Why a criterion has the value it has.

use super::evaluate::evaluate;
use super::settle::{pivotal, stood_for};
use crate::calendar::{Window, birthday};
use crate::facts::Facts;
use crate::policy::{Dated, Node, Slot};
use crate::truth::{Count, Truth};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use strum::IntoStaticStr;

/// Why a criterion has the value it has. The words are made from this by whoever shows it.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Reason<'p> {
    /// The answers say so.
    Answered,
    /// Answers are missing.
    AnswerMissing {
        /// The facts that would help, in policy order.
        facts: Vec<&'p str>,
    },
    /// The age is reached.
    AgeReached {
        /// Full years needed.
        years: u32,
        /// The birthday, where the full date of birth is known.
        on: Option<NaiveDate>,
    },
    /// The age is not reached yet.
    AgeNotReached {
        /// Full years needed.
        years: u32,
        /// The birthday, where the full date of birth is known.
        on: Option<NaiveDate>,
        /// The calendar year of that birthday.
        in_year: i32,
    },
    /// Only the birth year is known, and the birthday that decides lies in the year of the as-of date.
    BirthdayThisYear {
        /// Full years needed.
        years: u32,
        /// The year of the as-of date.
        in_year: i32,
    },
    /// Enough parts are met.
    EnoughParts {
        /// How many are met.
        met: u32,
        /// How many are needed.
        needed: u32,
    },
    /// Too few parts are left that could be met.
    TooFewParts {
        /// How many are met.
        met: u32,
        /// How many are needed.
        needed: u32,
    },
    /// More parts have to be known.
    PartsOpen {
        /// How many are met.
        met: u32,
        /// How many are open.
        open: u32,
        /// How many are needed.
        needed: u32,
    },
    /// The event lies within the look-back window.
    EventInWindow {
        /// The day of the event.
        date: NaiveDate,
        /// The first day of the window.
        since: NaiveDate,
    },
    /// The event lies before the look-back window.
    EventTooOld {
        /// The day of the event.
        date: NaiveDate,
        /// The first day of the window.
        since: NaiveDate,
    },
    /// The text can be read in two ways, and here they lead to different answers.
    ReadingsDiffer {
        /// The note that explains it.
        note: &'p str,
    },
    /// No rule is in force on the as-of date.
    NoRuleInForce {
        /// The first day on which one is.
        first: Option<NaiveDate>,
    },
}

impl Reason<'_> {
    /// The stable word for programs and tables of cases.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}

/// Why a node has the value it has, which has been found already: every row of a bulk run asks for it, and evaluates no node twice.
pub(super) fn reason<'p>(node: &Node, value: Truth, facts: &Facts<'p>) -> Reason<'p> {
    match node {
        Node::Age { date, year, years } => age(facts, *date, *year, years),
        Node::AtLeast { count, of } => parts(facts, count, of),
        Node::Event { date, months, inclusive } => event(facts, *date, months, *inclusive).unwrap_or_else(|| missing(node, facts)),
        Node::Stated { fact, otherwise } if facts.get(*fact).is_none() && otherwise.facts() & facts.known() != 0 => reason(otherwise, value, facts),
        Node::Any(nodes) => any(node, value, nodes, facts),
        Node::Readings { note, strict, loose } => readings(node, value, *note, [strict, loose], facts),
        Node::InForce { days, test } if days.contain(facts.as_of()) => reason(test, value, facts),
        Node::InForce { days, .. } => Reason::NoRuleInForce { first: Some(days.first).filter(|first| facts.as_of() < *first) },
        _ => plain(node, value, facts),
    }
}

fn plain<'p>(node: &Node, value: Truth, facts: &Facts<'p>) -> Reason<'p> {
    if value == Truth::Unknown { missing(node, facts) } else { Reason::Answered }
}

/// The answers on which the value still turns. A fact that only stands in for another is named by that other one while both are open.
fn missing<'p>(node: &Node, facts: &Facts<'p>) -> Reason<'p> {
    let mut open = 0;
    pivotal(node, facts, &mut open);
    let names = (0..).zip(&facts.policy().document().facts).filter(|(slot, _)| open & (1 << slot) != 0 && stood_for(facts, *slot) == *slot);
    Reason::AnswerMissing { facts: names.map(|(_, fact)| fact.name.as_str()).collect() }
}

fn age<'p>(facts: &Facts<'p>, date: Slot, year: Option<Slot>, dated: &Dated<u32>) -> Reason<'p> {
    let as_of = facts.as_of();
    let Some(years) = dated.on(as_of).map(|entry| entry.value) else { return no_rule(dated) };
    if let Some(on) = facts.date(date).and_then(|birth| birthday(birth, years)) {
        return if on <= as_of { Reason::AgeReached { years, on: Some(on) } } else { Reason::AgeNotReached { years, on: Some(on), in_year: on.year() } };
    }
    match year.and_then(|year| facts.year(year)).and_then(|birth| birth.checked_add(i32::try_from(years).ok()?)) {
        None => Reason::AnswerMissing { facts: vec![&facts.policy().fact(date).name] },
        Some(in_year) if in_year < as_of.year() => Reason::AgeReached { years, on: None },
        Some(in_year) if in_year > as_of.year() => Reason::AgeNotReached { years, on: None, in_year },
        Some(in_year) => Reason::BirthdayThisYear { years, in_year },
    }
}

fn parts<'p>(facts: &Facts<'p>, count: &Dated<u32>, of: &[Node]) -> Reason<'p> {
    let Some(needed) = count.on(facts.as_of()).map(|entry| entry.value) else { return no_rule(count) };
    let Count { met, open } = Count::of(of.iter().map(|node| evaluate(node, facts)));
    if met >= needed {
        Reason::EnoughParts { met, needed }
    } else if met + open < needed {
        Reason::TooFewParts { met, needed }
    } else {
        Reason::PartsOpen { met, open, needed }
    }
}

fn event<'p>(facts: &Facts<'p>, date: Slot, months: &Dated<u32>, inclusive: bool) -> Option<Reason<'p>> {
    let date = facts.date(date)?;
    let Some(entry) = months.on(facts.as_of()) else { return Some(no_rule(months)) };
    let since = Window { months: entry.value, inclusive }.start(facts.as_of())?;
    Some(if since <= date { Reason::EventInWindow { date, since } } else { Reason::EventTooOld { date, since } })
}

/// The part that satisfies it gives the reason; a dated event that is too old is worth saying even where another part decides.
fn any<'p>(node: &Node, value: Truth, nodes: &[Node], facts: &Facts<'p>) -> Reason<'p> {
    let telling = nodes.iter().filter(|part| !matches!(part, Node::All(_) | Node::Any(_)));
    match value {
        Truth::Met => nodes.iter().find(|part| evaluate(part, facts) == value).map_or(Reason::Answered, |part| reason(part, value, facts)),
        Truth::NotMet => telling.map(|part| reason(part, value, facts)).find(|reason| *reason != Reason::Answered).unwrap_or(Reason::Answered),
        Truth::Unknown => missing(node, facts),
    }
}

fn readings<'p>(node: &Node, value: Truth, doubt: usize, both: [&Node; 2], facts: &Facts<'p>) -> Reason<'p> {
    let values = both.map(|reading| evaluate(reading, facts));
    if values[0] != values[1] && !values.contains(&Truth::Unknown) {
        return Reason::ReadingsDiffer { note: facts.policy().document().notes.get(doubt).map_or("", |note| note.id.as_str()) };
    }
    plain(node, value, facts)
}

fn no_rule<'p>(dated: &Dated<u32>) -> Reason<'p> {
    Reason::NoRuleInForce { first: dated.starts().next() }
}
