//! Tests and measurements written in JavaScript.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::files::files_below;
use crate::process::{command, run};
use crate::tools::{CHROMIUM_VARIABLE, Tool};
use crate::workspace::Workspace;

/// The command that runs every test in a folder, once the packages are there that they take; `limit` is the longest one file of them may take, in minutes.
///
/// # Errors
/// The folder holds no test, or the packages cannot be installed.
pub(crate) fn tests(workspace: &Workspace, folder: &str, limit: u32) -> Result<Command> {
    let place = workspace.path(folder);
    let mut files = files_below(&place)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    ensure!(!files.is_empty(), "{folder} holds no *.test.mjs");
    Tool::Npm.ensure(workspace)?;
    let mut node = command("node", workspace.root());
    // --test-force-exit: a test that fails may leave its browser open, and node would wait for it for ever.
    // --expose-gc: the tests of memory have to know what is really held.
    node.args(["--expose-gc", "--test", "--test-force-exit"]).arg(format!("--test-timeout={}", limit * 60_000));
    node.args(files.iter().map(|file| place.join(file)));
    Ok(node)
}

/// Prints the sizes of the files in `dist/`, and what each kind of visit loads.
///
/// # Errors
/// There is no built site.
pub(crate) fn sizes(workspace: &Workspace) -> Result<()> {
    run(command("node", workspace.root()).arg("tests/size/table.mjs").arg(workspace.dist()))
}

/// Visits pages of each site (that in `dist/` when none is named) on a slow phone and prints how soon they can be used.
///
/// # Errors
/// A folder holds no site, there is no browser, or a page does not answer.
pub(crate) fn bench(workspace: &Workspace, sites: &[PathBuf], runs: u16) -> Result<()> {
    Tool::Npm.ensure(workspace)?;
    let dist = [workspace.dist()];
    let mut node = command("node", Path::new("."));
    node.arg(workspace.path("tests/bench/page.mjs")).arg(runs.to_string()).args(if sites.is_empty() { &dist } else { sites });
    run(node.env(CHROMIUM_VARIABLE, Tool::Chromium.ensure(workspace)?)).context("the pages cannot be measured")
}

/// Screens the lists of a folder on the page of the site in `dist/`, and prints how long that takes, what keeps the page busy, and its memory.
///
/// # Errors
/// There is no site or no browser, or the page does not answer.
pub(crate) fn bench_lists(workspace: &Workspace, folder: &Path, runs: u16) -> Result<()> {
    Tool::Npm.ensure(workspace)?;
    let mut node = command("node", workspace.root());
    node.arg("tests/bench/list.mjs").arg(folder).arg(runs.to_string());
    run(node.env(CHROMIUM_VARIABLE, Tool::Chromium.ensure(workspace)?)).context("the page for lists cannot be measured: `cargo xtask build` builds the site")
}
