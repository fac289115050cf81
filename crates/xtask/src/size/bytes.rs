//! How many bytes files are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The size of one file or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// As it is.
    pub(super) raw: u64,
    /// As it travels: packed, where that gains anything.
    pub(super) packed: u64,
}

impl Size {
    pub(super) fn of(file: &Path) -> Result<Self> {
        let length = |path: &Path| fs::metadata(path).map(|found| found.len());
        let raw = length(file).with_context(|| format!("cannot read {}", file.display()))?;
        // Where packing gains nothing there is no packed file, and the file travels as it is.
        let packed = length(&file.with_added_extension("br")).unwrap_or(raw);
        Ok(Self { raw, packed })
    }

    /// All of several files below a folder.
    pub(super) fn of_all<'a>(folder: &Path, files: impl IntoIterator<Item = &'a PathBuf>) -> Result<Self> {
        files.into_iter().try_fold(Self::default(), |sum, file| {
            let size = Self::of(&folder.join(file))?;
            Ok(Self { raw: sum.raw + size.raw, packed: sum.packed + size.packed })
        })
    }
}
