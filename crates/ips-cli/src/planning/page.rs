//! A page of text about a result: headings, sentences, tables, and at the end where everything stands.

use super::job::Job;
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use ips_core::policy::planning::{PlanningNote, Severity};
use ips_core::{Citation, InputError, Place, Situation, Voice};
use ips_files::{Label, PRE_HIRE, advice_words, date, field_heading, input_error_sentence, input_place, label};
use textwrap::{Options, WordSplitter};

/// The longest line, in characters.
const WIDTH: u16 = 96;

/// Only a line under the heading.
const LINED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// A page that is being written.
pub(super) struct Page {
    job: Job,
    text: String,
    /// What was cited so far, each once.
    citations: Vec<Citation<'static>>,
    /// The ids of the notes that belong to them, each once.
    notes: Vec<&'static str>,
}

impl Page {
    pub(super) fn new(job: Job, title: &str) -> Self {
        let mut page = Self { job, text: String::new(), citations: Vec::new(), notes: Vec::new() };
        let identity = job.program().identity();
        let language = job.language;
        page.lines("", "", title);
        page.text.extend(std::iter::repeat_n('=', clean(title).chars().count().min(WIDTH.into())));
        page.text.push_str("\n\n");
        page.field(field_heading("as_of", language).unwrap_or_default(), &date(job.situation.as_of, language));
        page.field(label(Label::Policy, language), &format!("{} ({})", job.program().id(), identity.region.get(language)));
        page.field(label(Label::Version, language), &identity.version);
        page.field(label(Label::WhoDecides, language), identity.decision.get(Voice::Worker, language));
        if let Some(warning) = identity.past_review.as_ref().filter(|_| job.is_past_review()) {
            page.field(label(Label::PastReview, language), warning.get(language));
        }
        page
    }

    pub(super) fn heading(&mut self, words: &str) {
        self.text.push('\n');
        self.lines("", "", &words.to_uppercase());
    }

    /// A label with its value.
    pub(super) fn field(&mut self, label: &str, words: &str) {
        self.lines("", "    ", &format!("{label}: {words}"));
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.lines("", "", words);
    }

    /// An entry of a list.
    pub(super) fn entry(&mut self, words: &str) {
        self.lines("- ", "  ", words);
    }

    /// Something that belongs to the entry before it.
    pub(super) fn remark(&mut self, words: &str) {
        self.lines("    ", "    ", words);
    }

    /// A table; nothing where it has no rows. Columns of numbers stand to the right.
    pub(super) fn table<const COLUMNS: usize>(&mut self, head: [&str; COLUMNS], rows: impl IntoIterator<Item = [String; COLUMNS]>) {
        self.wide_table(head.map(str::to_owned).to_vec(), rows.into_iter().map(Vec::from));
    }

    /// The same with as many columns as the policy asks for.
    pub(super) fn wide_table(&mut self, head: Vec<String>, rows: impl IntoIterator<Item = Vec<String>>) {
        let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.iter().map(|cell| clean(cell)).collect()).collect();
        if rows.is_empty() {
            return;
        }
        let mut table = Table::new();
        table.load_style(LINED).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
        table.set_header(head);
        for (index, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, 1));
            let cells = || rows.iter().filter_map(|row| row.get(index));
            if cells().all(|cell| is_number(cell)) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.add_rows(rows);
        for line in table.lines() {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// The rule ids of a citation, for a cell; the place in the document and its notes stand at the end of the page.
    pub(super) fn rules(&mut self, citation: Citation<'static>) -> String {
        for id in citation.notes {
            if !self.notes.contains(&id.as_str()) {
                self.notes.push(id);
            }
        }
        self.place(citation)
    }

    /// The same without the notes, for what raises no question.
    pub(super) fn place(&mut self, citation: Citation<'static>) -> String {
        if !self.citations.contains(&citation) {
            self.citations.push(citation);
        }
        rule_ids(&citation)
    }

    /// Entries that could not be used.
    pub(super) fn input_errors(&mut self, errors: &[InputError]) {
        let entries: Vec<String> =
            errors.iter().map(|error| format!("{}: {}", self.input_place(error.place()), input_error_sentence(error, self.job.language))).collect();
        self.complaints(&entries);
    }

    /// Where an entry stands. The documents of a hire are a part of the input that only the command has.
    fn input_place(&self, place: &Place) -> String {
        let Job { situation: Situation { policy: program, .. }, language, .. } = self.job;
        if place.list.as_deref() != Some(PRE_HIRE) {
            return input_place(place, program, language);
        }
        let part = self.job.words().pre_hire.heading;
        let inner = Place { list: None, ..place.clone() };
        if inner == Place::top() { part.to_owned() } else { format!("{part}, {}", input_place(&inner, program, language)) }
    }

    /// What could not be used, in sentences.
    pub(super) fn complaints(&mut self, sentences: &[String]) {
        if !sentences.is_empty() {
            self.heading(self.job.words().bad_entries);
        }
        for sentence in sentences {
            self.lines("! ", "  ", sentence);
        }
    }

    /// The whole page, with the places of all sources and the notes that belong to them.
    pub(super) fn finish(mut self) -> String {
        let Job { situation: Situation { policy: program, .. }, language, .. } = self.job;
        let citations = std::mem::take(&mut self.citations);
        if !citations.is_empty() {
            self.heading(self.job.words().sources);
        }
        for citation in &citations {
            self.entry(&format!("{}: {}, {}", rule_ids(citation), citation.heading, citation.item));
        }
        let notes: Vec<&PlanningNote> = self.notes.iter().filter_map(|id| program.note(id)).collect();
        if !notes.is_empty() {
            self.heading(label(Label::Notes, language));
        }
        for note in notes {
            self.entry(&format!("{} ({}): {}", advice_words(note.advice, language), note.id, note.text.get(language)));
        }
        self.text
    }

    fn lines(&mut self, first: &str, further: &str, words: &str) {
        let options = Options::new(WIDTH.into()).initial_indent(first).subsequent_indent(further).word_splitter(WordSplitter::NoHyphenation);
        for line in textwrap::wrap(&clean(words), options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }
}

/// The ids of the rules of a citation.
pub(super) fn rule_ids(citation: &Citation<'_>) -> String {
    citation.rules.iter().map(|rule| rule.0.as_str()).collect::<Vec<_>>().join(", ")
}

/// How strongly a rule speaks, in a word.
pub(super) fn severity(job: &Job, severity: Severity) -> String {
    let [must, should, may] = job.words().severities;
    let word = match severity {
        Severity::Must => must,
        Severity::Should => should,
        Severity::May => may,
    };
    word.to_owned()
}

/// Whatever separates words, control characters included, becomes one space: what was typed cannot forge a line or command the terminal.
fn clean(words: &str) -> String {
    let words = words.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn is_number(cell: &str) -> bool {
    cell.chars().all(|letter| letter.is_ascii_digit() || "./–≈() ".contains(letter))
}
