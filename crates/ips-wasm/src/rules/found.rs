//! What the kernel found, as the columns of JavaScript hold it.

use ips_batch::{Screened, Truths, spread, turned};
use ips_core::Policy;

/// Room for what is found of some rows.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// A multiple of 64.
    room: usize,
    /// How many numbers hold a set of criteria.
    words: usize,
    /// The outcome of each row, then the criteria outcome of each, then the person outcome.
    pub(crate) outcomes: Vec<u8>,
    /// For each row the criteria that fail, as bits; then for each those that are missing.
    pub(crate) sets: Vec<u32>,
    /// For each criterion the rows in which it is met, as bits; then for each those in which it is not.
    pub(crate) bitmaps: Vec<u64>,
}

impl Found {
    pub(crate) fn new(policy: &Policy, room: usize) -> Self {
        let criteria = policy.document().criteria.len();
        let words = criteria.div_ceil(32);
        Self { room, words, outcomes: vec![0; 3 * room], sets: vec![0; 2 * words * room], bitmaps: vec![0; 2 * criteria * room / 64] }
    }

    /// Takes over what was found; of a row that is refused nothing is said.
    pub(crate) fn write(&mut self, screened: &Screened) {
        let refused = screened.refused.as_slice();
        let outcomes = [&screened.outcome, &screened.criteria_outcome, &screened.person_outcome];
        for (truths, out) in outcomes.into_iter().zip(self.outcomes.chunks_exact_mut(self.room)) {
            write_outcomes(truths, refused, out);
        }
        let half = self.bitmaps.len() / 2;
        let (met, not_met) = self.bitmaps.split_at_mut(half);
        let each = met.chunks_exact_mut(self.room / 64).zip(not_met.chunks_exact_mut(self.room / 64));
        for (truths, (met, not_met)) in screened.criteria.iter().zip(each) {
            for (place, refused) in refused.iter().enumerate().take(truths.met.len()) {
                met[place] = truths.met[place] & !refused;
                not_met[place] = truths.not_met[place] & !refused;
            }
        }
        let half = self.sets.len() / 2;
        let (failing, missing) = self.sets.split_at_mut(half);
        let stride = self.room / 64;
        for (place, refused) in screened.refused.iter().enumerate() {
            let read = |criterion: usize| {
                let at = criterion * stride + place;
                met.get(at).zip(not_met.get(at)).map(|(met, not_met)| (*not_met, !(met | not_met | refused))).unwrap_or_default()
            };
            for first in (0..screened.criteria.len()).step_by(8) {
                let eight: [(u64, u64); 8] = std::array::from_fn(|criterion| read(first + criterion));
                let at = place * 64 * self.words + first / 32;
                write_sets(&eight.map(|(failing, _)| failing), &mut failing[at..], self.words, first % 32);
                write_sets(&eight.map(|(_, missing)| missing), &mut missing[at..], self.words, first % 32);
            }
        }
    }
}

/// A byte for each row: 0 not met, 1 met, 2 unknown, 3 refused.
fn write_outcomes(truths: &Truths, refused: &[u64], out: &mut [u8]) {
    let (eights, _) = out.as_chunks_mut::<8>();
    for (place, out) in eights.chunks_mut(8).enumerate().take(truths.met.len()) {
        let (met, not_met) = (truths.met[place], truths.not_met[place]);
        let low = (met | refused[place]).to_le_bytes();
        let high = (!(met | not_met) | refused[place]).to_le_bytes();
        for ((out, low), high) in out.iter_mut().zip(low).zip(high) {
            *out = (spread(low) | spread(high) << 1).to_le_bytes();
        }
    }
}

/// Eight criteria of 64 rows become eight bits of each row, from `bit` on in every `step`th number.
fn write_sets(criteria: &[u64; 8], out: &mut [u32], step: usize, bit: usize) {
    let bytes = criteria.map(u64::to_le_bytes);
    let kept = (1 << bit) - 1;
    for (eight, out) in out.chunks_mut(8 * step).take(8).enumerate() {
        let mut rows = turned(u64::from_le_bytes(bytes.map(|bytes| bytes[eight])));
        for out in out.iter_mut().step_by(step) {
            *out = *out & kept | u32::from(rows.to_le_bytes()[0]) << bit;
            rows >>= 8;
        }
    }
}
