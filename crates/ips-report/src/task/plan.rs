//! A start-up plan with what falls due in its months.

use super::NoRuleInForce;
use super::pre_hire::HireChecks;
use chrono::Months;
use ips_core::calendar::Length;
use ips_core::clocks::{ClockInput, DueItem, MissingEvent, ParticipantClock, PreHireQuestion, StaffClock, deadlines, missing_events, pre_hire};
use ips_core::policy::ProgramPolicy;
use ips_core::staffing::{Hire, PlanQuestion, StartUpPlan, plan};
use ips_core::{Input, InputError, Language, Situation};
use serde::Serialize;

/// A plan that was asked for, and the clocks it starts.
#[derive(Debug)]
pub struct PlanTask<'p> {
    situation: Situation<'p, ProgramPolicy>,
    planned: Option<(PlanQuestion, StartUpPlan<'p>)>,
    clocks: ClockInput,
    /// Somebody of each role, and a person served: for what is the same for all of them.
    one_of_each: ClockInput,
}

/// A plan with what falls due in its months.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Planned<'c, 'p> {
    /// The plan.
    #[serde(flatten)]
    pub plan: &'c StartUpPlan<'p>,
    /// What falls due in its months, by its day.
    pub deadlines: Vec<DueItem<'p, 'c>>,
    /// Events whose days a plan does not know, with what waits for them: once for each role, and once for the people served.
    pub missing_events: Vec<MissingEvent<'p, 'c>>,
    /// The documents of everybody to hire.
    pub pre_hire: Vec<HireChecks<'p>>,
    /// What was asked.
    #[serde(skip)]
    pub question: &'c PlanQuestion,
    /// The people to hire, and the days on which their clocks start.
    #[serde(skip)]
    pub clocks: &'c ClockInput,
}

impl<'p> PlanTask<'p> {
    /// Reads the question and makes the plan, with the people to hire named by their role and a number in a language. The errors are
    /// entries that could not be taken.
    ///
    /// # Errors
    ///
    /// No rule is in force on the day of the start.
    pub fn read(situation: Situation<'p, ProgramPolicy>, question: &Input<'_>, language: Language) -> Result<(Self, Vec<InputError>), NoRuleInForce> {
        let (question, errors) = PlanQuestion::read(situation, question);
        let planned = question.map(|question| {
            let plan = plan(situation, &question).ok_or_else(|| NoRuleInForce::on(situation.on(question.start)))?;
            Ok((question, plan))
        });
        let planned = planned.transpose()?;
        let named = |role: &str, number| {
            let short = situation.policy.role(role).map_or(role, |role| role.short.get(language));
            format!("{short} {number}")
        };
        let clocks = planned.as_ref().map_or_else(ClockInput::default, |(_, plan)| plan.clocks(&situation.policy.planning().events, named));
        let one_of_each = one_of_each(&clocks, |role| situation.policy.role(role).map(|role| role.title.get(language).to_owned()));
        Ok((Self { situation, planned, clocks, one_of_each }, errors))
    }

    /// The plan; nothing where the question could not be used.
    pub fn planned(&self) -> Option<Planned<'_, 'p>> {
        let (question, plan) = self.planned.as_ref()?;
        let opening = self.situation.on(question.start);
        let documents = |hire: &Hire<'_>| {
            let asked = PreHireQuestion { role: Some(hire.role.to_owned()), first_day: Some(hire.needed_by), ..PreHireQuestion::default() };
            let checks = pre_hire(opening, &asked);
            HireChecks { role: asked.role, first_day: asked.first_day, checks }
        };
        Some(Planned {
            plan,
            deadlines: self.fall_due(question),
            missing_events: missing_events(opening, &self.one_of_each),
            pre_hire: plan.hires.iter().map(documents).filter(|hire| !hire.checks.is_empty()).collect(),
            question,
            clocks: &self.clocks,
        })
    }

    /// What falls due in the months of the plan, by its day.
    fn fall_due(&self, question: &PlanQuestion) -> Vec<DueItem<'p, '_>> {
        let end = question.start.checked_add_months(Months::new(question.months));
        let mut items = deadlines(self.situation.on(question.start), &self.clocks, Length::Months(question.months));
        items.retain(|item| item.day().is_some_and(|day| end.is_none_or(|end| day <= end)));
        items.sort_by_key(DueItem::day);
        items
    }
}

/// Somebody of each role under the role's name, and a person served.
fn one_of_each(clocks: &ClockInput, title: impl Fn(&str) -> Option<String>) -> ClockInput {
    let mut staff: Vec<StaffClock> = Vec::new();
    for member in &clocks.staff {
        if staff.iter().all(|other| other.role != member.role) {
            staff.push(StaffClock { name: title(&member.role), ..member.clone() });
        }
    }
    ClockInput { staff, participants: vec![ParticipantClock { row: 1, ..ParticipantClock::default() }], ..clocks.clone() }
}
