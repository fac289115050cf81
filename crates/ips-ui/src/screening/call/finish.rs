//! The end of a call: the note is copied, and the next call begins.

use super::focus::focus_first;
use crate::browser;
use crate::live::{text, when};
use crate::screening::after_call::AfterCall;
use crate::session::{Entries, Session};
use ips_report::words::call as words;
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// What the end of the last call has come to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ended {
    Copied,
    NotCopied,
    WithoutDate,
}

/// The end of a call, by its button or its keys.
#[derive(Clone, Copy)]
pub(super) struct Finishing {
    session: Session,
    ended: RwSignal<Option<Ended>>,
    /// The answers and the reference of the last call, until the next one has an answer.
    last: RwSignal<Option<(Entries, String)>>,
    after: Option<AfterCall>,
}

impl Finishing {
    pub(super) fn new(session: Session) -> Self {
        Self { session, ended: RwSignal::new(None), last: RwSignal::new(None), after: AfterCall::of_page() }
    }

    /// Control and Enter, anywhere on the page.
    pub(super) fn on_key(self) -> Box<dyn FnMut(KeyboardEvent)> {
        Box::new(move |event| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                self.finish(&event);
            }
        })
    }

    /// The button, and what came of it.
    pub(super) fn show(self) -> AnyView {
        let Self { session, ended, last, after } = self;
        let label = move || after.map_or(words(session.language.get()).finish, |after| (after.label)(session.language.get()));
        let finish: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| self.finish(&event));
        let said = move || {
            ended.get().map_or("", |ended| match ended {
                Ended::Copied => words(session.language.get()).next_ready,
                Ended::NotCopied => session.words().copy_failed,
                Ended::WithoutDate => session.words().no_date,
            })
        };
        let is_fresh = move || last.with(Option::is_some) && session.entries.with(Entries::is_empty);
        view! {
            <button
                {..text(label)}
                class="usa-button ips-call__finish"
                part="button"
                type="button"
                on:click=finish
            ></button>
            <p {..text(said)} class="ips-said" role="status"></p>
            {when(is_fresh, move || self.way_back())}
        }
        .into_any()
    }

    fn way_back(self) -> AnyView {
        let Self { session, ended, last, .. } = self;
        let back = move || {
            if let Some((entries, reference)) = last.try_update(Option::take).flatten() {
                session.entries.set(entries);
                session.reference.set(reference);
                ended.set(None);
            }
        };
        view! { <button {..text(move || words(session.language.get()).last_call)} class="usa-button usa-button--unstyled" part="button" type="button" on:click=crate::live::click(back)></button> }.into_any()
    }

    /// Copies the note; only then the answers go.
    fn finish(self, event: &Event) {
        let Self { session, ended, last, after } = self;
        let page = event.current_target().and_then(|target| target.unchecked_into::<Element>().closest(".ips-call").ok().flatten());
        let Some(record) = session.note() else { return ended.set(Some(Ended::WithoutDate)) };
        spawn_local(async move {
            if !browser::copy(&record).await {
                return ended.set(Some(Ended::NotCopied));
            }
            if let Some(after) = after {
                return after.go_on.run(());
            }
            last.set(Some((session.entries.get_untracked(), session.reference.get_untracked())));
            session.forget();
            ended.set(Some(Ended::Copied));
            if let Some(page) = page {
                focus_first(&page);
            }
        });
    }
}
