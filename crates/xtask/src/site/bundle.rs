//! The bundles: parts of the site and of the JavaScript package compiled to WebAssembly, each with the JavaScript that loads it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};

use super::digest::digest;
use super::files;
use crate::process::{cargo, command, run, run_quietly};
use crate::tools::{Tool, npm_program};
use crate::workspace::Workspace;

/// What cargo compiles in one run. Several runs, because in one run the packages would get each other's features, and what spreadsheets
/// take would come into every page.
pub(crate) struct Compiled {
    /// The profile of cargo.
    pub(crate) profile: &'static str,
    /// The packages and features, as cargo takes them.
    pub(crate) arguments: &'static [&'static str],
    /// What comes of them.
    pub(crate) bundles: &'static [Bundle],
}

/// One bundle.
pub(crate) struct Bundle {
    /// The name of its files.
    pub(crate) name: &'static str,
    /// The file that cargo writes: a program keeps its name, a library gets one that code can use.
    pub(crate) module: &'static str,
}

/// Who loads a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// A page, which takes one small file of JavaScript.
    Page,
    /// Other scripts, which are made small together with it and want its types.
    Package,
}

const COMPILED: [Compiled; 2] = [
    Compiled {
        profile: "release",
        arguments: &["--package", "ips-site", "--features", "hydrate", "--bin", "ips-screener", "--bin", "ips-planner", "--bin", "ips-embedder"],
        bundles: &[
            Bundle { name: "ips-screener", module: "ips-screener.wasm" },
            Bundle { name: "ips-planner", module: "ips-planner.wasm" },
            Bundle { name: "ips-embedder", module: "ips-embedder.wasm" },
        ],
    },
    Compiled { profile: "release", arguments: &["--package", "ips-sheets"], bundles: &[Bundle { name: "ips-sheets", module: "ips_sheets.wasm" }] },
];

/// What the compiler assumes of a browser, and wasm-opt therefore has to allow.
const BROWSER: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The file that says from what a bundle was made.
const MADE_FROM: &str = "made-from";

/// Builds every bundle of the site and gives its two files.
pub(super) fn build(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    build_all(workspace, &COMPILED, For::Page)
}

/// Builds bundles and gives the files of each: JavaScript, for a package its types, and the module. One whose code has not changed since it
/// was last built is taken as it was.
///
/// # Errors
/// A program is missing or fails.
pub(crate) fn build_all(workspace: &Workspace, all: &[Compiled], purpose: For) -> Result<Vec<PathBuf>> {
    for compiled in all {
        let mut cargo = cargo(workspace.root());
        cargo.args(["build", "--quiet", "--profile", compiled.profile, "--target", "wasm32-unknown-unknown"]).args(compiled.arguments);
        run(cargo.env("CARGO_ENCODED_RUSTFLAGS", without_machine_paths()))?;
    }
    let bundles = all.iter().flat_map(|compiled| compiled.bundles.iter().map(|bundle| (compiled.profile, bundle)));
    // What comes after the compiler uses one core, so the bundles are made side by side.
    thread::scope(|scope| {
        let made: Vec<_> = bundles.map(|(profile, bundle)| scope.spawn(move || make(workspace, profile, bundle, purpose))).collect();
        let each = made.into_iter().map(|made| made.join().map_err(|_| anyhow!("a bundle was given up"))?);
        Ok(each.collect::<Result<Vec<_>>>()?.concat())
    })
}

/// The flag that keeps the place of this machine's crates out of the bundles, where messages of failure would name it.
fn without_machine_paths() -> OsString {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let mut flag = OsString::new();
    if let Some(home) = home {
        flag.push("--remap-path-prefix=");
        flag.push(home.join("registry/src"));
        flag.push("=");
    }
    flag
}

/// Makes the files of a bundle from what cargo compiled.
fn make(workspace: &Workspace, profile: &str, bundle: &Bundle, purpose: For) -> Result<Vec<PathBuf>> {
    let (name, compiled) = (bundle.name, workspace.web_module(profile, bundle.module));
    let folder = workspace.staging().join("bundles").join(name);
    let inner = folder.join("bindgen");
    let module = folder.join(format!("{name}.wasm"));
    let made = match purpose {
        For::Page => vec![folder.join(format!("{name}.js")), module],
        For::Package => vec![inner.join(format!("{name}.js")), inner.join(format!("{name}.d.ts")), module],
    };
    let mut steps = steps(workspace, name, &compiled, &folder, purpose)?;
    // The commands are part of it: they name the versions of the programs and what they are asked to do.
    let code = fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
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

/// From a compiled module to a bundle: JavaScript written around it, made small with its snippets drawn into it, and the module made small.
fn steps(workspace: &Workspace, name: &str, compiled: &Path, folder: &Path, purpose: For) -> Result<Vec<Command>> {
    let in_folder = |program: &Path| {
        // Where a link of an npm package leads names the set of versions it belongs to.
        program.canonicalize().map(|program| command(program, workspace.root())).with_context(|| format!("cannot find {}", program.display()))
    };
    let inner = folder.join("bindgen");
    let mut bindgen = in_folder(&Tool::Bindgen.ensure(workspace)?)?;
    // Whoever loads a bundle says where its module is, because that is named by its content.
    bindgen.args(["--target", "web", "--omit-default-module-path", "--out-name", name, "--out-dir"]).arg(&inner).arg(compiled);
    if purpose == For::Page {
        bindgen.arg("--no-typescript");
    }
    let mut esbuild = in_folder(&npm_program(workspace, "esbuild"))?;
    esbuild.arg(inner.join(format!("{name}.js"))).args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    esbuild.arg(format!("--outfile={}", folder.join(format!("{name}.js")).display()));
    let mut optimizer = in_folder(&npm_program(workspace, "wasm-opt"))?;
    optimizer.args(["-Oz", "--converge"]).args(BROWSER).arg(inner.join(format!("{name}_bg.wasm"))).arg("--output").arg(folder.join(format!("{name}.wasm")));
    if purpose == For::Package {
        // What is only of interest to those who build it.
        optimizer.args(["--strip-producers", "--strip-target-features"]);
        return Ok(vec![bindgen, optimizer]);
    }
    Ok(vec![bindgen, esbuild, optimizer])
}
