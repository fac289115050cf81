//! JSON lines to JSON lines: what `ips screen` writes, from file to file.

use super::outcome::{Rejects, Sink, finish};
use super::progress::{Watched, begin};
use super::setup::{Opened, Setup};
use crate::blocks::{Block, Blocks};
use crate::in_order::{self, Source, Work};
use crate::kept::Kept;
use crate::row::{Row, RowForm, Rows};
use crate::unusable::Unusable;
use ips_core::Language;
use ips_report::{Reject, Tally};
use std::io::Write;
use std::sync::Arc;

/// What comes of a block.
#[derive(Default)]
struct Screened {
    text: Vec<u8>,
    rejects: Vec<Reject>,
    tally: Tally,
}

pub(super) fn run(setup: &Setup) -> Result<u64, Unusable> {
    let Opened { name, input, size } = setup.open()?;
    let bar = begin(size);
    let mut blocks = Blocks::new(Watched(input, bar.clone()));
    let source: Source<Block> = Box::new(move || blocks.next().map_err(|error| Unusable::Input(format!("cannot read {name}: {error}"))));
    let form = if setup.is_brief { RowForm::Brief } else { RowForm::Json(Kept::of(setup.situation)) };
    let rows = Arc::new(Rows { situation: setup.situation, form });
    let worker = || -> Work<Block, Screened> {
        let (rows, language) = (Arc::clone(&rows), setup.language);
        let mut room = 0;
        Box::new(move |block| {
            let screened = screen(&rows, &block, language, room);
            room = screened.text.len();
            screened
        })
    };
    let mut sink = Sink::of(setup)?;
    let mut rejects = Rejects::of(setup);
    let mut tally = Tally::default();
    in_order::run(source, worker, |screened| {
        sink.write_all(&screened.text).map_err(Unusable::Output)?;
        tally += screened.tally;
        rejects.write(&screened.rejects)
    })?;
    bar.finish_and_clear();
    finish(setup, sink, rejects, &tally)
}

/// With room for about as much text as came of the block before.
fn screen(rows: &Rows, block: &Block, language: Language, room: usize) -> Screened {
    let mut screened = Screened { text: Vec::with_capacity(room + room / 8), ..Screened::default() };
    for (number, line) in block.lines() {
        match rows.write(number, true, line, &mut screened.text) {
            Row::Empty => screened.tally.nobody += 1,
            Row::Screened(outcome) => screened.tally.count(Some(outcome)),
            Row::Bad(bad) => {
                screened.tally.count(None);
                screened.rejects.extend(bad.rejects(number, line, rows.situation.policy, language));
            }
        }
    }
    screened
}
