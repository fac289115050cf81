//! What holds for every person, whatever is known: checked on people made up at random, with the oracles as the judge.

mod clocks;
mod fidelity;
mod input;
mod people;
mod questions;
mod same;
mod split;
mod staffing;
mod unknowns;

use proptest::prelude::ProptestConfig;

/// How many people each property is tried on; a failure is printed with its smallest case, so no file has to keep it.
fn settings() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() }
}
