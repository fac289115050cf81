//! The runs on what is nearly right, for as long as somebody asks.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::command::with_command;
use super::packaging;
use super::step::Step;
use crate::package;
use crate::process::{cargo, run};
use crate::scripts;
use crate::workspace::Workspace;

/// The variable with the number that the mutations of a run are made from; without it each run makes those that every test run makes.
const SEED: &str = "IPS_FUZZ_SEED";

/// The variable with how many times as many mutations are made as in a test run.
const TIMES: &str = "IPS_FUZZ_TIMES";

/// Each round makes so many times as many.
const ROUND: &str = "10";

/// The tests of the scripts that take messages in.
const ELEMENT: &str = "tests/element";

/// The longest one part of a round may take, in minutes.
const LIMIT: u32 = 60;

/// Mutates input of every kind, with other mutations in each round, until the time is over or something is wrong. The last round is run to its end.
///
/// # Errors
/// Something is wrong: what fails names its case, and the seed to see it again is in the message.
pub(crate) fn fuzz(workspace: &Workspace, minutes: u32) -> Result<()> {
    Step::Command.run(workspace)?;
    let package = package::build(workspace)?;
    let end = Instant::now() + Duration::from_secs(60 * u64::from(minutes));
    for seed in 1_u32.. {
        eprintln!("\n── round {seed}");
        let mut rust = cargo(workspace.root());
        rust.args(["test", "--package", "ips-tests", "--test", "mutations"]);
        let [element, hostile] = [scripts::tests(workspace, ELEMENT, LIMIT)?, packaging::hostile(workspace, &package, LIMIT)?];
        for command in &mut [rust, element, hostile] {
            with_command(round(command, seed), workspace);
            run(command).with_context(|| format!("round {seed}: `{SEED}={seed} {TIMES}={ROUND}` makes the same mutations"))?;
        }
        if Instant::now() >= end {
            break;
        }
    }
    Ok(())
}

fn round(command: &mut Command, seed: u32) -> &mut Command {
    command.env(SEED, seed.to_string()).env(TIMES, ROUND)
}
