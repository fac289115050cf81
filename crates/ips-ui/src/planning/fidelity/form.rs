//! What a score is made of: 25 ratings or a total, and the reviews so far.

use crate::live::{Shown, live, text, typed, when};
use crate::planning::fields::{Asked, DATE, Errors, Kind, Pick, Place, Takes, WHOLE, errors_in, field_id, list, under_label, worded, wrong_in, yes_no};
use crate::planning::session::Planner;
use crate::report::citation_lines;
use ips_core::policy::planning::{Hint, ReEvaluation, ReEvaluationCondition, Scale, ScaleItem, ScaleSection};
use ips_core::{Input, Text};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

const ASKED: [Asked; 2] = [
    Asked { field: "fidelity.total", takes: WHOLE, label: |words| words.fidelity.total_alone, hint: Some(|words| words.fidelity.total_hint) },
    Asked { field: "fidelity.findings_date", takes: DATE, label: |words| words.fidelity.findings_date, hint: Some(|words| words.fidelity.findings_hint) },
];

/// What kind a review can be; the last where the policy has a re-evaluation.
static KINDS: [(&str, Pick); 3] =
    [("self", |words| words.fidelity.kind_self), ("review", |words| words.fidelity.kind_review), ("re_evaluation", |words| words.fidelity.kind_re_evaluation)];

/// Whether a longer time was granted.
static EXTENSION: [(&str, Pick); 2] = [("true", |words| words.fidelity.extension_yes), ("false", |words| words.fidelity.extension_no)];

/// What the question calls the answers about a re-evaluation.
const RE_EVALUATION: &str = "re_evaluation";

/// The name of the field that holds an item's rating.
fn item_field(item: usize) -> String {
    format!("fidelity.item.{item}")
}

/// The name of the field that holds the answer to a condition of a re-evaluation, or one of its days.
fn condition_field(id: &str) -> String {
    format!("fidelity.condition.{id}")
}

/// What is typed, as the core reads it.
pub(super) fn question(planner: Planner, scale: &Scale) -> Input<'static> {
    let ratings = (1..=scale.items.len()).map(|item| (item.to_string(), planner.cell(&item_field(item)))).filter(|(_, rating)| *rating != Input::Missing);
    let mut fields: Vec<_> = ASKED.iter().map(|asked| asked.typed(planner)).collect();
    fields.extend([("reviews", planner.reviews.input()), ("ratings", Input::object(ratings))]);
    if let Some(rule) = &planner.program.get().planning().fidelity.re_evaluation {
        let ids = rule.conditions.iter().map(|condition| condition.id.as_str()).chain(ReEvaluation::DAYS);
        fields.push((RE_EVALUATION, Input::object(ids.map(|id| (id, planner.cell(&condition_field(id)))))));
    }
    Input::object(fields)
}

/// The form. What belongs to a re-evaluation is asked while `can_repeat`.
pub(super) fn form(planner: Planner, scale: &'static Scale, errors: Errors, can_repeat: Memo<bool>) -> AnyView {
    let rules = &planner.program.get_untracked().planning().fidelity;
    let fields: Vec<AnyView> = ASKED.iter().map(|asked| asked.view(planner, errors)).collect();
    view! {
        {edition(planner, scale, &rules.edition)}
        {sections(planner, scale, &rules.hints)}
        <div class="ips-fields ips-screen-only">{fields}</div>
        {reviews(planner, errors)}
        {rules.re_evaluation.as_ref().map(|rule| when(move || can_repeat.get(), move || conditions(planner, rule, errors)))}
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
        let cited = live(move || citation_lines(&[planner.program.get_untracked().citation(&hint.source)], planner.language.get()));
        view! { <li><span {..planner.policy_text(&hint.text)}></span> {cited}</li> }.into_any()
    });
    folded(planner.word(|words| words.fidelity.hint), lines.collect())
}

fn folded(summary: Shown, lines: Vec<AnyView>) -> Option<AnyView> {
    let view = |lines| view! { <details class="ips-screen-only"><summary {..summary}></summary> <ul class="usa-list">{lines}</ul></details> }.into_any();
    (!lines.is_empty()).then(|| view(lines))
}

fn reviews(planner: Planner, errors: Errors) -> AnyView {
    let rules = &planner.program.get_untracked().planning().fidelity;
    let kinds: &'static [(&'static str, Pick)] = if rules.re_evaluation.is_some() { &KINDS } else { &KINDS[..2] };
    let column = |field, label, takes| Asked { field, takes, label, hint: None };
    let mut columns = vec![
        column("date", |words| words.fidelity.review_date, DATE),
        column("total", |words| words.fidelity.total, WHOLE),
        column("kind", |words| words.fidelity.kind, Takes::OneOf(|words| words.frame.choose, kinds)),
        column("report_received", |words| words.fidelity.report_received, DATE),
        column("score_final", |words| words.fidelity.score_final, DATE),
        column("plan_approved", |words| words.fidelity.plan_approved, DATE),
    ];
    let mut next = rules.states.iter().filter_map(|state| state.next.as_ref()).chain(rules.bands.iter().filter_map(|band| band.next.as_ref()));
    if next.any(|next| next.longer.is_some()) {
        columns.push(column("extension_granted", |words| words.fidelity.extension, Takes::OneOf(|words| words.frame.choose, &EXTENSION)));
    }
    list(planner, "reviews", |words| words.fidelity.reviews, planner.reviews, columns, errors)
}

/// What had to be in place for a re-evaluation, and the days on which it was requested and scheduled.
fn conditions(planner: Planner, rule: &'static ReEvaluation, errors: Errors) -> AnyView {
    let errors = errors_in(errors, RE_EVALUATION, None);
    let mut fields: Vec<AnyView> = rule.conditions.iter().map(|condition| condition_entry(planner, condition, errors)).collect();
    let labels: [Pick; 2] = [|words| words.fidelity.re_requested, |words| words.fidelity.re_scheduled];
    fields.extend(ReEvaluation::DAYS.into_iter().zip(labels).map(|(day, label)| {
        let wrong = wrong_in(planner, errors, day);
        worded(planner, &condition_field(day), Kind::Date, planner.word(label), None, wrong)
    }));
    view! {
        <section class="ips-screen-only">
            <h3 {..planner.word(|words| words.fidelity.re_heading)}></h3>
            <p {..planner.policy_text(&rule.text)} class="usa-hint"></p>
            <div class="ips-fields">{fields}</div>
        </section>
    }
    .into_any()
}

fn condition_entry(planner: Planner, condition: &'static ReEvaluationCondition, errors: Errors) -> AnyView {
    let field = condition_field(&condition.id);
    let question = planner.policy_text(&condition.question);
    let wrong = wrong_in(planner, errors, &condition.id);
    if condition.at_least.is_some() {
        return worded(planner, &field, Kind::Number, question, None, wrong);
    }
    let id = field_id(&field);
    under_label("ips-field", id.clone(), question, None, wrong, yes_no(planner, id, Place::Single(planner, field)))
}
