//! How many changes are tried, from which numbers they are made, and for how long one may take.

use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use std::env;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// The longest that one case may take. The slowest takes a hundredth, but the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

fn number(name: &str) -> Option<u32> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} has to be a number")))
}

/// So many cases, the same in every run; or as many more, from other numbers, as `cargo xtask fuzz` says.
pub(crate) fn cases(usual: u32) -> Config {
    let seed = number("IPS_FUZZ_SEED").unwrap_or(20_261_121);
    let cases = usual * number("IPS_FUZZ_TIMES").unwrap_or(1);
    Config { cases, rng_seed: RngSeed::Fixed(u64::from(seed)), failure_persistence: None, max_shrink_time: 30_000, ..Config::default() }
}

/// What makes the cases where they are not tried one by one.
pub(crate) fn runner(usual: u32) -> (TestRunner, u32) {
    let config = cases(usual);
    let cases = config.cases;
    (TestRunner::new(config), cases)
}

/// Does something that must not panic and not hang.
pub(crate) fn done<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> Result<T, TestCaseError> {
    let (tell, told) = channel();
    let work = thread::spawn(move || {
        // Nobody listens any more once this has taken too long.
        let _ = tell.send(what());
    });
    match told.recv_timeout(PATIENCE) {
        Ok(answer) => Ok(answer),
        Err(RecvTimeoutError::Timeout) => Err(TestCaseError::fail(format!("it took longer than {} seconds", PATIENCE.as_secs()))),
        Err(RecvTimeoutError::Disconnected) => {
            let panic = work.join().err();
            let said = panic.as_ref().and_then(|panic| panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied()));
            Err(TestCaseError::fail(format!("it panicked: {}", said.unwrap_or("without a word"))))
        }
    }
}
