//! Deadlines, and documents before the first day of work.

use crate::words::tables::Deadlines;

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
    missing_heading: |count| {
        if count == 1 { "1 date is not known".to_owned() } else { format!("{count} dates are not known") }
    },
    missing_hint: "Many need no date: a job nobody has started, a review nobody has had. These deadlines wait for them.",
    missing: |event, who, count| {
        if count == 1 {
            format!("{who}: no date for “{event}”. 1 deadline waits:")
        } else {
            format!("{who}: no date for “{event}”. {count} deadlines wait:")
        }
    },
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
};
