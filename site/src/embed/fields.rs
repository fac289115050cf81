//! The fields of the choices: lists, a date, texts with a color beside them, a box to tick.

use super::builder::{Builder, Pick, takes};
use super::chosen::{Chosen, Property};
use ips_ui::{Shown, checked, live, typed, value};
use leptos::prelude::*;
use std::sync::Arc;

/// Where a choice is kept.
pub(super) type Field = fn(&mut Chosen) -> &mut String;

/// A field under its label, with a hint.
fn labelled(builder: Builder, id: &'static str, label: Pick, hint: Option<Pick>, field: AnyView) -> AnyView {
    let hint = hint.map(|hint| view! { <span {..builder.word(hint)} class="usa-hint" id=format!("{id}-hint")></span> });
    view! {
        <div class="ips-field">
            <label {..builder.word(label)} class="usa-label" for=id></label>
            {hint}
            {field}
        </div>
    }
    .into_any()
}

/// A list of which one is chosen. An option is its value and what it says.
pub(super) fn list(builder: Builder, id: &'static str, label: Pick, hint: Option<Pick>, field: Field, options: Vec<(String, Shown)>) -> AnyView {
    let options: Vec<AnyView> = options.into_iter().map(|(value, label)| option(builder, field, value, label)).collect();
    let select = view! {
        <select
            class="usa-select"
            id=id
            aria-describedby=hint.map(|_| format!("{id}-hint"))
            on:change=typed(move |text| builder.choose(field, text))
        >
            {options}
        </select>
    };
    labelled(builder, id, label, hint, select.into_any())
}

fn option(builder: Builder, field: Field, value: String, label: Shown) -> AnyView {
    let this = value.clone();
    view! { <option {..label} value=value prop:selected=move || builder.choice(field) == this></option> }.into_any()
}

/// A calendar date.
pub(super) fn date(builder: Builder, id: &'static str, label: Pick, hint: Pick, field: Field) -> AnyView {
    labelled(builder, id, label, Some(hint), input(builder, id, "date", field, Arc::new(|| false)))
}

/// A text. It counts once its field is left: what is half typed would be told as a mistake by the preview.
pub(super) fn words(builder: Builder, id: &'static str, kind: &'static str, label: Pick, hint: Pick, field: Field) -> AnyView {
    let input = view! {
        <input
            {..value(move || builder.choice(field))}
            class="usa-input"
            id=id
            type=kind
            autocomplete="off"
            aria-describedby=format!("{id}-hint")
            on:change=typed(move |text| builder.choose(field, text))
        />
    };
    labelled(builder, id, label, Some(hint), input.into_any())
}

/// A value of CSS as text, with what is wrong with it; a color can be picked as well.
pub(super) fn style(builder: Builder, id: &'static str, label: Pick, hint: Pick, property: &'static Property) -> AnyView {
    let wrong = move || {
        let typed = builder.chosen.get().typed(property);
        !typed.is_empty() && !takes(property.like, &typed)
    };
    let error = move || view! { <span {..builder.word(|words| words.not_css)} class="usa-error-message" id=format!("{id}-error")></span> };
    let row = view! {
        <div class="ips-embed-style">
            {input(builder, id, "text", property.field, Arc::new(wrong))}
            {(property.like == "color").then(|| picker(builder, label, property.field))}
        </div>
        {live(move || wrong().then(error))}
    };
    labelled(builder, id, label, Some(hint), row.into_any())
}

/// A field that is typed into, with a hint; `wrong` says whether what is typed cannot be used.
fn input(builder: Builder, id: &'static str, kind: &'static str, field: Field, wrong: Arc<dyn Fn() -> bool + Send + Sync>) -> AnyView {
    let is_wrong = Arc::clone(&wrong);
    view! {
        <input
            {..value(move || builder.choice(field))}
            class="usa-input"
            id=id
            type=kind
            autocomplete="off"
            spellcheck="false"
            aria-invalid=move || is_wrong().then_some("true")
            aria-describedby=move || if wrong() { format!("{id}-hint {id}-error") } else { format!("{id}-hint") }
            on:input=typed(move |text| builder.choose(field, text))
        />
    }
    .into_any()
}

/// The browser's own field for a color. It always shows one, so what is not chosen is shown as grey.
fn picker(builder: Builder, label: Pick, field: Field) -> AnyView {
    const GREY: &str = "#808080";
    let shown = move || {
        let typed = builder.choice(field).trim().to_lowercase();
        let is_plain = typed.len() == 7 && typed.starts_with('#') && typed[1..].bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_plain { typed } else { GREY.to_owned() }
    };
    let name = move || {
        let words = builder.words();
        format!("{}: {}", words.pick, label(words))
    };
    view! {
        <input
            {..value(shown)}
            class="ips-embed-picker"
            type="color"
            aria-label=move || name()
            on:input=typed(move |text| builder.choose(field, text))
        />
    }
    .into_any()
}

/// Something to tick, with what it means.
pub(super) fn tick(builder: Builder, id: &'static str, label: Pick, warning: Pick) -> AnyView {
    view! {
        <div class="usa-checkbox ips-embed-tick">
            <input
                class="usa-checkbox__input"
                id=id
                type="checkbox"
                aria-describedby=format!("{id}-hint")
                prop:checked=move || builder.chosen.get().include_answers
                on:change=checked(move |on| builder.chosen.update(|chosen| chosen.include_answers = on))
            />
            <label {..builder.word(label)} class="usa-checkbox__label" for=id></label>
            <span {..builder.word(warning)} class="usa-hint" id=format!("{id}-hint")></span>
        </div>
    }
    .into_any()
}
