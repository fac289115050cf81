//! A report as plain text: headings, lists and tables within a width that any screen and any record system can show.

use super::plain_text::PlainText;
use crate::report::{Block, Finding, Mark, Report};
use crate::words::{Speaker, labels};
#[cfg(feature = "text-tables")]
use ips_core::Citation;
use ips_core::Voice;
use ips_core::policy::planning::Severity;

/// The whole report, in lines of at most 96 characters. What was typed cannot forge a line.
///
/// ```
/// use ips_core::{Facts, Input, Language, Situation, Voice, parse_date, screen};
/// use ips_report::{RecordContext, screening_report, write_text};
///
/// let policy = &ips_policies::all()[0];
/// let situation = Situation::new(policy, parse_date("2026-01-31").ok_or("no date")?);
/// let (facts, _) = Facts::read(situation, &Input::object([("plan_member", Input::YesNo(false))]));
/// let report = screening_report(&screen(&facts), &RecordContext::default(), Voice::Worker, Language::En);
/// assert!(write_text(&report).contains("[not met]"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_text(report: &Report<'_>) -> String {
    let mut text = Text {
        page: PlainText::default(),
        report,
        #[cfg(feature = "text-tables")]
        cited: Vec::new(),
    };
    text.page.title(&report.title);
    text.page.gap();
    for field in &report.head {
        text.page.field(&field.label, &field.words);
    }
    text.blocks(&report.blocks, 0);
    #[cfg(feature = "text-tables")]
    text.sources();
    text.notes();
    text.page.finish()
}

pub(super) struct Text<'r, 'p> {
    pub(super) page: PlainText,
    pub(super) report: &'r Report<'p>,
    /// What tables and days cite by its ids only, each once.
    #[cfg(feature = "text-tables")]
    pub(super) cited: Vec<Citation<'p>>,
}

impl<'p> Text<'_, 'p> {
    pub(super) fn speaker(&self) -> Speaker<'static, ()> {
        Speaker::new(&(), Voice::Worker, self.report.language)
    }

    /// `depth` counts the sections around them.
    fn blocks(&mut self, blocks: &[Block<'p>], depth: u8) {
        let mut after_section = false;
        for block in blocks {
            if after_section {
                self.page.gap();
            }
            after_section = matches!(block, Block::Section(_));
            match block {
                Block::Summary(findings) => {
                    self.page.gap();
                    for finding in findings {
                        self.page.paragraph(&said(finding));
                        self.details(finding);
                    }
                }
                Block::Text(words) => self.page.paragraph(words),
                Block::Fields(fields) => fields.iter().for_each(|field| self.page.field(&field.label, &field.words)),
                Block::Findings(findings) => findings.iter().for_each(|finding| self.finding(finding)),
                #[cfg(feature = "text-tables")]
                Block::Table(table) => self.table(table),
                #[cfg(feature = "text-tables")]
                Block::Dated(entries) => entries.iter().for_each(|entry| self.dated(entry)),
                // Only the command writes such reports as text: what a page copies has none of these.
                #[cfg(not(feature = "text-tables"))]
                Block::Table(_) | Block::Dated(_) => {}
                // Its figures stand in a table, too.
                Block::Chart(_) => {}
                Block::Section(section) => {
                    self.heading(&section.heading, depth);
                    self.blocks(&section.blocks, depth + 1);
                }
            }
        }
    }

    fn heading(&mut self, words: &str, depth: u8) {
        if depth == 0 {
            return self.page.heading(words);
        }
        self.page.gap();
        self.page.paragraph(&format!("{}:", words.trim_end_matches(':')));
    }

    fn finding(&mut self, finding: &Finding<'p>) {
        if finding.mark == Some(Mark::Refused) {
            return self.page.refused(&said(finding));
        }
        let mark = finding.mark.map(|mark| self.mark(mark)).filter(|mark| !mark.is_empty());
        let mark = mark.map(|mark| format!("[{mark}] ")).unwrap_or_default();
        self.page.entry(&format!("{mark}{}", said(finding)));
        self.details(finding);
    }

    fn details(&mut self, finding: &Finding<'p>) {
        for detail in &finding.details {
            let place = detail.citation.as_ref().map(|citation| format!(". {}", citation.whole(self.report.language))).unwrap_or_default();
            let mark = detail.mark.map(|mark| format!(": {}", self.mark(mark))).unwrap_or_default();
            let words = format!("{}{mark}{place}", detail.words);
            if detail.label.is_empty() { self.page.remark(&words) } else { self.page.detail(&detail.label, &words) }
        }
        // Two that differ in their notes alone read alike.
        let mut places: Vec<String> = finding.citations.iter().map(|citation| citation.whole(self.report.language)).collect();
        places.dedup();
        for place in places {
            self.page.detail(labels(self.report.language).citation, &place);
        }
    }

    fn mark(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Rule(severity) => self.severity(severity),
            // The line above the list says which it is.
            Mark::Kept | Mark::NotAssessed | Mark::Refused => "",
            Mark::Value(truth) => self.speaker().truth(truth),
            Mark::Limit(truth) => self.speaker().limitation(truth),
            Mark::Late => labels(self.report.language).late,
        }
    }

    pub(super) fn severity(&self, severity: Severity) -> &'static str {
        labels(self.report.language).severity(severity)
    }

    fn notes(&mut self) {
        if !self.report.notes.is_empty() {
            self.page.heading(labels(self.report.language).notes);
        }
        for note in &self.report.notes {
            self.page.entry(&format!("{} ({}): {}", self.speaker().advice(note.advice), note.id, note.words));
        }
    }
}

/// What it is about and the sentence; once, where the sentence begins with it.
fn said(finding: &Finding<'_>) -> String {
    match (finding.title.as_str(), finding.words.as_str()) {
        (title, words) if words.strip_prefix(title).is_some_and(|rest| rest.starts_with(": ")) => words.to_owned(),
        ("", words) => words.to_owned(),
        (title, "") => title.to_owned(),
        (title, words) if title.ends_with([':', '.']) => format!("{title} {words}"),
        (title, words) => format!("{title}: {words}"),
    }
}
