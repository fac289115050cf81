//! Trunk, with everything it looks for on the search path.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::tools::{self, Tool, npm_program};
use crate::workspace::Workspace;

/// The command `trunk` in the folder of its configuration, after installing what it takes.
///
/// # Errors
/// A tool is missing and cannot be installed.
pub(super) fn command(workspace: &Workspace) -> Result<Command> {
    tools::ensure(workspace, &Tool::SITE)?;
    // Programs of the right versions come before those the person has of the same names. Trunk would download what it does not find.
    let programs = [Tool::Bindgen.ensure(workspace)?, npm_program(workspace, "wasm-opt")];
    let folders = programs.iter().filter_map(|program| program.parent()).map(ToOwned::to_owned);
    let path = env::join_paths(folders.chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())));
    let mut trunk = process::command(Tool::Trunk.ensure(workspace)?, &workspace.path("site"));
    trunk.env("PATH", path.context("the folder of a program has a character that the search path cannot hold")?);
    // Of the same version on every machine: a newer one is no news to the person.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk takes no other value of this variable, which others only want to be set.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}
