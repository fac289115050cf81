//! Answers and results as whole numbers: what crosses the border most often.
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

/// The answer that a cell holds: `Err` where it holds none that the kind of fact can have.
fn value(kind: &FactKind, cell: u32) -> Result<Option<Value>, ()> {
    Ok(Some(match (kind, cell) {
        (_, 0) => return Ok(None),
        (FactKind::YesNo, 1) => Value::YesNo(false),
        (FactKind::YesNo, 2) => Value::YesNo(true),
        (FactKind::Date, cell) => Value::Date(date(cell).ok_or(())?),
        (FactKind::Year, cell) => Value::Year(i32::try_from(cell).map_err(drop)?),
        (FactKind::Choice(_), cell) => Value::Choice(u8::try_from(cell - 1).map_err(drop)?),
        (FactKind::YesNo, _) => return Err(()),
    }))
}

/// Puts one row of cells into facts that are empty; `None` where it cannot be facts.
pub(crate) fn fill(facts: &mut Facts<'_>, cells: impl Iterator<Item = (usize, u32)>) -> Option<()> {
    let policy = facts.situation().policy;
    for (place, cell) in cells {
        let fact = policy.document().facts.get(place)?;
        if let Some(value) = value(&fact.kind, cell).ok()? {
            facts.put(place, value).ok()?;
        }
    }
    facts.contradiction().is_none().then_some(())
}

/// How many numbers hold a set of criteria, one bit each.
fn words(policy: &Policy) -> usize {
    policy.document().criteria.len().div_ceil(32)
}

/// Writes the result of one row: one number with the three outcomes, eight bits each and the first the lowest; then the criteria that
/// fail and those that are missing, each as a set of bits in as many numbers as it takes.
pub(crate) fn push_result(policy: &Policy, evaluation: Option<&Evaluation>, out: &mut Vec<u32>) {
    let start = out.len() + 1;
    let words = words(policy);
    out.resize(start + 2 * words, 0);
    let Some(found) = evaluation else {
        out[start - 1] = REFUSED;
        return;
    };
    out[start - 1] = code(found.outcome) | code(found.criteria_outcome) << 8 | code(found.person_outcome) << 16;
    for place in found.failing() {
        out[start + place / 32] |= 1 << (place % 32);
    }
    for place in found.missing() {
        out[start + words + place / 32] |= 1 << (place % 32);
    }
}

fn code(outcome: Outcome) -> u32 {
    match outcome {
        Outcome::NotEligible => 0,
        Outcome::Eligible => 1,
        Outcome::Undetermined => 2,
    }
}
