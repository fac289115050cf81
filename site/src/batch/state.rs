//! What stands on the page for lists: the list, what it came to, and what is looked at.

use super::client::{self, NoAnswer};
use super::message::{Answer, Day, Failure, Order, Overview, ShownPage, Told, Written};
use chrono::NaiveDate;
use ips_batch::Mapping;
use ips_core::{Language, Policy};
use ips_report::PeopleQuery;
use ips_report::words::people as words;
use ips_report::words::tables::People;
use ips_ui::{DateInput, Session, Shown, Stage, download_blob, focus, now, text};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

/// How many people are shown at once.
pub(super) const AT_ONCE: usize = 25;

/// The element that is told to whoever does not see the page.
pub(super) const RESULT: &str = "list-result";

/// Picks a word of the page.
pub(super) type Pick = fn(&People) -> &'static str;

/// Where the list stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum State {
    /// Nothing was chosen.
    #[default]
    Nothing,
    /// It is being read, so many hundredths.
    Reading(u32),
    /// It is being screened.
    Screening(u32),
    /// The user has stopped it.
    Cancelled,
    /// The worker has stopped.
    Stopped,
    /// It cannot be screened.
    Failed(Failure),
    /// It was screened.
    Screened(Box<Overview>),
}

/// What became of writing a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Saving {
    #[default]
    Nothing,
    Writing,
    Done,
    Failed,
}

/// A list of people on the page. Cheap to copy: every field is a handle.
#[derive(Clone, Copy)]
pub(super) struct List {
    /// The screening of the row that is open, with the policy, the day and the language of the page.
    pub(super) session: Session,
    /// Whether a policy was chosen.
    pub(super) has_policy: RwSignal<bool>,
    /// The file, and what it is called.
    pub(super) file: RwSignal<Option<(String, Blob)>, LocalStorage>,
    /// What is said of its columns.
    pub(super) mapping: RwSignal<Mapping>,
    pub(super) state: RwSignal<State>,
    /// In how many thousandths of a second it was read and screened.
    pub(super) took: RwSignal<u64>,
    pub(super) query: RwSignal<PeopleQuery>,
    /// The place of the first person that is shown among those that match.
    pub(super) from: RwSignal<usize>,
    pub(super) shown: RwSignal<Option<ShownPage>>,
    pub(super) saving: RwSignal<Saving>,
    /// What was refused while a file was written.
    pub(super) refused: RwSignal<Failure>,
    /// The person whose row is open, and its number.
    pub(super) open: RwSignal<Option<(usize, u64)>>,
    /// Answers were changed, or columns told, since the list was last written.
    pub(super) is_unsaved: RwSignal<bool>,
    /// Which question for people was asked last: an answer to one before comes too late.
    asked: RwSignal<u32>,
}

impl List {
    pub(super) fn new(session: Session) -> Self {
        Self {
            session,
            has_policy: RwSignal::new(false),
            file: RwSignal::new_local(None),
            mapping: RwSignal::new(Mapping::default()),
            state: RwSignal::new(State::Nothing),
            took: RwSignal::new(0),
            query: RwSignal::new(PeopleQuery::default()),
            from: RwSignal::new(0),
            shown: RwSignal::new(None),
            saving: RwSignal::new(Saving::Nothing),
            refused: RwSignal::new(Failure::default()),
            open: RwSignal::new(None),
            is_unsaved: RwSignal::new(false),
            asked: RwSignal::new(0),
        }
    }

