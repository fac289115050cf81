//! The texts that every language gives about the checker.

use super::names;

/// The texts in one language. Lists have a text for each name of the list of the same name in [`names`].
pub(super) struct Texts {
    pub(super) name: &'static str,
    pub(super) values: &'static str,
    pub(super) detail: &'static str,
    pub(super) about: &'static str,
    pub(super) attributes: (&'static str, &'static [&'static str]),
    pub(super) attribute: [&'static str; names::ATTRIBUTES.len()],
    pub(super) events: (&'static str, &'static [&'static str]),
    pub(super) event: [&'static str; names::EVENTS.len()],
    pub(super) properties: (&'static str, &'static [&'static str]),
    pub(super) property: [&'static str; names::PROPERTIES.len()],
    pub(super) parts: (&'static str, &'static [&'static str]),
    pub(super) part: [&'static str; names::PARTS.len()],
    pub(super) methods: (&'static str, &'static [&'static str]),
    pub(super) method: [&'static str; names::METHODS.len()],
    pub(super) inherited: (&'static str, &'static [&'static str]),
    pub(super) versions: (&'static str, &'static [&'static str]),
    pub(super) version: &'static str,
    pub(super) folder: &'static str,
    pub(super) policies: &'static str,
    pub(super) hash: &'static str,
    pub(super) sizes: (&'static str, &'static [&'static str]),
    pub(super) file: &'static str,
    pub(super) kilobytes: &'static str,
    pub(super) privacy: (&'static str, &'static [&'static str]),
    pub(super) accessibility: (&'static str, &'static [&'static str]),
    pub(super) examples: (&'static str, &'static [&'static str]),
    pub(super) example: [(&'static str, &'static str); names::EXAMPLES.len()],
}
