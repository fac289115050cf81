//! What the results of a policy have in common, written once: citations are most of a result, and notes the next.

use crate::terminal::visible_json;
use ips_core::screening::{ShownNote, screen_showing};
use ips_core::{Citation, Determination, Facts, Situation};
use serde::Serialize;
use serde_json::value::RawValue;
use std::cell::RefCell;

/// Parts of results as JSON in which every letter can be seen, each with the address of what it is made of.
type Written = Vec<(usize, Box<RawValue>)>;

/// The citations and notes of a policy as JSON.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Each with the address of its item, which belongs to one place of the policy and to no other; in the order of the addresses.
    citations: Written,
    /// Each with the address of the note, in the order of the addresses.
    notes: Written,
}

/// A part of a result.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Shown<'k, T> {
    /// Written before.
    Written(&'k RawValue),
    /// Met for the first time.
    New(T),
}

impl Kept {
    /// Writes them. Every result has the same citations, whatever is known of the person.
    pub(crate) fn of(situation: Situation<'static>) -> Self {
        let citations = RefCell::new(Vec::new());
        screen_showing(&Facts::none(situation), |citation| citations.borrow_mut().extend(written(citation.item, &citation)), |_| ());
        let mut citations = citations.into_inner();
        let mut notes: Written = situation.policy.document().notes.iter().filter_map(|note| written(note, &ShownNote::from(note))).collect();
        for list in [&mut citations, &mut notes] {
            list.sort_unstable_by_key(|(address, _)| *address);
        }
        Self { citations, notes }
    }

    /// Screens with what is kept.
    pub(crate) fn screen(&self, facts: &Facts<'static>) -> Determination<'static, Shown<'_, Citation<'static>>, Shown<'_, ShownNote<'static>>> {
        screen_showing(facts, |citation| shown(&self.citations, citation.item, citation), |note| shown(&self.notes, note.note, note))
    }
}

/// Nothing where it cannot be written, which does not happen: then it is written with each result.
fn written(at: &'static impl Sized, part: &impl Serialize) -> Option<(usize, Box<RawValue>)> {
    let json = serde_json::to_string(part).ok()?;
    Some((address(at), RawValue::from_string(visible_json(&json).into_owned()).ok()?))
}

/// One of a list by what stands at its address.
fn shown<'k, T>(list: &'k [(usize, Box<RawValue>)], at: &'static impl Sized, new: T) -> Shown<'k, T> {
    let place = list.binary_search_by_key(&address(at), |(address, _)| *address);
    place.map_or(Shown::New(new), |place| Shown::Written(&list[place].1))
}

fn address(of: &'static impl Sized) -> usize {
    std::ptr::from_ref(of).addr()
}
