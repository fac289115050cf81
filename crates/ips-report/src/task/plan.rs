//! A start-up plan with what falls due in its months.

use super::NoRuleInForce;
use chrono::Months;
use ips_core::calendar::Length;
use ips_core::clocks::{ClockInput, DueItem, deadlines};
use ips_core::policy::ProgramPolicy;
use ips_core::staffing::{PlanQuestion, StartUpPlan, plan};
use ips_core::{Input, InputError, Language, Situation};
use serde::Serialize;

/// A plan that was asked for, and the clocks it starts.
#[derive(Debug)]
pub struct PlanTask<'p> {
    situation: Situation<'p, ProgramPolicy>,
    planned: Option<(PlanQuestion, StartUpPlan<'p>)>,
    clocks: ClockInput,
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
    /// What was asked.
    #[serde(skip)]
    pub question: &'c PlanQuestion,
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
        let clocks = planned.as_ref().map_or_else(ClockInput::default, |(_, plan)| plan.clocks(named));
        Ok((Self { situation, planned, clocks }, errors))
    }

    /// The plan; nothing where the question could not be used.
    pub fn planned(&self) -> Option<Planned<'_, 'p>> {
        let (question, plan) = self.planned.as_ref()?;
        Some(Planned { plan, deadlines: self.fall_due(question), question })
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
