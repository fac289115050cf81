//! The few figures that concern the team as a whole: where they are typed, and which of them rules of a policy read.

use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Figure;

/// The field for the people served.
pub(super) const SERVED: &str = "individuals_served";
/// The field for the people served with the change that is tried.
pub(super) const SERVED_THEN: &str = "check.what_if_served";
/// The field for the day on which the program began.
pub(super) const START: &str = "program_start_date";
/// The field for the months since then, where that day is not known.
pub(super) const MONTHS: &str = "months_since_program_start";
/// The field for the share of the team's time that is spent in the community.
pub(super) const COMMUNITY: &str = "percent_time_in_community";

/// The fields that rules of a policy read.
pub(super) fn team_fields_of(program: &ProgramPolicy) -> Vec<&'static str> {
    let staffing = &program.planning().staffing;
    let mut fields = vec![SERVED];
    if !staffing.start_up.is_empty() {
        fields.extend([START, MONTHS]);
    }
    let is_read = |figure| staffing.bounds.iter().any(|bound| bound.figure == figure || bound.when.iter().any(|condition| condition.figure == figure));
    if is_read(Figure::PercentTimeInCommunity) {
        fields.push(COMMUNITY);
    }
    fields
}
