//! What is said of a line that gives no determination.

use crate::blocks::LONGEST;
use ips_core::{InputError, Language, Policy, Voice};
use ips_report::{InputProblem, Reject, Speaker};
use serde::Serialize;

/// Why a line gives no determination. `Err` in place of a row, never a stop.
#[derive(Debug)]
pub(crate) enum BadRow {
    TooLong,
    /// At this letter, counted from 1.
    NotUtf8 {
        column: usize,
    },
    Json(serde_json::Error),
    NotAnObject,
    Facts(Vec<InputError>),
}

/// The shape of an error line.
#[derive(Serialize)]
pub(crate) struct ErrorLine<'a> {
    error: ErrorOf<'a>,
}

/// What is wrong with a line: with its facts, or with the line as a whole.
#[derive(Serialize)]
struct ErrorOf<'a> {
    line: u64,
    #[serde(flatten)]
    wrong: Wrong<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// Further facts that are wrong in the same line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<InputProblem<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Wrong<'a> {
    Fact(InputProblem<'a>),
    Line { code: &'static str, message: String, remedy: &'static str },
}

impl BadRow {
    /// It is no text from a byte on.
    pub(crate) fn not_utf8(line: &[u8], from: usize) -> Self {
        Self::NotUtf8 { column: 1 + letters(line, from) }
    }

    /// The line that stands for its determination.
    pub(crate) fn error_line<'a>(&'a self, line: u64, text: &[u8]) -> ErrorLine<'a> {
        ErrorLine { error: self.error(line, text) }
    }

    fn error<'a>(&'a self, line: u64, text: &[u8]) -> ErrorOf<'a> {
        let of_line = |code, message, remedy, column| ErrorOf { line, wrong: Wrong::Line { code, message, remedy }, column, others: Vec::new() };
        match self {
            Self::TooLong => of_line("line_too_long", format!("the line is longer than {LONGEST} bytes"), "put one object of facts on each line", None),
            Self::NotUtf8 { column } => of_line("invalid_utf8", "the line is not UTF-8 text".to_owned(), "save the file as UTF-8", Some(*column)),
            Self::Json(error) => {
                let whole = error.to_string();
                let what = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(what, _)| what);
                let remedy = "write one JSON object of fact names and answers on each line";
                of_line("invalid_json", format!("not JSON: {what}"), remedy, Some(letters(text, error.column())))
            }
            Self::NotAnObject => {
                let remedy = "write one JSON object of fact names and answers on each line, such as {\"name\": true}";
                of_line("not_an_object", "not an object".to_owned(), remedy, None)
            }
            Self::Facts(errors) => {
                let mut problems = errors.iter().map(InputProblem::from);
                let Some(first) = problems.next() else { return of_line("unknown", "the facts cannot be read".to_owned(), "check them", None) };
                ErrorOf { line, wrong: Wrong::Fact(first), column: None, others: problems.collect() }
            }
        }
    }

    /// What to tell people who read it.
    pub(crate) fn text(&self, line: u64, text: &[u8], policy: &Policy, language: Language) -> String {
        self.rejects(line, text, policy, language).iter().fold(String::new(), |text, reject| format!("{text}! {}\n", reject.reason))
    }

    /// The same for a list of what was not screened.
    pub(crate) fn rejects(&self, line: u64, text: &[u8], policy: &Policy, language: Language) -> Vec<Reject> {
        if let Self::Facts(errors) = self {
            let speaker = Speaker::new(policy, Voice::Worker, language);
            return errors.iter().map(|error| Reject::of(line, error.place.field.clone().unwrap_or_default(), error, &speaker)).collect();
        }
        let ErrorOf { wrong: Wrong::Line { code, message, remedy }, column, .. } = self.error(line, text) else { return Vec::new() };
        let place = column.map(|column| format!(" (column {column})")).unwrap_or_default();
        vec![Reject { row: line, column: String::new(), code, reason: format!("{message}{place}; {remedy}") }]
    }
}

/// How many letters the first `bytes` of a line are; what is no text counts as it is shown.
fn letters(line: &[u8], bytes: usize) -> usize {
    String::from_utf8_lossy(&line[..bytes.min(line.len())]).chars().count()
}
