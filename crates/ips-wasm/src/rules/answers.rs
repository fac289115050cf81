//! Columns as JavaScript writes them, made ready for the kernel.
//!
//! A column of yes or no, or of a choice, has a byte for each row: 1 or 0, the place of the option counted from 0, and [`OPEN`] for what is not known.
//! A column of dates or years has a number: the digits of the date, 20261121, or the year, and 0 for what is not known. Anything else is no answer, and
//! its row is refused.

use crate::day::days;
use ips_batch::{Bitmap, Column, LOWEST, Values, filled, gathered};
use ips_core::Policy;
use ips_core::policy::FactKind;

/// What is not known, in a byte.
const OPEN: u8 = 255;

/// Room for the answers of some rows to all questions of a policy. The columns of numbers stand one after the other in policy order, and so do those of
/// bytes.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    /// A multiple of 64.
    room: usize,
    pub(crate) numbers: Vec<i32>,
    pub(crate) bytes: Vec<u8>,
    /// For each fact the rows that are answered, and those that are answered with yes.
    known: Vec<u8>,
    yes: Vec<u8>,
    /// The rows with a byte that is neither yes nor no nor open.
    odd: Vec<u64>,
}

fn is_number(kind: &FactKind) -> bool {
    matches!(kind, FactKind::Date | FactKind::Year)
}

impl Answers {
    pub(crate) fn new(policy: &Policy, room: usize) -> Self {
        let facts = &policy.document().facts;
        let numbers = facts.iter().filter(|fact| is_number(&fact.kind)).count();
        let bitmaps = || vec![0; facts.len() * room / 8];
        Self {
            room,
            numbers: vec![0; numbers * room],
            bytes: vec![OPEN; (facts.len() - numbers) * room],
            known: bitmaps(),
            yes: bitmaps(),
            odd: vec![0; room / 64],
        }
    }

    /// The columns of what stands there, and the rows with a byte that no column can hold. A column without any answer is none.
    pub(crate) fn columns(&mut self, policy: &Policy) -> (Vec<Option<Column<'_>>>, &[u64]) {
        self.odd.fill(0);
        let facts = &policy.document().facts;
        let mut numbers = self.numbers.chunks_exact_mut(self.room);
        let mut bytes = self.bytes.chunks_exact(self.room);
        let bitmaps = self.known.chunks_exact_mut(self.room / 8).zip(self.yes.chunks_exact_mut(self.room / 8));
        let columns = facts.iter().zip(bitmaps).map(|(fact, (known, yes))| {
            let values = if is_number(&fact.kind) {
                let values = numbers.next().filter(|values| values.iter().any(|value| *value != 0))?;
                known_numbers(values, known);
                if fact.kind == FactKind::Date {
                    to_days(values);
                    Values::Days(values)
                } else {
                    Values::Years(values)
                }
            } else {
                let values = bytes.next().filter(|values| values.as_chunks::<8>().0.iter().any(|eight| *eight != [OPEN; 8]))?;
                if fact.kind == FactKind::YesNo {
                    yes_or_no(values, known, yes, &mut self.odd);
                    Values::YesNo(Bitmap { bytes: yes, offset: 0 })
                } else {
                    known_options(values, known);
                    Values::Options(values)
                }
            };
            Some(Column { values, answered: Some(Bitmap { bytes: known, offset: 0 }) })
        });
        (columns.collect(), &self.odd)
    }
}

/// A number that is 0 is not known.
fn known_numbers(values: &[i32], known: &mut [u8]) {
    for (known, eight) in known.iter_mut().zip(values.as_chunks::<8>().0) {
        *known = eight.iter().rev().fold(0, |bits, value| bits << 1 | u8::from(*value != 0));
    }
}

/// Digits become days. What is no day becomes the last of all, which is after any other and is refused for that.
fn to_days(values: &mut [i32]) {
    for value in values {
        *value = days(value.cast_unsigned()).unwrap_or(i32::MAX);
    }
}

/// Eight bytes at a time. Options that do not exist are refused by the kernel.
fn known_options(values: &[u8], known: &mut [u8]) {
    for (known, eight) in known.iter_mut().zip(values.as_chunks::<8>().0) {
        let from_open = !u64::from_le_bytes(*eight);
        *known = low_byte(gathered(filled(from_open)));
    }
}

/// Eight bytes at a time.
fn yes_or_no(values: &[u8], known: &mut [u8], yes: &mut [u8], odd: &mut [u64]) {
    for (place, eight) in values.as_chunks::<8>().0.iter().enumerate() {
        let eight = u64::from_le_bytes(*eight);
        let open = eight >> 7 & LOWEST;
        known[place] = low_byte(gathered(open ^ LOWEST));
        yes[place] = low_byte(gathered(eight & !open & LOWEST));
        // Of an open one all bits are set, and of another none but the lowest.
        let wrong = (eight ^ (open * 0x7F)) & (open | (LOWEST * 0x7E));
        if wrong != 0 {
            odd[place / 8] |= gathered(filled(wrong)) << (place % 8 * 8);
        }
    }
}

fn low_byte(bits: u64) -> u8 {
    bits.to_le_bytes()[0]
}
