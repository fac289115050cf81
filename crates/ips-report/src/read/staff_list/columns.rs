//! The columns of a staff list that the rules of a policy read.

use crate::words::field_heading;
use ips_core::Language;
use ips_core::policy::planning::{Bound, Figure, Planning};

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffCell {
    /// Any text.
    Text,
    /// A role.
    Role,
    /// A whole number.
    Whole,
    /// A number, perhaps with decimals.
    Number,
    /// Yes or no.
    YesNo,
    /// A calendar date.
    Date,
}

/// A column of a staff list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffColumn {
    /// The name in the input: `caseload`.
    pub name: &'static str,
    /// What its cells hold.
    pub cell: StaffCell,
    /// The ids of the roles for which a rule reads it; none for everybody.
    pub roles: Vec<String>,
}

impl StaffColumn {
    /// Whether a rule reads this of somebody in a role.
    pub fn is_of(&self, role: &str) -> bool {
        self.roles.is_empty() || self.roles.iter().any(|one| one == role)
    }

    /// What stands over the column.
    pub fn heading(&self, language: Language) -> &'static str {
        field_heading(self.name, language).unwrap_or(self.name)
    }
}

/// The columns that the rules of a policy read, on any day: who it is, and every figure a rule looks at with the roles it looks at.
pub fn staff_columns(planning: &Planning) -> Vec<StaffColumn> {
    let staffing = &planning.staffing;
    let for_all = |name, cell| StaffColumn { name, cell, roles: Vec::new() };
    let mut columns = vec![for_all("name", StaffCell::Text), for_all("role", StaffCell::Role), for_all(Figure::Fte.name(), StaffCell::Number)];
    let mut caseload = roles_of(&staffing.bounds, Figure::Caseload);
    // Their caseloads are held against the ratio and against the people served, whatever else a bound says.
    caseload.extend([&staffing.caseload_role, &staffing.leader].into_iter().filter(|role| !caseload.contains(role)).cloned().collect::<Vec<_>>());
    columns.push(StaffColumn { name: Figure::Caseload.name(), cell: StaffCell::Whole, roles: caseload });
    columns.push(for_all("hire_date", StaffCell::Date));
    let figures = [Figure::PeopleInPosition].into_iter().chain(Figure::OF_A_PERSON);
    columns.extend(figures.filter_map(|figure| {
        let mut roles = roles_of(&staffing.bounds, figure);
        let is_led = figure == Figure::SpecialistsSupervised && staffing.leader_time.iter().any(|time| time.per_person_led);
        if is_led && !roles.contains(&staffing.leader) {
            roles.push(staffing.leader.clone());
        }
        (!roles.is_empty()).then_some(StaffColumn { name: figure.name(), cell: cell(figure), roles })
    }));
    columns
}

/// The roles of which some bound looks at a figure, or makes a condition of it.
fn roles_of(bounds: &[Bound], figure: Figure) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    for bound in bounds.iter().filter(|bound| bound.figure == figure || bound.when.iter().any(|condition| condition.figure == figure)) {
        roles.extend(bound.roles.iter().filter(|role| !roles.contains(role)).cloned().collect::<Vec<_>>());
    }
    roles
}

fn cell(figure: Figure) -> StaffCell {
    match figure {
        Figure::PeopleInPosition => StaffCell::Text,
        Figure::OtherSupervisoryDuties => StaffCell::YesNo,
        Figure::Fte
        | Figure::PercentOfCaseloadFromThoseTeams
        | Figure::CaseManagementPercent
        | Figure::SupervisionEveryWeeks
        | Figure::PercentTimeInCommunity => StaffCell::Number,
        Figure::Caseload | Figure::MentalHealthTeams | Figure::EmployerContactsThisWeek | Figure::SpecialistsSupervised | Figure::IndividualsServed => {
            StaffCell::Whole
        }
    }
}
