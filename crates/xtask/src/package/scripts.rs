//! The scripts of the package: types written from the core's results, TypeScript to JavaScript, and JavaScript made small.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::folders::{FOLDER, SCRIPTS};
use crate::files::{clear, copy_file, files_below};
use crate::process::{cargo, command, run};
use crate::tools::npm_program;
use crate::workspace::Workspace;

/// What can be imported. Everything else is drawn into these, or into files that they share or load later.
const ENTRIES: [&str; 2] = ["index.js", "planning.js"];

/// Writes scripts, types and modules into `dist`.
pub(super) fn build(workspace: &Workspace, modules: &[PathBuf], dist: &Path) -> Result<()> {
    let (source, compiled) = (workspace.path(FOLDER).join("source"), workspace.path(FOLDER).join("compiled"));
    clear(&source)?;
    clear(&compiled)?;
    let scripts = workspace.path(SCRIPTS);
    for file in files_below(&scripts)?.iter().filter(|file| is(file, "ts") || file.ends_with("tsconfig.json")) {
        copy_file(&scripts.join(file), &source.join(file))?;
    }
    fs::write(source.join("results.ts"), types(workspace)?).context("cannot write the types of results")?;
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

/// The types of all results, written by a program from the core's own.
fn types(workspace: &Workspace) -> Result<Vec<u8>> {
    let arguments = ["run", "--quiet", "--package", "ips-wasm", "--features", "types", "--bin", "result-types"];
    let output = cargo(workspace.root()).args(arguments).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "the types cannot be written:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}

fn is(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|own| own == extension)
}
