//! The package on a Spark cluster of this machine: a master, and two workers of which one does not live to the end.

use anyhow::Result;

use super::environment::Environment;
use crate::files;
use crate::process::run;
use crate::tools;
use crate::workspace::Workspace;

/// Where the cluster writes, with the log of what was seen.
const FOLDER: &str = "target/spark";

/// Starts the cluster, screens a folder of Parquet on it as the README says, and holds every row against a run without one.
///
/// # Errors
/// A tool is missing, or a row is lost, doubled or another.
pub(crate) fn run_all(workspace: &Workspace, rows: u32) -> Result<()> {
    let java = tools::java()?;
    let (environment, _) = Environment::with_wheel(workspace, "spark", "tests/spark/requirements.txt")?;
    let folder = workspace.path(FOLDER);
    files::make_fresh(&folder)?;
    let mut python = environment.python(workspace)?;
    run(python.arg("tests/spark/run.py").arg(&folder).arg(rows.to_string()).env("JAVA_HOME", java))
}
