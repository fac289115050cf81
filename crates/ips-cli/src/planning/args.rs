//! The arguments of the planning tasks.

use super::help;
use crate::task::{FromFile, Task, day};
use chrono::NaiveDate;
use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use ips_core::Fraction;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum PlanningCommand {
    /// Works out the staff that a number of people needs, in both readings
    #[command(after_help = help::need())]
    Need(Need),
    /// Checks a team against the staffing rules
    #[command(after_help = help::check_team())]
    CheckTeam(CheckTeam),
    /// Plans the start of a program month by month: whom to hire, and when
    #[command(after_help = help::plan())]
    Plan(Plan),
    /// Lists what is due, overdue and done, and how old documents may be on the first day of work
    #[command(after_help = help::deadlines())]
    Deadlines(Deadlines),
    /// Tells what a fidelity score comes to, where the team stands, and when the next review is
    #[command(after_help = help::fidelity())]
    Fidelity(FromFile),
    /// Counts the units of service to one person and holds them against the authorization
    #[command(after_help = help::authorization())]
    Authorization(FromFile),
    /// Goes through the rules on staying in the service
    #[command(after_help = help::continued_stay())]
    ContinuedStay(FromFile),
    /// Goes through the rules on the end of the service
    #[command(after_help = help::discharge())]
    Discharge(FromFile),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Need {
    #[command(flatten)]
    pub(crate) from: FromFile,
    /// The people to serve, in place of a file
    #[arg(long, value_name = "N", conflicts_with = "file")]
    pub(crate) people: Option<u32>,
    /// The most people the leader shall carry
    #[arg(long, value_name = "N", requires = "people")]
    pub(crate) leader_caseload: Option<u32>,
    /// The smallest part of a position that can be filled, in FTE: 1, or 0.5 for half positions, which is what is taken without it
    #[arg(long, alias = "post", value_name = "FTE", requires = "people")]
    pub(crate) smallest_position: Option<Fraction>,
    /// People for one full-time position, where that shall be fewer than the policy allows
    #[arg(long, alias = "people-per-post", value_name = "N", requires = "people")]
    pub(crate) people_per_fte: Option<u32>,
    /// The opening staff of a new program, or the full team, which is what is taken without it
    #[arg(long, value_enum, requires = "people")]
    pub(crate) phase: Option<TeamPhase>,
    /// Also writes the result as a workbook (.xlsx): what was put in, what it comes to, tables and charts
    #[arg(long, value_name = "FILE.xlsx")]
    pub(crate) workbook: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum TeamPhase {
    /// The opening staff
    Opening,
    /// The full team
    Full,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CheckTeam {
    #[command(flatten)]
    pub(crate) task: Task,
    /// The people the team serves
    #[arg(long, value_name = "N")]
    pub(crate) individuals_served: Option<u32>,
    /// The day the program began
    #[arg(long, alias = "program-start", value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) program_start_date: Option<NaiveDate>,
    /// Months since then, where the day is not known
    #[arg(long, value_name = "MONTHS")]
    pub(crate) months_since_program_start: Option<Fraction>,
    /// Percent of the team's time that is spent in the community
    #[arg(long, value_name = "PERCENT")]
    pub(crate) percent_time_in_community: Option<Fraction>,
    /// Also writes the result as a workbook (.xlsx): what was put in, what it comes to, tables and charts
    #[arg(long, value_name = "FILE.xlsx")]
    pub(crate) workbook: Option<PathBuf>,
    /// The file to read: JSON, CSV or a spreadsheet (.xlsx); without it, or with `-`, standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub(crate) from: FromFile,
    /// The first day of the program, in place of a file
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, conflicts_with = "file")]
    pub(crate) program_start_date: Option<NaiveDate>,
    /// The people to reach; with --target-date, in place of --new-per-month
    #[arg(long, value_name = "N", requires = "program_start_date")]
    pub(crate) target_people: Option<u32>,
    /// The last day on which they have to be there
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "program_start_date")]
    pub(crate) target_date: Option<NaiveDate>,
    /// New people each month, with parts such as 6.7
    #[arg(long, value_name = "PEOPLE", requires = "program_start_date")]
    pub(crate) new_per_month: Option<Fraction>,
    /// Calendar days from posting a job to the first day of work; without it those that we suggest
    #[arg(long, value_name = "DAYS", requires = "program_start_date")]
    pub(crate) hiring_lead_days: Option<u32>,
    /// How many months to plan
    #[arg(long, value_name = "MONTHS", requires = "program_start_date")]
    pub(crate) months: Option<u32>,
    /// Also writes the days to act on as a calendar
    #[arg(long, value_name = "FILE.ics")]
    pub(crate) calendar: Option<PathBuf>,
    /// Also writes the result as a workbook (.xlsx): what was put in, what it comes to, tables and charts
    #[arg(long, value_name = "FILE.xlsx")]
    pub(crate) workbook: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Deadlines {
    #[command(flatten)]
    pub(crate) from: FromFile,
    /// How far ahead to list what comes back, in days
    #[arg(long, value_name = "DAYS", default_value_t = 90)]
    pub(crate) horizon: u32,
    /// Also writes everything that is open as a calendar
    #[arg(long, value_name = "FILE.ics")]
    pub(crate) calendar: Option<PathBuf>,
    /// Also writes the result as a workbook (.xlsx): what was put in, what it comes to, tables and charts
    #[arg(long, value_name = "FILE.xlsx")]
    pub(crate) workbook: Option<PathBuf>,
}
