//! The words of the planning pages, tool by tool.

use super::table::words;
use crate::task::Tool;

words! {
    /// The check of a team.
    Check:
    intro, team_heading, individuals_served, program_start, months_since_start, months_since_start_hint, community_time, staff_caption, staff_hint,
    actions, choose_role, add_person, duplicate, remove, import_heading, import_intro, template, template_name, download, download_name, paste,
    paste_hint, read_rows, open_list, open_list_hint, reading_file, no_headings, nobody, columns_used, columns_left_out, take, replace, append, leave,
    findings_heading, need_staff, need_as_of, opening, full, phase_unknown, nothing_broken, broken, the_team, what_if_heading, what_if_intro,
    what_if_start, what_if_caption, what_if_served, now, then, comes, goes, no_difference, take_over, drop;
    /// Heading and row.
    cell_label: fn(&str, usize) -> String,
    row_name: fn(usize) -> String,
    /// People.
    read: fn(usize) -> String,
    /// People.
    taken: fn(usize) -> String,
    /// Findings, and what is missing for them.
    not_assessed: fn(usize, &str) -> String,
    /// Findings.
    kept: fn(usize) -> String,
}

words! {
    /// Deadlines, and documents before the first day of work.
    Deadlines:
    intro, need_as_of, program_heading, program_hint, staff_heading, staff_hint, participants_heading, participants_hint, dates_meaning, add_staff,
    add_participant, name, code, role, role_first, list_heading, show, everyone, program, nothing, done_on, last_done_on, done_hint,
    missing_hint, calendar, table, file_name, pre_hire_heading, pre_hire_intro, pre_hire_none, every_role, first_day, first_day_hint,
    document_date, not_in_force;
    remove: fn(&str) -> String,
    /// Somebody on the staff list without a name, by row.
    staff_number: fn(usize) -> String,
    /// A person served without a code, by row.
    participant_number: fn(usize) -> String,
    /// In the order overdue, next 30 days, 31 to 60, 61 to 90.
    counts: [&'static str; 4],
    /// Items that are overdue only if an unknown answer says so.
    perhaps_overdue: fn(usize) -> String,
    /// What a date field of a list is for: what, who.
    done_for: fn(&str, &str) -> String,
    /// More times that something coming back was missed: how many, day of the last.
    missed_again: fn(usize, &str) -> String,
    missing_heading: fn(usize) -> String,
    /// Event, who, number of deadlines.
    missing: fn(&str, &str, usize) -> String,
    /// The columns of the table, in the order in which they are written to a file.
    columns: [&'static str; 14],
    oldest: fn(&str) -> String,
    last_first_day: fn(&str) -> String,
}

words! {
    /// Fidelity reviews.
    Fidelity:
    intro, official, edition, total_alone, total_hint, findings_date, findings_hint, not_rated, steps, hint, reviews, review_date, total, kind,
    kind_self, kind_review, kind_re_evaluation, report_received, score_final, plan_approved, extension, extension_yes, extension_no, distances, goal,
    from_total, distance, reached, plans_heading, plan_duty, plan_advice, standing_heading, next_heading, next_none, plan_early,
    longer_granted_undated, longer_possible_undated, longer_too_low, re_heading, re_yes, re_no, re_open, re_in_time_open, re_none_before, ignored_self, ignored_nothing, ignored_used,
    ignored_not_offered, ignored_no_threshold, effect, at_or_above, below, below_again, state_after, weekend, hints;
    since: fn(&str) -> String,
    /// What it is counted from, and that day.
    counted: fn(&str, &str) -> String,
    total_known: fn(u32) -> String,
    /// Least, most, items not rated.
    total_range: fn(u32, u32, usize) -> String,
    mean: fn(&str) -> String,
    band: fn(&str) -> String,
    bands_possible: fn(&str) -> String,
    points: fn(u32) -> String,
    points_range: fn(u32, u32) -> String,
    plan_dates: fn(&str, &str) -> String,
    rated: fn(u32) -> String,
    if_reviewed: fn(&str) -> String,
    /// Yes, no, ask.
    new_people: [&'static str; 3],
    next_between: fn(&str, &str) -> String,
    next_by: fn(&str) -> String,
    next_missing: fn(&str) -> String,
    /// In the order of [`ReviewDay`](ips_core::fidelity::ReviewDay).
    days: [&'static str; 4],
    alternative: fn(&str, &str) -> String,
    longer_granted: fn(&str) -> String,
    longer_possible: fn(&str) -> String,
    re_total: fn(u32, u32) -> String,
    re_in_time: fn(&str) -> String,
}

words! {
    /// What stands around the planning tools.
    Frame:
    intro, tools, as_of, as_of_hint, not_a_date, no_rule, add_row, remove_row, print, save, open, open_hint, opened, file_not_read, clear,
    clear_question, clear_yes, cancel, yes, no, unknown, choose, bad_input_heading, decides, no_sheets, sheets_stopped;
    heading: fn(&str) -> String,
    /// In the order of [`Tool::ALL`].
    tool_names: [&'static str; 7],
    open_unknown_policy: fn(&str) -> String,
}

words! {
    /// The staff that a number of people needs.
    Need:
    intro, people, leader_caseload_hint, smallest_position, half_positions, whole_positions, phase, full_team, opening, people_per_fte, need_people,
    need_as_of, role, loose, loose_note, strict, strict_note, top_rating, none, all_positions, teams, next_step, no_next_step, sums_heading,
    steps_heading, steps_intro, people_column;
    /// What the leader is called.
    leader_caseload: fn(&str) -> String,
    /// People for one full-time position by the policy, and what the role is called.
    people_per_fte_hint: fn(u32, &str) -> String,
    /// The same people.
    above_ratio: fn(u32) -> String,
    /// People, positions on the strict and on the loose reading.
    summary: fn(u32, &str, &str) -> String,
    /// People.
    caption: fn(u32) -> String,
    /// People for one position, item, what the item is called.
    top_rating_note: fn(u32, u32, &str) -> String,
    /// The same, where the policy's own figure is enough for the top rating.
    top_rating_kept: fn(u32, u32, &str) -> String,
    /// FTE.
    exactly: fn(&str) -> String,
    /// What the leader is called.
    leader_carries: fn(&str) -> String,
    /// How many teams, people in each.
    team_of: fn(usize, u32) -> String,
    /// The most people one team serves.
    team_limit: fn(u32) -> String,
    /// What the column is called.
    steps_caption: fn(&str) -> String,
    /// From and to.
    people_range: fn(u32, u32) -> String,
}

words! {
    /// The start-up plan.
    Plan:
    intro, start, start_hint, months, people_at_start, new_per_month, leaving_percent, hiring_lead_days, hiring_lead_hint, smallest_position,
    whole_positions, half_positions, reading, strict, loose, leader_caseload, people_per_fte, opening_staff, opening_hint, need_start, breach_heading,
    breach_none, violation, warning, capacity_heading, capacity_text, people, capacity, month_axis, timeline_heading, timeline_text, months_caption,
    month, date, teams, hires_caption, post_by, post_by_late, at_work_by, role, fte, team, why, why_opening, why_full_team, due_caption, due, what,
    who, program, duties_heading, workbook, calendar, working, later_teams;
    opening_of: fn(&str) -> String,
    /// Last month, people then, positions then.
    summary: fn(u32, u32, &str) -> String,
    /// Team, day.
    another_team: fn(usize, &str) -> String,
    /// Month, day, people, what is broken.
    breach: fn(u32, &str, u32, &str) -> String,
    needed: fn(&str) -> String,
    leader_carries: fn(&str) -> String,
    why_people: fn(u32) -> String,
    /// In the order of [`Rhythm`](ips_core::policy::planning::Rhythm).
    rhythms: [&'static str; 8],
    failed: fn(&str) -> String,
}

words! {
    /// Continued stay and discharge.
    Stay:
    stay, end, open,
}

words! {
    /// Units and authorization.
    Units:
    intro, no_units, services, date, minutes, authorization_start, authorization_end, authorization_end_hint, engagement_start, engagement_hint,
    period_over, by_day, units, running, remarks, before_engagement, no_rule, findings, packet, packet_hint, billing, rules;
    /// Used, of.
    used: fn(u32, u32) -> String,
    left: fn(u32) -> String,
    all_used: fn(&str) -> String,
    /// Day, units.
    reminder: fn(&str, u32) -> String,
    period: fn(&str, &str) -> String,
    days_left: fn(i64) -> String,
    /// Minutes, units.
    counted: fn(u32, u32) -> String,
    free_are: fn(u32) -> String,
    daily_is: fn(u32) -> String,
    over_daily_units: fn(u32) -> String,
    without_authorization_units: fn(u32) -> String,
    after_period_units: fn(u32) -> String,
    over_daily: fn(&str, u32) -> String,
    without_authorization: fn(&str, u32) -> String,
    after_period: fn(&str, u32) -> String,
    too_long: fn(&str, u32) -> String,
    whole_units: fn(u32) -> String,
}

words! {
    /// Every word of the planning pages, tool by tool.
    Planning:;
    check: Check,
    deadlines: Deadlines,
    fidelity: Fidelity,
    frame: Frame,
    need: Need,
    plan: Plan,
    stay: Stay,
    units: Units,
}

impl Frame {
    /// What a tool is called.
    pub fn tool_name(&self, tool: Tool) -> &'static str {
        let names = Tool::ALL.into_iter().zip(self.tool_names);
        names.into_iter().find(|(one, _)| *one == tool).map_or("", |(_, name)| name)
    }
}
