//! What the names inside an error are called where it is shown.

use crate::planning::or_spaced;
use crate::words::{english_day, spanish_day};
use chrono::NaiveDate;
use ips_core::policy::{FactKind, Policy};
use ips_core::{InputError, InputErrorKind, Language, Voice};
use std::borrow::Cow;

/// What the fields of planning are called. Who only speaks of facts brings no such list.
pub(super) type Heading = fn(&str) -> Option<&'static str>;

/// The names of one error, in a language. With a policy, answers and facts are called as the questions of a screening call them.
pub(super) struct Named<'e> {
    pub(super) error: &'e InputError,
    pub(super) policy: Option<(&'e Policy, Voice)>,
    language: Language,
    heading: Heading,
    day: fn(NaiveDate) -> String,
}

impl<'e> Named<'e> {
    /// In English. What only reads English brings no other language with it: the package's page is half the size for it.
    pub(super) fn english(error: &'e InputError, policy: Option<(&'e Policy, Voice)>, heading: Heading) -> Self {
        Self { error, policy, language: Language::En, heading, day: english_day }
    }

    /// In Spanish.
    pub(super) fn spanish(error: &'e InputError, policy: Option<(&'e Policy, Voice)>, heading: Heading) -> Self {
        Self { error, policy, language: Language::Es, heading, day: spanish_day }
    }

    /// A day, written out.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        (self.day)(day)
    }

    /// The other entry that a contradiction or an order of days is about.
    pub(super) fn other<'n>(&'n self, name: &'n str) -> Cow<'n, str> {
        let label = self.policy.and_then(|(policy, _)| policy.fact_named(name)).map(|fact| fact.label.get(self.language));
        label.map_or_else(|| Cow::Owned(or_spaced((self.heading)(name), name)), Cow::Borrowed)
    }

    /// The words among which to choose.
    pub(super) fn options(&self, ids: &[String]) -> String {
        let Some((policy, voice)) = self.policy else { return ids.join(", ") };
        match policy.fact_named(self.error.field()).map(|fact| &fact.kind) {
            Some(FactKind::Choice(options)) => options.iter().map(|option| option.label.get(voice, self.language)).collect::<Vec<_>>().join("; "),
            _ => ids.join(", "),
        }
    }

    pub(super) fn kind(&self) -> &InputErrorKind {
        self.error.kind()
    }
}
