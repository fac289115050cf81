//! Deadlines, and documents before the first day of work.

/// The words of the deadlines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DeadlinesWords {
    pub(crate) intro: &'static str,
    pub(crate) need_as_of: &'static str,
    pub(crate) program_heading: &'static str,
    pub(crate) program_hint: &'static str,
    pub(crate) staff_heading: &'static str,
    pub(crate) staff_hint: &'static str,
    pub(crate) participants_heading: &'static str,
    pub(crate) participants_hint: &'static str,
    pub(crate) dates_meaning: &'static str,
    pub(crate) add_staff: &'static str,
    pub(crate) add_participant: &'static str,
    pub(crate) remove: fn(&str) -> String,
    /// Somebody on the staff list without a name, by row.
    pub(crate) staff_number: fn(usize) -> String,
    /// A person served without a code, by row.
    pub(crate) participant_number: fn(usize) -> String,
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
    pub(crate) role: &'static str,
    pub(crate) role_first: &'static str,
    pub(crate) list_heading: &'static str,
    /// In the order overdue, next 30 days, 31 to 60, 61 to 90.
    pub(crate) counts: [&'static str; 4],
    /// Items that are overdue only if an unknown answer says so.
    pub(crate) perhaps_overdue: fn(usize) -> String,
    pub(crate) show: &'static str,
    pub(crate) everyone: &'static str,
    pub(crate) program: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) done_on: &'static str,
    pub(crate) last_done_on: &'static str,
    /// What a date field of a list is for: what, who.
    pub(crate) done_for: fn(&str, &str) -> String,
    pub(crate) done_hint: &'static str,
    pub(crate) recorded: &'static str,
    /// More times that something coming back was missed: how many, day of the last.
    pub(crate) missed_again: fn(usize, &str) -> String,
    pub(crate) document: &'static str,
    pub(crate) missing_heading: fn(usize) -> String,
    pub(crate) missing_hint: &'static str,
    /// Event, who, number of deadlines.
    pub(crate) missing: fn(&str, &str, usize) -> String,
    pub(crate) calendar: &'static str,
    pub(crate) calendar_name: fn(&str) -> String,
    pub(crate) table: &'static str,
    pub(crate) file_name: &'static str,
    /// The columns of the table, in the order in which `deadlines::files` writes them.
    pub(crate) columns: [&'static str; 14],
    pub(crate) pre_hire_heading: &'static str,
    pub(crate) pre_hire_intro: &'static str,
    pub(crate) pre_hire_none: &'static str,
    pub(crate) every_role: &'static str,
    pub(crate) first_day: &'static str,
    pub(crate) first_day_hint: &'static str,
    pub(crate) document_date: &'static str,
    pub(crate) oldest: fn(&str) -> String,
    pub(crate) last_first_day: fn(&str) -> String,
    pub(crate) not_in_force: &'static str,
}
