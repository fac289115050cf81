//! The state of the planning tools on a page: what is typed, in one place for all of them. It lives in memory only.

use super::rows::{Row, Rows};
use super::words::{PlanningWords, planning_words};
use crate::live::{Shown, text};
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Source;
use ips_core::{Citation, Language, Situation, Text, parse_date};
use leptos::prelude::*;

/// One of the tools that share a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// How many staff a number of people needs.
    Need,
    /// Whether a team keeps the rules.
    Check,
    /// How a program starts and grows.
    Plan,
    /// What is due when.
    Deadlines,
    /// Fidelity reviews.
    Fidelity,
    /// Units and authorization.
    Units,
    /// Whether somebody may stay in the service, and whether it can end.
    Stay,
}

impl Tool {
    /// Every tool, in the order in which they are offered.
    pub const ALL: [Self; 7] = [Self::Need, Self::Check, Self::Plan, Self::Deadlines, Self::Fidelity, Self::Units, Self::Stay];

    /// The word behind `#` in an address.
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Deadlines => "deadlines",
            Self::Fidelity => "fidelity",
            Self::Units => "units",
            Self::Stay => "stay",
        }
    }

    /// The tool with this anchor.
    pub fn at(anchor: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.anchor() == anchor)
    }
}

/// What is typed into the planning tools of one page. Cheap to copy: every field is a handle.
#[derive(Clone, Copy)]
pub struct Planner {
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// The policy planned with.
    pub program: RwSignal<&'static ProgramPolicy>,
    /// The tool that is shown.
    pub tool: RwSignal<Tool>,
    /// Single fields by name, as typed. The name says the tool: `need.people`; `as_of` and what concerns the team or program belongs to all.
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
        }
    }

    /// What is typed into a single field.
    pub(crate) fn field(self, name: &str) -> String {
        self.fields.with(|fields| fields.get(name).cloned().unwrap_or_default())
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
        parse_date(self.field("as_of").trim())
    }

    /// The policy on the as-of date; `None` while that is no date.
    pub(crate) fn situation(self) -> Option<Situation<'static, ProgramPolicy>> {
        Some(Situation::new(self.program.get(), self.as_of()?))
    }

    /// Where a rule of the policy that is planned with stands.
    pub(crate) fn citation(self, source: &'static Source) -> Citation<'static> {
        self.program.get_untracked().citation(source)
    }

    /// Takes today for the as-of date where none is typed yet. The clock is read in the browser only.
    pub fn begin(self, today: Option<NaiveDate>) {
        if let Some(today) = today.filter(|_| self.fields.with_untracked(|fields| !fields.contains_key("as_of"))) {
            self.put("as_of", today.to_string());
        }
    }

    /// Whether there is anything a visitor could lose.
    pub fn is_untouched(self) -> bool {
        let lists = [self.staff, self.participants, self.reviews, self.services];
        self.fields.with_untracked(|fields| fields.keys().all(|name| name == "as_of")) && lists.into_iter().all(|list| untrack(|| list.is_empty()))
    }

    /// The words of the planning pages.
    pub(crate) fn words(self) -> &'static PlanningWords {
        planning_words(self.language.get())
    }

    /// A word of the planning pages, following the language.
    pub(crate) fn word(self, pick: fn(&PlanningWords) -> &'static str) -> Shown {
        text(move || pick(self.words()))
    }

    /// A text of the policy, following the language.
    pub(crate) fn policy_text(self, words: &'static Text) -> Shown {
        text(move || words.get(self.language.get()))
    }
}
