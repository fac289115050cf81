//! `ips_kit.policies`.

use crate::object::object;
use ips_report::Description;
use pyo3::prelude::*;

/// The policies that are built in, a dict each.
///
/// `id`, `version`, `title` and the other names of the policy; `facts` with `name`, `kind` (yes_no, date, year, choice) and the ids of its `options`;
/// `criteria` with `id`, citation and rules; `digest`, the SHA-256 of the policy file.
///
/// >>> policy = ips_kit.policies()[0]
/// >>> [fact["kind"] for fact in policy["facts"] if fact["name"] == "date_of_birth"]
/// ['date']
#[pyfunction]
pub(crate) fn policies(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    object(py, &ips_policies::all().iter().map(Description::of).collect::<Vec<_>>())
}
