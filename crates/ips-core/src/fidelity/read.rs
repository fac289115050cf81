//! Ratings and reviews as they come in, read into what can be believed.

use super::{ConditionAnswer, FidelityInput, Review, ReviewKind, Total};
use crate::error::{InputError, InputErrorKind, Place};
use crate::fields::{AskedTask, RATINGS, REVIEW, names};
use crate::fraction::Fraction;
use crate::input::Input;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{FidelityRules, ReEvaluation, Scale};
use crate::reading::{KnownField, Origin, Row, known_fields, rows, taken};
use crate::situation::Situation;
use crate::truth::Truth;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// More reviews than a team can have had.
const MOST_REVIEWS: usize = 1000;

impl FidelityInput {
    /// Reads an object with any of these fields: `ratings`, a list with one rating for each item or an object of item numbers and
    /// ratings; `total`; `fidelity_findings_date`; `reviews`, a list of objects with `date`, `total`, `kind` (`self`, `review`, `re_evaluation`)
    /// and, where known, `report_received`, `fidelity_score_final_date`, `plan_approved`, `edition`, `extension_granted`; `re_evaluation`, an object
    /// of condition ids and answers, with the days `requested` and `scheduled`. Reviews may stand in any order.
    ///
    /// What cannot be true is left out and named in an error; the rest is kept.
    pub fn read(situation: Situation<'_, ProgramPolicy>, scale: &Scale, value: &Input<'_>) -> (Self, Vec<InputError>) {
        let Situation { policy, as_of } = situation;
        let rules = &policy.planning().fidelity;
        let mut errors = Vec::new();
        let mut input = Self { ratings: vec![None; scale.items.len()], ..Self::default() };
        let mut total = None;
        let origin = Origin { task: AskedTask::Fidelity, at: None, planning: Some(policy.planning()) };
        let known: Vec<&str> = names(&RATINGS).collect();
        for KnownField { name, given, value } in known_fields(value, &Place::top(), &known, origin, &mut errors) {
            match name {
                "ratings" => ratings(scale, value, &mut input.ratings, &mut errors),
                "total" => total = Some(value),
                "fidelity_findings_date" => input.findings_date = taken(value.read_past_date(as_of), &Place::top().field(given), &mut errors),
                "reviews" => input.reviews = reviews(scale, value, as_of, origin.at("reviews"), &mut errors),
                _ => re_evaluation(rules, value, as_of, origin.at("re_evaluation"), &mut input, &mut errors),
            }
        }
        if let Some(value) = total {
            let possible = Total::of(scale, &input);
            input.total = taken(total_of(scale, value).and_then(|total| agrees(total, &possible)), &Place::top().field("total"), &mut errors);
        }
        (input, errors)
    }
}

/// A total that can be the sum of all items.
fn total_of(scale: &Scale, value: &Input<'_>) -> Result<Option<u32>, InputErrorKind> {
    let items = u32::try_from(scale.items.len()).unwrap_or(u32::MAX);
    value.read_whole(scale.lowest.saturating_mul(items), scale.highest.saturating_mul(items))
}

fn agrees(total: Option<u32>, possible: &Total) -> Result<Option<u32>, InputErrorKind> {
    match total {
        Some(total) if Total::known(total).within(possible.extent().least, possible.extent().most) != Truth::Met => {
            Err(InputErrorKind::Contradiction { other: "ratings".to_owned() })
        }
        total => Ok(total),
    }
}

fn ratings(scale: &Scale, value: &Input<'_>, ratings: &mut [Option<u32>], errors: &mut Vec<InputError>) {
    let list = Place::of("ratings");
    let read = |value: &Input<'_>, item: usize, errors: &mut Vec<InputError>| taken(value.read_whole(scale.lowest, scale.highest), &list.row(item), errors);
    if let Input::Object(entries) = value {
        let mut seen = vec![false; ratings.len()];
        for (name, value) in entries {
            let index = name.parse::<usize>().ok().and_then(|item| item.checked_sub(1)).filter(|index| *index < ratings.len());
            match index {
                None => errors.push(InputError::new(list.field(name), InputErrorKind::UnknownField { nearest: None, belongs: None })),
                Some(index) if seen[index] => errors.push(InputError::new(list.row(index + 1), InputErrorKind::GivenTwice)),
                Some(index) => {
                    seen[index] = true;
                    ratings[index] = read(value, index + 1, errors);
                }
            }
        }
        return;
    }
    let rows = rows(value, &list, ratings.len(), errors);
    for (rating, (number, value)) in ratings.iter_mut().zip(rows) {
        *rating = read(value, number, errors);
    }
}

