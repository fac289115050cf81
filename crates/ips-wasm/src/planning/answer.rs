//! Answers and failures as JSON.

use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError, Situation};
use ips_report::{NoRuleInForce, OtherPolicy, TaskAnswer};
use serde::Serialize;

/// Why there is no answer at all.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    code: &'static str,
    message: String,
    remedy: String,
}

/// The shape of a failure; an answer has no such field.
#[derive(Serialize)]
struct Failed<'a> {
    failure: &'a Failure,
}

impl Failure {
    /// The text is not JSON that can be read, although JavaScript wrote it: half of a pair of surrogates stands in it.
    fn unreadable(error: &serde_json::Error) -> Self {
        Self { code: "invalid_json", message: format!("not JSON: {error}"), remedy: "give texts that are whole Unicode".to_owned() }
    }
}

impl Failure {
    /// The package was built without a scale.
    pub(crate) fn no_scale() -> Self {
        Self { code: "no_scale", message: "there is no fidelity scale".to_owned(), remedy: "install the package again".to_owned() }
    }
}

impl From<NoRuleInForce> for Failure {
    fn from(error: NoRuleInForce) -> Self {
        Self { code: "no_rule_in_force", message: error.to_string(), remedy: error.remedy().to_owned() }
    }
}

impl From<OtherPolicy> for Failure {
    fn from(error: OtherPolicy) -> Self {
        Self { code: "other_policy", message: error.to_string(), remedy: "check the team for the policy it was saved for".to_owned() }
    }
}

/// What came in, not yet believed.
pub(crate) fn read(input: &str) -> Result<Input<'_>, Failure> {
    serde_json::from_str(input).map_err(|error| Failure::unreadable(&error))
}

/// An answer, or why there is none, as JSON.
pub(crate) fn written(answer: Result<String, Failure>) -> String {
    answer.unwrap_or_else(|failure| json(&Failed { failure: &failure }))
}

/// An answer as JSON.
pub(crate) fn answer<R: Serialize>(situation: Situation<'_, ProgramPolicy>, result: Option<R>, errors: &[InputError]) -> String {
    json(&TaskAnswer::new(situation, result, errors))
}

/// Writing to memory does not fail, and every key is a text: the error cannot occur.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
