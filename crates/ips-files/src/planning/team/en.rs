//! English.

use super::texts::TeamWords;
use ips_core::policy::planning::{LeaderCaseload, LeaderTime, Minimum, Phase, Ratio};
use ips_core::staffing::Limit;
use std::fmt::Write as _;

pub(super) struct English;

fn count(number: usize, none: &str, one: &str, many: &str) -> String {
    match number {
        0 => none.to_owned(),
        1 => one.to_owned(),
        _ => format!("{number} {many}"),
    }
}

impl TeamWords for English {
    fn row(&self, row: usize) -> String {
        format!("row {row}")
    }

    fn limit(&self, limit: Limit, amount: &str) -> String {
        match limit {
            Limit::AtLeast(_) => format!("at least {amount}"),
            Limit::Above(_) => format!("more than {amount}"),
            Limit::AtMost(_) => format!("at most {amount}"),
            Limit::Exactly(_) => format!("exactly {amount}"),
        }
    }

    fn expected(&self, answer: &str) -> String {
        format!("expected: {answer}")
    }

    fn caseload_of(&self, who: &str) -> String {
        format!("Caseload of {who}")
    }

    fn with_fte(&self, fte: &str) -> String {
        format!(" with {fte}")
    }

    fn people_served(&self) -> &'static str {
        "People served"
    }

    fn capacity(&self, ratio: &Ratio) -> String {
        format!(" have room on the caseloads of this team, {} for each full-time position", ratio.people)
    }

    fn leading_time_of(&self, who: &str) -> String {
        format!("Time of {who} for leading")
    }

    fn leading(&self, time: &LeaderTime, fte: &str) -> String {
        if time.per_person_led { format!(", which is {fte} for each person led") } else { " for one team".to_owned() }
    }

    fn own_caseload_of(&self, who: &str) -> String {
        format!("Own caseload of {who}")
    }

    fn led_from(&self, rule: &LeaderCaseload) -> String {
        format!(" once {} or more staff are led", rule.from_led)
    }

    fn led_by(&self, who: &str) -> String {
        format!("Staff led by {who}")
    }

    fn together(&self, roles: &str) -> String {
        format!("{roles} together")
    }

    fn for_each_leader(&self, each: Option<&str>, leader: &str) -> String {
        match each {
            None => format!(" for one leader ({leader})"),
            Some(each) => format!(", {each} for each leader ({leader})"),
        }
    }

    fn for_one_team(&self) -> &'static str {
        " for one team"
    }

    fn holds(&self, minimum: &Minimum, once: Option<(&str, &str)>) -> String {
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

    fn not_assessed(&self, missing: &str) -> String {
        format!("not assessed, because this is missing: {missing}")
    }

    fn summary(&self, violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String {
        let mut parts = vec![count(violations, "No violations", "1 violation", "violations"), count(warnings, "no warnings", "1 warning", "warnings")];
        if information > 0 {
            parts.push(count(information, "no remarks", "1 remark", "remarks"));
        }
        let open = if not_assessed > 0 { format!("; {} not assessed", count(not_assessed, "no rules", "1 rule", "rules")) } else { String::new() };
        format!("{}{open}.", parts.join(", "))
    }

    fn sum_of_caseloads(&self, sum: u32, served: u32) -> String {
        format!("The caseloads add up to {sum}, and {served} people are served. One of these figures may be out of date.")
    }

    fn and(&self) -> &'static str {
        "and"
    }
}
