//! The JavaScript package: its modules, its scripts with their types, the policies as objects, packed as npm packs it.

mod folders;
mod modules;
mod scripts;
mod size;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::files::{clear, copy_file};
use crate::process::{command, run_quietly};
use crate::tools::{self, Lock, Tool};
use crate::workspace::Workspace;
use folders::{FOLDER, POLICIES, SCRIPTS, content};

pub(crate) use size::sizes;

/// The terms of what is in it, and the notices of what is compiled in (`licenses/notices.mjs`).
const LICENSES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY-LICENSES.txt"];

/// Builds and packs the package; the file that `npm install` takes.
///
/// # Errors
/// A tool is missing or a step fails.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    tools::ensure(workspace, &Tool::PACKAGE)?;
    let folder = workspace.path(FOLDER);
    let _lock = Lock::take(&folder.join("build.lock"), "another run is building the package")?;
    let package = content(workspace);
    clear(&package)?;

    eprintln!("Building the package: modules");
    let modules = modules::build(workspace)?;
    eprintln!("Building the package: scripts");
    scripts::build(workspace, &modules, &package.join("dist"))?;
    let policies = package.join("policies");
    fs::create_dir_all(&policies).with_context(|| format!("cannot make {}", policies.display()))?;
    run_quietly(command("node", workspace.root()).arg(format!("{SCRIPTS}/policies.mjs")).arg(POLICIES).arg(&policies))?;
    copy_file(&workspace.path(SCRIPTS).join("README.md"), &package.join("README.md"))?;
    for file in LICENSES {
        copy_file(&workspace.path(file), &package.join(file))?;
    }
    let manifest = workspace.path(SCRIPTS).join("package.json");
    let text = fs::read_to_string(&manifest).with_context(|| format!("cannot read {}", manifest.display()))?;
    // The version of the workspace is that of this program.
    let text = text.replace("\"0.0.0\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\""));
    fs::write(package.join("package.json"), text).context("cannot write package.json")?;

    eprintln!("Building the package: packing");
    run_quietly(command("npm", &package).args(["pack", "--loglevel=error", "--pack-destination"]).arg(&folder))?;
    Ok(folder.join(concat!("ips-kit-rules-", env!("CARGO_PKG_VERSION"), ".tgz")))
}
