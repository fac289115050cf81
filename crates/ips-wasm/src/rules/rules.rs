//! A policy held for JavaScript.

use crate::cells::{date, fill, result_length, write_result};
use ips_core::calendar::is_as_of;
use ips_core::screening::Evaluation;
use ips_core::{Facts, Policy, Situation, screen};
use ips_wasm::{Description, Refusal, input, object};
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A policy to screen with, and the numbers that it shares with JavaScript: the cells of rows, column by column in policy order, and the results of the
/// same rows, one after the other. What they mean says the module `cells`. Days are cells, too, and exist: [`Rules::is_day`] tells.
#[wasm_bindgen]
pub struct Rules {
    policy: Cow<'static, Policy>,
    cells: Vec<u32>,
    results: Vec<u32>,
}

#[wasm_bindgen]
impl Rules {
    /// The policy of the package at a place in the order of their ids, counted from 0; nothing where there are no more.
    pub fn embedded(place: usize) -> Option<Rules> {
        ips_policies::rules().get(place).map(|policy| Self::of(Cow::Borrowed(policy)))
    }

    /// The policy that the checker has packed; nothing for any other bytes.
    pub fn unpacked(packed: &[u8]) -> Option<Rules> {
        ips_policies::unpack(packed).map(|policy| Self::of(Cow::Owned(policy)))
    }

    /// What a program needs to know of the policy.
    #[wasm_bindgen(unchecked_return_type = "PolicyDescription")]
    pub fn description(&self) -> JsValue {
        object(&Description::of(&self.policy))
    }

    /// Whether a day exists, and can be asked for.
    #[wasm_bindgen(js_name = isDay)]
    pub fn is_day(day: u32) -> bool {
        date(day).is_some_and(is_as_of)
    }

    /// Makes room for so many rows, one at least.
    pub fn room(&mut self, rows: usize) {
        let rows = rows.max(1);
        self.cells.resize(rows * self.policy.document().facts.len(), 0);
        self.results.resize(rows * result_length(&self.policy), 0);
    }

    /// Where the cells are in memory.
    #[wasm_bindgen(getter)]
    pub fn cells(&self) -> *const u32 {
        self.cells.as_ptr()
    }

    /// Where the results are in memory.
    #[wasm_bindgen(getter)]
    pub fn results(&self) -> *const u32 {
        self.results.as_ptr()
    }

    /// Works out the results of so many rows, for which there is room, from their cells.
    pub fn evaluate(&mut self, as_of: u32, rows: usize) {
        let mut facts = Facts::none(on(&self.policy, as_of));
        let mut evaluation: Option<Evaluation> = None;
        for (row, result) in self.results.chunks_exact_mut(result_length(&self.policy)).take(rows).enumerate() {
            facts.clear();
            let filled = fill(&mut facts, self.cells.iter().skip(row).step_by(rows).copied());
            if filled.is_some() {
                match &mut evaluation {
                    Some(evaluation) => evaluation.update(&facts),
                    None => evaluation = Some(Evaluation::of(&facts)),
                }
            }
            write_result(filled.and(evaluation.as_ref()), result);
        }
    }

    /// The whole determination for the one row of cells.
    #[wasm_bindgen(unchecked_return_type = "Determination")]
    pub fn determination(&self, as_of: u32) -> JsValue {
        let mut facts = Facts::none(on(&self.policy, as_of));
        // Cells that cannot be facts have no result, and so nobody asks for more.
        fill(&mut facts, self.cells.iter().copied());
        object(&screen(&facts))
    }

    /// The result of one row of answers in any form.
    ///
    /// # Errors
    ///
    /// Answers that cannot be facts, thrown as a list of `InputProblem`.
    #[wasm_bindgen(js_name = evaluateFacts)]
    pub fn evaluate_facts(&mut self, as_of: u32, answers: &JsValue) -> Result<(), JsValue> {
        let evaluation = Evaluation::of(&read(&self.policy, as_of, answers)?);
        write_result(Some(&evaluation), &mut self.results[..result_length(&self.policy)]);
        Ok(())
    }

    /// The whole determination for answers in any form.
    ///
    /// # Errors
    ///
    /// As for [`Rules::evaluate_facts`].
    #[wasm_bindgen(js_name = determinationOfFacts, unchecked_return_type = "Determination")]
    pub fn determination_of_facts(&self, as_of: u32, answers: &JsValue) -> Result<JsValue, JsValue> {
        read(&self.policy, as_of, answers).map(|facts| object(&screen(&facts)))
    }

    fn of(policy: Cow<'static, Policy>) -> Self {
        let mut rules = Self { policy, cells: Vec::new(), results: Vec::new() };
        rules.room(1);
        rules
    }
}

fn on(policy: &Policy, as_of: u32) -> Situation<'_> {
    Situation::new(policy, date(as_of).unwrap_or_default())
}

fn read<'p>(policy: &'p Policy, as_of: u32, answers: &JsValue) -> Result<Facts<'p>, JsValue> {
    let (facts, errors) = Facts::read(on(policy, as_of), &input(answers));
    if errors.is_empty() { Ok(facts) } else { Err(Refusal::of_facts(&errors)) }
}
