//! How far a run is, for whoever waits at a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Read};

/// A line that tells how much of the input has been read; nothing is written where nobody sees it.
pub(super) fn begin(size: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr());
    let template = if size.is_some() { "{percent:>3} %  {decimal_bytes} of {decimal_total_bytes}, {eta} left" } else { "{decimal_bytes} read" };
    ProgressStyle::with_template(template).map_or(bar.clone(), |style| bar.with_style(style))
}

/// A line that tells how many of so many rows are done.
pub(super) fn begin_rows(rows: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(rows), ProgressDrawTarget::stderr());
    ProgressStyle::with_template("{percent:>3} %  {human_pos} of {human_len} rows, {eta} left").map_or(bar.clone(), |style| bar.with_style(style))
}

/// An input that tells the line how much of it was read.
pub(super) struct Watched<R>(pub(super) R, pub(super) ProgressBar);

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(into)?;
        self.1.inc(read as u64);
        Ok(read)
    }
}
