//! What can be looked up about the checker. A language is one file that fills [`Texts`]; names that are the same in every language
//! stand in [`names`].

mod en;
mod es;
mod names;
mod published;
mod tables;

pub use published::{FileSize, Published, PublishedRelease};

use crate::page::Place;
use ips_core::Language;
use ips_ui::{Element, View, el, several};
use tables::{Column, table};

/// The texts in one language. Lists have a text for each name of the list of the same name in [`names`].
struct Texts {
    name: &'static str,
    values: &'static str,
    detail: &'static str,
    about: &'static str,
    attributes: (&'static str, &'static [&'static str]),
    attribute: [&'static str; names::ATTRIBUTES.len()],
    events: (&'static str, &'static [&'static str]),
    event: [&'static str; names::EVENTS.len()],
    properties: (&'static str, &'static [&'static str]),
    property: [&'static str; names::PROPERTIES.len()],
    parts: (&'static str, &'static [&'static str]),
    part: [&'static str; names::PARTS.len()],
    methods: (&'static str, &'static [&'static str]),
    method: [&'static str; names::METHODS.len()],
    inherited: (&'static str, &'static [&'static str]),
    versions: (&'static str, &'static [&'static str]),
    version: &'static str,
    folder: &'static str,
    policies: &'static str,
    hash: &'static str,
    sizes: (&'static str, &'static [&'static str]),
    file: &'static str,
    kilobytes: &'static str,
    privacy: (&'static str, &'static [&'static str]),
    accessibility: (&'static str, &'static [&'static str]),
    examples: (&'static str, &'static [&'static str]),
    example: [(&'static str, &'static str); names::EXAMPLES.len()],
}

/// The list of releases, whose names are not broken.
const RELEASES: &str = "versions";

/// Everything that can be looked up, in one language.
pub fn reference(language: Language, published: &Published, place: &Place) -> View {
    let texts = match language {
        Language::En => &en::TEXTS,
        Language::Es => &es::TEXTS,
    };
    let of = |id: &'static str, (heading, paragraphs): (&'static str, &'static [&'static str])| section(language, id, heading, paragraphs);
    let listed = |id: &'static str, part, columns: &[Column], rows: Vec<Vec<String>>| {
        let labelled = format!("{id}-{}", language.tag());
        let class = if id == RELEASES { "usa-table ips-lookup ips-lookup--releases" } else { "usa-table ips-lookup" };
        of(id, part).child(table(class, labelled, columns, rows))
    };
    let pairs = |names: &[&str], texts: &[&str]| names.iter().zip(texts).map(|(name, text)| vec![(*name).to_owned(), (*text).to_owned()]).collect::<Vec<_>>();
    let triples = |names: &[(&str, &str)], texts: &[&str]| {
        names.iter().zip(texts).map(|((name, more), text)| vec![(*name).to_owned(), (*more).to_owned(), (*text).to_owned()]).collect::<Vec<_>>()
    };
    let (name, about) = (Column::Code(texts.name), Column::Text(texts.about));
    several([
        listed("attributes", texts.attributes, &[name, Column::Code(texts.values), about], triples(&names::ATTRIBUTES, &texts.attribute)).into(),
        listed("events", texts.events, &[name, Column::Code(texts.detail), about], triples(&names::EVENTS, &texts.event)).into(),
        listed("properties", texts.properties, &[name, Column::Code(texts.values), about], triples(&names::PROPERTIES, &texts.property)).into(),
        listed("parts", texts.parts, &[name, about], pairs(&names::PARTS, &texts.part)).into(),
        listed("methods", texts.methods, &[name, about], pairs(&names::METHODS, &texts.method)).into(),
        of("inherited", texts.inherited).into(),
        listed(
            RELEASES,
            texts.versions,
            &[Column::Text(texts.version), Column::Code(texts.folder), Column::Code(texts.policies), Column::Code(texts.hash)],
            published.releases.iter().map(PublishedRelease::row).collect(),
        )
        .into(),
        listed("sizes", texts.sizes, &[Column::Code(texts.file), Column::Number(texts.kilobytes)], published.files.iter().map(FileSize::row).collect()).into(),
        of("privacy", texts.privacy).into(),
        of("accessibility", texts.accessibility).into(),
        of("examples", texts.examples).child(examples(texts, place)).into(),
    ])
}

fn section(language: Language, id: &str, heading: &'static str, paragraphs: &'static [&'static str]) -> Element {
    let id = format!("{id}-{}", language.tag());
    let paragraphs: View = paragraphs.iter().map(|text| el("p").child(*text)).collect();
    el("section").attr("aria-labelledby", id.clone()).child(el("h2").attr("id", id).child(heading)).child(paragraphs)
}

/// Pages like those of publishers. They are in English, but for the tags.
fn examples(texts: &Texts, place: &Place) -> Element {
    let line = |(file, (title, about)): (&&str, &(&'static str, &'static str))| {
        let address = format!("{}publisher/{file}.html", place.base);
        el("li").child(el("a").attr("href", address).attr("hreflang", "en").child(*title)).child(". ").child(*about)
    };
    el("ul").class("usa-list").child(names::EXAMPLES.iter().zip(&texts.example).map(line).collect::<View>())
}
