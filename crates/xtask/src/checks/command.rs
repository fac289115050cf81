//! The command `ips`, for the tests that run it.

use std::process::Command;

use crate::workspace::Workspace;

/// The variable that tells the tests where the command `ips` lies.
const COMMAND_VARIABLE: &str = "IPS_COMMAND";

/// Tells a test run where the command `ips` lies once it is built.
pub(super) fn with_command<'a>(command: &'a mut Command, workspace: &Workspace) -> &'a mut Command {
    let program = workspace.program("native", "ips");
    if program.is_file() { command.env(COMMAND_VARIABLE, program) } else { command }
}
