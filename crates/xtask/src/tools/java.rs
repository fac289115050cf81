//! Java, in which a Spark cluster runs. It is large, so only the command that needs it installs it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::debian;
use super::search_path::on_path;
use crate::process::{answer, command};

/// The releases that Spark 4 runs on.
const RELEASES: [&str; 2] = ["17", "21"];

/// The folder with `bin/java` in it: that of `JAVA_HOME`, or else of the search path.
///
/// # Errors
/// It is missing and cannot be installed here.
pub(super) fn find_or_install() -> Result<PathBuf> {
    let named = || env::var_os("JAVA_HOME").map(PathBuf::from);
    let by_path = || Some(on_path("java")?.canonicalize().ok()?.ancestors().nth(2)?.to_owned());
    let find = || named().into_iter().chain(by_path()).find(|home| is_right(home));
    debian::find_or_install(find, &["openjdk-17-jre-headless"], "runs a Spark cluster", "install Java 17 or 21, or name its folder in JAVA_HOME")
        .context("no Spark cluster can be started")
}

fn is_right(home: &Path) -> bool {
    // It tells its settings on standard error, and its version in one line on standard output.
    let version = answer(command(home.join("bin/java"), Path::new("/")).arg("--version"));
    version
        .is_some_and(|version| RELEASES.into_iter().any(|release| version.split_whitespace().nth(1).is_some_and(|own| own.split('.').next() == Some(release))))
}
