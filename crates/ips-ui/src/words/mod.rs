//! The words of the interface. A language is one file that fills [`Words`]: what is not translated does not compile.

mod en;
mod es;

use crate::session::Audience;
use ips_core::Language;

/// Every word of the interface in one language. Texts of a policy stand in its file, sentences about a result in `ips-files`.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "a field says what its text says")]
pub struct Words {
    // Dates
    pub months: [&'static str; 12],
    pub month: &'static str,
    pub day: &'static str,
    pub year: &'static str,
    pub select: &'static str,
    // Letters that choose an answer
    pub yes_key: char,
    pub no_key: char,
    pub dont_know_key: char,
    pub declined_key: char,
    // What is wrong with an answer
    pub error_date: &'static str,
    pub error_year: &'static str,
    pub error_after_as_of: &'static str,
    pub error_implausible: &'static str,
    pub error_contradiction: &'static str,
    pub choose_an_answer: &'static str,
    // Start
    pub start_heading: fn(Audience, &str) -> String,
    pub start_worker: &'static str,
    pub start_public: &'static str,
    pub start_guided: &'static str,
    pub start_worksheet: &'static str,
    pub policy_version: fn(&str, &str) -> String,
    pub as_of: &'static str,
    pub as_of_hint: &'static str,
    pub privacy_line: &'static str,
    // Questions
    pub answered_of: fn(usize, usize) -> String,
    pub knows_best: &'static str,
    pub go_on: &'static str,
    pub back: &'static str,
    pub see_answers: &'static str,
    pub help: &'static str,
    pub worksheet_heading: &'static str,
    pub worksheet_hint: &'static str,
    // Result so far
    pub result_so_far: &'static str,
    pub settled_hint: &'static str,
    pub see_result: &'static str,
    // Check your answers
    pub review_heading: &'static str,
    pub settled_heading: &'static str,
    pub settled_text: &'static str,
    pub answer_rest: &'static str,
    pub change: &'static str,
    pub not_answered: &'static str,
    pub source: &'static str,
    // Result
    pub no_date: &'static str,
    pub as_entered: &'static str,
    pub ask_plan_heading: &'static str,
    pub missing_heading: &'static str,
    pub missing_worker: &'static str,
    pub missing_public: &'static str,
    pub paper: &'static str,
    pub change_heading: &'static str,
    pub by_itself_heading: &'static str,
    pub alternatives_heading: &'static str,
    pub findings_heading: &'static str,
    pub limitations_note: &'static str,
    pub criterion: &'static str,
    pub finding: &'static str,
    pub reason: &'static str,
    pub citation: &'static str,
    pub decisive: &'static str,
    pub zero_exclusion_heading: &'static str,
    pub notes_heading: &'static str,
    pub answers_heading: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    pub standing_heading: &'static str,
    pub policy: &'static str,
    pub version: &'static str,
    pub fingerprint: &'static str,
    pub reference: &'static str,
    pub reference_hint: &'static str,
    // What can be done with a screening
    pub print: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub save: &'static str,
    pub change_answers: &'static str,
    pub change_date: &'static str,
    pub as_of_day: fn(&str) -> String,
    pub new_screening: &'static str,
    pub new_screening_question: &'static str,
    pub new_screening_yes: &'static str,
    pub cancel: &'static str,
    pub open: &'static str,
    pub open_hint: &'static str,
    pub open_unknown_policy: fn(&str) -> String,
    // Spreadsheets
    pub no_sheets: &'static str,
    pub sheets_stopped: &'static str,
}

/// The words of one language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
    }
}
