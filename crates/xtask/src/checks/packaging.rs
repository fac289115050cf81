//! Checks of the JavaScript package, as somebody who installs it meets it.

use anyhow::{Result, ensure};

use super::step::with_command;
use crate::package;
use crate::process::{command, run};
use crate::site::files_below;
use crate::tools::{CHROMIUM_VARIABLE, Tool};
use crate::workspace::Workspace;

/// The variable that tells the tests where the packed package lies.
const PACKAGE_VARIABLE: &str = "IPS_PACKAGE";

const TESTS: &str = "tests/packaging";

/// The longest one file of tests may take, in milliseconds.
const TIME_LIMIT: &str = "--test-timeout=300000";

/// Builds the package and runs its tests.
pub(super) fn run_all(workspace: &Workspace) -> Result<()> {
    ensure!(workspace.program("native", "ips").is_file(), "the package is held against the command `ips`: run the step `command` first");
    let package = package::build(workspace)?;
    print!("{}", package::sizes(workspace)?);
    let folder = workspace.path(TESTS);
    let mut files = files_below(&folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    ensure!(!files.is_empty(), "{TESTS} holds no *.test.mjs");
    let mut node = command("node", workspace.root());
    // --expose-gc: the tests of memory have to know what is really held.
    node.args(["--expose-gc", "--test", "--test-force-exit", TIME_LIMIT]).args(files.iter().map(|file| folder.join(file)));
    node.env(PACKAGE_VARIABLE, package).env(CHROMIUM_VARIABLE, Tool::Chromium.ensure(workspace)?);
    run(with_command(&mut node, workspace))
}
