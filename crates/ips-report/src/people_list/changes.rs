//! Answers that were changed since a list was read: in a call about one of its people.

use super::found::RowFound;
use ips_batch::{Answers, Plan, Screened};
use ips_core::{Facts, InputErrorKind, Situation, Value};
use std::collections::BTreeMap;

/// The rows whose answers are others than the list says, by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes<'p>(BTreeMap<u64, Change<'p>>);

/// The answers that a row has now.
#[derive(Clone, Debug)]
pub(super) struct Change<'p> {
    pub(super) facts: Facts<'p>,
    pub(super) found: RowFound,
    /// The answers that are others than those of the list, as `fact=answer`, and `fact=` for one that is not known any more.
    pub(super) told: String,
}

impl<'p> Changes<'p> {
    pub(super) fn get(&self, row: u64) -> Option<&Change<'p>> {
        self.0.get(&row)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// Takes the answers of a row in place of its own; the same as its own is no change.
    ///
    /// # Errors
    ///
    /// What is wrong with an answer: the caller had them from the same policy on the same day, so nothing is.
    pub(super) fn put(&mut self, row: u64, situation: Situation<'p>, own: &[(usize, Value)], answers: &[(usize, Value)]) -> Result<RowFound, InputErrorKind> {
        let mut facts = Facts::none(situation);
        let mut columns = Answers::new(situation.policy);
        columns.begin(1);
        for (place, value) in answers {
            facts.put(*place, *value)?;
            columns.put(0, *place, *value);
        }
        let mut screened = Screened::default();
        // As for the rows of a list: the columns are those of the policy.
        let _ = Plan::new(situation).screen_into(&columns.columns(), 1, &mut screened);
        let found = RowFound::of(&screened, 0);
        let told = told(&facts, situation, own, answers);
        if told.is_empty() {
            self.0.remove(&row);
        } else {
            self.0.insert(row, Change { facts, found, told });
        }
        Ok(found)
    }
}

fn told(facts: &Facts<'_>, situation: Situation<'_>, own: &[(usize, Value)], answers: &[(usize, Value)]) -> String {
    let has = |list: &[(usize, Value)], place: usize| list.iter().find(|(other, _)| *other == place).map(|(_, value)| *value);
    let names = situation.policy.document().facts.iter().enumerate().filter(|(place, _)| has(own, *place) != has(answers, *place));
    let said = names.map(|(_, fact)| {
        let answer = facts.answered().find(|answered| answered.fact.name == fact.name);
        format!("{}={}", fact.name, answer.map_or_else(Default::default, |answer| answer.word()))
    });
    said.collect::<Vec<_>>().join("; ")
}
