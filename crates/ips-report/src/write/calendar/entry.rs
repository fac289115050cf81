//! A day with something due.

use chrono::NaiveDate;

/// One day with something due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// A text that stays the same when the file is made again, such as `policy/rule/person`: a calendar that already holds the entry then
    /// replaces it. Only its digest stands in the file.
    pub uid_seed: String,
    /// The day; the entry lasts all of it and leaves the person free.
    pub day: NaiveDate,
    /// The line shown in the calendar.
    pub title: String,
    /// What is shown when the entry is opened; may have several lines or be empty.
    pub description: String,
    /// How many days before it a reminder shows, at nine in the morning; 0 is the day itself.
    pub reminder_days: Option<u32>,
}
