//! Rows of cells, screened: who stands in each, and what is wrong with it.

use super::found::RowFound;
use super::head::ListHead;
use super::reject::{Reject, speaker};
use super::tally::Tally;
use super::unsaid::Unsaid;
use crate::read::{CsvCells, ListCells, is_total};
use crate::words::Speaker;
use ips_batch::{Answers, ListRow, Plan, RowReader, Screened};
use ips_core::{Facts, InputError, Language, Situation};

/// The cells of a row.
pub(super) trait Cells {
    /// The text of a cell, counted from 0; nothing where there is none.
    fn get(&self, column: usize) -> &str;
    /// How many there are.
    fn count(&self) -> usize;
}

/// Screens rows, some at a time.
#[derive(Debug)]
pub(super) struct Rows<'p> {
    plan: Plan<'p>,
    reader: RowReader<'p>,
    speaker: Speaker<'p>,
    pub(super) head: ListHead,
    answers: Answers,
    screened: Screened,
    read: Vec<(u64, Who)>,
}

/// Who stands in a row.
#[derive(Debug, PartialEq)]
enum Who {
    /// Somebody whose answers stand in the columns.
    Person,
    /// Somebody with answers that cannot be ones, or with cells of which nobody knows what they say.
    Refused(Vec<(usize, Unsaid)>, Vec<InputError>),
    /// Somebody whose answers may stand in the wrong columns.
    TooWide,
    /// Nobody: the row sums up others, or its cells are empty.
    Nobody,
    /// Nothing.
    Blank,
    /// The headings.
    Headings,
    /// What stands above them.
    Title,
}

impl Cells for CsvCells {
    fn get(&self, column: usize) -> &str {
        CsvCells::get(self, column)
    }

    fn count(&self) -> usize {
        CsvCells::count(self)
    }
}

impl Cells for ListCells<'_> {
    fn get(&self, column: usize) -> &str {
        ListCells::get(self, column)
    }

    fn count(&self) -> usize {
        ListCells::count(self)
    }
}

/// What a row is and came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowIs {
    /// Somebody, and what was found.
    Person(RowFound),
    /// Somebody whose row cannot be screened, and why.
    Refused(Vec<Reject>),
    /// Nobody: the row sums up others, or its cells are empty.
    Nobody,
    /// The headings.
    Headings,
    /// Nothing of the list.
    Beside,
}

impl RowIs {
    /// Counts the row.
    pub(super) fn count(&self, tally: &mut Tally) {
        match self {
            Self::Person(found) => tally.count(found.outcome),
            Self::Refused(_) => tally.count(None),
            Self::Nobody => tally.nobody += 1,
            Self::Headings | Self::Beside => {}
        }
    }
}

impl<'p> Rows<'p> {
    /// Screens for a situation the rows below a head; what is wrong with one is said in a language.
    pub(super) fn new(situation: Situation<'p>, head: ListHead, language: Language) -> Self {
        Self {
            plan: Plan::new(situation),
            reader: RowReader::new(situation, &head.columns),
            speaker: speaker(situation.policy, language),
            answers: Answers::new(situation.policy),
            screened: Screened::default(),
            read: Vec::new(),
            head,
        }
    }

    /// Makes room for so many rows.
    pub(super) fn begin(&mut self, rows: usize) {
        self.read.clear();
        self.answers.begin(rows);
    }

    /// Reads a row by its number, counted from 1 with the headings. Of some cells that are read nobody knows what they say.
    #[inline]
    pub(super) fn read(&mut self, number: u64, cells: &impl Cells, unsaid: Vec<(usize, Unsaid)>) {
        let who = self.who(number, cells, unsaid);
        self.read.push((number, who));
    }

    #[inline]
    fn who(&mut self, number: u64, cells: &impl Cells, unsaid: Vec<(usize, Unsaid)>) -> Who {
        if number <= self.head.row {
            return if number == self.head.row { Who::Headings } else { Who::Title };
        }
        if (self.head.width..cells.count()).any(|column| !cells.get(column).trim().is_empty()) {
            return Who::TooWide;
        }
        let read = self.reader.read(|column| cells.get(column), self.read.len(), &mut self.answers);
        match read {
            ListRow::Refused(errors) => Who::Refused(unsaid, errors),
            ListRow::Read | ListRow::Empty if !unsaid.is_empty() => Who::Refused(unsaid, Vec::new()),
            ListRow::Empty if cells.count() == 0 => Who::Blank,
            ListRow::Empty if is_nobody(cells) => Who::Nobody,
            ListRow::Read | ListRow::Empty => Who::Person,
        }
    }

    /// Screens the rows that were read.
    pub(super) fn screen(&mut self) {
        // The columns are those of the policy, and as long as the rows: what could be wrong with them is not.
        let _ = self.plan.screen_into(&self.answers.columns(), self.read.len(), &mut self.screened);
    }

    /// What the row of a place among those that were read is and came to.
    #[inline]
    pub(super) fn is(&self, place: usize) -> RowIs {
        match self.read.get(place) {
            Some((_, Who::Person)) if !self.screened.is_refused(place) => RowIs::Person(RowFound::of(&self.screened, place)),
            Some((_, Who::Headings)) => RowIs::Headings,
            Some((_, Who::Nobody)) => RowIs::Nobody,
            Some((number, who)) => self.refused(place, *number, who),
            None => RowIs::Beside,
        }
    }

    fn refused(&self, place: usize, number: u64, who: &Who) -> RowIs {
        let (unsaid, errors): (&[_], &[_]) = match who {
            Who::TooWide => return RowIs::Refused(vec![Reject::too_wide(number, &self.speaker)]),
            Who::Refused(unsaid, errors) => (unsaid, errors),
            Who::Person => (&[], &[]),
            Who::Blank | Who::Title | Who::Headings | Who::Nobody => return RowIs::Beside,
        };
        let explained = if errors.is_empty() && self.screened.is_refused(place) { self.reader.explain(&self.answers, place) } else { Vec::new() };
        let of_cells = unsaid.iter().map(|(column, why)| Reject::of_flaw(number, self.head.heading(*column).to_owned(), *why, self.speaker.language));
        let of_answers = errors.iter().chain(&explained).map(|error| Reject::of(number, self.heading_of(error), error, &self.speaker));
        RowIs::Refused(of_cells.chain(of_answers).collect())
    }

    /// The facts of a row, for all that is asked of one person.
    pub(super) fn facts(&self, place: usize) -> Option<Facts<'p>> {
        self.reader.facts(&self.answers, place).ok()
    }

    /// The heading of the column in which an answer stands.
    fn heading_of(&self, error: &InputError) -> String {
        let column = self.head.columns.of_error(self.speaker.policy, error);
        column.map_or_else(|| error.field().to_owned(), |column| self.head.heading(column).to_owned())
    }
}

/// Whether the row is empty or sums up others.
fn is_nobody(cells: &impl Cells) -> bool {
    let cells: Vec<String> = (0..cells.count()).map(|column| cells.get(column).to_owned()).collect();
    cells.iter().all(|cell| cell.trim().is_empty()) || is_total(&cells)
}
