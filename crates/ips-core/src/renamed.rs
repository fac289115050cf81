//! Names that fields and facts had before: one thing has one name on every task, and what was written with the old one is still read.

/// What fields were called before, and are called now on every task: input with the old names is still read.
pub const RENAMED: [(&str, &str); 9] = [
    ("post", "smallest_position"),
    ("people_per_post", "people_per_fte"),
    ("authorization_start", "authorization_start_date"),
    ("authorization_end", "authorization_end_date"),
    ("engagement_start", "program_entry_date"),
    ("first_day", "hire_date"),
    ("findings_date", "fidelity_findings_date"),
    ("score_final", "fidelity_score_final_date"),
    ("employment_start_date", "job_start_date"),
];

/// What a field is called now that was called otherwise before.
pub(crate) fn renamed(old: &str) -> Option<&'static str> {
    RENAMED.iter().find(|(name, _)| *name == old).map(|(_, new)| *new)
}
