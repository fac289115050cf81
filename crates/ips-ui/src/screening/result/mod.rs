//! The result: what the answers come to, what to do next, the papers, and why. From it come the request, the letter and the paper for the file.

mod answers;
mod contact;
mod criteria;
mod head;
mod letter;
mod message;
mod next;
mod notes;
mod papers;
mod parts;
mod public;
mod request;
mod said;
mod sheet;
mod standing;

use crate::live::live;
use crate::session::{Audience, Session, View};
use ips_core::Determination;
use leptos::prelude::*;
use parts::actions;
use said::Said;

/// The result page, or what came of it. It says what the answers come to as entered, never that something is decided.
pub(crate) fn result(session: Session) -> AnyView {
    session.papers.view.set(View::Result);
    let said = Said::new();
    live(move || {
        let view = session.papers.view.get();
        untrack(|| match (view, session.audience) {
            (View::Result, Audience::Worker) => worker(session, said),
            (View::Result, Audience::Public) => public::public(session, said),
            (View::Request, _) => live(move || session.reading.get().determination.map(|found| request::request(session, &found))),
            (View::Letter, _) => live(move || session.reading.get().determination.map(|found| letter::letter(session, &found))),
        })
    })
}

fn worker(session: Session, said: Said) -> AnyView {
    view! {
        <div class="ips-screen-only">
            {head::head(session)}
            {actions(session, said)}
            {live(move || session.reading.get().determination.map(|found| body(session, &found, said)))}
        </div>
        {live(move || session.reading.get().determination.map(|found| sheet::sheet(session, &found)))}
    }
    .into_any()
}

fn body(session: Session, found: &Determination<'static>, said: Said) -> AnyView {
    let next = {
        let found = found.clone();
        // The messages carry the reference.
        live(move || {
            session.reference.track();
            next::next(session, &found, said)
        })
    };
    view! {
        {next}
        {contact::contact(None)}
        {papers::checklist(session, found)}
        {criteria::criteria(session, found)}
        {notes::notes(session, found)}
        {answers::folded(session, session.words().answers_heading)}
        {standing::folded(session, found)}
    }
    .into_any()
}
