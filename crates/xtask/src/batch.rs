//! Batch screening: what is measured of it.

use std::path::PathBuf;

use anyhow::Result;

use crate::files;
use crate::process::{cargo, command, run};
use crate::python;
use crate::scripts;
use crate::tools;
use crate::workspace::Workspace;

/// Where the files are made that are screened.
const FOLDER: &str = "target/bench";

/// How often each list is screened on the page.
const PAGE_RUNS: u16 = 3;

/// Builds the command and the measuring programs, makes files of so many rows, and prints a table of figures with their bars.
///
/// # Errors
/// Something does not build, or a command that is measured fails.
pub(crate) fn bench(workspace: &Workspace, rows: u32) -> Result<()> {
    let folder = workspace.path(FOLDER);
    files::make_fresh(&folder)?;
    let build = |package: &str, what: &[&str]| run(cargo(workspace.root()).args(["build", "--quiet", "--profile", "native", "--package", package]).args(what));
    eprintln!("Building the command and the measuring programs");
    build("ips-cli", &["--bin", "ips", "--example", "people_files"])?;
    build("ips-batch", &["--features", "arrow", "--example", "speed"])?;
    let with_wheel = python::program(workspace)?;
    let mut python = command(tools::python()?, workspace.root());
    python.args(["-B", "tests/bench/batch.py"]).arg(workspace.program("native", "ips")).arg(example(workspace, "speed"));
    python.arg(example(workspace, "people_files"));
    run(python.arg(rows.to_string()).arg(&folder).arg(with_wheel))?;
    scripts::bench_lists(workspace, &folder, PAGE_RUNS)
}

fn example(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.program("native/examples", name)
}
