//! The words of the planning pages and of what is said about the results of planning, tool by tool.

use crate::task::Tool;
use ips_core::clocks::{DueStatus, PreHireJudgment};
use ips_core::policy::planning::{Due, LeaderTime, Minimum, Ratio};
use ips_core::staffing::{HiringLead, Limit, PlanTarget};

words! {
    /// What only a workbook says.
    Book:
    put_in, value, unit, note, taken, result, standing, days_to_fill, days_at_work;
}

words! {
    /// The check of a team.
    Check:
    intro, team_heading, individuals_served, program_start, months_since_start, months_since_start_hint, community_time, staff_caption, staff_hint,
    actions, choose_role, add_person, duplicate, remove, import_heading, import_intro, template, template_name, download, download_name, paste, paste_hint,
    read_rows, open_list, open_list_hint, reading_file, no_headings, nobody, columns_used, columns_left_out, columns_twice, take, replace, append, leave,
    findings_heading, need_staff, need_as_of, opening, full, phase_unknown, nothing_broken, broken, the_team, what_if_heading, what_if_intro,
    what_if_start, what_if_caption, what_if_served, now, then, comes, goes, no_difference, take_over, drop, people_served, for_one_team, and, caseload,
    leading_time, own_caseload, staff_led, fte;
    fn(usize) -> String: row_name, kept;
    /// The most people of a list.
    fn(usize) -> String: most_staff, too_many;
    /// People.
    fn(usize) -> String: read;
    /// People.
    fn(usize) -> String: taken;
    fn(&str) -> String: expected, with_fte, led_from, together, not_assessed_without;
    /// Heading and row.
    fn(&str, usize) -> String: cell_label;
    /// Findings, and what is missing for them.
    fn(usize, &str) -> String: not_assessed;
    fn(Limit, &str) -> String: limit;
    fn(&Ratio) -> String: capacity;
    /// The rule, and the FTE for one team or for each person led.
    fn(&LeaderTime, &str) -> String: leading;
    /// What each leader may lead, where several lead, and what a leader is called.
    fn(Option<&str>, &str) -> String: for_each_leader;
    /// When a minimum holds, with the FTE and the role that have to be reached first.
    fn(&Minimum, Option<(&str, &str)>) -> String: holds;
    /// Violations, warnings, remarks, rules that could not be assessed.
    fn(usize, usize, usize, usize) -> String: summary;
    /// The sum, and the people served.
    fn(u32, u32) -> String: sum_of_caseloads;
}

