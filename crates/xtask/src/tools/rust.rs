//! The target of the browser, and programs from crates.io. What else belongs to the toolchain rustup adds by itself (`rust-toolchain.toml`).

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::install::{install, say};
use super::search_path::on_path;
use crate::process::{answer, cargo, command, run, run_quietly};
use crate::workspace::{Workspace, cache};

/// The standard library for the browser. rustup adds it by itself, unless it has been told to add nothing (`RUSTUP_AUTO_INSTALL=0`).
pub(super) fn wasm_target() -> Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folder = answer(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    let folder = PathBuf::from(folder.context("`rustc` does not run: install Rust from https://rustup.rs")?);
    if !folder.is_dir() {
        say(&format!("the Rust target {TARGET} (what runs in a browser is compiled for it)"));
        let added = run_quietly(command("rustup", Path::new(".")).args(["target", "add", TARGET]));
        added.with_context(|| format!("run `rustup target add {TARGET}` by hand, or add it by the means your Rust was installed with"))?;
    }
    Ok(folder)
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

/// The program that checks licenses and sources of crates, and advisories. Its default features fetch by another way.
pub(super) fn deny() -> Result<PathBuf> {
    let purpose = "checks the licenses and sources of the crates; about 1 minute";
    Program { name: "cargo-deny", package: "cargo-deny", version: "0.20.2".to_owned(), arguments: &["--locked"], purpose }.find_or_install()
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
    let id = answer(cargo(workspace.root()).args(["pkgid", "wasm-bindgen"])).context("the site has to depend on wasm-bindgen")?;
    Ok(id.rsplit('@').next().unwrap_or_default().to_owned())
}
