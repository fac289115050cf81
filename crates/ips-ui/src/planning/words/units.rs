//! Units and authorization.

/// The words of the units tool.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnitsWords {
    pub(crate) intro: &'static str,
    pub(crate) no_units: &'static str,
    pub(crate) services: &'static str,
    pub(crate) date: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) authorization_start: &'static str,
    pub(crate) authorization_end: &'static str,
    pub(crate) authorization_end_hint: &'static str,
    pub(crate) engagement_start: &'static str,
    pub(crate) engagement_hint: &'static str,
    /// Used, of.
    pub(crate) used: fn(u32, u32) -> String,
    pub(crate) left: fn(u32) -> String,
    pub(crate) all_used: fn(&str) -> String,
    /// Day, units.
    pub(crate) reminder: fn(&str, u32) -> String,
    pub(crate) period: fn(&str, &str) -> String,
    pub(crate) days_left: fn(i64) -> String,
    pub(crate) period_over: &'static str,
    pub(crate) by_day: &'static str,
    pub(crate) units: &'static str,
    pub(crate) running: &'static str,
    pub(crate) remarks: &'static str,
    pub(crate) before_engagement: &'static str,
    pub(crate) no_rule: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) over_daily: fn(&str, u32) -> String,
    pub(crate) without_authorization: fn(&str, u32) -> String,
    pub(crate) after_period: fn(&str, u32) -> String,
    pub(crate) too_long: fn(&str, u32) -> String,
    pub(crate) packet: &'static str,
    pub(crate) packet_hint: &'static str,
    pub(crate) billing: &'static str,
    pub(crate) whole_units: fn(u32) -> String,
}
