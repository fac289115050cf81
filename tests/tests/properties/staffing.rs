//! What holds for every plan, need and team, whatever the numbers.

use crate::settings;
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Phase, Reading, Severity};
use ips_core::staffing::{NeedQuestion, PlanQuestion, PlannedTeam, StaffingRules, Status, check_team, need, plan};
use ips_core::{Fraction, Situation, parse_date};
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

fn posts() -> impl Strategy<Value = Fraction> {
    prop_oneof![Just(Fraction::ONE), Just(Fraction::HALF), Just(Fraction::of(1, 4))]
}

prop_compose! {
    fn questions()(
        start in 0_u64..4000,
        people_at_start in 0_u32..60,
        new_per_month in 0_u32..25,
        leaving in 0_i64..15,
        lead in 0_u32..120,
        post in posts(),
        reading in readings(),
        leader_caseload in proptest::option::of(0_u32..12),
        people_per_post in proptest::option::of(10_u32..30),
    ) -> PlanQuestion {
        PlanQuestion {
            // From the day on which every embedded policy has its present rules.
            start: day("2022-02-01") + chrono::Days::new(start),
            months: 40,
            people_at_start,
            new_per_month,
            leaving_percent: Fraction::of(leaving, 1),
            hiring_lead_days: lead,
            post,
            reading,
            leader_caseload,
            people_per_post,
            opening_staff: BTreeMap::new(),
        }
    }
}

proptest! {
    #![proptest_config(settings())]

    /// The staff of a plan keeps every rule of its month: no violation in any reading, and no warning where it was made of
    /// whole posts on the strict one. (Half posts make more heads than posts, and too many heads are a warning.)
    #[test]
    fn the_staff_of_a_plan_passes_the_check_of_its_month(program in programs(), question in questions()) {
        let situation = Situation::new(program, question.start);
        let plan = plan(situation, &question).expect("the rules are in force");
        for month in &plan.months {
            let rules = StaffingRules::of(situation.on(month.date)).expect("the rules are in force");
            prop_assert_eq!(month.teams.iter().map(|team| team.people).sum::<u32>(), month.people);
            for team in &month.teams {
                prop_assert!(team.people <= team.room, "month {}: {} people, room for {}", month.month, team.people, team.room);
                let check = check_team(situation.on(month.date), &team.as_team(&rules)).expect("the rules are in force");
                let broken: Vec<_> = check.broken(Severity::Must).map(|finding| (finding.rule.name(), finding.actual, finding.limit)).collect();
                prop_assert!(broken.is_empty(), "month {}, {} people: {:?}", month.month, team.people, broken);
                if question.reading == Reading::Strict && question.post == Fraction::ONE {
                    let advised: Vec<_> = check.broken(Severity::Should).map(|finding| (finding.rule.name(), finding.actual, finding.limit)).collect();
                    prop_assert!(advised.is_empty(), "month {}, {} people: {:?}", month.month, team.people, advised);
                }
                prop_assert!(check.findings.iter().any(|finding| finding.status == Status::Kept));
            }
        }
    }

    /// What is hired and what was there at the start is what is there at the end.
    #[test]
    fn hires_add_up_to_the_last_month(program in programs(), question in questions()) {
        let plan = plan(Situation::new(program, question.start), &question).expect("the rules are in force");
        let hired: Fraction = plan.hires.iter().map(|hire| hire.fte).sum();
        let last: Fraction = plan.months.last().map(|month| month.teams.iter().map(PlannedTeam::all_posts).sum()).unwrap_or_default();
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
        post in posts(),
        reading in readings(),
        leader_caseload in proptest::option::of(0_u32..12),
    ) {
        let ask = |people| {
            let question = NeedQuestion { people, leader_caseload, post, phase: Phase::Full, people_per_post: None };
            need(Situation::new(program, day("2026-11-21")), &question, reading).expect("the rules are in force")
        };
        let (before, after) = (ask(people), ask(people + more));
        prop_assert!(after.all_posts_fte >= before.all_posts_fte, "{} people: {}, {}: {}", people, before.all_posts_fte, people + more, after.all_posts_fte);
        prop_assert!(after.fewest_teams >= before.fewest_teams && before.teams.len() >= before.fewest_teams);
        prop_assert_eq!(before.teams.iter().map(|team| team.people).sum::<u32>(), people);
        for team in &before.teams {
            for role in &team.roles {
                prop_assert!(role.posts >= role.exact, "{}: {} < {}", role.role, role.posts, role.exact);
            }
        }
    }

    /// The next hiring step is the first number of people at which anything changes.
    #[test]
    fn the_next_step_is_the_first(program in programs(), people in 0_u32..300, post in posts(), reading in readings()) {
        let ask = |people| {
            let question = NeedQuestion { people, leader_caseload: None, post, phase: Phase::Full, people_per_post: None };
            need(Situation::new(program, day("2026-11-21")), &question, reading).expect("the rules are in force")
        };
        let now = ask(people);
        let step = now.next_step().expect("some day more is needed");
        prop_assert!(step.people > people);
        let posts = |people| -> BTreeMap<String, Fraction> {
            let need = ask(people);
            program.planning().staffing.roles.iter().map(|role| (role.id.clone(), need.posts(&role.id))).collect()
        };
        for between in people + 1..step.people {
            let (here, there) = (posts(people), posts(between));
            prop_assert!(there.iter().all(|(role, posts)| *posts <= here[role]), "already at {}", between);
        }
    }

    /// Exact numbers: sums of decimals are what they are on paper.
    #[test]
    fn decimals_stay_exact(cents in proptest::collection::vec(0_i64..300, 1..40), people in 1_u32..40) {
        let sum: Fraction = cents.iter().map(|cents| Fraction::of(*cents, 100)).sum();
        prop_assert_eq!(sum, Fraction::of(cents.iter().sum(), 100));
        prop_assert_eq!(sum * Fraction::whole(people), Fraction::of(cents.iter().sum::<i64>() * i64::from(people), 100));
        let shown = sum.to_string();
        prop_assert_eq!(shown.parse::<Fraction>(), Ok(sum));
    }
}
