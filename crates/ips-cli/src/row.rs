//! One line in, one line or one text out.

use crate::blocks::LONGEST;
use chrono::NaiveDate;
use ips_core::{Answers, FactError, Facts, Language, Policy, Voice, screen};
use ips_files::{RecordContext, fact_error_remedy, fact_error_sentence, record};
use serde::Serialize;

/// What every row is screened with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows {
    pub(crate) policy: &'static Policy,
    pub(crate) as_of: NaiveDate,
    /// The language of readable text; `None` for JSON lines.
    pub(crate) text: Option<Language>,
}

/// Why a line gives no determination. `Err` in place of a row, never a stop.
#[derive(Debug)]
enum BadRow {
    TooLong,
    NotUtf8 { column: usize },
    Json(serde_json::Error),
    NotAnObject,
    Facts(Vec<FactError>),
}

/// The shape of an error line.
#[derive(Serialize)]
struct ErrorLine<'a> {
    error: ErrorOf<'a>,
}

#[derive(Serialize)]
struct ErrorOf<'a> {
    line: u64,
    code: &'static str,
    fact: Option<&'a str>,
    message: String,
    remedy: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    others: &'a [FactError],
}

impl Rows {
    /// Screens one line and writes what comes of it. `false` for a bad row; an empty line gives nothing.
    pub(crate) fn write(&self, number: u64, line: &[u8], out: &mut Vec<u8>) -> bool {
        if line.trim_ascii().is_empty() {
            return true;
        }
        match (self.facts(number, line), self.text) {
            (Ok(facts), None) => {
                write_json(&screen(self.policy, &facts), out);
                true
            }
            (Ok(facts), Some(language)) => {
                let text = record(&screen(self.policy, &facts), &RecordContext::default(), Voice::Worker, language);
                write_text(number, language, &text, out);
                true
            }
            (Err(bad), None) => {
                write_json(&ErrorLine { error: bad.error(number, line) }, out);
                false
            }
            (Err(bad), Some(language)) => {
                write_text(number, language, &bad.text(number, line, self.policy, language), out);
                false
            }
        }
    }

    fn facts(&self, number: u64, line: &[u8]) -> Result<Facts, BadRow> {
        if line.len() > LONGEST {
            return Err(BadRow::TooLong);
        }
        // Some programs put a byte-order mark before the first line.
        let line = if number == 1 { line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line) } else { line };
        let text = std::str::from_utf8(line).map_err(|error| BadRow::NotUtf8 { column: 1 + letters(line, error.valid_up_to()) })?;
        let answers: Answers<'_> = serde_json::from_str(text).map_err(|error| if error.is_data() { BadRow::NotAnObject } else { BadRow::Json(error) })?;
        Facts::read(self.policy, self.as_of, &answers).map_err(BadRow::Facts)
    }
}

impl BadRow {
    fn error<'a>(&'a self, line: u64, text: &[u8]) -> ErrorOf<'a> {
        let plain = |code, message: String, remedy: &str| ErrorOf { line, code, fact: None, message, remedy: remedy.to_owned(), column: None, others: &[] };
        match self {
            Self::TooLong => plain("line_too_long", format!("the line is longer than {LONGEST} bytes"), "put one object of facts on each line"),
            Self::NotUtf8 { column } => {
                ErrorOf { column: Some(*column), ..plain("invalid_utf8", "the line is not UTF-8 text".to_owned(), "save the file as UTF-8") }
            }
            Self::Json(error) => {
                let whole = error.to_string();
                let what = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(what, _)| what);
                let remedy = "write one JSON object of fact names and answers on each line";
                ErrorOf { column: Some(letters(text, error.column())), ..plain("invalid_json", format!("not JSON: {what}"), remedy) }
            }
            Self::NotAnObject => {
                plain("not_an_object", "not an object".to_owned(), "write one JSON object of fact names and answers on each line, such as {\"name\": true}")
            }
            Self::Facts(errors) => {
                let Some((first, others)) = errors.split_first() else {
                    return plain("unknown", "the facts cannot be read".to_owned(), "check them");
                };
                ErrorOf { line, code: first.kind().code(), fact: Some(first.fact()), message: first.to_string(), remedy: first.remedy(), column: None, others }
            }
        }
    }

    fn text(&self, line: u64, text: &[u8], policy: &Policy, language: Language) -> String {
        if let Self::Facts(errors) = self {
            return errors.iter().fold(String::new(), |text, error| {
                let remedy = fact_error_remedy(error, policy, Voice::Worker, language);
                format!("{text}! {} {remedy}\n", fact_error_sentence(error, policy, language))
            });
        }
        let ErrorOf { message, remedy, column, .. } = self.error(line, text);
        let place = column.map(|column| format!(" (column {column})")).unwrap_or_default();
        format!("! {message}{place}; {remedy}\n")
    }
}

fn write_json(value: &impl Serialize, out: &mut Vec<u8>) {
    // Writing to memory does not fail, and every key is a text: the error cannot occur.
    let _ = serde_json::to_writer(&mut *out, value);
    out.push(b'\n');
}

fn write_text(number: u64, language: Language, text: &str, out: &mut Vec<u8>) {
    let line = match language {
        Language::En => "Line",
        Language::Es => "Línea",
    };
    out.extend_from_slice(format!("[{line} {number}]\n{text}\n").as_bytes());
}

/// How many letters the first `bytes` of a line are; what is no text counts as it is shown.
fn letters(line: &[u8], bytes: usize) -> usize {
    String::from_utf8_lossy(&line[..bytes.min(line.len())]).chars().count()
}
