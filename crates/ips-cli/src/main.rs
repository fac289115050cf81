//! The command `ips`: screens JSON lines, plans and checks teams, and shows the policies.

mod args;
mod bad_row;
mod batch;
mod blocks;
mod brief;
mod files;
mod in_order;
mod kept;
mod output;
mod pipeline;
mod planning;
mod policies;
mod row;
mod screen;
mod task;
mod terminal;
mod unusable;

use args::{Args, Command, PolicyCommand};
use clap::Parser;
use ips_core::visible;
use std::process::ExitCode;
use terminal::complain;

/// A rule is broken, or some entry was bad.
const SOME_BAD: u8 = 1;
/// The input could not be used at all. The same status as for arguments that make no sense.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = match Args::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return told(&error),
    };
    let done = match arguments.command {
        Command::Screen(screen) => screen::run(&screen),
        Command::Batch(batch) => batch::run(&batch),
        Command::Planning(planning) => planning::run(&planning),
        Command::Policy(PolicyCommand::List(list)) => policies::list(&list),
        Command::Policy(PolicyCommand::Show(show)) => policies::show(&show),
    };
    match done {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(SOME_BAD),
        // Whoever read the output has seen enough, as `head` does.
        Err(unusable) if unusable.is_broken_pipe() => ExitCode::SUCCESS,
        Err(unusable) => {
            complain(&unusable);
            ExitCode::from(UNUSABLE)
        }
    }
}

/// Tells what is wrong with the arguments, or the help that they ask for.
fn told(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if error.use_stderr() {
        eprint!("{}", visible(&text));
        return ExitCode::from(UNUSABLE);
    }
    // Nobody is left to tell that nobody reads it.
    let _ = output::print(&text);
    ExitCode::SUCCESS
}
