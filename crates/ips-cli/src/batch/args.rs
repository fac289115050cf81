//! The arguments of `ips batch`.

use crate::policies::example_id;
use crate::task::{Day, PolicyChoice, Words};
use clap::{Args as ClapArgs, ValueEnum};
use ips_batch::WrittenDates;
use std::path::PathBuf;

/// What `ips batch` says about itself.
pub(crate) fn help() -> String {
    HELP.replace("ID", example_id())
}

/// ID stands for a policy.
const HELP: &str = r#"A list has a row of headings, with the names of facts or what the policy calls them in English or Spanish; further columns are carried
along. Every row comes out as it went in and in its place, with columns behind it: ips_outcome (eligible, not_eligible, undetermined,
or error), ips_failing and ips_missing (ids of criteria), ips_problem. An answer that cannot be one makes its row an error, never a
determination, and is listed with row, column and reason in the file of rejects.

Answers: yes, no, si, true, false, 1, 0; a day in any form that means one day; a year of birth in place of a date of birth; the id or
the words of a choice. Empty and "unknown" are not known. An age is refused: it changes.

Files: .csv (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252, written as UTF-8), .xlsx, .jsonl (a JSON object to a line, as
for `ips screen`), .parquet. A list comes out as .csv or .xlsx whatever it was; the others keep their kind. `-` is standard input or
output, with --kind. CSV, JSON lines and Parquet are read in parts and need little memory, however long they are.

A mapping names the fact of a column, and `null` for one that is not read: {"columns": {"Born": "date_of_birth", "Age": null},
"dates": "day_first"}.

A result is no decision: the plan decides.

Example:
  ips batch --policy ID --as-of 2026-12-01 examples/referrals.csv screened.csv --reasons

Exit status: 0 done, 1 some row could not be screened, 2 the input or the arguments cannot be used."#;

/// Screens a list of people, from file to file.
#[derive(Debug, ClapArgs)]
pub(crate) struct Batch {
    #[command(flatten)]
    pub(crate) policy: PolicyChoice,
    #[command(flatten)]
    pub(crate) day: Day,
    #[command(flatten)]
    pub(crate) words: Words,
    /// The list to screen, or `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// The file to write, or `-` for standard output
    #[arg(value_name = "OUT")]
    pub(crate) output: PathBuf,
    /// What kind of file the input is, where its name does not tell
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<Kind>,
    /// Adds why, whom to ask and the next question of each row, in words; takes a hundred times as long
    #[arg(long)]
    pub(crate) reasons: bool,
    /// Which column is which fact, where its heading does not tell, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) map: Option<PathBuf>,
    /// How days in three numbers are written, where their columns do not tell
    #[arg(long, value_name = "ORDER")]
    pub(crate) dates: Option<Dates>,
    /// Where to list the answers that cannot be ones; OUT with `.rejects.csv` for its end when nothing is said
    #[arg(long, value_name = "FILE")]
    pub(crate) rejects: Option<PathBuf>,
    /// Of JSON lines only outcomes and the ids of criteria, ten times as fast as whole determinations
    #[arg(long)]
    pub(crate) brief: bool,
    /// Of Parquet only this column of the input, and what was found
    #[arg(long, value_name = "COLUMN")]
    pub(crate) only: Option<String>,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Text with separators
    Csv,
    /// A workbook
    Xlsx,
    /// A JSON object to a line
    Jsonl,
    /// Columns
    Parquet,
}

impl Kind {
    /// What it is called in a sentence.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Xlsx => "workbooks",
            Self::Jsonl => "JSON lines",
            Self::Parquet => "Parquet",
        }
    }
}

/// Which number of a day comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dates {
    /// Month, day, year
    MonthFirst,
    /// Day, month, year
    DayFirst,
}

impl From<Dates> for WrittenDates {
    fn from(dates: Dates) -> Self {
        match dates {
            Dates::MonthFirst => Self::MonthFirst,
            Dates::DayFirst => Self::DayFirst,
        }
    }
}
