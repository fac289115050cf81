//! The site: Trunk builds it (`site/Trunk.toml`), with the programs and flags that are set here.

use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::files;
use crate::process::{command, run};
use crate::tools::{self, Lock, Tool, npm_program};
use crate::workspace::{Workspace, flags_of_a_release};

/// The features under which the whole workspace is compiled for this machine.
pub(crate) const NATIVE_FEATURES: &str = "ips-site/ssr";

/// The variable that names the folder `embed/` of an earlier site, whose releases of the checker stay available (`site/finish/finish.mjs`).
const KEEP: &str = "IPS_KIT_KEEP";

/// Builds the release site for an address that begins with `base` into `dist/`. Releases of the checker in `keep`, the folder `embed/` of
/// an earlier site, stay available.
///
/// # Errors
/// A tool is missing or a step fails; `dist/` is then as it was.
pub(crate) fn build(workspace: &Workspace, base: &str, keep: Option<&Path>) -> Result<()> {
    let mut trunk = trunk(workspace)?;
    trunk.args(["build", "--release", "--public-url", base, "--dist"]).arg(workspace.dist()).envs(flags_of_a_release());
    if let Some(keep) = keep {
        // Trunk runs from another folder.
        trunk.env(KEEP, std::path::absolute(keep).with_context(|| format!("cannot use the folder {}", keep.display()))?);
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
pub(crate) fn serve(workspace: &Workspace, base: &str, port: u16) -> Result<()> {
    // Trunk would find out after the build.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port} cannot be opened: name another one with --port"))?;
    let mut trunk = trunk(workspace)?;
    trunk.args(["serve", "--public-url", base, "--port", &port.to_string(), "--dist"]).arg(workspace.making().join("served"));
    eprintln!("Building the site: bundles, then pages (some minutes when nothing is compiled yet); then it is at http://127.0.0.1:{port}{base}");
    eprintln!("Press Ctrl-C to stop.");
    run(&mut trunk)
}

/// Trunk in the folder of its configuration, with everything it looks for on the search path, after installing what it takes.
fn trunk(workspace: &Workspace) -> Result<Command> {
    tools::ensure(workspace, &Tool::SITE)?;
    // Programs of the right versions come before those the person has of the same names. Trunk would download what it does not find.
    let programs = [Tool::Bindgen.ensure(workspace)?, npm_program(workspace, "wasm-opt")];
    let folders = programs.iter().filter_map(|program| program.parent()).map(ToOwned::to_owned);
    let path = env::join_paths(folders.chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())));
    let mut trunk = command(Tool::Trunk.ensure(workspace)?, &workspace.path("site"));
    trunk.env("PATH", path.context("the folder of a program has a character that the search path cannot hold")?);
    // Of the same version on every machine: a newer one is no news to the person.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk takes no other value of this variable, which others only want to be set.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}
