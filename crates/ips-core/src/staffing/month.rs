//! One month of a plan: the teams, their positions and who carries how many.

use super::one_team::{AllowedTeam, asked, whole_positions};
use super::question::PlanQuestion;
use super::rules::StaffingRules;
use super::team::{StaffMember, Team};
use crate::fraction::Fraction;
use crate::policy::planning::{Counted, Minimum, Phase, Reading, Source, Sourced, in_force};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// One month of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct PlanMonth {
    /// Months since the start.
    pub month: u32,
    /// The day.
    pub date: NaiveDate,
    /// The people served on that day.
    pub people: u32,
    /// The teams, the oldest first.
    pub teams: Vec<PlannedTeam>,
}

/// A team in one month of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(hashmap_as_object))]
pub struct PlannedTeam {
    /// The day it opened.
    pub opened: NaiveDate,
    /// The people it serves.
    pub people: u32,
    /// The exact need of the carrying role, in FTE: its minimum, or what the people need beside those the leader carries until a hire is there.
    #[serde(rename = "needed_fte")]
    pub needed: Fraction,
    /// The positions that are filled, in FTE by role.
    #[serde(rename = "positions_fte")]
    pub positions: BTreeMap<String, Fraction>,
    /// The people the leader carries once the hires of the month are there.
    pub leader_carries: u32,
    /// The most people the team can carry as it is staffed now.
    pub capacity: u32,
}

impl PlannedTeam {
    pub(super) fn opening(opened: NaiveDate, positions: BTreeMap<String, Fraction>) -> Self {
        Self { opened, people: 0, needed: Fraction::ZERO, positions, leader_carries: 0, capacity: 0 }
    }

    /// The positions of a role, in FTE.
    pub fn positions_of(&self, role: &str) -> Fraction {
        self.positions.get(role).copied().unwrap_or_default()
    }

    /// All positions, in FTE.
    pub fn all_positions(&self) -> Fraction {
        self.positions.values().copied().sum()
    }

    /// The phase on a day. The full team has to be there on the last day of start-up, so that day already counts as full.
    pub(super) fn phase(&self, rules: &StaffingRules<'_>, has_start_up: bool, day: NaiveDate) -> Phase {
        let opening = has_start_up && rules.start_up_ends(self.opened).is_some_and(|last| day < last);
        if opening { Phase::Opening } else { Phase::Full }
    }

    /// The most people the team can carry: its caseload staff and its leader.
    pub(super) fn capacity(&self, rules: &StaffingRules<'_>, question: &PlanQuestion) -> u32 {
        rules.capacity(self.positions_of(&rules.staffing.caseload_role)) + self.leader_at_most(rules, question)
    }

    fn leader_at_most(&self, rules: &StaffingRules<'_>, question: &PlanQuestion) -> u32 {
        rules.leader_carries(question.reading, led(rules, &self.positions)).min(question.leader_caseload.unwrap_or(u32::MAX))
    }

    /// The team with the hires that so many people ask for, up to the largest that is allowed. Nobody is let go.
    pub(super) fn grown(&self, rules: &StaffingRules<'_>, question: &PlanQuestion, phase: Phase, people: u32, largest: &AllowedTeam) -> Self {
        let caseload_role = &rules.staffing.caseload_role;
        let most = largest.caseload_staff;
        let leader_bridges = people.saturating_sub(rules.capacity(self.positions_of(caseload_role))).min(self.leader_at_most(rules, question));
        let mut team = self.with_minimums(rules, question, phase);
        while team.capacity(rules, question) < people && team.positions_of(caseload_role) < most {
            let next = (team.positions_of(caseload_role) + question.smallest_position).up_to_step(question.smallest_position).min(most);
            team.positions.insert(caseload_role.clone(), next);
            team = team.with_minimums(rules, question, phase);
        }
        let by_ratio = Fraction::whole(people - leader_bridges).divided_by(rules.people_per_fte);
        let minimum = rules.least_fte(caseload_role, phase, question.reading);
        let leader_carries = people.saturating_sub(rules.capacity(team.positions_of(caseload_role)));
        let capacity = team.capacity(rules, question);
        Self { people, needed: by_ratio.max(minimum), leader_carries, capacity, ..team }
    }

    /// The team with every minimum and the leader's time.
    fn with_minimums(&self, rules: &StaffingRules<'_>, question: &PlanQuestion, phase: Phase) -> Self {
        let mut team = self.clone();
        let caseload_role = &rules.staffing.caseload_role;
        for minimum in rules.minimums(phase).filter(|minimum| minimum.role == *caseload_role) {
            team.raise(caseload_role, least_positions(minimum.counted, minimum.at_least, question.smallest_position).up_to_step(question.smallest_position));
        }
        let caseload_staff = team.positions_of(caseload_role);
        let leader = rules.leader_fte(question.reading, whole_positions(caseload_staff)).up_to_step(question.smallest_position);
        team.raise(&rules.staffing.leader, leader);
        for minimum in rules.minimums(phase).filter(|minimum| minimum.role != *caseload_role && asked(minimum, question.reading, caseload_staff)) {
            team.raise(&minimum.role, least_positions(minimum.counted, minimum.at_least, question.smallest_position));
        }
        team
    }

