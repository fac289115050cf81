//! Inputs of the planning tasks: each has something to tell, and some an entry that cannot be used.

use super::{Run, ips};

/// The two policies.
pub(crate) const NORTH: &str = "nc-yp630";
pub(crate) const SOUTH: &str = "la-ccp4043";

pub(crate) const TEAM: &str = r#"{"individuals_served": 47, "program_start_date": "2025-01-06", "staff": [
    {"name": "L1", "role": "team_lead", "fte": 1, "caseload": 9}, {"role": "chef"},
    {"name": "E1", "role": "esp", "fte": 1, "caseload": 26}, {"name": "E2", "role": "esp", "fte": 0.5, "caseload": 12}]}"#;
pub(crate) const PLAN: &str = r#"{"program_start_date": "2027-01-04", "new_per_month": 6, "months": 6, "hiring_lead_days": 60}"#;
pub(crate) const DUE: &str = r#"{"program": {"program_start_date": "2026-05-04"}, "participants": [{"code": "P1", "job_start_date": "2026-11-10"}],
    "staff": [{"name": "S1", "role": "specialist", "hire_date": "2026-09-05", "done": {"first_aid": "2026-09-06"}}],
    "pre_hire": {"role": "specialist", "first_day": "2026-12-01", "check_dates": {"background_check": "2026-09-01", "tuberculosis": "2026-11-20"}}}"#;
pub(crate) const SCORE: &str = r#"{"total": 73, "findings_date": "2026-05-01", "reviews": [
    {"date": "2026-03-02", "total": 73, "kind": "review", "score_final": "2026-03-10"}, {"date": "2026-04-01", "total": 99, "kind": "self"}]}"#;
pub(crate) const SERVICES: &str =
    r#"{"authorization_start": "2026-03-15", "services": [{"date": "2026-03-02", "minutes": 500}, {"date": "2026-03-03", "minutes": 480}]}"#;
pub(crate) const STAY: &str = r#"{"needs_follow_along_supports": true, "working_for_less_than_a_year": true}"#;

/// Runs a task on an input for a day on which every rule holds.
pub(crate) fn run(task: &str, policy: &str, more: &[&str], input: &str) -> Run {
    let arguments = [&[task, "--policy", policy, "--as-of", "2026-11-21"], more].concat();
    ips(&arguments, input.as_bytes())
}
