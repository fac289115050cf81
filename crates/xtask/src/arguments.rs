//! The command line of `cargo xtask`.

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use crate::checks::Step;
use crate::workspace::Base;

/// What is printed for `--help` and after a mistake in the arguments.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N] [--base /x/]  build the release site and serve it on this machine (port 8080; 0 takes any free one)
  build [--base /x/]             build the release site into dist/
  test [--only STEP]...          everything that must pass; --only runs the named steps
  dist [--base /x/] [--keep DIR] everything that is published: the release site with the embeddable checker into dist/, the JavaScript
                                 package into target/package/; --keep names the folder embed/ of an earlier site, whose releases stay
  size                           sizes of the files in dist/ and of the package
  tools                          install the programs that are missing and say where they are

Steps of test: format, lints, web-lints, docs, command, tests, formats, package, site, html, browser.
`--only html` and `--only browser` look at dist/ as it is.";

const DEFAULT_PORT: u16 = 8080;

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print the usage.
    Help,
    /// Install what is missing.
    Tools,
    /// Build everything that is published.
    Dist {
        /// Path the site is served under.
        base: Base,
        /// The folder of an earlier site whose releases of the checker stay available.
        keep: Option<PathBuf>,
    },
    /// Build the site for an address that begins with `base`.
    Build {
        /// Path the site is served under.
        base: Base,
    },
    /// Build the site, then serve it.
    Serve {
        /// TCP port on loopback; 0 takes any free one.
        port: u16,
        /// Path the site is served under.
        base: Base,
    },
    /// Run the checks; an empty list means all of them.
    Test {
        /// The steps to run.
        only: Vec<Step>,
    },
    /// Print the sizes of the built site.
    Size,
}

impl Task {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// An unknown command, option or value, named in the message.
    pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let Some(command) = arguments.next() else { return Ok(Self::Help) };
        let (mut port, mut base, mut keep, mut only) = (None, None, None, Vec::new());
        while let Some(option) = arguments.next() {
            let allowed = match option.as_str() {
                "--help" | "-h" => return Ok(Self::Help),
                "--port" => command == "serve",
                "--base" => ["serve", "build", "dist"].contains(&command.as_str()),
                "--keep" => command == "dist",
                "--only" => command == "test",
                _ => false,
            };
            ensure!(allowed, "`{command}` has no option `{option}`.");
            let value = arguments.next().with_context(|| format!("`{option}` needs a value."))?;
            match option.as_str() {
                "--port" => port = Some(value.parse().with_context(|| format!("`{value}` is not a port: give a number from 0 to 65535."))?),
                "--base" => base = Some(Base::parse(&value)?),
                "--keep" => keep = Some(PathBuf::from(value)),
                _ => only.push(Step::parse(&value)?),
            }
        }
        let base = base.unwrap_or_default();
        Ok(match command.as_str() {
            "help" | "--help" | "-h" => Self::Help,
            "tools" => Self::Tools,
            "dist" => Self::Dist { base, keep },
            "build" => Self::Build { base },
            "serve" => Self::Serve { port: port.unwrap_or(DEFAULT_PORT), base },
            "test" => Self::Test { only },
            "size" => Self::Size,
            _ => bail!("There is no command `{command}`."),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task> {
        Task::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(parse("serve --port 0").unwrap(), Task::Serve { port: 0, base: Base::default() });
        assert_eq!(parse("build --base /kit").unwrap(), Task::Build { base: Base::parse("/kit/").unwrap() });
        assert_eq!(parse("test --only html --only browser").unwrap(), Task::Test { only: vec![Step::Html, Step::Browser] });
        assert_eq!(parse("dist --keep old/embed").unwrap(), Task::Dist { base: Base::default(), keep: Some("old/embed".into()) });
        assert!(parse("build --keep old").unwrap_err().to_string().contains("no option `--keep`"));
        assert!(parse("build --port 1").unwrap_err().to_string().contains("no option `--port`"));
        assert!(parse("test --only everything").unwrap_err().to_string().contains("`everything`"));
        assert!(parse("serve --port 70000").is_err());
        assert!(parse("serve --port").unwrap_err().to_string().contains("needs a value"));
        assert!(parse("deploy").unwrap_err().to_string().contains("`deploy`"));
    }

    #[test]
    fn the_usage_names_every_step() {
        for step in Step::ALL {
            assert!(USAGE.contains(step.name()), "{} is missing", step.name());
        }
    }
}
