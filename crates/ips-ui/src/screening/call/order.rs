//! The order of a call: who it is about comes first, then the questions as the policy orders them, each followed by what stands in for it.

use crate::session::{EntryValue, Session};
use ips_core::policy::{Fact, FactKind};
use leptos::prelude::*;

/// The facts that have a row of their own. A year that stands in for a date is typed into the field of that date.
pub(super) fn in_call_order(session: Session) -> Vec<&'static Fact> {
    let facts = session.asked_facts();
    let is_date = |fact: &&'static Fact| fact.kind == FactKind::Date;
    let first = facts.iter().copied().filter(is_date);
    let rest = facts.iter().copied().filter(|fact| !is_date(fact));
    let with_stand_ins = |fact| std::iter::once(fact).chain(session.stand_ins(fact).into_iter().filter(|other| other.kind != FactKind::Year));
    first.chain(rest).flat_map(with_stand_ins).collect()
}

/// Where the focus goes on to: the next row, and past what stands in for a fact that has an answer. None after the last one.
pub(super) fn next(session: Session, from: &Fact) -> Option<&'static Fact> {
    let facts = in_call_order(session);
    let place = facts.iter().position(|fact| fact.name == from.name)?;
    facts.into_iter().skip(place + 1).find(|fact| !is_passed(session, fact))
}

/// What stands in for a fact is asked where somebody does not know that one.
fn is_passed(session: Session, fact: &Fact) -> bool {
    stood_for(session, fact).is_some_and(|principal| session.input(principal) != Some(EntryValue::Unknown))
}

/// The fact for which this one stands in.
fn stood_for(session: Session, fact: &Fact) -> Option<&'static Fact> {
    session.policy.get().fact_named(fact.stands_in_for.as_deref()?)
}

/// Nothing is answered here, and no answer could change the outcome any more.
pub(super) fn is_settled(session: Session, fact: &Fact) -> bool {
    if session.is_answered(fact) {
        return false;
    }
    let asked = stood_for(session, fact).map_or(&*fact.name, |principal| &principal.name);
    session.reading.with(|reading| {
        let found = reading.determination.as_ref();
        found.is_some_and(|found| found.to_settle.iter().all(|open| open.fact.name != asked && open.fact.name != fact.name))
    })
}
