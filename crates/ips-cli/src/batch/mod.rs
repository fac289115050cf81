//! `ips batch`: a list of people, from file to file.

mod args;
mod csv;
mod json_lines;
mod outcome;
mod parquet;
mod progress;
mod setup;
mod tell;
mod workbook;

pub(crate) use args::{Batch, help};

use crate::unusable::Unusable;
use args::Kind;
use setup::Setup;

/// Screens a list. Returns how many rows could not be screened.
pub(crate) fn run(batch: &Batch) -> Result<u64, Unusable> {
    let setup = Setup::of(batch)?;
    match setup.kind {
        Kind::Csv if setup.is_workbook_out() => workbook::run(&setup, false),
        Kind::Csv => csv::run(&setup),
        Kind::Xlsx => workbook::run(&setup, true),
        Kind::Parquet => parquet::run(&setup),
        Kind::Jsonl => json_lines::run(&setup),
    }
}
