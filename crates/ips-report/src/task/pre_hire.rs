//! Documents that must not be too old on the first day of work, as a part of the deadlines.

use chrono::NaiveDate;
use ips_core::clocks::{PreHireJudgment, PreHireQuestion, PreHireWindow, pre_hire};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Severity;
use ips_core::{Input, InputError, Place, Situation};
use serde::Serialize;

/// The name of the part in the input of the deadlines.
pub const PRE_HIRE: &str = "pre_hire";

/// One hire with its checks.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct HireChecks<'p> {
    /// The id of the role.
    pub role: Option<String>,
    /// The first day of work.
    pub first_day: Option<NaiveDate>,
    /// The documents.
    pub checks: Vec<PreHireWindow<'p>>,
}

impl HireChecks<'_> {
    /// How many documents that must be young enough are not.
    pub fn refused(&self) -> usize {
        let refused = |window: &&PreHireWindow<'_>| {
            let is_wrong = matches!(window.judgment, Some(PreHireJudgment::TooOld { .. } | PreHireJudgment::AfterStart { .. }));
            is_wrong && window.severity == Severity::Must
        };
        self.checks.iter().filter(refused).count()
    }
}

/// Takes the hires out of the input, one object or a list of them, and looks at their documents.
pub(super) fn take<'p>(situation: Situation<'p, ProgramPolicy>, value: &mut Input<'_>) -> (Vec<HireChecks<'p>>, Vec<InputError>) {
    let Input::Object(fields) = value else { return (Vec::new(), Vec::new()) };
    // A second part of this name stays, and is refused as unknown.
    let Some(at) = fields.iter().position(|(name, _)| name == PRE_HIRE) else { return (Vec::new(), Vec::new()) };
    let (questions, is_list) = match fields.remove(at).1 {
        Input::Missing => (Vec::new(), false),
        Input::List(questions) => (questions, true),
        question => (vec![question], false),
    };
    let mut errors = Vec::new();
    let mut hires = Vec::new();
    for (number, question) in (1..).zip(questions) {
        let (question, wrong) = PreHireQuestion::read(situation, &question);
        let place = |inner: &Place| Place { list: Some(PRE_HIRE.to_owned()), row: is_list.then_some(number), field: inner.field.clone() };
        errors.extend(wrong.iter().map(|error| InputError::new(place(&error.place), error.kind.clone())));
        let checks = pre_hire(situation, &question);
        hires.push(HireChecks { role: question.role, first_day: question.first_day, checks });
    }
    (hires, errors)
}
