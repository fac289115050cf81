//! Writing a calendar. `tests/formats` has it read by a program of others as well.

mod common;

use chrono::NaiveDate;
use common::{input, program};
use ips_core::policy::planning::Severity;
use ips_core::{Language, Situation, Voice};
use ips_report::report::Dated;
use ips_report::{CalendarEntry, DeadlineTask, PlanTask, Report, Speaker, deadline_report, plan_report, report_calendar, write_calendar};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn entry() -> CalendarEntry {
    CalendarEntry {
        uid_seed: "a/b/1".to_owned(),
        day: day(2026, 12, 31),
        who: String::new(),
        title: "Due".to_owned(),
        description: String::new(),
        reminder_days: None,
    }
}

/// The lines of a file, folds undone.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn value(text: &str, name: &str) -> Option<String> {
    lines(text).iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::to_owned))
}

#[test]
fn one_entry_is_one_event_of_one_day() {
    let with_reminder = CalendarEntry { description: "One\nTwo".to_owned(), reminder_days: Some(7), ..entry() };
    let text = write_calendar("Deadlines", &[with_reminder], day(2026, 3, 1));
    let expected = "\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//IPS Kit//IPS Kit//EN\r
CALSCALE:GREGORIAN\r
NAME:Deadlines\r
X-WR-CALNAME:Deadlines\r
BEGIN:VEVENT\r
UID:2872f17ddbc74eb1f5410d208d3e47b0@ips-kit\r
DTSTAMP:20260301T000000Z\r
DTSTART;VALUE=DATE:20261231\r
DTEND;VALUE=DATE:20270101\r
SUMMARY:Due\r
DESCRIPTION:One\\nTwo\r
TRANSP:TRANSPARENT\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
DESCRIPTION:Due\r
TRIGGER:-PT159H\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
";
    assert_eq!(text, expected);
    let without = write_calendar("Deadlines", &[entry()], day(2026, 3, 1));
    assert!(!without.contains("VALARM") && !without.contains("DESCRIPTION"), "{without}");
    assert_eq!(lines(&write_calendar("None", &[], day(2026, 3, 1))).len(), 7);
}

#[test]
fn a_reminder_shows_at_nine() {
    for (days, trigger) in [(0, "PT9H"), (1, "-PT15H"), (30, "-PT711H"), (u32::MAX, "-PT103079215071H")] {
        let text = write_calendar("x", &[CalendarEntry { reminder_days: Some(days), ..entry() }], day(2026, 3, 1));
        assert_eq!(value(&text, "TRIGGER").as_deref(), Some(trigger));
    }
}

#[test]
fn an_entry_keeps_its_id() {
    let id = |entry: CalendarEntry, stamp| value(&write_calendar("x", &[entry], stamp), "UID").unwrap();
    let first = id(entry(), day(2026, 3, 1));
    assert_eq!(id(CalendarEntry { day: day(2027, 1, 1), title: "Other".to_owned(), ..entry() }, day(2027, 1, 1)), first);
    assert_ne!(id(CalendarEntry { uid_seed: "a/b/2".to_owned(), ..entry() }, day(2026, 3, 1)), first);
}

#[test]
fn entries_stand_by_whose_they_are_and_then_by_day() {
    let of = |who: &str, day: NaiveDate| CalendarEntry { uid_seed: format!("{who}/{day}"), who: who.to_owned(), day, ..entry() };
    let (early, late) = (day(2026, 1, 5), day(2026, 6, 5));
    let entries = [of("ESP 10", early), of("Program", late), of("ESP 2", late), of("Program", early), of("ESP 2", early), of("", late)];
    let text = write_calendar("x", &entries, day(2026, 3, 1));
    let all = |name: &str| -> Vec<String> { lines(&text).iter().filter_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.to_owned())).collect() };
    assert_eq!(all("CATEGORIES"), ["ESP 2", "ESP 2", "ESP 10", "Program", "Program"], "nobody's entry has no category");
    assert_eq!(all("SUMMARY"), ["Due", "ESP 2: Due", "ESP 2: Due", "ESP 10: Due", "Program: Due", "Program: Due"]);
    assert_eq!(all("DTSTART;VALUE=DATE"), ["20260605", "20260105", "20260605", "20260105", "20260105", "20260605"]);
    let ids = |text: &str| lines(text).into_iter().filter(|line| line.starts_with("UID:")).collect::<Vec<_>>();
    let nameless = entries.map(|entry| CalendarEntry { who: String::new(), ..entry });
    let (mut now, mut before) = (ids(&text), ids(&write_calendar("x", &nameless, day(2026, 3, 1))));
    now.sort();
    before.sort();
    assert_eq!(now, before, "whose it is said to be is no part of an id");
}

