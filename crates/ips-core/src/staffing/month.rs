//! One month of a plan: the teams, their posts and who carries how many.

use super::need::{asked, whole_posts};
use super::question::PlanQuestion;
use super::rules::StaffingRules;
use super::team::{StaffMember, Team};
use crate::fraction::Fraction;
use crate::policy::planning::{Counted, Phase, Reading, Source, Sourced, in_force};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// One month of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
pub struct PlannedTeam {
    /// The day it opened.
    pub opened: NaiveDate,
    /// The people it serves.
    pub people: u32,
    /// The exact need of the carrying role, in FTE: its minimum, or what the people need beside those the leader carries until a hire is there.
    #[serde(rename = "needed_fte")]
    pub needed: Fraction,
    /// The posts that are filled, in FTE by role.
    #[serde(rename = "posts_fte")]
    pub posts: BTreeMap<String, Fraction>,
    /// The people the leader carries once the hires of the month are there.
    pub leader_carries: u32,
    /// The most people the team can carry as it is staffed now.
    pub room: u32,
}

impl PlannedTeam {
    pub(super) fn opening(opened: NaiveDate, posts: BTreeMap<String, Fraction>) -> Self {
        Self { opened, people: 0, needed: Fraction::ZERO, posts, leader_carries: 0, room: 0 }
    }

    /// The posts of a role, in FTE.
    pub fn posts_of(&self, role: &str) -> Fraction {
        self.posts.get(role).copied().unwrap_or_default()
    }

    /// All posts, in FTE.
    pub fn all_posts(&self) -> Fraction {
        self.posts.values().copied().sum()
    }

    /// The phase on a day. The full team has to be there on the last day of start-up, so that day already counts as full.
    pub(super) fn phase(&self, rules: &StaffingRules<'_>, has_start_up: bool, day: NaiveDate) -> Phase {
        let opening = has_start_up && rules.start_up_ends(self.opened).is_some_and(|last| day < last);
        if opening { Phase::Opening } else { Phase::Full }
    }

    /// The most people the team can carry: its carriers and its leader.
    pub(super) fn room(&self, rules: &StaffingRules<'_>, question: &PlanQuestion) -> u32 {
        rules.capacity(self.posts_of(&rules.staffing.carrier)) + self.leader_at_most(rules, question)
    }

    fn leader_at_most(&self, rules: &StaffingRules<'_>, question: &PlanQuestion) -> u32 {
        let led = rules.led_roles().iter().map(|role| whole_posts(self.posts_of(role))).sum();
        rules.leader_carries(question.reading, led).min(question.leader_caseload.unwrap_or(u32::MAX))
    }

    /// The team with the hires that so many people ask for. Nobody is let go.
    pub(super) fn grown(&self, rules: &StaffingRules<'_>, question: &PlanQuestion, phase: Phase, people: u32) -> Self {
        let carrier = &rules.staffing.carrier;
        let leader_bridges = people.saturating_sub(rules.capacity(self.posts_of(carrier))).min(self.leader_at_most(rules, question));
        let most = rules.most_carriers().map_or(Fraction::whole(people + 1), Fraction::whole);
        let mut team = self.with_minimums(rules, question, phase);
        while team.room(rules, question) < people && team.posts_of(carrier) < most {
            let next = (team.posts_of(carrier) + question.post).up_to_step(question.post).min(most);
            team.posts.insert(carrier.clone(), next);
            team = team.with_minimums(rules, question, phase);
        }
        let by_ratio = Fraction::whole(people - leader_bridges).divided_by(rules.people_per_post);
        let minimum = rules.least_fte(carrier, phase, question.reading);
        let leader_carries = people.saturating_sub(rules.capacity(team.posts_of(carrier)));
        let room = team.room(rules, question);
        Self { people, needed: by_ratio.max(minimum), leader_carries, room, ..team }
    }

    /// The team with every minimum and the leader's time.
    fn with_minimums(&self, rules: &StaffingRules<'_>, question: &PlanQuestion, phase: Phase) -> Self {
        let mut team = self.clone();
        let carrier = &rules.staffing.carrier;
        for minimum in rules.minimums(phase).filter(|minimum| minimum.role == *carrier) {
            team.raise(carrier, least_posts(minimum.counted, minimum.at_least, question.post).up_to_step(question.post));
        }
        let carriers = team.posts_of(carrier);
        let leader = rules.leader_fte(question.reading, whole_posts(carriers)).up_to_step(question.post);
        team.raise(&rules.staffing.leader, leader);
        for minimum in rules.minimums(phase).filter(|minimum| minimum.role != *carrier && asked(minimum, question.reading, carriers)) {
            team.raise(&minimum.role, least_posts(minimum.counted, minimum.at_least, question.post));
        }
        team
    }

    fn raise(&mut self, role: &str, least: Fraction) {
        if least > self.posts_of(role) {
            self.posts.insert(role.to_owned(), least);
        }
    }

    /// The team as a staff list, with everybody's caseload, so that it can be checked.
    pub fn as_team(&self, rules: &StaffingRules<'_>) -> Team {
        staffed(rules, &self.posts, self.opened, self.people)
    }
}

fn least_posts(counted: Counted, least: Fraction, post: Fraction) -> Fraction {
    match counted {
        Counted::Fte => least,
        // A head is at least the smallest part of a post.
        Counted::Heads => least * post,
    }
}

/// A staff list with posts of so much FTE: whole posts, and one for the rest. The carriers are filled first; the leader carries who is left,
/// as far as any reading allows.
pub(super) fn staffed(rules: &StaffingRules<'_>, posts: &BTreeMap<String, Fraction>, opened: NaiveDate, people: u32) -> Team {
    let mut rest = people;
    let mut staff = Vec::new();
    let led = rules.led_roles().iter().filter_map(|role| posts.get(role)).map(|fte| whole_posts(*fte)).sum();
    let leader_at_most = rules.leader_carries(Reading::Loose, led);
    for role in carriers_first(rules, posts) {
        for fte in single_posts(posts[role]) {
            let caseload = if *role == rules.staffing.carrier {
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

fn carriers_first<'p>(rules: &StaffingRules<'_>, posts: &'p BTreeMap<String, Fraction>) -> Vec<&'p String> {
    let mut sorted: Vec<_> = posts.keys().collect();
    sorted.sort_by_key(|role| **role != rules.staffing.carrier);
    sorted
}

/// Whole posts, and one for the rest.
pub(super) fn single_posts(fte: Fraction) -> Vec<Fraction> {
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
    pub(super) fn reason_for(&self, role: &str, phase: Phase, reading: Reading, carriers: Fraction) -> &'a Source {
        if role == self.staffing.carrier && carriers > self.least_fte(role, phase, reading) {
            return &self.ratio.source;
        }
        let minimum = self.minimums(phase).filter(|minimum| minimum.role == role && asked(minimum, reading, carriers)).last().map(Sourced::source);
        let time = (role == self.staffing.leader).then(|| in_force(&self.staffing.leader_time, self.situation.as_of).last().map(Sourced::source)).flatten();
        minimum.or(time).unwrap_or(&self.ratio.source)
    }
}
