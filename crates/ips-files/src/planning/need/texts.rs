//! The words that every language gives about how many staff a number of people needs.

/// The words of one language.
pub(super) trait NeedWords {
    /// What a division is made of: people, those whom the leader carries, and people for one full-time position.
    fn caseload_staff(&self, people: u32, leader_carries: u32, people_per_fte: u32) -> String;
    /// What the leader's time is made of: FTE for each of so many led, or for the team.
    fn leader(&self, fte: &str, led: Option<u32>) -> String;
    /// The most the leader's time can be.
    fn capped(&self, fte: &str) -> String;
    /// A minimum; it is one of several reasons where `also` is set.
    fn minimum(&self, least: &str, also: bool) -> String;
    /// The positions that cover the need.
    fn so(&self, positions: &str) -> String;
    fn step(&self, people: u32, grows: &str) -> String;
    fn teams(&self, teams: usize) -> String;
}
