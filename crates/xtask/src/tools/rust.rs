//! Tools from the Rust world: rustup's components and target, and a program from crates.io.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{install, on_path, say};
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

/// The program that writes the JavaScript around the bundle. It must have the version of the library the bundle is linked with.
pub(super) fn bindgen(workspace: &Workspace) -> Result<PathBuf> {
    let version = bindgen_version(workspace)?;
    let folder = cache()?.join("tools").join(format!("wasm-bindgen-{version}"));
    // Without --locked: the lockfile published with this version names a crate version that does not exist.
    from_crates(&folder, &format!("wasm-bindgen-cli@{version}"), "writes the JavaScript that loads a bundle; about 2 minutes")?;
    Ok(folder.join("bin/wasm-bindgen"))
}

/// Compiles a program without optimization and debug information: it then takes a third of the time and is fast enough.
fn from_crates(folder: &Path, package: &str, purpose: &str) -> Result<()> {
    install(folder, &format!("{package} ({purpose})"), |unfinished| {
        let build = folder.with_added_extension("build");
        let mut command = cargo(&cache()?);
        command.args(["install", package, "--debug", "--no-default-features", "--quiet"]).arg("--root").arg(unfinished);
        command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_TARGET_DIR", &build);
        run(&mut command)?;
        std::fs::remove_dir_all(&build).with_context(|| format!("cannot clear {}", build.display()))
    })
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
