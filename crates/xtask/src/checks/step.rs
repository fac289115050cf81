//! The steps of `cargo xtask test`.

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::command::with_command;
use super::{formats, journeys, licenses, packaging};
use crate::process::{cargo, run};
use crate::scripts;
use crate::site::{self, NATIVE_FEATURES};
use crate::tools::Tool;
use crate::workspace::Workspace;

/// The features under which the site is compiled for the browser.
const WEB_FEATURES: &str = "ips-site/hydrate";

/// The tests of what is done to the style sheets, and to what Trunk has built, and of what the script of the checker takes in.
const BUILD: [&str; 3] = ["tests/styles", "tests/finish", "tests/element"];

/// The tests of how much a visit loads, and how much it may.
const SIZE: &str = "tests/size";

/// Something that must pass, in the order in which the steps run: quick ones first, each after those it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The source is formatted
    Format,
    /// No lint in anything that runs on this machine
    Lints,
    /// No lint in what runs in the browser
    WebLints,
    /// The documentation builds without a broken link
    Docs,
    /// What is compiled in may be used, and its notices are there
    Licenses,
    /// What is done to the style sheets, how a build of the site is finished, and what the script of the checker takes in
    Styles,
    /// The command `ips` builds as it is published
    Command,
    /// Unit tests, case tables, policy health
    Tests,
    /// Programs of others read our workbooks and calendars, and we read theirs
    Formats,
    /// The JavaScript package builds, installs and works
    Package,
    /// The release site builds, and no first visit is larger than it may be
    Site,
    /// Every page is valid HTML
    Html,
    /// Journeys through the site in a real browser
    Browser,
}

impl Step {
    /// The name on the command line.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// What it proves, in a few words.
    pub(crate) fn purpose(self) -> String {
        self.to_possible_value().and_then(|value| value.get_help().map(ToString::to_string)).unwrap_or_default()
    }

    /// Runs the step, which installs what it takes.
    pub(crate) fn run(self, workspace: &Workspace) -> Result<()> {
        let cargo = |arguments: &[&str]| {
            let mut command = cargo(workspace.root());
            command.args(arguments);
            command
        };
        let native = ["--workspace", "--features", NATIVE_FEATURES];
        match self {
            Self::Format => run(&mut cargo(&["fmt", "--all", "--check"])).context("`cargo fmt --all` puts it right"),
            Self::Lints => run(cargo(&["clippy", "--all-targets"]).args(native).args(["--", "-D", "warnings"])),
            Self::WebLints => {
                const PACKAGES: [&str; 5] = ["ips-site", "ips-ui", "ips-sheets", "ips-wasm", "ips-embed"];
                Tool::WasmTarget.ensure(workspace)?;
                let mut command = cargo(&["clippy"]);
                for package in PACKAGES {
                    command.args(["-p", package]);
                }
                command.args(["--features", WEB_FEATURES, "--target", "wasm32-unknown-unknown"]);
                run(command.args(["--", "-D", "warnings"]))
            }
            Self::Docs => run(cargo(&["doc", "--no-deps"]).args(native).env("RUSTDOCFLAGS", "-D warnings")),
            Self::Licenses => licenses::check(workspace),
            Self::Styles => BUILD.into_iter().try_for_each(|folder| run(&mut scripts::tests(workspace, folder, 1)?)),
            Self::Command => run(&mut cargo(&["build", "--package", "ips-cli", "--bin", "ips", "--profile", "native"])),
            Self::Tests => run(with_command(&mut cargo(&["test"]), workspace).args(native)),
            Self::Formats => formats::run_all(workspace),
            Self::Package => packaging::run_all(workspace),
            Self::Site => {
                site::build(workspace, "/", None)?;
                run(&mut scripts::tests(workspace, SIZE, 1)?)
            }
            Self::Html => journeys::check_html(workspace),
            Self::Browser => journeys::run_all(workspace),
        }
    }
}
