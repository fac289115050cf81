//! Why the command cannot go on: said on standard error, exit status 2.

use std::io;

/// What keeps the command from doing its work at all.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unusable {
    /// Something about the input, with what to do.
    #[error("{0}")]
    Input(String),
    /// Standard output cannot be written.
    #[error("cannot write the output: {0}; what was written before is complete")]
    Output(io::Error),
}

impl Unusable {
    /// The reader of the output has gone away.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
