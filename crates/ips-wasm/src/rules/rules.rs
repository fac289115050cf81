//! A policy held for JavaScript.

use crate::answers::read;
use crate::cells::{date, fill, push_result};
use ips_core::screening::Evaluation;
use ips_core::{Facts, InputError, Policy, Situation, screen};
use ips_report::InputProblem;
use ips_wasm::Description;
use wasm_bindgen::prelude::wasm_bindgen;

/// A policy to screen with. Dates and answers are cells: see the module `cells`. What is asked for a date that does not exist gives nothing.
#[wasm_bindgen]
pub struct Rules {
    policy: Policy,
}

#[wasm_bindgen]
impl Rules {
    /// The policy of the package at a place in the order of their ids, counted from 0; nothing where there are no more.
    pub fn embedded(place: usize) -> Option<Rules> {
        Self::unpacked(ips_policies::packed_rules().nth(place)?)
    }

    /// The policy that the checker has packed; nothing for any other bytes.
    pub fn unpacked(packed: &[u8]) -> Option<Rules> {
        ips_policies::unpack_rules(packed).map(|policy| Self { policy })
    }

    /// What a program needs to know of the policy, as JSON.
    pub fn description(&self) -> String {
        json(&Description::of(&self.policy))
    }

    /// Whether a day exists.
    #[wasm_bindgen(js_name = isDay)]
    pub fn is_day(day: u32) -> bool {
        date(day).is_some()
    }

    /// The result of one row: a cell for each fact, in policy order. What a result is says [`push_result`].
    pub fn evaluate(&self, as_of: u32, cells: &[u32]) -> Vec<u32> {
        self.results(as_of, cells, |column| column, 1)
    }

    /// The results of several rows, one after the other. The cells come column by column: of each fact in `places` those of every row.
    #[wasm_bindgen(js_name = evaluateMany)]
    pub fn evaluate_many(&self, as_of: u32, places: &[u8], cells: &[u32]) -> Vec<u32> {
        let place = |column| places.get(column).copied().map_or(usize::MAX, usize::from);
        self.results(as_of, cells, place, cells.len().checked_div(places.len()).unwrap_or_default())
    }

    /// The whole determination for one row of cells, as JSON.
    pub fn determination(&self, as_of: u32, cells: &[u32]) -> Option<String> {
        let mut facts = Facts::none(self.on(as_of)?);
        fill(&mut facts, cells.iter().copied().enumerate())?;
        Some(json(&screen(&facts)))
    }

    /// The same as [`Rules::evaluate`] for one row of answers in the form of the module `answers`. An empty list where [`Rules::errors`] says what is wrong.
    #[wasm_bindgen(js_name = evaluateText)]
    pub fn evaluate_text(&self, as_of: u32, answers: &str) -> Vec<u32> {
        let mut results = Vec::new();
        if let Some((facts, errors)) = self.read(as_of, answers)
            && errors.is_empty()
        {
            push_result(&self.policy, Some(&Evaluation::of(&facts)), &mut results);
        }
        results
    }

    /// The whole determination for answers in the same form, as JSON.
    #[wasm_bindgen(js_name = determinationOfText)]
    pub fn determination_of_text(&self, as_of: u32, answers: &str) -> Option<String> {
        let (facts, errors) = self.read(as_of, answers)?;
        errors.is_empty().then(|| json(&screen(&facts)))
    }

    /// What is wrong with answers in the same form, as a list in JSON.
    pub fn errors(&self, as_of: u32, answers: &str) -> String {
        let errors = self.read(as_of, answers).map_or_else(Vec::new, |(_, errors)| errors);
        json(&errors.iter().map(InputProblem::from).collect::<Vec<_>>())
    }

    fn results(&self, as_of: u32, cells: &[u32], place: impl Fn(usize) -> usize, rows: usize) -> Vec<u32> {
        let mut results = Vec::new();
        let Some(situation) = self.on(as_of) else { return results };
        let mut facts = Facts::none(situation);
        let mut evaluation = Evaluation::of(&facts);
        for row in 0..rows {
            facts.clear();
            let row = cells.iter().skip(row).step_by(rows).enumerate().map(|(column, cell)| (place(column), *cell));
            let filled = fill(&mut facts, row);
            if filled.is_some() {
                evaluation.update(&facts);
            }
            push_result(&self.policy, filled.map(|()| &evaluation), &mut results);
        }
        results
    }

    fn on(&self, as_of: u32) -> Option<Situation<'_>> {
        Some(Situation::new(&self.policy, date(as_of)?))
    }

    fn read(&self, as_of: u32, answers: &str) -> Option<(Facts<'_>, Vec<InputError>)> {
        Some(Facts::read(self.on(as_of)?, &read(answers)))
    }
}

/// Writing to memory does not fail, and every key is a text: the error cannot occur.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
