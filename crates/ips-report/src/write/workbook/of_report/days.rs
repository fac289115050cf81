//! What has a day, as sheets with the days as days.

use super::table::{text, titled};
use crate::report::{Block, Dated, Report, rule_ids};
use crate::words::{labels, planning};
use crate::write::workbook::sheet::{Cell, Sheet};

/// What stands in groups is one sheet, to be filtered by them; every other list is a sheet of its own.
pub(super) fn sheets(report: &Report<'_>) -> Vec<Sheet> {
    let (mut sheets, mut grouped, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for block in report.all_blocks() {
        let Block::Section(section) = block else { continue };
        for block in &section.blocks {
            let Block::Dated(entries) = block else { continue };
            if entries.iter().any(|entry| entry.group.is_empty()) {
                sheets.push(sheet(&section.heading, entries.iter().collect(), report));
            } else {
                names.push(section.heading.as_str());
                grouped.extend(entries);
            }
        }
    }
    let name = if let [name] = names[..] { name } else { planning(report.language).deadlines.list_heading };
    sheets.push(sheet(name, grouped, report));
    sheets
}

/// The entries under heads as the table of days has them; a column in which nothing stands is left out.
fn sheet(heading: &str, entries: Vec<&Dated<'_>>, report: &Report<'_>) -> Sheet {
    let [group, what, who, binding, first, due, last, status, _, done, remarks, document, rules, _] = planning(report.language).deadlines.columns;
    let heads = [group, due, first, last, what, who, binding, status, done, remarks, rules];
    let day = |day: Option<chrono::NaiveDate>| day.map_or(Cell::Empty, Cell::Date);
    let row = |entry: &Dated<'_>| {
        let [first, due, last] = entry.days;
        let origin = (!entry.origin.is_empty()).then(|| entry.origin.clone());
        let document = (!entry.document.is_empty()).then(|| format!("{document}: {}", entry.document));
        let beside = origin.into_iter().chain(entry.remarks.iter().cloned()).chain(document);
        [
            text(entry.group.clone()),
            day(due),
            day(first),
            // Most often both are one day, and it is told once.
            day(last.filter(|last| due != Some(*last))),
            text(entry.title.clone()),
            text(entry.who.clone()),
            text(entry.severity.map_or("", |severity| labels(report.language).severity(severity)).to_owned()),
            text(entry.state.as_ref().map_or_else(String::new, |state| state.words.clone())),
            day(entry.done.filter(|_| entry.state.is_some())),
            text(beside.collect::<Vec<_>>().join("\n")),
            text(rule_ids(&entry.citations)),
        ]
    };
    let rows: Vec<_> = entries.into_iter().map(row).collect();
    let is_used: Vec<bool> = (0..heads.len()).map(|column| rows.iter().any(|row| row[column] != Cell::Empty)).collect();
    let used = |cells: Vec<Cell>| cells.into_iter().zip(&is_used).filter(|(_, is_used)| **is_used).map(|(cell, _)| cell).collect();
    let heads = heads.into_iter().zip(&is_used).filter(|(_, is_used)| **is_used).map(|(head, _)| head.to_owned());
    titled(heading, heads.collect::<Vec<_>>(), rows.into_iter().map(|row| used(row.into())))
}
