//! Why there is no answer: what the JavaScript side throws as an error.

use crate::object;
use ips_core::{InputError, Language};
use ips_report::{InputProblem, NoRuleInForce, OtherPolicy};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::JsValue;

/// The most errors of one input that are listed: whoever has more corrects these first.
const MOST_ERRORS: usize = 1000;

/// The errors that are listed.
pub fn listed(errors: &[InputError]) -> &[InputError] {
    errors.get(..MOST_ERRORS).unwrap_or(errors)
}

/// Why there is no answer at all.
#[derive(Debug, Serialize, Tsify)]
pub struct Refusal {
    /// A stable word for programs.
    code: &'static str,
    /// What is wrong.
    message: String,
    /// What to do about it.
    remedy: String,
}

impl Refusal {
    /// Answers that cannot be facts, as they are thrown: a list of `InputProblem`.
    pub fn of_facts(errors: &[InputError]) -> JsValue {
        object(&listed(errors).iter().map(InputProblem::from).collect::<Vec<_>>())
    }

    /// A language in which nothing is said.
    pub fn unknown_language() -> Self {
        Self::new("unknown_language", "nothing is said in this language", &format!("take {}", Language::ALL.map(Language::tag).join(" or ")))
    }

    /// The package was built without a scale.
    pub fn no_scale() -> Self {
        Self::new("no_scale", "there is no fidelity scale", "install the package again")
    }

    fn new(code: &'static str, message: &str, remedy: &str) -> Self {
        Self { code, message: message.to_owned(), remedy: remedy.to_owned() }
    }
}

impl From<NoRuleInForce> for Refusal {
    fn from(error: NoRuleInForce) -> Self {
        Self::new("no_rule_in_force", &error.to_string(), error.remedy())
    }
}

impl From<OtherPolicy> for Refusal {
    fn from(error: OtherPolicy) -> Self {
        Self::new("other_policy", &error.to_string(), "check the team for the policy it was saved for")
    }
}

/// As it is thrown.
impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        object(&refusal)
    }
}
