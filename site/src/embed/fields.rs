//! The fields of the choices: lists, a date, texts with a color beside them, a box to tick.

use super::builder::{Builder, Pick, takes};
use super::chosen::{Chosen, Property};
use ips_ui::{Element, View, el, live};

/// Where a choice is kept.
pub(super) type Field = fn(&mut Chosen) -> &mut String;

/// A field under its label, with a hint.
fn labelled(builder: Builder, id: &'static str, label: Pick, hint: Option<Pick>, field: impl Into<View>) -> Element {
    let hint = hint.map(|hint| el("span").class("usa-hint").attr("id", format!("{id}-hint")).child(builder.word(hint)));
    el("div").class("ips-field").child(el("label").class("usa-label").attr("for", id).child(builder.word(label))).child(hint).child(field)
}

/// A list of which one is chosen. An option is its value and what it says.
pub(super) fn list(builder: Builder, id: &'static str, label: Pick, hint: Option<Pick>, field: Field, options: Vec<(String, View)>) -> Element {
    let options: View = options
        .into_iter()
        .map(|(value, label)| {
            let this = value.clone();
            el("option").attr("value", value).selected(move || builder.choice(field) == this).child(label)
        })
        .collect();
    let select = el("select").class("usa-select").attr("id", id).on_text("change", move |text| builder.choose(field, text)).child(options);
    labelled(builder, id, label, hint, described(select, id, hint))
}

/// A calendar date.
pub(super) fn date(builder: Builder, id: &'static str, label: Pick, hint: Pick, field: Field) -> Element {
    let input = el("input").class("usa-input").attr("id", id).attr("type", "date").attr("autocomplete", "off");
    let input = input.live_value(move || builder.choice(field)).on_text("input", move |text| builder.choose(field, text));
    labelled(builder, id, label, Some(hint), described(input, id, Some(hint)))
}

/// A value of CSS as text, with what is wrong with it; a color can be picked as well.
pub(super) fn style(builder: Builder, id: &'static str, label: Pick, hint: Pick, property: &'static Property) -> Element {
    let wrong = move || {
        let typed = builder.chosen.get().typed(property);
        !typed.is_empty() && !takes(property.like, &typed)
    };
    let field = property.field;
    let input = el("input")
        .class("usa-input")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .live_attr("aria-invalid", move || wrong().then_some("true"))
        .live_attr("aria-describedby", move || Some(if wrong() { format!("{id}-hint {id}-error") } else { format!("{id}-hint") }))
        .live_value(move || builder.choice(field))
        .on_text("input", move |text| builder.choose(field, text));
    let error =
        live(move || wrong().then(|| el("span").class("usa-error-message").attr("id", format!("{id}-error")).child(builder.word(|words| words.not_css))));
    let picker = (property.like == "color").then(|| picker(builder, label, field));
    let row = el("div").class("ips-embed-style").child(input).child(picker);
    labelled(builder, id, label, Some(hint), [View::from(row), error].into_iter().collect::<View>())
}

/// The browser's own field for a color. It always shows one, so what is not chosen is shown as grey.
fn picker(builder: Builder, label: Pick, field: Field) -> Element {
    const GREY: &str = "#808080";
    let shown = move || {
        let typed = builder.choice(field).trim().to_lowercase();
        let is_plain = typed.len() == 7 && typed.starts_with('#') && typed[1..].bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_plain { typed } else { GREY.to_owned() }
    };
    el("input")
        .class("ips-embed-picker")
        .attr("type", "color")
        .live_attr("aria-label", move || {
            let words = builder.words();
            Some(format!("{}: {}", words.pick, label(words)))
        })
        .live_value(shown)
        .on_text("input", move |text| builder.choose(field, text))
}

/// Something to tick, with what it means.
pub(super) fn tick(builder: Builder, id: &'static str, label: Pick, warning: Pick) -> Element {
    let input = el("input")
        .class("usa-checkbox__input")
        .attr("id", id)
        .attr("type", "checkbox")
        .attr("aria-describedby", format!("{id}-hint"))
        .checked(move || builder.chosen.get().include_answers)
        .on("change", move |_| builder.chosen.update(|chosen| chosen.include_answers = !chosen.include_answers));
    el("div")
        .class("usa-checkbox ips-embed-tick")
        .child(input)
        .child(el("label").class("usa-checkbox__label").attr("for", id).child(builder.word(label)))
        .child(el("span").class("usa-hint").attr("id", format!("{id}-hint")).child(builder.word(warning)))
}

fn described(field: Element, id: &str, hint: Option<Pick>) -> Element {
    if hint.is_some() { field.attr("aria-describedby", format!("{id}-hint")) } else { field }
}
