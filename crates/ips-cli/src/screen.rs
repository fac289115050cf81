//! `ips screen`.

use crate::kept::Kept;
use crate::row::{RowForm, Rows};
use crate::task::{FromFile, Task};
use crate::unusable::Unusable;
use crate::{pipeline, policies};
use clap::Args as ClapArgs;
use ips_core::Situation;
use std::fs::File;
use std::io::{self, IsTerminal};
use std::path::Path;

/// What `ips screen` is asked with.
#[derive(Debug, ClapArgs)]
pub(crate) struct Screen {
    #[command(flatten)]
    from_file: FromFile,
    /// Write only the outcomes and the criteria that are not met or not known, as JSON; several times as fast
    #[arg(long, conflicts_with = "text")]
    brief: bool,
}

/// Screens every line. Returns how many rows were bad.
pub(crate) fn run(screen: &Screen) -> Result<u64, Unusable> {
    let FromFile { task: Task { policy, day, form }, file } = &screen.from_file;
    let output = io::stdout();
    let situation = Situation::new(policies::screening(policy)?, day.as_of);
    let form = if screen.brief {
        RowForm::Brief
    } else if form.is_readable() {
        RowForm::Text(form.words.lang)
    } else {
        RowForm::Json(Kept::of(situation))
    };
    let rows = Rows { situation, form };
    if let Some(path) = file.as_deref().filter(|path| *path != Path::new("-")) {
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
