//! A policy without its words, for programs that show none. Also used by the build script.

use ips_core::Language;
use ips_core::policy::Document;
use serde_json::Value;

/// What a screening needs of a document, with every text empty but those that name the policy: region, payer and title. Results hold ids and no
/// words, so they are the same with it. `None` cannot happen: a document can be read in the form in which it is written.
pub(crate) fn without_words(document: &Document) -> Option<Document> {
    let mut whole = serde_json::to_value(Document { planning: None, ..document.clone() }).ok()?;
    empty_texts(&mut whole);
    let mut wordless: Document = serde_json::from_value(whole).ok()?;
    wordless.policy.region.clone_from(&document.policy.region);
    wordless.policy.payer.clone_from(&document.policy.payer);
    wordless.policy.title.clone_from(&document.policy.title);
    Some(wordless)
}

/// Empties every text, which is told by its languages, wherever it stands.
fn empty_texts(value: &mut Value) {
    match value {
        Value::Object(fields) if Language::ALL.iter().all(|language| fields.contains_key(language.tag())) => {
            fields.values_mut().for_each(|text| *text = Value::String(String::new()));
        }
        Value::Object(fields) => fields.values_mut().for_each(empty_texts),
        Value::Array(values) => values.iter_mut().for_each(empty_texts),
        _ => {}
    }
}
