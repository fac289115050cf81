//! The positions of a plan: of which roles, how many in a month, and why one is filled.

use super::job::Job;
use ips_core::Fraction;
use ips_core::staffing::{Hire, HireReason, PlanMonth, StartUpPlan};

/// A few letters for a role.
pub(super) fn short(job: &Job, role: &str) -> String {
    job.program().role(role).map_or_else(|| role.to_owned(), |role| role.short.get(job.language).to_owned())
}

/// The roles that the plan fills at some time, in the order of the policy.
pub(super) fn filled_roles(job: &Job, plan: &StartUpPlan<'_>) -> Vec<&'static str> {
    let roles = job.program().planning().staffing.roles.iter().map(|role| role.id.as_str());
    roles.filter(|role| plan.months.iter().any(|month| positions(month, role) > Fraction::ZERO)).collect()
}

/// The positions of a role in a month over all teams, in FTE.
pub(super) fn positions(month: &PlanMonth, role: &str) -> Fraction {
    month.teams.iter().map(|team| team.positions_of(role)).sum()
}

/// Why somebody is hired.
pub(super) fn why(job: &Job, hire: &Hire<'_>) -> String {
    let words = &job.words().plan;
    match hire.why {
        HireReason::Opening => words.why_opening.to_owned(),
        HireReason::FullTeam => words.why_full_team.to_owned(),
        HireReason::People(people) => (words.why_people)(people),
    }
}
