//! The site: Trunk builds it (`site/Trunk.toml`), with the programs and flags that are set here, and calls [`finish()`] at its end.

mod assets;
mod bundles;
mod checker;
mod finish;
mod integrity;
mod packing;
mod pages;
mod trunk;

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result};

use crate::files;
use crate::process::run;
use crate::tools::Lock;
use crate::workspace::{Base, Workspace, flags_of_a_release};

pub(crate) use assets::FOLDER as ASSETS;
pub(crate) use finish::finish;
pub(crate) use pages::NATIVE_FEATURES;

/// Builds the release site for an address that begins with `base` into `dist/`. Releases of the checker in `keep`, the folder `embed/` of
/// an earlier site, stay available.
///
/// # Errors
/// A tool is missing or a step fails; `dist/` is then as it was.
pub(crate) fn build(workspace: &Workspace, base: &Base, keep: Option<&Path>) -> Result<()> {
    let mut trunk = trunk::command(workspace)?;
    trunk.args(["build", "--release", "--public-url", base.as_str(), "--dist"]).arg(workspace.dist()).envs(flags_of_a_release());
    if let Some(keep) = keep {
        // Trunk runs from another folder.
        trunk.env(finish::KEEP, std::path::absolute(keep).with_context(|| format!("cannot use the folder {}", keep.display()))?);
    }
    let _lock = Lock::take(&workspace.making().join("build.lock"), "another run is building the site")?;
    eprintln!("Building the site: bundles, then pages (some minutes when nothing is compiled yet)");
    run(&mut trunk).inspect_err(|_| {
        // What Trunk leaves of a build that failed would count among the site's files. Where it cannot be cleared, the failure is what matters.
        let _ = files::clear(&workspace.dist().join(".stage"));
    })
}

/// Builds the site for the debug profile and serves it on this machine, anew whenever a file changes, until it is stopped. `dist/` stays as
/// it is.
///
/// # Errors
/// A tool is missing, or the port is taken.
pub(crate) fn serve(workspace: &Workspace, base: &Base, port: u16) -> Result<()> {
    // Trunk would find out after the build.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port} cannot be opened: name another one with --port"))?;
    let mut trunk = trunk::command(workspace)?;
    trunk.args(["serve", "--public-url", base.as_str(), "--port", &port.to_string(), "--dist"]).arg(workspace.making().join("served"));
    eprintln!("Building the site: bundles, then pages (some minutes when nothing is compiled yet); then it is at http://127.0.0.1:{port}{}", base.as_str());
    eprintln!("Press Ctrl-C to stop.");
    run(&mut trunk)
}
