//! Checks of the JavaScript package, as somebody who installs it meets it.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::command::with_command;
use crate::package;
use crate::process::run;
use crate::scripts;
use crate::tools::{CHROMIUM_VARIABLE, Tool};
use crate::workspace::Workspace;

/// The variable that tells the tests where the packed package lies.
const PACKAGE_VARIABLE: &str = "IPS_PACKAGE";

const TESTS: &str = "tests/packaging";

/// Those of them that call it with what nobody should give.
const HOSTILE: &str = "tests/packaging/hostile";

/// The longest one file of tests may take, in minutes.
const TIME_LIMIT: u32 = 5;

/// Builds the package and runs its tests.
pub(super) fn run_all(workspace: &Workspace) -> Result<()> {
    ensure!(workspace.program("native", "ips").is_file(), "the package is held against the command `ips`: run the step `command` first");
    let package = package::build(workspace)?;
    print!("{}", package::sizes(workspace)?);
    let mut node = scripts::tests(workspace, TESTS, TIME_LIMIT)?;
    node.env(PACKAGE_VARIABLE, package).env(CHROMIUM_VARIABLE, Tool::Chromium.ensure(workspace)?);
    run(with_command(&mut node, workspace))
}

/// A command that makes hostile calls of the built package; it may take so many minutes.
pub(super) fn hostile(workspace: &Workspace, package: &Path, limit: u32) -> Result<Command> {
    let mut node = scripts::tests(workspace, HOSTILE, limit)?;
    node.env(PACKAGE_VARIABLE, package);
    Ok(node)
}
