//! `ips screen`.

use crate::args::Screen;
use crate::pipeline;
use crate::policies::find;
use crate::row::Rows;
use crate::unusable::Unusable;
use ips_core::Policy;
use std::fs::{self, File};
use std::io::{self, IsTerminal};
use std::path::Path;

/// Screens every line. Returns how many rows were bad.
pub(crate) fn run(screen: &Screen) -> Result<u64, Unusable> {
    let policy = match (&screen.policy_file, &screen.policy) {
        (Some(path), _) => own_policy(path)?,
        (None, Some(id)) => find(id)?,
        // The arguments demand one of them.
        (None, None) => return Err(Unusable::Input("name a policy with --policy or --policy-file".to_owned())),
    };
    let output = io::stdout();
    let readable = screen.text || (!screen.json && output.is_terminal());
    let rows = Rows { policy, as_of: screen.as_of, text: readable.then(|| screen.words.language()) };
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

/// Reads a policy file that is not built in.
fn own_policy(path: &Path) -> Result<&'static Policy, Unusable> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| Unusable::Input(format!("cannot read {name}: {error}")))?;
    let policy = ips_policies::load(&name, &text).map_err(|errors| Unusable::Input(format!("the policy file cannot be used\n{errors}")))?;
    // One policy for the life of the command: every thread may keep a reference.
    Ok(Box::leak(Box::new(policy)))
}
