//! What the fields of lists, teams and questions are called: over a column, beside a field, and in a message.

pub(crate) fn heading(name: &str) -> Option<&'static str> {
    Some(match name {
        // Lists
        "staff" => "Staff list",
        "program" => "Program",
        "reviews" => "Fidelity reviews",
        "services" => "Services",
        "authorizations" => "Authorizations",
        "ratings" => "Ratings",
        "re_evaluation" => "Re-evaluation",
        "pre_hire" => "Documents before the first day of work",
        // A person on the staff list
        "name" => "Code name",
        "role" => "Role",
        "fte" => "FTE",
        "caseload" => "Caseload",
        "hire_date" => "Hire date",
        "position" => "Shared position",
        "mental_health_teams" => "Treatment teams",
        "percent_of_caseload_from_those_teams" => "% of caseload from those teams",
        "employer_contacts_this_week" => "Employer contacts this week",
        "supervision_every_weeks" => "Weeks between supervisions",
        "case_management_percent" => "% of time on case management",
        "specialists_supervised" => "Specialists supervised",
        "other_supervisory_duties" => "Supervises other work too",
        "done" => "Done",
        // A team
        "as_of" => "As of",
        "participants" | "individuals_served" => "People served",
        "program_start_date" => "Program start",
        "months_since_program_start" => "Months since program start",
        "percent_time_in_community" => "% of time in the community",
        // Questions for staff and plans
        "people" => "People to serve",
        "leader_caseload" => "Leader's own caseload",
        "smallest_position" => "Smallest part of a position",
        "phase" => "Opening or full team",
        "people_per_fte" => "People for one full-time position",
        "months" => "Months",
        "people_at_start" => "People on the first day",
        "new_per_month" => "New people each month",
        "target_people" => "People to reach",
        "target_date" => "Day by which to reach them",
        "leaving_percent" => "% who leave each month",
        "hiring_lead_days" => "Days to fill a position",
        "reading" => "Reading",
        "opening_staff" => "Staff on the first day",
        // A person served
        "code" => "Code",
        // Documents before the first day
        "first_day" => "First day of work",
        "check_dates" => "Dates of the documents",
        // Fidelity
        "total" => "Total",
        "findings_date" | "fidelity_findings_date" => "Date of the findings",
        "date" => "Date",
        "kind" => "Kind",
        "report_received" => "Report received",
        "score_final" | "fidelity_score_final_date" => "Score final",
        "plan_approved" => "Plan agreed",
        "edition" => "Edition",
        "extension_granted" => "Longer interval granted",
        "requested" => "Requested",
        "scheduled" => "Date set",
        // Units
        "start" => "First day",
        "end" => "Last day",
        "units" => "Units",
        "minutes" => "Minutes",
        "authorization_start" | "authorization_start_date" => "Authorization begins",
        "authorization_end" | "authorization_end_date" => "Authorization ends",
        "engagement_start" | "program_entry_date" => "Start of this episode of service",
        _ => return None,
    })
}

/// The day on which something was done.
pub(crate) fn done(title: &str) -> String {
    format!("Done: {title}")
}

/// A row of a list, counted from 1.
pub(crate) fn row(row: usize) -> String {
    format!("row {row}")
}

pub(crate) fn whole_input() -> &'static str {
    "The input"
}
