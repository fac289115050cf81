//! Python with the library that reads workbooks, an independent judge of those we write; and what builds the Python package.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::debian;
use super::install::install;
use super::search_path::on_path;
use crate::process::{answer, command, run_quietly};
use crate::workspace::cache;

/// Everything that is installed: the library, and the one it needs.
const PACKAGES: [&str; 2] = ["openpyxl==3.1.5", "et-xmlfile==2.0.0"];

const FOLDER: &str = "openpyxl-3.1.5";

/// The folder that goes into `PYTHONPATH`.
pub(super) fn packages() -> Result<PathBuf> {
    let folder = cache()?.join("tools").join(FOLDER);
    if folder.exists() {
        return Ok(folder);
    }
    let python = ensure(|| interpreter(&["-m", "pip", "--version"]))?;
    install(&folder, "openpyxl (a Python library; reads the workbooks we write)", |unfinished| {
        let mut command = command(&python, unfinished);
        command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]);
        run_quietly(command.args(PACKAGES).arg("--target").arg(unfinished).env("PIP_ROOT_USER_ACTION", "ignore"))
    })?;
    Ok(folder)
}

/// The version of the program that builds the Python package.
const MATURIN: &str = "1.16.0";

/// The program that builds the Python package.
pub(super) fn maturin() -> Result<PathBuf> {
    let folder = cache()?.join("tools").join(format!("maturin-{MATURIN}"));
    install(&folder, &format!("maturin {MATURIN} (builds the Python package)"), |unfinished| {
        let mut command = command(for_packages()?, unfinished);
        command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]);
        run_quietly(command.arg(format!("maturin=={MATURIN}")).arg("--target").arg(unfinished).env("PIP_ROOT_USER_ACTION", "ignore"))
    })?;
    Ok(folder.join("bin").join(format!("maturin{}", std::env::consts::EXE_SUFFIX)))
}

/// A Python for which the package is made, with what virtual environments take.
///
/// # Errors
/// There is none, and it cannot be installed.
pub(super) fn for_packages() -> Result<PathBuf> {
    let find = || interpreter(&["-c", "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))"]);
    debian::find_or_install(find, &["python3", "python3-pip", "python3-venv"], "runs the Python package", "install Python 3.10 or newer with pip and venv")
}

/// The program that runs a script.
///
/// # Errors
/// There is none, and it cannot be installed.
pub(super) fn program() -> Result<PathBuf> {
    ensure(|| interpreter(&["--version"]))
}

/// What `find` finds, if need be after installing Python and pip.
fn ensure(find: impl Fn() -> Option<PathBuf>) -> Result<PathBuf> {
    debian::find_or_install(find, &["python3", "python3-pip"], "reads the workbooks we write", "install Python 3.8 or newer with pip")
}

/// The first Python that runs with these arguments. The system's own comes last: another before it may lack pip.
fn interpreter(arguments: &[&str]) -> Option<PathBuf> {
    let runs = |program: &PathBuf| answer(command(program, Path::new("/")).args(arguments)).is_some();
    on_path("python3").into_iter().chain([PathBuf::from("/usr/bin/python3")]).find(runs)
}
