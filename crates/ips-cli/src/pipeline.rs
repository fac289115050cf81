//! Lines over all processors, and what comes of them in the order of the input.

use crate::blocks::{Block, Blocks};
use crate::in_order::{self, Source, Work};
use crate::row::{Row, Rows};
use crate::unusable::Unusable;
use std::io::{Read, Write};
use std::sync::Arc;

/// What comes of a block.
struct Screened {
    text: Vec<u8>,
    bad: u64,
}

/// Screens every line of `input` and writes the results in order, those of a line as soon as it has been read. Returns how many rows were bad.
pub(crate) fn run(rows: Rows, name: &str, input: impl Read + Send + 'static, mut output: impl Write) -> Result<u64, Unusable> {
    let rows = Arc::new(rows);
    let mut blocks = Blocks::new(input);
    let name = name.to_owned();
    let source: Source<Block> =
        Box::new(move || blocks.next().map_err(|error| Unusable::Input(format!("cannot read {name}: {error}; the lines before have been screened"))));
    let worker = || -> Work<Block, Screened> {
        let rows = Arc::clone(&rows);
        let mut room = 0;
        Box::new(move |block| {
            let screened = screen(&rows, &block, room);
            room = screened.text.len();
            screened
        })
    };
    let mut bad = 0;
    let done = in_order::run(source, worker, |screened| {
        bad += screened.bad;
        output.write_all(&screened.text).map_err(Unusable::Output)
    });
    // What came before the end of an input that broke is written, too.
    let flushed = output.flush().map_err(Unusable::Output);
    done.and(flushed).map(|()| bad)
}

/// With room for about as much text as came of the block before.
fn screen(rows: &Rows, block: &Block, room: usize) -> Screened {
    let mut screened = Screened { text: Vec::with_capacity(room + room / 8), bad: 0 };
    let is_numbered = !block.is_one_answer();
    for (number, line) in block.lines() {
        let row = rows.write(number, is_numbered, line, &mut screened.text);
        screened.bad += u64::from(matches!(row, Row::Bad(_)));
    }
    screened
}
