//! The choices.

use super::builder::{Builder, Pick};
use super::chosen::{IFRAME, INLINE, OWN, PROPERTIES, Property, WORKER};
use super::fields::{date, list, style, tick, words};
use ips_core::Language;
use ips_report::words::around;
use ips_ui::text;
use leptos::prelude::*;

/// Everything that can be chosen. Nothing is sent by it: there is no form to send.
pub(super) fn choices(builder: Builder) -> AnyView {
    let option = |value: &str, label: Pick| (value.to_owned(), builder.word(label));
    let policies = builder.release.policies.iter().map(|policy| (policy.id.clone(), text(move || policy.name(builder.language.get()))));
    let languages = Language::ALL.into_iter().map(|language| (language.tag().to_owned(), text(move || around(language).language_name)));
    let languages = [option("", |words| words.lang_of_page)].into_iter().chain(languages).collect();
    let audiences = vec![option("", |words| words.audience_public), option(WORKER, |words| words.audience_worker)];
    let modes = vec![option("", |words| words.mode_auto), option(INLINE, |words| words.mode_inline), option(IFRAME, |words| words.mode_iframe)];
    let files = vec![option("", |words| words.files_here), option(OWN, |words| words.files_own)];
    view! {
        <div class="ips-embed-choices" role="group" aria-labelledby="choose">
            {list(builder, "embed-policy", |words| words.policy, None, |chosen| &mut chosen.policy, policies.collect())}
            {list(builder, "embed-lang", |words| words.lang, None, |chosen| &mut chosen.lang, languages)}
            {list(builder, "embed-audience", |words| words.audience, None, |chosen| &mut chosen.audience, audiences)}
            {list(builder, "embed-mode", |words| words.mode, Some(|words| words.mode_hint), |chosen| &mut chosen.mode, modes)}
            {list(builder, "embed-files", |words| words.files, Some(|words| words.files_hint), |chosen| &mut chosen.files, files)}
            {date(builder, "embed-as-of", |words| words.as_of, |words| words.as_of_hint, |chosen| &mut chosen.as_of)}
            {contact(builder)}
            {looks(builder)}
            {tick(builder, "embed-answers", |words| words.include_answers, |words| words.include_answers_warning)}
        </div>
    }
    .into_any()
}

/// Whom to call, and the next step.
fn contact(builder: Builder) -> AnyView {
    view! {
        <fieldset class="usa-fieldset ips-embed-looks">
            <legend {..builder.word(|words| words.contact)} class="usa-legend"></legend>
            <p {..builder.word(|words| words.contact_hint)} class="usa-hint"></p>
            {words(builder, "embed-contact", "text", |words| words.contact_words, |words| words.contact_words_hint, |chosen| &mut chosen.contact)}
            {words(builder, "embed-phone", "tel", |words| words.contact_phone, |words| words.contact_phone_hint, |chosen| &mut chosen.contact_phone)}
            {words(builder, "embed-next", "text", |words| words.next_label, |words| words.next_label_hint, |chosen| &mut chosen.next_label)}
            {words(builder, "embed-href", "text", |words| words.contact_href, |words| words.contact_href_hint, |chosen| &mut chosen.contact_href)}
        </fieldset>
    }
    .into_any()
}

/// Colors, letters and roundness.
fn looks(builder: Builder) -> AnyView {
    let [accent, paper, ink, font, radius]: &'static [Property; 5] = &PROPERTIES;
    view! {
        <fieldset class="usa-fieldset ips-embed-looks">
            <legend {..builder.word(|words| words.looks)} class="usa-legend"></legend>
            <p {..builder.word(|words| words.looks_hint)} class="usa-hint"></p>
            {style(builder, "embed-accent", |words| words.accent, |words| words.accent_hint, accent)}
            {style(builder, "embed-paper", |words| words.paper, |words| words.paper_hint, paper)}
            {style(builder, "embed-ink", |words| words.ink, |words| words.ink_hint, ink)}
            {style(builder, "embed-font", |words| words.font, |words| words.font_hint, font)}
            {style(builder, "embed-radius", |words| words.radius, |words| words.radius_hint, radius)}
        </fieldset>
    }
    .into_any()
}
