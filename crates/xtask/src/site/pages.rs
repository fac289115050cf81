//! The pages: a native program of the site writes each as its own HTML file into the built folder.

use std::path::Path;

use anyhow::Result;

use super::assets::Assets;
use crate::process::{cargo, command, run};
use crate::workspace::{Base, Workspace};

/// The features under which the site is compiled for this machine.
pub(crate) const NATIVE_FEATURES: &str = "ips-site/ssr";

/// Builds the program and has it write the pages, which load `assets`.
pub(super) fn write(workspace: &Workspace, stage: &Path, base: &Base, assets: &Assets) -> Result<()> {
    // The whole workspace is named so that crates get the same features as in the tests and are compiled once for both.
    run(cargo(workspace.root()).args(["build", "--quiet", "--workspace", "--features", NATIVE_FEATURES, "--bin", "prerender"]))?;
    run(command(workspace.program("debug", "prerender"), workspace.root()).arg(stage).arg(base.as_str()).args(assets.named()))
}
