//! What came of many rows.

use crate::bits::{Bits, ROWS, Rails, WORDS};
use ips_core::{Outcome, Truth};

/// What the criteria and the outcomes of a number of rows come to. Of a row that is refused nothing else is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screened {
    /// How many rows there are.
    pub rows: usize,
    /// One for each criterion, in policy order.
    pub criteria: Vec<Truths>,
    /// Criteria and limitations together: met is eligible, not met not eligible, and unknown undetermined.
    pub outcome: Truths,
    /// Limitations left out.
    pub criteria_outcome: Truths,
    /// Only what the person can attest.
    pub person_outcome: Truths,
    /// The rows with an answer that cannot be one (a date after the day of the screening, a year before anybody's time, an option that does not exist, a
    /// year that is not that of the date), a bit for each. [`Facts::read`](ips_core::Facts::read) says what it is.
    pub refused: Vec<u64>,
}

/// A value for each row: a bit in one of the two where it is known, the first row the lowest bit of the first word. Bits beyond the last row are not set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Truths {
    /// The rows in which it is met.
    pub met: Vec<u64>,
    /// The rows in which it is not.
    pub not_met: Vec<u64>,
}

impl Truths {
    /// The value of a row; unknown where there is no such row.
    pub fn at(&self, row: usize) -> Truth {
        match (is_set(&self.met, row), is_set(&self.not_met, row)) {
            (true, _) => Truth::Met,
            (_, true) => Truth::NotMet,
            _ => Truth::Unknown,
        }
    }

    fn clear(&mut self) {
        self.met.clear();
        self.not_met.clear();
    }

    fn push(&mut self, block: &Rails, words: usize) {
        self.met.extend_from_slice(&block.met[..words]);
        self.not_met.extend_from_slice(&block.not_met[..words]);
    }
}

/// The columns that a list or a table gets behind its own: what a row comes to ([`outcome_word`]), the criteria that are not met and those that are unknown,
/// and what is wrong with a row that could not be screened.
pub const FOUND_HEADINGS: [&str; 4] = ["ips_outcome", "ips_failing", "ips_missing", "ips_problem"];

/// The word for an outcome in lists and tables; one that is none is that of a row that could not be screened.
pub fn outcome_word(outcome: Option<Outcome>) -> &'static str {
    outcome.map_or("error", Outcome::name)
}

impl Screened {
    /// Refuses a row for a reason that the columns do not hold.
    pub fn refuse(&mut self, row: usize) {
        let Some(word) = self.refused.get_mut(row / 64).filter(|_| row < self.rows) else { return };
        let bit = 1 << (row % 64);
        *word |= bit;
        for truths in self.criteria.iter_mut().chain([&mut self.outcome, &mut self.criteria_outcome, &mut self.person_outcome]) {
            for words in [&mut truths.met, &mut truths.not_met] {
                if let Some(word) = words.get_mut(row / 64) {
                    *word &= !bit;
                }
            }
        }
    }

    /// The outcome of a row; none where it is refused.
    pub fn outcome(&self, row: usize) -> Option<Outcome> {
        (!self.is_refused(row)).then(|| self.outcome.at(row).into())
    }

    /// The criteria that are definitely not met in a row, by their places in the policy.
    pub fn failing(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        (0..).zip(&self.criteria).filter(move |(_, truths)| is_set(&truths.not_met, row)).map(|(place, _)| place)
    }

    /// The criteria that are unknown in a row, by their places in the policy; none where it is refused.
    pub fn missing(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let is_unknown = move |truths: &Truths| !is_set(&truths.met, row) && !is_set(&truths.not_met, row);
        let is_refused = self.is_refused(row);
        (0..).zip(&self.criteria).filter(move |(_, truths)| !is_refused && is_unknown(truths)).map(|(place, _)| place)
    }

    /// The criteria of a row as bits, the first the lowest: those that are definitely not met, and those that are unknown, of which there are none where it is
    /// refused. A policy has far fewer criteria than a word has bits.
    #[inline]
    pub fn bits(&self, row: usize) -> [u64; 2] {
        let bit = |words: &[u64]| words.get(row / 64).map_or(0, |word| word >> (row % 64) & 1);
        let (mut failing, mut missing) = (0, 0);
        for (truths, place) in self.criteria.iter().zip(0..u64::BITS) {
            let (met, not_met) = (bit(&truths.met), bit(&truths.not_met));
            failing |= not_met << place;
            missing |= ((met | not_met) ^ 1) << place;
        }
        [failing, if self.is_refused(row) { 0 } else { missing }]
    }

    /// Whether a row holds an answer that cannot be one.
    pub fn is_refused(&self, row: usize) -> bool {
        is_set(&self.refused, row)
    }

    /// The rows that are refused, counted from 0.
    pub fn refused_rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.refused.iter().enumerate().flat_map(|(place, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(place * 64 + bit)
            })
        })
    }

    /// Makes ready for so many criteria of so many rows.
    pub(crate) fn begin(&mut self, criteria: usize, rows: usize) {
        self.rows = rows;
        self.criteria.resize_with(criteria, Truths::default);
        self.criteria.iter_mut().for_each(Truths::clear);
        for truths in [&mut self.outcome, &mut self.criteria_outcome, &mut self.person_outcome] {
            truths.clear();
        }
        self.refused.clear();
    }

    /// Takes over the next block of so many rows.
    pub(crate) fn push<'r>(&mut self, rows: usize, criteria: impl Iterator<Item = &'r Rails>, outcomes: [&Rails; 3], refused: &Bits) {
        debug_assert!(rows <= ROWS, "a block has {ROWS} rows");
        let words = rows.div_ceil(64).min(WORDS);
        for (truths, block) in self.criteria.iter_mut().zip(criteria) {
            truths.push(block, words);
        }
        for (truths, block) in [&mut self.outcome, &mut self.criteria_outcome, &mut self.person_outcome].into_iter().zip(outcomes) {
            truths.push(block, words);
        }
        self.refused.extend_from_slice(&refused[..words]);
    }
}

fn is_set(words: &[u64], row: usize) -> bool {
    words.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
}
