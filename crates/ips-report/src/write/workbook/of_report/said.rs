//! What a report says in sentences, as one sheet: of which part, how it stands, and on which rules it rests.

use super::table::{text, titled};
use crate::report::{Block, Finding, Mark, Report, rule_ids};
use crate::words::{Speaker, labels, planning};
use crate::write::workbook::sheet::{Cell, Sheet};
use ips_core::Voice;

/// What stands between a heading and the one below it.
const PARTED: &str = " · ";

/// The sentences in their order, and the notes on unclear text behind them.
pub(super) fn sheet(report: &Report<'_>) -> Sheet {
    let (words, labels) = (planning(report.language), labels(report.language));
    let mut rows = Vec::new();
    said(&report.blocks, words.book.result, report, &mut rows);
    let speaker = Speaker::new(&(), Voice::Worker, report.language);
    rows.extend(report.notes.iter().map(|note| {
        let standing = text(speaker.advice(note.advice).to_owned());
        vec![Cell::Text(labels.notes.to_owned()), standing, Cell::Text(note.words.clone()), text(note.id.clone())]
    }));
    let head = [labels.part, words.book.standing, words.plan.what, labels.rules].map(str::to_owned);
    Sheet { name: words.book.result.to_owned(), ..titled(&report.title, head, rows) }
}

/// The sentences of blocks and of the sections among them; `part` is the heading above them.
fn said(blocks: &[Block<'_>], part: &str, report: &Report<'_>, rows: &mut Vec<Vec<Cell>>) {
    let plain = |words: &str| vec![Cell::Text(part.to_owned()), Cell::Empty, Cell::Text(words.to_owned()), Cell::Empty];
    for block in blocks {
        match block {
            Block::Summary(findings) | Block::Findings(findings) => rows.extend(findings.iter().map(|finding| of_finding(finding, part, report))),
            Block::Text(words) => rows.push(plain(words)),
            Block::Fields(fields) => rows.extend(fields.iter().map(|field| plain(&format!("{}: {}", field.label, field.words)))),
            // The nearest two headings say where it belongs.
            Block::Section(section) if part == planning(report.language).book.result => said(&section.blocks, &section.heading, report, rows),
            Block::Section(section) => {
                let above = part.rsplit(PARTED).next().unwrap_or(part);
                said(&section.blocks, &format!("{above}{PARTED}{}", section.heading), report, rows);
            }
            Block::Table(_) | Block::Dated(_) | Block::Chart(_) => {}
        }
    }
}

fn of_finding(finding: &Finding<'_>, part: &str, report: &Report<'_>) -> Vec<Cell> {
    let sentence = match (finding.title.as_str(), finding.words.as_str()) {
        ("", words) => words.to_owned(),
        (title, "") => title.to_owned(),
        (title, words) if words.starts_with(title) => words.to_owned(),
        (title, words) => format!("{title}: {words}"),
    };
    let details = finding.details.iter().map(|detail| {
        let rule = detail.citation.as_ref().map(|citation| format!(" ({})", citation.ids())).unwrap_or_default();
        let label = if detail.label.is_empty() { String::new() } else { format!("{}: ", detail.label) };
        format!("{label}{}{rule}", detail.words)
    });
    let lines: Vec<String> = std::iter::once(sentence).chain(details).collect();
    let standing = finding.mark.map(|mark| standing(mark, report)).unwrap_or_default();
    vec![Cell::Text(part.to_owned()), text(standing.to_owned()), Cell::Text(lines.join("\n")), text(rule_ids(&finding.citations))]
}

/// How something stands, in a word; empty where its part says so.
fn standing(mark: Mark, report: &Report<'_>) -> &'static str {
    let speaker = Speaker::new(&(), Voice::Worker, report.language);
    match mark {
        Mark::Rule(severity) => labels(report.language).severity(severity),
        Mark::Kept | Mark::NotAssessed | Mark::Refused => "",
        Mark::Value(truth) => speaker.truth(truth),
        Mark::Limit(truth) => speaker.limitation(truth),
        Mark::Late => labels(report.language).late,
    }
}
