//! A fresh virtual environment with the wheel in it.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::files::read;
use crate::process::{command, run_quietly};
use crate::tools::{self, Lock};
use crate::workspace::Workspace;

/// Where wheels are built and tested.
const FOLDER: &str = "target/wheel";

/// The crate of the package.
const CRATE: &str = "crates/ips-python";

/// A virtual environment.
#[derive(Debug)]
pub(super) struct Environment {
    programs: PathBuf,
}

impl Environment {
    /// Builds the wheel, and makes an environment of this name with it, installed as the README says, and the packages that a file pins.
    ///
    /// # Errors
    /// A tool is missing, or the wheel cannot be built or installed.
    pub(super) fn with_wheel(workspace: &Workspace, name: &str, pins: &str) -> Result<(Self, PathBuf)> {
        let wheel = build(workspace)?;
        let folder = workspace.path(FOLDER).join(name);
        eprintln!("Making a virtual environment: {}", folder.display());
        run_quietly(command(tools::python_for_packages()?, workspace.root()).args(["-m", "venv", "--clear"]).arg(&folder))?;
        let environment = Self { programs: folder.join(if cfg!(windows) { "Scripts" } else { "bin" }) };
        run_quietly(environment.pip(workspace)?.args(["-r", pins]))?;
        // The line as somebody types it.
        run_quietly(environment.start("sh", workspace)?.args(["-ec", &installation(workspace)?]))?;
        Ok((environment, wheel))
    }

    /// Where the Python in it is.
    pub(super) fn program(&self) -> PathBuf {
        self.programs.join("python")
    }

    /// The Python in it.
    ///
    /// # Errors
    /// The search path holds what no search path can.
    pub(super) fn python(&self, workspace: &Workspace) -> Result<Command> {
        // -B: no compiled copies beside the scripts.
        let mut python = self.start(self.program(), workspace)?;
        python.arg("-B");
        Ok(python)
    }

    fn pip(&self, workspace: &Workspace) -> Result<Command> {
        let mut python = self.python(workspace)?;
        python.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        Ok(python)
    }

    /// A program that finds those of the environment first.
    fn start(&self, program: impl AsRef<OsStr>, workspace: &Workspace) -> Result<Command> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path: OsString = std::env::join_paths([self.programs.clone()].into_iter().chain(std::env::split_paths(&path)))?;
        let mut command = command(program, workspace.root());
        command.env("PATH", path);
        Ok(command)
    }
}

/// Builds the wheel; no other stays in its folder, so that the line of the README means this one.
fn build(workspace: &Workspace) -> Result<PathBuf> {
    let maturin = tools::maturin()?;
    let folder = workspace.path(FOLDER);
    let _lock = Lock::take(&folder.join("build.lock"), "another run is building the wheel")?;
    for old in wheels(&folder)? {
        fs::remove_file(&old).with_context(|| format!("cannot remove {}", old.display()))?;
    }
    eprintln!("Building the wheel");
    let mut build = command(maturin, &workspace.path(CRATE));
    // A wheel for this machine: one for others has to be linked against an old C library.
    run_quietly(build.args(["build", "--locked", "--quiet", "--compatibility", "linux", "--out"]).arg(&folder))?;
    match wheels(&folder)?.as_slice() {
        [wheel] => Ok(wheel.clone()),
        _ => bail!("{} should hold one wheel", folder.display()),
    }
}

/// The wheels in a folder.
fn wheels(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(files.into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "whl")).collect())
}

/// The line of the README that installs the wheel.
fn installation(workspace: &Workspace) -> Result<String> {
    let readme = workspace.path(CRATE).join("README.md");
    let text = String::from_utf8(read(&readme)?)?;
    let line = text.lines().find(|line| line.contains("pip install") && line.contains(FOLDER));
    line.map(str::to_owned).with_context(|| format!("{} has no line that installs the wheel", Path::new(CRATE).join("README.md").display()))
}
