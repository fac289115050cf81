//! Deadlines, and documents before the first day of work.

use crate::words::several;
use crate::words::tables::Deadlines;
use ips_core::clocks::{DueStatus, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

pub(super) const DEADLINES: Deadlines = Deadlines {
    intro: "Type the days from which deadlines run: for the program, for each staff member, for each person served. What is due, and when, appears below.",
    need_as_of: "Type the as-of date at the top to see what is due.",
    program_heading: "Dates of the program",
    program_hint: "Type only what has happened or is planned. A fidelity review appears in this list only if its date is here; the tool Fidelity follows the reviews themselves.",
    staff_heading: "Staff",
    staff_hint: "Code names are enough. The list is the same as in the team check.",
    participants_heading: "People served",
    participants_hint: "Use a code, never a name. Type only the dates that apply.",
    dates_meaning: "What these dates mean",
    add_staff: "Add a staff member",
    add_participant: "Add a person served",
    remove: |name| format!("Remove {name}"),
    staff_number: |row| format!("Staff member {row}"),
    participant_number: |row| format!("Person {row}"),
    name: "Code name",
    code: "Code",
    role: "Role",
    role_first: "Choose the role to see which dates its deadlines need.",
    list_heading: "What is due",
    counts: ["past their day, not recorded as done", "due within 30 days", "due in 31 to 60 days", "due in 61 to 90 days"],
    perhaps_overdue: |count| {
        if count == 1 {
            "1 more is past its day if it applies; that depends on an answer that is missing.".to_owned()
        } else {
            format!("{count} more are past their day if they apply; that depends on answers that are missing.")
        }
    },
    show: "Show",
    everyone: "Everyone and the program",
    program: "Program",
    nothing: "Nothing to show yet. Type a date above.",
    done_on: "Done on",
    last_done_on: "Last done on",
    done_for: |what, who| format!("{what}, {who}"),
    together_on: "Done on, for several at once",
    together_hint: "Puts this day at every line below that has none yet. Choose a person above to do it for that person alone.",
    together_past: |count| format!("Put it at what is past its day ({count})"),
    together_open: |count| format!("Put it at everything open ({count})"),
    done_hint: "Once something is done, type the day beside it. The list takes its new order when you leave it.",
    missed_again: |count, last| {
        if count == 1 {
            format!("It came due again on {last}; that time is open too.")
        } else {
            format!("It came due {count} more times, last on {last}; each is still open.")
        }
    },
    missing_heading: |count| several(count, "date is not known", "dates are not known"),
    missing_hint: "Many are not needed: a job nobody has started, a review that has not happened. These deadlines wait for the dates.",
    missing: |event, who, count| format!("{who}: no date for “{event}”. {}:", several(count, "deadline waits", "deadlines wait")),
    calendar: "Save the open dates as a calendar (.ics)",
    table: "Save the list as a table (.csv)",
    file_name: "ips-deadlines",
    columns: [
        "Group",
        "What",
        "Who",
        "How binding",
        "First day that counts",
        "Plan for",
        "Last day",
        "Status",
        "Counted from",
        "Done on",
        "Remarks",
        "Shown by",
        "Rules",
        "Where to find it",
    ],
    pre_hire_heading: "Documents before the first day of work",
    pre_hire_intro: "With a first day, see how old each document may be. With the date of a document, see the latest day to start. With both, see whether they fit together.",
    pre_hire_none: "This policy gives no age limit for documents before a hire. Other rules of the state or the payer may have one.",
    every_role: "Every role",
    first_day: "First day of work",
    first_day_hint: "Planned or past.",
    document_date: "Date of the document",
    oldest: |first_day, day| format!("To start on {first_day}: dated {day} or later."),
    last_first_day: |day| format!("Latest day to start work with this document: {day}."),
    not_in_force: "Not in force on this day.",
    origin: |event, day, rule| format!("Counted from “{event}”, {day}: {rule}."),
    open_from: |first| format!("Not before {first}"),
    between: |first, last| format!("From {first} to {last}"),
    either: |one, other| format!("{one}, or else: {other}"),
    alternative: |what, when| format!("Only one of the two applies; that answer says which. The other: {what}, {when}."),
    plan_for: |due, latest| format!("Plan for {due}; last day {latest}"),
    month_end: "That month is shorter, so its last day counts.",
    too_early: |done, first| format!("Done on {done}, before it counts: the first day that counts is {first}."),
    depends_on: |questions| format!("Whether this applies depends on an answer that is missing: {questions}"),
    hired_later: |people| format!("Starting only after that day: {people}."),
    too_few_served: |served, at_least| format!("People served, as far as known: {served}; at least {at_least} are needed."),
    staff_missing: "The staff list shows that the staff is not complete.",
    otherwise: |what| format!("If nothing changes: {what}."),
    same_day: "It is not clear whether the same day counts as before: keep proof that it came first, or ask the payer.",
    windows: ["Past their day, not recorded as done", "In the next 30 days", "In 31 to 60 days", "In 61 to 90 days", "Later", "No last day", "Done"],
    saturday: "A Saturday: the text does not move dates for weekends, so plan for the Friday before.",
    sunday: "A Sunday: the text does not move dates for weekends, so plan for the Friday before.",
    age_limit: |most| match most {
        None => "No age limit is given; it has to be dated before the first day.".to_owned(),
        Some(most) => format!("At most {} old on the first day.", days(most.into())),
    },
    rule,
    status,
    judgment,
};

fn days(number: i64) -> String {
    several(number, "day", "days")
}

/// A distance after "every": "month", "6 months".
fn each_time(each: Length) -> String {
    match each {
        Length::Days(1) => "day".to_owned(),
        Length::Months(1) => "month".to_owned(),
        other => length(other),
    }
}

fn length(length: Length) -> String {
    match length {
        Length::Days(number) => days(number.into()),
        Length::Months(number) => several(number, "month", "months"),
    }
}

fn rule(due: &Due) -> String {
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
        Due::PeriodEnds { first, each } => format!("by the last day of a period of {}, then of every {}", words(first), each_time(*each)),
    }
}

fn status(status: DueStatus) -> String {
    match status {
        DueStatus::Done => "Done on time".to_owned(),
        DueStatus::DoneLate { days: late } => format!("Done {} late", days(late)),
        DueStatus::Overdue { days: late } => format!("Not recorded as done; its last day was {} ago", days(late)),
        DueStatus::Due { days: 0 } => "Due today".to_owned(),
        DueStatus::Due { days: 1 } => "Due tomorrow".to_owned(),
        DueStatus::Due { days: left } | DueStatus::Later { days: left } => format!("Due in {}", days(left)),
        DueStatus::NotYet { days: left } => format!("Opens in {}", days(left)),
        DueStatus::Open { days: None } => "Can be done now; the text gives no last day".to_owned(),
        DueStatus::Open { days: Some(0) } => "Can be done now; today is the last day".to_owned(),
        DueStatus::Open { days: Some(left) } => format!("Can be done now; {} left", days(left)),
    }
}

fn judgment(judgment: PreHireJudgment) -> String {
    match judgment {
        PreHireJudgment::Accepted { age_days: 0, .. } => "Fits: dated on the first day itself.".to_owned(),
        PreHireJudgment::Accepted { age_days, .. } => format!("Fits: {} old on the first day.", days(age_days)),
        PreHireJudgment::TooOld { age_days, by } => format!("Too old: {} old on the first day, {} too many.", days(age_days), days(by)),
        PreHireJudgment::AfterStart { days: after } => format!("Too late: dated {} after the first day.", days(after)),
    }
}