words! {
    /// Deadlines, and documents before the first day of work.
    Deadlines:
    intro, need_as_of, program_heading, program_hint, staff_heading, staff_hint, participants_heading, participants_hint, dates_meaning, add_staff,
    add_participant, name, code, role, role_first, list_heading, show, everyone, program, nothing, done_on, last_done_on, done_hint, together_on,
    together_hint, missing_hint,
    calendar, table, file_name, pre_hire_heading, pre_hire_intro, pre_hire_none, every_role, first_day, first_day_hint, document_date, not_in_force,
    month_end, staff_missing, same_day, saturday, sunday;
    fn(&str) -> String: remove, last_first_day, open_from, depends_on, hired_later, otherwise;
    fn(&str, &str) -> String: between;
    /// Two duties of which one holds.
    fn(&str, &str) -> String: either;
    /// The other duty, and when it is due.
    fn(&str, &str) -> String: alternative;
    /// The first day of work, and the oldest day of a document that serves for it.
    fn(&str, &str) -> String: oldest;
    /// What a date field of a list is for: what, who.
    fn(&str, &str) -> String: done_for;
    /// The day to plan for, and the last one.
    fn(&str, &str) -> String: plan_for;
    /// People served, and the least that are asked for.
    fn(u32, u32) -> String: too_few_served;
    /// The day on which it was done, and the first one that counts.
    fn(&str, &str) -> String: too_early;
    /// Event, day, rule.
    fn(&str, &str, &str) -> String: origin;
    fn(usize) -> String: missing_heading;
    /// How many entries.
    fn(usize) -> String: together_past, together_open;
    /// Somebody on the staff list without a name, by row.
    fn(usize) -> String: staff_number;
    /// A person served without a code, by row.
    fn(usize) -> String: participant_number;
    /// Items that are overdue only if an unknown answer says so.
    fn(usize) -> String: perhaps_overdue;
    /// In the order overdue, next 30 days, 31 to 60, 61 to 90.
    [&'static str; 4]: counts;
    /// In the order of [`DueWindow`](ips_core::clocks::DueWindow), and what is done.
    [&'static str; 7]: windows;
    /// More times that something coming back was missed: how many, day of the last.
    fn(usize, &str) -> String: missed_again;
    /// Event, who, number of deadlines.
    fn(&str, &str, usize) -> String: missing;
    /// The columns of the table, in the order in which they are written to a file.
    [&'static str; 14]: columns;
    /// When something is due, seen from its event: "within 90 days".
    fn(&Due) -> String: rule;
    /// How something stands on the as-of date: "Due in 12 days".
    fn(DueStatus) -> String: status;
    /// How old a document may be on the first day of work, in days.
    fn(Option<u32>) -> String: age_limit;
    fn(PreHireJudgment) -> String: judgment;
}

words! {
    /// Fidelity reviews.
    Fidelity:
    intro, official, edition, total_alone, total_hint, findings_date, findings_hint, not_rated, steps, hint, reviews, review_date, total, kind, kind_self,
    kind_review, kind_re_evaluation, report_received, score_final, plan_approved, extension, extension_yes, extension_no, distances, goal, from_total,
    distance, reached, plans_heading, plan_duty, plan_advice, standing_heading, next_heading, next_none, plan_early, longer_granted_undated,
    longer_possible_undated, longer_too_low, re_heading, re_yes, re_no, re_open, re_in_time_open, re_none_before, re_requested, re_scheduled,
    improvement_open, ignored_self, ignored_nothing, ignored_used, ignored_not_offered, ignored_no_threshold, effect, at_or_above, below, below_again,
    state_after, weekend, hints;
    fn(&str) -> String: since, mean, band, bands_possible, if_reviewed, next_by, next_missing, longer_granted, longer_possible;
    /// The last day for request and date: of both, and while one of them is not done.
    fn(&str) -> String: re_in_time, re_still_time;
    fn(&str, &str) -> String: plan_dates, next_between, alternative;
    /// What it is counted from, and that day.
    fn(&str, &str) -> String: counted;
    fn(u32) -> String: total_known, points, rated;
    fn(u32, u32) -> String: points_range, re_total;
    /// Least, most, items not rated.
    fn(u32, u32, usize) -> String: total_range;
    /// Yes, no, ask.
    [&'static str; 3]: new_people;
    /// In the order of [`ReviewDay`](ips_core::fidelity::ReviewDay).
    [&'static str; 4]: days;
    /// The total, and the one before it.
    fn(u32, u32) -> String: improved, not_improved;
}

words! {
    /// What stands around the planning tools.
    Frame:
    intro, tools, as_of, as_of_hint, not_a_date, no_rule, add_row, remove_row, print, save, open, open_hint, opened, file_not_read, clear, clear_question,
    clear_yes, cancel, yes, no, unknown, choose, bad_input_heading, decides, no_sheets, sheets_stopped, list_parts;
    /// The first row and the last one.
    fn(usize, usize) -> String: rows;
    fn(usize) -> String: to_correct;
    fn(&str) -> String: heading, open_unknown_policy;
    /// In the order of [`Tool::ALL`].
    [&'static str; 7]: tool_names;
}

words! {
    /// The staff that a number of people needs.
    Need:
    intro, people, leader_caseload_hint, smallest_position, half_positions, whole_positions, phase, full_team, opening, people_per_fte, need_people,
    need_as_of, role, loose, loose_note, strict, strict_note, top_rating, none, all_positions, teams, next_step, no_next_step, sums_heading,
    split_heading, people_each, is_even, steps_heading, steps_intro, people_column;
    /// The people that the policy allows for one full-time position.
    fn(u32) -> String: above_ratio;
    /// People.
    fn(u32) -> String: caption;
    /// The most people one team serves.
    fn(u32) -> String: team_limit;
    /// From and to.
    fn(u32, u32) -> String: people_range;
    /// People for one full-time position by the policy, and what the role is called.
    fn(u32, &str) -> String: people_per_fte_hint;
    /// People, and the roles that grow.
    fn(u32, &str) -> String: step;
    /// People, positions on the strict and on the loose reading.
    fn(u32, &str, &str) -> String: summary;
    /// People for one position, item, what the item is called.
    fn(u32, u32, &str) -> String: top_rating_note;
    /// The same, where the policy's own figure is enough for the top rating.
    fn(u32, u32, &str) -> String: top_rating_kept;
    /// People, how many of them the leader carries, and people for one full-time position.
    fn(u32, u32, u32) -> String: caseload_staff;
    fn(&str) -> String: so;
    /// What the leader is called.
    fn(&str) -> String: leader_caseload;
    /// What the leader is called.
    fn(&str) -> String: leader_carries;
    /// FTE.
    fn(&str) -> String: exactly;
    /// The most FTE that is asked.
    fn(&str) -> String: capped;
    /// What the column is called.
    fn(&str) -> String: split_caption, steps_caption;
    /// The positions of an even split, and those of the split shown.
    fn(&str, &str) -> String: even_split;
    /// The least, and whether something was asked before it.
    fn(&str, bool) -> String: minimum;
    /// FTE, and the staff led where it is for each of them.
    fn(&str, Option<u32>) -> String: leading;
    fn(usize) -> String: more_teams;
    /// How many teams, people in each.
    fn(usize, u32) -> String: team_of;
}

words! {
    /// The start-up plan.
    Plan:
    intro, start, start_hint, months, people_at_start, target_people, target_people_hint, target_date, target_date_hint, new_per_month,
    new_per_month_hint, need_growth, leaving_percent, hiring_lead_days, reading, strict, loose, leader_caseload, people_per_fte, opening_staff, opening_hint, need_start, breach_heading,
    breach_none, violation, warning, capacity_heading, capacity_text, people, capacity, month_axis, capacity_then, glance_heading, first_post, first_training, first_fidelity, capacity_at_end, move_heading, move_hint,
    timeline_heading, timeline_text, months_caption, month,
    date, teams, hires_caption, post_by, post_by_late, at_work_by, role, fte, team, why, why_opening, why_full_team, due_caption, due, what, who, program,
    trainings, fidelity, duties_heading, workbook, calendar, working, later_teams;
    fn(&str) -> String: opening_of, needed, leader_carries, failed;
    fn(u32) -> String: why_people;
    /// The days that are suggested.
    fn(u32) -> String: hiring_lead_hint;
    fn(HiringLead) -> String: hiring_lead;
    /// The target, the new people each month, and the days by which and on which it is reached.
    fn(&PlanTarget, &str, [&str; 2]) -> String: target;
    /// What has to be done or filled, who or how much, the day.
    fn(&str, &str, &str) -> String: glance;
    /// People served, people who can be carried, the day.
    fn(u32, u32, &str) -> String: room;
    /// Last month, people then, positions then.
    fn(u32, u32, &str) -> String: summary;
    /// Team, day.
    fn(usize, &str) -> String: another_team;
    /// Month, day, people, what is broken.
    fn(u32, &str, u32, &str) -> String: breach;
    /// In the order of [`Rhythm`](ips_core::policy::planning::Rhythm).
    [&'static str; 8]: rhythms;
}

words! {
    /// Continued stay and discharge.
    Stay:
    stay, end, open, beside, done, not_done, done_open, not_asked,
}

words! {
    /// Units and authorization.
    Units:
    intro, no_units, services, date, minutes, authorizations, authorizations_hint, first_day, last_day, time_left, units_used, units_left,
    engagement_start, engagement_hint, period_over, period_open, after_period_units, left_over, by_day, units, running, remarks, before_engagement,
    no_rule, findings, packet, packet_hint, billing, rules;
    fn(u32) -> String: left, free_are, daily_is, over_daily_units, without_authorization_units, authorized_units, over_authorized_units, whole_units;
    /// Minutes.
    fn(u32) -> String: left_over_minutes;
    fn(i64) -> String: days_left;
    fn(&str) -> String: all_used;
    /// Used, of.
    fn(u32, u32) -> String: used;
    /// Minutes, units.
    fn(u32, u32) -> String: counted;
    fn(&str, u32) -> String: over_daily, without_authorization, over_authorized, after_period, free_after_period, too_long;
    /// Day, units.
    fn(&str, u32) -> String: reminder;
}

/// Every word of the planning pages, tool by tool.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "a field says of which tool its words are")]
pub struct Planning {
    pub book: Book,
    pub check: Check,
    pub deadlines: Deadlines,
    pub fidelity: Fidelity,
    pub frame: Frame,
    pub need: Need,
    pub plan: Plan,
    pub stay: Stay,
    pub units: Units,
}

impl Frame {
    /// What a tool is called.
    pub fn tool_name(&self, tool: Tool) -> &'static str {
        Tool::ALL.into_iter().zip(self.tool_names).find(|(one, _)| *one == tool).map_or("", |(_, name)| name)
    }
}
