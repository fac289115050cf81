//! The command line of `cargo xtask`.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::checks::Step;
use crate::workspace::base;

/// Builds, serves, tests and measures IPS Kit, and installs the programs that takes.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Arguments {
    /// What the person asked for.
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// What can be asked for.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Task {
    /// Build the site and serve it on this machine, anew whenever a file changes (`trunk serve`)
    Serve {
        /// The port on this machine
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The path the site is served under, like /ips-kit/
        #[arg(long, value_parser = base, default_value = "/")]
        base: String,
    },
    /// Build the release site into dist/ (`trunk build --release`)
    Build {
        /// The path the site is served under, like /ips-kit/
        #[arg(long, value_parser = base, default_value = "/")]
        base: String,
    },
    /// Run everything that must pass
    Test {
        /// Run this step, and others that are named; html and browser look at dist/ as it is
        #[arg(long, value_name = "STEP")]
        only: Vec<Step>,
    },
    /// Mutate input of every kind, with other mutations in each round, until something breaks or the time is over
    Fuzz {
        /// For how many minutes
        #[arg(default_value_t = 10)]
        minutes: u32,
    },
    /// Open a workbook of each kind in `LibreOffice` and look whether every word shows
    Office,
    /// Build the Python package, install it into a fresh environment and test it there
    Wheel,
    /// Screen people on a Spark cluster of two workers on this machine, and again while one is killed
    Spark {
        /// How many people
        #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(1000..))]
        rows: u32,
    },
    /// Build everything that is published: the release site with the embeddable checker into dist/, the JavaScript package into
    /// target/package/
    Dist {
        /// The path the site is served under, like /ips-kit/
        #[arg(long, value_parser = base, default_value = "/")]
        base: String,
        /// The folder embed/ of an earlier site, whose releases of the checker stay available
        #[arg(long, value_name = "DIR")]
        keep: Option<PathBuf>,
    },
    /// Print the sizes of the files in dist/ and of the package
    Size,
    /// Install the programs that are missing and say where they are
    Tools,
    /// Measure
    #[command(subcommand)]
    Bench(Bench),
}

/// What can be measured.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Bench {
    /// First paint, first answer and later steps of the pages on a slow phone, as medians
    Page {
        /// A folder with a built site, dist/ when none is named; several are measured in turns
        #[arg(long = "site", value_name = "DIR")]
        sites: Vec<PathBuf>,
        /// How often each page is visited
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..))]
        runs: u16,
    },
    /// Batch screening: the kernel, Arrow, files of every kind, Python
    Batch {
        /// How many rows the files have
        #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(1000..))]
        rows: u32,
    },
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, ValueEnum as _};

    use super::*;

    fn parse(line: &str) -> Result<Task, String> {
        let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        Arguments::try_parse_from(words).map(|arguments| arguments.task).map_err(|error| error.to_string())
    }

    #[test]
    fn the_command_line_holds_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(parse("serve --port 8081"), Ok(Task::Serve { port: 8081, base: "/".into() }));
        assert_eq!(parse("serve"), Ok(Task::Serve { port: 8080, base: "/".into() }));
        assert_eq!(parse("build --base /kit"), Ok(Task::Build { base: "/kit/".into() }));
        assert_eq!(parse("test --only html --only browser"), Ok(Task::Test { only: vec![Step::Html, Step::Browser] }));
        assert_eq!(parse("test"), Ok(Task::Test { only: Vec::new() }));
        assert_eq!(parse("dist --keep old/embed"), Ok(Task::Dist { base: "/".into(), keep: Some("old/embed".into()) }));
        assert_eq!(parse("office"), Ok(Task::Office));
        assert_eq!(parse("wheel"), Ok(Task::Wheel));
        assert_eq!(parse("spark --rows 5000"), Ok(Task::Spark { rows: 5000 }));
        assert_eq!(parse("fuzz"), Ok(Task::Fuzz { minutes: 10 }));
        assert_eq!(parse("fuzz 60"), Ok(Task::Fuzz { minutes: 60 }));
        assert_eq!(parse("bench page --site a --site b"), Ok(Task::Bench(Bench::Page { sites: vec!["a".into(), "b".into()], runs: 7 })));
        assert_eq!(parse("bench batch"), Ok(Task::Bench(Bench::Batch { rows: 1_000_000 })));
        for (line, named) in [
            ("build --keep old", "'--keep'"),
            ("build --port 1", "'--port'"),
            ("build --base /a//b/", "/a//b/"),
            ("test --only everything", "'everything'"),
            ("serve --port 70000", "70000"),
            ("serve --port", "--port"),
            ("bench page --runs 0", "--runs"),
            ("fuzz soon", "soon"),
            ("spark --rows 1", "1"),
            ("deploy", "'deploy'"),
        ] {
            let error = parse(line).unwrap_err();
            assert!(error.contains(named), "{line}: {error}");
        }
    }

    #[test]
    fn the_help_names_every_step() {
        let help = parse("test --help").unwrap_err();
        for step in Step::value_variants() {
            assert!(help.contains(&step.name()) && help.contains(&step.purpose()), "{} is missing:\n{help}", step.name());
        }
    }
}
