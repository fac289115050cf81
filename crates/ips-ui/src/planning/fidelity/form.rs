//! What a score is made of: 25 ratings or a total, and the reviews so far.

use super::{Outcome, condition_field, item_field};
use crate::planning::fields::{Column, Kind, Pick, Place, Takes, error, field_id, input, labelled, list, yes_no};
use crate::planning::session::Planner;
use crate::planning::source_line::source_line;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, several, text};
use ips_core::policy::planning::{Hint, ReEvaluation, Scale, ScaleItem};

pub(super) fn form(planner: Planner, scale: &'static Scale, outcome: Memo<Outcome>) -> View {
    let rules = &planner.program.get_untracked().planning().fidelity;
    several([
        el("p")
            .child(planner.word(|words| words.fidelity.edition))
            .child(": ")
            .child(planner.policy_text(&scale.title))
            .child("; ")
            .child(planner.policy_text(&rules.edition))
            .child(". ")
            .child(
                el("a")
                    .attr("href", scale.link.as_str())
                    .attr("rel", "noreferrer")
                    .attr("target", "_blank")
                    .child(planner.word(|words| words.fidelity.official)),
            )
            .into(),
        sections(planner, scale, &rules.hints).into(),
        el("div")
            .class("ips-fields ips-screen-only")
            .child(labelled(
                planner,
                "fidelity.total",
                Kind::Whole,
                |words| words.fidelity.total_alone,
                Some(|words| words.fidelity.total_hint),
                wrong(planner, outcome, "total"),
            ))
            .child(labelled(
                planner,
                "fidelity.findings_date",
                Kind::Date,
                |words| words.fidelity.findings_date,
                Some(|words| words.fidelity.findings_hint),
                wrong(planner, outcome, "findings_date"),
            ))
            .into(),
        reviews(planner, outcome).into(),
        rules.re_evaluation.as_ref().map(|rule| conditions(planner, rule, outcome)).into(),
    ])
}

/// What is wrong with a field of this name.
fn wrong(planner: Planner, outcome: Memo<Outcome>, name: &str) -> impl Fn() -> Option<String> + Clone + 'static {
    let name = name.to_owned();
    move || {
        outcome.with(|outcome| {
            let error = outcome.errors.iter().find(|error| error.place().row.is_none() && error.place().field.as_deref() == Some(name.as_str()))?;
            Some(ips_files::input_error_sentence(error, planner.language.get()))
        })
    }
}

fn sections(planner: Planner, scale: &'static Scale, hints: &'static [Hint]) -> Element {
    let mut first = 1;
    let groups: View = scale
        .sections
        .iter()
        .map(|section| {
            let count = usize::try_from(section.items).unwrap_or(0);
            let items = scale.items.iter().enumerate().skip(first - 1).take(count);
            let items: View = items.map(|(index, item)| rating(planner, scale, index + 1, item, hints)).collect();
            first += count;
            el("section").class("ips-items").child(el("h3").child(planner.policy_text(&section.title))).child(items)
        })
        .collect();
    el("div").child(groups)
}

/// The ratings of one item as radio buttons: digits choose while the focus is in the group, as arrow keys do.
fn rating(planner: Planner, scale: &'static Scale, number: usize, item: &'static ScaleItem, hints: &'static [Hint]) -> Element {
    let field = item_field(number);
    let id = field_id(&field);
    let place = Place::Single(planner, field.clone());
    let keyed = place.clone();
    let (lowest, highest) = (scale.lowest, scale.highest);
    let on_key = move |event: web_sys::Event| {
        let event: web_sys::KeyboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
        let is_rating = event.key().parse::<u32>().is_ok_and(|rating| (lowest..=highest).contains(&rating));
        if is_rating && !event.ctrl_key() && !event.meta_key() && !event.alt_key() {
            event.prevent_default();
            keyed.put(event.key());
        }
    };
    let buttons: View = (scale.lowest..=scale.highest)
        .map(|rating| rating.to_string())
        .chain([String::new()])
        .map(|value| {
            let (shown, put) = (place.clone(), place.clone());
            let (this, chosen) = (value.clone(), value.clone());
            let button = format!("{id}-{}", if value.is_empty() { "none" } else { &value });
            let label: View = if value.is_empty() { planner.word(|words| words.fidelity.not_rated) } else { value.clone().into() };
            el("div")
                .class("usa-radio ips-rating")
                .child(
                    el("input")
                        .class("usa-radio__input")
                        .attr("type", "radio")
                        .attr("id", button.clone())
                        .attr("name", id.clone())
                        .attr("value", if value.is_empty() { "none".to_owned() } else { value })
                        .checked(move || shown.get() == this)
                        .on("change", move |_| put.put(chosen.clone())),
                )
                .child(el("label").class("usa-radio__label").attr("for", button).child(label))
        })
        .collect();
    el("fieldset")
        .class("usa-fieldset ips-item")
        .on("keydown", on_key)
        .child(el("legend").class("usa-legend").child(format!("{number}. ")).child(planner.policy_text(&item.name)))
        .child(el("div").class("ips-ratings").child(buttons))
        .child(notes(planner, number, item, hints))
}

fn notes(planner: Planner, number: usize, item: &'static ScaleItem, hints: &'static [Hint]) -> View {
    let steps = (!item.steps.is_empty()).then(|| {
        let steps: View = item.steps.iter().map(|step| el("li").child(format!("{}: ", step.rating)).child(planner.policy_text(&step.text))).collect();
        el("details")
            .class("ips-screen-only")
            .child(el("summary").child(planner.word(|words| words.fidelity.steps)))
            .child(el("ul").class("usa-list").child(steps))
    });
    let own: Vec<&'static Hint> = hints.iter().filter(|hint| usize::try_from(hint.item) == Ok(number)).collect();
    let hints = (!own.is_empty()).then(|| {
        let hints: View = own.into_iter().map(|hint| el("li").child(planner.policy_text(&hint.text)).child(source_line(&hint.source))).collect();
        el("details")
            .class("ips-screen-only")
            .child(el("summary").child(planner.word(|words| words.fidelity.hint)))
            .child(el("ul").class("usa-list").child(hints))
    });
    several([steps.into(), hints.into()])
}

fn reviews(planner: Planner, outcome: Memo<Outcome>) -> Element {
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
fn conditions(planner: Planner, rule: &'static ReEvaluation, outcome: Memo<Outcome>) -> Element {
    let fields: View = rule
        .conditions
        .iter()
        .map(|condition| {
            let field = condition_field(&condition.id);
            let id = field_id(&field);
            let place = Place::Single(planner, field);
            let wrong = wrong(planner, outcome, &format!("re_evaluation.{}", condition.id));
            let entry = if condition.at_least.is_some() { input(id.clone(), Kind::Number, place, wrong.clone()) } else { yes_no(planner, id.clone(), place) };
            el("div")
                .class("ips-field")
                .child(el("label").class("usa-label").attr("for", id.clone()).child(planner.policy_text(&condition.question)))
                .child(error(&id, wrong))
                .child(entry)
        })
        .collect();
    el("section")
        .class("ips-screen-only")
        .child(el("h3").child(text(move || planner.words().fidelity.re_heading)))
        .child(el("p").class("usa-hint").child(planner.policy_text(&rule.text)))
        .child(el("div").class("ips-fields").child(fields))
}
