//! Blocks of lines over all processors, and their results in the order of the input.

use crate::blocks::{Block, Blocks};
use crate::row::Rows;
use crate::unusable::Unusable;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

/// How many blocks may wait for a worker.
const BLOCKS_WAITING: usize = 4;
/// How many parts of results may wait to be written, for each worker.
const PARTS_WAITING: usize = 16;
/// About how large a part of a result is, in bytes.
const PART: usize = 1 << 17;

/// A part of what comes of a block.
struct Part {
    text: Vec<u8>,
    bad: u64,
    /// The block has no more.
    last: bool,
}

struct Worker {
    results: Receiver<Part>,
    thread: JoinHandle<()>,
}

/// Screens every line of `input` and writes the results in order. Returns how many rows were bad.
///
/// Blocks go to the workers in turn and come back in turn, so the order needs no sorting; what waits anywhere is bounded, so
/// memory does not grow with the input. The threads are not scoped: when the output is closed, the command must end although
/// the reader may be waiting for a line that never comes.
pub(crate) fn run(rows: Rows, name: &str, input: impl Read + Send + 'static, mut output: impl Write) -> Result<u64, Unusable> {
    let count = thread::available_parallelism().map_or(1, usize::from);
    let (senders, mut workers): (Vec<_>, Vec<_>) = (0..count).map(|_| worker(rows)).unzip();
    let reader = thread::spawn(move || read(input, &senders));
    let mut bad = 0;
    let mut turn = 0;
    // A worker that has nothing more to say has no blocks to come, and neither have those after it.
    while let Ok(part) = workers[turn].results.recv() {
        output.write_all(&part.text).map_err(Unusable::Output)?;
        bad += part.bad;
        if part.last {
            turn = (turn + 1) % count;
        }
    }
    output.flush().map_err(Unusable::Output)?;
    let broken = || Unusable::Input("a worker stopped in the middle; please report this with the line after the last result".to_owned());
    workers.swap_remove(turn).thread.join().map_err(|_| broken())?;
    match reader.join() {
        Ok(Ok(())) => Ok(bad),
        Ok(Err(error)) => Err(Unusable::Input(format!("cannot read {name}: {error}; the lines before have been screened"))),
        Err(_) => Err(broken()),
    }
}

fn read(input: impl Read, workers: &[SyncSender<Block>]) -> std::io::Result<()> {
    let mut blocks = Blocks::new(input);
    for sender in workers.iter().cycle() {
        let Some(block) = blocks.next()? else { break };
        // A worker that is gone means that nobody reads the results any more.
        if sender.send(block).is_err() {
            break;
        }
    }
    Ok(())
}

fn worker(rows: Rows) -> (SyncSender<Block>, Worker) {
    let (to_worker, blocks) = sync_channel::<Block>(BLOCKS_WAITING);
    let (results, from_worker) = sync_channel(PARTS_WAITING);
    let thread = thread::spawn(move || {
        for block in blocks {
            if !work(rows, &block, &results) {
                return;
            }
        }
    });
    (to_worker, Worker { results: from_worker, thread })
}

/// Screens a block. `false` when nobody reads the results any more.
fn work(rows: Rows, block: &Block, results: &SyncSender<Part>) -> bool {
    let mut part = Part { text: Vec::with_capacity(PART + PART / 4), bad: 0, last: false };
    let is_numbered = !block.is_one_answer();
    for (number, line) in block.lines() {
        part.bad += u64::from(!rows.write(number, is_numbered, line, &mut part.text));
        if part.text.len() >= PART {
            let next = Part { text: Vec::with_capacity(part.text.capacity()), bad: 0, last: false };
            if results.send(std::mem::replace(&mut part, next)).is_err() {
                return false;
            }
        }
    }
    part.last = true;
    results.send(part).is_ok()
}
