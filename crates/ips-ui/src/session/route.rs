//! Where the way leads next.

use super::{Entries, Session, Stage};
use ips_core::policy::Fact;
use ips_core::{Outcome, Policy};
use leptos::prelude::*;

impl Session {
    /// Goes to a stage.
    pub fn go(self, stage: Stage) {
        if let Stage::Question(name) = &stage {
            self.visited.update(|visited| {
                if let Some(place) = visited.iter().position(|seen| seen == name) {
                    visited.truncate(place);
                }
                visited.push(name.clone());
            });
        }
        self.moved.set(true);
        self.typing.set(None);
        self.stage.set(stage);
    }

    /// Screens against another policy; the answers to facts that both share stay, and so do the others until they are wanted again.
    pub fn change_policy(self, policy: &'static Policy) {
        if policy.id() == self.policy.get_untracked().id() {
            return;
        }
        self.policy.set(policy);
        self.go_on.set(false);
        if matches!(self.stage.get_untracked(), Stage::Question(_)) {
            self.begin();
        }
    }

    /// Begins with the best question.
    pub fn begin(self) {
        self.visited.update(Vec::clear);
        self.go_on_from_question();
    }

    /// Forgets every answer and begins again.
    pub fn restart(self) {
        self.forget();
        self.go(Stage::Start);
    }

    /// Forgets every answer and stays where it is: the next call.
    pub(crate) fn forget(self) {
        self.entries.set(Entries::default());
        self.reference.set(String::new());
        self.papers.ticked.update(Vec::clear);
        self.visited.update(Vec::clear);
        self.go_on.set(false);
        self.restarts.update(|restarts| *restarts += 1);
    }

    /// Goes back to the question before, or to the start.
    pub fn back(self) {
        let before = self.visited.try_update(|visited| {
            // On a question the last one visited is that question itself.
            if matches!(self.stage.get_untracked(), Stage::Question(_)) {
                visited.pop();
            }
            visited.last().cloned()
        });
        self.go(before.flatten().map_or(Stage::Start, Stage::Question));
    }

    /// Goes on to the next question, or to the answers when none is left.
    pub fn go_on_from_question(self) {
        let next = self.next_question().map_or(Stage::Review, |fact| Stage::Question(fact.name.clone()));
        self.go(next);
    }

    /// The best question that has not been shown. Once the outcome is settled there is none, unless the user wants to go on.
    pub fn next_question(self) -> Option<&'static Fact> {
        let reading = self.reading.get();
        let fresh = |fact: &&'static Fact| self.asks(fact) && !self.is_visited(fact) && !self.is_answered(fact);
        let best = reading.determination.as_ref().and_then(|determination| determination.to_settle.iter().map(|open| open.fact).find(fresh));
        best.or_else(|| if self.go_on.get() { self.asked_facts().into_iter().find(fresh) } else { None })
    }

    /// The outcome can no longer change, and questions are left that a form may still want.
    pub fn is_settled_early(self) -> bool {
        let settled = self.reading.with(|reading| reading.determination.as_ref().is_some_and(|determination| determination.outcome != Outcome::Undetermined));
        settled && self.unanswered().next().is_some()
    }

    /// The facts this audience is asked and that have no answer, not even "don't know".
    pub fn unanswered(self) -> impl Iterator<Item = &'static Fact> {
        self.asked_facts().into_iter().filter(move |fact| !self.is_answered(fact))
    }

    /// How many questions are answered, "don't know" included, and how many there are.
    pub fn progress(self) -> (usize, usize) {
        let all = self.asked_facts();
        (all.iter().filter(|fact| self.is_answered(fact)).count(), all.len())
    }

    fn is_visited(self, fact: &Fact) -> bool {
        self.visited.with(|visited| visited.contains(&fact.name))
    }

    /// There is an answer, or an answer to a fact that stands in for it.
    pub fn is_answered(self, fact: &Fact) -> bool {
        let answered = |fact: &Fact| self.input(fact).is_some_and(|input| input.answer().is_some());
        answered(fact) || self.stand_ins(fact).into_iter().any(answered)
    }
}
