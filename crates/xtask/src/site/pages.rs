//! The programs of this machine that take part: one writes each page as its own HTML file, from the same components as the bundles, and one
//! the policies as files of their own.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::assets::Assets;
use crate::process::{cargo, command, run};
use crate::workspace::{Base, Workspace};

/// The features under which the whole workspace is compiled for this machine.
pub(crate) const NATIVE_FEATURES: &str = "ips-site/ssr";

const PAGES: &str = "prerender";
const POLICIES: &str = "policy_files";

/// Builds the programs.
pub(super) fn compile(workspace: &Workspace) -> Result<()> {
    let mut cargo = cargo(workspace.root());
    // Without the rest of the workspace, whose features would be those of the browser: a bundle and its pages would not agree.
    cargo.args(["build", "--package", "ips-site", "--package", "ips-policies", "--features", NATIVE_FEATURES]);
    run(cargo.args(["--bin", PAGES, "--example", POLICIES]))
}

/// The program that writes the policies: its argument is a folder.
pub(super) fn policies(workspace: &Workspace) -> PathBuf {
    workspace.program("debug/examples", POLICIES)
}

/// Has the pages written, which load `assets`.
pub(super) fn write(workspace: &Workspace, stage: &Path, base: &Base, assets: &Assets) -> Result<()> {
    run(command(workspace.program("debug", PAGES), workspace.root()).arg(stage).arg(base.as_str()).args(assets.named()))
}
