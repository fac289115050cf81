//! The check of a team.

use crate::words::tables::Check;
use crate::words::{none_or, several};
use ips_core::policy::planning::{Minimum, Phase};
use ips_core::staffing::Limit;
use std::fmt::Write as _;

pub(super) const CHECK: Check = Check {
    intro: "Enter the team as it is. It is checked against every staffing rule, person by person. Code names are enough.",
    team_heading: "The team as a whole",
    individuals_served: "People served",
    program_start: "Program start",
    months_since_start: "Or months since program start",
    months_since_start_hint: "If you do not have the date.",
    community_time: "% of work time spent in the community",
    staff_caption: "Staff list",
    staff_hint: "One row for each person and role. Enter moves down and adds a row at the end.",
    actions: "Row",
    cell_label: |heading, row| format!("{heading}, row {row}"),
    row_name: |row| format!("Row {row}"),
    choose_role: "Choose a role",
    add_person: "Add a person",
    most_staff: |most| format!("A list holds at most {most} people."),
    too_many: |most| format!("A list holds at most {most} people. Divide the file, for instance by team, and bring in one part."),
    duplicate: "Copy",
    remove: "Remove",
    import_heading: "Bring in a list from a spreadsheet",
    import_intro: "The first row holds the headings, in English or Spanish, or as a saved plan names them. Nothing leaves this computer.",
    template: "Download an empty list (CSV)",
    template_name: "staff-list-empty.csv",
    download: "Download this list (CSV)",
    download_name: "staff-list.csv",
    paste: "Paste rows with their headings",
    paste_hint: "Copy the cells in your spreadsheet and paste them here. Dates: 2026-03-15, or 3/15/2026 with the month first.",
    read_rows: "Read these rows",
    open_list: "Or open a CSV or Excel file",
    open_list_hint: "The file is read on this computer. For Excel, one more part of this site is loaded once.",
    reading_file: "Reading the file…",
    no_headings: "The first rows have no headings of a staff list. Put a heading over each column, such as Role, FTE or Caseload.",
    nobody: "There are headings but no rows below them. Add a row for each person.",
    read: |people| several(people, "person was read.", "people were read."),
    columns_used: "Columns used:",
    columns_left_out: "Columns left out, because they are unknown or another column says the same:",
    columns_twice: "Headings that appear more than once; only the first column is used:",
    take: "Put them in the list",
    replace: "Put them in place of the list",
    append: "Add them to the list",
    leave: "Leave them out",
    taken: |people| several(people, "person is now in the list.", "people are now in the list."),
    findings_heading: "Findings",
    need_staff: "Add the people of the team, and the findings appear here.",
    need_as_of: "Type the as-of date above, and the findings appear here.",
    opening: "Checked against the opening rules, because the team is in start-up.",
    full: "Checked against the full-team rules.",
    phase_unknown: "Without the program start we cannot tell whether the rules for a full team apply yet.",
    nothing_broken: "No rule we could check is broken.",
    the_team: "The team",
    not_assessed: |rules, missing| format!("{}, because this is missing: {missing}", several(rules, "check not made", "checks not made")),
    kept: |rules| several(rules, "check passed", "checks passed"),
    what_if_heading: "What if",
    what_if_intro: "Copy the list and change the copy. The list itself stays as it is until you take over the change.",
    what_if_start: "Try a change",
    what_if_caption: "Staff list with the change",
    what_if_served: "People served with the change",
    now: "Now:",
    then: "With the change:",
    comes: "New with the change",
    goes: "Gone with the change",
    no_difference: "The change makes no difference to the findings.",
    take_over: "Take over the change",
    drop: "Drop the change",
    broken: "What breaks a rule",
    expected: |answer| format!("should be {answer}"),
    caseload: "Caseload",
    with_fte: |fte| format!(" with {fte}"),
    people_served: "People served",
    capacity: |ratio| format!(" have room on the caseloads of this team, {} for each full-time position", ratio.people),
    leading_time: "Time to lead the team",
    leading: |time, fte| if time.per_person_led { format!(", that is {fte} for each person led") } else { " for one team".to_owned() },
    own_caseload: "Own caseload",
    led_from: |fte| format!(" when leading {fte} of staff or more"),
    staff_led: "Staff led",
    fte: "FTE means full-time equivalent: 1 FTE is one full-time position.",
    together: |roles| format!("{roles} together"),
    for_one_team: " for one team",
    not_assessed_without: |missing| format!("{missing} missing"),
    sum_of_caseloads: |sum, served| format!("The caseloads add up to {sum}, and {served} people are served. One of these figures may be out of date."),
    and: "and",
    limit: |limit, amount| match limit {
        Limit::AtLeast(_) => format!("at least {amount}"),
        Limit::Above(_) => format!("more than {amount}"),
        Limit::AtMost(_) => format!("at most {amount}"),
        Limit::Exactly(_) => format!("exactly {amount}"),
    },
    for_each_leader: |each, leader| match each {
        None => format!(" for one leader ({leader})"),
        Some(each) => format!(", {each} for each leader ({leader})"),
    },
    holds,
    summary,
};

fn holds(minimum: &Minimum, once: Option<(&str, &str)>) -> String {
    let mut holds = match minimum.phase {
        Phase::Always => String::new(),
        Phase::Opening => " while the team opens".to_owned(),
        Phase::Full => " in a full team".to_owned(),
    };
    if let Some((fte, role)) = once {
        // Writing to a String cannot fail.
        let _ = write!(holds, " once it has {fte} of this role: {role}");
    }
    if minimum.if_present {
        holds.push_str(" where the team has this role");
    }
    holds
}

fn summary(violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String {
    let mut parts = vec![none_or("No violations", violations, "violation", "violations"), none_or("no warnings", warnings, "warning", "warnings")];
    if information > 0 {
        parts.push(several(information, "remark", "remarks"));
    }
    let open = if not_assessed > 0 { format!("; {} not made", several(not_assessed, "check", "checks")) } else { String::new() };
    format!("{}{open}.", parts.join(", "))
}
