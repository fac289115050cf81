//! How a program starts and grows: month by month who is there, whom to hire and when, and what breaks first without it.

use super::capacity::{CapacityStep, capacity_steps};
use super::check::check_team;
use super::finding::TeamFinding;
use super::growth::PlanGrowth;
use super::hire::{Hire, HireReason, HiringLead};
use super::month::{PlanMonth, PlannedTeam, single_positions, staffed};
use super::one_team::{AllowedTeam, OneTeam};
use super::question::{MOST_MONTHS, MOST_PEOPLE, PlanQuestion};
use super::rules::StaffingRules;
use super::team::Team;
use crate::clocks::{ClockInput, Dates, StaffClock};
use crate::fraction::Fraction;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Event, Phase, Reading, Severity};
use crate::situation::Situation;
use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;

/// A plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct StartUpPlan<'a> {
    /// How many people come each month.
    pub growth: PlanGrowth,
    /// The time that a hire takes.
    pub hiring_lead: HiringLead,
    /// Month by month, month 0 first.
    pub months: Vec<PlanMonth>,
    /// Whom to hire, the earliest first.
    pub hires: Vec<Hire<'a>>,
    /// The most people that the staff can carry, from each day on which that changes; the first day first.
    pub capacity: Vec<CapacityStep>,
    /// The first rule that breaks if nobody is hired after the opening, for violations and for warnings.
    pub without_hires: Vec<FirstBreach<'a>>,
}

/// The first breach of a rule if nobody is hired after the opening.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct FirstBreach<'a> {
    /// The month of the plan.
    pub month: u32,
    /// Its day.
    pub date: NaiveDate,
    /// The people served then.
    pub people: u32,
    /// What is broken.
    pub finding: TeamFinding<'a>,
    /// The team as it would then be, to name who is concerned.
    #[serde(skip)]
    pub team: Team,
}

/// Makes a plan; `None` where on some day of it the policy has no ratio in force, or the calendar ends.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::staffing::{PlanQuestion, plan};
///
/// let input: Input = serde_json::from_str(r#"{"program_start_date": "2027-01-04", "new_per_month": 6, "months": 12}"#)?;
/// let (question, errors) = PlanQuestion::read(situation, &input);
/// assert!(errors.is_empty());
/// let plan = plan(situation, &question.ok_or("no question")?).ok_or("no ratio in force")?;
/// assert_eq!(plan.months.last().map(|month| (month.month, month.people)), Some((12, 72)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn plan<'a>(situation: Situation<'a, ProgramPolicy>, question: &PlanQuestion) -> Option<StartUpPlan<'a>> {
    let growth = PlanGrowth::of(question)?;
    let hiring_lead = HiringLead::of(question.hiring_lead_days);
    let mut planner = Planner { situation, question, hiring_lead, teams: Vec::new(), hires: Vec::new(), before: None };
    let mut months = Vec::new();
    let mut people = question.people_at_start.min(MOST_PEOPLE);
    for month in 0..=question.months.min(MOST_MONTHS) {
        let date = question.start.checked_add_months(Months::new(month))?;
        planner.month(date, people)?;
        months.push(PlanMonth { month, date, people, teams: planner.teams.clone() });
        planner.before = Some((date, people));
        people = growth.next(question, month + 1, people);
    }
    let mut hires = planner.hires;
    hires.sort_by_key(|hire| (hire.needed_by, hire.team));
    let capacity = capacity_steps(situation, question, &months, &hires)?;
    let without_hires = without_hires(situation, &months);
    Some(StartUpPlan { growth, hiring_lead, months, hires, capacity, without_hires })
}

struct Planner<'a, 'q> {
    situation: Situation<'a, ProgramPolicy>,
    question: &'q PlanQuestion,
    hiring_lead: HiringLead,
    teams: Vec<PlannedTeam>,
    hires: Vec<Hire<'a>>,
    /// Day and people of the month before.
    before: Option<(NaiveDate, u32)>,
}

