//! What was found, as columns of Arrow.

use crate::bytes::{spread, turned};
use crate::screened::{Screened, Truths, outcome_word};
use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, Int32Array, StringArray};
use arrow_schema::DataType;
use ips_core::Outcome;
use std::collections::HashMap;
use std::sync::Arc;

/// How columns of few different texts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextForm {
    /// Each text once, and for every row its place: small and quick.
    #[default]
    Dictionary,
    /// Each row its text, for programs that know no dictionaries.
    Plain,
}

impl TextForm {
    /// The type of the column of outcomes.
    pub(super) fn outcome_type(self) -> DataType {
        self.data_type(DataType::Int8)
    }

    /// The type of a column of sets of criteria.
    pub(super) fn set_type(self) -> DataType {
        self.data_type(DataType::Int32)
    }

    fn data_type(self, key: DataType) -> DataType {
        match self {
            Self::Dictionary => DataType::Dictionary(Box::new(key), Box::new(DataType::Utf8)),
            Self::Plain => DataType::Utf8,
        }
    }
}

/// The words for outcomes, in the order of their codes.
fn outcome_words() -> [&'static str; 4] {
    [Some(Outcome::NotEligible), Some(Outcome::Eligible), Some(Outcome::Undetermined), None].map(outcome_word)
}

/// The outcome of every row.
pub(super) fn outcomes(screened: &Screened, form: TextForm) -> ArrayRef {
    let mut codes: Vec<i8> = Vec::with_capacity(screened.rows.next_multiple_of(64));
    for (place, refused) in screened.refused.iter().enumerate() {
        let (met, not_met) = (screened.outcome.met[place], screened.outcome.not_met[place]);
        let (low, high) = (met | refused, !(met | not_met) | refused);
        for (low, high) in low.to_le_bytes().into_iter().zip(high.to_le_bytes()) {
            codes.extend((spread(low) | spread(high) << 1).to_le_bytes().map(u8::cast_signed));
        }
    }
    codes.truncate(screened.rows);
    let words = outcome_words();
    match form {
        TextForm::Dictionary => Arc::new(DictionaryArray::new(Int8Array::from(codes), Arc::new(StringArray::from(words.to_vec())))),
        TextForm::Plain => {
            let word = |code: &i8| usize::try_from(*code).ok().and_then(|code| words.get(code).copied());
            Arc::new(codes.iter().map(word).collect::<StringArray>())
        }
    }
}

/// A set of criteria in every row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    /// Those that are definitely not met.
    Failing,
    /// Those that are unknown.
    Missing,
}

/// The ids of the criteria of a set in every row, with a blank between them.
pub(super) fn sets(screened: &Screened, set: Set, ids: &[String], form: TextForm) -> ArrayRef {
    let mut texts = SetTexts::new(ids);
    let mut places: Vec<i32> = Vec::with_capacity(screened.rows.next_multiple_of(64));
    let mut rows = [0_u64; 64];
    for (word, refused) in screened.refused.iter().enumerate() {
        // Of the criteria beyond the 64th the sets have to be told apart, too.
        let mut seen = [0; 64];
        for (group, criteria) in screened.criteria.chunks(64).enumerate() {
            turn(criteria, word, *refused, set, &mut rows);
            texts.places(group, &rows, &mut seen);
        }
        places.extend(seen);
    }
    places.truncate(screened.rows);
    match form {
        TextForm::Dictionary => Arc::new(DictionaryArray::new(Int32Array::from(places), Arc::new(StringArray::from(texts.texts)))),
        TextForm::Plain => {
            let mut plain = StringBuilder::with_capacity(places.len(), places.len() * 16);
            for place in places {
                plain.append_value(usize::try_from(place).ok().and_then(|place| texts.texts.get(place)).map_or("", String::as_str));
            }
            Arc::new(plain.finish())
        }
    }
}

/// For each of 64 rows the criteria of the set, as bits, of 64 criteria at most.
fn turn(criteria: &[Truths], word: usize, refused: u64, set: Set, rows: &mut [u64; 64]) {
    let bits = |truths: &Truths| match set {
        Set::Failing => truths.not_met[word],
        Set::Missing => !(truths.met[word] | truths.not_met[word] | refused),
    };
    rows.fill(0);
    for (group, eight) in criteria.chunks(8).enumerate() {
        let mut bytes = [[0_u8; 8]; 8];
        for (byte, truths) in bytes.iter_mut().zip(eight) {
            *byte = bits(truths).to_le_bytes();
        }
        for (place, rows) in rows.chunks_exact_mut(8).enumerate() {
            let square = u64::from_le_bytes(bytes.map(|byte| byte[place]));
            for (row, criteria) in rows.iter_mut().zip(turned(square).to_le_bytes()) {
                *row |= u64::from(criteria) << (8 * group);
            }
        }
    }
}

/// The texts of sets that have been seen, in the order in which they were.
struct SetTexts<'i> {
    ids: &'i [String],
    texts: Vec<String>,
    /// The place of a set by what it has of the criteria before and of the next 64.
    places: HashMap<(i32, u64), i32>,
    /// The same for sets that are small, by their bits; below 0 where one has not been seen.
    small: Vec<i32>,
}

/// Sets with no criterion beyond these are found without searching.
const SMALL: usize = 12;

impl<'i> SetTexts<'i> {
    fn new(ids: &'i [String]) -> Self {
        let mut small = vec![-1; if ids.len() <= SMALL { 1 << ids.len() } else { 1 }];
        small[0] = 0;
        Self { ids, texts: vec![String::new()], places: HashMap::new(), small }
    }

    /// The places of the texts of 64 rows: for each of those before, with the criteria in the bits of a group of 64 behind it.
    fn places(&mut self, group: usize, rows: &[u64; 64], places: &mut [i32; 64]) {
        if self.ids.len() <= SMALL {
            // Nearly always all of them have been seen. What is asked of a row at a time is little: this is done for every row there is.
            let all = self.small.len() - 1;
            let mut seen = 0;
            for (place, bits) in places.iter_mut().zip(rows) {
                *place = self.small[low(*bits) & all];
                seen |= *place;
            }
            if seen >= 0 {
                return;
            }
            for (place, bits) in places.iter_mut().zip(rows).filter(|(place, _)| **place < 0) {
                let known = self.small[low(*bits) & all];
                *place = if known < 0 { self.add(0, 0, *bits) } else { known };
                self.small[low(*bits) & all] = *place;
            }
            return;
        }
        for (place, bits) in places.iter_mut().zip(rows).filter(|(_, bits)| **bits != 0) {
            let key = (*place, *bits);
            if let Some(known) = self.places.get(&key) {
                *place = *known;
                continue;
            }
            *place = self.add(key.0, group, key.1);
            self.places.insert(key, *place);
        }
    }

    /// Writes a text that has not been seen, and gives its place.
    fn add(&mut self, before: i32, group: usize, bits: u64) -> i32 {
        let own = (0..64).filter(|bit| bits >> bit & 1 == 1).filter_map(|bit| self.ids.get(64 * group + bit));
        let before = usize::try_from(before).ok().and_then(|before| self.texts.get(before)).filter(|text| !text.is_empty());
        let text = before.into_iter().chain(own).map(String::as_str).collect::<Vec<_>>().join(" ");
        self.texts.push(text);
        i32::try_from(self.texts.len() - 1).unwrap_or_default()
    }
}

/// The lowest bits, as many as are looked up.
fn low(bits: u64) -> usize {
    usize::from(u16::from_le_bytes([bits.to_le_bytes()[0], bits.to_le_bytes()[1]]))
}
