//! What was found of one row.

use ips_batch::{Screened, outcome_word};
use ips_core::Outcome;

/// What a row came to: its outcome, and its criteria as bits by their places in the policy. Few enough bytes to keep for every row of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowFound {
    /// The outcome; none where the row holds an answer that cannot be one.
    pub outcome: Option<Outcome>,
    failing: u64,
    missing: u64,
}

impl RowFound {
    /// What was found of a row.
    pub fn of(screened: &Screened, row: usize) -> Self {
        let [failing, missing] = screened.bits(row);
        Self { outcome: screened.outcome(row), failing, missing }
    }

    /// The word for the outcome in lists and tables.
    pub fn word(self) -> &'static str {
        outcome_word(self.outcome)
    }

    /// The criteria that are not met, by their places in the policy.
    pub fn failing(self) -> Places {
        Places(self.failing)
    }

    /// The criteria that are unknown, by their places in the policy.
    pub fn missing(self) -> Places {
        Places(self.missing)
    }

    /// How many criteria are unknown.
    pub fn missing_count(self) -> u32 {
        self.missing.count_ones()
    }

    /// Whether a criterion is not met.
    pub fn fails(self, criterion: usize) -> bool {
        self.failing & bit(criterion) != 0
    }

    /// Whether a criterion is unknown.
    pub fn misses(self, criterion: usize) -> bool {
        self.missing & bit(criterion) != 0
    }
}

/// A policy has far fewer criteria than a word has bits.
fn bit(place: usize) -> u64 {
    u32::try_from(place).ok().and_then(|place| 1_u64.checked_shl(place)).unwrap_or_default()
}

/// Places of criteria in the policy.
#[derive(Clone, Debug)]
pub struct Places(u64);

impl Iterator for Places {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = self.0.trailing_zeros();
        self.0 &= self.0.wrapping_sub(1);
        (place < u64::BITS).then_some(place as usize)
    }
}
