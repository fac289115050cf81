//! The state of the planning tools on a page: what is typed, in one place for all of them. It lives in memory only.

use super::rows::{Row, Rows};
use crate::live::{Shown, text};
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError, Language, Situation, Text, Voice, parse_as_of};
use ips_report::words::{planning, tables::Planning};
use ips_report::{Speaker, Tool};
use leptos::prelude::*;

/// What is typed into the planning tools of one page. Cheap to copy: every field is a handle.
#[derive(Clone, Copy)]
pub struct Planner {
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// The policy planned with.
    pub program: RwSignal<&'static ProgramPolicy>,
    /// The tool that is shown.
    pub tool: RwSignal<Tool>,
    /// Single fields by name, as typed. The name says the tool: `need.phase`; `as_of` and what several tools ask (`shared`) belongs to all.
    pub(crate) fields: RwSignal<Row>,
    /// The staff list, with the names of the staff list of the core.
    pub(crate) staff: Rows,
    /// A copy of the staff list in which changes are tried, while there is one.
    pub(crate) what_if: Rows,
    /// People served, by code, with their events.
    pub(crate) participants: Rows,
    /// Fidelity reviews of the past.
    pub(crate) reviews: Rows,
    /// Services with date and minutes.
    pub(crate) services: Rows,
    /// Authorizations with first day, last day and units.
    pub(crate) authorizations: Rows,
}

impl Planner {
    /// Nothing typed yet.
    pub fn new(language: Language, program: &'static ProgramPolicy) -> Self {
        Self {
            language: RwSignal::new(language),
            program: RwSignal::new(program),
            tool: RwSignal::new(Tool::Need),
            fields: RwSignal::new(Row::new()),
            staff: Rows::new(),
            what_if: Rows::new(),
            participants: Rows::new(),
            reviews: Rows::new(),
            services: Rows::new(),
            authorizations: Rows::new(),
        }
    }

    /// What is typed into a single field.
    pub(crate) fn field(self, name: &str) -> String {
        self.fields.with(|fields| fields.get(name).cloned().unwrap_or_default())
    }

    /// The same as the core reads it.
    pub(crate) fn cell(self, name: &str) -> Input<'static> {
        Input::cell(&self.field(name))
    }

    /// Keeps what is typed.
    pub(crate) fn put(self, name: &str, text: String) {
        self.fields.update(|fields| {
            if text.is_empty() {
                fields.remove(name)
            } else {
                fields.insert(name.to_owned(), text)
            };
        });
    }

    /// The as-of date; `None` while it is no date.
    pub(crate) fn as_of(self) -> Option<NaiveDate> {
        parse_as_of(self.field("as_of").trim())
    }

    /// The policy on the as-of date; `None` while that is no date.
    pub(crate) fn situation(self) -> Option<Situation<'static, ProgramPolicy>> {
        Some(Situation::new(self.program.get(), self.as_of()?))
    }

    /// Who says on the page what is said about a result.
    pub(crate) fn speaker(self) -> Speaker<'static, ProgramPolicy> {
        Speaker::new(self.program.get(), Voice::Worker, self.language.get())
    }

    /// What is wrong with an entry, in sentences.
    pub(crate) fn input_error(self, error: &InputError) -> String {
        self.speaker().input_error(error)
    }

    /// Takes today for the as-of date where none is typed yet. The clock is read in the browser only.
    pub fn begin(self, today: Option<NaiveDate>) {
        if let Some(today) = today.filter(|_| self.fields.with_untracked(|fields| !fields.contains_key("as_of"))) {
            self.put("as_of", today.to_string());
        }
    }

    /// Whether there is anything a visitor could lose.
    pub fn is_untouched(self) -> bool {
        let lists = [self.staff, self.participants, self.reviews, self.services, self.authorizations];
        self.fields.with_untracked(|fields| fields.keys().all(|name| name == "as_of")) && lists.into_iter().all(|list| untrack(|| list.is_empty()))
    }

    /// The words of the planning pages.
    pub(crate) fn words(self) -> &'static Planning {
        planning(self.language.get())
    }

    /// A word of the planning pages, following the language.
    pub(crate) fn word(self, pick: fn(&Planning) -> &'static str) -> Shown {
        text(move || pick(self.words()))
    }

    /// A text of the policy, following the language.
    pub(crate) fn policy_text(self, words: &'static Text) -> Shown {
        text(move || words.get(self.language.get()))
    }
}
