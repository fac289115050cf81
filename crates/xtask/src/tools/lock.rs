//! A lock between runs of this program, held as long as the value lives and released by the system if the program is stopped.

use std::fs::{File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

/// The lock.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits until no other run holds the lock; says why when it has to wait.
    ///
    /// # Errors
    /// The file cannot be made or locked.
    pub(crate) fn take(path: &Path, reason_to_wait: &str) -> Result<Self> {
        let problem = || format!("cannot lock {}", path.display());
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(problem)?;
        }
        let file = File::create(path).with_context(problem)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("Waiting: {reason_to_wait}.");
                file.lock().with_context(problem)?;
            }
            Err(TryLockError::Error(error)) => return Err(error).with_context(problem),
        }
        Ok(Self { _file: file })
    }
}
