//! One line in, one line or one text out.

use crate::blocks::LONGEST;
use crate::terminal::visible_json;
use ips_core::visible;
use ips_core::{Facts, Input, InputError, Language, Policy, Situation, Voice, screen};
use ips_report::{InputProblem, RecordContext, Speaker, screening_report, write_text};
use serde::Serialize;

/// What every row is screened with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows {
    pub(crate) situation: Situation<'static>,
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
    Facts(Vec<InputError>),
}

/// The shape of an error line.
#[derive(Serialize)]
struct ErrorLine<'a> {
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

impl Rows {
    /// Screens one line and writes what comes of it; text with the number of the line above it, unless it is the only one. `false` for a bad row; an
    /// empty line gives nothing.
    pub(crate) fn write(&self, number: u64, is_numbered: bool, line: &[u8], out: &mut Vec<u8>) -> bool {
        let shown = is_numbered.then_some(number);
        if line.trim_ascii().is_empty() {
            return true;
        }
        match (self.facts(number, line), self.text) {
            (Ok(facts), None) => {
                write_json(&screen(&facts), out);
                true
            }
            (Ok(facts), Some(language)) => {
                let text = write_text(&screening_report(&screen(&facts), &RecordContext::default(), Voice::Worker, language));
                write_lines(shown, language, &text, out);
                true
            }
            (Err(bad), None) => {
                write_json(&ErrorLine { error: bad.error(number, line) }, out);
                false
            }
            (Err(bad), Some(language)) => {
                write_lines(shown, language, &bad.text(number, line, self.situation.policy, language), out);
                false
            }
        }
    }

    fn facts(&self, number: u64, line: &[u8]) -> Result<Facts<'static>, BadRow> {
        if line.len() > LONGEST {
            return Err(BadRow::TooLong);
        }
        // Some programs put a byte-order mark before the first line.
        let line = if number == 1 { line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line) } else { line };
        let text = std::str::from_utf8(line).map_err(|error| BadRow::NotUtf8 { column: 1 + letters(line, error.valid_up_to()) })?;
        let input: Input<'_> = serde_json::from_str(text).map_err(BadRow::Json)?;
        if !matches!(input, Input::Object(_)) {
            return Err(BadRow::NotAnObject);
        }
        let (facts, errors) = Facts::read(self.situation, &input);
        if errors.is_empty() { Ok(facts) } else { Err(BadRow::Facts(errors)) }
    }
}

impl BadRow {
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

    fn text(&self, line: u64, text: &[u8], policy: &Policy, language: Language) -> String {
        if let Self::Facts(errors) = self {
            let speaker = Speaker::new(policy, Voice::Worker, language);
            return errors.iter().fold(String::new(), |text, error| format!("{text}! {}\n", speaker.fact_error(error)));
        }
        let ErrorOf { wrong: Wrong::Line { message, remedy, .. }, column, .. } = self.error(line, text) else { return String::new() };
        let place = column.map(|column| format!(" (column {column})")).unwrap_or_default();
        format!("! {message}{place}; {remedy}\n")
    }
}

fn write_json(value: &impl Serialize, out: &mut Vec<u8>) {
    let begin = out.len();
    // Writing to memory does not fail, and every key is a text: the error cannot occur.
    let _ = serde_json::to_writer(&mut *out, value);
    // Only what begins with one of these can be unseen, and hardly a line has any.
    if out[begin..].iter().any(|byte| matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2)) {
        let written = String::from_utf8_lossy(&out[begin..]).into_owned();
        out.truncate(begin);
        out.extend_from_slice(visible_json(&written).as_bytes());
    }
    out.push(b'\n');
}

fn write_lines(number: Option<u64>, language: Language, text: &str, out: &mut Vec<u8>) {
    let line = ips_report::words::labels(language).line;
    let number = number.map(|number| format!("[{line} {number}]\n")).unwrap_or_default();
    out.extend_from_slice(format!("{number}{}\n", visible(text)).as_bytes());
}

/// How many letters the first `bytes` of a line are; what is no text counts as it is shown.
fn letters(line: &[u8], bytes: usize) -> usize {
    String::from_utf8_lossy(&line[..bytes.min(line.len())]).chars().count()
}
