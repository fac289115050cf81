//! Results on their way to Python.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

/// The object that the JSON of a value says.
pub(crate) fn object<'py>(py: Python<'py>, value: &impl serde::Serialize) -> PyResult<Bound<'py, PyAny>> {
    let text = serde_json::to_string(value).map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
    py.import("json")?.call_method1("loads", (text,))
}
