//! One line in, one line or one text out.

use crate::bad_row::BadRow;
use crate::blocks::LONGEST;
use crate::brief::Brief;
use crate::kept::Kept;
use crate::terminal::visible_json;
use ips_core::screening::Evaluation;
use ips_core::visible;
use ips_core::{Facts, Input, Language, Outcome, Situation, Voice, screen};
use ips_report::{RecordContext, screening_report, write_text};
use serde::Serialize;
use std::borrow::Cow;

/// What every row is screened with.
#[derive(Debug)]
pub(crate) struct Rows {
    pub(crate) situation: Situation<'static>,
    /// The form of what is written.
    pub(crate) form: RowForm,
}

/// What is written of a row.
#[derive(Debug)]
pub(crate) enum RowForm {
    /// The whole result as JSON.
    Json(Kept),
    /// What it comes to, as JSON.
    Brief,
    /// Readable text.
    Text(Language),
}

/// What a line came to.
#[derive(Debug)]
pub(crate) enum Row {
    /// Nothing stands in it.
    Empty,
    /// A result.
    Screened(Outcome),
    /// No result.
    Bad(BadRow),
}

impl Rows {
    /// Screens one line and writes what comes of it; text with the number of the line above it, unless it is the only one. An empty line gives nothing.
    pub(crate) fn write(&self, number: u64, is_numbered: bool, line: &[u8], out: &mut Vec<u8>) -> Row {
        if line.trim_ascii().is_empty() {
            return Row::Empty;
        }
        let shown = is_numbered.then_some(number);
        match (self.facts(number, line), &self.form) {
            (Ok(facts), RowForm::Json(kept)) => {
                let determination = kept.screen(&facts);
                write_json(&determination, out);
                Row::Screened(determination.outcome)
            }
            (Ok(facts), RowForm::Brief) => {
                let found = Evaluation::of(&facts);
                write_json(&Brief::of(self.situation.policy, &found), out);
                Row::Screened(found.outcome)
            }
            (Ok(facts), RowForm::Text(language)) => {
                let determination = screen(&facts);
                let text = write_text(&screening_report(&determination, &RecordContext::default(), Voice::Worker, *language));
                write_lines(shown, *language, &text, out);
                Row::Screened(determination.outcome)
            }
            (Err(bad), RowForm::Json(_) | RowForm::Brief) => {
                write_json(&bad.error_line(number, line), out);
                Row::Bad(bad)
            }
            (Err(bad), RowForm::Text(language)) => {
                write_lines(shown, *language, &bad.text(number, line, self.situation.policy, *language), out);
                Row::Bad(bad)
            }
        }
    }

    fn facts(&self, number: u64, line: &[u8]) -> Result<Facts<'static>, BadRow> {
        if line.len() > LONGEST {
            return Err(BadRow::TooLong);
        }
        // Some programs put a byte-order mark before the first line.
        let line = if number == 1 { line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line) } else { line };
        let text = std::str::from_utf8(line).map_err(|error| BadRow::not_utf8(line, error.valid_up_to()))?;
        if let Ok(facts) = self.usual_facts(text) {
            return Ok(facts);
        }
        let input: Input<'_> = serde_json::from_str(text).map_err(BadRow::Json)?;
        if !matches!(input, Input::Object(_)) {
            return Err(BadRow::NotAnObject);
        }
        let (facts, errors) = Facts::read(self.situation, &input);
        if errors.is_empty() { Ok(facts) } else { Err(BadRow::Facts(errors)) }
    }

    /// Facts of a line about which nothing is unusual: nearly all are, and are read in half the time.
    fn usual_facts(&self, text: &str) -> serde_json::Result<Facts<'static>> {
        let mut json = serde_json::Deserializer::from_str(text);
        let facts = Facts::read_usual(self.situation, &mut json)?;
        json.end()?;
        Ok(facts)
    }
}

fn write_json(value: &impl Serialize, out: &mut Vec<u8>) {
    let begin = out.len();
    // Writing to memory does not fail, and every key is a text: the error cannot occur.
    let _ = serde_json::to_writer(&mut *out, value);
    // Only delete and what is not ASCII can be unseen, and hardly a line has any. All bytes at once are looked at faster than one after the other.
    if out[begin..].iter().fold(0, |all, byte| all | byte.wrapping_add(1)) >= 0x80 {
        let seen = match visible_json(&String::from_utf8_lossy(&out[begin..])) {
            Cow::Borrowed(_) => None,
            Cow::Owned(seen) => Some(seen),
        };
        if let Some(seen) = seen {
            out.truncate(begin);
            out.extend_from_slice(seen.as_bytes());
        }
    }
    out.push(b'\n');
}

fn write_lines(number: Option<u64>, language: Language, text: &str, out: &mut Vec<u8>) {
    let line = ips_report::words::labels(language).line;
    let number = number.map(|number| format!("[{line} {number}]\n")).unwrap_or_default();
    out.extend_from_slice(format!("{number}{}\n", visible(text)).as_bytes());
}
