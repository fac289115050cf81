//! The long help of each planning task: what goes in, what comes out, an example that runs as it stands in the folder of the repository.

use crate::policies::example_id;

/// What a task says about itself.
struct Help {
    /// What goes in, with what is taken where a field is left out. The names, kinds and choices themselves are listed by `ips policy show`.
    input: &'static str,
    /// What the result holds.
    result: &'static str,
    /// What ends with status 1 beside an entry that cannot be used.
    broken: &'static str,
    /// An example; ID stands for a policy.
    example: &'static str,
}

impl Help {
    fn text(&self) -> String {
        let Self { input, result, broken, example } = self;
        let id = example_id();
        format!(
            "Input: {input}\n`ips policy show {id}` lists every field that this task takes under a policy, with its kind and its choices.\n\n\
             Output: one JSON object with \"policy\", \"policy_version\", \"as_of\", \"past_review\", \"result\" and \"errors\". The result holds\n{result}.\n\
             The errors say what could not be used: \"where\" (the list), \"row\" (counted from 1), \"field\", \"code\" with its values, \"message\" and\n\
             \"remedy\". The rest is computed all the same; where nothing can be computed the result is null.\n\
             On a terminal, or with --text, it is a page to read.\n\nA result is no decision: the payer decides.\n\nExample:\n  {}\n\n\
             Exit status: 0 done, 1 {broken}some entry could not be used, 2 the input or the arguments cannot be used.",
            example.replace("ID", id)
        )
    }
}

pub(super) fn need() -> String {
    let help = Help {
        input: "--people with its options, or one JSON object. Left out, the smallest position is half a position and the team is a full one.",
        result: "\"strict\": what to plan on, \"loose\": what no reading may go below; each with the least staff of any split of the people into teams, the teams with\n\
                 their people and the need of each role, \"even_split_fte\", the staff if the people were spread evenly over as many teams, and \"next_step\", the next\n\
                 number of people at which more staff is needed",
        broken: "",
        example: "ips need --policy ID --as-of 2026-11-21 --people 60 --smallest-position 0.5",
    };
    help.text()
}

pub(super) fn check_team() -> String {
    let help = Help {
        input: "one JSON object with the list \"staff\" and the figures of the team. Or the staff list alone as CSV or spreadsheet, with the names of the fields or\n\
                their words in the first row; the figures of the team are then options. What is not known is left out.",
        result: "\"findings\", the gravest first, and \"staff\", the people; \"row\" in both is the row of a person in the list, counted from 1; in CSV and\n\
                 spreadsheets the rows above the people count, too. Beside the errors \"notes\" says how a list was read: the sheet, rows that are hidden or\n\
                 hold totals, dates with the day first, numbers that were rounded; each with \"code\", its values and \"message\"",
        broken: "a rule that the policy puts as a must is broken or ",
        example: "ips check-team --policy ID --as-of 2026-11-21 --individuals-served 60 examples/staff-ID.csv",
    };
    help.text()
}

pub(super) fn plan() -> String {
    let help = Help {
        input: "one JSON object, or --program-start-date with its options. How a plan grows is said by \"target_people\" and \"target_date\", from which the new\n\
                people of each month are worked out, or by \"new_per_month\". Left out, a plan has 24 months or those up to its target, nobody on the first day,\n\
                nobody new, nobody leaving, the time to fill a position that we suggest (the policies give none), half positions, the strict reading, and\n\
                opens with the staff that the policy asks.",
        result: "\"growth\" (the new people of each month, and the target with the day on which it is reached), \"hiring_lead\" (its days, and whether they are the\n\
                 ones suggested), \"months\", \"hires\", \"capacity\" (the people whom the staff can carry, from each day on), \"without_hires\" (what breaks first if nobody is hired after the opening), \"deadlines\" (what falls due in these\n\
                 months), \"missing_events\" (days that a plan does not know, and what hangs on them) and \"pre_hire\" (the documents of everybody to hire)",
        broken: "",
        example: "ips plan --policy ID --as-of 2026-11-21 --calendar plan.ics --workbook plan.xlsx examples/plan.json",
    };
    help.text()
}

pub(super) fn deadlines() -> String {
    let help = Help {
        input: "one JSON object. In \"program\", in each row of \"staff\" and of \"participants\" stand days by event, and in \"done\" the days on which deadlines were\n\
                kept. \"pre_hire\" is an object, or a list of them, with the dates of documents.",
        result: "\"items\": what is due, overdue and done; \"missing_events\": days that are not known, and what hangs on them; \"pre_hire\": the windows of each hire",
        broken: "a duty that the policy puts as a must is overdue, a document is too old, or ",
        example: "ips deadlines --policy ID --as-of 2026-11-21 --horizon 180 --calendar due.ics examples/deadlines-ID.json",
    };
    help.text()
}

pub(super) fn fidelity() -> String {
    let help = Help {
        input: "one JSON object. \"ratings\" is a list with one rating for each item, or an object of item numbers and ratings; a \"total\" may stand alone.",
        result: "\"total\", \"thresholds\", \"bands\", \"item_plans\", \"standing\", \"next_review\", \"progress\", \"re_evaluation\" and more",
        broken: "a total that the policy asks for is not reached, a review shows no improvement, the next review is overdue, or ",
        example: "ips fidelity --policy ID --as-of 2026-06-15 examples/fidelity.json",
    };
    help.text()
}

pub(super) fn authorization() -> String {
    let help = Help {
        input: "one JSON object. \"authorizations\" holds earlier ones, too; a single one may be given by its two days at the top instead.",
        result: "\"units\", \"authorizations\" (with what is used of each), \"findings\" (what breaks a rule), \"packet\" (the documents of a request) and \"billing\"",
        broken: "a limit is broken or ",
        example: "ips authorization --policy ID --as-of 2026-06-15 examples/authorization.json",
    };
    help.text()
}

/// What both questions about somebody who is served have in common.
fn review(example: &'static str) -> String {
    let help = Help {
        input: "one JSON object of facts and answers; `{}` lists in \"to_settle\" what there is to ask. Where the policy has no criteria, nothing is read.",
        result: "\"citation\", \"determination\", in the form of `ips screen`: \"outcome\" is \"eligible\" where the criteria are met; null where the policy has none; and\n\
                 \"beside\", what the policy says beside the criteria",
        broken: "",
        example,
    };
    help.text()
}

pub(super) fn continued_stay() -> String {
    review("echo '{}' | ips continued-stay --policy ID --as-of 2026-06-15 --text")
}

pub(super) fn discharge() -> String {
    review("echo '{}' | ips discharge --policy ID --as-of 2026-06-15 --text --lang es")
}