impl<'a> Planner<'a, '_> {
    /// Brings the teams to what a month asks.
    fn month(&mut self, date: NaiveDate, people: u32) -> Option<()> {
        let question = self.question;
        let rules = StaffingRules::of(self.situation.on(date))?.with_people_per_fte(question.people_per_fte);
        // A team grows into the full one, so the opening does not begin with more people than that can serve.
        let full_team = OneTeam {
            rules,
            reading: question.reading,
            phase: Phase::Full,
            smallest_position: question.smallest_position,
            leader_caseload: question.leader_caseload,
        };
        let largest = *full_team.allowed(MOST_PEOPLE).last()?;
        let count = people.div_ceil(largest.capacity).max(1).max(u32::try_from(self.teams.len()).unwrap_or(u32::MAX));
        // Everybody keeps the team they have: the first teams stay full and the last takes the rest.
        let mut rest = people;
        for index in 0..usize::try_from(count).ok()? {
            let share = rest.min(largest.capacity);
            rest -= share;
            self.team(&rules, &largest, index, date, share, people)?;
        }
        Some(())
    }

    fn team(&mut self, rules: &StaffingRules<'a>, largest: &AllowedTeam, index: usize, date: NaiveDate, share: u32, people: u32) -> Option<()> {
        let is_new = index == self.teams.len();
        if is_new {
            let opened = if index == 0 { date } else { self.day_of(self.limit(rules), people, date) };
            let positions = if index == 0 { self.question.opening_staff.clone() } else { BTreeMap::new() };
            self.teams.push(PlannedTeam::opening(opened, positions));
        }
        let team = self.teams[index].clone();
        // The text gives the time of start-up to a program; whether a later team has it too is open, so the strict reading does not count on it.
        let phase = team.phase(rules, index == 0 || self.question.reading == Reading::Loose, date);
        let grown = team.grown(rules, self.question, phase, share, largest);
        for role in &rules.staffing.roles {
            let fte = grown.positions_of(&role.id) - team.positions_of(&role.id);
            if fte <= Fraction::ZERO {
                continue;
            }
            let (why, needed_by) = if is_new {
                (HireReason::Opening, grown.opened)
            } else if phase == Phase::Full && team.positions_of(&role.id) < rules.least_fte(&role.id, phase, self.question.reading) {
                (HireReason::FullTeam, rules.start_up_ends(grown.opened).unwrap_or(date))
            } else {
                let limit = self.limit(rules);
                (HireReason::People(limit + 1), self.day_of(limit, people, date))
            };
            let post_by = needed_by.checked_sub_days(Days::new(u64::from(self.hiring_lead.days)))?;
            let reason = rules.reason_for(&role.id, phase, self.question.reading, grown.positions_of(&rules.staffing.caseload_role));
            self.hires.push(Hire { team: index + 1, role: &role.id, fte, needed_by, post_by, why, citation: self.situation.policy.citation(reason) });
        }
        self.teams[index] = grown;
        Some(())
    }

    /// The most people all teams can carry as they were staffed the month before.
    fn limit(&self, rules: &StaffingRules<'_>) -> u32 {
        self.teams.iter().map(|team| team.capacity(rules, self.question)).sum()
    }

    /// The day on which the number of people reaches `reached` when they come evenly over the month that ends on `date`.
    fn day_of(&self, reached: u32, people: u32, date: NaiveDate) -> NaiveDate {
        let Some((day, before)) = self.before.filter(|(_, before)| *before < people) else { return date };
        let days = u64::try_from((date - day).num_days()).unwrap_or(0);
        let part = u64::from(reached.clamp(before, people) - before) * days / u64::from(people - before);
        day.checked_add_days(Days::new(part)).unwrap_or(date)
    }
}

/// The first violation and the first warning if nobody is hired after the opening and everybody is served all the same.
fn without_hires<'a>(situation: Situation<'a, ProgramPolicy>, months: &[PlanMonth]) -> Vec<FirstBreach<'a>> {
    let Some(opening) = months.first().and_then(|month| month.teams.first()) else { return Vec::new() };
    let mut breaches = Vec::new();
    for severity in [Severity::Must, Severity::Should] {
        let first = months.iter().find_map(|month| {
            let situation = situation.on(month.date);
            let rules = StaffingRules::of(situation)?;
            let team = staffed(&rules, &opening.positions, opening.opened, month.people);
            let check = check_team(situation, &team)?;
            // A breach of the team as a whole says more than that of one person in it.
            let finding = check.broken(severity).filter(|finding| finding.is_about_staff()).min_by_key(|finding| finding.row.is_some())?.clone();
            Some(FirstBreach { month: month.month, date: month.date, people: month.people, finding, team })
        });
        breaches.extend(first);
    }
    breaches
}

impl StartUpPlan<'_> {
    /// The days on which the clocks of the plan start: the program's start, the first day of each person to hire, and those of the policy's events
    /// that a plan counts on with them. People are named by `name`, from the role and a number that counts within it.
    pub fn clocks(&self, events: &[Event], name: impl Fn(&str, usize) -> String) -> ClockInput {
        let program = self.months.first().map(|month| days(events, "program_start_date", month.date)).unwrap_or_default();
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        let mut staff = Vec::new();
        for hire in &self.hires {
            for fte in single_positions(hire.fte) {
                let number = counted.entry(hire.role).or_default();
                *number += 1;
                let dates = days(events, "hire_date", hire.needed_by);
                staff.push(StaffClock {
                    row: staff.len() + 1,
                    name: Some(name(hire.role, *number)),
                    role: hire.role.to_owned(),
                    fte: Some(fte),
                    dates,
                    facts: BTreeMap::new(),
                });
            }
        }
        let people_served = self.months.iter().map(|month| (month.date, month.people)).collect();
        ClockInput { program, staff, participants: Vec::new(), people_served }
    }
}

/// The day of an event, and of those that a plan counts on with it.
fn days(events: &[Event], known: &str, day: NaiveDate) -> Dates {
    let with = events
        .iter()
        .filter(|event| [&event.planned_with, &event.same_day_as].into_iter().any(|with| with.as_deref() == Some(known)))
        .map(|event| event.id.clone());
    Dates { events: with.chain([known.to_owned()]).map(|event| (event, day)).collect(), done: BTreeMap::new() }
}
