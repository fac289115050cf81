//! One question on a page.

use super::heading::Heading;
use super::status::Status;
use crate::fields::{FactField, FieldError, Form, Help, fact_error};
use crate::live::{self, click, live, when};
use crate::session::{Session, Stage};
use ips_core::policy::{Fact, Party};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// One question, with the way back and on. Going on needs an answer; "I don't know" is one.
#[component]
pub(crate) fn Question(session: Session, fact: &'static Fact) -> impl IntoView {
    let unanswered = RwSignal::new(false);
    let on_submit = Box::new(move |event: SubmitEvent| {
        event.prevent_default();
        unanswered.set(!session.is_answered(fact));
        let wrong = fact_error(session, fact).is_some() || session.stand_ins(fact).into_iter().any(|other| fact_error(session, other).is_some());
        if !unanswered.get() && !wrong {
            session.go_on_from_question();
        }
    }) as Box<dyn FnMut(SubmitEvent)>;
    let text = Signal::derive(move || session.worded(&fact.question).to_owned());
    let no_answer = move || unanswered.get() && !session.is_answered(fact);
    let missing = when(no_answer, move || view! { <p class="usa-error-message" role="alert">{session.word(|words| words.choose_an_answer)}</p> }.into_any());
    view! {
        <Progress session=session />
        <form class="ips-question" on:submit=on_submit novalidate>
            <Heading session=session text=text />
            <Help session=session fact=fact />
            <AskWhom session=session fact=fact />
            <div class="usa-form-group" class:usa-form-group--error=live(move || fact_error(session, fact).is_some() || no_answer())>
                {missing}
                <FieldError session=session fact=fact />
                <fieldset class="usa-fieldset">
                    <legend class="usa-sr-only">{live::text(move || text.get())}</legend>
                    <FactField session=session fact=fact form=Form::Page />
                </fieldset>
            </div>
            <div class="ips-buttons">
                <button class="usa-button usa-button--big" type="submit">{session.word(|words| words.go_on)}</button>
                <button class="usa-button usa-button--outline usa-button--big" type="button" on:click=click(move || session.back())>
                    {session.word(|words| words.back)}
                </button>
                <button class="usa-button usa-button--unstyled" type="button" on:click=click(move || session.go(Stage::Review))>
                    {session.word(|words| words.see_answers)}
                </button>
            </div>
        </form>
        <Status session=session />
    }
}

/// Who knows best, when it is not the person on the phone.
#[component]
fn AskWhom(session: Session, fact: &'static Fact) -> impl IntoView {
    let others = fact.ask.first().copied().filter(|party| *party != Party::Person);
    others.map(|party| view! { <p class="ips-ask-whom">{live::text(move || format!("{}: {}", session.words().knows_best, ips_files::party_name(party, session.voice(), session.language.get())))}</p> })
}

#[component]
fn Progress(session: Session) -> impl IntoView {
    view! {
        <p class="ips-progress">
            {live::text(move || {
                let (answered, all) = session.progress();
                (session.words().answered_of)(answered, all)
            })}
        </p>
    }
}
