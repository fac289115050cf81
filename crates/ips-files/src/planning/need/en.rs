//! English.

use super::texts::NeedWords;

pub(super) struct English;

impl NeedWords for English {
    fn caseload_staff(&self, people: u32, leader_carries: u32, people_per_fte: u32) -> String {
        let of = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        let less = if leader_carries == 0 { String::new() } else { format!(", less {leader_carries} whom the leader carries") };
        format!("{of}{less}, at {people_per_fte} for one full-time position")
    }

    fn leader(&self, fte: &str, led: Option<u32>) -> String {
        match led {
            Some(led) => format!("{fte} for each of {led} led"),
            None => format!("{fte} for one team"),
        }
    }

    fn capped(&self, fte: &str) -> String {
        format!(", and never more than {fte}")
    }

    fn minimum(&self, least: &str, also: bool) -> String {
        if also { format!("but {least}") } else { least.to_owned() }
    }

    fn so(&self, positions: &str) -> String {
        format!(", so {positions}")
    }

    fn step(&self, people: u32, grows: &str) -> String {
        format!("From {people} people on: {grows}.")
    }

    fn teams(&self, teams: usize) -> String {
        format!("{teams} teams")
    }
}
