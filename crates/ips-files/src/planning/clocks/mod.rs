//! What is said about deadlines and about documents before the first day of work, in every language.

mod en;
mod es;
mod texts;

use crate::words::date;
use chrono::NaiveDate;
use ips_core::Language;
use ips_core::calendar::Weekend;
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, Length, PreHireCheck};
use texts::ClockWords;

fn of(language: Language) -> &'static dyn ClockWords {
    match language {
        Language::En => &en::English,
        Language::Es => &es::Spanish,
    }
}

/// A length of time: "90 days", "1 month".
pub fn length_words(length: Length, language: Language) -> String {
    of(language).length(length)
}

/// When something is due, seen from its event: "within 90 days".
pub fn due_rule(due: &Due, language: Language) -> String {
    of(language).rule(due)
}

/// What a deadline is counted from and how, in a sentence. `event` is the title of the event, `day` its day.
pub fn due_origin(event: &str, day: NaiveDate, due: &Due, language: Language) -> String {
    let words = of(language);
    words.origin(event, &date(day, language), &words.rule(due))
}

/// The day on which something is due, or the days between which it is, written out. Where there is a range to be late in, the day to
/// plan for comes first; empty where there is no day at all.
pub fn due_days(earliest: Option<NaiveDate>, due: Option<NaiveDate>, latest: Option<NaiveDate>, language: Language) -> String {
    let words = of(language);
    let shown = |day: NaiveDate| date(day, language);
    match (earliest, due, latest) {
        (Some(first), None, _) => words.open_from(&shown(first)),
        (_, Some(due), Some(latest)) if due < latest => words.plan_for(&shown(due), &shown(latest)),
        (Some(first), Some(due), _) if first < due => words.between(&shown(first), &shown(due)),
        (_, Some(due), _) => shown(due),
        (None, None, _) => String::new(),
    }
}

/// How something stands on the as-of date: "Due in 12 days".
pub fn due_status_sentence(status: DueStatus, language: Language) -> String {
    of(language).status(status)
}

/// The heading of a group of due items; `None` is what is done.
pub fn due_window_heading(window: Option<DueWindow>, language: Language) -> &'static str {
    of(language).window(window)
}

/// That a due date falls on a Saturday or Sunday and stays there.
pub fn weekend_note(day: Weekend, language: Language) -> &'static str {
    of(language).weekend(day)
}

/// That a step of months ended on the last day of a shorter month.
pub fn month_end_note(language: Language) -> &'static str {
    of(language).month_end()
}

/// That something was done before the first day on which it counts, and so stands as not done.
pub fn too_early_note(done: NaiveDate, first: NaiveDate, language: Language) -> String {
    of(language).too_early(&date(done, language), &date(first, language))
}

/// That a deadline holds only by the answers to these questions, which are not known yet.
pub fn depends_note(questions: &[&str], language: Language) -> String {
    of(language).depends_on(&questions.join(" "))
}

/// That people whom a deadline of the program is about begin after its last day.
pub fn hired_later_note(people: &[&str], language: Language) -> String {
    of(language).hired_later(&people.join(", "))
}

/// How old a document may be on the first day of work, in a sentence.
pub fn pre_hire_limit(check: &PreHireCheck, language: Language) -> String {
    of(language).limit(check.at_most_days)
}

/// Whether a document and a first day go together, with its age and what a document of the first day itself needs.
pub fn pre_hire_sentence(judgment: PreHireJudgment, language: Language) -> String {
    let words = of(language);
    let sentence = words.judgment(judgment);
    match judgment {
        PreHireJudgment::Accepted { same_day: true, .. } => format!("{sentence} {}", words.same_day()),
        _ => sentence,
    }
}
