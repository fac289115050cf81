//! The steps of `cargo xtask test`.

use anyhow::{Context, Result};

use super::command::with_command;
use super::{formats, journeys, node, packaging};
use crate::process::{cargo, run};
use crate::site::{self, NATIVE_FEATURES};
use crate::size;
use crate::tools::{self, Tool};
use crate::workspace::{Base, Workspace};

/// The features under which the site is compiled for the browser.
const WEB_FEATURES: &str = "ips-site/hydrate";

/// The tests of what is done to the style sheets.
const STYLES: &str = "tests/styles";

/// Something that must pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The source text is formatted.
    Format,
    /// Lints of everything that runs on this machine.
    Lints,
    /// Lints of what runs in the browser.
    WebLints,
    /// The documentation builds and its links lead somewhere.
    Docs,
    /// What is done to the style sheets.
    Styles,
    /// The command `ips` builds as it is published.
    Command,
    /// Unit tests, case tables, policy health.
    Tests,
    /// Programs of others read the files we write, and we read theirs.
    Formats,
    /// The JavaScript package builds, installs and works.
    Package,
    /// The release site builds, and no first visit is larger than it may be.
    Site,
    /// The pages are valid HTML.
    Html,
    /// Journeys through the site in a real browser.
    Browser,
}

impl Step {
    /// All steps in the order they run: quick ones first, each after those it needs.
    pub(crate) const ALL: [Self; 12] = [
        Self::Format,
        Self::Lints,
        Self::WebLints,
        Self::Docs,
        Self::Styles,
        Self::Command,
        Self::Tests,
        Self::Formats,
        Self::Package,
        Self::Site,
        Self::Html,
        Self::Browser,
    ];

    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lints => "lints",
            Self::WebLints => "web-lints",
            Self::Docs => "docs",
            Self::Styles => "styles",
            Self::Command => "command",
            Self::Tests => "tests",
            Self::Formats => "formats",
            Self::Package => "package",
            Self::Site => "site",
            Self::Html => "html",
            Self::Browser => "browser",
        }
    }

    /// What it proves, in a few words.
    pub(super) fn purpose(self) -> &'static str {
        match self {
            Self::Format => "the source is formatted",
            Self::Lints => "no lint in anything that runs on this machine",
            Self::WebLints => "no lint in what runs in the browser",
            Self::Docs => "the documentation builds without a broken link",
            Self::Styles => "what is done to the style sheets",
            Self::Command => "the command builds as it is published",
            Self::Tests => "unit tests, case tables, policy health",
            Self::Formats => "programs of others read our workbooks and calendars, and we read theirs",
            Self::Package => "the JavaScript package builds, installs and works",
            Self::Site => "the release site builds, and no first visit is larger than it may be",
            Self::Html => "every page is valid HTML",
            Self::Browser => "journeys through the site in a real browser",
        }
    }

    /// The step of this name.
    ///
    /// # Errors
    /// There is none; the message lists those there are.
    pub(crate) fn parse(name: &str) -> Result<Self> {
        let names = || Self::ALL.map(Self::name).join(", ");
        Self::ALL.into_iter().find(|step| step.name() == name).with_context(|| format!("There is no step `{name}`; the steps are {}.", names()))
    }

    /// Runs the step, after installing what it takes.
    pub(super) fn run(self, workspace: &Workspace) -> Result<()> {
        tools::ensure(workspace, self.tools())?;
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
                let mut command = cargo(&["clippy"]);
                for package in PACKAGES {
                    command.args(["-p", package]);
                }
                command.args(["--features", WEB_FEATURES, "--target", "wasm32-unknown-unknown"]);
                run(command.args(["--", "-D", "warnings"]))
            }
            Self::Docs => run(cargo(&["doc", "--no-deps"]).args(native).env("RUSTDOCFLAGS", "-D warnings")),
            Self::Styles => run(&mut node::tests(workspace, STYLES, 1)?),
            Self::Command => run(&mut cargo(&["build", "--package", "ips-cli", "--bin", "ips", "--profile", "native"])),
            Self::Tests => run(with_command(&mut cargo(&["test"]), workspace).args(native)),
            Self::Formats => formats::run_all(workspace),
            Self::Package => packaging::run_all(workspace),
            Self::Site => {
                site::build(workspace, &Base::default(), None)?;
                size::hold(&workspace.dist())
            }
            Self::Html => journeys::check_html(workspace),
            Self::Browser => journeys::run_all(workspace),
        }
    }

    fn tools(self) -> &'static [Tool] {
        match self {
            Self::Format => &[Tool::Rustfmt],
            Self::Lints => &[Tool::Clippy],
            Self::WebLints => &[Tool::Clippy, Tool::WasmTarget],
            Self::Docs | Self::Command | Self::Tests => &[],
            Self::Site => &Tool::SITE,
            Self::Package => &[Tool::WasmTarget, Tool::Bindgen, Tool::Npm, Tool::Chromium],
            Self::Formats => &[Tool::Npm, Tool::Python],
            Self::Styles | Self::Html => &[Tool::Npm],
            Self::Browser => &[Tool::Npm, Tool::Chromium],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_by_its_name() {
        for step in Step::ALL {
            assert_eq!(Step::parse(step.name()).unwrap(), step);
        }
        assert!(Step::parse("lint").unwrap_err().to_string().contains("web-lints"));
    }
}
