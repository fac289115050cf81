//! Tools from the Rust world: rustup's components and target, and a program from crates.io.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::install::{install, say};
use super::search_path::on_path;
use crate::process::{answer, cargo, command, run, run_quietly};
use crate::workspace::{Workspace, cache};

const TARGET: &str = "wasm32-unknown-unknown";

/// A component of the toolchain, with the program that shows it is there.
pub(super) fn component(name: &str, program: &str) -> Result<PathBuf> {
    // The program alone proves nothing: rustup puts a stand-in there for components that are not installed.
    let subcommand = program.trim_start_matches("cargo-");
    if answer(cargo(Path::new(".")).args([subcommand, "--version"])).is_none() {
        say(&format!("{name} (a component of the Rust toolchain)"));
        rustup(&["component", "add", name])?;
    }
    Ok(on_path(program).unwrap_or_else(|| program.into()))
}

/// The standard library for the browser.
pub(super) fn wasm_target() -> Result<PathBuf> {
    let system = answer(Command::new("rustc").args(["--print", "sysroot"])).context("`rustc` does not run: install Rust from https://rustup.rs")?;
    let folder = Path::new(&system).join("lib/rustlib").join(TARGET);
    if !folder.join("lib").is_dir() {
        say(&format!("the Rust target {TARGET} (the site's bundle is compiled for it)"));
        rustup(&["target", "add", TARGET])?;
    }
    Ok(folder)
}

fn rustup(arguments: &[&str]) -> Result<()> {
    run_quietly(command("rustup", Path::new(".")).args(arguments))
        .with_context(|| format!("run `rustup {}` by hand, or add it by the means your Rust was installed with", arguments.join(" ")))
}

/// A program from crates.io.
struct Program {
    /// What it is called on the search path.
    name: &'static str,
    /// The package it is in.
    package: &'static str,
    version: String,
    /// More arguments for `cargo install`.
    arguments: &'static [&'static str],
    purpose: &'static str,
}

/// The program that builds the site. Newer releases need a newer compiler.
pub(super) fn trunk() -> Result<PathBuf> {
    let purpose = "builds the site; about 5 minutes";
    Program { name: "trunk", package: "trunk", version: "0.21.14".to_owned(), arguments: &["--locked"], purpose }.find_or_install()
}

/// The program that writes the JavaScript around a bundle. It must have the version of the library the bundle is linked with.
pub(super) fn bindgen(workspace: &Workspace) -> Result<PathBuf> {
    let (version, purpose) = (bindgen_version(workspace)?, "writes the JavaScript that loads a bundle; about 2 minutes");
    // Without --locked: the lockfile published with this version names a crate version that does not exist.
    Program { name: "wasm-bindgen", package: "wasm-bindgen-cli", version, arguments: &[], purpose }.find_or_install()
}

impl Program {
    /// The person's own of this version, or that in the cache, where it is put if need be.
    fn find_or_install(&self) -> Result<PathBuf> {
        let Self { name, package, version, arguments, purpose } = self;
        if let Some(own) = on_path(name).filter(|own| self.is(own)) {
            return Ok(own);
        }
        let folder = cache()?.join("tools").join(format!("{name}-{version}"));
        install(&folder, &format!("{package} {version} ({purpose})"), |unfinished| {
            let build = folder.with_added_extension("build");
            let mut command = cargo(&cache()?);
            // Without optimization and debug information it is compiled in a third of the time, and is fast enough.
            command.args(["install", &format!("{package}@{version}"), "--debug", "--no-default-features"]).args(*arguments);
            command.arg("--root").arg(unfinished).env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_TARGET_DIR", &build);
            run(&mut command)?;
            std::fs::remove_dir_all(&build).with_context(|| format!("cannot clear {}", build.display()))
        })?;
        Ok(folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
    }

    /// Whether a file is this program in this version.
    fn is(&self, file: &Path) -> bool {
        let said = answer(command(file, Path::new(".")).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
    }
}

fn bindgen_version(workspace: &Workspace) -> Result<String> {
    let lockfile = workspace.path("Cargo.lock");
    let text = std::fs::read_to_string(&lockfile).with_context(|| format!("cannot read {}", lockfile.display()))?;
    locked_version(&text, "wasm-bindgen").with_context(|| format!("{} names no wasm-bindgen: the site has to depend on it", lockfile.display()))
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version(lockfile: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lockfile.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_itself() {
        let lockfile = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lockfile, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lockfile, "wasm"), None);
    }
}
