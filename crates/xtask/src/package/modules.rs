//! The modules of the package: compiled to WebAssembly, made small, with the JavaScript around each and its types.
//!
//! Trunk builds pages; these are for other scripts, which are made small together with what loads a module.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};

use super::folders::FOLDER;
use crate::digest::digest;
use crate::files;
use crate::process::{cargo, command, run, run_quietly};
use crate::tools::{Tool, npm_program};
use crate::workspace::{self, Workspace};

/// What cargo compiles in one run.
struct Compiled {
    /// The profile of cargo.
    profile: &'static str,
    /// The modules, which are programs of `ips-wasm`.
    modules: &'static [&'static str],
}

/// Two runs, because the first has a profile of its own.
const COMPILED: [Compiled; 2] =
    [Compiled { profile: "rules", modules: &["ips-rules"] }, Compiled { profile: "release", modules: &["ips-planning", "ips-policy-checker"] }];

/// What the compiler assumes of a browser, and wasm-opt therefore has to allow; and what is only of interest to those who build it.
const OPTIMIZER: [&str; 10] = [
    "-Oz",
    "--converge",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
    "--strip-target-features",
];

/// The file that says from what a module was made.
const MADE_FROM: &str = "made-from";

/// Builds every module and gives the files of each: JavaScript, its types, and the module. One whose code has not changed since it was last
/// built is taken as it was.
pub(super) fn build(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    for Compiled { profile, modules } in COMPILED {
        let mut cargo = cargo(workspace.root());
        cargo.args(["build", "--quiet", "--profile", profile, "--target", "wasm32-unknown-unknown", "--package", "ips-wasm"]);
        cargo.args(modules.iter().flat_map(|module| ["--bin", module])).envs(workspace::flags_of_a_release());
        run(&mut cargo)?;
    }
    let modules = COMPILED.iter().flat_map(|compiled| compiled.modules.iter().map(|name| (compiled.profile, *name)));
    // What comes after the compiler uses one core, so the modules are made side by side.
    thread::scope(|scope| {
        let made: Vec<_> = modules.map(|(profile, name)| scope.spawn(move || make(workspace, profile, name))).collect();
        let each = made.into_iter().map(|made| made.join().map_err(|_| anyhow!("a module was given up"))?);
        Ok(each.collect::<Result<Vec<_>>>()?.concat())
    })
}

/// Makes the files of a module from what cargo compiled.
fn make(workspace: &Workspace, profile: &str, name: &str) -> Result<Vec<PathBuf>> {
    let compiled = workspace.web_module(profile, &format!("{name}.wasm"));
    let folder = workspace.path(FOLDER).join("modules").join(name);
    let made = [format!("bindgen/{name}.js"), format!("bindgen/{name}.d.ts"), format!("{name}.wasm")].map(|file| folder.join(file)).to_vec();
    let mut steps = steps(workspace, name, &compiled, &folder)?;
    // The commands are part of it: they name the versions of the programs and what they are asked to do.
    let code = files::read(&compiled)?;
    let made_from = format!("{} {}\n", digest(&code), digest(format!("{steps:?}").as_bytes()));
    let note = folder.join(MADE_FROM);
    if fs::read_to_string(&note).is_ok_and(|before| before == made_from) {
        return Ok(made);
    }
    files::clear(&folder)?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    steps.iter_mut().try_for_each(run_quietly)?;
    fs::write(&note, made_from).with_context(|| format!("cannot write {}", note.display()))?;
    Ok(made)
}

/// From what was compiled to a module: JavaScript written around it, and the module made small.
fn steps(workspace: &Workspace, name: &str, compiled: &Path, folder: &Path) -> Result<[Command; 2]> {
    let in_folder = |program: &Path| {
        // Where a link of an npm package leads names the set of versions it belongs to.
        program.canonicalize().map(|program| command(program, workspace.root())).with_context(|| format!("cannot find {}", program.display()))
    };
    let inner = folder.join("bindgen");
    let mut bindgen = in_folder(&Tool::Bindgen.ensure(workspace)?)?;
    // Whoever loads a module says where it is.
    bindgen.args(["--target", "web", "--omit-default-module-path", "--out-name", name, "--out-dir"]).arg(&inner).arg(compiled);
    let mut optimizer = in_folder(&npm_program(workspace, "wasm-opt"))?;
    optimizer.args(OPTIMIZER).arg(inner.join(format!("{name}_bg.wasm"))).arg("--output").arg(folder.join(format!("{name}.wasm")));
    Ok([bindgen, optimizer])
}
