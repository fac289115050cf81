//! One question in a row: what is asked, the answers, and how the answer is known.

use super::choices::choices;
use super::focus::focus_in;
use super::source::source;
use super::{keys, order};
use crate::fields::{DateField, field_error, typed_date, wrong};
use crate::live::{click, text};
use crate::session::Session;
use ips_core::policy::{Fact, FactKind, Party};
use leptos::prelude::*;
use web_sys::Element;

/// The row of a fact. `helped` names the fact whose help is shown. The first row takes the focus when the page appears.
pub(super) fn row(session: Session, fact: &'static Fact, helped: RwSignal<Option<&'static str>>, is_first: bool) -> AnyView {
    let id = format!("row-{}", fact.name);
    let question = format!("{id}-question");
    let is_typed = fact.kind == FactKind::Date;
    let answer = if is_typed {
        typed_date(DateField::Fact(session, fact), question.clone())
    } else {
        view! { {choices(session, fact)} {field_error(session, fact)} }.into_any()
    };
    let wide = if is_wide(session, fact) { " ips-row--wide" } else { "" };
    let beside = if fact.stands_in_for.is_some() { " ips-row--beside" } else { "" };
    let class = move || {
        let settled = if order::is_settled(session, fact) { " ips-row--settled" } else { "" };
        ["ips-row", wide, beside, settled].concat()
    };
    let takes_focus = is_first && session.moved.get_untracked();
    let on_key = keys::on_key(session, fact, helped, move || is_typed && wrong(DateField::Fact(session, fact)).is_some());
    view! {
        <div class=move || class() id=id role="group" aria-labelledby=question.clone() on:keydown=on_key use:first_focused=takes_focus>
            <div class="ips-row__asked">
                <span {..session.wording(&fact.question)} class="ips-row__question" id=question.clone()></span>
                {help_button(session, fact, helped)}
            </div>
            <div class="ips-row__answer">{answer}</div>
            {source(session, fact)}
            <div {..text(move || if helped.get() == Some(&fact.name) { help(session, fact) } else { String::new() })} class="ips-row__help" role="status"></div>
        </div>
    }
    .into_any()
}

/// A birth date is typed as soon as the page is there, without a way to it.
fn first_focused(row: Element, is_first: bool) {
    crate::live::later(move || {
        if is_first {
            focus_in(&row);
        }
    });
}

/// The answers need more room than stands beside the question.
fn is_wide(session: Session, fact: &'static Fact) -> bool {
    let FactKind::Choice(options) = &fact.kind else { return false };
    options.iter().map(|option| session.worded(&option.label).len()).sum::<usize>() > 60
}

/// What helps with the question, and who knows best.
fn help(session: Session, fact: &'static Fact) -> String {
    let mut help = fact.help.as_ref().map_or("", |help| session.worded(help)).to_owned();
    if let Some(party) = fact.ask.first().filter(|party| **party != Party::Person) {
        help = [&*help, " ", session.words().knows_best, ": ", session.speaker().party(*party), "."].concat();
    }
    help
}

/// For a mouse or a finger: the keyboard has a key for it, and goes on without a stop here.
fn help_button(session: Session, fact: &'static Fact, helped: RwSignal<Option<&'static str>>) -> AnyView {
    let turn = click(move || keys::turn(helped, fact));
    view! {
        <button
            class="ips-row__mark"
            type="button"
            tabindex="-1"
            aria-label=move || session.words().help
            aria-expanded=move || if helped.get() == Some(&*fact.name) { "true" } else { "false" }
            on:click=turn
        >
            {"?"}
        </button>
    }
    .into_any()
}
