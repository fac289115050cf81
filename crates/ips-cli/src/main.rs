//! The command `ips`: screens JSON lines, plans and checks teams, and shows the policies.

mod args;
mod blocks;
mod output;
mod pipeline;
mod planning;
mod policies;
mod row;
mod screen;
mod task;
mod unusable;

use args::{Args, Command, PolicyCommand};
use clap::Parser;
use std::process::ExitCode;

/// A rule is broken, or some entry was bad.
const SOME_BAD: u8 = 1;
/// The input could not be used at all. The same status as for arguments that make no sense.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Screen(screen) => screen::run(&screen),
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
            eprintln!("ips: {unusable}");
            ExitCode::from(UNUSABLE)
        }
    }
}
