//! What one team needs, role by role.

use crate::citation::Citation;
use crate::fraction::Fraction;
use serde::Serialize;

/// The staff of one team.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct TeamNeed<'a> {
    /// The people it serves.
    pub people: u32,
    /// How many of them the leader carries in the sum.
    pub leader_carries: u32,
    /// What each role needs, in the order of the policy's roles; roles that are not needed are left out.
    pub roles: Vec<RoleNeed<'a>>,
}

/// What one role needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct RoleNeed<'a> {
    /// The id of the role.
    pub role: &'a str,
    /// The exact need, in FTE.
    #[serde(rename = "exact_fte")]
    pub exact: Fraction,
    /// The positions that cover it, in FTE.
    #[serde(rename = "positions_fte")]
    pub positions: Fraction,
    /// The rules that ask for it.
    pub citations: Vec<Citation<'a>>,
}

impl TeamNeed<'_> {
    /// The positions of a role, in FTE.
    pub fn positions(&self, role: &str) -> Fraction {
        self.roles.iter().filter(|need| need.role == role).map(|need| need.positions).sum()
    }

    /// All positions of the team, in FTE.
    pub fn all_positions(&self) -> Fraction {
        self.roles.iter().map(|need| need.positions).sum()
    }
}
