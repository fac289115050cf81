//! Spanish.

use super::texts::NeedWords;

pub(super) struct Spanish;

impl NeedWords for Spanish {
    fn caseload_staff(&self, people: u32, leader_carries: u32, people_per_fte: u32) -> String {
        let of = if people == 1 { "1 persona".to_owned() } else { format!("{people} personas") };
        let less = if leader_carries == 0 { String::new() } else { format!(", menos {leader_carries} que atiende quien dirige") };
        format!("{of}{less}, a razón de {people_per_fte} por puesto de tiempo completo")
    }

    fn leader(&self, fte: &str, led: Option<u32>) -> String {
        match led {
            Some(led) => format!("{fte} por cada una de las personas dirigidas, que son {led}"),
            None => format!("{fte} para un equipo"),
        }
    }

    fn capped(&self, fte: &str) -> String {
        format!(", y nunca más de {fte}")
    }

    fn minimum(&self, least: &str, also: bool) -> String {
        if also { format!("pero {least}") } else { least.to_owned() }
    }

    fn so(&self, positions: &str) -> String {
        format!(", es decir, {positions}")
    }

    fn step(&self, people: u32, grows: &str) -> String {
        format!("A partir de {people} personas: {grows}.")
    }

    fn teams(&self, teams: usize) -> String {
        format!("{teams} equipos")
    }
}
