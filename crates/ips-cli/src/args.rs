//! The arguments of the command.

use crate::batch::{self, Batch};
use crate::planning::PlanningCommand;
use crate::policies::{List, Show, example_id};
use crate::screen::Screen;
use clap::{Parser, Subcommand};

/// What the command says about itself.
fn help() -> String {
    let examples = ["ips policy list", "ips policy show ID", "ips screen --policy ID --as-of 2026-01-31 examples/facts-ID.jsonl"];
    let examples = examples.map(|example| format!("  {}\n", example.replace("ID", example_id()))).concat();
    format!(
        "Examples:\n{examples}\nExit status: 0 done, 1 a rule that must be kept is broken or an entry is bad, 2 the input or the arguments cannot be used. \
         The help of each command says more."
    )
}

/// What `ips screen` says about itself.
fn screen_help() -> String {
    SCREEN_HELP.replace("ID", example_id())
}

/// ID stands for a policy.
const SCREEN_HELP: &str = r#"Input: one JSON object to a line, with fact names and answers. A name that is left out, or null, is not known. Empty lines are
skipped, and counted in line numbers. `ips policy show ID` lists the names and what an answer looks like.

Output: one line for each object, in the order of the input. A line that cannot be screened gives {"error": {"line", "code",
"message", "remedy"}} in its place, and the command goes on. Where a fact is wrong, "field" is its name, and the values of the code
stand beside it, such as "given"; "others" lists further facts that are wrong in the same line. "column" says where broken JSON
breaks. Where no line has an object there is no output.

With --brief a line is {"outcome", "criteria_outcome", "person_outcome", "failing", "missing"}, as in the whole result. There is
no readable form of it.

A result is no decision: the plan decides.

Example:
  ips screen --policy ID --as-of 2026-01-31 examples/facts-ID.jsonl

Exit status: 0 done, also where nothing came in, 1 some row was bad, 2 the input or the arguments cannot be used."#;

/// Screens people for Individual Placement and Support (supported employment) under a policy, and plans and checks the teams that give it.
///
/// Everything is computed on this machine: nothing is sent and nothing is kept.
#[derive(Debug, Parser)]
#[command(name = "ips", version, after_help = help())]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Screens facts, one JSON object to a line
    #[command(after_help = screen_help())]
    Screen(Screen),
    /// Screens a list of people: CSV, a workbook, JSON lines or Parquet, to a file of the same kind
    #[command(after_help = batch::help())]
    Batch(Batch),
    #[command(flatten)]
    Planning(PlanningCommand),
    /// Lists the policies and shows what they ask
    #[command(subcommand)]
    Policy(PolicyCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum PolicyCommand {
    /// Lists the policies
    List(List),
    /// Shows a policy: its identity, its facts, every rule with its citation, and what each task takes under it
    Show(Show),
}
