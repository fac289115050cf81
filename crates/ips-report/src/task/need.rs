//! The staff needed in both readings, for the top of the fidelity scale, and step by step.

use super::NoRuleInForce;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Reading, Scale, ScaleCaseload};
use ips_core::staffing::{HiringStep, Need, NeedQuestion, StaffingRules, need};
use ips_core::{Input, InputError, Situation};
use serde::Serialize;

/// The most steps that are listed where no rule limits a team.
const MOST_STEPS: usize = 40;

/// The staff needed in both readings.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Needs<'p> {
    /// The reading to plan on.
    pub strict: NeedWithStep<'p>,
    /// The reading that must not be broken.
    pub loose: NeedWithStep<'p>,
    /// The caseload that earns the top rating of the fidelity scale, where the scale says it.
    #[serde(skip)]
    pub top: Option<TopRating<'p>>,
}

/// The staff needed in one reading, and when more is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NeedWithStep<'p> {
    /// The staff.
    #[serde(flatten)]
    pub need: Need<'p>,
    /// The next number of people at which more is needed.
    pub next_step: Option<HiringStep<'p>>,
}

/// What the top rating of the fidelity scale asks.
#[derive(Clone, Debug, PartialEq)]
pub struct TopRating<'p> {
    /// The caseload and the item.
    pub caseload: ScaleCaseload,
    /// The scale.
    pub scale: &'p Scale,
    /// The staff with such caseloads; `None` where what is planned on earns the rating anyway.
    pub need: Option<NeedWithStep<'p>>,
}

/// Reads the question and works out the staff; nothing where the question cannot be used. The errors are entries that could not be taken.
///
/// # Errors
///
/// No rule is in force on the day.
pub fn needs<'p>(
    situation: Situation<'p, ProgramPolicy>,
    question: &Input<'_>,
    scale: Option<&'p Scale>,
) -> Result<(Option<Needs<'p>>, Vec<InputError>), NoRuleInForce> {
    let (question, errors) = NeedQuestion::read(question);
    Ok((question.map(|question| needs_of(situation, &question, scale)).transpose()?, errors))
}

/// The staff for a question that has been read.
///
/// # Errors
///
/// No rule is in force on the day.
pub fn needs_of<'p>(situation: Situation<'p, ProgramPolicy>, question: &NeedQuestion, scale: Option<&'p Scale>) -> Result<Needs<'p>, NoRuleInForce> {
    let none = || NoRuleInForce::on(situation);
    let of = |question: &NeedQuestion, reading| {
        let need = need(situation, question, reading).ok_or_else(none)?;
        Ok(NeedWithStep { next_step: need.next_step(), need })
    };
    let planned_on = StaffingRules::of(situation).ok_or_else(none)?.with_people_per_fte(question.people_per_fte).people_per_fte;
    let top = scale.and_then(|scale| Some((scale, scale.caseload?))).map(|(scale, caseload)| {
        let smaller = NeedQuestion { people_per_fte: Some(caseload.people), ..*question };
        let need = (caseload.people < planned_on).then(|| of(&smaller, Reading::Strict)).transpose()?;
        Ok(TopRating { caseload, scale, need })
    });
    Ok(Needs { strict: of(question, Reading::Strict)?, loose: of(question, Reading::Loose)?, top: top.transpose()? })
}

/// A range of people with the staff it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedStep<'a> {
    /// The fewest people.
    pub from: u32,
    /// The most people.
    pub to: u32,
    /// The staff.
    pub need: Need<'a>,
}

/// Every step from one person up to a full team, in one reading; the number of people in the question does not matter. Empty where the
/// policy has no ratio in force on the day.
pub fn need_steps<'a>(situation: Situation<'a, ProgramPolicy>, question: &NeedQuestion, reading: Reading) -> Vec<NeedStep<'a>> {
    let mut steps = Vec::new();
    let mut from = 1;
    while steps.len() < MOST_STEPS {
        let Some(staff) = need(situation, &NeedQuestion { people: from, ..*question }, reading) else { break };
        let limit = staff.team_limit.unwrap_or(u32::MAX);
        let next = staff.next_step().map(|step| step.people).filter(|people| *people <= limit);
        let Some(to) = next.map(|people| people - 1).or(staff.team_limit).filter(|to| *to >= from) else { break };
        steps.push(NeedStep { from, to, need: staff });
        match next {
            Some(people) => from = people,
            None => break,
        }
    }
    steps
}
