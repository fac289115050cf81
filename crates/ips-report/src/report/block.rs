//! The blocks of which a report is made. The set is closed: a writer knows each of them, and no task.

use crate::write::CalendarEntry;
use chrono::{Datelike, NaiveDate};
use ips_core::policy::planning::Severity;
use ips_core::{Citation, Fraction, Place, Truth};
use std::collections::BTreeMap;

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'p> {
    /// What it comes to, in a sentence or a few; the first is the most important one.
    Summary(Vec<Finding<'p>>),
    /// A paragraph.
    Text(String),
    /// Short answers under their labels.
    Fields(Vec<Field>),
    /// Findings, one below the other.
    Findings(Vec<Finding<'p>>),
    /// Figures in rows and columns.
    Table(Table<'p>),
    /// What is due, by its day.
    Dated(Vec<Dated<'p>>),
    /// Figures to be drawn. A table of the same report holds them too.
    Chart(Chart),
    /// Blocks under a heading.
    Section(Section<'p>),
}

/// Blocks under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section<'p> {
    /// A word that stays the same in every language and tells it from the other sections of its report.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// Whether a screen may fold it away.
    pub fold: Fold,
    /// What stands in it.
    pub blocks: Vec<Block<'p>>,
}

/// Whether a screen may fold a section away. Nothing is folded in a file or on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// It always stands open.
    Never,
    /// Open at first.
    Open,
    /// Folded away at first.
    Closed,
}

/// A label with a short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The label.
    pub label: String,
    /// The answer.
    pub words: String,
}

/// One thing that was found, or has to be said: how it stands, what it is about, the sentence, and the rules it rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding<'p> {
    /// How it stands.
    pub mark: Option<Mark>,
    /// What it is about, where that is not part of the sentence.
    pub title: String,
    /// The sentence.
    pub words: String,
    /// What is to be known beside it, each in a sentence, or a label with what it says.
    pub details: Vec<Detail<'p>>,
    /// The rules it rests on.
    pub citations: Vec<Citation<'p>>,
}

/// Something that belongs to a finding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail<'p> {
    /// The label; empty where the words stand by themselves.
    pub label: String,
    /// The words.
    pub words: String,
    /// How it stands, where it stands by itself.
    pub mark: Option<Mark>,
    /// The rule it rests on, where that is another one.
    pub citation: Option<Citation<'p>>,
}

/// How something stands, as a word and a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A rule that is broken or a duty, by how strongly it speaks.
    Rule(Severity),
    /// A rule that is kept.
    Kept,
    /// A rule that could not be assessed.
    NotAssessed,
    /// A criterion, by its value.
    Value(Truth),
    /// A limitation, by whether it stands in the way: not met where it does.
    Limit(Truth),
    /// A day that is over.
    Late,
    /// An entry that could not be used.
    Refused,
}

/// The ids of the rules of some citations, in one line.
pub fn rule_ids(citations: &[Citation<'_>]) -> String {
    citations.iter().map(Citation::ids).collect::<Vec<_>>().join(", ")
}

/// Rows and columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'p> {
    /// A word that stays the same in every language and tells it from the other tables of its report.
    pub id: String,
    /// What it shows.
    pub caption: String,
    /// What stands over the columns.
    pub columns: Vec<Column>,
    /// Which column says what a row is about, counted from 0.
    pub header: usize,
    /// The rows, each as long as the columns.
    pub rows: Vec<Row<'p>>,
}

/// What stands over a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// What it means; empty where the heading says it.
    pub note: String,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row<'p> {
    /// The cells.
    pub cells: Vec<Cell>,
    /// How strongly the rule speaks that asks for it.
    pub severity: Option<Severity>,
    /// The rules it rests on.
    pub citations: Vec<Citation<'p>>,
    /// Whether it is the one that holds for what was asked.
    pub is_current: bool,
    /// The day of a calendar that it is, too.
    pub day: Option<CalendarEntry>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub value: Value,
    /// A remark beside it; empty for none.
    pub remark: String,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// An exact number.
    Number(Fraction),
    /// A day.
    Day(NaiveDate),
}

