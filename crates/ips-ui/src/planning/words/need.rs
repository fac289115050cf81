//! Staff needed.

/// The words of the tool for staff needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeedWords {
    pub(crate) intro: &'static str,
    pub(crate) people: &'static str,
    /// What the leader is called.
    pub(crate) leader_caseload: fn(&str) -> String,
    pub(crate) leader_caseload_hint: &'static str,
    pub(crate) smallest_position: &'static str,
    pub(crate) half_positions: &'static str,
    pub(crate) whole_positions: &'static str,
    pub(crate) phase: &'static str,
    pub(crate) full_team: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) people_per_fte: &'static str,
    /// People for one full-time position by the policy, and what the role is called.
    pub(crate) people_per_fte_hint: fn(u32, &str) -> String,
    /// The same people.
    pub(crate) above_ratio: fn(u32) -> String,
    pub(crate) need_people: &'static str,
    pub(crate) need_as_of: &'static str,
    /// People, positions on the strict and on the loose reading.
    pub(crate) summary: fn(u32, &str, &str) -> String,
    /// People.
    pub(crate) caption: fn(u32) -> String,
    pub(crate) role: &'static str,
    pub(crate) loose: &'static str,
    pub(crate) loose_note: &'static str,
    pub(crate) strict: &'static str,
    pub(crate) strict_note: &'static str,
    pub(crate) top_rating: &'static str,
    /// People for one position, item, what the item is called.
    pub(crate) top_rating_note: fn(u32, u32, &str) -> String,
    /// The same, where the policy's own figure is enough for the top rating.
    pub(crate) top_rating_kept: fn(u32, u32, &str) -> String,
    /// FTE.
    pub(crate) exactly: fn(&str) -> String,
    pub(crate) none: &'static str,
    pub(crate) all_positions: &'static str,
    pub(crate) teams: &'static str,
    /// What the leader is called.
    pub(crate) leader_carries: fn(&str) -> String,
    pub(crate) next_step: &'static str,
    pub(crate) no_next_step: &'static str,
    pub(crate) sums_heading: &'static str,
    /// How many teams, people in each.
    pub(crate) team_of: fn(usize, u32) -> String,
    /// The most people one team serves.
    pub(crate) team_limit: fn(u32) -> String,
    pub(crate) steps_heading: &'static str,
    pub(crate) steps_intro: &'static str,
    /// What the column is called.
    pub(crate) steps_caption: fn(&str) -> String,
    pub(crate) people_column: &'static str,
    /// From and to.
    pub(crate) people_range: fn(u32, u32) -> String,
}
