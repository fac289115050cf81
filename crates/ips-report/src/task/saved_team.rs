//! A plan that was saved in the browser, where a team is asked for: its staff list and the figures of its team.

use crate::read::SavedFile;
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, shortened};

/// The figures of the team among the fields of a saved plan.
const FIGURES: [&str; 4] = ["individuals_served", "program_start_date", "months_since_program_start", "percent_time_in_community"];

/// The plan was saved for another policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this plan was saved for the policy `{saved}`, not for `{asked}`")]
pub struct OtherPolicy {
    saved: String,
    asked: String,
}

/// The team in a saved plan; any other object as it is.
///
/// # Errors
///
/// The plan was saved for another policy.
pub fn team_of_saved_plan<'a>(value: Input<'a>, program: &ProgramPolicy) -> Result<Input<'a>, OtherPolicy> {
    let Input::Object(plan) = value else { return Ok(value) };
    let field = |name: &str| plan.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    if field("kind") != Some(&Input::Text(SavedFile::Plan.name().into())) {
        return Ok(Input::Object(plan));
    }
    if let Some(Input::Text(policy)) = field("policy").filter(|policy| policy.shown() != program.id()) {
        return Err(OtherPolicy { saved: shortened(policy).into_owned(), asked: program.id().to_owned() });
    }
    let figures = match field("fields") {
        Some(Input::Object(fields)) => fields.iter().filter(|(name, _)| FIGURES.contains(&&**name)).cloned().collect(),
        _ => Vec::new(),
    };
    let staff = plan.into_iter().filter(|(name, _)| name == "staff");
    Ok(Input::Object(figures.into_iter().chain(staff).collect()))
}
