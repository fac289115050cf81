//! What a run comes to: the output, the rejects, and a few lines for whoever started it.

use super::setup::{Setup, is_stream};
use crate::files::Writing;
use crate::terminal::complain;
use crate::unusable::Unusable;
use ips_report::{Reject, Tally, reject_headings};
use std::io::{self, BufWriter, Write};

/// Where the output goes. What stands under its name changes only when all of it is written.
pub(super) enum Sink {
    /// A file.
    File(BufWriter<Writing>),
    /// Standard output.
    Stream(io::Stdout),
}

impl Sink {
    /// The output of a run.
    pub(super) fn of(setup: &Setup) -> Result<Self, Unusable> {
        if is_stream(&setup.output) { Ok(Self::Stream(io::stdout())) } else { Ok(Self::File(BufWriter::new(setup.outputs.begin(&setup.output)?))) }
    }

    fn finish(self) -> Result<(), Unusable> {
        match self {
            Self::File(file) => file.into_inner().map_err(|error| Unusable::Output(error.into_error()))?.finish(),
            Self::Stream(mut stream) => stream.flush().map_err(Unusable::Output),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(bytes),
            Self::Stream(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::Stream(stream) => stream.flush(),
        }
    }
}

/// The file of rejects, which is there only when something is in it.
pub(super) struct Rejects<'s> {
    setup: &'s Setup,
    file: Option<BufWriter<Writing>>,
}

impl<'s> Rejects<'s> {
    pub(super) fn of(setup: &'s Setup) -> Self {
        Self { setup, file: None }
    }

    /// Those of a run before are not those of this one.
    fn clear_old(&mut self) -> Result<(), Unusable> {
        let is_old = self.file.is_none() && self.setup.rejects.as_deref().is_some_and(std::path::Path::is_file);
        if is_old { self.begin_and_write(&[]) } else { Ok(()) }
    }

    /// Writes some more.
    pub(super) fn write(&mut self, rejects: &[Reject]) -> Result<(), Unusable> {
        if rejects.is_empty() { Ok(()) } else { self.begin_and_write(rejects) }
    }

    fn begin_and_write(&mut self, rejects: &[Reject]) -> Result<(), Unusable> {
        let Some(path) = self.setup.rejects.as_deref() else { return Ok(()) };
        let mut lines = ::csv::Writer::from_writer(Vec::new());
        // Writing to memory does not fail.
        if self.file.is_none() {
            self.file = Some(BufWriter::new(self.setup.outputs.begin(path)?));
            let _ = lines.write_record(reject_headings());
        }
        for reject in rejects {
            let _ = lines.write_record(reject.cells());
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write_all(&lines.into_inner().unwrap_or_default()).map_err(Unusable::Output)
    }
}

/// Puts the files in their places and says what came out. Returns how many rows could not be screened.
pub(super) fn finish(setup: &Setup, sink: Sink, mut rejects: Rejects<'_>, tally: &Tally) -> Result<u64, Unusable> {
    sink.finish()?;
    rejects.clear_old()?;
    let has_rejects = rejects.file.is_some();
    if let Some(file) = rejects.file {
        file.into_inner().map_err(|error| Unusable::Output(error.into_error()))?.finish()?;
    }
    let Tally { eligible, not_eligible, undetermined, refused, nobody, recoded } = tally;
    complain(&format!(
        "{} people: {eligible} meet the criteria as entered, {not_eligible} do not, {undetermined} cannot be told yet; the plan decides",
        tally.people()
    ));
    let path = setup.rejects.as_deref().filter(|_| has_rejects);
    let listed = path.map_or_else(|| "; --rejects FILE lists them".to_owned(), |path| format!(": {}", path.display()));
    let told = [
        (
            refused,
            "row was not screened, for it cannot be read or holds an answer that cannot be one",
            "rows were not screened, for they cannot be read or hold answers that cannot be ones",
            listed.as_str(),
        ),
        (nobody, "row holds nobody: it is empty, or sums up others", "rows hold nobody: they are empty, or sum up others", ""),
        (
            recoded,
            "row was not UTF-8; it was read as Windows-1252 and written as UTF-8",
            "rows were not UTF-8; they were read as Windows-1252 and written as UTF-8",
            "",
        ),
    ];
    for (number, one, many, more) in told.into_iter().filter(|(number, ..)| **number > 0) {
        complain(&format!("{number} {}{more}", if *number == 1 { one } else { many }));
    }
    Ok(*refused)
}
