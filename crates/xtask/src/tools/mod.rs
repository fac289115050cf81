//! The programs the build and the tests use. Each is pinned, and is installed into a folder of the user when it is missing.

mod chromium;
mod debian;
mod install;
mod java;
mod lock;
mod npm;
mod office;
mod python;
mod rust;
mod search_path;

use std::path::PathBuf;

use anyhow::Result;

use crate::workspace::Workspace;

pub(crate) use chromium::VARIABLE as CHROMIUM_VARIABLE;
pub(crate) use lock::Lock;
pub(crate) use office::Office;

/// Something that has to be on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// The standard library for the browser.
    WasmTarget,
    /// Writes the JavaScript around the WebAssembly.
    Bindgen,
    /// Builds the site.
    Trunk,
    /// Checks the licenses and sources of the crates.
    Deny,
    /// The packages of `package-lock.json`: style compiler, optimizers, checkers, browser driver.
    Npm,
    /// Python with a library that reads workbooks.
    Python,
    /// The browser of the journeys.
    Chromium,
}

impl Tool {
    /// Every tool, in the order of installation.
    pub(crate) const ALL: [Self; 7] = [Self::WasmTarget, Self::Bindgen, Self::Trunk, Self::Deny, Self::Npm, Self::Python, Self::Chromium];

    /// What the JavaScript package takes.
    pub(crate) const PACKAGE: [Self; 3] = [Self::WasmTarget, Self::Bindgen, Self::Npm];

    /// What the site takes.
    pub(crate) const SITE: [Self; 4] = [Self::WasmTarget, Self::Bindgen, Self::Npm, Self::Trunk];

    /// Installs the tool when it is missing, with a line about it; says where it is.
    ///
    /// # Errors
    /// It is missing and cannot be installed; the message says what to do.
    pub(crate) fn ensure(self, workspace: &Workspace) -> Result<PathBuf> {
        match self {
            Self::WasmTarget => rust::wasm_target(),
            Self::Bindgen => rust::bindgen(workspace),
            Self::Trunk => rust::trunk(),
            Self::Deny => rust::deny(),
            Self::Npm => npm::packages(workspace),
            Self::Python => python::packages(),
            Self::Chromium => chromium::find_or_install(),
        }
    }
}

/// Installs what is missing among `tools`.
///
/// # Errors
/// As [`Tool::ensure`].
pub(crate) fn ensure(workspace: &Workspace, tools: &[Tool]) -> Result<()> {
    tools.iter().try_for_each(|tool| tool.ensure(workspace).map(drop))
}

/// Installs what is missing and prints where everything is.
///
/// # Errors
/// As [`Tool::ensure`].
pub(crate) fn list(workspace: &Workspace) -> Result<()> {
    for tool in Tool::ALL {
        println!("{:<12} {}", format!("{tool:?}"), tool.ensure(workspace)?.display());
    }
    Ok(())
}

/// The program that runs a Python script.
///
/// # Errors
/// There is none, and it cannot be installed.
pub(crate) fn python() -> Result<PathBuf> {
    python::program()
}

/// A Python for which the Python package is made.
///
/// # Errors
/// There is none, and it cannot be installed.
pub(crate) fn python_for_packages() -> Result<PathBuf> {
    python::for_packages()
}

/// The program that builds the Python package.
///
/// # Errors
/// It is missing and cannot be installed.
pub(crate) fn maturin() -> Result<PathBuf> {
    python::maturin()
}

/// The folder of the Java that runs a Spark cluster, as `JAVA_HOME` names it.
///
/// # Errors
/// It is missing, and it cannot be installed.
pub(crate) fn java() -> Result<PathBuf> {
    java::find_or_install()
}

/// What opens workbooks as offices do.
///
/// # Errors
/// It is missing, and it cannot be installed.
pub(crate) fn office() -> Result<Office> {
    office::find_or_install()
}

/// A program among the npm packages.
pub(crate) fn npm_program(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.path("node_modules/.bin").join(name)
}