    /// The words in the language of the page.
    pub(super) fn words(self) -> &'static People {
        words(self.language())
    }

    /// The language of the page.
    pub(super) fn language(self) -> Language {
        self.session.language.get()
    }

    /// A word in the language of the page.
    pub(super) fn word(self, pick: Pick) -> Shown {
        text(move || pick(self.words()))
    }

    /// The policy, where one was chosen.
    pub(super) fn policy(self) -> Option<&'static Policy> {
        self.has_policy.get().then(|| self.session.policy.get())
    }

    /// The name of the list.
    pub(super) fn name(self) -> String {
        self.file.with(|file| file.as_ref().map_or_else(String::new, |(name, _)| name.clone()))
    }

    /// What a screening needs beside the list; nothing while it is not all there.
    fn question(self) -> Option<(&'static Policy, NaiveDate)> {
        Some((self.policy()?, self.session.as_of.with(DateInput::as_of)?))
    }

    /// Takes a list in place of the one before, reads it, and screens it.
    pub(super) fn take(self, name: String, file: Blob) {
        // What is only looked up is done soon; one that reads or screens is not waited for.
        if self.state.with_untracked(|state| matches!(state, State::Reading(_) | State::Screening(_))) {
            client::stop();
        }
        self.file.set(Some((name, file.clone())));
        self.mapping.set(Mapping::default());
        self.query.set(PeopleQuery::default());
        self.is_unsaved.set(false);
        self.saving.set(Saving::Nothing);
        self.shown.set(None);
        if untrack(|| self.question()).is_none() {
            return self.state.set(State::Nothing);
        }
        let begun = now();
        self.state.set(State::Reading(0));
        spawn_local(async move {
            let answer = client::ask(&Order::Read, Some(&file), move |hundredths| self.state.set(State::Reading(hundredths))).await;
            if self.is_told(answer.map(|(told, _)| told)) {
                self.screen_since(begun).await;
            }
        });
    }

    /// Screens the list that is there once more: another policy, another day, other columns.
    pub(super) fn screen_again(self) {
        if self.file.with_untracked(Option::is_none) {
            return;
        }
        // What was stopped or refused is not in the worker any more, or never was.
        let is_read =
            self.state.with_untracked(|state| matches!(state, State::Screened(_)) || matches!(state, State::Failed(failure) if !failure.seen.is_empty()));
        if !is_read {
            let Some((name, file)) = self.file.get_untracked() else { return };
            let mapping = self.mapping.get_untracked();
            self.take(name, file);
            return self.mapping.set(mapping);
        }
        let begun = now();
        spawn_local(self.screen_since(begun));
    }

    async fn screen_since(self, begun: f64) {
        let Some((policy, as_of)) = untrack(|| self.question()) else { return };
        let order = Order::Screen { policy: policy.id().to_owned(), as_of: Day::of(as_of), mapping: self.mapping.get_untracked() };
        self.state.set(State::Screening(0));
        self.shown.set(None);
        let answer = client::ask(&order, None, move |hundredths| self.state.set(State::Screening(hundredths))).await;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a time on this page is short, and not below zero")]
        self.took.set((now() - begun) as u64);
        if self.is_told(answer.map(|(told, _)| told)) {
            self.from.set(0);
            self.show();
        }
        focus(RESULT);
    }

    /// Takes over what the worker tells of the list; whether that is what was asked for.
    fn is_told(self, answer: Result<Told, NoAnswer>) -> bool {
        match answer {
            Ok(Told::Screened(overview)) => self.state.set(State::Screened(overview)),
            Ok(Told::Failed(failure)) => {
                self.state.set(State::Failed(failure));
                return false;
            }
            Ok(_) => {}
            Err(no_answer) => {
                self.state.set(if no_answer == NoAnswer::Cancelled { State::Cancelled } else { State::Stopped });
                return false;
            }
        }
        true
    }

    /// Stops reading or screening.
    pub(super) fn cancel(self) {
        client::stop();
        self.state.set(State::Cancelled);
    }

    /// Asks for the people that are looked at.
    pub(super) fn show(self) {
        self.show_and(|| ());
    }

    /// The same, and does something when they are there.
    fn show_and(self, then: impl FnOnce() + 'static) {
        let asked = self.asked.get_untracked().wrapping_add(1);
        self.asked.set(asked);
        let order =
            Order::Show { query: self.query.get_untracked(), from: self.from.get_untracked(), count: AT_ONCE, language: self.session.language.get_untracked() };
        spawn_local(async move {
            match client::ask(&order, None, |_| ()).await {
                Ok((Told::Shown(page), _)) if self.asked.get_untracked() == asked => {
                    self.from.set(page.from);
                    self.shown.set(Some(page));
                    then();
                }
                Ok(_) => {}
                Err(no_answer) => {
                    self.is_told(Err(no_answer));
                }
            }
        });
    }

    /// Looks at other people.
    pub(super) fn look(self, change: impl FnOnce(&mut PeopleQuery)) {
        self.query.update(change);
        self.from.set(0);
        self.show();
    }

    /// Writes a file and hands it to the user.
    pub(super) fn write(self, file: Written, with_reasons: bool) {
        self.saving.set(Saving::Writing);
        let words = untrack(|| self.words());
        let stem = self.file.with_untracked(|file| file.as_ref().map_or_else(String::new, |(name, _)| stem(name).to_owned()));
        let end = if file == Written::Rejects { words.rejects_name } else { words.result_name };
        let name = format!("{stem}-{end}.{}", file.end());
        let order = Order::Write { file, with_reasons, language: self.session.language.get_untracked() };
        spawn_local(async move {
            match client::ask(&order, None, |_| ()).await {
                Ok((Told::Written, Some(written))) => {
                    download_blob(&name, &written);
                    self.saving.set(Saving::Done);
                    if file != Written::Rejects {
                        self.is_unsaved.set(false);
                    }
                }
                Ok((Told::Failed(failure), _)) => {
                    self.refused.set(failure);
                    self.saving.set(Saving::Failed);
                }
                Ok(_) => self.saving.set(Saving::Nothing),
                Err(no_answer) => {
                    self.is_told(Err(no_answer));
                }
            }
        });
    }

    /// Opens the row of a person as a call.
    pub(super) fn open(self, person: usize, row: u64) {
        spawn_local(async move {
            let Ok((Told::Answers(answers), _)) = client::ask(&Order::Answers { person }, None, |_| ()).await else { return };
            let answers: Vec<_> = answers.into_iter().filter_map(Answer::value).collect();
            self.session.begin_with(&answers, untrack(|| (self.words().row_of)(row)));
            self.open.set(Some((person, row)));
            self.session.go(Stage::Call);
        });
    }

    /// Goes back to the list, with the answers of the row that was open or without.
    pub(super) fn back(self, keeps: bool) {
        let Some((person, row)) = self.open.get_untracked() else { return };
        let answers: Vec<Answer> = self.session.answers().into_iter().map(Answer::of).collect();
        self.open.set(None);
        if self.session.stage.get_untracked() != Stage::Start {
            self.session.go(Stage::Start);
        }
        let to_row = move || focus(open_id(row));
        if !keeps {
            return to_row();
        }
        spawn_local(async move {
            let before = self.state.with_untracked(|state| if let State::Screened(overview) = state { overview.changed } else { 0 });
            let answer = client::ask(&Order::Change { person, answers }, None, |_| ()).await;
            if self.is_told(answer.map(|(told, _)| told)) {
                let after = self.state.with_untracked(|state| if let State::Screened(overview) = state { overview.changed } else { 0 });
                if after > 0 || before > 0 {
                    self.is_unsaved.set(true);
                }
                self.show_and(to_row);
            }
        });
    }
}

/// The id of the button that opens a row.
pub(super) fn open_id(row: u64) -> String {
    format!("open-{row}")
}

/// A name without its end.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
