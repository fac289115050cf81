//! The programs the build and the tests use. Each is pinned, and is installed into a folder of the user when it is missing.

mod chromium;
mod debian;
mod lock;
mod npm;
mod python;
mod rust;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::{Workspace, cache};

pub(crate) use chromium::VARIABLE as CHROMIUM_VARIABLE;
pub(crate) use lock::Lock;

/// Something that has to be on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// The formatter.
    Rustfmt,
    /// The linter.
    Clippy,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// Writes the JavaScript around the WebAssembly.
    Bindgen,
    /// Builds the site.
    Trunk,
    /// The packages of `package-lock.json`: style compiler, optimizers, checkers, browser driver.
    Npm,
    /// Python with a library that reads workbooks.
    Python,
    /// The browser of the journeys.
    Chromium,
}

impl Tool {
    /// Every tool, in the order of installation.
    pub(crate) const ALL: [Self; 8] = [Self::Rustfmt, Self::Clippy, Self::WasmTarget, Self::Bindgen, Self::Trunk, Self::Npm, Self::Python, Self::Chromium];

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
            Self::Rustfmt => rust::component("rustfmt", "cargo-fmt"),
            Self::Clippy => rust::component("clippy", "cargo-clippy"),
            Self::WasmTarget => rust::wasm_target(),
            Self::Bindgen => rust::bindgen(workspace),
            Self::Trunk => rust::trunk(),
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

/// A program among the npm packages.
pub(crate) fn npm_program(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.path("node_modules/.bin").join(name)
}

/// The first program of this name on the search path of the person.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// One line of progress: what is being installed and why.
fn say(what: &str) {
    eprintln!("Installing {what}");
}

/// Installs into a folder beside `folder` and moves it into place when all is there, so that a stopped run leaves no half-made tool
/// and of two runs at once the second finds the work of the first.
fn install(folder: &Path, what: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if folder.exists() {
        return Ok(());
    }
    let _lock = Lock::take(&cache()?.join("install.lock"), "another run is installing programs")?;
    if folder.exists() {
        return Ok(());
    }
    say(what);
    let unfinished = folder.with_added_extension("unfinished");
    if unfinished.exists() {
        std::fs::remove_dir_all(&unfinished).with_context(|| format!("cannot clear {}", unfinished.display()))?;
    }
    std::fs::create_dir_all(&unfinished).with_context(|| format!("cannot make {}", unfinished.display()))?;
    fill(&unfinished)?;
    std::fs::rename(&unfinished, folder).with_context(|| format!("cannot move the finished installation to {}", folder.display()))
}
