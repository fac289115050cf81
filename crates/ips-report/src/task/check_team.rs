//! The check of a team, with the people whom it counts.

use super::NoRuleInForce;
use ips_core::policy::ProgramPolicy;
use ips_core::staffing::{Team, TeamCheck, check_team};
use ips_core::{Input, InputError, Situation};
use serde::Serialize;

/// A check with the people whom it counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct CheckedTeam<'p> {
    /// The check.
    #[serde(flatten)]
    pub check: TeamCheck<'p>,
    /// The people of the team, to whom findings lead by their rows.
    staff: Vec<Member>,
    /// The team as it was read.
    #[serde(skip)]
    pub team: Team,
}

/// Who somebody is in the input.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
struct Member {
    /// The row of the staff list, counted from 1.
    row: usize,
    /// The code name, where one was given.
    name: Option<String>,
    /// The id of the role.
    role: String,
}

/// Reads a team and checks it. The errors are entries that could not be taken.
///
/// # Errors
///
/// No rule is in force on the day.
pub fn check_team_of<'p>(situation: Situation<'p, ProgramPolicy>, team: &Input<'_>) -> Result<(CheckedTeam<'p>, Vec<InputError>), NoRuleInForce> {
    let (team, errors) = Team::read(situation, team);
    let check = check_team(situation, &team).ok_or_else(|| NoRuleInForce::on(situation))?;
    let staff = team.staff.iter().map(|member| Member { row: member.row, name: member.name.clone(), role: member.role.clone() }).collect();
    Ok((CheckedTeam { check, staff, team }, errors))
}
