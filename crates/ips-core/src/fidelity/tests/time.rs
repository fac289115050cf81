//! What time does to where a team stands, and whether reviews show improvement, under an invented policy.

use super::sample::{rules, scale};
use crate::fidelity::{FidelityInput, FidelityOutlook, fidelity};
use crate::input::Input;
use crate::policy::planning::{FidelityRules, NewPeople, Progress, Severity, TeamState};
use crate::tests::{day, source, with_fidelity};

/// A team that is warned has six months; without a review in them it is silent. A young team has to show improvement.
fn timed() -> FidelityRules {
    let mut rules = rules();
    for state in &mut rules.states {
        match state.id.as_str() {
            "young" => state.progress = Some(Progress { severity: Severity::Must, source: source("X-09") }),
            "warned" => {
                state.below = "closed".to_owned();
                state.below_again = None;
                state.next.iter_mut().for_each(|next| next.runs_out_to = Some("silent".to_owned()));
            }
            _ => {}
        }
    }
    let warned = rules.states.iter().find(|state| state.id == "warned").cloned().unwrap_or_else(|| panic!("a team can be warned"));
    let next = warned.next.clone().map(|mut next| {
        next.runs_out_to = None;
        next
    });
    rules.states.push(TeamState { id: "silent".to_owned(), new_people: NewPeople::Ask, next, ..warned });
    rules
}

/// Outside reviews as `date total`; a total of the team's own rating has an `s` behind it.
fn outlook(rules: &FidelityRules, reviews: &[&str], as_of: &str, and_then: impl Fn(FidelityOutlook<'_>) -> String) -> String {
    let field = |name: &str, value: &str| (name.to_owned(), Input::cell(value));
    let rows = reviews.iter().filter_map(|review| review.split_once(' ')).map(|(date, total)| {
        let kind = if total.ends_with('s') { "self" } else { "review" };
        Input::object([field("date", date), field("total", total.trim_end_matches('s')), field("kind", kind)])
    });
    let (situation, scale) = (with_fidelity(rules, day(as_of)), scale());
    let (input, errors) = FidelityInput::read(situation, &scale, &Input::object([("reviews", Input::List(rows.collect()))]));
    assert_eq!(errors, [], "{reviews:?}");
    and_then(fidelity(situation, &scale, &input))
}

#[test]
fn time_runs_out() {
    let rules = timed();
    for (reviews, as_of, expected) in [
        // The last day is in time.
        (vec!["2025-01-01 12", "2026-03-02 9"], "2026-09-02", "warned since 2026-03-02 until 2026-09-02, next 2026-09-02"),
        (vec!["2025-01-01 12", "2026-03-02 9"], "2026-09-03", "silent since 2026-09-03, next 2026-09-02"),
        // A second review below the threshold moves neither the team nor its last day, and counts when the time is over.
        (vec!["2025-01-01 12", "2026-03-02 9", "2026-04-02 11"], "2026-09-02", "warned since 2026-03-02 until 2026-09-02, next 2026-09-02"),
        (vec!["2025-01-01 12", "2026-03-02 9", "2026-04-02 11"], "2026-09-03", "closed since 2026-09-03, next 2026-10-02"),
        (vec!["2025-01-01 12", "2026-03-02 9", "2026-04-02 20s"], "2026-09-03", "silent since 2026-09-03, next 2026-09-02"),
        (vec!["2025-01-01 12", "2026-03-02 9", "2026-04-02 12"], "2026-09-03", "settled since 2026-04-02, next 2027-04-02"),
        // Later reviews start from where time has led.
        (vec!["2025-01-01 12", "2025-03-02 9", "2025-10-01 9"], "2026-03-01", "closed since 2025-10-01, next 2026-04-01"),
        (vec!["2025-01-01 12", "2025-03-02 9", "2025-10-01 12"], "2026-03-01", "settled since 2025-10-01, next 2026-10-01"),
        (vec!["2025-01-01 12", "2025-03-02 9", "2025-04-02 9", "2025-10-01 9"], "2026-03-01", "closed since 2025-09-03, next 2026-04-01"),
    ] {
        let stands = |outlook: FidelityOutlook<'_>| {
            let standing = outlook.standing.unwrap_or_else(|| panic!("there are states"));
            let told = |word: &str, day: Option<chrono::NaiveDate>| day.map(|day| format!("{word}{day}")).unwrap_or_default();
            let next = outlook.next_review.and_then(|next| next.latest);
            format!("{}{}{}{}", standing.state.id, told(" since ", standing.since), told(" until ", standing.until), told(", next ", next))
        };
        assert_eq!(outlook(&rules, &reviews, as_of, stands), expected, "{reviews:?} on {as_of}");
    }
}

#[test]
fn what_another_review_would_do_while_time_runs() {
    let rules = timed();
    for (as_of, expected) in [("2026-09-02", "settled warned"), ("2026-09-03", "settled closed")] {
        let states = |outlook: FidelityOutlook<'_>| outlook.if_reviewed.iter().map(|state| state.id.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!(outlook(&rules, &["2025-01-01 12", "2026-03-02 9"], as_of, states), expected, "on {as_of}");
    }
}

#[test]
fn reviews_show_improvement() {
    let rules = timed();
    for (reviews, expected) in [
        (vec![], "not asked"),
        (vec!["2026-01-01 9"], "Unknown: 9 after None"),
        (vec!["2025-12-01 8s", "2026-01-01 9"], "Met: 9 after Some(8)"),
        (vec!["2025-12-01 9s", "2026-01-01 9"], "NotMet: 9 after Some(9)"),
        (vec!["2026-01-01 9", "2026-02-01 8"], "NotMet: 8 after Some(9)"),
        // The review before, not the team's own rating in between; and only the last one.
        (vec!["2026-01-01 9", "2026-01-15 4s", "2026-02-01 8"], "NotMet: 8 after Some(9)"),
        (vec!["2026-01-01 9", "2026-02-01 8", "2026-03-01 9"], "Met: 9 after Some(8)"),
        (vec!["2026-01-01 9", "2026-02-01 12"], "not asked"),
    ] {
        let shown = |outlook: FidelityOutlook<'_>| {
            let progress = outlook.progress.map(|progress| format!("{:?}: {} after {:?}", progress.value, progress.total, progress.before));
            progress.unwrap_or_else(|| "not asked".to_owned())
        };
        assert_eq!(outlook(&rules, &reviews, "2026-06-01", shown), expected, "{reviews:?}");
    }
}
