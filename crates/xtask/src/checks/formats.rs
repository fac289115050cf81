//! Checks of the files that leave and enter the product, by programs of others.

use std::path::Path;

use anyhow::Result;

use crate::files;
use crate::process::{cargo, command, run};
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

/// Where the files are written; they stay there to be looked at.
const FOLDER: &str = "target/formats";

/// Writes files of each format, has them read by others, and reads what others write.
pub(super) fn run_all(workspace: &Workspace) -> Result<()> {
    Tool::Npm.ensure(workspace)?;
    let folder = workspace.path(FOLDER);
    files::make_fresh(&folder)?;
    ours(workspace, "write", &folder)?;
    let mut python = command(tools::python()?, workspace.root());
    // -B: no compiled copy beside the script.
    python.args(["-B", "tests/formats/workbook.py"]).arg(&folder).env("PYTHONPATH", Tool::Python.ensure(workspace)?);
    run(&mut python)?;
    run(command("node", workspace.root()).arg("tests/formats/calendar.mjs").arg(&folder))?;
    ours(workspace, "read", &folder)
}

/// Our own half: writes files into the folder, or reads those of others there.
fn ours(workspace: &Workspace, task: &str, folder: &Path) -> Result<()> {
    let example = ["run", "--quiet", "--package", "ips-report", "--features", "spreadsheets", "--example", "formats", "--", task];
    run(cargo(workspace.root()).args(example).arg(folder))
}
