//! The least staff of every split of the people into teams: against an oracle that tries all splits, and against the check of a team.

use crate::settings;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Phase, Reading, Severity};
use ips_core::staffing::{Need, NeedQuestion, StaffMember, Team, TeamFinding, TeamNeed, check_team, need};
use ips_core::{Fraction, Situation, parse_date};
use ips_tests::{StaffQuestion, best_splits};
use proptest::prelude::*;

/// The most people that the oracle is asked for.
const MOST: u32 = 640;

fn situation(program: &ProgramPolicy) -> Situation<'_, ProgramPolicy> {
    Situation::new(program, parse_date("2026-11-21").expect("a date"))
}

fn programs() -> impl Strategy<Value = &'static ProgramPolicy> {
    proptest::sample::select(ips_policies::programs().iter().collect::<Vec<_>>())
}

fn readings() -> impl Strategy<Value = Reading> {
    prop_oneof![Just(Reading::Strict), Just(Reading::Loose)]
}

/// Parts of a position, in fortieths.
fn positions() -> impl Strategy<Value = u32> {
    proptest::sample::select(vec![40, 20, 10])
}

fn fte(fortieths: u32) -> Fraction {
    Fraction::of(i64::from(fortieths), 40)
}

fn asked(program: &ProgramPolicy, people: u32, position: u32, leader_caseload: u32, reading: Reading) -> Need<'_> {
    let question = NeedQuestion { people, leader_caseload: Some(leader_caseload), smallest_position: fte(position), phase: Phase::Full, people_per_fte: None };
    need(situation(program), &question, reading).expect("the rules are in force")
}

fn squares(sizes: impl Iterator<Item = u32>) -> u64 {
    sizes.map(|people| u64::from(people) * u64::from(people)).sum()
}

fn single_positions(positions: Fraction) -> impl Iterator<Item = Fraction> {
    let full = positions.floor();
    let rest = positions - Fraction::whole(full);
    (0..full).map(|_| Fraction::ONE).chain((rest > Fraction::ZERO).then_some(rest))
}

/// The staff list of a team that is needed: the leader with the people of the sum, the others with as many as they may carry.
fn staff_list(program: &ProgramPolicy, team: &TeamNeed<'_>, ratio: u32) -> Team {
    let staffing = &program.planning().staffing;
    let mut rest = team.people - team.leader_carries;
    let mut staff = Vec::new();
    for need in &team.roles {
        for fte in single_positions(need.positions) {
            let caseload = if need.role == staffing.caseload_role { rest.min((fte * Fraction::whole(ratio)).floor()) } else { 0 };
            rest -= caseload;
            let caseload = if need.role == staffing.leader { team.leader_carries } else { caseload };
            staff.push(StaffMember { row: staff.len() + 1, role: need.role.to_owned(), fte: Some(fte), caseload: Some(caseload), ..StaffMember::default() });
        }
    }
    assert_eq!(rest, 0, "everybody is on a caseload");
    Team { staff, individuals_served: Some(team.people), months_since_program_start: Some(Fraction::whole(12)), ..Team::default() }
}

/// Whether a check finds nothing about the staff that a reading binds to.
fn is_accepted(program: &ProgramPolicy, team: &Team, reading: Reading) -> bool {
    let check = check_team(situation(program), team).expect("the rules are in force");
    let broken = [Severity::Must, Severity::Should].into_iter().filter(|severity| reading.binds(*severity));
    !broken.flat_map(|severity| check.broken(severity)).any(TeamFinding::is_about_staff)
}

prop_compose! {
    /// A team as somebody might have it: parts of positions of the roles of either policy, each of whom carries as many as there is room for.
    fn teams(position: u32)(
        carriers in proptest::collection::vec(1..=40 / position, 1..12),
        others in proptest::collection::vec(1..=40 / position, 1..3),
        leader in 1..=40 / position,
        is_full_time in proptest::bool::weighted(0.8),
        leader_carries in 0_u32..=10,
    ) -> (Vec<u32>, Vec<u32>, u32, u32) {
        let parts = |list: Vec<u32>| list.into_iter().map(|parts| parts * position).collect();
        (parts(carriers), parts(others), if is_full_time { 40 } else { leader * position }, leader_carries)
    }
}

