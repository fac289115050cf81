//! Every question on one page, in the order of a call, for somebody who has the person on the phone: a key answers, and the focus goes on by
//! itself.

mod choices;
mod finish;
mod focus;
mod keys;
mod order;
mod row;
mod source;
mod standing;

use super::actions::{button, new_screening};
use super::heading::quiet_heading;
use super::start::past_review;
use super::status::status;
use crate::fields::{DateField, typed_date};
use crate::live::{live, text};
use crate::session::{Session, Stage};
use ips_report::words::call as words;
use leptos::prelude::*;

/// The page of a call.
pub(crate) fn call(session: Session) -> AnyView {
    let helped = RwSignal::new(None::<&'static str>);
    let facts = order::in_call_order(session);
    let rows: Vec<AnyView> = facts.iter().enumerate().map(|(place, fact)| row::row(session, fact, helped, place == 0)).collect();
    let finishing = finish::Finishing::new(session);
    view! {
        <div class="ips-call" on:keydown=finishing.on_key()>
            <div class="ips-call__head">
                {quiet_heading(text(move || words(session.language.get()).heading))}
                <p {..text(move || standing::line(session))} class="ips-call__line" role="status"></p>
                <div class="ips-call__as-of">
                    <span {..session.word(|words| words.as_of)} id="call-as-of"></span>
                    {typed_date(DateField::AsOf(session), "call-as-of".to_owned())}
                </div>
            </div>
            {past_review(session)}
            <div class="ips-call__body">
                <div class="ips-call__questions">{rows}</div>
                <div class="ips-call__side">
                    {status(session)}
                    {standing::criteria(session)}
                    {finishing.show()}
                    <div class="ips-call__more">
                        {button(session, "usa-button usa-button--outline", |words| words.see_result, move || session.go(Stage::Result))}
                        {new_screening(session)}
                    </div>
                    {live(move || keys::told(session.language.get()))}
                </div>
            </div>
        </div>
    }
    .into_any()
}
