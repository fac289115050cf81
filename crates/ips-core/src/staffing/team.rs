//! A team as it stands: its staff list and the few figures that concern it as a whole.

use crate::fraction::Fraction;
use crate::policy::planning::Figure;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A team. What is not known is `None`, and what turns on it is then not assessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// The people who work in it.
    pub staff: Vec<StaffMember>,
    /// The people it serves.
    pub individuals_served: Option<u32>,
    /// The day the program began.
    pub program_start_date: Option<NaiveDate>,
    /// Months since then, where only these are known; exactly the last month of start-up is still inside.
    pub months_since_program_start: Option<Fraction>,
    /// Percent of the team's scheduled time that is spent in the community.
    pub percent_time_in_community: Option<Fraction>,
}

/// One person on a staff list, in one role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffMember {
    /// The row of the list in which the person stands, counted from 1: the one number by which results tell them.
    pub row: usize,
    /// A code name; never needed.
    pub name: Option<String>,
    /// The id of the role.
    pub role: String,
    /// Time in this role, in FTE.
    pub fte: Option<Fraction>,
    /// People on the caseload.
    pub caseload: Option<u32>,
    /// The first day of work.
    pub hire_date: Option<NaiveDate>,
    /// A name for a position that several people share.
    pub position: Option<String>,
    /// The other figures of the list.
    pub figures: BTreeMap<Figure, Fraction>,
}

impl Team {
    /// The people in a role.
    pub fn in_role<'t>(&'t self, role: &str) -> impl Iterator<Item = &'t StaffMember> {
        self.staff.iter().filter(move |member| member.role == role)
    }

    /// The person in a row of the list, counted from 1.
    pub fn person(&self, row: usize) -> Option<&StaffMember> {
        // Read from a list, they stand in the order of their rows.
        let place = self.staff.binary_search_by_key(&row, |member| member.row).ok();
        place.map_or_else(|| self.staff.iter().find(|member| member.row == row), |place| self.staff.get(place))
    }

    /// The people in any of some roles.
    pub fn heads(&self, roles: &[String]) -> u32 {
        let heads = self.staff.iter().filter(|member| roles.contains(&member.role)).count();
        u32::try_from(heads).unwrap_or(u32::MAX)
    }

    /// The FTE in some roles that is known, and whether that is all of it.
    pub fn fte(&self, roles: &[String]) -> (Fraction, bool) {
        let ftes: Vec<_> = self.staff.iter().filter(|member| roles.contains(&member.role)).map(|member| member.fte).collect();
        (ftes.iter().copied().flatten().sum(), ftes.iter().all(Option::is_some))
    }
}
