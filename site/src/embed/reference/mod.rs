//! What can be looked up about the checker.

mod published;
mod tables;

pub use published::{FileSize, Published, PublishedRelease};

use crate::page::Place;
use ips_core::Language;
use ips_report::words::tables::Reference;
use ips_report::words::{self, names};
use leptos::prelude::*;
use tables::{Column, table};

/// The list of releases, whose names are not broken.
const RELEASES: &str = "versions";

/// Everything that can be looked up, in one language.
pub fn reference(language: Language, published: &Published, place: &Place) -> AnyView {
    let texts = words::reference(language);
    let of = |id: &'static str, part, more: Option<AnyView>| section(language, id, part, more);
    let listed = |id: &'static str, part, columns: &[Column], rows: Vec<Vec<String>>| {
        let class = if id == RELEASES { "usa-table ips-lookup ips-lookup--releases" } else { "usa-table ips-lookup" };
        of(id, part, Some(table(class, part.0, columns, rows)))
    };
    let pairs = |names: &[&str], texts: &[&str]| names.iter().zip(texts).map(|(name, text)| vec![(*name).to_owned(), (*text).to_owned()]).collect::<Vec<_>>();
    let triples = |names: &[(&str, &str)], texts: &[&str]| {
        names.iter().zip(texts).map(|((name, more), text)| vec![(*name).to_owned(), (*more).to_owned(), (*text).to_owned()]).collect::<Vec<_>>()
    };
    let (name, about) = (Column::Code(texts.name), Column::Text(texts.about));
    let parts = vec![
        listed("attributes", texts.attributes, &[name, Column::Code(texts.values), about], triples(&names::ATTRIBUTES, &texts.attribute)),
        listed("events", texts.events, &[name, Column::Code(texts.detail), about], triples(&names::EVENTS, &texts.event)),
        listed("properties", texts.properties, &[name, Column::Code(texts.values), about], triples(&names::PROPERTIES, &texts.property)),
        listed("parts", texts.parts, &[name, about], pairs(&names::PARTS, &texts.part)),
        listed("methods", texts.methods, &[name, about], pairs(&names::METHODS, &texts.method)),
        of("contact", texts.contact, None),
        of("prefill", texts.prefill, None),
        of("inherited", texts.inherited, None),
        listed(
            RELEASES,
            texts.versions,
            &[Column::Text(texts.version), Column::Code(texts.folder), Column::Code(texts.policies), Column::Code(texts.hash)],
            published.releases.iter().map(PublishedRelease::row).collect(),
        ),
        listed("sizes", texts.sizes, &[Column::Code(texts.file), Column::Number(texts.kilobytes)], published.files.iter().map(FileSize::row).collect()),
        of("privacy", texts.privacy, None),
        of("accessibility", texts.accessibility, None),
        of("examples", texts.examples, Some(examples(texts, place))),
    ];
    parts.into_any()
}

/// A heading that unfolds paragraphs and what comes after them. The id is that of what is folded: a browser that goes there unfolds it.
fn section(language: Language, id: &str, (heading, paragraphs): (&'static str, &'static [&'static str]), more: Option<AnyView>) -> AnyView {
    let id = format!("{id}-{}", language.tag());
    let paragraphs: Vec<AnyView> = paragraphs.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect();
    view! {
        <details class="ips-fold">
            <summary><h3>{heading}</h3></summary>
            <div id=id>
                {paragraphs}
                {more}
            </div>
        </details>
    }
    .into_any()
}

/// Pages like those of publishers. But for the tags each is in one language.
fn examples(texts: &Reference, place: &Place) -> AnyView {
    let lines: Vec<AnyView> = names::EXAMPLES.iter().zip(texts.example).map(|((file, language), texts)| example(file, language, texts, place)).collect();
    view! { <ul class="usa-list">{lines}</ul> }.into_any()
}

fn example(file: &str, language: &'static str, (title, about): (&'static str, &'static str), place: &Place) -> AnyView {
    let address = format!("{}publisher/{file}.html", place.base);
    view! { <li><a href=address hreflang=language>{title}</a>{format!(". {about}")}</li> }.into_any()
}
