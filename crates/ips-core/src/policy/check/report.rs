//! What is wrong so far, and the checks that hold for every kind of rule: texts, ids, citations.

use super::{Location, Problem};
use crate::policy::{Item, Passage, RuleId};
use crate::shown::shortened_echo;
use crate::words::{Language, Text, Wording};
use chrono::NaiveDate;
use std::collections::HashSet;

#[derive(Default)]
pub(super) struct Report(pub(super) Vec<Problem>);

impl Report {
    pub(super) fn add(&mut self, at: &Location, what: impl Into<String>, remedy: impl Into<String>) {
        let what: String = what.into();
        self.0.push(Problem { at: at.clone(), what: shortened_echo(&what).into_owned(), remedy: remedy.into() });
    }

    pub(super) fn cited(&mut self, at: &Location, citation: &Passage, rules: &[RuleId]) {
        self.place(&at.field("citation"), &citation.heading, &citation.item);
        self.rules(&at.field("rules"), rules);
    }

    pub(super) fn place(&mut self, at: &Location, heading: &str, item: &Item) {
        self.filled(&at.field("heading"), heading);
        for language in Language::ALL {
            self.filled(&at.field("item"), item.get(language));
        }
    }

    pub(super) fn rules(&mut self, at: &Location, rules: &[RuleId]) {
        if rules.is_empty() {
            self.add(at, "no rule is named", "name the inventory ids it comes from");
        }
        self.unique(at, "rule", rules.iter().map(|rule| &rule.0));
    }

    /// Days in force, the last of them no earlier than the first.
    pub(super) fn period(&mut self, at: &Location, from: Option<NaiveDate>, until: Option<NaiveDate>) {
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            self.add(&at.field("until"), format!("{until} comes before {from}, the first day"), "give the last day on which the rule holds");
        }
    }

    /// A wording, which may be one that can be left out.
    pub(super) fn wording<'t>(&mut self, at: &Location, wording: impl Into<Option<&'t Wording>>) {
        let Some(wording) = wording.into() else { return };
        self.text(&at.field("worker"), &wording.worker);
        self.text(&at.field("public"), &wording.public);
        self.text(&at.field("reviewer"), &wording.reviewer);
    }

    /// A text, which may be one that can be left out.
    pub(super) fn text<'t>(&mut self, at: &Location, text: impl Into<Option<&'t Text>>) {
        let Some(text) = text.into() else { return };
        for language in Language::ALL {
            self.filled(&at.field(language.tag()), text.get(language));
        }
    }

    pub(super) fn filled(&mut self, at: &Location, text: &str) {
        if text.trim().is_empty() {
            self.add(at, "the text is empty", "write it");
        } else if text.trim() != text {
            self.add(at, "the text begins or ends with a space", "remove it");
        }
    }

    pub(super) fn id(&mut self, at: &Location, id: &str) {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
        if id.is_empty() || !id.bytes().all(allowed) {
            self.add(at, format!("`{id}` is not a name"), "use lower-case letters, digits, `_` and `-`");
        }
    }

    pub(super) fn unique<'n>(&mut self, at: &Location, field: &'static str, names: impl IntoIterator<Item = &'n String>) {
        let mut seen = HashSet::new();
        for (index, name) in names.into_iter().enumerate() {
            if !seen.insert(name) {
                self.add(&at.entry(index).field(field), format!("`{name}` stands here for the second time"), "give each its own");
            }
        }
    }

    /// The entries of a list, each with its place. None may have the name of another.
    pub(super) fn entries<'n, T>(&mut self, at: &Location, field: &'static str, list: &'n [T], name: fn(&T) -> &String) -> Vec<(Location, &'n T)> {
        self.unique(at, field, list.iter().map(name));
        list.iter().enumerate().map(|(index, entry)| (at.entry(index), entry)).collect()
    }

    /// Names that must lead to one of those that are known.
    pub(super) fn lead_to<'n>(&mut self, at: &Location, kind: &str, names: impl IntoIterator<Item = &'n String>, known: &[&String]) {
        for (index, name) in names.into_iter().enumerate() {
            self.leads_to(&at.entry(index), kind, name, known);
        }
    }

    /// A name that must lead to one of those that are known.
    pub(super) fn leads_to(&mut self, at: &Location, kind: &str, name: &String, known: &[&String]) {
        if !known.contains(&name) {
            self.add(at, format!("no {kind} is called `{name}`"), "correct the id");
        }
    }
}
