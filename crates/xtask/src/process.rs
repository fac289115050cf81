//! Running other programs: their output goes to the terminal, and a failure becomes one clear sentence.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

/// A command that starts in `folder`.
pub(crate) fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    command
}

/// The cargo that started this program.
pub(crate) fn cargo(folder: &Path) -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), folder)
}

/// Runs a command to its end.
///
/// # Errors
/// It cannot be started, or it reports failure.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    ensure!(status.success(), "{} failed ({status}): {}", name(command), line(command));
    Ok(())
}

/// Runs a command that has nothing of interest to say unless it fails; then all it said is shown.
///
/// # Errors
/// It cannot be started, or it reports failure.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", name(command)))?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    bail!("{} failed ({}): {}", name(command), output.status, line(command))
}

/// What a command prints, or nothing when it cannot be started or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn name(command: &Command) -> String {
    Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The command as it could be typed, without the end of a long list of files.
fn line(command: &Command) -> String {
    const LONGEST: usize = 300;
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line = words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_program_and_its_arguments() {
        let error = run_quietly(cargo(Path::new(".")).arg("no-such-command")).unwrap_err().to_string();
        assert!(error.contains("cargo") && error.contains("no-such-command"), "{error}");
        let error = run(&mut command("no-such-program", Path::new("."))).unwrap_err().to_string();
        assert_eq!(error, "cannot start no-such-program");
    }

    #[test]
    fn a_long_list_of_files_is_cut() {
        let mut many = command("check", Path::new("."));
        assert_eq!(line(many.arg("é")), "check é");
        assert_eq!(line(many.args(["é"; 500])).chars().count(), 302);
    }
}
