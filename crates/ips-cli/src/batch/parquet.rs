//! Parquet to Parquet, some rows at a time.

use super::outcome::{Rejects, Sink, finish};
use super::progress::begin_rows;
use super::setup::{Setup, is_stream};
use super::tell::tell;
use crate::in_order::{self, Source, Work};
use crate::unusable::Unusable;
use arrow_array::{RecordBatch, RecordBatchReader};
use ips_batch::ListColumns;
use ips_batch::arrow::{ArrowScreener, TextForm};
use ips_core::Voice;
use ips_report::{Reject, Speaker, Tally};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::arrow::arrow_writer::{ArrowColumnChunk, ArrowRowGroupWriterFactory, ArrowWriter, compute_leaves};
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use std::fs::File;
use std::sync::Arc;

/// How many rows are read at once, and are a group of rows in what is written: enough to be packed well, and little to keep in memory.
const AT_ONCE: usize = 1 << 16;

/// Some rows.
struct Part {
    /// Which part it is, counted from 0.
    place: usize,
    /// The number of the first row, counted from 1.
    first: u64,
    rows: Result<RecordBatch, String>,
}

/// What comes of them.
struct Screened {
    columns: Result<Vec<ArrowColumnChunk>, String>,
    rows: u64,
    rejects: Vec<Reject>,
    tally: Tally,
}

/// What every part is screened and packed with.
struct Shop {
    screener: ArrowScreener<'static>,
    speaker: Speaker<'static>,
    /// The names of the columns, and for those that are written their places.
    names: Vec<String>,
    written: Vec<usize>,
    columns: ArrowRowGroupWriterFactory,
}

pub(super) fn run(setup: &Setup) -> Result<u64, Unusable> {
    if is_stream(&setup.input) {
        return Err(Unusable::Input("what Parquet holds stands at the end of the file, so it cannot be read from standard input; name a file".to_owned()));
    }
    let name = setup.input.display().to_string();
    let unusable = |error: &dyn std::fmt::Display| Unusable::Input(format!("{name}: {error}"));
    let file = File::open(&setup.input).map_err(|error| Unusable::Input(format!("cannot open {name}: {error}")))?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| unusable(&error))?;
    let bar = begin_rows(u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or_default());
    let packing = builder.metadata().row_groups().first().and_then(|group| Some(group.columns().first()?.compression()));
    let reader = some_columns(builder, setup).map_err(|error| unusable(&error))?;
    let schema = reader.schema();
    let language = setup.language;
    let speaker = || Speaker::new(setup.situation.policy, Voice::Worker, language);
    let say = speaker();
    let screener = ArrowScreener::new(setup.situation, &schema, &setup.mapping, TextForm::Dictionary, move |error| say.fact_error(error));
    let screener = screener.map_err(|error| unusable(&error))?;
    let names: Vec<String> = schema.fields().iter().map(|field| field.name().clone()).collect();
    tell(screener.columns(), |column| names.get(column).map_or("", String::as_str), setup);
    let written = written(setup, &names, screener.schema().fields().len());
    let properties = WriterProperties::builder().set_compression(packing.unwrap_or(Compression::SNAPPY)).build();
    let output = screener.schema().project(&written).map(Arc::new).map_err(|error| unusable(&error))?;
    let writer = ArrowWriter::try_new(Sink::of(setup)?, output, Some(properties)).and_then(ArrowWriter::into_serialized_writer);
    let (mut file, columns) = writer.map_err(|error| unusable(&error))?;
    let shop = Arc::new(Shop { screener, speaker: speaker(), names, written, columns });
    let worker = || -> Work<Part, Screened> {
        let shop = Arc::clone(&shop);
        Box::new(move |part| shop.work(part))
    };
    let mut rejects = Rejects::of(setup);
    let mut tally = Tally::default();
    in_order::run(source(reader), worker, |screened| {
        let columns = screened.columns.map_err(|error| unusable(&error))?;
        let write = || -> Result<(), ParquetError> {
            let mut group = file.next_row_group()?;
            columns.into_iter().try_for_each(|column| column.append_to_row_group(&mut group))?;
            group.close().map(drop)
        };
        write().map_err(|error| Unusable::Output(std::io::Error::other(error)))?;
        bar.inc(screened.rows);
        tally += screened.tally;
        rejects.write(&screened.rejects)
    })?;
    bar.finish_and_clear();
    let sink = file.into_inner().map_err(|error| Unusable::Output(std::io::Error::other(error)))?;
    finish(setup, sink, rejects, &tally)
}

