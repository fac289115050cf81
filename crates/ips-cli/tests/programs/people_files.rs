//! Writes people with random answers as files of every kind that `ips batch` reads: `people_files POLICY ROWS FOLDER`. The same numbers give the same files.
//!
//! Each question is answered in two of three rows, most often in favour; a row has a number and a name before the answers. The workbook holds 100,000 rows at most.

use arrow_array::{ArrayRef, BooleanArray, Date32Array, Int32Array, RecordBatch, StringArray};
use ips_core::policy::FactKind;
use ips_core::{Policy, parse_date};
use ips_report::{ListSheet, write_list_sheet};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % limit.max(1) as u64).unwrap_or_default()
    }
}

fn person(policy: &Policy, number: usize, random: &mut Random) -> Vec<String> {
    let mut row = vec![format!("M{number:08}"), format!("Person {number}")];
    let mut has_date = false;
    for fact in &policy.document().facts {
        let is_open = random.below(3) == 0;
        row.push(match &fact.kind {
            _ if is_open => String::new(),
            FactKind::YesNo => (random.below(3) > 0).to_string(),
            FactKind::Date => {
                has_date = true;
                format!("{}-{:02}-{:02}", 1940 + random.below(80), 1 + random.below(12), 1 + random.below(28))
            }
            // A year beside the date that it stands in for would have to be that of the date.
            FactKind::Year if has_date => String::new(),
            FactKind::Year => (1940 + random.below(80)).to_string(),
            FactKind::Choice(options) => options[random.below(options.len())].id.clone(),
        });
    }
    row
}

fn json(policy: &Policy, row: &[String]) -> String {
    let answers = policy.document().facts.iter().zip(&row[2..]).filter(|(_, answer)| !answer.is_empty()).map(|(fact, answer)| match fact.kind {
        FactKind::YesNo | FactKind::Year => format!("{:?}:{answer}", fact.name),
        FactKind::Date | FactKind::Choice(_) => format!("{:?}:{answer:?}", fact.name),
    });
    format!("{{{}}}", answers.collect::<Vec<_>>().join(","))
}

fn batch(policy: &Policy, rows: &[Vec<String>]) -> Result<RecordBatch, Box<dyn Error>> {
    let some = |column: usize| rows.iter().map(move |row| Some(row[column].as_str()).filter(|text| !text.is_empty()));
    let mut columns: Vec<(String, ArrayRef, bool)> = Vec::new();
    for (column, name) in ["member_id", "name"].into_iter().enumerate() {
        columns.push((name.to_owned(), Arc::new(some(column).collect::<StringArray>()), true));
    }
    for (place, fact) in policy.document().facts.iter().enumerate() {
        let texts = some(place + 2);
        let day = |text: &str| Some(i32::try_from(parse_date(text)?.signed_duration_since(chrono::NaiveDate::default()).num_days()).unwrap_or_default());
        let array: ArrayRef = match fact.kind {
            FactKind::YesNo => Arc::new(texts.map(|text| text.map(|text| text == "true")).collect::<BooleanArray>()),
            FactKind::Date => Arc::new(texts.map(|text| text.and_then(day)).collect::<Date32Array>()),
            FactKind::Year => Arc::new(texts.map(|text| text.and_then(|text| text.parse().ok())).collect::<Int32Array>()),
            FactKind::Choice(_) => Arc::new(texts.collect::<StringArray>()),
        };
        columns.push((fact.name.clone(), array, true));
    }
    Ok(RecordBatch::try_from_iter_with_nullable(columns)?)
}

fn write(policy: &Policy, count: usize, folder: &Path) -> Result<(), Box<dyn Error>> {
    let headings: Vec<&str> = ["member_id", "name"].into_iter().chain(policy.document().facts.iter().map(|fact| fact.name.as_str())).collect();
    let file = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let (mut csv, mut lines) = (file("people.csv")?, file("people.jsonl")?);
    writeln!(csv, "{}", headings.join(","))?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut parquet = ArrowWriter::try_new(file("people.parquet")?, batch(policy, &[])?.schema(), Some(properties))?;
    let mut random = Random(5);
    let mut sheet = vec![headings.iter().map(|heading| (*heading).to_owned()).collect()];
    for start in (0..count).step_by(10_000) {
        let rows: Vec<Vec<String>> = (start..count.min(start + 10_000)).map(|number| person(policy, number, &mut random)).collect();
        for row in &rows {
            writeln!(csv, "{}", row.join(","))?;
            writeln!(lines, "{}", json(policy, row))?;
        }
        parquet.write(&batch(policy, &rows)?)?;
        if sheet.len() <= 100_000 {
            sheet.extend(rows);
        }
    }
    parquet.close()?;
    let sheet = write_list_sheet(&ListSheet::of_texts("People", sheet.iter().map(|row| row.iter().map(String::as_str))), 1)?;
    std::fs::write(folder.join("people.xlsx"), sheet)?;
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [policy, count, folder] = &arguments[..] else {
        eprintln!("usage: people_files POLICY ROWS FOLDER");
        return ExitCode::from(2);
    };
    let (Some(policy), Ok(count)) = (ips_policies::find(policy), count.parse()) else {
        eprintln!("no such policy, or no number of rows");
        return ExitCode::from(2);
    };
    match write(policy, count, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
