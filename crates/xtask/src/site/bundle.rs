//! The bundles: parts of the site compiled to WebAssembly, each with the JavaScript that loads it.

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
struct Compiled {
    arguments: &'static [&'static str],
    bundles: &'static [Bundle],
}

struct Bundle {
    name: &'static str,
    /// The file that cargo writes: a program keeps its name, a library gets one that code can use.
    module: &'static str,
    script: Script,
}

/// What is written around a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    /// A script that pages load as it is: small, with its snippets drawn into it.
    Whole,
    /// A script that another one takes in, with its types.
    Part,
}

/// The two files of a bundle.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) name: &'static str,
    pub(super) script: PathBuf,
    pub(super) module: PathBuf,
}

const COMPILED: [Compiled; 3] = [
    Compiled {
        arguments: &["--package", "ips-site", "--features", "hydrate", "--bin", "ips-screener", "--bin", "ips-planner", "--bin", "ips-embedder"],
        bundles: &[
            Bundle { name: "ips-screener", module: "ips-screener.wasm", script: Script::Whole },
            Bundle { name: "ips-planner", module: "ips-planner.wasm", script: Script::Whole },
            Bundle { name: "ips-embedder", module: "ips-embedder.wasm", script: Script::Whole },
        ],
    },
    Compiled { arguments: &["--package", "ips-sheets"], bundles: &[Bundle { name: "ips-sheets", module: "ips_sheets.wasm", script: Script::Whole }] },
    Compiled {
        arguments: &["--package", "ips-widget", "--features", "hydrate"],
        bundles: &[Bundle { name: super::CHECKER, module: "ips_widget.wasm", script: Script::Part }],
    },
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

/// The folder of what is written around a module, inside that of its bundle.
const BINDGEN: &str = "bindgen";

/// The file that says from what a bundle was made.
const MADE_FROM: &str = "made-from";

/// Builds every bundle. One whose code has not changed since it was last built is taken as it was.
pub(super) fn build(workspace: &Workspace) -> Result<Vec<Made>> {
    for compiled in &COMPILED {
        let mut cargo = cargo(workspace.root());
        cargo.args(["build", "--quiet", "--release", "--target", "wasm32-unknown-unknown"]).args(compiled.arguments);
        run(cargo.env("CARGO_ENCODED_RUSTFLAGS", without_machine_paths()))?;
    }
    let bundles = COMPILED.iter().flat_map(|compiled| compiled.bundles);
    // What comes after the compiler uses one core, so the bundles are made side by side.
    thread::scope(|scope| {
        let made: Vec<_> = bundles.map(|bundle| scope.spawn(|| make(workspace, bundle))).collect();
        made.into_iter().map(|made| made.join().map_err(|_| anyhow!("a bundle was given up"))?).collect()
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

/// Makes the two files of a bundle from what cargo compiled.
fn make(workspace: &Workspace, bundle: &Bundle) -> Result<Made> {
    let (name, compiled) = (bundle.name, workspace.web_module(bundle.module));
    let folder = workspace.staging().join("bundles").join(name);
    let inner = if bundle.script == Script::Part { folder.join(BINDGEN) } else { folder.clone() };
    let made = Made { name, script: inner.join(format!("{name}.js")), module: folder.join(format!("{name}.wasm")) };
    let mut steps = steps(workspace, bundle, &compiled, &folder)?;
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
fn steps(workspace: &Workspace, bundle: &Bundle, compiled: &Path, folder: &Path) -> Result<Vec<Command>> {
    let name = bundle.name;
    let in_folder = |program: &Path| {
        // Where a link of an npm package leads names the set of versions it belongs to.
        program.canonicalize().map(|program| command(program, workspace.root())).with_context(|| format!("cannot find {}", program.display()))
    };
    let inner = folder.join(BINDGEN);
    let mut bindgen = in_folder(&Tool::Bindgen.ensure(workspace)?)?;
    // Whoever loads a bundle says where its module is, because that is named by its content.
    bindgen.args(["--target", "web", "--omit-default-module-path", "--out-name", name, "--out-dir"]).arg(&inner).arg(compiled);
    if bundle.script == Script::Whole {
        bindgen.arg("--no-typescript");
    }
    let mut esbuild = in_folder(&npm_program(workspace, "esbuild"))?;
    esbuild.arg(inner.join(format!("{name}.js"))).args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    esbuild.arg(format!("--outfile={}", folder.join(format!("{name}.js")).display()));
    let mut optimizer = in_folder(&npm_program(workspace, "wasm-opt"))?;
    optimizer.arg("-Oz").args(BROWSER).arg(inner.join(format!("{name}_bg.wasm"))).arg("--output").arg(folder.join(format!("{name}.wasm")));
    Ok(match bundle.script {
        Script::Whole => vec![bindgen, esbuild, optimizer],
        Script::Part => vec![bindgen, optimizer],
    })
}
