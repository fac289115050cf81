//! Files and folders: reading, clearing, copying, listing.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

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

/// Copies a file and makes the folder it goes into.
pub(crate) fn copy_file(from: &Path, to: &Path) -> Result<()> {
    let problem = || format!("cannot copy {} to {}", from.display(), to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(problem)?;
    }
    fs::copy(from, to).map(drop).with_context(problem)
}

/// Copies everything in a folder into another.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from)? {
        copy_file(&from.join(&file), &to.join(&file))?;
    }
    Ok(())
}

/// Every file below a folder, by its path from there, in order.
///
/// # Errors
/// A folder cannot be read.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let (mut open, mut found) = (vec![PathBuf::new()], Vec::new());
    while let Some(inner) = open.pop() {
        let current = folder.join(&inner);
        let problem = || format!("cannot read {}", current.display());
        for entry in fs::read_dir(&current).with_context(problem)? {
            let entry = entry.with_context(problem)?;
            let path = inner.join(entry.file_name());
            if entry.file_type().with_context(problem)?.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
