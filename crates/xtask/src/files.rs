//! Files and folders: reading, clearing, copying, listing.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// What is in a file.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Removes a folder with all it holds; one that is not there is fine.
pub(crate) fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| format!("cannot clear {}", folder.display())),
        _ => Ok(()),
    }
}

/// Makes an empty folder, in place of what was there.
pub(crate) fn make_fresh(folder: &Path) -> Result<()> {
    clear(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Copies a file and makes the folder it goes into.
pub(crate) fn copy_file(from: &Path, to: &Path) -> Result<()> {
    let problem = || format!("cannot copy {} to {}", from.display(), to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(problem)?;
    }
    fs::copy(from, to).map(drop).with_context(problem)
}

/// Every file below a folder, by its path from there, in order.
///
/// # Errors
/// A folder cannot be read.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            found.push(entry.path().strip_prefix(folder)?.to_owned());
        }
    }
    found.sort();
    Ok(found)
}
