//! The staff of one team: what each role needs, and which teams a reading allows.

use super::rules::StaffingRules;
use super::team_need::{RoleNeed, TeamNeed};
use crate::citation::Citation;
use crate::fraction::Fraction;
use crate::policy::planning::{Counted, Maximum, Minimum, Phase, Reading, Source, Span, in_force};

/// What the staff of a team turns on beside its people.
#[derive(Clone, Copy, Debug)]
pub(super) struct OneTeam<'a> {
    pub(super) rules: StaffingRules<'a>,
    pub(super) reading: Reading,
    pub(super) phase: Phase,
    /// See [`NeedQuestion::smallest_position`](super::NeedQuestion::smallest_position).
    pub(super) smallest_position: Fraction,
    /// See [`NeedQuestion::leader_caseload`](super::NeedQuestion::leader_caseload).
    pub(super) leader_caseload: Option<u32>,
}

/// A team that a reading allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AllowedTeam {
    /// The positions of the role that carries the caseload, in FTE.
    pub(super) caseload_staff: Fraction,
    /// The most people the leader carries.
    pub(super) leader_at_most: u32,
    /// The most people the team serves.
    pub(super) capacity: u32,
    /// All its positions, in FTE.
    pub(super) fte: Fraction,
}

impl<'a> OneTeam<'a> {
    /// The teams that the reading allows, by the positions of the role that carries the caseload; of those that serve no more people than a smaller one,
    /// none but the smallest team of all. Where no rule limits a team, up to one that serves `enough` people.
    pub(super) fn allowed(&self, enough: u32) -> Vec<AllowedTeam> {
        let most = self.team_limit().unwrap_or(if self.is_limited() { u32::MAX } else { enough });
        let mut teams: Vec<AllowedTeam> = Vec::new();
        let mut caseload_staff = self.caseload_staff(0, 0).positions;
        loop {
            let roles = self.roles(&RoleNeed { positions: caseload_staff, ..self.caseload_staff(0, 0) });
            let serves_before = teams.last().map_or(0, |team| team.capacity);
            if serves_before > 0 && !self.keeps_limits(&roles) {
                return teams;
            }
            let leader_at_most = self.leader_at_most(&roles);
            let capacity = self.rules.capacity(caseload_staff).saturating_add(leader_at_most).min(most);
            if teams.is_empty() || capacity > serves_before {
                teams.push(AllowedTeam { caseload_staff, leader_at_most, capacity, fte: roles.iter().map(|need| need.positions).sum() });
            }
            if capacity == most {
                return teams;
            }
            caseload_staff = (caseload_staff + self.step()).up_to_step(self.step());
        }
    }

