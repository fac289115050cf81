//! Short ways to put blocks together.

use super::block::{Block, Cell, Column, Detail, Field, Finding, Fold, Mark, Row, Section, Table, Value};
use chrono::NaiveDate;
use ips_core::{Citation, Fraction};

impl<'p> Finding<'p> {
    /// A sentence.
    pub(super) fn says(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// What the sentence is about, before it.
    pub(super) fn about(self, title: impl Into<String>) -> Self {
        Self { title: title.into(), ..self }
    }

    /// How it stands.
    pub(super) fn marked(self, mark: Mark) -> Self {
        Self { mark: Some(mark), ..self }
    }

    /// The rules it rests on.
    pub(super) fn by(mut self, citations: impl IntoIterator<Item = Citation<'p>>) -> Self {
        self.citations.extend(citations);
        self
    }

    /// A sentence beside it; nothing where it is empty.
    pub(super) fn beside(self, words: impl Into<String>) -> Self {
        self.detail("", words)
    }

    /// What a label says beside it; nothing where that is empty.
    pub(super) fn detail(mut self, label: &str, words: impl Into<String>) -> Self {
        let words = words.into();
        if !words.is_empty() {
            self.details.push(Detail { label: label.to_owned(), words, ..Detail::default() });
        }
        self
    }
}

impl<'p> Block<'p> {
    /// Blocks under a heading.
    pub(super) fn section(id: impl Into<String>, heading: impl Into<String>, fold: Fold, blocks: Vec<Self>) -> Self {
        Self::Section(Section { id: id.into(), heading: heading.into(), fold, blocks })
    }

    /// Findings under a heading; nothing where there are none.
    pub(super) fn findings(id: &str, heading: impl Into<String>, fold: Fold, findings: Vec<Finding<'p>>) -> Option<Self> {
        (!findings.is_empty()).then(|| Self::section(id, heading, fold, vec![Self::Findings(findings)]))
    }
}

impl Field {
    pub(super) fn new(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { label: label.into(), words: words.into() }
    }
}

impl<'p> Table<'p> {
    /// A table of which the first column says what a row is about.
    pub(super) fn new(
        id: impl Into<String>,
        caption: impl Into<String>,
        columns: impl IntoIterator<Item = Column>,
        rows: impl IntoIterator<Item = Row<'p>>,
    ) -> Self {
        Self { id: id.into(), caption: caption.into(), columns: columns.into_iter().collect(), header: 0, rows: rows.into_iter().collect() }
    }
}

impl Row<'_> {
    pub(super) fn of(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self { cells: cells.into_iter().collect(), ..Self::default() }
    }
}

impl Column {
    pub(super) fn new(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), note: String::new() }
    }
}

impl Cell {
    pub(super) fn text(words: impl Into<String>) -> Self {
        Value::Text(words.into()).into()
    }

    pub(super) fn count(number: impl TryInto<u32>) -> Self {
        Value::Number(Fraction::whole(number.try_into().unwrap_or(u32::MAX))).into()
    }

    pub(super) fn number(number: Fraction) -> Self {
        Value::Number(number).into()
    }

    pub(super) fn day(day: impl Into<Option<NaiveDate>>) -> Self {
        day.into().map_or(Value::Empty, Value::Day).into()
    }

    pub(super) fn remark(self, remark: impl Into<String>) -> Self {
        Self { remark: remark.into(), ..self }
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self { value, remark: String::new() }
    }
}
