//! Spanish.

use super::texts::TeamWords;
use ips_core::policy::planning::{LeaderCaseload, LeaderTime, Minimum, Phase, Ratio};
use ips_core::staffing::Limit;
use std::fmt::Write as _;

pub(super) struct Spanish;

fn count(number: usize, none: &str, one: &str, many: &str) -> String {
    match number {
        0 => none.to_owned(),
        1 => one.to_owned(),
        _ => format!("{number} {many}"),
    }
}

impl TeamWords for Spanish {
    fn row(&self, row: usize) -> String {
        format!("fila {row}")
    }

    fn limit(&self, limit: Limit, amount: &str) -> String {
        match limit {
            Limit::AtLeast(_) => format!("al menos {amount}"),
            Limit::Above(_) => format!("más de {amount}"),
            Limit::AtMost(_) => format!("como máximo {amount}"),
            Limit::Exactly(_) => format!("exactamente {amount}"),
        }
    }

    fn expected(&self, answer: &str) -> String {
        format!("se espera: {answer}")
    }

    fn caseload_of(&self, who: &str) -> String {
        format!("Carga de casos ({who})")
    }

    fn with_fte(&self, fte: &str) -> String {
        format!(" con {fte}")
    }

    fn people_served(&self) -> &'static str {
        "Personas atendidas"
    }

    fn capacity(&self, ratio: &Ratio) -> String {
        format!(" caben en las cargas de casos de este equipo, {} por cada puesto de tiempo completo", ratio.people)
    }

    fn leading_time_of(&self, who: &str) -> String {
        format!("Tiempo para dirigir ({who})")
    }

    fn leading(&self, time: &LeaderTime, fte: &str) -> String {
        if time.per_person_led { format!(", es decir, {fte} por cada persona dirigida") } else { " para un equipo".to_owned() }
    }

    fn own_caseload_of(&self, who: &str) -> String {
        format!("Carga de casos propia ({who})")
    }

    fn led_from(&self, rule: &LeaderCaseload) -> String {
        format!(" cuando dirige a {} personas o más", rule.from_led)
    }

    fn led_by(&self, who: &str) -> String {
        format!("Personal dirigido ({who})")
    }

    fn together(&self, roles: &str) -> String {
        format!("{roles} en conjunto")
    }

    fn for_each_leader(&self, each: Option<&str>, leader: &str) -> String {
        match each {
            None => format!(" para quien dirige ({leader})"),
            Some(each) => format!(", {each} para cada persona que dirige ({leader})"),
        }
    }

    fn for_one_team(&self) -> &'static str {
        " para un equipo"
    }

    fn holds(&self, minimum: &Minimum, once: Option<(&str, &str)>) -> String {
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

    fn not_assessed(&self, missing: &str) -> String {
        format!("no se evalúa porque falta este dato: {missing}")
    }

    fn summary(&self, violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String {
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

    fn sum_of_caseloads(&self, sum: u32, served: u32) -> String {
        format!("Las cargas de casos suman {sum} y se atiende a {served} personas. Una de estas cifras puede no estar al día.")
    }

    fn and(&self) -> &'static str {
        "y"
    }
}
