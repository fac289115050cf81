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
        Limit::AtLeast(_) => format!("al menos {amount}"),
        Limit::Above(_) => format!("más de {amount}"),
        Limit::AtMost(_) => format!("como máximo {amount}"),
        Limit::Exactly(_) => format!("exactamente {amount}"),
    }
}

pub(crate) fn expected(answer: &str) -> String {
    format!("se espera: {answer}")
}

pub(crate) fn caseload_of(who: &str) -> String {
    format!("Carga de casos ({who})")
}

pub(crate) fn with_fte(fte: &str) -> String {
    format!(" con {fte}")
}

pub(crate) fn people_served() -> &'static str {
    "Personas atendidas"
}

pub(crate) fn capacity(ratio: &Ratio) -> String {
    format!(" caben en las cargas de casos de este equipo, {} por cada puesto de tiempo completo", ratio.people)
}

pub(crate) fn leading_time_of(who: &str) -> String {
    format!("Tiempo para dirigir ({who})")
}

pub(crate) fn leading(time: &LeaderTime, fte: &str) -> String {
    if time.per_person_led { format!(", es decir, {fte} por cada persona dirigida") } else { " para un equipo".to_owned() }
}

pub(crate) fn own_caseload_of(who: &str) -> String {
    format!("Carga de casos propia ({who})")
}

pub(crate) fn led_from(rule: &LeaderCaseload) -> String {
    format!(" cuando dirige a {} personas o más", rule.from_led)
}

pub(crate) fn led_by(who: &str) -> String {
    format!("Personal dirigido ({who})")
}

pub(crate) fn together(roles: &str) -> String {
    format!("{roles} en conjunto")
}

pub(crate) fn for_each_leader(each: Option<&str>, leader: &str) -> String {
    match each {
        None => format!(" para quien dirige ({leader})"),
        Some(each) => format!(", {each} para cada persona que dirige ({leader})"),
    }
}

pub(crate) fn for_one_team() -> &'static str {
    " para un equipo"
}

pub(crate) fn holds(minimum: &Minimum, once: Option<(&str, &str)>) -> String {
    let mut holds = match minimum.phase {
        Phase::Always => String::new(),
        Phase::Opening => " mientras el equipo empieza".to_owned(),
        Phase::Full => " en un equipo completo".to_owned(),
    };
    if let Some((fte, role)) = once {
        // Writing to a String cannot fail.
        let _ = write!(holds, " cuando ya tiene {fte} de este puesto: {role}");
    }
    if minimum.if_present {
        holds.push_str(" si el equipo tiene este puesto");
    }
    holds
}

pub(crate) fn not_assessed(missing: &str) -> String {
    format!("no se evalúa porque falta este dato: {missing}")
}

pub(crate) fn summary(violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String {
    let mut parts = vec![
        count(violations, "Ningún incumplimiento", "1 incumplimiento", "incumplimientos"),
        count(warnings, "ninguna advertencia", "1 advertencia", "advertencias"),
    ];
    if information > 0 {
        parts.push(count(information, "ninguna observación", "1 observación", "observaciones"));
    }
    let open = if not_assessed > 0 { format!("; {} sin evaluar", count(not_assessed, "ninguna regla", "1 regla", "reglas")) } else { String::new() };
    format!("{}{open}.", parts.join(", "))
}

pub(crate) fn sum_of_caseloads(sum: u32, served: u32) -> String {
    format!("Las cargas de casos suman {sum} y se atiende a {served} personas. Una de estas cifras puede no estar al día.")
}

pub(crate) fn and() -> &'static str {
    "y"
}
