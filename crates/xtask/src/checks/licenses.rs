//! What is compiled in: whether it may be used and where it comes from, its notices, and what is known against it.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::process::{cargo, command, run};
use crate::scripts;
use crate::tools::Tool;
use crate::workspace::Workspace;

/// The tests of the notices, which ask cargo what is compiled in.
const TESTS: &str = "tests/licenses";

/// Checks notices, licenses, sources, and advisories where there is a database of them.
pub(super) fn check(workspace: &Workspace) -> Result<()> {
    run(&mut scripts::tests(workspace, TESTS, 1)?)?;
    let program = Tool::Deny.ensure(workspace)?;
    // It looks at the crates of every system; those of others than this one were not needed to build.
    run(cargo(workspace.root()).args(["fetch", "--locked"]))?;
    let deny = |checks: &[&str]| run(command(&program, workspace.root()).args(["--offline", "check"]).args(checks));
    deny(&["licenses", "bans", "sources"])?;
    if !has_advisories() {
        eprintln!("Advisories are not asked for, because no database of them is on this machine: `{} fetch db` fetches it.", program.display());
        return Ok(());
    }
    deny(&["advisories"])
}

/// Whether a database was fetched into the folder in which cargo-deny keeps them.
fn has_advisories() -> bool {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let Some(folders) = home.and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok()) else { return false };
    folders.flatten().any(|folder| folder.path().join(".git").exists())
}