/// The events of a report with whether a reminder is set, beside what the report says: whose it is, what, the day, and whether it must be. Gives
/// which of both there were.
fn reminded(report: &Report<'_>) -> BTreeSet<bool> {
    let text = report_calendar(report);
    let lines = lines(&text);
    let events: Vec<&[String]> = lines.split(|line| line == "BEGIN:VEVENT").skip(1).collect();
    let field = |event: &[String], name: &str| event.iter().find_map(|line| line.strip_prefix(name).map(str::to_owned)).unwrap_or_default();
    let mut seen = BTreeSet::new();
    for entry in report.dated().into_iter().flat_map(Dated::singles).filter(|entry| entry.is_open()) {
        let Some(day) = entry.day else { continue };
        let is_it = |event: &&&[String]| {
            let own = field(event, "SUMMARY:").replace('\\', "") == format!("{}: {}", entry.who, entry.title);
            own && field(event, "DTSTART;VALUE=DATE:") == day.format("%Y%m%d").to_string()
        };
        let event = events.iter().find(is_it).unwrap_or_else(|| panic!("{} of {} on {day} is not in {text}", entry.title, entry.who));
        assert_eq!(field(event, "CATEGORIES:").replace('\\', ""), entry.who);
        let (is_set, is_must) = (event.iter().any(|line| line == "BEGIN:VALARM"), entry.severity == Some(Severity::Must));
        assert_eq!(is_set, is_must, "{} of {} on {day}", entry.title, entry.who);
        seen.insert(is_must);
    }
    let order: Vec<(String, String)> = events.iter().map(|event| (field(event, "CATEGORIES:"), field(event, "DTSTART;VALUE=DATE:"))).collect();
    let people: BTreeSet<&String> = order.iter().map(|(who, _)| who).collect();
    let changes = order.windows(2).filter(|pair| pair[0].0 != pair[1].0).count();
    assert_eq!(changes + 1, people.len(), "everybody's entries stand together: {order:?}");
    assert!(order.windows(2).all(|pair| pair[0].0 != pair[1].0 || pair[0].1 <= pair[1].1), "by day: {order:?}");
    seen
}

#[test]
fn it_reminds_of_what_must_be_done_and_not_of_advice() {
    let mut seen = BTreeSet::new();
    let moved = r#"{"program": {"program_start_date": "2026-06-01"}, "staff": [{"name": "E1", "role": "esp", "hire_date": "2026-09-07"},
        {"name": "E2", "role": "esp", "role_start_date": "2026-10-05"}]}"#;
    for (id, deadlines) in [("nc-yp630", moved), ("la-ccp4043", include_str!("../../../examples/deadlines-la-ccp4043.json"))] {
        let policy = program(id);
        let (situation, speaker) = (Situation::new(&policy, day(2026, 11, 21)), Speaker::new(&policy, Voice::Worker, Language::En));
        let (task, _) = DeadlineTask::read(situation, input(deadlines));
        seen.extend(reminded(&deadline_report(&task.due(360), situation, speaker)));
        let question = input(r#"{"program_start_date": "2027-01-04", "new_per_month": 12, "hiring_lead_days": 60}"#);
        let (task, _) = PlanTask::read(situation, &question, Language::En).expect("rules are in force");
        seen.extend(reminded(&plan_report(&task.planned().expect("a plan"), situation, speaker)));
    }
    assert_eq!(seen.len(), 2, "both kinds are there to be looked at");
}

#[test]
fn texts_are_escaped() {
    let cases =
        [("a, b; c", "a\\, b\\; c"), ("C:\\x", "C:\\\\x"), ("a\r\nb\rc\n", "a\\nb\\nc\\n"), ("a\u{1}b\u{7f}", "ab"), ("\\n", "\\\\n"), ("año 😀", "año 😀")];
    for (title, written) in cases {
        let text = write_calendar(title, &[CalendarEntry { title: title.to_owned(), ..entry() }], day(2026, 3, 1));
        assert_eq!(value(&text, "SUMMARY").as_deref(), Some(written));
        assert_eq!(value(&text, "NAME").as_deref(), Some(written));
    }
}

#[test]
fn the_last_day_there_is_has_no_end() {
    let text = write_calendar("x", &[CalendarEntry { day: NaiveDate::MAX, ..entry() }], day(2026, 3, 1));
    assert_eq!(value(&text, "DTEND;VALUE=DATE"), None);
}

proptest! {
    #[test]
    fn lines_are_folded_and_nothing_is_lost(title in "[a-zñ€😀,;\\\\ ]{0,200}", description in any::<String>()) {
        let text = write_calendar(&title, &[CalendarEntry { title: title.clone(), description, ..entry() }], day(2026, 3, 1));
        prop_assert!(text.ends_with("\r\n"));
        for line in text.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let escaped = title.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        prop_assert_eq!(value(&text, "SUMMARY"), Some(escaped));
    }
}
