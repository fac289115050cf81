//! What a score is made of: 25 ratings or a total, and the reviews so far.

use super::reading::{Outcome, condition_field, item_field};
use crate::live::{Shown, text, typed};
use crate::planning::fields::{Column, Kind, Pick, Place, Takes, Wrong, field_id, labelled, list, under_label, worded, yes_no};
use crate::planning::session::Planner;
use crate::report::citation_lines;
use ips_core::Text;
use ips_core::policy::planning::{Hint, ReEvaluation, ReEvaluationCondition, Scale, ScaleItem, ScaleSection};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn form(planner: Planner, scale: &'static Scale, outcome: Memo<Outcome>) -> AnyView {
    let rules = &planner.program.get_untracked().planning().fidelity;
    let total = labelled(
        planner,
        "fidelity.total",
        Kind::Whole,
        |words| words.fidelity.total_alone,
        Some(|words| words.fidelity.total_hint),
        wrong(planner, outcome, "total".to_owned()),
    );
    let findings_date = labelled(
        planner,
        "fidelity.findings_date",
        Kind::Date,
        |words| words.fidelity.findings_date,
        Some(|words| words.fidelity.findings_hint),
        wrong(planner, outcome, "findings_date".to_owned()),
    );
    view! {
        {edition(planner, scale, &rules.edition)}
        {sections(planner, scale, &rules.hints)}
        <div class="ips-fields ips-screen-only">{total} {findings_date}</div>
        {reviews(planner, outcome)}
        {rules.re_evaluation.as_ref().map(|rule| conditions(planner, rule, outcome))}
    }
    .into_any()
}

/// The scale that is used, and where it stands.
fn edition(planner: Planner, scale: &'static Scale, edition: &'static Text) -> AnyView {
    view! {
        <p>
            <span {..planner.word(|words| words.fidelity.edition)}></span>
            ": "
            <span {..planner.policy_text(&scale.title)}></span>
            "; "
            <span {..planner.policy_text(edition)}></span>
            ". "
            <a {..planner.word(|words| words.fidelity.official)} href=scale.link.as_str() rel="noreferrer" target="_blank"></a>
        </p>
    }
    .into_any()
}

/// What is wrong with a field of this name.
fn wrong(planner: Planner, outcome: Memo<Outcome>, name: String) -> Wrong {
    Arc::new(move || {
        outcome.with(|outcome| {
            let error = outcome.errors.iter().find(|error| error.place.row.is_none() && error.place.field.as_deref() == Some(name.as_str()))?;
            Some(planner.input_error(error))
        })
    })
}

fn sections(planner: Planner, scale: &'static Scale, hints: &'static [Hint]) -> AnyView {
    let mut numbered = (1..).zip(&scale.items);
    let section = |section: &'static ScaleSection| {
        let count = usize::try_from(section.items).unwrap_or(0);
        let items: Vec<AnyView> = numbered.by_ref().take(count).map(|(number, item)| rating(planner, scale, number, item, hints)).collect();
        view! {
            <section class="ips-items">
                <h3 {..planner.policy_text(&section.title)}></h3>
                {items}
            </section>
        }
        .into_any()
    };
    let groups: Vec<AnyView> = scale.sections.iter().map(section).collect();
    view! { <div>{groups}</div> }.into_any()
}

/// The ratings of one item as radio buttons: digits choose while the focus is in the group, as arrow keys do.
fn rating(planner: Planner, scale: &'static Scale, number: usize, item: &'static ScaleItem, hints: &'static [Hint]) -> AnyView {
    let field = item_field(number);
    let id = field_id(&field);
    let place = Place::Single(planner, field);
    let keyed = place.clone();
    let (lowest, highest) = (scale.lowest, scale.highest);
    let on_key: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        let is_rating = event.key().parse::<u32>().is_ok_and(|rating| (lowest..=highest).contains(&rating));
        if is_rating && !event.ctrl_key() && !event.meta_key() && !event.alt_key() {
            event.prevent_default();
            keyed.put(event.key());
        }
    });
    let mut buttons: Vec<AnyView> = (lowest..=highest)
        .map(|rating| {
            let rating = rating.to_string();
            let label = rating.clone();
            button(&id, &place, rating.clone(), rating, text(move || label.clone()))
        })
        .collect();
    buttons.push(button(&id, &place, String::new(), "none".to_owned(), planner.word(|words| words.fidelity.not_rated)));
    view! {
        <fieldset class="usa-fieldset ips-item" on:keydown=on_key>
            <legend {..text(move || format!("{number}. {}", item.name.get(planner.language.get())))} class="usa-legend"></legend>
            <div class="ips-ratings">{buttons}</div>
            {steps(planner, item)}
            {own_hints(planner, number, hints)}
        </fieldset>
    }
    .into_any()
}

