//! Check a team.

/// The words of the tool that checks a team.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CheckWords {
    pub(crate) intro: &'static str,
    pub(crate) team_heading: &'static str,
    pub(crate) individuals_served: &'static str,
    pub(crate) program_start: &'static str,
    pub(crate) months_since_start: &'static str,
    pub(crate) months_since_start_hint: &'static str,
    pub(crate) community_time: &'static str,
    // Staff list
    pub(crate) staff_caption: &'static str,
    pub(crate) staff_hint: &'static str,
    pub(crate) actions: &'static str,
    /// Heading and row.
    pub(crate) cell_label: fn(&str, usize) -> String,
    pub(crate) row_name: fn(usize) -> String,
    pub(crate) choose_role: &'static str,
    pub(crate) add_person: &'static str,
    pub(crate) duplicate: &'static str,
    pub(crate) remove: &'static str,
    // From a spreadsheet
    pub(crate) import_heading: &'static str,
    pub(crate) import_intro: &'static str,
    pub(crate) template: &'static str,
    pub(crate) template_name: &'static str,
    pub(crate) download: &'static str,
    pub(crate) download_name: &'static str,
    pub(crate) paste: &'static str,
    pub(crate) paste_hint: &'static str,
    pub(crate) read_rows: &'static str,
    pub(crate) open_list: &'static str,
    pub(crate) open_list_hint: &'static str,
    pub(crate) reading_file: &'static str,
    pub(crate) no_headings: &'static str,
    pub(crate) nobody: &'static str,
    /// People.
    pub(crate) read: fn(usize) -> String,
    pub(crate) columns_used: &'static str,
    pub(crate) columns_left_out: &'static str,
    pub(crate) take: &'static str,
    pub(crate) replace: &'static str,
    pub(crate) append: &'static str,
    pub(crate) leave: &'static str,
    /// People.
    pub(crate) taken: fn(usize) -> String,
    // Findings
    pub(crate) findings_heading: &'static str,
    pub(crate) need_staff: &'static str,
    pub(crate) need_as_of: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) full: &'static str,
    pub(crate) phase_unknown: &'static str,
    pub(crate) nothing_broken: &'static str,
    pub(crate) the_team: &'static str,
    /// Findings, and what is missing for them.
    pub(crate) not_assessed: fn(usize, &str) -> String,
    /// Findings.
    pub(crate) kept: fn(usize) -> String,
    pub(crate) left_out: &'static str,
    // What if
    pub(crate) what_if_heading: &'static str,
    pub(crate) what_if_intro: &'static str,
    pub(crate) what_if_start: &'static str,
    pub(crate) what_if_caption: &'static str,
    pub(crate) what_if_served: &'static str,
    pub(crate) now: &'static str,
    pub(crate) then: &'static str,
    pub(crate) comes: &'static str,
    pub(crate) goes: &'static str,
    pub(crate) no_difference: &'static str,
    pub(crate) take_over: &'static str,
    pub(crate) drop: &'static str,
}
