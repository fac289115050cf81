//! The words that every language gives about deadlines and about documents before the first day of work.

use ips_core::calendar::Weekend;
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

/// The words of one language.
pub(super) trait ClockWords {
    fn length(&self, length: Length) -> String;
    fn rule(&self, due: &Due) -> String;
    fn origin(&self, event: &str, day: &str, rule: &str) -> String;
    fn open_from(&self, first: &str) -> String;
    fn between(&self, first: &str, last: &str) -> String;
    fn plan_for(&self, due: &str, latest: &str) -> String;
    fn status(&self, status: DueStatus) -> String;
    fn window(&self, window: Option<DueWindow>) -> &'static str;
    fn weekend(&self, day: Weekend) -> &'static str;
    fn month_end(&self) -> &'static str;
    fn too_early(&self, done: &str, first: &str) -> String;
    fn depends_on(&self, questions: &str) -> String;
    fn hired_later(&self, people: &str) -> String;
    fn limit(&self, most: Option<u32>) -> String;
    fn judgment(&self, judgment: PreHireJudgment) -> String;
    fn same_day(&self) -> &'static str;
}
