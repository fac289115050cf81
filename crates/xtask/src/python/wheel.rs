//! The tests of the package: what it gives is what the command `ips` gives, whatever library holds the rows.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::environment::Environment;
use crate::checks::Step;
use crate::process::run;
use crate::workspace::Workspace;

/// The libraries that hold the rows.
const PINS: &str = "tests/python/requirements.txt";

/// The tests, and what they hold the package against.
const TESTS: &str = "tests/python";

/// The Python of a fresh environment with the wheel and the libraries that it is compared with.
///
/// # Errors
/// A tool is missing, or the wheel cannot be built.
pub(crate) fn program(workspace: &Workspace) -> Result<PathBuf> {
    Ok(Environment::with_wheel(workspace, "environment", PINS)?.0.program())
}

/// Builds the wheel, installs it into a fresh environment and runs the tests there.
///
/// # Errors
/// A tool is missing, or a test fails.
pub(crate) fn run_all(workspace: &Workspace) -> Result<()> {
    Step::Command.run(workspace)?;
    let (environment, wheel) = Environment::with_wheel(workspace, "environment", PINS)?;
    let mut python = environment.python(workspace)?;
    python.args(["-m", "unittest", "discover", "--start-directory", TESTS]).env("IPS_COMMAND", workspace.program("native", "ips"));
    run(&mut python)?;
    let bytes = std::fs::metadata(&wheel).with_context(|| format!("cannot read {}", wheel.display()))?.len();
    println!("{}: {} KB", wheel.display(), bytes.div_ceil(1000));
    Ok(())
}
