//! The arguments of the command.

use crate::planning::PlanningCommand;
use crate::policies::{List, Show};
use crate::task::FromFile;
use clap::{Parser, Subcommand};

const EXIT_STATUS: &str = "Exit status: 0 done, 1 a rule is broken or an entry is bad, 2 the input or the arguments cannot be used.";

const SCREEN_HELP: &str = r#"Input: one JSON object to a line, with fact names and answers. A name that is left out, or null, is not known. Empty lines are
skipped, and counted in line numbers. `ips policy show ID` lists the names and what an answer looks like.

Output: one line for each object, in the order of the input. A line that cannot be screened gives {"error": {"line", "code",
"message", "remedy"}} in its place, and the command goes on. Where a fact is wrong, "field" is its name, and the values of the code
stand beside it, such as "given"; "others" lists further facts that are wrong in the same line. "column" says where broken JSON
breaks.

A result is no decision: the plan decides.

Example:
  echo '{"birth_year": 1990}' | ips screen --policy ID --as-of 2026-01-31

Exit status: 0 done, 1 some row was bad, 2 the input or the arguments cannot be used."#;

/// Screens people for Individual Placement and Support (supported employment) under a policy, and plans and checks the teams that give it.
///
/// Everything is computed on this machine: nothing is sent and nothing is kept.
#[derive(Debug, Parser)]
#[command(name = "ips", version, after_help = EXIT_STATUS)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Screens facts, one JSON object to a line
    #[command(after_help = SCREEN_HELP)]
    Screen(FromFile),
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
    /// Shows a policy: its identity, its facts, its criteria with citations
    Show(Show),
}
