//! Answers and results as whole numbers: what crosses the border for one person.
//!
//! A cell holds one answer. 0 is unknown, whatever the fact. Yes or no: 2 or 1. A choice: the place of the option, counted from 1.
//! A date: year, month and day as the digits of one number, 20261121. A year: itself.

use chrono::NaiveDate;
use ips_core::policy::FactKind;
use ips_core::screening::Evaluation;
use ips_core::{Facts, Outcome, Policy, Value};

/// What the result of a row begins with when its cells could not be facts.
const REFUSED: u32 = 3;

/// The date that a cell holds.
pub(crate) fn date(cell: u32) -> Option<NaiveDate> {
    let year = i32::try_from(cell / 10_000).ok().filter(|year| *year > 0)?;
    NaiveDate::from_ymd_opt(year, cell / 100 % 100, cell % 100)
}

/// The answer that a cell holds which is not 0; `None` where it holds none that the kind of fact can have.
fn value(kind: &FactKind, cell: u32) -> Option<Value> {
    Some(match kind {
        FactKind::YesNo if cell <= 2 => Value::YesNo(cell == 2),
        FactKind::YesNo => return None,
        FactKind::Date => Value::Date(date(cell)?),
        FactKind::Year => Value::Year(i32::try_from(cell).ok()?),
        FactKind::Choice(_) => Value::Choice(u8::try_from(cell - 1).ok()?),
    })
}

/// Puts one row of cells, in policy order, into facts that are empty; `None` where it cannot be facts.
pub(crate) fn fill(facts: &mut Facts<'_>, cells: &[u32]) -> Option<()> {
    let policy = facts.situation().policy;
    for (place, (fact, cell)) in policy.document().facts.iter().zip(cells).enumerate() {
        if *cell > 0 {
            facts.put(place, value(&fact.kind, *cell)?).ok()?;
        }
    }
    facts.contradiction().is_none().then_some(())
}

/// How many numbers the result of one row has: one with the three outcomes, eight bits each and the first the lowest; then the criteria that fail
/// and those that are missing, each as a set of bits in as many numbers as it takes.
pub(crate) fn result_length(policy: &Policy) -> usize {
    1 + 2 * policy.document().criteria.len().div_ceil(32)
}

/// Writes the result of one row: see [`result_length`].
pub(crate) fn write_result(evaluation: Option<&Evaluation>, out: &mut [u32]) {
    out.fill(0);
    let Some((outcomes, sets)) = out.split_first_mut() else { return };
    let Some(found) = evaluation else {
        *outcomes = REFUSED;
        return;
    };
    *outcomes = code(found.outcome) | code(found.criteria_outcome) << 8 | code(found.person_outcome) << 16;
    let (failing, missing) = sets.split_at_mut(sets.len() / 2);
    for place in found.failing() {
        failing[place / 32] |= 1 << (place % 32);
    }
    for place in found.missing() {
        missing[place / 32] |= 1 << (place % 32);
    }
}

fn code(outcome: Outcome) -> u32 {
    match outcome {
        Outcome::NotEligible => 0,
        Outcome::Eligible => 1,
        Outcome::Undetermined => 2,
    }
}
