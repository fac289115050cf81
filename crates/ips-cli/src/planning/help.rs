//! The long help of each planning task: what goes in, what comes out, an example.

/// What stands in the help of every task.
macro_rules! help {
    ($input:literal, $result:literal, $broken:literal, $example:literal) => {
        concat!(
            $input,
            "\n\nOutput: one JSON object with \"policy\", \"policy_version\", \"as_of\", \"past_review\", \"result\" and \"errors\". The result holds\n",
            $result,
            ".\nThe errors say what could not be used: \"where\" (the list), \"row\" (counted from 1), \"field\", \"code\" with its values, \"message\" and\n",
            "\"remedy\". The rest is computed all the same.\n",
            "On a terminal, or with --text, it is a page to read.\n\nA result is no decision: the payer decides.\n\nExample:\n  ",
            $example,
            "\n\nExit status: 0 done, 1 ",
            $broken,
            "some entry could not be used, 2 the input or the arguments cannot be used."
        )
    };
}

pub(super) const NEED: &str = help!(
    r#"Input: --people with its options, or one JSON object with "people" and where wanted "leader_caseload", "smallest_position" (FTE; 0.5), "phase"
("opening" or "full") and "people_per_fte"."#,
    r#""strict": what to plan on, "loose": what no reading may go below; each with the least staff of any split of the people into teams, the teams with their
people and the need of each role, "even_split_fte", the staff if the people were spread evenly over as many teams, and "next_step", the next number of
people at which more staff is needed"#,
    "",
    "ips need --policy ID --as-of 2026-11-21 --people 60 --smallest-position 0.5"
);

pub(super) const CHECK_TEAM: &str = help!(
    r#"Input: one JSON object with "staff", a list of people (each with "role" and where known "name", "fte", "caseload", "hire_date" and the other figures of the
policy), and where known "individuals_served", "program_start_date" or "months_since_program_start", "percent_time_in_community". Or the staff list alone as
CSV or spreadsheet, with these names or their words in the first row; the figures of the team are then options. What is not known is left out."#,
    r#""findings", the gravest first, and "staff", the people; "row" in both is the row of a person in the list, counted from 1; in CSV and
spreadsheets the rows above the people count, too. Beside the errors "notes" says how a list was read: the sheet, rows that are hidden or hold totals,
dates with the day first, numbers that were rounded; each with "code", its values and "message""#,
    "a rule that the policy puts as a must is broken or ",
    "ips check-team --policy ID --as-of 2026-11-21 --individuals-served 60 staff.csv"
);

pub(super) const PLAN: &str = help!(
    r#"Input: one JSON object with "program_start_date" and where wanted "months" (24), "people_at_start" (0), "new_per_month" (0), "leaving_percent" (0),
"hiring_lead_days" (0), "smallest_position" (FTE; 0.5), "reading" ("strict" or "loose"), "leader_caseload", "people_per_fte" and "opening_staff"
(FTE by role)."#,
    r#""months", "hires", "without_hires" (what breaks first if nobody is hired after the opening) "deadlines" (what falls due in these
months), "missing_events" (days that a plan does not know, and what hangs on them) and "pre_hire" (the documents of everybody to hire)"#,
    "",
    r#"echo '{"program_start_date": "2027-01-04", "new_per_month": 6}' | ips plan --policy ID --as-of 2026-11-21 --calendar plan.ics --workbook plan.xlsx"#
);

pub(super) const DEADLINES: &str = help!(
    r#"Input: one JSON object with "program" (days by event), "staff" (a list of people with "role", days and yes-or-no facts) and "participants" (a list of people
served with "code" and days); in each of them "done" is an object of deadlines and the days on which they were done. "pre_hire" is an object, or a list of them,
with "role", "first_day" and "check_dates" (days by check). Events, deadlines, facts and checks have the names that the policy gives them."#,
    r#""items": what is due, overdue and done; "missing_events": days that are not known, and what hangs on them; "pre_hire": the windows of each hire"#,
    "a duty that the policy puts as a must is overdue, a document is too old, or ",
    r#"echo '{"program": {"program_start_date": "2026-01-05"}}' | ips deadlines --policy ID --as-of 2026-11-21 --horizon 180 --calendar due.ics"#
);

pub(super) const FIDELITY: &str = help!(
    r#"Input: one JSON object with "ratings" (a list with one rating for each item, or an object of item numbers and ratings) or "total", "findings_date", "reviews"
(a list with "date", "total", "kind": "self", "review" or "re_evaluation", and where known "report_received", "score_final", "plan_approved", "edition",
"extension_granted") and "re_evaluation" (an object of conditions and answers, with the days "requested" and "scheduled")."#,
    r#""total", "thresholds", "bands", "item_plans", "standing", "next_review", "progress", "re_evaluation" and more"#,
    "a total that the policy asks for is not reached, a review shows no improvement, the next review is overdue, or ",
    r#"echo '{"total": 98, "reviews": [{"date": "2026-03-02", "total": 98, "kind": "review"}]}' | ips fidelity --policy ID --as-of 2026-06-15"#
);

pub(super) const AUTHORIZATION: &str = help!(
    r#"Input: one JSON object with "services" (a list with "date" and "minutes") and where known "authorizations" (a list with "start", "end" and "units", earlier
ones too) and "engagement_start". A single authorization may be given as "authorization_start" and "authorization_end"."#,
    r#""units", "authorizations" (with what is used of each), "findings" (what breaks a rule), "packet" (the documents of a request) and "billing""#,
    "a limit is broken or ",
    r#"echo '{"services": [{"date": "2026-03-02", "minutes": 50}]}' | ips authorization --policy ID --as-of 2026-06-15"#
);

/// The help of both questions about somebody who is served.
macro_rules! review {
    ($example:literal) => {
        help!(
            "Input: one JSON object of facts and answers; `{}` lists in \"to_settle\" what there is to ask. Where the policy has no criteria, nothing is read.",
            r#""citation", "determination", in the form of `ips screen`: "outcome" is "eligible" where the criteria are met; null where the policy has none; and
"beside", what the policy says beside the criteria"#,
            "",
            $example
        )
    };
}

pub(super) const CONTINUED_STAY: &str = review!("echo '{}' | ips continued-stay --policy ID --as-of 2026-06-15 --text");

pub(super) const DISCHARGE: &str = review!("echo '{}' | ips discharge --policy ID --as-of 2026-06-15 --text --lang es");
