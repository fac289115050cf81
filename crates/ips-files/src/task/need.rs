//! The staff needed in both readings.

use super::NoRuleInForce;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Reading;
use ips_core::staffing::{HiringStep, Need, NeedQuestion, need};
use ips_core::{Input, InputError, Situation};
use serde::Serialize;

/// The staff needed in both readings.
#[derive(Debug, Serialize)]
pub struct Needs<'p> {
    /// The reading to plan on.
    pub strict: NeedWithStep<'p>,
    /// The reading that must not be broken.
    pub loose: NeedWithStep<'p>,
}

/// The staff needed in one reading, and when more is.
#[derive(Debug, Serialize)]
pub struct NeedWithStep<'p> {
    /// The staff.
    #[serde(flatten)]
    pub need: Need<'p>,
    /// The next number of people at which more is needed.
    pub next_step: Option<HiringStep<'p>>,
}

/// Reads the question and works out the staff; nothing where the question cannot be used. The errors are entries that could not be taken.
///
/// # Errors
///
/// No rule is in force on the day.
pub fn needs<'p>(situation: Situation<'p, ProgramPolicy>, question: &Input<'_>) -> Result<(Option<Needs<'p>>, Vec<InputError>), NoRuleInForce> {
    let (question, errors) = NeedQuestion::read(question);
    let Some(question) = question else { return Ok((None, errors)) };
    let of = |reading| {
        let need = need(situation, &question, reading).ok_or_else(|| NoRuleInForce::on(situation))?;
        Ok(NeedWithStep { next_step: need.next_step(), need })
    };
    Ok((Some(Needs { strict: of(Reading::Strict)?, loose: of(Reading::Loose)? }), errors))
}