proptest! {
    #![proptest_config(settings())]

    /// The least staff, of that the fewest teams, of these the most even split: as the oracle finds it among all splits. No even split is better.
    #[test]
    fn the_split_is_the_best_of_all(
        program in programs(),
        reading in readings(),
        position in positions(),
        leader_caseload in 0_u32..=10,
        numbers in proptest::collection::vec(1..=MOST, 4),
    ) {
        let question = StaffQuestion { position, leader_caseload, strict: reading == Reading::Strict };
        let best = best_splits(program.id(), &question, MOST);
        for people in numbers {
            let (staff, teams, evenness) = best[usize::try_from(people).expect("a place")];
            let came = asked(program, people, position, leader_caseload, reading);
            let sizes = || came.teams.iter().map(|team| team.people);
            prop_assert_eq!(came.all_positions_fte, fte(staff), "{} people", people);
            prop_assert_eq!(came.teams.len(), usize::try_from(teams).expect("a number"), "{} people", people);
            prop_assert_eq!(sizes().sum::<u32>(), people);
            prop_assert_eq!(squares(sizes()), evenness, "{} people: {:?}", people, sizes().collect::<Vec<_>>());
            prop_assert_eq!(came.all_positions_fte, came.teams.iter().map(TeamNeed::all_positions).sum());
            prop_assert!(came.even_split_fte >= came.all_positions_fte);
        }
    }

    /// Every team that is needed passes its check: no violation, and on the strict reading no warning.
    #[test]
    fn every_team_that_is_needed_passes_its_check(
        program in programs(),
        reading in readings(),
        position in positions(),
        leader_caseload in 0_u32..=10,
        people in 1_u32..2000,
    ) {
        let came = asked(program, people, position, leader_caseload, reading);
        for team in &came.teams {
            prop_assert!(team.leader_carries <= leader_caseload);
            prop_assert!(is_accepted(program, &staff_list(program, team, came.people_per_fte), reading), "{:?}", team);
        }
    }

    /// Whatever teams the check accepts: the people they serve never need more staff than they have.
    #[test]
    fn need_never_asks_more_than_the_check_accepts(
        program in programs(),
        reading in readings(),
        (position, made_up) in positions().prop_flat_map(|position| (Just(position), proptest::collection::vec(teams(position), 1..6))),
    ) {
        let staffing = &program.planning().staffing;
        let (mut people, mut staff, mut most_carried) = (0, 0, 0);
        for (carriers, others, leader, leader_carries) in made_up {
            let carries = if staffing.leader_caseload.is_empty() { 0 } else { leader_carries };
            let ratio = staffing.ratios.last().map_or(0, |ratio| ratio.people);
            let member = |role: &str, part: u32, caseload: u32| StaffMember { role: role.to_owned(), fte: Some(fte(part)), caseload: Some(caseload), ..StaffMember::default() };
            let mut list = vec![member(&staffing.leader, leader, carries)];
            list.extend(carriers.iter().map(|part| member(&staffing.caseload_role, *part, part * ratio / 40)));
            // North Carolina's mentors and assistant; Louisiana asks for nobody else.
            if staffing.role_called("epm").is_some() {
                list.extend(others.iter().map(|part| member("epm", *part, 0)));
                list.push(member("program_assistant", 20, 0));
            }
            for (member, row) in list.iter_mut().zip(1..) {
                member.row = row;
            }
            let served = list.iter().filter_map(|member| member.caseload).sum();
            let all: Fraction = list.iter().filter_map(|member| member.fte).sum();
            let team = Team { staff: list, individuals_served: Some(served), months_since_program_start: Some(Fraction::whole(12)), ..Team::default() };
            if is_accepted(program, &team, reading) {
                people += served;
                staff += (all * Fraction::whole(40)).floor();
                most_carried = most_carried.max(carries);
            }
        }
        if people > 0 {
            let came = asked(program, people, position, most_carried, reading);
            prop_assert!(came.all_positions_fte <= fte(staff), "{} people: {} of {}", people, came.all_positions_fte, fte(staff));
        }
    }
}
