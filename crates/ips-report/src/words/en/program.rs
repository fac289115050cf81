//! What a policy says to agencies, rule by rule, and what the tasks take.

use crate::words::several;
use crate::words::tables::Program;
use ips_core::fields::{FieldUnit, Takes};

pub(crate) static PROGRAM: Program = Program {
    staff: "Staff",
    positions: "Positions",
    also_called: "Also understood",
    bounds: "Bounds on single figures",
    events: "Days that start clocks",
    staff_facts: "Answers on which deadlines turn",
    deadlines: "Deadlines",
    holds_for: "Holds for",
    counts_from: "Counted from",
    counts_before: "Also counts where it was done before.",
    until: "In effect until",
    same_day_as: "Where no day is given, it is the day of",
    fidelity: "Fidelity",
    edition: "Scale and edition",
    thresholds: "Totals that are enough",
    bands: "Bands of totals",
    states: "Where a team can stand",
    item_plans: "Items that ask for a plan",
    re_evaluation: "Re-evaluation",
    hints: "Limits that touch single items",
    next_review: "Next review",
    improvement: "Each review has to show improvement",
    authorization: "Authorization and billing",
    renewal: "A later authorization rests on this.",
    remind: "Our advice, not a rule: ask for the authorization after",
    inputs: "What each task takes",
    inputs_hint: "Names, kinds and choices of the fields of the input. Every field may be left out unless the result needs it.",
    top: "at the top",
    choices: "One of",
    ratio: |people, role| format!("{} at most for one full-time position: {role}", several(people, "person", "people")),
    leader_time: |leader, fte, each, most| {
        if each {
            format!("Time for leading ({leader}): {fte} for each person led, never more than {most}")
        } else {
            format!("Time for leading ({leader}): {fte} for one team")
        }
    },
    span: |roles, limit| format!("Staff led by one leader ({roles}): {limit}"),
    start_up: |months| format!("The opening staff is enough in the first {}.", several(months, "month", "months")),
    where_figure: |figure, limit| format!("Only where {figure}: {limit}."),
    rated_at_most: |rating| format!("A rating of {rating} or less"),
    total_from: |total| format!("a total of {total} or more"),
    item: |item| format!("Item {item}"),
    best: |rating| format!("Best rating at this limit: {rating}."),
    longer: |total, time| format!("From a total of {total} on the payer may grant a longer time: {time}"),
    in_list: |list| format!("in “{list}”"),
    takes: |takes| match takes {
        Takes::YesNo => "true or false",
        Takes::Date => "a date, YYYY-MM-DD",
        Takes::Year => "a year of four digits",
        Takes::Whole => "a whole number",
        Takes::Number => "a number",
        Takes::Text => "a text",
        Takes::Role => "a role",
        Takes::OneOf(_) => "a word",
        Takes::List => "a list",
        Takes::Object => "names with values",
    },
    unit: |unit| match unit {
        FieldUnit::People => "people",
        FieldUnit::Fte => "FTE",
        FieldUnit::Percent => "percent",
        FieldUnit::Months => "months",
        FieldUnit::Days => "days",
        FieldUnit::Weeks => "weeks",
        FieldUnit::Minutes => "minutes",
        FieldUnit::Units => "units",
        FieldUnit::Points => "points",
    },
};