/// Reads those columns alone that are asked for, where not all of them are written.
fn some_columns(builder: ParquetRecordBatchReaderBuilder<File>, setup: &Setup) -> Result<ParquetRecordBatchReader, String> {
    let builder = builder.with_batch_size(AT_ONCE);
    let Some(only) = &setup.only else { return builder.build().map_err(|error| error.to_string()) };
    let names: Vec<String> = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
    if !names.contains(only) {
        return Err(format!("there is no column `{only}`; the columns are {}", names.join(", ")));
    }
    let found = ListColumns::find(setup.situation.policy, &setup.mapping, std::slice::from_ref(&names)).map_err(|error| error.to_string())?;
    let places = found.unwrap_or_default().columns.into_iter().map(|column| column.column).chain(names.iter().position(|name| name == only));
    let mask = ProjectionMask::roots(builder.parquet_schema(), places);
    builder.with_projection(mask).build().map_err(|error| error.to_string())
}

/// The places of the columns that are written, among those that come of screening.
fn written(setup: &Setup, names: &[String], all: usize) -> Vec<usize> {
    match setup.only.as_ref().and_then(|only| names.iter().position(|name| name == only)) {
        Some(only) => std::iter::once(only).chain(names.len()..all).collect(),
        None => (0..all).collect(),
    }
}

/// Parts of some rows.
fn source(mut reader: ParquetRecordBatchReader) -> Source<Part> {
    let (mut place, mut first) = (0, 1);
    Box::new(move || {
        let Some(rows) = reader.next() else { return Ok(None) };
        let rows = rows.map_err(|error| error.to_string());
        let count = rows.as_ref().map_or(0, |rows| rows.num_rows() as u64);
        let part = Part { place, first, rows };
        (place, first) = (place + 1, first + count);
        Ok(Some(part))
    })
}

impl Shop {
    fn work(&self, part: Part) -> Screened {
        let mut screened = Screened { columns: Ok(Vec::new()), rows: 0, rejects: Vec::new(), tally: Tally::default() };
        let Part { place, first, rows } = part;
        screened.columns = rows.and_then(|rows| self.screen(place, first, &rows, &mut screened));
        screened
    }

    fn screen(&self, place: usize, first: u64, rows: &RecordBatch, screened: &mut Screened) -> Result<Vec<ArrowColumnChunk>, String> {
        let found = self.screener.screen(rows).map_err(|error| error.to_string())?;
        screened.rows = rows.num_rows() as u64;
        for row in 0..rows.num_rows() {
            screened.tally.count(found.screened.outcome(row));
        }
        screened.rejects.extend(found.refused.iter().map(|(row, error)| {
            let column = self.screener.columns().of_error(self.speaker.policy, error).and_then(|column| self.names.get(column));
            Reject::of(first + *row as u64, column.map_or_else(|| error.field().to_owned(), Clone::clone), error, &self.speaker)
        }));
        let output = found.batch.project(&self.written).map_err(|error| error.to_string())?;
        self.pack(place, &output).map_err(|error| error.to_string())
    }

    fn pack(&self, place: usize, output: &RecordBatch) -> Result<Vec<ArrowColumnChunk>, ParquetError> {
        let mut writers = self.columns.create_column_writers(place)?.into_iter();
        let mut chunks = Vec::with_capacity(output.num_columns());
        for (field, column) in output.schema().fields().iter().zip(output.columns()) {
            for leaf in compute_leaves(field, column)? {
                let mut writer = writers.next().ok_or_else(|| ParquetError::General("more columns than were begun".to_owned()))?;
                writer.write(&leaf)?;
                chunks.push(writer.close()?);
            }
        }
        Ok(chunks)
    }
}
