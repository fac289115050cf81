//! `ips_kit.explain`.

use crate::asked::{as_of, language};
use crate::given::facts;
use crate::object::object;
use crate::policy::Chosen;
use ips_core::{Facts, Situation, Voice};
use ips_report::Speaker;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The whole determination of one person.
///
/// `facts` is a dict of answers by the names of facts: True or False, a day (datetime.date or a text like 1990-05-05), a year, the id of an option. None, a
/// NaN and a name that is left out mean not known.
/// `policy` and `as_of` are those of `screen`; `language` is that of what is said of answers that cannot be ones, "en" or "es".
///
/// Gives what the command `ips screen` writes of a person, as a dict: outcome, failing, missing, a finding for each criterion with reason and citation, what
/// would settle it and whom to ask, fingerprint.
///
/// Raises ValueError with every answer that cannot be one and what to do about it.
///
/// >>> policy = ips_kit.policies()[0]["id"]
/// >>> determination = ips_kit.explain({"date_of_birth": "2020-01-01"}, policy=policy, as_of="2026-11-21")
/// >>> determination["outcome"], determination["failing"]
/// ('not_eligible', ['age'])
#[pyfunction]
#[pyo3(signature = (facts, *, policy, as_of, language = "en"))]
pub(crate) fn explain<'py>(
    py: Python<'py>,
    facts: &Bound<'py, PyAny>,
    policy: &Bound<'py, PyAny>,
    as_of: &Bound<'py, PyAny>,
    language: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let chosen = Chosen::of(policy)?;
    let situation = Situation::new(chosen.policy(), self::as_of(as_of)?);
    let speaker = Speaker::new(situation.policy, Voice::Worker, self::language(language)?);
    let (read, errors) = Facts::read(situation, &self::facts(facts)?);
    if !errors.is_empty() {
        let sentences: Vec<String> = errors.iter().map(|error| speaker.fact_error(error)).collect();
        return Err(PyValueError::new_err(sentences.join("\n")));
    }
    object(py, &ips_core::screen(&read))
}
