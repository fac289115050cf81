//! English.

use super::texts::ClockWords;
use ips_core::calendar::Weekend;
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

pub(super) struct English;

fn count(number: i64, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

fn days(number: i64) -> String {
    count(number, "day")
}

/// A distance after "every": "month", "6 months".
fn each_time(length: Length) -> String {
    match length {
        Length::Days(1) => "day".to_owned(),
        Length::Months(1) => "month".to_owned(),
        length => English.length(length),
    }
}

impl ClockWords for English {
    fn length(&self, length: Length) -> String {
        match length {
            Length::Days(number) => days(number.into()),
            Length::Months(number) => count(number.into(), "month"),
        }
    }

    fn rule(&self, due: &Due) -> String {
        let words = |length: &Length| self.length(*length);
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

    fn origin(&self, event: &str, day: &str, rule: &str) -> String {
        format!("Counted from “{event}”, {day}: {rule}.")
    }

    fn open_from(&self, first: &str) -> String {
        format!("Not before {first}")
    }

    fn between(&self, first: &str, last: &str) -> String {
        format!("From {first} to {last}")
    }

    fn plan_for(&self, due: &str, latest: &str) -> String {
        format!("Plan for {due}; last day {latest}")
    }

    fn status(&self, status: DueStatus) -> String {
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

    fn window(&self, window: Option<DueWindow>) -> &'static str {
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

    fn weekend(&self, day: Weekend) -> &'static str {
        match day {
            Weekend::Saturday => "A Saturday: the text moves no date because of a weekend, so plan for the Friday before.",
            Weekend::Sunday => "A Sunday: the text moves no date because of a weekend, so plan for the Friday before.",
        }
    }

    fn month_end(&self) -> &'static str {
        "The month has no such day number, so its last day counts."
    }

    fn too_early(&self, done: &str, first: &str) -> String {
        format!("Done on {done}, before it counts: the first day that counts is {first}.")
    }

    fn depends_on(&self, questions: &str) -> String {
        format!("Whether this holds depends on an answer that is not known: {questions}")
    }

    fn hired_later(&self, people: &str) -> String {
        format!("Begins after the last day: {people}.")
    }

    fn limit(&self, most: Option<u32>) -> String {
        most.map_or_else(
            || "No age limit is printed: it has to come before the first day.".to_owned(),
            |most| format!("At most {} old on the first day.", days(most.into())),
        )
    }

    fn judgment(&self, judgment: PreHireJudgment) -> String {
        match judgment {
            PreHireJudgment::Accepted { age_days: 0, .. } => "Fits: dated on the first day itself.".to_owned(),
            PreHireJudgment::Accepted { age_days, .. } => format!("Fits: {} old on the first day.", days(age_days)),
            PreHireJudgment::TooOld { age_days, by } => format!("Too old: {} old on the first day, {} too many.", days(age_days), days(by)),
            PreHireJudgment::AfterStart { days: after } => format!("Too late: dated {} after the first day.", days(after)),
        }
    }

    fn same_day(&self) -> &'static str {
        "Whether the same day counts as before is open: keep proof that it came first, or ask the payer."
    }
}
