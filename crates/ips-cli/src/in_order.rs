//! Work over all processors, and its results in the order in which it came.

use crate::unusable::Unusable;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

/// How many parts of the input may wait for a worker, and how many results to be taken, for each worker.
const WAITING: usize = 2;

struct Worker<R> {
    results: Receiver<R>,
    thread: JoinHandle<()>,
}

/// Where parts of the input come from; nothing at its end.
pub(crate) type Source<P> = Box<dyn FnMut() -> Result<Option<P>, Unusable> + Send>;

/// What makes a result of a part.
pub(crate) type Work<P, R> = Box<dyn FnMut(P) -> R + Send>;

/// Reads parts, works on them by as many workers as there are processors, and takes the results in order.
///
/// Parts go to the workers in turn and come back in turn, so the order needs no sorting; what waits anywhere is bounded, so memory does not grow with the
/// input. The threads are not scoped: when the output is closed, the command must end although the reader may be waiting for a part that never comes.
pub(crate) fn run<P: Send + 'static, R: Send + 'static>(
    mut source: Source<P>,
    worker: impl Fn() -> Work<P, R>,
    mut take: impl FnMut(R) -> Result<(), Unusable>,
) -> Result<(), Unusable> {
    let count = thread::available_parallelism().map_or(1, usize::from);
    let (senders, mut workers): (Vec<_>, Vec<_>) = (0..count).map(|_| begin(worker())).unzip();
    let reader = thread::spawn(move || -> Result<(), Unusable> {
        for sender in senders.iter().cycle() {
            let Some(part) = source()? else { break };
            // A worker that is gone means that nobody takes the results any more.
            if sender.send(part).is_err() {
                break;
            }
        }
        Ok(())
    });
    let mut turn = 0;
    // A worker that has nothing more to say has no parts to come, and neither have those after it.
    while let Ok(result) = workers[turn].results.recv() {
        take(result)?;
        turn = (turn + 1) % count;
    }
    let broken = || Unusable::Input("a worker stopped in the middle; please report this with the row after the last result".to_owned());
    workers.swap_remove(turn).thread.join().map_err(|_| broken())?;
    reader.join().map_err(|_| broken())?
}

fn begin<P: Send + 'static, R: Send + 'static>(mut work: Work<P, R>) -> (SyncSender<P>, Worker<R>) {
    let (to_worker, parts) = sync_channel::<P>(WAITING);
    let (results, from_worker) = sync_channel(WAITING);
    let thread = thread::spawn(move || {
        for part in parts {
            if results.send(work(part)).is_err() {
                return;
            }
        }
    });
    (to_worker, Worker { results: from_worker, thread })
}
