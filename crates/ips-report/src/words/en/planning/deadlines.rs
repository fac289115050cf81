//! Deadlines, and documents before the first day of work.

use crate::words::several;
use crate::words::tables::Deadlines;
use ips_core::clocks::{DueStatus, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

pub(super) const DEADLINES: Deadlines = Deadlines {
    intro: "Type the days that start clocks: for the program, for each staff member, for each person served. What is due, and when, appears below.",
    need_as_of: "Type the as-of date at the top to see what is due.",
    program_heading: "Dates of the program",
    program_hint: "Type only what has happened or is planned. A fidelity review shows up in this list only where its date stands here; the tool Fidelity follows the reviews themselves.",
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
    counts: ["overdue", "due within 30 days", "due in 31 to 60 days", "due in 61 to 90 days"],
    perhaps_overdue: |count| {
        if count == 1 {
            "1 more is overdue if it applies; that hangs on an answer that is not known.".to_owned()
        } else {
            format!("{count} more are overdue if they apply; that hangs on answers that are not known.")
        }
    },
    show: "Show",
    everyone: "Everyone and the program",
    program: "Program",
    nothing: "Nothing to show yet. Type a date above.",
    done_on: "Done on",
    last_done_on: "Last done on",
    done_for: |what, who| format!("{what}, {who}"),
    done_hint: "Once something is done, type the day beside it. The list takes its new order when you leave it.",
    missed_again: |count, last| {
        if count == 1 {
            format!("It came due again on {last}; that time is open too.")
        } else {
            format!("It came due {count} more times, last on {last}; each is still open.")
        }
    },
    missing_heading: |count| several(count, "date is not known", "dates are not known"),
    missing_hint: "Many need no date: a job nobody has started, a review nobody has had. These deadlines wait for them.",
    missing: |event, who, count| format!("{who}: no date for “{event}”. {}:", several(count, "deadline waits", "deadlines wait")),
    calendar: "Save the open dates as a calendar (.ics)",
    table: "Save the list as a table (.csv)",
    file_name: "ips-deadlines",
    columns: [
        "Group",
        "What",
        "Who",
        "Strength",
        "First day that counts",
        "Plan for",
        "Last day",
        "Status",
        "Counted from",
        "Done on",
        "Remarks",
        "Shown by",
        "Rules",
        "Where it stands",
    ],
    pre_hire_heading: "Documents before the first day of work",
    pre_hire_intro: "With a first day, see how old each document may be. With the date of a document, see by when the person has to begin. With both, see whether they go together.",
    pre_hire_none: "This policy prints no age limit for documents before a hire. Other rules of the state or the payer may have one.",
    every_role: "Every role",
    first_day: "First day of work",
    first_day_hint: "Planned or past.",
    document_date: "Date of the document",
    oldest: |day| format!("Oldest date that fits this first day: {day}."),
    last_first_day: |day| format!("Last first day of work that fits this document: {day}."),
    not_in_force: "Not in force on this day.",
    origin: |event, day, rule| format!("Counted from “{event}”, {day}: {rule}."),
    open_from: |first| format!("Not before {first}"),
    between: |first, last| format!("From {first} to {last}"),
    plan_for: |due, latest| format!("Plan for {due}; last day {latest}"),
    month_end: "The month has no such day number, so its last day counts.",
    too_early: |done, first| format!("Done on {done}, before it counts: the first day that counts is {first}."),
    depends_on: |questions| format!("Whether this holds depends on an answer that is not known: {questions}"),
    hired_later: |people| format!("Begins after the last day: {people}."),
    too_few_served: |served, at_least| format!("People served by what is known: {served}, and at least {at_least} are asked for."),
    staff_missing: "By the staff list the staff is not complete.",
    otherwise: |what| format!("If that stays so: {what}."),
    same_day: "Whether the same day counts as before is open: keep proof that it came first, or ask the payer.",
    windows: ["Overdue", "In the next 30 days", "In 31 to 60 days", "In 61 to 90 days", "Later", "No last day", "Done"],
    saturday: "A Saturday: the text moves no date because of a weekend, so plan for the Friday before.",
    sunday: "A Sunday: the text moves no date because of a weekend, so plan for the Friday before.",
    age_limit: |most| match most {
        None => "No age limit is printed: it has to come before the first day.".to_owned(),
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

fn judgment(judgment: PreHireJudgment) -> String {
    match judgment {
        PreHireJudgment::Accepted { age_days: 0, .. } => "Fits: dated on the first day itself.".to_owned(),
        PreHireJudgment::Accepted { age_days, .. } => format!("Fits: {} old on the first day.", days(age_days)),
        PreHireJudgment::TooOld { age_days, by } => format!("Too old: {} old on the first day, {} too many.", days(age_days), days(by)),
        PreHireJudgment::AfterStart { days: after } => format!("Too late: dated {} after the first day.", days(after)),
    }
}
