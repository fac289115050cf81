//! The file: entries as RFC 5545 has them.

use super::lines::Lines;
use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The hour of the day at which a reminder shows: not at midnight, when the day begins.
const REMINDER_HOUR: i64 = 9;

/// One day with something due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// A text that stays the same when the file is made again, such as `policy/rule/person`: a calendar that already holds the entry then
    /// replaces it. Only its digest stands in the file.
    pub uid_seed: String,
    /// The day; the entry lasts all of it and leaves the person free.
    pub day: NaiveDate,
    /// Whose it is: the entries of each stand together, under this category; empty for nobody's.
    pub who: String,
    /// The line shown in the calendar, behind whose it is.
    pub title: String,
    /// What is shown when the entry is opened; may have several lines or be empty.
    pub description: String,
    /// How many days before it a reminder shows, at nine in the morning; 0 is the day itself.
    pub reminder_days: Option<u32>,
}

/// Writes a calendar of this name, ordered by whose the entries are and then by their days. `stamp` is the day on which the entries were made: a program that holds an entry already keeps the one
/// with the later stamp.
pub fn write_calendar(name: &str, entries: &[CalendarEntry], stamp: NaiveDate) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//IPS Kit//IPS Kit//EN");
    lines.put("CALSCALE", "GREGORIAN");
    // The first is the standard's (RFC 7986), the second is what most programs read.
    lines.put_text("NAME", name);
    lines.put_text("X-WR-CALNAME", name);
    let mut ordered: Vec<&CalendarEntry> = entries.iter().collect();
    ordered.sort_by_key(|entry| (counted(&entry.who), entry.day));
    for entry in ordered {
        put_entry(&mut lines, entry, stamp);
    }
    lines.put("END", "VCALENDAR");
    lines.into_text()
}

fn put_entry(lines: &mut Lines, entry: &CalendarEntry, stamp: NaiveDate) {
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &uid(&entry.uid_seed));
    lines.put("DTSTAMP", &format!("{}T000000Z", date(stamp)));
    lines.put("DTSTART;VALUE=DATE", &date(entry.day));
    // The end is not part of the event. Without it the event lasts its one day as well, but not every program knows that.
    if let Some(next) = entry.day.succ_opt() {
        lines.put("DTEND;VALUE=DATE", &date(next));
    }
    let summary = if entry.who.is_empty() { entry.title.clone() } else { format!("{}: {}", entry.who, entry.title) };
    lines.put_text("SUMMARY", &summary);
    if !entry.who.is_empty() {
        lines.put_text("CATEGORIES", &entry.who);
    }
    if !entry.description.is_empty() {
        lines.put_text("DESCRIPTION", &entry.description);
    }
    lines.put("TRANSP", "TRANSPARENT");
    if let Some(days) = entry.reminder_days {
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        lines.put_text("DESCRIPTION", &summary);
        lines.put("TRIGGER", &trigger(days));
        lines.put("END", "VALARM");
    }
    lines.put("END", "VEVENT");
}

/// A name in such an order that number 10 comes behind number 9.
fn counted(name: &str) -> (&str, u32, &str) {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    (stem, name[stem.len()..].parse().unwrap_or_default(), name)
}

/// Hours from the beginning of the day, as a duration.
fn trigger(days_before: u32) -> String {
    let hours = REMINDER_HOUR - 24 * i64::from(days_before);
    format!("{}PT{}H", if hours < 0 { "-" } else { "" }, hours.abs())
}

/// The same for the same seed, and nothing can be read from it.
fn uid(seed: &str) -> String {
    let mut uid = String::new();
    for byte in Sha256::digest(seed).iter().take(16) {
        // Writing to a String cannot fail.
        let _ = write!(uid, "{byte:02x}");
    }
    uid + "@ips-kit"
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