/// Something with a day: an entry of a calendar, a row of a list of deadlines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dated<'p> {
    /// Tells it from all others and stays the same when the report is made again, whatever the surface and the language.
    pub key: String,
    /// The group of entries it stands in; empty for none.
    pub group: String,
    /// How strongly it is asked.
    pub severity: Option<Severity>,
    /// What has to be done.
    pub title: String,
    /// Whose it is; of several people for whom it is the same, all of them.
    pub who: String,
    /// The entries of these people, each by itself; empty where it is one person's or the program's.
    pub each: Vec<Dated<'p>>,
    /// The day to put it in order by; nothing for what has no day.
    pub day: Option<NaiveDate>,
    /// The first day that counts, the day to plan for, and the last one.
    pub days: [Option<NaiveDate>; 3],
    /// The day, or the days between which it is due, in words.
    pub when: String,
    /// How it stands, in words, and whether it is over or done.
    pub state: Option<State>,
    /// What the day is counted from.
    pub origin: String,
    /// What is to be known beside it, each in a sentence.
    pub remarks: Vec<String>,
    /// The document that shows it; empty for none.
    pub document: String,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
    /// Whose it is in the input: the list and the row.
    pub whose: Place,
    /// The field there in which that day is typed, or the date of a document; nothing where it is typed at another entry, or nowhere.
    pub typed: Option<String>,
    /// Whether it comes back, and the day is that of the last time.
    pub comes_back: bool,
    /// How many days before a calendar reminds.
    pub reminder: u32,
    /// The rules it rests on.
    pub citations: Vec<Citation<'p>>,
}

/// How something with a day stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// In words.
    pub words: String,
    /// For the eye.
    pub kind: StateKind,
}

/// How something with a day stands, for the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateKind {
    /// Done on time.
    Done,
    /// Done, but late.
    DoneLate,
    /// Its last day is over.
    Overdue,
    /// Over if it holds, which is not known.
    PerhapsOverdue,
    /// To be done soon.
    Due,
    /// Far away.
    Later,
}

impl Dated<'_> {
    /// The entry of each person whose it is.
    pub fn singles(&self) -> &[Self] {
        if self.each.is_empty() { std::slice::from_ref(self) } else { &self.each }
    }

    /// Entries with those together that say the same of several people of one list, at the place of the first.
    pub fn together(entries: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut together: Vec<Self> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for entry in entries {
            let Some(said) = entry.said() else {
                together.push(entry);
                continue;
            };
            let Some(first) = places.get(&said).and_then(|place| together.get_mut(*place)) else {
                places.insert(said, together.len());
                together.push(entry);
                continue;
            };
            if first.each.is_empty() {
                first.each.push(first.clone());
            }
            first.who.push_str(", ");
            first.who.push_str(&entry.who);
            first.each.push(entry);
        }
        together
    }

    /// All that is said of somebody of a list, but for who that is; nothing where it is nobody's of a list.
    fn said(&self) -> Option<String> {
        self.whose.row?;
        let [first, due, last] = self.days;
        let days = [first, due, last, self.done].map(|day| day.map_or(0, |day| day.num_days_from_ce()).to_string());
        let (state, kind) = self.state.as_ref().map_or(("", 0), |state| (state.words.as_str(), 1 + state.kind as u8));
        let signs = [kind, self.severity.map_or(0, |severity| 1 + severity as u8)].map(|sign| sign.to_string());
        let texts = [self.title.as_str(), &self.group, &self.origin, state, self.whose.list.as_deref().unwrap_or_default()];
        // What parts them stands in none of them.
        let parts = days.iter().chain(&signs).map(String::as_str).chain(texts).chain(self.remarks.iter().map(String::as_str));
        Some(parts.collect::<Vec<_>>().join("\u{1f}"))
    }

    /// Whether a calendar shows it: it has a day and is not done.
    pub fn is_open(&self) -> bool {
        self.state.as_ref().is_none_or(|state| !matches!(state.kind, StateKind::Done | StateKind::DoneLate))
    }
}

/// Figures to be drawn, under a heading and a sentence that says what there is to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// A word that stays the same in every language.
    pub id: &'static str,
    /// The heading.
    pub heading: String,
    /// What there is to see.
    pub words: String,
    /// The figures.
    pub series: Series,
}

/// The figures of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Series {
    /// People by month: those served as a line, those whom the staff can carry as steps.
    Months {
        /// What the months are called.
        axis: String,
        /// What the people served are called, and what the capacity is.
        names: [String; 2],
        /// The day of month 0.
        start: NaiveDate,
        /// Month, people served, capacity.
        points: Vec<(u32, u32, u32)>,
        /// The capacity from each day on which it changes.
        steps: Vec<(NaiveDate, u32)>,
    },
    /// A row for each position from the day its search begins, and days on which something is due.
    Times {
        /// The first day and the last one.
        from: NaiveDate,
        /// See `from`.
        to: NaiveDate,
        /// The day on which the months begin that are marked.
        start: NaiveDate,
        /// What it is, the first day of the search, and the first day of work.
        spans: Vec<(String, NaiveDate, NaiveDate)>,
        /// Days that are marked, by what they are called.
        marks: Vec<(String, Vec<NaiveDate>)>,
    },
    /// How much of a number is used.
    Share {
        /// Used.
        used: u32,
        /// In all.
        of: u32,
    },
}
