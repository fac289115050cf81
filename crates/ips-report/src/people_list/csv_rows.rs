//! Blocks of rows of a CSV list, screened.

use super::added::Added;
use super::csv_block::CsvBlock;
use super::csv_list::CsvList;
use super::reject::{Reject, speaker};
use super::tally::Tally;
use crate::read::{is_total, windows_1252};
use crate::words::Speaker;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use ips_batch::{Answers, FOUND_HEADINGS, ListRow, Plan, RowReader, Screened, outcome_word};
use ips_core::{InputError, Language, Situation};
use std::borrow::Cow;
use std::ops::Range;

/// Screens blocks of rows of one list. Each thread has its own.
#[derive(Debug)]
pub struct CsvRows<'p> {
    plan: Plan<'p>,
    reader: RowReader<'p>,
    list: CsvList,
    added: Added,
    speaker: Speaker<'p>,
    answers: Answers,
    screened: Screened,
    rows: Vec<Row>,
    cells: Cells,
}

/// A row of a block.
#[derive(Debug)]
struct Row {
    /// Its number in the list.
    number: u64,
    /// Where it stands in the block, without its line end.
    text: Range<usize>,
    /// The same in UTF-8, where it is not.
    recoded: Option<String>,
    /// How many cells it has.
    width: usize,
    who: Who,
}

/// Who stands in a row.
#[derive(Debug, PartialEq)]
enum Who {
    /// Somebody whose answers stand in the columns.
    Person,
    /// Somebody with answers that cannot be ones.
    Refused(Vec<InputError>),
    /// Somebody whose answers may stand in the wrong columns.
    TooWide,
    /// Nobody.
    Nobody,
    /// The headings.
    Headings,
    /// What stands above them.
    Title,
}

/// The cells of one row.
#[derive(Debug)]
struct Cells {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl<'p> CsvRows<'p> {
    /// Screens the rows of a list for a situation; what is wrong with one is said in a language.
    pub fn new(situation: Situation<'p>, list: CsvList, added: Added, language: Language) -> Self {
        Self {
            plan: Plan::new(situation),
            reader: RowReader::new(situation, &list.columns),
            speaker: speaker(situation.policy, language),
            answers: Answers::new(situation.policy),
            screened: Screened::default(),
            rows: Vec::new(),
            cells: Cells::new(list.separator),
            added,
            list,
        }
    }

    /// Writes the rows of a block as they stand, with what was found behind them. Rows that hold an answer that cannot be one have the outcome `error`, and an
    /// entry for each such answer in `rejects`.
    pub fn screen(&mut self, block: &CsvBlock, out: &mut Vec<u8>, rejects: &mut Vec<Reject>) -> Tally {
        self.read(block);
        let columns = self.answers.columns();
        // The columns are those of the policy, and as long as the rows: what could be wrong with them is not.
        let _ = self.plan.screen_into(&columns, self.rows.len(), &mut self.screened);
        let mut tally = Tally::default();
        let mut written = 0;
        for place in 0..self.rows.len() {
            let row = &self.rows[place];
            out.extend_from_slice(&block.bytes[written..row.text.start]);
            written = row.text.end;
            match &row.recoded {
                Some(text) => out.extend_from_slice(text.as_bytes()),
                None => out.extend_from_slice(&block.bytes[row.text.clone()]),
            }
            tally.recoded += u64::from(row.recoded.is_some());
            self.write_added(place, out, rejects, &mut tally);
        }
        out.extend_from_slice(&block.bytes[written..]);
        tally
    }

    /// Finds the rows of a block and reads their answers.
    fn read(&mut self, block: &CsvBlock) {
        self.rows.clear();
        // Nearly every row ends with a line end of its own.
        self.answers.begin(memchr::memchr2_iter(b'\n', b'\r', &block.bytes).count() + 1);
        self.cells.reader.reset();
        let (mut at, mut number) = (0, block.first_row);
        loop {
            let (ends, next) = line_ends(&block.bytes, at);
            number += ends;
            at = next;
            let Some(length) = self.cells.read(&block.bytes[at..]) else { return };
            let text = at..at + length;
            let mut recoded = None;
            if std::str::from_utf8(&block.bytes[text.clone()]).is_err() {
                let decoded = windows_1252(&block.bytes[text.clone()]);
                self.cells.reader.reset();
                self.cells.read(decoded.as_bytes());
                recoded = Some(decoded);
                self.cells.reader.reset();
            }
            let who = self.who(number);
            at = text.end;
            self.rows.push(Row { number, text, recoded, width: self.cells.count, who });
        }
    }

