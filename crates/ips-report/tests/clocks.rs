//! What is said about deadlines and documents before the first day of work.

use chrono::NaiveDate;
use ips_core::Language::{self, En, Es};
use ips_core::Voice;
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};
use ips_report::Speaker;
use ips_report::words::planning;

fn says(language: Language) -> Speaker<'static, ()> {
    Speaker::new(&(), Voice::Worker, language)
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

#[test]
fn a_status_is_said_with_its_days() {
    let cases = [
        (DueStatus::Done, "Done on time", "Hecho a tiempo"),
        (DueStatus::DoneLate { days: 1 }, "Done 1 day late", "Hecho con 1 día de retraso"),
        (DueStatus::Overdue { days: 12 }, "Not recorded as done; its last day was 12 days ago", "Sin registro de que se hizo; el último día fue hace 12 días"),
        (DueStatus::Due { days: 0 }, "Due today", "Vence hoy"),
        (DueStatus::Due { days: 1 }, "Due tomorrow", "Vence mañana"),
        (DueStatus::Due { days: 30 }, "Due in 30 days", "Vence en 30 días"),
        (DueStatus::Later { days: 400 }, "Due in 400 days", "Vence en 400 días"),
        (DueStatus::NotYet { days: 1 }, "Opens in 1 day", "El plazo se abre en 1 día"),
        (DueStatus::Open { days: None }, "Can be done now; the text gives no last day", "Ya se puede hacer; el texto no da un último día"),
        (DueStatus::Open { days: Some(0) }, "Can be done now; today is the last day", "Ya se puede hacer; hoy es el último día"),
        (DueStatus::Open { days: Some(1) }, "Can be done now; 1 day left", "Ya se puede hacer; queda 1 día"),
        (DueStatus::Open { days: Some(5) }, "Can be done now; 5 days left", "Ya se puede hacer; quedan 5 días"),
    ];
    for (status, english, spanish) in cases {
        assert_eq!((planning(En).deadlines.status)(status), english);
        assert_eq!((planning(Es).deadlines.status)(status), spanish);
    }
}

#[test]
fn a_rule_is_said_seen_from_its_event() {
    let (week, month, half, year) = (Length::Days(7), Length::Months(1), Length::Months(6), Length::Months(12));
    let cases = [
        (Due::Within(Length::Days(0)), "on the same day", "el mismo día"),
        (Due::Within(Length::Days(90)), "within 90 days", "en un plazo de 90 días"),
        (Due::Before, "on or before that day", "ese día o antes"),
        (Due::InTheTimeBefore(week), "in the 7 days before", "en los 7 días anteriores"),
        (Due::NotBefore(half), "not before 6 months have passed", "no antes de que pasen 6 meses"),
        (Due::Between { earliest: half, latest: half }, "6 months after", "6 meses después"),
        (Due::Between { earliest: month, latest: half }, "from 1 month to 6 months after", "de 1 mes a 6 meses después"),
        (Due::Every { each: half, until: None }, "every 6 months", "cada 6 meses"),
        (Due::Every { each: week, until: Some(month) }, "every 7 days, for 1 month", "cada 7 días, durante 1 mes"),
        (Due::Every { each: month, until: Some(year) }, "every month, for 12 months", "cada mes, durante 12 meses"),
        (Due::EachCalendarMonth, "once in each calendar month after", "una vez en cada mes calendario posterior"),
        (
            Due::PeriodEnds { first: year, each: half },
            "by the last day of a period of 12 months, then of every 6 months",
            "a más tardar el último día de un período de 12 meses y después de cada 6 meses",
        ),
        (Due::WithinThenEvery { first: year, each: half }, "within 12 months, then every 6 months", "en un plazo de 12 meses y después cada 6 meses"),
        (Due::PeriodEnd(year), "by the last day of a period of 12 months", "a más tardar el último día de un período de 12 meses"),
    ];
    for (due, english, spanish) in cases {
        assert_eq!((planning(En).deadlines.rule)(&due), english);
        assert_eq!((planning(Es).deadlines.rule)(&due), spanish);
    }
    let origin = says(En).due_origin("Hire", day(3, 1), &Due::Before);
    assert_eq!(origin, "Counted from “Hire”, March 1, 2026: on or before that day.");
    assert_eq!(says(Es).due_origin("Contratación", day(3, 1), &Due::Before), "Se cuenta desde “Contratación”, 1 de marzo de 2026: ese día o antes.");
}

#[test]
fn days_are_one_day_or_two_ends() {
    let (first, second) = (Some(day(3, 1)), Some(day(3, 8)));
    let cases = [
        ([None, None, None], "", ""),
        ([None, first, first], "March 1, 2026", "1 de marzo de 2026"),
        ([first, None, None], "Not before March 1, 2026", "No antes del 1 de marzo de 2026"),
        ([first, second, second], "From March 1, 2026 to March 8, 2026", "Del 1 de marzo de 2026 al 8 de marzo de 2026"),
        ([first, first, second], "Plan for March 1, 2026; last day March 8, 2026", "Planifique para el 1 de marzo de 2026; último día, 8 de marzo de 2026"),
        ([None, first, second], "Plan for March 1, 2026; last day March 8, 2026", "Planifique para el 1 de marzo de 2026; último día, 8 de marzo de 2026"),
        ([first, first, first], "March 1, 2026", "1 de marzo de 2026"),
    ];
    for ([earliest, due, latest], english, spanish) in cases {
        assert_eq!(says(En).due_days(earliest, due, latest), english);
        assert_eq!(says(Es).due_days(earliest, due, latest), spanish);
    }
}

#[test]
fn a_paper_is_judged_with_its_age() {
    let cases = [
        (PreHireJudgment::Accepted { age_days: 90, same_day: false }, "Fits: 90 days old on the first day.", "Sirve: 90 días de antigüedad el primer día."),
        (PreHireJudgment::TooOld { age_days: 91, by: 1 }, "Too old: 91 days old", "Demasiado antiguo: 91 días de antigüedad"),
        (PreHireJudgment::AfterStart { days: 1 }, "Too late: dated 1 day after", "Demasiado tarde: tiene fecha de 1 día después"),
    ];
    for (judgment, english, spanish) in cases {
        assert!(says(En).document_judgment(judgment).starts_with(english), "{english}");
        assert!(says(Es).document_judgment(judgment).starts_with(spanish), "{spanish}");
    }
    for language in [En, Es] {
        let of_the_day = |same_day| says(language).document_judgment(PreHireJudgment::Accepted { age_days: 0, same_day });
        assert!(of_the_day(true).starts_with(&of_the_day(false)) && of_the_day(true) != of_the_day(false));
    }
}

#[test]
fn groups_and_weekend_days_have_names_of_their_own() {
    let windows = [DueWindow::Overdue, DueWindow::In30, DueWindow::In60, DueWindow::In90, DueWindow::Later, DueWindow::NoLatestDay];
    for language in [En, Es] {
        let words = &planning(language).deadlines;
        let names: std::collections::BTreeSet<_> = words.windows.into_iter().collect();
        assert_eq!(names.len(), windows.len() + 1);
        assert_ne!(words.saturday, words.sunday);
    }
    // The names stand in the order of the windows; what is done comes last.
    assert!(windows.into_iter().enumerate().all(|(place, window)| window as usize == place));
    assert_eq!(windows.map(|window| planning(En).deadlines.windows[window as usize])[..2], ["Past their day, not recorded as done", "In the next 30 days"]);
}
