//! What every task is asked with: a policy, a day, and the form of the answer.

use chrono::NaiveDate;
use clap::Args as ClapArgs;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use ips_core::{Language, parse_as_of, parse_date};
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// What every task needs: a policy, a day, and the form of the answer.
#[derive(Debug, ClapArgs)]
pub(crate) struct Task {
    #[command(flatten)]
    pub(crate) policy: PolicyChoice,
    #[command(flatten)]
    pub(crate) day: Day,
    #[command(flatten)]
    pub(crate) form: Form,
}

/// Which day.
#[derive(Clone, Copy, Debug, ClapArgs)]
pub(crate) struct Day {
    /// The date for which to answer; there is no default, so that a result can be repeated
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = as_of)]
    pub(crate) as_of: NaiveDate,
}

/// A task that reads a file.
#[derive(Debug, ClapArgs)]
pub(crate) struct FromFile {
    #[command(flatten)]
    pub(crate) task: Task,
    /// The file to read; without it, or with `-`, standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
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

/// How to speak.
#[derive(Debug, ClapArgs)]
pub(crate) struct Words {
    /// The language of readable text
    #[arg(long, value_name = "LANG", default_value = Language::En.tag(), value_parser = languages())]
    pub(crate) lang: Language,
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::tag)).map(|tag| Language::from_tag(&tag).unwrap_or_default())
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

/// A day for which something can be asked, or what to write instead.
fn as_of(text: &str) -> Result<NaiveDate, String> {
    parse_as_of(text).ok_or_else(|| "not a date that exists, from 1900 on; write YYYY-MM-DD".to_owned())
}

/// A calendar date, or what to write instead.
pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    parse_date(text).ok_or_else(|| "not a date that exists; write YYYY-MM-DD".to_owned())
}
