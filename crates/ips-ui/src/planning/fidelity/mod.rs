//! Fidelity reviews: ratings in, total, band, state of the team and next dates out.

mod form;
mod result;

use super::rows::loose_row;
use super::session::Planner;
use crate::live::live;
use ips_core::fidelity::{FidelityInput, FidelityOutlook, fidelity};
use ips_core::policy::planning::Scale;
use ips_core::{InputError, Loose};
use leptos::prelude::*;

/// What is typed, read and worked out.
#[derive(Clone)]
pub(super) struct Outcome {
    pub(super) errors: Vec<InputError>,
    pub(super) outlook: Option<FidelityOutlook<'static>>,
}

/// The tool.
pub(super) fn fidelity_reviews(planner: Planner) -> AnyView {
    let outcome = Memo::new_with_compare(move |_| read(planner), |_, _| true);
    let Some(scale) = ips_policies::scales().first() else { return ().into_any() };
    view! {
        <p {..planner.word(|words| words.fidelity.intro)} class="ips-screen-only"></p>
        {form::form(planner, scale, outcome)}
        {live(move || {
            outcome.with(|outcome| match &outcome.outlook {
                Some(outlook) => result::result(planner, outlook),
                None => view! { <p {..planner.word(|words| words.frame.not_a_date)} class="ips-hint-line"></p> }.into_any(),
            })
        })}
    }
    .into_any()
}

fn read(planner: Planner) -> Outcome {
    let rules = &planner.program.get().planning().fidelity;
    let (Some(as_of), Some(scale)) = (planner.as_of(), ips_policies::scales().first()) else { return Outcome { errors: Vec::new(), outlook: None } };
    let (input, errors) = FidelityInput::read(rules, scale, &typed(planner, scale), as_of);
    Outcome { errors, outlook: Some(fidelity(rules, scale, &input, as_of)) }
}

/// The name of the field that holds an item's rating.
fn item_field(item: usize) -> String {
    format!("fidelity.item.{item}")
}

/// The name of the field that holds the answer to a condition of a re-evaluation.
fn condition_field(id: &str) -> String {
    format!("fidelity.condition.{id}")
}

fn typed(planner: Planner, scale: &Scale) -> Loose {
    let cell = |field: &str| Loose::cell(&planner.field(field));
    let ratings = (1..=scale.items.len()).map(|item| (item.to_string(), cell(&item_field(item)))).filter(|(_, rating)| *rating != Loose::Missing);
    let rules = &planner.program.get().planning().fidelity;
    let conditions = rules.re_evaluation.iter().flat_map(|rule| &rule.conditions);
    let answers = conditions.map(|condition| (condition.id.clone(), cell(&condition_field(&condition.id)))).collect();
    let reviews = planner.reviews.rows().iter().map(loose_row).collect();
    let mut fields = vec![
        ("total".to_owned(), cell("fidelity.total")),
        ("findings_date".to_owned(), cell("fidelity.findings_date")),
        ("reviews".to_owned(), Loose::List(reviews)),
        ("ratings".to_owned(), Loose::Object(ratings.collect())),
    ];
    if rules.re_evaluation.is_some() {
        fields.push(("re_evaluation".to_owned(), Loose::Object(answers)));
    }
    Loose::Object(fields)
}