fn reviews(scale: &Scale, value: &Input<'_>, as_of: NaiveDate, origin: Origin<'_>, errors: &mut Vec<InputError>) -> Vec<Review> {
    let list = Place::of("reviews");
    let mut reviews: Vec<Review> = Vec::new();
    // The rows of outside reviews by their days: the same review entered twice would move the team twice.
    let mut outside: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for (number, value) in rows(value, &list, MOST_REVIEWS, errors) {
        let row = Row::read(value, list.row(number), &REVIEW, origin, errors);
        let Some(review) = row.and_then(|row| review(scale, row, as_of)) else { continue };
        if review.kind != ReviewKind::SelfRating {
            if let Some(first) = outside.get(&review.date) {
                errors.push(InputError::new(list.row(number).field("date"), InputErrorKind::OnlyOnce { first: *first }));
                continue;
            }
            outside.insert(review.date, number);
        }
        reviews.push(review);
    }
    reviews.sort_by_key(|review| review.date);
    reviews
}

/// `None` where the day, the total or the kind could not be read: without them a review says nothing.
fn review(scale: &Scale, mut row: Row<'_, '_>, as_of: NaiveDate) -> Option<Review> {
    let date = row.need("date", |value| value.read_past_date(as_of));
    let total = row.need("total", |value| total_of(scale, value));
    let kind = row.need("kind", |value| value.read_option(&ReviewKind::ALL.map(|kind| (kind.word(), kind))));
    let not_before = |value: &Input<'_>| match (value.read_past_date(as_of)?, date) {
        (Some(day), Some(date)) if day < date => Err(InputErrorKind::Before { given: value.shown(), other: "date".to_owned(), day: date }),
        (day, _) => Ok(day),
    };
    let [report_received, score_final, plan_approved] =
        ["report_received", "fidelity_score_final_date", "plan_approved"].map(|name| row.take(name, not_before));
    let edition = row.take("edition", Input::read_name);
    let extension_granted = row.take("extension_granted", Input::read_yes_no);
    Some(Review { date: date?, total: total?, kind: kind?, report_received, score_final, plan_approved, edition, extension_granted })
}

fn re_evaluation(rules: &FidelityRules, value: &Input<'_>, as_of: NaiveDate, origin: Origin<'_>, input: &mut FidelityInput, errors: &mut Vec<InputError>) {
    let place = Place::of("re_evaluation");
    let known = rules.re_evaluation.as_ref().map_or(&[][..], |rule| &rule.conditions);
    let days = if rules.re_evaluation.is_some() { &ReEvaluation::DAYS[..] } else { &[] };
    let ids: Vec<&str> = known.iter().map(|condition| condition.id.as_str()).chain(days.iter().copied()).collect();
    for KnownField { name: id, value, .. } in known_fields(value, &place, &ids, origin, errors) {
        if let Some(index) = days.iter().position(|day| *day == id) {
            input.re_evaluation_days[index] = taken(value.read_past_date(as_of), &place.field(id), errors);
            continue;
        }
        let counted = known.iter().any(|condition| condition.id == id && condition.at_least.is_some());
        let answer = if counted {
            value.read_number(Fraction::ZERO, None).map(|number| number.map(ConditionAnswer::Number))
        } else {
            value.read_yes_no().map(|yes| yes.map(ConditionAnswer::YesNo))
        };
        if let Some(answer) = taken(answer, &place.field(id), errors) {
            input.re_evaluation.insert(id.to_owned(), answer);
        }
    }
}
