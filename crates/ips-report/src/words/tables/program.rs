//! What a policy says to agencies, rule by rule, and what the tasks take.

use ips_core::fields::{FieldUnit, Takes};

words! {
    /// What a policy says to agencies, rule by rule, and what the tasks take.
    Program:
    staff, positions, also_called, bounds, events, staff_facts, deadlines, holds_for, counts_from, counts_before, until, same_day_as, fidelity, edition, thresholds,
    bands, states, item_plans, re_evaluation, hints, next_review, improvement, authorization, renewal, remind, inputs, inputs_hint, top,
    choices;
    /// People, and the role that carries them.
    fn(u32, &str) -> String: ratio;
    /// The leader, the FTE with the limit, whether it is for each person led, the most.
    fn(&str, &str, bool, &str) -> String: leader_time;
    /// The roles, and the limit.
    fn(&str, &str) -> String: span;
    /// Months.
    fn(u32) -> String: start_up;
    /// A figure, and its limit.
    fn(&str, &str) -> String: where_figure;
    /// A rating.
    fn(u32) -> String: rated_at_most;
    /// The lowest total.
    fn(u32) -> String: total_from;
    /// The item.
    fn(u32) -> String: item;
    /// The best rating that can be had.
    fn(u32) -> String: best;
    /// The total from which a longer time may be granted, and the time.
    fn(u32, &str) -> String: longer;
    /// The list or object that a field stands in.
    fn(&str) -> String: in_list;
    /// What a field takes.
    fn(Takes) -> &'static str: takes;
    /// What a number counts.
    fn(FieldUnit) -> &'static str: unit;
}
