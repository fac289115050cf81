//! The pages: a native program of the site writes each as its own HTML file into the built folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::files::files_below;
use crate::process::{cargo, command, run};
use crate::workspace::{Base, Workspace};

/// The features under which the site is compiled for this machine.
pub(crate) const NATIVE_FEATURES: &str = "ips-site/ssr,ips-ui/ssr";

/// Leptos separates two texts by this. Browsers read it as an empty comment but call it a mistake.
const MARK: &str = "<!>";

/// The same empty comment, well written; what the bundle finds in the page is the same.
const COMMENT: &str = "<!---->";

/// Builds the program and has it write the pages, with the template in `stage` as their frame.
pub(super) fn write(workspace: &Workspace, stage: &Path, base: &Base) -> Result<()> {
    // The whole workspace is named so that crates get the same features as in the tests and are compiled once for both.
    run(cargo(workspace.root()).args(["build", "--quiet", "--workspace", "--features", NATIVE_FEATURES, "--bin", "prerender"]))?;
    run(command(workspace.program("debug", "prerender"), workspace.root()).arg(stage).arg(base.as_str()))?;
    let pages = files_below(stage)?.into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "html"));
    pages.map(|file| stage.join(file)).try_for_each(|file| correct(&file))
}

fn correct(file: &Path) -> Result<()> {
    let problem = || format!("cannot rewrite {}", file.display());
    let page = fs::read_to_string(file).with_context(problem)?;
    fs::write(file, page.replace(MARK, COMMENT)).with_context(problem)
}
