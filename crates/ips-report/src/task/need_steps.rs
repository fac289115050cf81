//! The numbers of people between which the staff of one team stays the same.

use ips_core::Situation;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Reading;
use ips_core::staffing::{Need, NeedQuestion, need};

/// The most steps that are listed where no rule limits a team.
const MOST_STEPS: usize = 40;

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
