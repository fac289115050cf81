//! One screening: what is asked and answered, and what comes of it.

use super::{Audience, DateInput, Entries, Entry, EntryValue, Papers, Reading, Stage};
use ips_core::policy::{Fact, FactKind};
use ips_core::{Language, Outcome, Policy, Voice};
use ips_report::words::{screening, tables::Screening};
use ips_report::{Source, Speaker};
use leptos::prelude::*;

/// One screening: what is asked, what is answered, and where the user stands. Cheap to copy: every field is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    /// Who sits in front of the page.
    pub audience: Audience,
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// The policy screened against.
    pub policy: RwSignal<&'static Policy>,
    /// The as-of date, as typed. Empty until the page knows today's date.
    pub as_of: RwSignal<DateInput>,
    /// The answers, by the name under which they survive a change of policy.
    pub entries: RwSignal<Entries>,
    /// A free reference for the file; no name is needed.
    pub reference: RwSignal<String>,
    /// The papers that are ticked.
    pub papers: Papers,
    /// Where the user stands.
    pub stage: RwSignal<Stage>,
    /// The questions shown so far in the guided way, the latest last.
    pub visited: RwSignal<Vec<String>>,
    /// The user has moved to another stage since the page was loaded.
    pub moved: RwSignal<bool>,
    /// The fact whose date or year is being typed: what is wrong with it is said when its fields are left, not before.
    pub typing: RwSignal<Option<&'static str>>,
    /// The user wants to answer the rest although the outcome is settled.
    pub go_on: RwSignal<bool>,
    /// The stages walked through, as the browser's history has them.
    pub trail: RwSignal<Vec<Stage>>,
    /// How often the user has begun again.
    pub restarts: RwSignal<u32>,
    /// The answers as the core reads them.
    pub reading: Memo<Reading>,
}

impl Session {
    /// A new screening with nothing answered.
    pub fn new(audience: Audience, language: Language, policy: &'static Policy) -> Self {
        let policy = RwSignal::new(policy);
        let as_of = RwSignal::new(DateInput::default());
        let entries = RwSignal::new(Entries::default());
        let reading = Memo::new_with_compare(
            move |_| entries.with(|entries| as_of.with(|as_of| Reading::new(audience, policy.get(), as_of.as_of(), entries))),
            |_, _| true,
        );
        Self {
            audience,
            language: RwSignal::new(language),
            policy,
            as_of,
            entries,
            reference: RwSignal::new(String::new()),
            papers: Papers::new(),
            stage: RwSignal::new(Stage::Start),
            visited: RwSignal::new(Vec::new()),
            moved: RwSignal::new(false),
            typing: RwSignal::new(None),
            go_on: RwSignal::new(false),
            trail: RwSignal::new(vec![Stage::Start]),
            restarts: RwSignal::new(0),
            reading,
        }
    }

    /// The interface words in the language of the page.
    pub fn words(self) -> &'static Screening {
        screening(self.language.get())
    }

    /// Who says on the page what is said about a result.
    pub fn speaker(self) -> Speaker<'static> {
        Speaker::new(self.policy.get(), self.voice(), self.language.get())
    }

    /// The voice of the page.
    pub fn voice(self) -> Voice {
        self.audience.voice()
    }

    /// The facts this audience is asked: the public only what the person can tell. Facts that stand in for others come with those.
    pub fn asked_facts(self) -> Vec<&'static Fact> {
        self.policy.get().document().facts.iter().filter(|fact| fact.stands_in_for.is_none() && self.asks(fact)).collect()
    }

    /// Whether this audience is asked for the fact.
    pub fn asks(self, fact: &Fact) -> bool {
        self.audience.asks(fact)
    }

    /// The facts that stand in for another when that one is not known.
    pub fn stand_ins(self, fact: &Fact) -> Vec<&'static Fact> {
        self.policy.get().document().facts.iter().filter(|other| other.stands_in_for.as_deref() == Some(&fact.name)).collect()
    }

    /// Something is typed for the as-of date, and it is no date, or none that can be asked for.
    pub fn is_as_of_wrong(self) -> bool {
        self.as_of.with(|date| !date.is_empty() && date.as_of().is_none())
    }

    /// What is put in for a fact.
    pub fn input(self, fact: &Fact) -> Option<EntryValue> {
        self.entries.with(|entries| entries.get(fact).map(|entry| entry.input.clone()))
    }

    /// Puts in an answer; `None` takes it back.
    pub fn put(self, fact: &'static Fact, input: Option<EntryValue>) {
        self.entries.update(|entries| match input {
            Some(input) => {
                let source = entries.get(fact).and_then(|entry| entry.source);
                entries.put(fact, Entry { input, source });
            }
            None => entries.remove(fact),
        });
    }

    /// How an answer is known.
    pub fn source(self, fact: &Fact) -> Option<Source> {
        self.entries.with(|entries| entries.get(fact).and_then(|entry| entry.source))
    }

    /// Says how an answer is known.
    pub fn put_source(self, fact: &Fact, source: Option<Source>) {
        self.entries.update(|entries| {
            if let Some(entry) = entries.get_mut(fact) {
                entry.source = source;
            }
        });
    }

    /// An answer in words: a date written out, or as typed while it is none. `None` when nothing is put in.
    pub fn answer_text(self, fact: &Fact) -> Option<String> {
        let speaker = self.speaker();
        let text = match self.input(fact)? {
            EntryValue::Unknown => speaker.dont_know().to_owned(),
            EntryValue::Declined => speaker.prefers_not_to_say().to_owned(),
            EntryValue::YesNo(yes) => speaker.yes_no(yes).to_owned(),
            EntryValue::Choice(id) => match &fact.kind {
                FactKind::Choice(options) => options.iter().find(|option| option.id == id)?.label.get(speaker.voice, speaker.language).to_owned(),
                _ => id,
            },
            EntryValue::Date(date) if date.is_empty() => return None,
            EntryValue::Date(date) => date.date().map_or_else(|| date.typed(), |day| speaker.date(day)),
            EntryValue::Year(year) => year,
        };
        Some(text)
    }

    /// The outcome this audience is told: the public only what the person can attest. None while the as-of date is no date.
    pub fn shown_outcome(self) -> Option<Outcome> {
        self.reading.with(|reading| {
            let found = reading.determination.as_ref()?;
            Some(if self.audience == Audience::Worker { found.outcome } else { found.person_outcome })
        })
    }
}
