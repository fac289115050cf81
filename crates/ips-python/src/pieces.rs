//! A table in pieces, screened by several threads, in its order.

use arrow_array::RecordBatch;
use ips_batch::arrow::{ArrowListError, ArrowScreener};
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Rows of a piece: a multiple of 64, so that no piece begins within a word of another; few enough to stay near the processor, and enough to be worth a turn.
const PIECE: usize = 1 << 16;

/// Screens batches. What comes out has their rows in their order, and shares their memory.
pub(crate) fn screen_all(screener: &ArrowScreener<'_>, batches: &[RecordBatch], threads: usize) -> Result<Vec<RecordBatch>, ArrowListError> {
    let pieces: Vec<RecordBatch> = batches.iter().flat_map(pieces).collect();
    let threads = threads.min(pieces.len());
    if threads < 2 {
        return pieces.iter().map(|piece| Ok(screener.screen(piece)?.batch)).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(piece) = pieces.get(place) else { return Ok(done) };
            done.push((place, screener.screen(piece)?.batch));
        }
    };
    let found = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect::<Result<Vec<_>, ArrowListError>>()
    });
    let mut done: Vec<(usize, RecordBatch)> = found?.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(place, _)| *place);
    Ok(done.into_iter().map(|(_, batch)| batch).collect())
}

fn pieces(batch: &RecordBatch) -> impl Iterator<Item = RecordBatch> {
    let rows = batch.num_rows();
    (0..rows).step_by(PIECE).map(move |begin| batch.slice(begin, PIECE.min(rows - begin)))
}