    /// Who stands in the row whose cells were read last; its answers go into the columns.
    fn who(&mut self, number: u64) -> Who {
        if number < self.list.heading_row {
            return Who::Title;
        }
        if number == self.list.heading_row {
            return Who::Headings;
        }
        let cells = &self.cells;
        if (self.list.width..cells.count).any(|column| !cells.get(column).trim().is_empty()) {
            return Who::TooWide;
        }
        match self.reader.read(|column| cells.get(column), self.rows.len(), &mut self.answers) {
            ListRow::Refused(errors) => Who::Refused(errors),
            ListRow::Empty if cells.is_nobody() => Who::Nobody,
            ListRow::Read | ListRow::Empty => Who::Person,
        }
    }

    /// What is written behind a row.
    fn write_added(&self, place: usize, out: &mut Vec<u8>, rejects: &mut Vec<Reject>, tally: &mut Tally) {
        let row = &self.rows[place];
        let separator = self.list.separator;
        if row.who != Who::Title {
            out.extend((row.width..self.list.width).map(|_| separator));
        }
        let refused: Cow<'_, [InputError]> = match &row.who {
            Who::Title => return,
            Who::Headings => {
                for heading in self.added.headings() {
                    out.push(separator);
                    out.extend_from_slice(heading.as_bytes());
                }
                return;
            }
            Who::Nobody => {
                out.extend(self.added.headings().iter().map(|_| separator));
                tally.nobody += 1;
                return;
            }
            Who::TooWide => {
                tally.count(None);
                let reject = Reject::too_wide(row.number, &self.speaker);
                self.write_refused(&reject.reason, out);
                rejects.push(reject);
                return;
            }
            Who::Refused(errors) => Cow::Borrowed(errors),
            Who::Person if self.screened.is_refused(place) => Cow::Owned(self.reader.explain(&self.answers, place)),
            Who::Person => Cow::Borrowed(&[]),
        };
        if refused.is_empty() {
            tally.count(self.screened.outcome(place));
            self.added.write_found(&self.screened, place, separator, out);
            out.push(separator);
            for cell in self.added.reasoned(|| self.reader.facts(&self.answers, place).ok()).into_iter().flatten() {
                write_cell(&cell, separator, out);
            }
            return;
        }
        tally.count(None);
        let own = refused.iter().map(|error| Reject::of(row.number, self.heading_of(error), error, &self.speaker));
        let own: Vec<Reject> = own.collect();
        let reasons: Vec<&str> = own.iter().map(|reject| reject.reason.as_str()).collect();
        self.write_refused(&reasons.join(" "), out);
        rejects.extend(own);
    }

    fn write_refused(&self, why: &str, out: &mut Vec<u8>) {
        let separator = self.list.separator;
        out.push(separator);
        out.extend_from_slice(outcome_word(None).as_bytes());
        out.extend([separator; 2]);
        write_cell(why, separator, out);
        out.extend(self.added.headings().iter().skip(FOUND_HEADINGS.len()).map(|_| separator));
    }

    /// The heading of the column in which an answer stands.
    fn heading_of(&self, error: &InputError) -> String {
        let column = self.list.columns.of_error(self.speaker.policy, error);
        column.map_or_else(|| error.field().to_owned(), |column| self.list.heading(column).to_owned())
    }
}

/// A separator and a cell in quotation marks.
fn write_cell(text: &str, separator: u8, out: &mut Vec<u8>) {
    out.push(separator);
    if text.is_empty() {
        return;
    }
    out.push(b'"');
    out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}

/// How many rows end with the line ends at a place, empty ones among them, and where the next row begins.
fn line_ends(bytes: &[u8], from: usize) -> (u64, usize) {
    let (mut at, mut ends) = (from, 0);
    while let Some(byte @ (b'\n' | b'\r')) = bytes.get(at).copied() {
        at += if byte == b'\r' && bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
        ends += 1;
    }
    (ends, at)
}

impl Cells {
    fn new(separator: u8) -> Self {
        Self { reader: ReaderBuilder::new().delimiter(separator).build(), text: vec![0; 1 << 12], ends: vec![0; 64], count: 0 }
    }

    /// Reads the row that begins here; gives its length without its line end, or nothing where there is no row.
    fn read(&mut self, from: &[u8]) -> Option<usize> {
        let (mut taken, mut filled, mut ended) = (0, 0, 0);
        loop {
            let (result, read, wrote, ends) = self.reader.read_record(&from[taken..], &mut self.text[filled..], &mut self.ends[ended..]);
            taken += read;
            filled += wrote;
            ended += ends;
            match result {
                // At the end of a block nothing more comes: asked once more, the library gives what it has.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::End => return None,
                ReadRecordResult::Record => break,
            }
        }
        self.count = ended;
        let row = &from[..taken];
        Some(row.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r')).map_or(0, |last| last + 1))
    }

    fn get(&self, column: usize) -> &str {
        if column >= self.count {
            return "";
        }
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..self.ends[column]).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or_default()
    }

    /// Whether the row is empty or sums up others.
    fn is_nobody(&self) -> bool {
        let cells: Vec<String> = (0..self.count).map(|column| self.get(column).to_owned()).collect();
        cells.iter().all(|cell| cell.trim().is_empty()) || is_total(&cells)
    }
}
