//! Standard output, written whole.

use crate::terminal::visible_json;
use crate::unusable::Unusable;
use ips_core::visible;
use serde::Serialize;
use std::io::{self, Write};

/// Prints a value as JSON that people can read, too.
pub(crate) fn print_json(value: &impl Serialize) -> Result<(), Unusable> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Unusable::Output(error.into()))?;
    put(&format!("{}\n", visible_json(&text)))
}

/// Prints a text.
pub(crate) fn print(text: &str) -> Result<(), Unusable> {
    put(&visible(text))
}

fn put(text: &str) -> Result<(), Unusable> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(Unusable::Output)
}
