//! `cargo xtask`: builds, serves, tests and measures IPS Kit, and installs the programs that takes.

mod arguments;
mod batch;
mod checks;
mod digest;
mod files;
mod package;
mod process;
mod python;
mod scripts;
mod site;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser as _;

use arguments::{Arguments, Bench, Task};
use workspace::Workspace;

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the sizes of what is built: the site, and the package where it is.
fn sizes(workspace: &Workspace) -> Result<()> {
    scripts::sizes(workspace)?;
    print!("{}", package::sizes(workspace)?);
    Ok(())
}

fn run(task: Task) -> Result<()> {
    let workspace = Workspace::find()?;
    match task {
        Task::Tools => tools::list(&workspace)?,
        Task::Dist { base, keep } => {
            site::build(&workspace, &base, keep.as_deref())?;
            let package = package::build(&workspace)?;
            sizes(&workspace)?;
            println!("\nThe site and the embeddable checker are in {}, the JavaScript package is {}.", workspace.dist().display(), package.display());
        }
        Task::Build { base } => site::build(&workspace, &base, None)?,
        Task::Serve { port, base } => site::serve(&workspace, &base, port)?,
        Task::Size => sizes(&workspace)?,
        Task::Fuzz { minutes } => checks::fuzz(&workspace, minutes)?,
        Task::Office => checks::office(&workspace)?,
        Task::Wheel => python::wheel(&workspace)?,
        Task::Spark { rows } => python::spark(&workspace, rows)?,
        Task::Test { only } => checks::run(&workspace, &only)?,
        Task::Bench(Bench::Page { sites, runs }) => scripts::bench(&workspace, &sites, runs)?,
        Task::Bench(Bench::Batch { rows }) => batch::bench(&workspace, rows)?,
    }
    Ok(())
}
