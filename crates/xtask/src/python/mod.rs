//! The Python package, as somebody who installs it meets it: built as a wheel, installed into a fresh environment, tested there, and run on a Spark cluster.
//!
//! Neither is a step of `cargo xtask test`: they fetch packages of some 100 MB, and a cluster takes minutes. The step `lints` looks at the code of the crate.

mod environment;
mod spark;
mod wheel;

pub(crate) use spark::run_all as spark;
pub(crate) use wheel::{program, run_all as wheel};
