//! What holds for every plan, need and team, whatever the numbers.

use crate::settings;
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Phase, Reading, Severity};
use ips_core::staffing::{NeedQuestion, PlanQuestion, PlannedTeam, StaffingRules, Status, Team, check_team, need, plan};
use ips_core::{Fraction, Input, InputErrorKind, Situation, parse_date};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
}

fn programs() -> impl Strategy<Value = &'static ProgramPolicy> {
    proptest::sample::select(ips_policies::programs().iter().collect::<Vec<_>>())
}

fn readings() -> impl Strategy<Value = Reading> {
    prop_oneof![Just(Reading::Strict), Just(Reading::Loose)]
}

fn positions() -> impl Strategy<Value = Fraction> {
    prop_oneof![Just(Fraction::ONE), Just(Fraction::HALF), Just(Fraction::of(1, 4))]
}

fn greatest_common_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}

prop_compose! {
    fn questions()(
        start in 0_u64..4000,
        people_at_start in 0_u32..60,
        new_per_month in proptest::option::of((0_i64..250, 1_i64..12)),
        target in proptest::option::of((1_u32..260, 1_u32..45)),
        leaving in 0_i64..15,
        lead in proptest::option::of(0_u32..120),
        smallest_position in positions(),
        reading in readings(),
        leader_caseload in proptest::option::of(0_u32..12),
        people_per_fte in proptest::option::of(10_u32..30),
    ) -> PlanQuestion {
        // From the day on which every embedded policy has its present rules.
        let start = day("2022-02-01") + chrono::Days::new(start);
        PlanQuestion {
            start,
            months: 40,
            people_at_start,
            new_per_month: new_per_month.filter(|_| target.is_none()).map(|(parts, whole)| Fraction::of(parts, whole)),
            target_people: target.map(|(people, _)| people),
            target_date: target.and_then(|(_, months)| start.checked_add_months(chrono::Months::new(months))),
            leaving_percent: Fraction::of(leaving, 1),
            hiring_lead_days: lead,
            smallest_position,
            reading,
            leader_caseload,
            people_per_fte,
            opening_staff: BTreeMap::new(),
        }
    }
}

