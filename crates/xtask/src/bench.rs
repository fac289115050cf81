//! Measurements of what is built, beside that of other builds.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{command, run};
use crate::server::Server;
use crate::tools::{self, CHROMIUM_VARIABLE, Tool};
use crate::workspace::{Base, Workspace};

const PAGE: &str = "tests/bench/page.mjs";

/// Visits pages of each site (that in `dist/` when none is named) on a slow phone and prints how soon they can be used.
///
/// # Errors
/// A folder holds no site, there is no browser, or a page does not answer.
pub(crate) fn page(workspace: &Workspace, sites: &[PathBuf], runs: u16) -> Result<()> {
    tools::ensure(workspace, &[Tool::Npm])?;
    let dist = [workspace.dist()];
    let sites = if sites.is_empty() { &dist[..] } else { sites };
    let serve = |folder: &PathBuf| Server::start(folder, &Base::default()).map(|server| (name(folder), server));
    let served = sites.iter().map(serve).collect::<Result<Vec<_>>>()?;
    let mut node = command("node", workspace.root());
    node.arg(PAGE).arg(runs.to_string()).args(served.iter().map(|(name, server)| format!("{name}={}", server.address())));
    run(node.env(CHROMIUM_VARIABLE, Tool::Chromium.ensure(workspace)?)).context("the pages cannot be measured")
}

/// What a site is called in the table: the end of its path, as far as it tells it from others.
fn name(folder: &Path) -> String {
    let parts: Vec<_> = folder.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts[parts.len().saturating_sub(2)..].join("/")
}
