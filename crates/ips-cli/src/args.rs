//! The arguments of the command.

use crate::planning::PlanningCommand;
use chrono::NaiveDate;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use ips_core::{Language, parse_date};
use std::io::{self, IsTerminal};
use std::path::PathBuf;

const EXIT_STATUS: &str = "Exit status: 0 done, 1 a rule is broken or an entry is bad, 2 the input or the arguments cannot be used.";

const SCREEN_HELP: &str = r#"Input: one JSON object to a line, with fact names and answers. A name that is left out, or null, is not known. Empty lines are
skipped, and counted in line numbers. `ips policy show ID` lists the names and what an answer looks like.

Output: one line for each object, in the order of the input. A line that cannot be screened gives {"error": {"line", "code",
"fact", "message", "remedy"}} in its place, and the command goes on; "column" says where broken JSON breaks, and "others" lists
further facts that are wrong in the same line.

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
    Screen(Screen),
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

/// Screens facts, one JSON object to a line.
#[derive(Debug, ClapArgs)]
#[command(after_help = SCREEN_HELP)]
pub(crate) struct Screen {
    #[command(flatten)]
    pub(crate) task: Task,
    /// The file to read; without it, or with `-`, standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
}

/// What every task needs: a policy, a day, and the form of the answer.
#[derive(Debug, ClapArgs)]
pub(crate) struct Task {
    #[command(flatten)]
    pub(crate) policy: PolicyChoice,
    /// The date for which to answer; there is no default, so that a result can be repeated
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) as_of: NaiveDate,
    #[command(flatten)]
    pub(crate) form: Form,
}

/// Which policy.
#[derive(Debug, ClapArgs)]
#[group(required = true, multiple = false)]
pub(crate) struct PolicyChoice {
    /// The id of the policy; `ips policy list` shows the ids
    #[arg(long, value_name = "ID")]
    pub(crate) policy: Option<String>,
    /// A policy of your own, as a TOML file of the same form as the built-in ones
    #[arg(long, value_name = "PATH")]
    pub(crate) policy_file: Option<PathBuf>,
}

/// In which form to answer.
#[derive(Debug, ClapArgs)]
pub(crate) struct Form {
    /// Readable text, the default on a terminal
    #[arg(long, conflicts_with = "json")]
    text: bool,
    /// JSON, the default elsewhere
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(crate) words: Words,
}

impl Form {
    /// Whether to write for people rather than for programs.
    pub(crate) fn is_readable(&self) -> bool {
        self.text || (!self.json && io::stdout().is_terminal())
    }
}

/// Lists the policies.
#[derive(Debug, ClapArgs)]
pub(crate) struct List {
    /// JSON in place of readable text
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) words: Words,
}

/// Shows a policy.
#[derive(Debug, ClapArgs)]
pub(crate) struct Show {
    /// The id of the policy
    #[arg(value_name = "ID")]
    pub(crate) policy: String,
    /// JSON in place of readable text, in every language
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) words: Words,
}

/// How to speak.
#[derive(Debug, ClapArgs)]
pub(crate) struct Words {
    /// The language of readable text
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Spanish
    Es,
}

impl Words {
    pub(crate) fn language(&self) -> Language {
        match self.lang {
            Lang::En => Language::En,
            Lang::Es => Language::Es,
        }
    }
}

/// A calendar date, or what to write instead.
pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    parse_date(text).ok_or_else(|| "not a date that exists; write YYYY-MM-DD".to_owned())
}
