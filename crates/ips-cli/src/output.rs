//! Standard output and files, written whole.

use crate::unusable::Unusable;
use serde::Serialize;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Prints a value as JSON that people can read, too.
pub(crate) fn print_json(value: &impl Serialize) -> Result<(), Unusable> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Unusable::Output(error.into()))?;
    print(&format!("{text}\n"))
}

/// Prints a text.
pub(crate) fn print(text: &str) -> Result<(), Unusable> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(Unusable::Output)
}

/// Writes a file that was asked for.
pub(crate) fn write_file(path: &Path, content: &[u8]) -> Result<(), Unusable> {
    fs::write(path, content).map_err(|error| Unusable::Input(format!("cannot write {}: {error}", path.display())))
}
