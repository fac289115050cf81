//! The scripts of the package: the types of results, TypeScript to JavaScript, and JavaScript made small.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::folders::{FOLDER, SCRIPTS};
use crate::files::{clear, copy_file, files_below};
use crate::process::{command, run};
use crate::tools::npm_program;
use crate::workspace::Workspace;

/// What can be imported. Everything else is drawn into these, or into files that they share or load later.
const ENTRIES: [&str; 2] = ["index.js", "planning.js"];

/// Beside this module stand the types of all values that cross; beside the others the same.
const TYPES: &str = "ips-planning.d.ts";

/// Writes scripts, types and modules into `dist`.
pub(super) fn build(workspace: &Workspace, modules: &[PathBuf], dist: &Path) -> Result<()> {
    let (source, compiled) = (workspace.path(FOLDER).join("source"), workspace.path(FOLDER).join("compiled"));
    clear(&source)?;
    clear(&compiled)?;
    let scripts = workspace.path(SCRIPTS);
    for file in files_below(&scripts)?.iter().filter(|file| is(file, "ts") || file.ends_with("tsconfig.json")) {
        copy_file(&scripts.join(file), &source.join(file))?;
    }
    let types = modules.iter().find(|file| file.ends_with(TYPES)).with_context(|| format!("{TYPES} was not written"))?;
    fs::write(source.join("results.ts"), types_of_values(types)?).context("cannot write the types of results")?;
    for file in modules {
        let name = file.file_name().with_context(|| format!("{} is no file", file.display()))?;
        // Scripts beside the TypeScript with their types, for the compiler; scripts beside what it writes, to be drawn in; modules as they are.
        if is(file, "wasm") {
            copy_file(file, &dist.join(name))?;
        } else {
            copy_file(file, &source.join(name))?;
        }
        if is(file, "js") {
            copy_file(file, &compiled.join(name))?;
        }
    }
    run(command(npm_program(workspace, "tsc"), &source).arg("--project").arg("tsconfig.json"))?;

    let mut esbuild = command(npm_program(workspace, "esbuild"), &compiled);
    esbuild.args(ENTRIES).args([
        "--bundle",
        "--splitting",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
        "--chunk-names=[name]-[hash]",
    ]);
    run(esbuild.arg(format!("--outdir={}", dist.display())))?;
    for file in files_below(&compiled)?.iter().filter(|file| file.to_string_lossy().ends_with(".d.ts")) {
        copy_file(&compiled.join(file), &dist.join(file))?;
    }
    Ok(())
}

/// The types of the values that cross: what wasm-bindgen has written before the class of the module itself.
fn types_of_values(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let before = text.split_once("\nexport class ").and_then(|(before, _)| before.rsplit_once("\n/**"));
    before.map(|(types, _)| format!("{types}\n")).with_context(|| format!("there is no class in {}", file.display()))
}

fn is(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|own| own == extension)
}
