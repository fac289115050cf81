//! Deadlines, and documents before the first day of work.

use ips_core::calendar::Weekend;
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

fn count(number: i64, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

fn days(number: i64) -> String {
    count(number, "day")
}

/// A distance after "every": "month", "6 months".
fn each_time(each: Length) -> String {
    match each {
        Length::Days(1) => "day".to_owned(),
        Length::Months(1) => "month".to_owned(),
        other => length(other),
    }
}

pub(crate) fn length(length: Length) -> String {
    match length {
        Length::Days(number) => days(number.into()),
        Length::Months(number) => count(number.into(), "month"),
    }
}

pub(crate) fn rule(due: &Due) -> String {
    let words = |distance: &Length| length(*distance);
    match due {
        Due::Within(Length::Days(0) | Length::Months(0)) => "on the same day".to_owned(),
        Due::Within(length) => format!("within {}", words(length)),
        Due::Before => "on or before that day".to_owned(),
        Due::InTheTimeBefore(length) => format!("in the {} before", words(length)),
        Due::NotBefore(length) => format!("not before {} have passed", words(length)),
        Due::Between { earliest, latest } if earliest == latest => format!("{} after", words(earliest)),
        Due::Between { earliest, latest } => format!("from {} to {} after", words(earliest), words(latest)),
        Due::Every { each, until: None } => format!("every {}", each_time(*each)),
        Due::Every { each, until: Some(until) } => format!("every {}, for {}", each_time(*each), words(until)),
        Due::EachCalendarMonth => "once in each calendar month after".to_owned(),
        Due::WithinThenEvery { first, each } => format!("within {}, then every {}", words(first), each_time(*each)),
        Due::PeriodEnd(length) => format!("by the last day of a period of {}", words(length)),
    }
}

pub(crate) fn origin(event: &str, day: &str, rule: &str) -> String {
    format!("Counted from “{event}”, {day}: {rule}.")
}

pub(crate) fn open_from(first: &str) -> String {
    format!("Not before {first}")
}

pub(crate) fn between(first: &str, last: &str) -> String {
    format!("From {first} to {last}")
}

pub(crate) fn plan_for(due: &str, latest: &str) -> String {
    format!("Plan for {due}; last day {latest}")
}

pub(crate) fn status(status: DueStatus) -> String {
    match status {
        DueStatus::Done => "Done on time".to_owned(),
        DueStatus::DoneLate { days: late } => format!("Done {} late", days(late)),
        DueStatus::Overdue { days: late } => format!("Overdue by {}", days(late)),
        DueStatus::Due { days: 0 } => "Due today".to_owned(),
        DueStatus::Due { days: 1 } => "Due tomorrow".to_owned(),
        DueStatus::Due { days: left } | DueStatus::Later { days: left } => format!("Due in {}", days(left)),
        DueStatus::NotYet { days: left } => format!("Does not count yet; it will in {}", days(left)),
        DueStatus::Open { days: None } => "Possible now; no last day is printed".to_owned(),
        DueStatus::Open { days: Some(0) } => "Possible now; today is the last day".to_owned(),
        DueStatus::Open { days: Some(left) } => format!("Possible now; {} left", days(left)),
    }
}

pub(crate) fn window(window: Option<DueWindow>) -> &'static str {
    match window {
        Some(DueWindow::Overdue) => "Overdue",
        Some(DueWindow::In30) => "In the next 30 days",
        Some(DueWindow::In60) => "In 31 to 60 days",
        Some(DueWindow::In90) => "In 61 to 90 days",
        Some(DueWindow::Later) => "Later",
        Some(DueWindow::NoLatestDay) => "No last day",
        None => "Done",
    }
}

pub(crate) fn weekend(day: Weekend) -> &'static str {
    match day {
        Weekend::Saturday => "A Saturday: the text moves no date because of a weekend, so plan for the Friday before.",
        Weekend::Sunday => "A Sunday: the text moves no date because of a weekend, so plan for the Friday before.",
    }
}

pub(crate) fn month_end() -> &'static str {
    "The month has no such day number, so its last day counts."
}

pub(crate) fn too_early(done: &str, first: &str) -> String {
    format!("Done on {done}, before it counts: the first day that counts is {first}.")
}

pub(crate) fn depends_on(questions: &str) -> String {
    format!("Whether this holds depends on an answer that is not known: {questions}")
}

pub(crate) fn hired_later(people: &str) -> String {
    format!("Begins after the last day: {people}.")
}

pub(crate) fn limit(most: Option<u32>) -> String {
    most.map_or_else(
        || "No age limit is printed: it has to come before the first day.".to_owned(),
        |most| format!("At most {} old on the first day.", days(most.into())),
    )
}

pub(crate) fn judgment(judgment: PreHireJudgment) -> String {
    match judgment {
        PreHireJudgment::Accepted { age_days: 0, .. } => "Fits: dated on the first day itself.".to_owned(),
        PreHireJudgment::Accepted { age_days, .. } => format!("Fits: {} old on the first day.", days(age_days)),
        PreHireJudgment::TooOld { age_days, by } => format!("Too old: {} old on the first day, {} too many.", days(age_days), days(by)),
        PreHireJudgment::AfterStart { days: after } => format!("Too late: dated {} after the first day.", days(after)),
    }
}

pub(crate) fn same_day() -> &'static str {
    "Whether the same day counts as before is open: keep proof that it came first, or ask the payer."
}
