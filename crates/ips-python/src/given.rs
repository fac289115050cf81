//! What Python gives as the facts of a person.

use crate::asked::{day_text, shown};
use ips_core::Input;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyString};

/// The names and values of a dict.
pub(crate) fn facts(given: &Bound<'_, PyAny>) -> PyResult<Input<'static>> {
    let Ok(given) = given.cast::<PyDict>() else {
        return Err(PyTypeError::new_err(format!("facts: {}; give a dict with the answers by the names of facts", shown(given))));
    };
    let field = |(name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
        let Ok(name) = name.cast::<PyString>() else {
            return Err(PyTypeError::new_err(format!("facts: {} for a name; give the names of facts as texts", shown(&name))));
        };
        let name = name.to_string();
        Ok((name.clone().into(), answer(&name, &value)?))
    };
    Ok(Input::Object(given.iter().map(field).collect::<PyResult<_>>()?))
}

/// One answer. What pandas and numpy make of a gap, a number or a day is what they mean by it.
fn answer(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Input<'static>> {
    if given.is_none() {
        return Ok(Input::Missing);
    }
    // A bool is an int, too.
    if let Ok(yes) = given.cast::<PyBool>() {
        return Ok(Input::YesNo(yes.is_true()));
    }
    if given.is_instance_of::<PyInt>() {
        return Ok(Input::Number(given.str()?.to_string().into()));
    }
    if let Ok(number) = given.cast::<PyFloat>() {
        let number = number.value();
        return Ok(if number.is_nan() { Input::Missing } else { Input::Number(number.to_string().into()) });
    }
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Input::Text(text.to_string().into()));
    }
    let kind = given.get_type().name()?.to_string();
    if matches!(kind.as_str(), "NAType" | "NaTType") {
        return Ok(Input::Missing);
    }
    if let Some(day) = day_text(given)? {
        return Ok(Input::Text(day.into()));
    }
    // A value of numpy.
    if kind != "ndarray" && given.hasattr("item")? {
        let value = given.call_method0("item")?;
        if !value.get_type().is(given.get_type()) {
            return answer(name, &value);
        }
    }
    Err(PyTypeError::new_err(format!("facts: {name}: {}; give True, False, a day, a year, the id of an option, or None", shown(given))))
}
