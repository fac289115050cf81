//! An installation: what is said about it, and how it comes into its folder.

use std::path::Path;

use anyhow::{Context, Result};

use super::lock::Lock;
use crate::files;
use crate::workspace::cache;

/// One line of progress: what is being installed and why.
pub(super) fn say(what: &str) {
    eprintln!("Installing {what}");
}

/// Installs into a folder beside `folder` and moves it into place when all is there, so that a stopped run leaves no half-made tool
/// and of two runs at once the second finds the work of the first.
pub(super) fn install(folder: &Path, what: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if folder.exists() {
        return Ok(());
    }
    let _lock = Lock::take(&cache()?.join("install.lock"), "another run is installing programs")?;
    if folder.exists() {
        return Ok(());
    }
    say(what);
    let unfinished = folder.with_added_extension("unfinished");
    files::make_fresh(&unfinished)?;
    fill(&unfinished)?;
    std::fs::rename(&unfinished, folder).with_context(|| format!("cannot move the finished installation to {}", folder.display()))
}
