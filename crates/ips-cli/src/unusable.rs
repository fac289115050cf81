//! Why the command cannot go on: said on standard error, exit status 2.

use std::fmt;
use std::io;

/// What keeps the command from doing its work at all.
#[derive(Debug)]
pub(crate) enum Unusable {
    /// Something about the input, with what to do.
    Input(String),
    /// Standard output cannot be written.
    Output(io::Error),
}

impl Unusable {
    /// The reader of the output has gone away.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(message) => out.write_str(message),
            Self::Output(error) => write!(out, "cannot write the output: {error}; what was written before is complete"),
        }
    }
}