proptest! {
    #![proptest_config(settings())]

    /// The staff of a plan keeps every rule of its month: no violation in any reading, and no warning where it was made of
    /// whole positions on the strict one. (Half positions make more heads than positions, and too many heads are a warning.)
    #[test]
    fn the_staff_of_a_plan_passes_the_check_of_its_month(program in programs(), question in questions()) {
        let situation = Situation::new(program, question.start);
        let plan = plan(situation, &question).expect("the rules are in force");
        for month in &plan.months {
            let rules = StaffingRules::of(situation.on(month.date)).expect("the rules are in force");
            prop_assert_eq!(month.teams.iter().map(|team| team.people).sum::<u32>(), month.people);
            for team in &month.teams {
                prop_assert!(team.people <= team.capacity, "month {}: {} people, capacity for {}", month.month, team.people, team.capacity);
                let check = check_team(situation.on(month.date), &team.as_team(&rules)).expect("the rules are in force");
                let broken: Vec<_> = check.broken(Severity::Must).filter(|finding| finding.is_about_staff()).map(|finding| (finding.rule.name(), finding.actual, finding.limit)).collect();
                prop_assert!(broken.is_empty(), "month {}, {} people: {:?}", month.month, team.people, broken);
                if question.reading == Reading::Strict && question.smallest_position == Fraction::ONE {
                    let advised: Vec<_> = check.broken(Severity::Should).filter(|finding| finding.is_about_staff()).map(|finding| (finding.rule.name(), finding.actual, finding.limit)).collect();
                    prop_assert!(advised.is_empty(), "month {}, {} people: {:?}", month.month, team.people, advised);
                }
                prop_assert!(check.findings.iter().any(|finding| finding.status == Status::Kept));
            }
        }
    }

    /// A target is reached on its day and kept, and the capacity of the staff on the day of each month is that of the month, or more where somebody begins on it.
    #[test]
    fn a_target_is_reached_and_the_capacity_steps_add_up(program in programs(), question in questions()) {
        let plan = plan(Situation::new(program, question.start), &question).expect("the rules are in force");
        if let Some(target) = plan.growth.target {
            prop_assert!(target.reached <= target.by);
            for month in plan.months.iter().filter(|month| month.month >= target.months) {
                prop_assert!(month.people == target.people || (target.new_people == 0 && month.people >= target.people), "{:?}, {} people", target, month.people);
            }
        }
        for month in &plan.months {
            let step = plan.capacity.iter().rev().find(|step| step.date <= month.date).map_or(0, |step| step.capacity);
            let own = month.teams.iter().map(|team| team.capacity).sum::<u32>();
            // Whom the staff can just carry on the day of a month are too many from that day on: the hire of the month to come begins on it.
            let begins_today = plan.hires.iter().any(|hire| hire.needed_by == month.date);
            prop_assert!(step == own || (begins_today && step > own), "month {}: {} by day, {} by month", month.month, step, own);
        }
        prop_assert!(plan.capacity.windows(2).all(|pair| pair[0].date < pair[1].date && pair[0].capacity != pair[1].capacity));
    }

    /// What is hired and what was there at the start is what is there at the end.
    #[test]
    fn hires_add_up_to_the_last_month(program in programs(), question in questions()) {
        let plan = plan(Situation::new(program, question.start), &question).expect("the rules are in force");
        let hired: Fraction = plan.hires.iter().map(|hire| hire.fte).sum();
        let last: Fraction = plan.months.last().map(|month| month.teams.iter().map(PlannedTeam::all_positions).sum()).unwrap_or_default();
        prop_assert_eq!(hired, last);
        prop_assert!(plan.hires.windows(2).all(|pair| pair[0].needed_by <= pair[1].needed_by));
        prop_assert!(plan.hires.iter().all(|hire| hire.post_by <= hire.needed_by));
    }

    /// More people never need less staff, and never fewer teams.
    #[test]
    fn need_never_falls_when_people_rise(
        program in programs(),
        people in 0_u32..900,
        more in 1_u32..60,
        smallest_position in positions(),
        reading in readings(),
        leader_caseload in proptest::option::of(0_u32..12),
    ) {
        let ask = |people| {
            let question = NeedQuestion { people, leader_caseload, smallest_position, phase: Phase::Full, people_per_fte: None };
            need(Situation::new(program, day("2026-11-21")), &question, reading).expect("the rules are in force")
        };
        let (before, after) = (ask(people), ask(people + more));
        prop_assert!(after.all_positions_fte >= before.all_positions_fte, "{} people: {}, {}: {}", people, before.all_positions_fte, people + more, after.all_positions_fte);
        prop_assert!(after.fewest_teams >= before.fewest_teams && before.teams.len() >= before.fewest_teams);
        prop_assert_eq!(before.teams.iter().map(|team| team.people).sum::<u32>(), people);
        for team in &before.teams {
            for role in &team.roles {
                prop_assert!(role.positions >= role.exact, "{}: {} < {}", role.role, role.positions, role.exact);
            }
        }
    }

    /// The next hiring step is the first number of people at which anything changes.
    #[test]
    fn the_next_step_is_the_first(program in programs(), people in 0_u32..300, smallest_position in positions(), reading in readings()) {
        let ask = |people| {
            let question = NeedQuestion { people, leader_caseload: None, smallest_position, phase: Phase::Full, people_per_fte: None };
            need(Situation::new(program, day("2026-11-21")), &question, reading).expect("the rules are in force")
        };
        let now = ask(people);
        let step = now.next_step().expect("some day more is needed");
        prop_assert!(step.people > people);
        let positions = |people| -> BTreeMap<String, Fraction> {
            let need = ask(people);
            program.planning().staffing.roles.iter().map(|role| (role.id.clone(), need.positions(&role.id))).collect()
        };
        for between in people + 1..step.people {
            let (here, there) = (positions(people), positions(between));
            prop_assert!(there.iter().all(|(role, positions)| *positions <= here[role]), "already at {}", between);
        }
    }

    /// Whatever parts of a position a staff list holds: each is taken as it is or refused as too fine, and those taken add up exactly.
    #[test]
    fn parts_are_added_exactly_or_refused(program in programs(), parts in proptest::collection::vec((1_i64..100, 1_i64..100), 1..40)) {
        let role = &program.planning().staffing.caseload_role;
        let parts: Vec<(i64, i64)> = parts.into_iter().map(|(one, other)| (one.min(other), one.max(other))).collect();
        let row = |(part, whole): &(i64, i64)| Input::object([("role", Input::cell(role)), ("fte", Input::cell(&format!("{part}/{whole}")))]);
        let list = Input::object([("staff", Input::List(parts.iter().map(row).collect()))]);
        let (team, errors) = Team::read(Situation::new(program, day("2026-11-21")), &list);
        let mut taken: Vec<(i64, i64)> = Vec::new();
        for (member, (part, whole)) in team.staff.iter().zip(&parts) {
            let refused = errors.iter().any(|error| error.place.row == Some(member.row) && matches!(error.kind, InputErrorKind::TooFine { .. }));
            prop_assert_eq!(member.fte, (!refused).then(|| Fraction::of(*part, *whole)));
            taken.extend((!refused).then_some((*part, *whole)));
        }
        let common: i64 = taken.iter().fold(1, |common, (_, whole)| common / greatest_common_divisor(common, *whole) * whole);
        let sum: i64 = taken.iter().map(|(part, whole)| part * (common / whole)).sum();
        prop_assert_eq!(team.staff.iter().filter_map(|member| member.fte).sum::<Fraction>(), Fraction::of(sum, common));
    }

    /// Exact numbers: sums of decimals are what they are on paper.
    #[test]
    fn decimals_stay_exact(cents in proptest::collection::vec(0_i64..300, 1..40), people in 1_u32..40) {
        let sum: Fraction = cents.iter().map(|cents| Fraction::of(*cents, 100)).sum();
        prop_assert_eq!(sum, Fraction::of(cents.iter().sum(), 100));
        prop_assert_eq!(sum * Fraction::whole(people), Fraction::of(cents.iter().sum::<i64>() * i64::from(people), 100));
        let shown = sum.to_string();
        prop_assert_eq!(shown.parse::<Fraction>(), Ok(sum));
        prop_assert_eq!(serde_json::to_string(&sum).ok().map(|json| json.trim_end_matches(".0").to_owned()), Some(shown), "JSON has the same digits");
    }
}