    fn raise(&mut self, role: &str, least: Fraction) {
        if least > self.positions_of(role) {
            self.positions.insert(role.to_owned(), least);
        }
    }

    /// The team as a staff list, with everybody's caseload, so that it can be checked.
    pub fn as_team(&self, rules: &StaffingRules<'_>) -> Team {
        staffed(rules, &self.positions, self.opened, self.people)
    }
}

fn least_positions(counted: Counted, least: Fraction, smallest_position: Fraction) -> Fraction {
    match counted {
        Counted::Fte => least,
        // A head is at least the smallest part of a position.
        Counted::Heads => least * smallest_position,
    }
}

/// A staff list with positions of so much FTE: whole positions, and one for the rest. The caseload staff are filled first; the leader carries who is left,
/// as far as any reading allows.
pub(super) fn staffed(rules: &StaffingRules<'_>, positions: &BTreeMap<String, Fraction>, opened: NaiveDate, people: u32) -> Team {
    let mut rest = people;
    let mut staff = Vec::new();
    let leader_at_most = rules.leader_carries(Reading::Loose, led(rules, positions));
    for role in caseload_first(rules, positions) {
        for fte in single_positions(positions[role]) {
            let caseload = if *role == rules.staffing.caseload_role {
                let carried = rules.capacity(fte).min(rest);
                rest -= carried;
                carried
            } else if *role == rules.staffing.leader {
                let carried = rest.min(leader_at_most);
                rest -= carried;
                carried
            } else {
                0
            };
            let row = staff.len() + 1;
            staff.push(StaffMember { row, role: role.clone(), fte: Some(fte), caseload: Some(caseload), hire_date: Some(opened), ..StaffMember::default() });
        }
    }
    Team { staff, individuals_served: Some(people), program_start_date: Some(opened), ..Team::default() }
}

/// The staff whom a leader leads, in FTE.
fn led(rules: &StaffingRules<'_>, positions: &BTreeMap<String, Fraction>) -> Fraction {
    rules.led_roles().iter().filter_map(|role| positions.get(role)).copied().sum()
}

fn caseload_first<'p>(rules: &StaffingRules<'_>, positions: &'p BTreeMap<String, Fraction>) -> Vec<&'p String> {
    let mut sorted: Vec<_> = positions.keys().collect();
    sorted.sort_by_key(|role| **role != rules.staffing.caseload_role);
    sorted
}

/// Whole positions, and one for the rest.
pub(super) fn single_positions(fte: Fraction) -> Vec<Fraction> {
    let full = fte.floor();
    let rest = fte - Fraction::whole(full);
    (0..full).map(|_| Fraction::ONE).chain((rest > Fraction::ZERO).then_some(rest)).collect()
}

impl<'a> StaffingRules<'a> {
    /// The FTE minimum of a role in a phase and reading, whatever the other roles have.
    pub(super) fn least_fte(&self, role: &str, phase: Phase, reading: Reading) -> Fraction {
        self.minimums(phase)
            .filter(|minimum| minimum.role == role && minimum.counted == Counted::Fte && asked(minimum, reading, Fraction::ZERO))
            .map(|minimum| minimum.at_least)
            .max()
            .unwrap_or_default()
    }

    /// The rule that asks for staff in a role: its minimum, the leader's time, or the ratio.
    pub(super) fn reason_for(&self, role: &str, phase: Phase, reading: Reading, caseload_staff: Fraction) -> &'a Source {
        let mut minimums = self.minimums(phase).filter(|minimum| minimum.role == role && asked(minimum, reading, caseload_staff));
        let minimum = if role == self.staffing.caseload_role {
            // More than the least is there because of the people.
            let is_least = |minimum: &&Minimum| match minimum.counted {
                Counted::Fte => caseload_staff <= minimum.at_least,
                Counted::Heads => Fraction::whole(whole_positions(caseload_staff)) <= minimum.at_least,
            };
            minimums.find(is_least)
        } else {
            minimums.last()
        };
        let minimum = minimum.map(Sourced::source);
        let time = (role == self.staffing.leader).then(|| in_force(&self.staffing.leader_time, self.situation.as_of).last().map(Sourced::source)).flatten();
        minimum.or(time).unwrap_or(&self.ratio.source)
    }
}
