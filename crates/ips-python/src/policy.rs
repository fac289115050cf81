//! The policy that is asked: one that is built in, or one of somebody's own.

use crate::asked::shown;
use ips_core::Policy;
use ips_policies::{MAX_POLICY_BYTES, too_large};
use pyo3::exceptions::{PyOSError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

/// A policy.
#[derive(Debug)]
pub(crate) enum Chosen {
    BuiltIn(&'static Policy),
    Own(Box<Policy>),
}

impl Chosen {
    /// What an argument names: the id of a policy, the path of a file (of `pathlib`, so that it is never taken for an id), or the bytes of one.
    pub(crate) fn of(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(id) = given.cast::<PyString>() {
            return built_in(&id.to_string());
        }
        if let Ok(bytes) = given.cast::<PyBytes>() {
            return own("policy", bytes.as_bytes().to_vec());
        }
        if given.hasattr("__fspath__")? {
            let path: PathBuf = given.extract()?;
            return own(&path.display().to_string(), read(&path)?);
        }
        Err(PyTypeError::new_err(format!("policy: {}; give the id of a policy, a pathlib.Path of a policy file, or its bytes", shown(given))))
    }

    pub(crate) fn policy(&self) -> &Policy {
        match self {
            Self::BuiltIn(policy) => policy,
            Self::Own(policy) => policy,
        }
    }
}

fn built_in(id: &str) -> PyResult<Chosen> {
    ips_policies::find(id).map(Chosen::BuiltIn).ok_or_else(|| {
        let known: Vec<&str> = ips_policies::all().iter().map(Policy::id).collect();
        PyValueError::new_err(format!("no policy is called `{id}`; the policies are {}; give a file of your own as a pathlib.Path", known.join(", ")))
    })
}

/// What is in a file, and a byte too many where it is too large.
fn read(path: &PathBuf) -> PyResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let one_too_many = u64::try_from(MAX_POLICY_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(path).and_then(|file| file.take(one_too_many).read_to_end(&mut bytes));
    read.map_err(|error| PyOSError::new_err(format!("cannot read {}: {error}", path.display())))?;
    Ok(bytes)
}

fn own(name: &str, bytes: Vec<u8>) -> PyResult<Chosen> {
    if let Some((what, remedy)) = too_large(bytes.len()) {
        return Err(PyValueError::new_err(format!("cannot read {name}: {what}; {remedy}")));
    }
    let text = String::from_utf8(bytes).map_err(|error| PyValueError::new_err(format!("cannot read {name}: {error}; save it as UTF-8")))?;
    let policy = ips_policies::load(name, &text).map_err(|errors| PyValueError::new_err(format!("the policy file cannot be used\n{errors}")))?;
    Ok(Chosen::Own(Box::new(policy)))
}
