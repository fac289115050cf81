//! The words of the page for publishers: the form, and what can be looked up.

use super::names;

words! {
    /// The form with which a publisher chooses a checker.
    Embed:
    heading, intro, contents, reference, choose, choose_hint, policy, lang, lang_of_page, audience, audience_public, audience_worker, mode, mode_hint,
    mode_auto, mode_inline, mode_iframe, files, files_hint, files_here, files_own, as_of, as_of_hint, contact, contact_hint, contact_words, contact_words_hint,
    contact_phone, contact_phone_hint, next_label, next_label_hint, contact_href, contact_href_hint, looks, looks_hint, accent, accent_hint, paper,
    paper_hint, ink, ink_hint, font, font_hint, radius, radius_hint, pick, not_css, include_answers, include_answers_warning, preview, preview_hint,
    preview_needs_scripts, told, told_hint, told_nothing, told_clear, snippets, snippets_hint, fallback, pinned, pinned_about, rolling, rolling_about, own,
    own_about, own_archive, framed, framed_about, rule, rule_about, rule_none, copy, copied, copy_failed, security, security_intro, security_inline,
    security_frame, security_page, security_page_about, security_more, why_script_and_module, why_script, why_connect, why_pictures, why_frame,
    host_of_this_site;
    /// A property, the color that was chosen, and the one that is shown.
    fn(&str, &str, &str) -> String: moved;
}

words! {
    /// What can be looked up about the checker. Lists have a text for each name of the list of the same name in [`names`].
    Reference:
    name, values, detail, about, version, folder, policies, hash, file, kilobytes;
    (&'static str, &'static [&'static str]): attributes, events, properties, parts, methods, contact, prefill, inherited, versions, sizes, privacy, accessibility, examples;
    [&'static str; names::ATTRIBUTES.len()]: attribute;
    [&'static str; names::EVENTS.len()]: event;
    [&'static str; names::PROPERTIES.len()]: property;
    [&'static str; names::PARTS.len()]: part;
    [&'static str; names::METHODS.len()]: method;
    [(&'static str, &'static str); names::EXAMPLES.len()]: example;
}
