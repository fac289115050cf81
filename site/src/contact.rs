//! Who answers questions about the site: `contact.toml`, which whoever publishes the site fills in.

use ips_core::{Language, Text};
use ips_report::words::prose;
use leptos::prelude::*;
use serde::Deserialize;

/// The file as it was when the pages were written.
const FILE: &str = include_str!("../contact.toml");

/// Who answers questions. What is empty is not known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    name: Text,
    hours: Text,
    telephone: String,
    email: String,
    page: String,
}

/// The part of a page that says it.
///
/// # Panics
/// The file cannot be read; the message says where.
pub(crate) fn contact(language: Language) -> AnyView {
    let contact: Contact = toml::from_str(FILE).unwrap_or_else(|error| panic!("site/contact.toml: {error}"));
    let prose = prose(language);
    let name = contact.name.get(language);
    let inside = if name.is_empty() { view! { <p>{prose.contact_nobody}</p> }.into_any() } else { named(&contact, language) };
    view! {
        <section id="contact">
            <h2>{prose.contact_heading}</h2>
            {inside}
            <p>{prose.contact_decision}</p>
        </section>
    }
    .into_any()
}

fn named(contact: &Contact, language: Language) -> AnyView {
    let link = |address: String, words: &str| view! { <p><a href=address>{words.to_owned()}</a></p> }.into_any();
    let dialled: String = contact.telephone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let ways = [
        (!dialled.is_empty()).then(|| link(format!("tel:{dialled}"), &contact.telephone)),
        (!contact.email.is_empty()).then(|| link(format!("mailto:{}", contact.email), &contact.email)),
        (!contact.page.is_empty()).then(|| link(contact.page.clone(), &contact.page)),
    ];
    let ways: Vec<AnyView> = ways.into_iter().flatten().collect();
    view! {
        <p><strong>{contact.name.get(language).to_owned()}</strong></p>
        {ways}
        <p>{contact.hours.get(language).to_owned()}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(contact: &Contact) -> String {
        Owner::new_root(None).with(|| named(contact, Language::En).to_html())
    }

    #[test]
    fn what_is_filled_in_is_shown_and_nothing_else() {
        for language in Language::ALL {
            assert!(Owner::new_root(None).with(|| contact(language).to_html()).contains("id=\"contact\""), "{language:?}");
        }
        let of = |name: &str, telephone: &str, email: &str| Contact {
            name: Text { en: name.to_owned(), es: name.to_owned() },
            hours: Text { en: String::new(), es: String::new() },
            telephone: telephone.to_owned(),
            email: email.to_owned(),
            page: String::new(),
        };
        let html = written(&of("An office", "+1 919 555 0100", ""));
        assert!(html.contains("An office") && html.contains("tel:+19195550100") && !html.contains("mailto:"), "{html}");
        assert!(written(&of("An office", "", "ask@example.org")).contains("mailto:ask@example.org"));
    }
}
