//! What a run is told: where from, where to, by which rules.

use super::args::{Batch, Kind};
use crate::files::Outputs;
use crate::policies;
use crate::unusable::Unusable;
use ips_batch::Mapping;
use ips_core::{Language, Situation};
use ips_report::{Added, Reasons};
use std::fs::{self, File};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// The largest mapping that is read, in bytes.
const LARGEST_MAPPING: u64 = 1 << 20;

/// A run.
#[derive(Debug)]
pub(super) struct Setup {
    pub(super) situation: Situation<'static>,
    pub(super) language: Language,
    pub(super) mapping: Mapping,
    /// Whether reasons are asked, and in which language.
    pub(super) reasons: Option<Reasons>,
    pub(super) added: Added,
    pub(super) kind: Kind,
    pub(super) input: PathBuf,
    pub(super) output: PathBuf,
    /// Where rejects go; nowhere when the output has no name and nothing was said.
    pub(super) rejects: Option<PathBuf>,
    pub(super) outputs: Outputs,
    /// Of JSON lines only outcomes and ids.
    pub(super) is_brief: bool,
    pub(super) only: Option<String>,
}

impl Setup {
    /// What the arguments ask for, before anything is read or written.
    pub(super) fn of(batch: &Batch) -> Result<Self, Unusable> {
        let policy = policies::screening(&batch.policy)?;
        let language = batch.words.lang;
        let mut mapping = batch.map.as_deref().map_or_else(|| Ok(Mapping::default()), mapping)?;
        if let Some(dates) = batch.dates {
            mapping.dates = Some(dates.into());
        }
        let kind = kind(batch)?;
        check_output(kind, &batch.output)?;
        check_options(kind, batch)?;
        let rejects = batch.rejects.clone().or_else(|| (!is_stream(&batch.output)).then(|| batch.output.with_extension("rejects.csv")));
        let written = [Some(batch.output.as_path()).filter(|path| !is_stream(path)), rejects.as_deref()];
        let outputs = Outputs::checked(&written, &[Some(batch.input.as_path()), batch.map.as_deref()])?;
        let reasons = batch.reasons.then_some(Reasons(language));
        Ok(Self {
            situation: Situation::new(policy, batch.day.as_of),
            language,
            mapping,
            reasons,
            added: Added::new(policy, reasons),
            kind,
            input: batch.input.clone(),
            output: batch.output.clone(),
            rejects,
            outputs,
            is_brief: batch.brief,
            only: batch.only.clone(),
        })
    }

    /// Whether a list comes out as a workbook: where the name of the output says so, and where the input is one and the output has no name.
    pub(super) fn is_workbook_out(&self) -> bool {
        if is_stream(&self.output) { self.kind == Kind::Xlsx } else { by_end(&self.output) == Some(Kind::Xlsx) }
    }

    /// The input.
    pub(super) fn open(&self) -> Result<Opened, Unusable> {
        if is_stream(&self.input) {
            let input = io::stdin();
            if input.is_terminal() {
                eprintln!("ips: reading a list from the keyboard; Ctrl-D ends");
            }
            return Ok(Opened { name: "standard input".to_owned(), input: Box::new(input), size: None });
        }
        let name = self.input.display().to_string();
        let file = File::open(&self.input).map_err(|error| Unusable::Input(format!("cannot open {name}: {error}")))?;
        let size = file.metadata().ok().filter(fs::Metadata::is_file).map(|about| about.len());
        Ok(Opened { name, input: Box::new(file), size })
    }
}

/// An input.
pub(super) struct Opened {
    /// The name that messages give it.
    pub(super) name: String,
    pub(super) input: Box<dyn Read + Send>,
    /// How large it is, where that is known, in bytes.
    pub(super) size: Option<u64>,
}

/// Whether a path stands for standard input or output.
pub(super) fn is_stream(path: &Path) -> bool {
    path == Path::new("-")
}

/// The kind of file, by what is said or by the end of a name.
fn kind(batch: &Batch) -> Result<Kind, Unusable> {
    if let Some(kind) = batch.kind {
        return Ok(kind);
    }
    by_end(&batch.input).ok_or_else(|| {
        let name = batch.input.display();
        Unusable::Input(format!("{name}: its name does not tell what kind of file it is; say --kind csv, xlsx, jsonl or parquet"))
    })
}

/// Refuses an output whose name tells another kind than it will be.
fn check_output(kind: Kind, output: &Path) -> Result<(), Unusable> {
    let is_list = |kind: Kind| matches!(kind, Kind::Csv | Kind::Xlsx);
    match by_end(output) {
        Some(other) if other != kind && !(is_list(kind) && is_list(other)) => {
            let what = if is_list(kind) { "a list is written as .csv or .xlsx" } else { "JSON lines and Parquet keep their kind" };
            Err(Unusable::Input(format!("cannot write {}: {what}; give it another name", output.display())))
        }
        _ => Ok(()),
    }
}

/// Refuses what does nothing for a kind of file: somebody expects something of it.
fn check_options(kind: Kind, batch: &Batch) -> Result<(), Unusable> {
    use Kind::{Csv, Jsonl, Parquet, Xlsx};
    let given: [(&str, bool, &[Kind], &str); 5] = [
        ("--brief", batch.brief, &[Jsonl], "a list or a table gets outcomes and ids anyway"),
        ("--only", batch.only.is_some(), &[Parquet], "every column is carried along"),
        (
            "--reasons",
            batch.reasons,
            &[Csv, Xlsx],
            if kind == Jsonl { "without --brief, each determination has its reasons" } else { "screen the rows in question as a list" },
        ),
        ("--map", batch.map.is_some(), &[Csv, Xlsx, Parquet], "each line names the facts itself"),
        ("--dates", batch.dates.is_some(), &[Csv, Xlsx, Parquet], "write days as YYYY-MM-DD"),
    ];
    match given.iter().find(|(_, is_given, kinds, _)| *is_given && !kinds.contains(&kind)) {
        Some((option, _, _, instead)) => Err(Unusable::Input(format!("{option} is not for {}: {instead}; leave it out", kind.name()))),
        None => Ok(()),
    }
}

/// The kind of file that the end of a name tells.
fn by_end(path: &Path) -> Option<Kind> {
    Some(match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "csv" | "tsv" | "txt" => Kind::Csv,
        "xlsx" | "xlsm" => Kind::Xlsx,
        "jsonl" | "ndjson" => Kind::Jsonl,
        "parquet" => Kind::Parquet,
        _ => return None,
    })
}

fn mapping(path: &Path) -> Result<Mapping, Unusable> {
    let name = path.display();
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST_MAPPING).read_to_string(&mut text));
    read.map_err(|error| Unusable::Input(format!("cannot read {name}: {error}")))?;
    serde_json::from_str(&text).map_err(|error| {
        Unusable::Input(format!("{name} is no mapping: {error}; write {{\"columns\": {{\"heading\": \"fact\"}}, \"dates\": \"month_first\"}}"))
    })
}
