//! Workbooks as offices see them: written by the command, opened in `LibreOffice`, put on paper, and looked at word by word.
//!
//! It is no step of `cargo xtask test`: the program is some 300 MB to install and is not pinned, so what it draws can change without a change here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::files;
use crate::process::{cargo, command, run, run_quietly};
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

/// Where workbooks and papers are left to be looked at.
const FOLDER: &str = "target/office";

/// The day for which all of them are made.
const AS_OF: &str = "2026-11-21";

/// Writes the workbook of each task under each policy of the examples, in each language, and looks at all of them.
///
/// # Errors
/// A program is missing, or a word does not show.
pub(crate) fn run_all(workspace: &Workspace) -> Result<()> {
    let office = tools::office()?;
    let folder = workspace.path(FOLDER);
    files::make_fresh(&folder)?;
    run(cargo(workspace.root()).args(["build", "--quiet", "--profile", "native", "--package", "ips-cli"]))?;
    let books = write(workspace, &folder)?;
    eprintln!("{} workbooks", books.len());
    // A profile of its own: one that is open elsewhere would take the files and show them there.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut calc = command(&office.calc, &folder);
    run_quietly(calc.arg(profile).args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(&folder).args(&books))?;
    let mut python = command(tools::python()?, workspace.root());
    python.args(["-B", "tests/formats/paper.py"]).arg(&office.words).args(&books).env("PYTHONPATH", Tool::Python.ensure(workspace)?);
    run(&mut python)
}

/// The workbooks, by their paths.
fn write(workspace: &Workspace, folder: &Path) -> Result<Vec<PathBuf>> {
    let examples = workspace.path("examples");
    let policies = policies(&examples)?;
    ensure!(!policies.is_empty(), "{} names no policy", examples.display());
    let mut books = Vec::new();
    for policy in &policies {
        for language in ["en", "es"] {
            let plan = examples.join("plan.json");
            let staff = examples.join(format!("staff-{policy}.csv"));
            let deadlines = examples.join(format!("deadlines-{policy}.json"));
            let tasks: [(&str, Vec<&str>, Option<&Path>); 4] = [
                ("need", vec!["--people", "260"], None),
                ("plan", vec![], Some(&plan)),
                ("check-team", vec!["--individuals-served", "60"], Some(&staff)),
                ("deadlines", vec!["--horizon", "180"], Some(&deadlines)),
            ];
            for (task, options, input) in tasks {
                let book = folder.join(format!("{task}-{policy}-{language}.xlsx"));
                let mut ips = command(workspace.program("native", "ips"), workspace.root());
                ips.args([task, "--policy", policy, "--as-of", AS_OF, "--lang", language]).args(options).arg("--workbook").arg(&book).args(input);
                let status = ips.stdout(Stdio::null()).status().context("cannot start the command `ips`")?;
                // 1 is a rule that is broken, as examples may show one.
                ensure!(matches!(status.code(), Some(0 | 1)), "ips {task} --policy {policy} failed ({status})");
                books.push(book);
            }
        }
    }
    Ok(books)
}

/// The policies that the examples have a staff list for.
fn policies(examples: &Path) -> Result<Vec<String>> {
    let names = fs::read_dir(examples).with_context(|| format!("{} cannot be read", examples.display()))?;
    let names = names.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<Vec<_>>>()?;
    let mut policies: Vec<String> = names.iter().filter_map(|name| Some(name.strip_prefix("staff-")?.strip_suffix(".csv")?.to_owned())).collect();
    policies.sort();
    Ok(policies)
}
