//! Checks of the built site: valid pages, and journeys in a real browser.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::command::with_command;
use crate::files::files_below;
use crate::process::{answer, cargo, command, run};
use crate::scripts;
use crate::tools::{CHROMIUM_VARIABLE, Tool, npm_program};
use crate::workspace::Workspace;

const JOURNEYS: &str = "tests/browser";

/// The longest one file of journeys may take, in minutes.
const TIME_LIMIT: u32 = 15;

/// Checks every page in `dist/`.
pub(super) fn check_html(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let mut pages = files_below(&dist).context("there is no built site: run `cargo xtask build` first")?;
    pages.retain(|file| file.extension().is_some_and(|extension| extension == "html"));
    ensure!(!pages.is_empty(), "{} holds no page", dist.display());
    eprintln!("{} pages", pages.len());
    Tool::Npm.ensure(workspace)?;
    let rules = workspace.path("crates/xtask/html-validate.json");
    run(command(npm_program(workspace, "html-validate"), &dist).arg("--config").arg(rules).args(pages))
}

/// Writes down what the pages say, for the journeys to look for.
fn write_words(workspace: &Workspace) -> Result<()> {
    let mut words = cargo(workspace.root());
    let words = answer(words.args(["run", "--quiet", "--package", "ips-report", "--example", "words"])).context("the words cannot be written down")?;
    let file = workspace.path("target/words.json");
    fs::write(&file, words).with_context(|| format!("{} cannot be written", file.display()))
}

/// Runs the journeys through the site in `dist/`, which they serve by themselves.
pub(super) fn run_all(workspace: &Workspace) -> Result<()> {
    write_words(workspace)?;
    let mut node = scripts::tests(workspace, JOURNEYS, TIME_LIMIT)?;
    node.env(CHROMIUM_VARIABLE, Tool::Chromium.ensure(workspace)?);
    run(with_command(&mut node, workspace))
}
