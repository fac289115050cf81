//! What a score and a history come to under an invented policy.

mod sample;
mod time;

use super::*;
use crate::fraction::Fraction;
use crate::input::Input;
use crate::tests::{day, with_fidelity};
use crate::truth::Truth;
use chrono::NaiveDate;
use sample::{rules, scale};

fn object(fields: &[(&str, Input<'static>)]) -> Input<'static> {
    Input::object(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())))
}

/// Fields written as `name=value`, separated by blanks.
fn fields(written: &str) -> Input<'static> {
    let fields = written.split_whitespace().filter_map(|field| field.split_once('='));
    object(&fields.map(|(name, value)| (name, Input::cell(value))).collect::<Vec<_>>())
}

fn list(cells: &[&str]) -> Input<'static> {
    Input::List(cells.iter().map(|cell| Input::cell(cell)).collect())
}

/// Reviews as fields, one review to a text.
fn history(reviews: &[&str]) -> Input<'static> {
    Input::List(reviews.iter().map(|review| fields(review)).collect())
}

fn read(fields: &[(&str, Input<'static>)], as_of: &str) -> FidelityInput {
    let (input, errors) = FidelityInput::read(with_fidelity(&rules(), day(as_of)), &scale(), &object(fields));
    assert_eq!(errors, [], "{fields:?}");
    input
}

#[test]
fn totals_leave_bands_open() {
    let (rules, scale) = (rules(), scale());
    for (ratings, ends, missing, met, bands, points) in [
        (["5", "5", "5", "5"], (20, 20), vec![], Truth::Met, vec!["high"], (0, 0)),
        (["3", "3", "3", "3"], (12, 12), vec![], Truth::Met, vec!["middle"], (0, 0)),
        (["3", "3", "3", "2"], (11, 11), vec![], Truth::NotMet, vec!["low"], (1, 1)),
        (["4", "4", "4", ""], (13, 17), vec![4], Truth::Met, vec!["middle", "high"], (0, 0)),
        (["", "3", "3", "3"], (10, 14), vec![1], Truth::Unknown, vec!["low", "middle"], (0, 2)),
        (["1", "", "1", "1"], (4, 8), vec![2], Truth::NotMet, vec!["low"], (4, 8)),
        (["", "", "", ""], (4, 20), vec![1, 2, 3, 4], Truth::Unknown, vec!["low", "middle", "high"], (0, 8)),
    ] {
        let input = read(&[("ratings", list(&ratings))], "2026-06-01");
        let outlook = fidelity(with_fidelity(&rules, day("2026-06-01")), &scale, &input);
        let extent = outlook.total.extent();
        assert_eq!((extent.least, extent.most), ends, "{ratings:?}");
        assert_eq!(outlook.total.missing, missing, "{ratings:?}");
        assert_eq!(outlook.thresholds[0].value, met, "{ratings:?}");
        assert_eq!((outlook.thresholds[0].points_needed.least, outlook.thresholds[0].points_needed.most), points, "{ratings:?}");
        assert_eq!(outlook.possible_bands().map(|band| band.band.id.as_str()).collect::<Vec<_>>(), bands, "{ratings:?}");
        assert_eq!(outlook.mean, Extent { least: Fraction::of(ends.0.into(), 4), most: Fraction::of(ends.1.into(), 4) }, "{ratings:?}");
    }
}

#[test]
fn reviews_move_the_team() {
    let (rules, scale) = (rules(), scale());
    let cases: [(&[&str], &str, &[&str]); 11] = [
        (&[], "young", &[]),
        (&["date=2025-01-01 total=20 kind=self"], "young", &["SelfRating"]),
        (&["date=2025-01-01 total=11 kind=review"], "young", &["Below"]),
        (&["date=2025-01-01 total=12 kind=review"], "settled", &["AtOrAbove"]),
        // In any order, and the day before the rules does not count.
        (&["date=2025-07-01 total=11 kind=review", "date=2025-01-01 total=12 kind=review"], "warned", &["AtOrAbove", "Below"]),
        (&["date=2019-12-31 total=20 kind=review"], "young", &["NoThresholdInForce"]),
        (&["date=2025-01-01 total=12 kind=re_evaluation"], "young", &["NothingToReEvaluate"]),
        (&["date=2025-01-01 total=9 kind=review", "date=2025-02-01 total=12 kind=re_evaluation"], "settled", &["Below", "AtOrAbove"]),
        // Without a state of its own for it a second failure counts as one.
        (&["date=2025-01-01 total=9 kind=review", "date=2025-02-01 total=9 kind=re_evaluation"], "young", &["Below", "BelowAgain"]),
        (
            &["date=2024-01-01 total=12 kind=review", "date=2025-01-01 total=9 kind=review", "date=2025-02-01 total=9 kind=re_evaluation"],
            "closed",
            &["AtOrAbove", "Below", "BelowAgain"],
        ),
        (
            &["date=2025-01-01 total=9 kind=review", "date=2025-02-01 total=9 kind=re_evaluation", "date=2025-03-01 total=20 kind=re_evaluation"],
            "young",
            &["Below", "BelowAgain", "ReEvaluationUsed"],
        ),
    ];
    for (reviews, expected, effects) in cases {
        let input = read(&[("reviews", history(reviews))], "2026-06-01");
        let standing = fidelity(with_fidelity(&rules, day("2026-06-01")), &scale, &input).standing.unwrap_or_else(|| panic!("there are states"));
        assert_eq!(standing.state.id, expected, "{reviews:?}");
        assert_eq!(standing.history.iter().map(|step| format!("{:?}", step.effect)).collect::<Vec<_>>(), effects, "{reviews:?}");
    }
    let mut without = rules;
    without.re_evaluation = None;
    let input = read(&[("reviews", history(&["date=2025-01-01 total=9 kind=review", "date=2025-02-01 total=12 kind=re_evaluation"]))], "2026-06-01");
    let standing = fidelity(with_fidelity(&without, day("2026-06-01")), &scale, &input).standing;
    assert_eq!(standing.and_then(|standing| standing.history.last().map(|step| step.effect)), Some(StepEffect::ReEvaluationNotOffered));
}

/// The dates of the next review after one history, as `clock: earliest to latest (days left), window`.
fn next_dates(reviews: &[&str], as_of: &str) -> String {
    let (rules, scale) = (rules(), scale());
    let input = read(&[("reviews", history(reviews))], as_of);
    let Some(next) = fidelity(with_fidelity(&rules, day(as_of)), &scale, &input).next_review else { return "nothing".to_owned() };
    let shown = |date: Option<NaiveDate>| date.map_or_else(|| "?".to_owned(), |date| date.to_string());
    let missing = next.missing.map(|missing| format!(" without {missing:?}")).unwrap_or_default();
    let longer = next.longer.as_ref().map(|longer| format!(" {:?} {}", longer.status, shown(longer.latest))).unwrap_or_default();
    let others = next.alternatives.iter().map(|other| format!(" or {:?} {}", other.clock, shown(other.latest))).collect::<Vec<_>>().concat();
    let left = next.days_left.zip(next.window).map(|(days, window)| format!(" {days} {window:?}")).unwrap_or_default();
    format!("{} to {}{left}{missing}{longer}{others}", shown(next.earliest), shown(next.latest))
}

#[test]
fn next_reviews() {
    let cases: [(&[&str], &str, &str); 14] = [
        (&[], "2026-06-01", "nothing"),
        (&["date=2026-01-31 total=11 kind=review"], "2026-06-01", "nothing"),
        // A self-rating moves no date.
        (&["date=2025-06-01 total=12 kind=review", "date=2026-01-01 total=20 kind=self"], "2026-06-01", "? to 2026-06-01 0 Open"),
        (&["date=2025-06-01 total=12 kind=review"], "2026-06-02", "? to 2026-06-01 -1 Overdue"),
        (&["date=2025-06-01 total=12 kind=review report_received=2025-07-01"], "2025-07-01", "? to 2026-06-01 335 Open or ReportReceived 2026-07-01"),
        // The clock of the policy is the earliest day; a plan approved later gives a later reading.
        (
            &["date=2025-06-01 total=12 kind=review report_received=2025-06-01 plan_approved=2025-08-31"],
            "2025-08-31",
            "? to 2026-06-01 274 Open or PlanApproved 2026-08-31",
        ),
        (&["date=2025-06-01 total=16 kind=review"], "2025-06-01", "? to 2026-06-01 365 Open MayBeGranted 2027-06-01"),
        (&["date=2025-06-01 total=16 kind=review extension_granted=false"], "2025-06-01", "? to 2026-06-01 365 Open MayBeGranted 2027-06-01"),
        (&["date=2025-06-01 total=16 kind=review extension_granted=true"], "2025-06-01", "? to 2027-06-01 730 Open Granted 2027-06-01"),
        (&["date=2025-06-01 total=15 kind=review extension_granted=true"], "2025-06-01", "? to 2026-06-01 365 Open TotalTooLow 2027-06-01"),
        // Month ends: six months after 31 August, a year after 29 February.
        (&["date=2024-08-31 total=12 kind=review", "date=2025-08-31 total=11 kind=review"], "2026-02-28", "? to 2026-02-28 0 Open"),
        (&["date=2023-01-01 total=12 kind=review", "date=2023-08-31 total=11 kind=review"], "2024-02-29", "? to 2024-02-29 0 Open"),
        (&["date=2024-02-29 total=12 kind=review"], "2025-02-28", "? to 2025-02-28 0 Open"),
        // The latest review that counts, not the latest one.
        (&["date=2025-01-01 total=12 kind=review", "date=2025-02-01 total=12 kind=re_evaluation"], "2025-03-01", "? to 2026-01-01 306 Open"),
    ];
    for (reviews, as_of, expected) in cases {
        assert_eq!(next_dates(reviews, as_of), expected, "{reviews:?} on {as_of}");
    }
}

#[test]
fn next_reviews_by_band() {
    let (mut rules, scale) = (rules(), scale());
    for state in &mut rules.states {
        state.next = None;
    }
    for (review, as_of, missing, earliest, latest, window) in [
        ("date=2025-05-01 total=15 kind=review", "2026-06-01", Some(ReviewDay::ReportReceived), None, None, None),
        (
            "date=2025-05-01 total=15 kind=review report_received=2025-08-31",
            "2026-02-27",
            None,
            Some("2026-02-28"),
            Some("2026-08-31"),
            Some(ReviewWindow::Early),
        ),
        (
            "date=2025-05-01 total=12 kind=review report_received=2025-08-31",
            "2026-02-28",
            None,
            Some("2026-02-28"),
            Some("2026-08-31"),
            Some(ReviewWindow::Open),
        ),
        (
            "date=2025-05-01 total=16 kind=review report_received=2025-08-31",
            "2027-03-01",
            None,
            Some("2026-08-31"),
            Some("2027-02-28"),
            Some(ReviewWindow::Overdue),
        ),
    ] {
        let input = read(&[("reviews", history(&[review]))], as_of);
        let next = fidelity(with_fidelity(&rules, day(as_of)), &scale, &input).next_review.unwrap_or_else(|| panic!("{review}: the band says when"));
        assert_eq!((next.missing, next.earliest, next.latest, next.window), (missing, earliest.map(day), latest.map(day), window), "{review}");
    }
    let input = read(&[("reviews", history(&["date=2025-05-01 total=11 kind=review"]))], "2026-06-01");
    assert_eq!(fidelity(with_fidelity(&rules, day("2026-06-01")), &scale, &input).next_review, None, "the lowest band says nothing");
}

#[test]
fn re_evaluations() {
    let (rules, scale) = (rules(), scale());
    let cases: [(&[&str], &str, &str, &str); 17] = [
        // No review yet: the total entered stands in, and there is no clock.
        (&[], "staffed=true profiles=80", "2026-06-01", "Unknown: Unknown Met Met Unknown Met"),
        (&["date=2026-01-01 total=8 kind=review score_final=2026-02-01"], "staffed=true profiles=80", "2026-06-01", "NotMet: NotMet Met Met Met Met"),
        (&["date=2026-01-01 total=9 kind=review score_final=2026-02-01"], "staffed=true profiles=80", "2026-06-01", "Met: Met Met Met Met Met"),
        (&["date=2026-01-01 total=11 kind=review score_final=2026-02-01"], "staffed=true profiles=80", "2026-06-01", "Met: Met Met Met Met Met"),
        (&["date=2026-01-01 total=12 kind=review score_final=2026-02-01"], "staffed=true profiles=80", "2026-06-01", "nothing to repeat"),
        (&["date=2026-01-01 total=9 kind=review"], "staffed=true profiles=80", "2026-06-01", "Unknown: Met Met Met Unknown Met"),
        // 180 days after 1 February 2026 is 31 July.
        (&["date=2026-01-01 total=9 kind=review score_final=2026-02-01"], "staffed=true profiles=80", "2026-07-31", "Met: Met Met Met Met Met"),
        (&["date=2026-01-01 total=9 kind=review score_final=2026-02-01"], "staffed=true profiles=80", "2026-08-01", "NotMet: Met Met Met NotMet Met"),
        // Requested and scheduled in time, one of them late, one of them not at all.
        (
            &["date=2026-01-01 total=9 kind=review score_final=2026-02-01"],
            "staffed=true profiles=80 requested=2026-03-01 scheduled=2026-07-31",
            "2026-08-01",
            "Met: Met Met Met Met Met",
        ),
        (
            &["date=2026-01-01 total=9 kind=review score_final=2026-02-01"],
            "staffed=true profiles=80 requested=2026-03-01 scheduled=2026-08-01",
            "2026-08-01",
            "NotMet: Met Met Met NotMet Met",
        ),
        (
            &["date=2026-01-01 total=9 kind=review score_final=2026-02-01"],
            "staffed=true profiles=80 requested=2026-03-01",
            "2026-08-01",
            "NotMet: Met Met Met NotMet Met",
        ),
        (&["date=2026-01-01 total=9 kind=review score_final=2026-02-01"], "staffed=false profiles=80", "2026-06-01", "NotMet: Met NotMet Met Met Met"),
        (&["date=2026-01-01 total=9 kind=review score_final=2026-02-01"], "profiles=79.9", "2026-06-01", "NotMet: Met Unknown NotMet Met Met"),
        (&["date=2026-01-01 total=9 kind=review score_final=2026-02-01"], "staffed=true", "2026-06-01", "Unknown: Met Met Unknown Met Met"),
        (
            &["date=2026-01-01 total=9 kind=review", "date=2026-03-01 total=9 kind=re_evaluation score_final=2026-03-01"],
            "staffed=true profiles=80",
            "2026-06-01",
            "NotMet: Met Met Met Met NotMet",
        ),
        // One that was passed leaves the question open after a later failure.
        (
            &[
                "date=2025-01-01 total=9 kind=review",
                "date=2025-03-01 total=12 kind=re_evaluation",
                "date=2026-03-01 total=9 kind=review score_final=2026-03-01",
            ],
            "staffed=true profiles=80",
            "2026-06-01",
            "Unknown: Met Met Met Met Unknown",
        ),
        (
            &["date=2026-01-01 total=9 kind=review score_final=2026-02-01", "date=2026-03-01 total=20 kind=self"],
            "staffed=true profiles=80",
            "2026-06-01",
            "Met: Met Met Met Met Met",
        ),
    ];
    for (reviews, answers, as_of, expected) in cases {
        let input = read(&[("reviews", history(reviews)), ("re_evaluation", fields(answers))], as_of);
        let again = fidelity(with_fidelity(&rules, day(as_of)), &scale, &input).re_evaluation;
        let values = |again: ReEvaluationOutlook<'_>| {
            let values = again.findings.iter().map(|finding| format!(" {:?}", finding.value)).collect::<Vec<_>>().concat();
            format!("{:?}:{values}", again.value)
        };
        assert_eq!(again.map_or_else(|| "nothing to repeat".to_owned(), values), expected, "{reviews:?} {answers} on {as_of}");
    }
}

#[test]
fn plans_for_low_items() {
    let (rules, scale) = (rules(), scale());
    let settled = "date=2026-03-01 total=16 kind=review";
    for (ratings, found, reviews, items, unrated, force, due) in [
        (["5", "3", "2", "4"], "2026-03-01", vec![], vec![(2, 3), (3, 2)], vec![], PlanForce::Duty, Some(("2026-03-01", "2026-03-31"))),
        (["4", "4", "4", "4"], "2026-03-01", vec![], vec![], vec![], PlanForce::Duty, None),
        (["5", "3", "", "4"], "", vec![], vec![(2, 3)], vec![3], PlanForce::Duty, None),
        // The review that made the findings does not turn the duty into advice.
        (["5", "5", "3", "3"], "2026-03-01", vec![settled], vec![(3, 3), (4, 3)], vec![], PlanForce::Duty, Some(("2026-03-01", "2026-03-31"))),
        (["5", "5", "3", "3"], "2026-03-02", vec![settled], vec![(3, 3), (4, 3)], vec![], PlanForce::Advice, None),
        (["5", "5", "3", "3"], "", vec![settled], vec![(3, 3), (4, 3)], vec![], PlanForce::Advice, None),
    ] {
        let input = read(&[("ratings", list(&ratings)), ("findings_date", Input::cell(found)), ("reviews", history(&reviews))], "2026-06-01");
        let outlook = fidelity(with_fidelity(&rules, day("2026-06-01")), &scale, &input);
        let [plan] = outlook.item_plans.as_slice() else { panic!("one rule, {:?}", outlook.item_plans) };
        assert_eq!(plan.items.iter().map(|item| (item.item, item.rating)).collect::<Vec<_>>(), items, "{ratings:?}");
        assert_eq!((&plan.unrated, plan.force), (&unrated, force), "{ratings:?} {found}");
        assert_eq!(plan.plan_due.zip(plan.done_due), due.map(|(draft, done)| (day(draft), day(done))), "{ratings:?} {found}");
    }
}

#[test]
fn what_a_review_with_this_total_would_do() {
    let (rules, scale) = (rules(), scale());
    for (total, reviews, states) in [
        ("12", vec![], vec!["settled"]),
        ("11", vec![], vec!["young"]),
        ("", vec![], vec!["settled", "young"]),
        ("11", vec!["date=2026-01-01 total=12 kind=review"], vec!["warned"]),
        ("", vec!["date=2026-01-01 total=12 kind=review"], vec!["settled", "warned"]),
    ] {
        let input = read(&[("total", Input::cell(total)), ("reviews", history(&reviews))], "2026-06-01");
        let outlook = fidelity(with_fidelity(&rules, day("2026-06-01")), &scale, &input);
        assert_eq!(outlook.if_reviewed.iter().map(|state| state.id.as_str()).collect::<Vec<_>>(), states, "{total} after {reviews:?}");
    }
}

#[test]
fn what_cannot_be_true_is_named_and_left_out() {
    let cases: [(Input<'static>, &[&str]); 15] = [
        (
            object(&[("ratings", list(&["0", "6", "3.5", "x"]))]),
            &["ratings 1 out_of_range", "ratings 2 out_of_range", "ratings 3 not_whole", "ratings 4 not_a_number"],
        ),
        (object(&[("ratings", list(&["1", "1", "1", "1", "1"]))]), &["ratings too_many"]),
        (object(&[("ratings", fields("1=5 4=6 5=3 one=1"))]), &["ratings 4 out_of_range", "ratings, 5 unknown_field", "ratings, one unknown_field"]),
        (object(&[("ratings", Input::object([("2".to_owned(), Input::cell("3")), ("2".to_owned(), Input::cell("4"))]))]), &["ratings 2 given_twice"]),
        (object(&[("ratings", Input::YesNo(true))]), &["ratings wrong_type"]),
        (object(&[("total", Input::cell("3"))]), &["total out_of_range"]),
        (object(&[("total", Input::cell("21"))]), &["total out_of_range"]),
        (object(&[("total", Input::cell("8")), ("ratings", list(&["3", "3", "3"]))]), &["total contradiction"]),
        (object(&[("totl", Input::cell("8"))]), &["totl unknown_field"]),
        (object(&[("findings_date", Input::cell("2026-06-02"))]), &["findings_date after_as_of"]),
        (
            object(&[("reviews", history(&["", "date=2026-06-02 total=12 kind=review", "date=2026-02-30 total=3", "total=12 kind=visit"]))]),
            &[
                "reviews 2, date after_as_of",
                "reviews 3, date no_such_date",
                "reviews 3, total out_of_range",
                "reviews 3, kind missing",
                "reviews 4, date missing",
                "reviews 4, kind not_an_option",
            ],
        ),
        (
            object(&[("reviews", history(&["date=2026-01-02 total=12 kind=review report_received=2026-01-01 score_final=x extension_granted=maybe seen=1"]))]),
            &[
                "reviews 1, seen unknown_field",
                "reviews 1, report_received before",
                "reviews 1, score_final no_such_date",
                "reviews 1, extension_granted wrong_type",
            ],
        ),
        (
            object(&[(
                "reviews",
                history(&["date=2026-01-01 total=12 kind=review", "date=2026-01-01 total=9 kind=self", "date=2026-01-01 total=9 kind=re_evaluation"]),
            )]),
            &["reviews 3, date only_once"],
        ),
        (
            object(&[("re_evaluation", fields("staffed=80 profiles=true stafed=true"))]),
            &["re_evaluation, stafed unknown_field", "re_evaluation, staffed wrong_type", "re_evaluation, profiles not_a_number"],
        ),
        (
            object(&[("re_evaluation", fields("profiles=-1 requested=2026-06-02"))]),
            &["re_evaluation, profiles out_of_range", "re_evaluation, requested after_as_of"],
        ),
    ];
    for (value, expected) in cases {
        let (_, errors) = FidelityInput::read(with_fidelity(&rules(), day("2026-06-01")), &scale(), &value);
        let told: Vec<_> = errors.iter().map(|error| format!("{} {}", error.place, error.kind.code())).collect();
        assert_eq!(told, expected, "{value:?}");
    }
    let (kept, _) = FidelityInput::read(
        with_fidelity(&rules(), day("2026-06-01")),
        &scale(),
        &object(&[("ratings", list(&["5", "6", "", "1"])), ("total", Input::cell("9"))]),
    );
    assert_eq!((kept.ratings, kept.total), (vec![Some(5), None, None, Some(1)], Some(9)), "what is right is kept");
}
