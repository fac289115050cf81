//! Fields that several tools ask for: what is typed in one of them is there in the others.

use super::fields::{Asked, Takes};

/// The people to serve: those of the team, those that staff is needed for, and those that a plan is to reach.
pub(super) const PEOPLE: &str = "individuals_served";
/// The first day of the program.
pub(super) const PROGRAM_START: &str = "program_start_date";
/// The most the leader carries.
pub(super) const LEADER_CASELOAD: &str = "leader_caseload";
/// People for one full-time position, by the agency's own choice.
pub(super) const PEOPLE_PER_FTE: &str = "people_per_fte";
/// The smallest part of a position that can be filled.
pub(super) const SMALLEST: Asked = Asked {
    field: "smallest_position",
    takes: Takes::OneOf(|words| words.need.half_positions, &[("1", |words| words.need.whole_positions)]),
    label: |words| words.need.smallest_position,
    hint: None,
};
