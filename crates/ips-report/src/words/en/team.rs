//! What a check of a team found.

use ips_core::policy::planning::{LeaderCaseload, LeaderTime, Minimum, Phase, Ratio};
use ips_core::staffing::Limit;
use std::fmt::Write as _;

fn count(number: usize, none: &str, one: &str, many: &str) -> String {
    match number {
        0 => none.to_owned(),
        1 => one.to_owned(),
        _ => format!("{number} {many}"),
    }
}

pub(crate) fn limit(limit: Limit, amount: &str) -> String {
    match limit {
        Limit::AtLeast(_) => format!("at least {amount}"),
        Limit::Above(_) => format!("more than {amount}"),
        Limit::AtMost(_) => format!("at most {amount}"),
        Limit::Exactly(_) => format!("exactly {amount}"),
    }
}

pub(crate) fn expected(answer: &str) -> String {
    format!("expected: {answer}")
}

pub(crate) fn caseload_of(who: &str) -> String {
    format!("Caseload of {who}")
}

pub(crate) fn with_fte(fte: &str) -> String {
    format!(" with {fte}")
}

pub(crate) fn people_served() -> &'static str {
    "People served"
}

pub(crate) fn capacity(ratio: &Ratio) -> String {
    format!(" have room on the caseloads of this team, {} for each full-time position", ratio.people)
}

pub(crate) fn leading_time_of(who: &str) -> String {
    format!("Time of {who} for leading")
}

pub(crate) fn leading(time: &LeaderTime, fte: &str) -> String {
    if time.per_person_led { format!(", which is {fte} for each person led") } else { " for one team".to_owned() }
}

pub(crate) fn own_caseload_of(who: &str) -> String {
    format!("Own caseload of {who}")
}

pub(crate) fn led_from(rule: &LeaderCaseload) -> String {
    format!(" once {} or more staff are led", rule.from_led)
}

pub(crate) fn led_by(who: &str) -> String {
    format!("Staff led by {who}")
}

pub(crate) fn together(roles: &str) -> String {
    format!("{roles} together")
}

pub(crate) fn for_each_leader(each: Option<&str>, leader: &str) -> String {
    match each {
        None => format!(" for one leader ({leader})"),
        Some(each) => format!(", {each} for each leader ({leader})"),
    }
}

pub(crate) fn for_one_team() -> &'static str {
    " for one team"
}

pub(crate) fn holds(minimum: &Minimum, once: Option<(&str, &str)>) -> String {
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

pub(crate) fn not_assessed(missing: &str) -> String {
    format!("not assessed, because this is missing: {missing}")
}

pub(crate) fn summary(violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String {
    let mut parts = vec![count(violations, "No violations", "1 violation", "violations"), count(warnings, "no warnings", "1 warning", "warnings")];
    if information > 0 {
        parts.push(count(information, "no remarks", "1 remark", "remarks"));
    }
    let open = if not_assessed > 0 { format!("; {} not assessed", count(not_assessed, "no rules", "1 rule", "rules")) } else { String::new() };
    format!("{}{open}.", parts.join(", "))
}

pub(crate) fn sum_of_caseloads(sum: u32, served: u32) -> String {
    format!("The caseloads add up to {sum}, and {served} people are served. One of these figures may be out of date.")
}

pub(crate) fn and() -> &'static str {
    "and"
}
