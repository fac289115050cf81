//! What the names inside an error are called where it is shown.

use chrono::NaiveDate;
use ips_core::policy::{FactKind, Policy};
use ips_core::{InputError, Language, Voice};
use std::borrow::Cow;

/// One error, with what a language calls the names inside it. A language makes it, so that whoever reads one language brings no other along: the
/// package's page is half the size for it.
pub(crate) struct Named<'e> {
    pub(crate) error: &'e InputError,
    /// With a policy, answers and facts are called as the questions of a screening call them.
    pub(crate) policy: Option<(&'e Policy, Voice)>,
    pub(crate) language: Language,
    /// What the fields of planning are called. Who only speaks of facts brings no such list.
    pub(crate) heading: fn(&str) -> Option<&'static str>,
    pub(crate) day: fn(NaiveDate) -> String,
}

impl Named<'_> {
    /// A day, written out.
    pub(crate) fn day(&self, day: NaiveDate) -> String {
        (self.day)(day)
    }

    /// The other entry that a contradiction or an order of days is about.
    pub(crate) fn other<'n>(&'n self, name: &'n str) -> Cow<'n, str> {
        let label = self.policy.and_then(|(policy, _)| policy.fact_named(name)).map(|fact| fact.label.get(self.language));
        label.map_or_else(|| Cow::Owned(or_spaced((self.heading)(name), name)), Cow::Borrowed)
    }

    /// The other entries that this one stands in place of.
    pub(crate) fn others(&self, names: &[String]) -> String {
        names.iter().map(|name| self.other(name)).collect::<Vec<_>>().join(", ")
    }

    /// The words among which to choose.
    pub(crate) fn options(&self, ids: &[String]) -> String {
        let Some((policy, voice)) = self.policy else { return ids.join(", ") };
        match policy.fact_named(self.error.field()).map(|fact| &fact.kind) {
            Some(FactKind::Choice(options)) => options.iter().map(|option| option.label.get(voice, self.language)).collect::<Vec<_>>().join("; "),
            _ => ids.join(", "),
        }
    }
}

/// A heading, or else the name itself with blanks between its words.
pub(crate) fn or_spaced(heading: Option<&str>, name: &str) -> String {
    heading.map_or_else(|| name.replace('_', " "), str::to_owned)
}