    /// The staff of a team of so many people.
    pub(super) fn serving(&self, team: &AllowedTeam, people: u32) -> TeamNeed<'a> {
        let leader_carries = team.leader_at_most.min(people);
        TeamNeed { people, leader_carries, roles: self.roles(&self.caseload_staff(people, leader_carries)) }
    }

    /// The most people of a team by the rules that say it.
    fn team_limit(&self) -> Option<u32> {
        let limits = in_force(&self.rules.staffing.team_limits, self.rules.situation.as_of).filter(|limit| self.reading.binds(limit.severity));
        limits.map(|limit| limit.people.max(1)).min()
    }

    fn spans(&self) -> impl Iterator<Item = &'a Span> {
        let reading = self.reading;
        in_force(&self.rules.staffing.spans, self.rules.situation.as_of).filter(move |span| reading.binds(span.severity))
    }

    fn maximums(&self) -> impl Iterator<Item = &'a Maximum> {
        let reading = self.reading;
        in_force(&self.rules.staffing.maximums, self.rules.situation.as_of).filter(move |maximum| reading.binds(maximum.severity))
    }

    /// Whether a rule limits the people of a team or the positions of the role that carries the caseload.
    pub(super) fn is_limited(&self) -> bool {
        let caseload_role = &self.rules.staffing.caseload_role;
        self.team_limit().is_some()
            || self.spans().any(|span| span.roles.contains(caseload_role))
            || self.maximums().any(|maximum| maximum.role == *caseload_role)
    }

    /// Whether the positions keep every rule on the most of a role, or of those whom the leader leads.
    fn keeps_limits(&self, roles: &[RoleNeed<'_>]) -> bool {
        self.spans().all(|span| amount(roles, &span.roles, span.counted) <= Fraction::whole(span.at_most))
            && self.maximums().all(|maximum| amount(roles, std::slice::from_ref(&maximum.role), maximum.counted) <= maximum.at_most)
    }

    fn leader_at_most(&self, roles: &[RoleNeed<'_>]) -> u32 {
        let led = amount(roles, &self.rules.led_roles(), Counted::Fte);
        self.rules.leader_carries(self.reading, led).min(self.leader_caseload.unwrap_or(u32::MAX))
    }

    /// What each role needs beside the caseload staff, in the order of the policy's roles; roles that are not needed are left out.
    fn roles(&self, caseload_staff: &RoleNeed<'a>) -> Vec<RoleNeed<'a>> {
        let staffing = self.rules.staffing;
        let carried = caseload_staff.positions;
        let needs = staffing.roles.iter().map(|role| {
            if role.id == staffing.caseload_role {
                caseload_staff.clone()
            } else if role.id == staffing.leader {
                self.leader(whole_positions(carried))
            } else {
                self.companion(&role.id, carried)
            }
        });
        needs.filter(|need| need.positions > Fraction::ZERO).collect()
    }

    /// The positions that carry so many people beside those whom the leader carries. People are whole: two half positions may carry fewer than one
    /// full position.
    fn caseload_staff(&self, people: u32, leader_carries: u32) -> RoleNeed<'a> {
        let rest = people - leader_carries.min(people);
        let exact = Fraction::whole(rest).divided_by(self.rules.people_per_fte);
        let mut positions = exact.up_to_step(self.step());
        while self.rules.capacity(positions) < rest {
            positions = positions + self.step();
        }
        let leader = self.rules.leader_caseloads(self.reading).filter(|_| leader_carries > 0).map(|rule| &rule.source);
        let citations = std::iter::once(&self.rules.ratio.source).chain(leader).map(|source| self.citation(source)).collect();
        self.raised(RoleNeed { role: &self.rules.staffing.caseload_role, exact, positions, citations }, Fraction::ZERO)
    }

    fn leader(&self, caseload_heads: u32) -> RoleNeed<'a> {
        let exact = self.rules.leader_fte(self.reading, caseload_heads);
        let citations = self.rules.leader_times(self.reading).map(|time| self.citation(&time.source)).collect();
        self.raised(RoleNeed { role: &self.rules.staffing.leader, exact, positions: exact.up_to_step(self.step()), citations }, Fraction::ZERO)
    }

    fn companion(&self, role: &'a str, caseload_staff: Fraction) -> RoleNeed<'a> {
        self.raised(RoleNeed { role, exact: Fraction::ZERO, positions: Fraction::ZERO, citations: Vec::new() }, caseload_staff)
    }

    /// The need raised to the minimums of its role.
    fn raised(&self, mut need: RoleNeed<'a>, caseload_staff: Fraction) -> RoleNeed<'a> {
        for minimum in self.rules.minimums(self.phase) {
            if minimum.role != need.role || !asked(minimum, self.reading, caseload_staff) {
                continue;
            }
            let (exact, positions) = match minimum.counted {
                // Who carries and who leads fills positions of the size asked for; the others are as large as the policy says.
                Counted::Fte if self.is_stepped(need.role) => (minimum.at_least, minimum.at_least.up_to_step(self.step())),
                Counted::Fte => (minimum.at_least, minimum.at_least),
                // A head is at least the smallest part of a position.
                Counted::Heads => (need.exact, minimum.at_least * self.step()),
            };
            if positions > need.positions || exact > need.exact {
                need.citations.push(self.citation(&minimum.source));
            }
            need = RoleNeed { exact: need.exact.max(exact), positions: need.positions.max(positions), ..need };
        }
        need
    }

    fn citation(&self, source: &'a Source) -> Citation<'a> {
        self.rules.situation.policy.citation(source)
    }

    fn is_stepped(&self, role: &str) -> bool {
        role == self.rules.staffing.caseload_role || role == self.rules.staffing.leader
    }

    /// The smallest part of a position, a tenth at least: so positions can always be stepped up, and soon are enough.
    fn step(&self) -> Fraction {
        self.smallest_position.max(Fraction::of(1, 10))
    }
}

/// The FTE or the heads in some roles.
fn amount(needs: &[RoleNeed<'_>], roles: &[String], counted: Counted) -> Fraction {
    let positions = needs.iter().filter(|need| roles.iter().any(|role| role == need.role)).map(|need| need.positions);
    match counted {
        Counted::Fte => positions.sum(),
        Counted::Heads => Fraction::whole(positions.map(whole_positions).sum()),
    }
}

/// Whether a minimum is asked in a reading, with so much FTE of the carrying role. What is only advised is planned for on the strict reading.
pub(super) fn asked(minimum: &Minimum, reading: Reading, caseload_staff: Fraction) -> bool {
    reading.binds(minimum.severity) && !minimum.if_present && minimum.once.as_ref().is_none_or(|once| caseload_staff >= once.fte)
}

/// The heads that fill positions of so much FTE when each fills a whole position as far as possible.
pub(super) fn whole_positions(fte: Fraction) -> u32 {
    let full = fte.floor();
    full + u32::from(fte > Fraction::whole(full))
}
