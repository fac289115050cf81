//! The page for lists of people: chosen, screened by a worker, looked at row by row, corrected in calls, and saved.

mod choose;
mod client;
mod columns;
mod message;
mod overview;
mod people;
mod row;
mod save;
mod state;
mod work;

use crate::browser_history;
use crate::page::{Page, Place};
use crate::shell::{Here, shell};
pub use client::start_beside;
use ips_report::words::people as words;
use ips_ui::{AfterCall, Audience, DateInput, Session, Stage, later, live, text, when};
use leptos::prelude::*;
use state::{List, RESULT, State};
pub use work::serve;

/// A list of people, with everything around it. The language changes in place, and the list stays.
#[component]
pub fn BatchPage(
    /// Where the page stands.
    place: Place,
) -> impl IntoView {
    let policies = ips_policies::all();
    let session = Session::new(Audience::Worker, place.language, &policies[0]);
    let list = List::new(session);
    provide_context(AfterCall { label: |language| words(language).finish, go_on: Callback::new(move |()| list.back(true)) });
    // The clock is read in the browser only: a page written beforehand knows no today. A date typed early is there before this.
    later(move || {
        if let Some(today) = ips_ui::today().filter(|_| session.as_of.with_untracked(DateInput::is_empty)) {
            session.as_of.set(DateInput::of(today));
        }
    });
    // The way back of the browser leads from a row to the list, too.
    later(move || {
        if session.stage.get() == Stage::Start {
            untrack(|| list.back(true));
        }
    });
    follow(list);
    let here = Here::following(place, session.language, || Page::Batch);
    browser_history::address(here.clone());
    browser_history::title(here.clone(), move || list.open.get().and_then(|_| session.step()));
    browser_history::steps(session, here.clone());
    browser_history::warn_before_leaving(move || list.is_unsaved.get_untracked() || list.open.get_untracked().is_some());
    let is_open = Memo::new(move |_| list.open.get().is_some());
    let main = live(move || if is_open.get() { untrack(|| row::open_row(list)) } else { untrack(|| whole(list)) });
    shell(&here, main)
}

/// What is shown follows the language, and what is screened the policy and the day.
fn follow(list: List) {
    let mut shown = None;
    later(move || {
        let language = list.session.language.get();
        if shown.replace(language).is_some_and(|before| before != language) && list.state.with_untracked(|state| matches!(state, State::Screened(_))) {
            list.show();
        }
    });
    let mut screened = None;
    later(move || {
        let question = (list.policy().map(ips_core::Policy::id), list.session.as_of.with(DateInput::as_of));
        if screened.replace(question).is_some_and(|before| before != question) && question.0.is_some() && question.1.is_some() {
            untrack(|| list.screen_again());
        }
    });
}

/// The list as a whole.
fn whole(list: List) -> AnyView {
    // One after the other, so that the page is never busy for long.
    let has_rows = move || list.shown.with(Option::is_some);
    let is_screened = move || list.state.with(|state| matches!(state, State::Screened(_)));
    view! {
        <div class="ips-list">
            <h1 {..list.word(|words| words.heading)} class="ips-heading"></h1>
            <p {..list.word(|words| words.intro)} class="usa-intro ips-screen-only"></p>
            {choose::choose(list)}
            <div id=RESULT tabindex="-1" class="ips-list__result">
                <div>{state_line(list)}</div>
                <div>{columns::columns(list)}</div>
                <div>{when(is_screened, move || view! { {overview::overview(list)} {save::save(list)} })}</div>
                <div>{when(move || is_screened() && has_rows(), move || people::people(list))}</div>
            </div>
        </div>
    }
    .into_any()
}

/// What is being done or has become of it, announced when it changes.
fn state_line(list: List) -> AnyView {
    let said = move || {
        let words = list.words();
        list.state.with(|state| match state {
            State::Nothing if list.file.with(Option::is_some) && !list.has_policy.get() => words.no_policy.to_owned(),
            State::Nothing => String::new(),
            State::Reading(hundredths) => (words.reading)(*hundredths),
            State::Screening(hundredths) => (words.screening)(*hundredths),
            State::Cancelled => words.cancelled.to_owned(),
            State::Stopped => words.stopped.to_owned(),
            State::Failed(failure) => failure.sentence.get(list.language()).to_owned(),
            State::Screened(overview) => (words.done)(&list.name(), overview.tally.people(), list.took.get()),
        })
    };
    let class = move || if list.state.with(|state| matches!(state, State::Failed(_) | State::Stopped)) { "usa-error-message" } else { "ips-said" };
    let hundredths =
        move || list.state.with(|state| if let State::Reading(hundredths) | State::Screening(hundredths) = state { Some(*hundredths) } else { None });
    let busy = move || {
        view! {
            <progress class="ips-list__progress" max="100" prop:value=move || hundredths().unwrap_or_default() aria-labelledby="list-state"></progress>
            <button {..list.word(|words| words.cancel)} class="usa-button usa-button--outline" type="button" on:click=ips_ui::click(move || list.cancel())></button>
        }
    };
    view! {
        <p {..text(said)} id="list-state" class=move || class() role="status"></p>
        <div class="ips-actions">{when(move || hundredths().is_some(), busy)}</div>
    }
    .into_any()
}
