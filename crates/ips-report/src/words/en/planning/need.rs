//! The staff that a number of people needs.

use crate::words::several;
use crate::words::tables::Need;

pub(super) const NEED: Need = Need {
    intro: "How many staff a number of people needs: what the policy asks in any case, and what to plan for.",
    people: "People to serve",
    leader_caseload: |leader| format!("Most people on the leader's caseload ({leader})"),
    leader_caseload_hint: "Leave it empty to use what the policy allows.",
    smallest_position: "Smallest position you can fill",
    half_positions: "Half a position",
    whole_positions: "A whole position",
    phase: "The team",
    full_team: "Full team",
    opening: "A new program that opens",
    people_per_fte: "Your own caseload for one full-time position",
    people_per_fte_hint: |people, role| format!("If you want fewer than the policy's {people} ({role})."),
    above_ratio: |people| format!("The policy allows {people} at most, so {people} is used."),
    need_people: "Type how many people you will serve, and the staff appears here.",
    need_as_of: "Type the as-of date above, and the staff appears here.",
    summary: |people, strict, loose| {
        format!("For {}: plan on {strict} in all. No reading of the policy allows fewer than {loose}.", several(people, "person", "people"))
    },
    caption: |people| format!("Staff for {}", several(people, "person", "people")),
    role: "Role",
    loose: "At the very least",
    loose_note: "No reading of the text allows less.",
    strict: "Plan on this",
    strict_note: "This keeps every rule, also where the text is unclear.",
    top_rating: "Top fidelity rating",
    top_rating_note: |people, item, name| {
        format!("{people} people for one full-time position earn the top rating of item {item} of the fidelity scale, {name}.")
    },
    top_rating_kept: |people, item, name| {
        format!(
            "{people} people or fewer for one full-time position, as planned on here, also earn the top rating of item {item} of the fidelity scale, {name}."
        )
    },
    exactly: |fte| format!("exactly {fte} FTE"),
    none: "none",
    all_positions: "All positions",
    teams: "Teams",
    leader_carries: |leader| format!("On the leader's caseload ({leader})"),
    next_step: "Next hiring step",
    no_next_step: "None within one more full team.",
    sums_heading: "How this was worked out",
    team_of: |teams, people| {
        let people = several(people, "person", "people");
        if teams == 1 { format!("One team of {people}") } else { format!("{teams} teams of {people} each") }
    },
    team_limit: |people| format!("One team serves at most {people} people here."),
    split_heading: "How the people are split into teams",
    split_caption: |column| format!("Each team: {column}"),
    people_each: "People in each",
    even_split: |even, split| {
        format!("If the people were spread evenly over as many teams, these would need {even} in all; split like this they need {split}.")
    },
    is_even: "The people are spread evenly.",
    steps_heading: "Every step up to one full team",
    steps_intro: "The staff stays the same within a row. The next row begins with the person for whom more is needed.",
    steps_caption: |column| format!("Positions by number of people: {column}"),
    people_column: "People",
    people_range: |from, to| if from == to { from.to_string() } else { format!("{from} to {to}") },
    capped: |fte| format!(", and never more than {fte}"),
    minimum: |least, also| if also { format!("but {least}") } else { least.to_owned() },
    so: |positions| format!(", so {positions}"),
    step: |people, grows| format!("From {people} people on: {grows}."),
    more_teams: |teams| format!("{teams} teams"),
    caseload_staff: |people, leader_carries, people_per_fte| {
        let of = several(people, "person", "people");
        let less = if leader_carries == 0 { String::new() } else { format!(", less {leader_carries} on the leader's caseload") };
        format!("{of}{less}, at {people_per_fte} for one full-time position")
    },
    leading: |fte, led| match led {
        Some(led) => format!("{fte} for each of the {led} led"),
        None => format!("{fte} for one team"),
    },
};
