//! `cargo xtask`: builds, serves, tests and measures IPS Kit, and installs the programs that takes.

mod arguments;
mod checks;
mod package;
mod process;
mod server;
mod site;
mod size;
mod styles;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;

use arguments::{Task, USAGE};
use server::Server;
use workspace::Workspace;

fn main() -> ExitCode {
    let task = match Task::parse(std::env::args().skip(1)) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The sizes of what is built: the site, and the package where it is.
fn sizes(workspace: &Workspace) -> Result<String> {
    Ok(size::table(&workspace.dist())? + &package::sizes(workspace)?)
}

fn run(task: Task) -> Result<()> {
    let workspace = Workspace::find()?;
    match task {
        Task::Help => println!("{USAGE}"),
        Task::Tools => tools::list(&workspace)?,
        Task::Dist { base, keep } => {
            site::build(&workspace, &base, keep.as_deref())?;
            let package = package::build(&workspace)?;
            print!("{}", sizes(&workspace)?);
            println!("\nThe site and the embeddable checker are in {}, the JavaScript package is {}.", workspace.dist().display(), package.display());
        }
        Task::Build { base } => site::build(&workspace, &base, None)?,
        Task::Size => print!("{}", sizes(&workspace)?),
        Task::Test { only } => checks::run(&workspace, &only)?,
        Task::Serve { port, base } => {
            site::build(&workspace, &base, None)?;
            let server = Server::start(&workspace.dist(), &base, port)?;
            println!("IPS Kit is at {}", server.address());
            println!("Press Ctrl-C to stop.");
            server.wait();
        }
    }
    Ok(())
}
