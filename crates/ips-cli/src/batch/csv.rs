//! CSV to CSV, in parts.

use super::outcome::{Rejects, Sink, finish};
use super::progress::{Watched, begin};
use super::setup::{Opened, Setup};
use super::tell::tell;
use crate::in_order::{self, Source, Work};
use crate::unusable::Unusable;
use ips_report::{CsvBlock, CsvBlocks, CsvList, CsvRows, Reject, Tally};
use std::io::{Cursor, Read, Write};

/// How much is read at once, in bytes: enough rows to screen 64 at a time, and little to keep in memory.
const AT_ONCE: usize = 1 << 18;

/// What comes of a block.
struct Screened {
    text: Vec<u8>,
    rejects: Vec<Reject>,
    tally: Tally,
}

pub(super) fn run(setup: &Setup) -> Result<u64, Unusable> {
    let mut sink = Sink::of(setup)?;
    let mut rejects = Rejects::of(setup);
    let tally = screen(setup, &mut sink, &mut rejects)?;
    finish(setup, sink, rejects, &tally)
}

/// Screens the list and writes it as it comes; says what its rows came to.
fn screen(setup: &Setup, output: &mut impl Write, rejects: &mut Rejects<'_>) -> Result<Tally, Unusable> {
    let Opened { name, input, size } = setup.open()?;
    let bar = begin(size);
    let cannot_read = {
        let name = name.clone();
        move |error: std::io::Error| Unusable::Input(format!("cannot read {name}: {error}"))
    };
    let unusable = move |error: &dyn std::fmt::Display| Unusable::Input(format!("{name}: {error}"));
    let mut input = decoded(Watched(input, bar.clone()));
    let mut start = Vec::new();
    input.by_ref().take(CsvList::LOOKED_AT as u64).read_to_end(&mut start).map_err(&cannot_read)?;
    let is_whole = start.len() < CsvList::LOOKED_AT;
    let list = CsvList::find(&start, is_whole, setup.situation.policy, &setup.mapping).map_err(|error| unusable(&error.sentence(setup.language)))?;
    tell(&list.head.columns, |column| list.head.heading(column), setup);
    let source = source(Cursor::new(start).chain(input), list.separator, cannot_read, unusable, setup.language);
    let worker = || -> Work<CsvBlock, Screened> {
        let mut rows = CsvRows::new(setup.situation, &list, setup.language);
        let added = setup.added.clone();
        Box::new(move |block| {
            let mut screened = Screened { text: Vec::with_capacity(block.bytes.len() * 2), rejects: Vec::new(), tally: Tally::default() };
            screened.tally = rows.screen(&block, &added, &mut screened.text, &mut screened.rejects);
            screened
        })
    };
    let mut tally = Tally::default();
    in_order::run(source, worker, |screened| {
        output.write_all(&screened.text).map_err(Unusable::Output)?;
        tally += screened.tally;
        rejects.write(&screened.rejects)
    })?;
    bar.finish_and_clear();
    Ok(tally)
}

/// Blocks of whole rows.
fn source(
    mut input: impl Read + Send + 'static,
    separator: u8,
    cannot_read: impl Fn(std::io::Error) -> Unusable + Send + 'static,
    unusable: impl Fn(&dyn std::fmt::Display) -> Unusable + Send + 'static,
    language: ips_core::Language,
) -> Source<CsvBlock> {
    let mut blocks = CsvBlocks::new(separator);
    let mut part = Vec::with_capacity(AT_ONCE);
    Box::new(move || {
        loop {
            part.clear();
            input.by_ref().take(AT_ONCE as u64).read_to_end(&mut part).map_err(&cannot_read)?;
            if part.is_empty() {
                return blocks.finish().map_err(|error| unusable(&error.sentence(language)));
            }
            if let Some(block) = blocks.take(&part).map_err(|error| unusable(&error.sentence(language)))? {
                return Ok(Some(block));
            }
        }
    })
}

/// UTF-16 with its mark becomes UTF-8; everything else stays as it is.
fn decoded(input: impl Read + Send + 'static) -> impl Read + Send + 'static {
    encoding_rs_io::DecodeReaderBytesBuilder::new().bom_override(true).utf8_passthru(true).build(input)
}