/// A button that puts `rating` into the place; `value` stands for it in the page.
fn button(group: &str, place: &Place, rating: String, value: String, label: Shown) -> AnyView {
    let id = format!("{group}-{value}");
    let (shown, put, this) = (place.clone(), place.clone(), rating.clone());
    view! {
        <div class="usa-radio ips-rating">
            <input
                class="usa-radio__input"
                type="radio"
                id=id.clone()
                name=group.to_owned()
                value=value
                prop:checked=move || shown.get() == this
                on:change=typed(move |_| put.put(rating.clone()))
            />
            <label {..label} class="usa-radio__label" for=id></label>
        </div>
    }
    .into_any()
}

/// What each rating of an item asks for, folded away.
fn steps(planner: Planner, item: &'static ScaleItem) -> Option<AnyView> {
    let steps = item.steps.iter().map(|step| {
        let sentence = text(move || format!("{}: {}", step.rating, step.text.get(planner.language.get())));
        view! { <li {..sentence}></li> }.into_any()
    });
    folded(planner.word(|words| words.fidelity.steps), steps.collect())
}

/// What the policy adds to an item, folded away.
fn own_hints(planner: Planner, number: usize, hints: &'static [Hint]) -> Option<AnyView> {
    let own = hints.iter().filter(|hint| usize::try_from(hint.item) == Ok(number));
    let lines = own.map(|hint| {
        view! { <li><span {..planner.policy_text(&hint.text)}></span> {citation_lines(&[planner.program.get_untracked().citation(&hint.source)])}</li> }
            .into_any()
    });
    folded(planner.word(|words| words.fidelity.hint), lines.collect())
}

fn folded(summary: Shown, lines: Vec<AnyView>) -> Option<AnyView> {
    let view = |lines| view! { <details class="ips-screen-only"><summary {..summary}></summary> <ul class="usa-list">{lines}</ul></details> }.into_any();
    (!lines.is_empty()).then(|| view(lines))
}

fn reviews(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let column = |field, label, takes| Column { field, label, takes };
    let rules = &planner.program.get_untracked().planning().fidelity;
    let mut kinds: Vec<(&'static str, Pick)> = vec![("self", |words| words.fidelity.kind_self), ("review", |words| words.fidelity.kind_review)];
    if rules.re_evaluation.is_some() {
        kinds.push(("re_evaluation", |words| words.fidelity.kind_re_evaluation));
    }
    let mut columns = vec![
        column("date", |words| words.fidelity.review_date, Takes::Typed(Kind::Date)),
        column("total", |words| words.fidelity.total, Takes::Typed(Kind::Whole)),
        column("kind", |words| words.fidelity.kind, Takes::OneOf(kinds)),
        column("report_received", |words| words.fidelity.report_received, Takes::Typed(Kind::Date)),
        column("score_final", |words| words.fidelity.score_final, Takes::Typed(Kind::Date)),
        column("plan_approved", |words| words.fidelity.plan_approved, Takes::Typed(Kind::Date)),
    ];
    let longer = rules.states.iter().filter_map(|state| state.next.as_ref()).chain(rules.bands.iter().filter_map(|band| band.next.as_ref()));
    if longer.into_iter().any(|next| next.longer.is_some()) {
        let answers: Vec<(&'static str, Pick)> = vec![("true", |words| words.fidelity.extension_yes), ("false", |words| words.fidelity.extension_no)];
        columns.push(column("extension_granted", |words| words.fidelity.extension, Takes::OneOf(answers)));
    }
    list(planner, "reviews", |words| words.fidelity.reviews, planner.reviews, columns, move || outcome.with(|outcome| outcome.errors.clone()))
}

/// What had to be in place for a re-evaluation.
fn conditions(planner: Planner, rule: &'static ReEvaluation, outcome: Memo<Outcome>) -> AnyView {
    let fields: Vec<AnyView> = rule.conditions.iter().map(|condition| condition_entry(planner, condition, outcome)).collect();
    view! {
        <section class="ips-screen-only">
            <h3 {..planner.word(|words| words.fidelity.re_heading)}></h3>
            <p {..planner.policy_text(&rule.text)} class="usa-hint"></p>
            <div class="ips-fields">{fields}</div>
        </section>
    }
    .into_any()
}

fn condition_entry(planner: Planner, condition: &'static ReEvaluationCondition, outcome: Memo<Outcome>) -> AnyView {
    let field = condition_field(&condition.id);
    let place = Place::Single(planner, field.clone());
    let question = planner.policy_text(&condition.question);
    let wrong = wrong(planner, outcome, format!("re_evaluation.{}", condition.id));
    if condition.at_least.is_some() {
        return worded(&field, Kind::Number, place, question, None, wrong);
    }
    let id = field_id(&field);
    under_label("ips-field", id.clone(), question, None, wrong, yes_no(planner, id, place))
}
