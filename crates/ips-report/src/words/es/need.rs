//! How many staff a number of people needs.

pub(crate) fn caseload_staff(people: u32, leader_carries: u32, people_per_fte: u32) -> String {
    let of = if people == 1 { "1 persona".to_owned() } else { format!("{people} personas") };
    let less = if leader_carries == 0 { String::new() } else { format!(", menos {leader_carries} que atiende quien dirige") };
    format!("{of}{less}, a razón de {people_per_fte} por puesto de tiempo completo")
}

pub(crate) fn leader(fte: &str, led: Option<u32>) -> String {
    match led {
        Some(led) => format!("{fte} por cada una de las personas dirigidas, que son {led}"),
        None => format!("{fte} para un equipo"),
    }
}

pub(crate) fn capped(fte: &str) -> String {
    format!(", y nunca más de {fte}")
}

pub(crate) fn minimum(least: &str, also: bool) -> String {
    if also { format!("pero {least}") } else { least.to_owned() }
}

pub(crate) fn so(positions: &str) -> String {
    format!(", es decir, {positions}")
}

pub(crate) fn step(people: u32, grows: &str) -> String {
    format!("A partir de {people} personas: {grows}.")
}

pub(crate) fn teams(teams: usize) -> String {
    format!("{teams} equipos")
}
