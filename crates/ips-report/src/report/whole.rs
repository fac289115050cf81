//! A whole report: what stands at its head, its blocks, and what they rest on.

use super::block::{Block, Dated, Field, Finding, Fold, Mark, Table};
use crate::task::Tool;
use crate::words::{Speaker, labels, planning};
use chrono::NaiveDate;
use ips_core::policy::{self, Advice, Identity, ProgramPolicy};
use ips_core::{Citation, InputError, Language, Situation};

/// What a result says. Every surface shows this and nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Report<'p> {
    /// The language of its words.
    pub language: Language,
    /// What it is about.
    pub title: String,
    /// What it is about and where: the name of a calendar.
    pub name: String,
    /// The day for which it holds.
    pub as_of: NaiveDate,
    /// Under which policy, for which day, and who decides.
    pub head: Vec<Field>,
    /// What it was asked with: single entries first, then each list; empty where nobody told.
    pub put_in: Vec<Table<'p>>,
    /// What it says.
    pub blocks: Vec<Block<'p>>,
    /// The notes on unclear text that belong to its citations, each once.
    pub notes: Vec<Note>,
}

/// A note on unclear text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The id, as citations name it.
    pub id: String,
    /// The ids of the rules concerned; empty where it is cited by them.
    pub rules: String,
    /// What it asks of the reader.
    pub advice: Advice,
    /// What it says.
    pub words: String,
}

impl Note {
    /// A note of a screening policy.
    pub(super) fn of(note: &policy::Note, speaker: Speaker<'_>) -> Self {
        let rules: Vec<&str> = note.rules.iter().map(|rule| rule.0.as_str()).collect();
        Self { id: note.id.clone(), rules: rules.join(", "), advice: note.advice, words: note.words.get(speaker.voice, speaker.language).to_owned() }
    }
}

impl<'p> Report<'p> {
    /// A report without a result.
    pub fn of_tool(tool: Tool, situation: Situation<'_, ProgramPolicy>, speaker: Speaker<'p, ProgramPolicy>) -> Self {
        Self::of_task(speaker, situation, tool, Vec::new())
    }

    /// A report of a planning task.
    pub(super) fn of_task(speaker: Speaker<'p, ProgramPolicy>, situation: Situation<'_, ProgramPolicy>, tool: Tool, blocks: Vec<Block<'p>>) -> Self {
        let frame = &planning(speaker.language).frame;
        Self::titled(speaker, situation, (frame.tool_name(tool), frame.decides), blocks)
    }

    /// A report of a planning task with a title of its own, and with who decides about what it says.
    pub(super) fn titled(
        speaker: Speaker<'p, ProgramPolicy>,
        situation: Situation<'_, ProgramPolicy>,
        (title, decision): (&str, &str),
        blocks: Vec<Block<'p>>,
    ) -> Self {
        let (language, program) = (speaker.language, speaker.policy);
        let identity = program.identity();
        let labels = labels(language);
        let mut head = vec![
            Field::new(planning(language).frame.as_of, speaker.date(situation.as_of)),
            Field::new(labels.policy, format!("{} ({})", identity.id, identity.region.get(language))),
            Field::new(labels.version, identity.version.as_str()),
            Field::new(labels.who_decides, decision),
        ];
        head.extend(past_review(identity, situation.as_of, language));
        let name = format!("{title}, {}", identity.region.get(language));
        let report = Self { language, title: title.to_owned(), name, as_of: situation.as_of, head, put_in: Vec::new(), blocks, notes: Vec::new() };
        report.with_notes(program)
    }

    /// The same with the notes that its citations name.
    #[must_use]
    pub fn with_notes(mut self, program: &ProgramPolicy) -> Self {
        let language = self.language;
        for id in self.citations().iter().flat_map(|citation| citation.notes) {
            if self.notes.iter().all(|note| note.id != *id)
                && let Some(note) = program.note(id)
            {
                self.notes.push(Note { id: id.clone(), rules: String::new(), advice: note.advice, words: note.text.get(language).to_owned() });
            }
        }
        self
    }

    /// Adds the entries that could not be used, with their places.
    #[must_use]
    pub fn with_errors(self, errors: &[InputError], speaker: Speaker<'p, ProgramPolicy>) -> Self {
        self.with_complaints(errors.iter().map(|error| format!("{}: {}", speaker.place(&error.place), speaker.input_error(error))))
    }

    /// Adds what is to be known about how the input was read, each in a sentence.
    #[must_use]
    pub fn with_remarks(mut self, sentences: impl Iterator<Item = String>) -> Self {
        let place = usize::from(matches!(self.blocks.first(), Some(Block::Summary(_))));
        self.blocks.splice(place..place, sentences.map(Block::Text));
        self
    }

    /// Adds what could not be used, in sentences.
    pub(super) fn with_complaints(mut self, sentences: impl Iterator<Item = String>) -> Self {
        let heading = planning(self.language).frame.bad_input_heading;
        let place = usize::from(matches!(self.blocks.first(), Some(Block::Summary(_))));
        if let Some(errors) = Block::findings("errors", heading, Fold::Never, sentences.map(|sentence| Finding::says(sentence).marked(Mark::Refused)).collect())
        {
            self.blocks.insert(place, errors);
        }
        self
    }

    /// Every block, those in sections after their section.
    pub fn all_blocks(&self) -> Vec<&Block<'p>> {
        let mut all = Vec::new();
        let mut rest: Vec<&Block<'p>> = self.blocks.iter().rev().collect();
        while let Some(block) = rest.pop() {
            all.push(block);
            if let Block::Section(section) = block {
                rest.extend(section.blocks.iter().rev());
            }
        }
        all
    }

    /// Everything that has a day or waits for one.
    pub fn dated(&self) -> Vec<&Dated<'p>> {
        let of = |block: &&'_ Block<'p>| matches!(block, Block::Dated(_));
        self.all_blocks().into_iter().filter(of).flat_map(|block| if let Block::Dated(entries) = block { entries.as_slice() } else { &[] }).collect()
    }

    /// Where its findings, rows and days stand in the document, each once, in the order in which they are cited.
    pub fn citations(&self) -> Vec<Citation<'p>> {
        let mut citations = Vec::new();
        let mut cite = |citation: &Citation<'p>| {
            if !citations.contains(citation) {
                citations.push(*citation);
            }
        };
        for block in self.all_blocks() {
            match block {
                Block::Summary(findings) | Block::Findings(findings) => {
                    for finding in findings {
                        finding.citations.iter().chain(finding.details.iter().filter_map(|detail| detail.citation.as_ref())).for_each(&mut cite);
                    }
                }
                Block::Table(table) => table.rows.iter().flat_map(|row| &row.citations).for_each(&mut cite),
                Block::Dated(entries) => entries.iter().flat_map(|entry| &entry.citations).for_each(&mut cite),
                Block::Text(_) | Block::Fields(_) | Block::Chart(_) | Block::Section(_) => {}
            }
        }
        citations
    }
}

/// That the promised review of a policy is over, where it is.
pub fn past_review(identity: &Identity, as_of: NaiveDate, language: Language) -> Option<Field> {
    let warning = identity.past_review.as_ref().filter(|_| identity.is_past_review(as_of))?;
    Some(Field::new(labels(language).past_review, warning.get(language)))
}
