//! Tables and days as plain text.

use super::text::Text;
use crate::report::{Cell, Dated, Row, Table, Value, rule_ids};
use crate::words::{labels, number_text};
use ips_core::Citation;

impl<'p> Text<'_, 'p> {
    pub(super) fn dated(&mut self, entry: &Dated<'p>) {
        let when = if entry.when.is_empty() { String::new() } else { format!("{}: ", entry.when) };
        let severity = entry.severity.map(|severity| format!("[{}] ", self.severity(severity))).unwrap_or_default();
        let who = if entry.who.is_empty() { String::new() } else { format!(" ({})", entry.who) };
        let ids = self.cite(&entry.citations);
        self.page.entry(&format!("{when}{severity}{}{who} [{ids}]", entry.title));
        let state = entry.state.as_ref().map_or("", |state| state.words.as_str());
        for remark in [state, &entry.origin].into_iter().chain(entry.remarks.iter().map(String::as_str)).filter(|remark| !remark.is_empty()) {
            self.page.remark(remark);
        }
        if !entry.document.is_empty() {
            self.page.detail(labels(self.report.language).shown_by, &entry.document);
        }
    }

    /// The ids of the rules, for a line or a cell; the place in the document stands at the end.
    fn cite(&mut self, citations: &[Citation<'p>]) -> String {
        for citation in citations {
            if !self.cited.contains(citation) {
                self.cited.push(*citation);
            }
        }
        rule_ids(citations)
    }

    pub(super) fn table(&mut self, table: &Table<'p>) {
        if table.rows.is_empty() {
            return;
        }
        let is_cited = table.rows.iter().any(|row| !row.citations.is_empty());
        let mut head: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
        head.extend(is_cited.then(|| labels(self.report.language).rules.to_owned()));
        let mut rows = Vec::new();
        for row in &table.rows {
            let mut cells: Vec<String> = row.cells.iter().map(|cell| self.cell(cell)).collect();
            if let Some(name) = cells.get_mut(table.header) {
                name.insert_str(0, &self.row_mark(row));
            }
            cells.extend(is_cited.then(|| self.cite(&row.citations)));
            rows.push(cells);
        }
        self.page.gap();
        self.page.paragraph(&table.caption);
        for column in table.columns.iter().filter(|column| !column.note.is_empty()) {
            self.page.remark(&format!("{}: {}", column.heading, column.note));
        }
        self.page.table(&head, &rows);
    }

    /// How strongly a row is asked for, and an arrow at the one that holds for what was asked.
    fn row_mark(&self, row: &Row<'_>) -> String {
        let severity = row.severity.map(|severity| format!("[{}] ", self.severity(severity))).unwrap_or_default();
        if row.is_current { format!("→ {severity}") } else { severity }
    }

    fn cell(&self, cell: &Cell) -> String {
        let value = match &cell.value {
            Value::Empty => String::new(),
            Value::Text(words) => words.clone(),
            Value::Number(number) => number_text(*number),
            Value::Day(day) => self.speaker().date(*day),
        };
        if cell.remark.is_empty() { value } else { format!("{value} ({})", cell.remark) }
    }

    /// Where everything stands that is cited by its ids.
    pub(super) fn sources(&mut self) {
        if !self.cited.is_empty() {
            self.page.heading(labels(self.report.language).sources);
        }
        let mut places: Vec<String> = self.cited.iter().map(|citation| citation.whole(self.report.language)).collect();
        places.dedup();
        for place in &places {
            self.page.entry(place);
        }
    }
}
