//! `ips screen`.

use crate::row::Rows;
use crate::task::{FromFile, Task};
use crate::unusable::Unusable;
use crate::{pipeline, policies};
use ips_core::Situation;
use std::fs::File;
use std::io::{self, IsTerminal};
use std::path::Path;

/// Screens every line. Returns how many rows were bad.
pub(crate) fn run(screen: &FromFile) -> Result<u64, Unusable> {
    let Task { policy, as_of, form } = &screen.task;
    let output = io::stdout();
    let rows = Rows { situation: Situation::new(policies::screening(policy)?, *as_of), text: form.is_readable().then_some(form.words.lang) };
    if let Some(path) = screen.file.as_deref().filter(|path| *path != Path::new("-")) {
        let name = path.display().to_string();
        let file = File::open(path).map_err(|error| Unusable::Input(format!("cannot open {name}: {error}")))?;
        return pipeline::run(rows, &name, file, output.lock());
    }
    let input = io::stdin();
    if input.is_terminal() {
        eprintln!("ips: reading facts from the keyboard, one JSON object to a line; Ctrl-D ends");
    }
    pipeline::run(rows, "standard input", input, output.lock())
}
