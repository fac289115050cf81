//! A number of rows on their way through the kernel.

use crate::answers::Answers;
use crate::found::Found;
use crate::rules::Rules;
use ips_batch::{Plan, Screened};
use wasm_bindgen::prelude::wasm_bindgen;

/// Memory that is shared with JavaScript: the answers of so many rows at most, column by column, and what is found of them. How they are laid out say the
/// modules `answers` and `found`.
#[wasm_bindgen]
pub struct Block {
    answers: Answers,
    screened: Screened,
    found: Found,
}

#[wasm_bindgen]
impl Block {
    /// Room for so many rows of a policy, a multiple of 64.
    #[wasm_bindgen(constructor)]
    pub fn new(rules: &Rules, room: usize) -> Block {
        let room = room.next_multiple_of(64).max(64);
        let policy = rules.policy();
        Self { answers: Answers::new(policy, room), screened: Screened::default(), found: Found::new(policy, room) }
    }

    /// Where the columns of dates and years are in memory.
    #[wasm_bindgen(getter)]
    pub fn numbers(&self) -> *const i32 {
        self.answers.numbers.as_ptr()
    }

    /// Where the other columns are in memory.
    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> *const u8 {
        self.answers.bytes.as_ptr()
    }

    /// Where the outcomes are in memory.
    #[wasm_bindgen(getter)]
    pub fn outcomes(&self) -> *const u8 {
        self.found.outcomes.as_ptr()
    }

    /// Where the sets of criteria are in memory.
    #[wasm_bindgen(getter)]
    pub fn sets(&self) -> *const u32 {
        self.found.sets.as_ptr()
    }

    /// Where the bitmaps of the criteria are in memory.
    #[wasm_bindgen(getter)]
    pub fn bitmaps(&self) -> *const u64 {
        self.found.bitmaps.as_ptr()
    }

    /// Screens so many rows, for which there is room, under the policy for which it was made, and gives those that are refused, counted from 0.
    pub fn screen(&mut self, rules: &Rules, as_of: u32, rows: usize) -> Vec<u32> {
        let situation = rules.on(as_of);
        let (columns, odd) = self.answers.columns(situation.policy);
        // Columns for another policy do not fit, and then there is nothing to say.
        if Plan::new(situation).screen_into(&columns, rows, &mut self.screened).is_err() {
            return Vec::new();
        }
        for (place, (refused, odd)) in self.screened.refused.iter_mut().zip(odd).enumerate() {
            // What stands behind the last row was left by others.
            let left = rows - place * 64;
            *refused |= odd & if left < 64 { (1 << left) - 1 } else { !0 };
        }
        self.found.write(&self.screened);
        self.screened.refused_rows().filter_map(|row| u32::try_from(row).ok()).collect()
    }
}
