//! Keeping a screening in the browser, by consent: nothing is stored before the user asks for it, and nothing is left after they clear it.

use super::{Audience, Session, Stage};
use crate::browser::{clear_kept, keep, kept};
use crate::live::later;
use ips_core::Policy;
use leptos::prelude::*;

/// Whether a screening is kept, and what came of the last attempt.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// The screening.
    pub(crate) session: Session,
    /// The user wants this screening to be kept.
    pub(crate) is_on: RwSignal<bool>,
    /// What is kept is not this screening, but one for another audience or in a form that this page does not read.
    pub(crate) is_other: RwSignal<bool>,
    /// The browser has refused.
    pub(crate) is_refused: RwSignal<bool>,
}

impl Keeping {
    /// Goes on with what is kept, if anything is; from then on keeps what changes, while the user wants it.
    pub fn new(session: Session) -> Self {
        let keeping = Self { session, is_on: RwSignal::new(false), is_other: RwSignal::new(false), is_refused: RwSignal::new(false) };
        later(move || untrack(|| keeping.resume()));
        later(move || {
            if keeping.is_on.get() {
                session.follow_all();
                untrack(|| keeping.store());
            }
        });
        keeping
    }

    /// Whether this screening is kept.
    pub fn is_on(self) -> bool {
        self.is_on.get_untracked()
    }

    fn resume(self) {
        if let Some(text) = kept() {
            let is_ours = self.session.resume(&text).is_some();
            self.is_on.set(is_ours);
            self.is_other.set(!is_ours);
        }
    }

    fn store(self) {
        // Without a date there is nothing to save yet: what was kept before stays.
        if let Some(text) = self.session.kept_text() {
            self.is_refused.set(!keep(&text));
            self.is_other.set(false);
        }
    }

    /// Takes away what is kept. The answers on the page stay.
    pub(crate) fn clear(self) {
        clear_kept();
        self.is_on.set(false);
        self.is_other.set(false);
        self.is_refused.set(false);
    }
}

/// Stands before the name of a question.
const QUESTION: &str = "question:";

/// The user wants to answer the rest although the outcome is settled.
const GO_ON: &str = "on";

impl Session {
    /// Reads whatever a kept text holds, so that a change of it is noticed.
    fn follow_all(self) {
        self.policy.track();
        self.as_of.track();
        self.entries.track();
        self.reference.track();
        self.trail.track();
        self.stage.track();
        self.visited.track();
        self.go_on.track();
    }

    /// Three lines on where the user stands (for whom, at which stage, and whether they want to answer the rest; the stages before; the questions before),
    /// then the screening as it is saved.
    fn kept_text(self) -> Option<String> {
        let saved = self.saved()?.to_json();
        let stage = word(&self.stage.get_untracked());
        let go_on = if self.go_on.get_untracked() { GO_ON } else { "" };
        let here = [self.kind(), &stage, go_on].join(" ");
        let trail = self.trail.with_untracked(|trail| trail.iter().map(word).collect::<Vec<String>>().join(" "));
        let visited = self.visited.with_untracked(|visited| visited.join(" "));
        Some([here, trail, visited, saved].join("\n"))
    }

    fn kind(self) -> &'static str {
        if self.audience == Audience::Worker { "worker" } else { "public" }
    }

    /// Goes on where a kept text stands, under the policy of this page; none where it cannot be read or is for another audience.
    fn resume(self, text: &str) -> Option<()> {
        let mut lines = text.splitn(4, '\n');
        let (here, trail, visited, saved) = (lines.next()?, lines.next()?, lines.next()?, lines.next()?);
        let mut here = here.split(' ');
        here.next().filter(|kind| *kind == self.kind())?;
        let at = stage(here.next()?)?;
        let policy: &'static Policy = self.policy.get();
        self.take(saved).ok()?;
        self.policy.set(policy);
        self.visited.set(visited.split(' ').filter(|name| !name.is_empty()).map(str::to_owned).collect());
        self.go_on.set(here.next() == Some(GO_ON));
        self.trail.set(trail.split(' ').filter_map(stage).collect());
        self.stage.set(at);
        Some(())
    }
}

/// A stage as a word; a question with the name of its fact.
fn word(stage: &Stage) -> String {
    match stage {
        Stage::Start => "start".to_owned(),
        Stage::Question(name) => [QUESTION, name].concat(),
        Stage::Review => "review".to_owned(),
        Stage::Call => "call".to_owned(),
        Stage::Result => "result".to_owned(),
    }
}

fn stage(word: &str) -> Option<Stage> {
    Some(match word {
        "start" => Stage::Start,
        "review" => Stage::Review,
        "call" => Stage::Call,
        "result" => Stage::Result,
        _ => Stage::Question(word.strip_prefix(QUESTION)?.to_owned()),
    })
}
