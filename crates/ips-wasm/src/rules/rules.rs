//! A policy held for JavaScript.

use crate::cells::{date, fill, result_length, write_result};
use ips_core::calendar::is_as_of;
use ips_core::screening::Evaluation;
use ips_core::{Facts, Policy, Situation, screen};
use ips_report::Description;
use ips_wasm::{Refusal, input, object};
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A policy to screen with, and the numbers that it shares with JavaScript: the cells of one row in policy order, and its result. What they mean says the
/// module `cells`. Days are cells, too, and exist: [`Rules::is_day`] tells.
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

    /// Works out the result of the row of cells.
    pub fn evaluate(&mut self, as_of: u32) {
        let mut facts = Facts::none(on(&self.policy, as_of));
        let filled = fill(&mut facts, &self.cells);
        write_result(filled.map(|()| Evaluation::of(&facts)).as_ref(), &mut self.results);
    }

    /// The whole determination for the row of cells.
    #[wasm_bindgen(unchecked_return_type = "Determination")]
    pub fn determination(&self, as_of: u32) -> JsValue {
        let mut facts = Facts::none(on(&self.policy, as_of));
        // Cells that cannot be facts have no result, and so nobody asks for more.
        fill(&mut facts, &self.cells);
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
        write_result(Some(&evaluation), &mut self.results);
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
        let (cells, results) = (vec![0; policy.document().facts.len()], vec![0; result_length(&policy)]);
        Self { policy, cells, results }
    }

    /// The policy.
    pub(crate) fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The policy on a day.
    pub(crate) fn on(&self, as_of: u32) -> Situation<'_> {
        on(&self.policy, as_of)
    }
}

fn on(policy: &Policy, as_of: u32) -> Situation<'_> {
    Situation::new(policy, date(as_of).unwrap_or_default())
}

fn read<'p>(policy: &'p Policy, as_of: u32, answers: &JsValue) -> Result<Facts<'p>, JsValue> {
    let (facts, errors) = Facts::read(on(policy, as_of), &input(answers));
    if errors.is_empty() { Ok(facts) } else { Err(Refusal::of_facts(&errors)) }
}
