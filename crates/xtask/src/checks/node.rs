//! Tests written in JavaScript.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::files::files_below;
use crate::process::command;
use crate::workspace::Workspace;

/// The command that runs every test in a folder; `limit` is the longest one file of them may take, in minutes.
///
/// # Errors
/// The folder holds no test.
pub(super) fn tests(workspace: &Workspace, folder: &str, limit: u32) -> Result<Command> {
    let place = workspace.path(folder);
    let mut files = files_below(&place)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    ensure!(!files.is_empty(), "{folder} holds no *.test.mjs");
    let mut node = command("node", workspace.root());
    // --test-force-exit: a test that fails may leave its browser open, and node would wait for it for ever.
    // --expose-gc: the tests of memory have to know what is really held.
    node.args(["--expose-gc", "--test", "--test-force-exit"]).arg(format!("--test-timeout={}", limit * 60_000));
    node.args(files.iter().map(|file| place.join(file)));
    Ok(node)
}
