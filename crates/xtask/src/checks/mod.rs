//! Everything that must pass, step by step, each timed; the first failure ends the run.

mod command;
mod formats;
mod journeys;
mod licenses;
mod mutations;
mod office;
mod packaging;
mod step;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::ValueEnum as _;

use crate::scripts;
use crate::workspace::Workspace;

pub(crate) use mutations::fuzz;
pub(crate) use office::run_all as office;
pub(crate) use step::Step;

/// Runs the steps (all of them when none is named) and prints how long each took.
///
/// # Errors
/// A step fails; its name is in the message.
pub(crate) fn run(workspace: &Workspace, only: &[Step]) -> Result<()> {
    let mut times = Vec::new();
    let outcome = Step::value_variants().iter().filter(|step| only.is_empty() || only.contains(step)).try_for_each(|step| {
        eprintln!("\n── {}: {}", step.name(), step.purpose());
        let start = Instant::now();
        let outcome = step.run(workspace).with_context(|| format!("the step `{}` failed", step.name()));
        times.push((*step, start.elapsed(), outcome.is_ok()));
        outcome
    });
    if outcome.is_ok() && times.iter().any(|(step, ..)| *step == Step::Site) {
        println!();
        scripts::sizes(workspace)?;
    }
    println!("\n{}", table(&times));
    outcome
}

fn table(times: &[(Step, Duration, bool)]) -> String {
    let total = times.iter().map(|(_, time, _)| *time).sum::<Duration>();
    let line = |name: &str, time: Duration, note: &str| format!("{name:<12} {:>8.1} s{note}\n", time.as_secs_f64());
    let lines: String = times.iter().map(|(step, time, passed)| line(&step.name(), *time, if *passed { "" } else { "  failed" })).collect();
    lines + &line("together", total, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_shows_what_failed_and_the_sum() {
        let times = [(Step::Format, Duration::from_millis(1500), true), (Step::Lints, Duration::from_mins(1), false)];
        assert_eq!(table(&times), "format            1.5 s\nlints            60.0 s  failed\ntogether         61.5 s\n");
    }
}
