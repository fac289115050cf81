//! How many staff a number of people needs.

pub(crate) fn caseload_staff(people: u32, leader_carries: u32, people_per_fte: u32) -> String {
    let of = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    let less = if leader_carries == 0 { String::new() } else { format!(", less {leader_carries} whom the leader carries") };
    format!("{of}{less}, at {people_per_fte} for one full-time position")
}

pub(crate) fn leader(fte: &str, led: Option<u32>) -> String {
    match led {
        Some(led) => format!("{fte} for each of {led} led"),
        None => format!("{fte} for one team"),
    }
}

pub(crate) fn capped(fte: &str) -> String {
    format!(", and never more than {fte}")
}

pub(crate) fn minimum(least: &str, also: bool) -> String {
    if also { format!("but {least}") } else { least.to_owned() }
}

pub(crate) fn so(positions: &str) -> String {
    format!(", so {positions}")
}

pub(crate) fn step(people: u32, grows: &str) -> String {
    format!("From {people} people on: {grows}.")
}

pub(crate) fn teams(teams: usize) -> String {
    format!("{teams} teams")
}
