//! The check of a team, with the people whom it counts.

use super::NoRuleInForce;
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::staffing::{Team, TeamCheck, check_team};
use ips_core::{InputError, Loose};
use serde::Serialize;

/// A check with the people whom it counts.
#[derive(Debug, Serialize)]
pub struct CheckedTeam<'p> {
    /// The check.
    #[serde(flatten)]
    pub check: TeamCheck<'p>,
    /// The people of the team; the subject of a finding is a place in this list, counted from 1.
    staff: Vec<Member>,
    /// The team as it was read.
    #[serde(skip)]
    pub team: Team,
}

/// Who somebody is in the input.
#[derive(Debug, Serialize)]
struct Member {
    row: usize,
    name: Option<String>,
    role: String,
}

/// Reads a team and checks it. The errors are entries that could not be taken.
///
/// # Errors
///
/// No rule is in force on the day.
pub fn check_team_of<'p>(program: &'p ProgramPolicy, team: &Loose, as_of: NaiveDate) -> Result<(CheckedTeam<'p>, Vec<InputError>), NoRuleInForce> {
    let (team, errors) = Team::read(program.planning(), team, as_of);
    let check = check_team(program.planning(), &team, as_of).ok_or_else(|| NoRuleInForce::on(program, as_of))?;
    let staff = team.staff.iter().map(|member| Member { row: member.row, name: member.name.clone(), role: member.role.clone() }).collect();
    Ok((CheckedTeam { check, staff, team }, errors))
}
