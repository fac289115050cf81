//! The words that every language gives about what a check of a team found.

use ips_core::policy::planning::{LeaderCaseload, LeaderTime, Minimum, Ratio};
use ips_core::staffing::Limit;

/// The words of one language. Sentences are put together as: what is looked at, how it is, what the rule asks and when.
pub(super) trait TeamWords {
    /// A row of the staff list without a code name, counted from 1.
    fn row(&self, row: usize) -> String;
    /// What stands before the limit: "at least", "more than", "at most", "exactly".
    fn limit(&self, limit: Limit, amount: &str) -> String;
    /// What a yes-or-no figure should be.
    fn expected(&self, answer: &str) -> String;
    fn caseload_of(&self, who: &str) -> String;
    fn with_fte(&self, fte: &str) -> String;
    fn people_served(&self) -> &'static str;
    /// The capacity on the caseloads of a team at a ratio.
    fn capacity(&self, ratio: &Ratio) -> String;
    fn leading_time_of(&self, who: &str) -> String;
    fn leading(&self, time: &LeaderTime, fte: &str) -> String;
    fn own_caseload_of(&self, who: &str) -> String;
    fn led_from(&self, rule: &LeaderCaseload) -> String;
    fn led_by(&self, who: &str) -> String;
    /// Roles that are counted together.
    fn together(&self, roles: &str) -> String;
    /// The limit for one leader; `leader` is what the role is called.
    fn for_each_leader(&self, each: Option<&str>, leader: &str) -> String;
    fn for_one_team(&self) -> &'static str;
    /// When a minimum holds; `once` is the amount and the role that it waits for.
    fn holds(&self, minimum: &Minimum, once: Option<(&str, &str)>) -> String;
    fn not_assessed(&self, missing: &str) -> String;
    fn summary(&self, violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String;
    fn sum_of_caseloads(&self, sum: u32, served: u32) -> String;
    fn and(&self) -> &'static str;
}
