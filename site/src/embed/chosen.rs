//! What a publisher has chosen, and what of it the element has to be told.

use ips_core::parse_as_of;

/// The choices, each as the attribute or the property takes it; empty where nothing is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) policy: String,
    pub(super) lang: String,
    pub(super) audience: String,
    pub(super) mode: String,
    pub(super) as_of: String,
    pub(super) accent: String,
    pub(super) paper: String,
    pub(super) ink: String,
    pub(super) font: String,
    pub(super) radius: String,
    /// The publisher's own words on whom to call: no attribute, but what stands in the element.
    pub(super) contact: String,
    pub(super) contact_phone: String,
    pub(super) contact_href: String,
    pub(super) next_label: String,
    pub(super) include_answers: bool,
    /// Where the files of the checker are: here, or on the publisher's own host.
    pub(super) files: String,
}

/// The audience that is not the usual one.
pub(super) const WORKER: &str = "worker";
/// Inside the page.
pub(super) const INLINE: &str = "inline";
/// In a frame.
pub(super) const IFRAME: &str = "iframe";
/// The files are on the publisher's own host.
pub(super) const OWN: &str = "own";

/// A property of the element's look.
pub(super) struct Property {
    /// Its name in a style sheet.
    pub(super) name: &'static str,
    /// The property of CSS that takes the same values.
    pub(super) like: &'static str,
    /// What is chosen for it.
    pub(super) field: fn(&mut Chosen) -> &mut String,
}

/// Every property that can be chosen here.
pub(super) const PROPERTIES: [Property; 5] = [
    Property { name: "--ips-accent", like: "color", field: |chosen| &mut chosen.accent },
    Property { name: "--ips-paper", like: "color", field: |chosen| &mut chosen.paper },
    Property { name: "--ips-ink", like: "color", field: |chosen| &mut chosen.ink },
    Property { name: "--ips-font", like: "font-family", field: |chosen| &mut chosen.font },
    Property { name: "--ips-radius", like: "border-radius", field: |chosen| &mut chosen.radius },
];

impl Chosen {
    /// The attributes of the element. What is the same as leaving it out is left out; an attribute without a text says yes by being there.
    pub(super) fn attributes(&self) -> Vec<(&'static str, Option<&str>)> {
        let texts = [("policy", &self.policy), ("lang", &self.lang), ("audience", &self.audience), ("mode", &self.mode)];
        let mut attributes: Vec<_> = texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, Some(text.as_str()))).collect();
        attributes.extend(self.day().map(|day| ("as-of", Some(day))));
        let own = [("contact-phone", &self.contact_phone), ("contact-href", &self.contact_href), ("next-label", &self.next_label)];
        attributes.extend(own.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(name, text)| (name, Some(text.trim()))));
        attributes.extend(self.include_answers.then_some(("include-answers", None)));
        attributes
    }

    /// The text of one of these attributes.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.attributes().into_iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| text.unwrap_or_default().to_owned())
    }

    /// The publisher's own words on whom to call, where there are any.
    pub(super) fn words(&self) -> Option<&str> {
        Some(self.contact.trim()).filter(|words| !words.is_empty())
    }

    /// The as-of date, once it is one.
    fn day(&self) -> Option<&str> {
        parse_as_of(&self.as_of).map(|_| self.as_of.as_str())
    }

    /// What is typed for a property.
    pub(super) fn typed(&self, property: &Property) -> String {
        std::mem::take((property.field)(&mut self.clone())).trim().to_owned()
    }

    /// Whether the checker may run inside the page.
    pub(super) fn may_be_inline(&self) -> bool {
        self.mode != IFRAME
    }

    /// Whether the checker may run in a frame.
    pub(super) fn may_be_framed(&self) -> bool {
        self.mode != INLINE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_chosen_is_said() {
        let mut chosen = Chosen { policy: "p".into(), as_of: "2026-02-30".into(), ..Chosen::default() };
        assert_eq!(chosen.attributes(), [("policy", Some("p"))]);
        chosen.audience = WORKER.into();
        chosen.as_of = "2026-02-28".into();
        chosen.include_answers = true;
        assert_eq!(chosen.attributes(), [("policy", Some("p")), ("audience", Some("worker")), ("as-of", Some("2026-02-28")), ("include-answers", None)]);
        assert_eq!(chosen.attribute("include-answers").as_deref(), Some(""));
        assert_eq!(chosen.attribute("mode"), None);
        assert_eq!((chosen.attribute("contact-phone"), chosen.words()), (None, None));
        chosen.contact_phone = " 1-800-555-0100 ".into();
        chosen.contact = " ".into();
        assert_eq!((chosen.attribute("contact-phone").as_deref(), chosen.words()), (Some("1-800-555-0100"), None));
    }
}
