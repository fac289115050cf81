//! Changes of a text or of bytes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One change, at a place that is a share of the whole: the same change fits everything.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// Other bits.
    Flip(Index, u8),
    /// So many bytes less.
    Remove(Index, usize),
    /// So many bytes twice.
    Twice(Index, usize),
    /// A word that means something there.
    Insert(Index, &'static str),
    /// Bytes of any kind.
    Bytes(Index, Vec<u8>),
    /// Nothing from here on.
    Cut(Index),
    /// So many bytes from one place at another.
    Move(Index, Index, usize),
}

/// A few changes, with words that mean something in what is changed.
pub(crate) fn changes(words: &'static [&'static str]) -> impl Strategy<Value = Vec<Change>> {
    let place = any::<Index>;
    let change = prop_oneof![
        3 => (place(), 1_u8..).prop_map(|(at, bits)| Change::Flip(at, bits)),
        2 => (place(), 1_usize..40).prop_map(|(at, count)| Change::Remove(at, count)),
        2 => (place(), 1_usize..40).prop_map(|(at, count)| Change::Twice(at, count)),
        4 => (place(), select(words)).prop_map(|(at, word)| Change::Insert(at, word)),
        1 => (place(), vec(any::<u8>(), 1..4)).prop_map(|(at, bytes)| Change::Bytes(at, bytes)),
        1 => place().prop_map(Change::Cut),
        2 => (place(), place(), 1_usize..40).prop_map(|(from, to, count)| Change::Move(from, to, count)),
    ];
    vec(change, 1..4)
}

/// The bytes with these changes, one after the other.
pub(crate) fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let at = |place: &Index| place.index(bytes.len() + 1);
        let part = |from: usize, count: usize| bytes[from..(from + count).min(bytes.len())].to_vec();
        match change {
            Change::Flip(place, bits) => {
                let place = at(place);
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= bits;
                }
            }
            Change::Remove(place, count) => {
                let from = at(place);
                bytes.drain(from..(from + count).min(bytes.len()));
            }
            Change::Twice(place, count) => {
                let from = at(place);
                let part = part(from, *count);
                bytes.splice(from..from, part);
            }
            Change::Insert(place, word) => {
                let from = at(place);
                bytes.splice(from..from, word.bytes());
            }
            Change::Bytes(place, more) => {
                let from = at(place);
                bytes.splice(from..from, more.iter().copied());
            }
            Change::Cut(place) => bytes.truncate(at(place)),
            Change::Move(from, to, count) => {
                let (part, to) = (part(at(from), *count), at(to));
                bytes.splice(to..to, part);
            }
        }
    }
    bytes
}
