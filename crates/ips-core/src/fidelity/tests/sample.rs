//! An invented policy with a scale of four items: nothing may depend on the numbers of a real one.

use crate::calendar::Length;
use crate::fraction::Fraction;
use crate::policy::planning::{
    Band, FidelityRules, ItemPlan, Longer, NewPeople, NextReview, ReEvaluation, ReEvaluationCondition, ReviewClock, Scale, ScaleItem, ScaleSection, Severity,
    Source, TeamState, Threshold,
};
use crate::tests::text;

fn source() -> Source {
    crate::tests::source("X-01")
}

pub(super) fn scale() -> Scale {
    let items = vec![ScaleItem { name: text(), steps: Vec::new() }; 4];
    let sections = vec![ScaleSection { title: text(), items: 4 }];
    Scale { id: "four".to_owned(), title: text(), link: String::new(), sections, items, lowest: 1, highest: 5, caseload: None }
}

fn next(clock: ReviewClock, earliest: Option<u32>, latest: u32) -> NextReview {
    let earliest = earliest.map(Length::Months);
    NextReview { clock, earliest, latest: Length::Months(latest), longer: None, provided: None, runs_out_to: None, severity: Severity::Must, source: source() }
}

fn state(id: &str, new_people: NewPeople, [above, below]: [&str; 2], below_again: Option<&str>, next: Option<NextReview>) -> TeamState {
    let owned = str::to_owned;
    let ids = (owned(id), owned(above), owned(below));
    TeamState {
        id: ids.0,
        title: text(),
        text: text(),
        new_people,
        at_or_above: ids.1,
        below: ids.2,
        below_again: below_again.map(owned),
        progress: None,
        next,
        source: source(),
    }
}

/// 12 of 20 points are enough. Bands 4 to 11, 12 to 15 and 16 to 20; an established team is seen every year, or every second year.
pub(super) fn rules() -> FidelityRules {
    let band = |id: &str, from, to, next| Band { id: id.to_owned(), title: text(), from, to, next, source: source() };
    let mut yearly = next(ReviewClock::ReviewDate, None, 12);
    yearly.longer = Some(Longer { from_total: 16, latest: Length::Months(24), source: source() });
    FidelityRules {
        edition: text(),
        source: source(),
        thresholds: vec![Threshold { total: 12, title: text(), severity: Severity::Must, source: source() }],
        bands: vec![
            band("low", 4, 11, None),
            band("middle", 12, 15, Some(next(ReviewClock::ReportReceived, Some(6), 12))),
            band("high", 16, 20, Some(next(ReviewClock::ReportReceived, Some(12), 18))),
        ],
        item_plans: vec![ItemPlan {
            at_most: 3,
            states: vec!["young".to_owned()],
            within: Length::Days(30),
            severity: Severity::Must,
            time_severity: Severity::Should,
            text: text(),
            source: source(),
        }],
        states: vec![
            state("young", NewPeople::Yes, ["settled", "young"], None, None),
            state("settled", NewPeople::Yes, ["settled", "warned"], None, Some(yearly)),
            state("warned", NewPeople::Ask, ["settled", "warned"], Some("closed"), Some(next(ReviewClock::ReviewDate, None, 6))),
            state("closed", NewPeople::No, ["settled", "closed"], None, Some(next(ReviewClock::ReviewDate, None, 6))),
        ],
        re_evaluation: Some(ReEvaluation {
            from: 9,
            to: 11,
            source: source(),
            within: Length::Days(180),
            within_source: source(),
            conditions: vec![
                ReEvaluationCondition { id: "staffed".to_owned(), question: text(), at_least: None, source: source() },
                ReEvaluationCondition { id: "profiles".to_owned(), question: text(), at_least: Some(Fraction::whole(80)), source: source() },
            ],
            text: text(),
        }),
        hints: Vec::new(),
    }
}
