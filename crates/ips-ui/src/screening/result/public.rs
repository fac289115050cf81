//! The result for the person or somebody close: what it means, what to do, whom to call; the rest is folded away.

use super::message::message;
use super::parts::{actions, press};
use super::said::Said;
use super::{answers, contact, criteria, head, next, notes, standing};
use crate::heading::heading;
use crate::live::{live, text};
use crate::session::{Session, Stage, View};
use ips_core::policy::{Group, Party};
use ips_core::{Determination, Outcome};
use ips_report::report::{Ask, Asks, Paper, asks, papers};
use ips_report::words::result_page;
use leptos::prelude::*;

/// What it means, at most three things to do, one way to call, and the rest under lines that unfold.
pub(super) fn public(session: Session, said: Said) -> AnyView {
    view! {
        {head::head(session)}
        {live(move || session.reading.get().determination.map(|found| body(session, &found, said)))}
    }
    .into_any()
}

fn body(session: Session, found: &Determination<'static>, said: Said) -> AnyView {
    let words = result_page(session.language.get());
    let mut groups = asks(found, "", session.speaker());
    // Two parties and the letter are three things; whoever else can help stands folded away.
    let others = groups.split_off(groups.len().min(2));
    let mut things: Vec<AnyView> = groups.into_iter().map(|group| ask(session, group, said)).collect();
    match found.outcome {
        Outcome::NotEligible => things.extend(after_a_no(session, found)),
        Outcome::Eligible => things.push(gather(session, &papers(found, session.speaker()))),
        Outcome::Undetermined => things.push(letter(session)),
    }
    let count = things.len().min(words.things.len());
    let title = words.things[count.saturating_sub(1)];
    let confirm =
        (found.outcome == Outcome::Undetermined && found.person_outcome == Outcome::Eligible).then(|| view! { <p>{words.who_confirms}</p> }.into_any());
    let others: Vec<AnyView> = others.into_iter().map(|group| ask(session, group, said)).collect();
    let others = (!others.is_empty()).then(|| fold(words.others, view! { <ul class="ips-plain-list">{others}</ul> }.into_any()));
    view! {
        {confirm}
        <section class="ips-next">{heading(2, text(move || title), None)}<ol class="ips-things">{things}</ol></section>
        <section class="ips-telephone">
            {heading(2, text(|| words.call), None)}
            {contact::contact(Some(session.worded(&found.policy.document().policy.contact)))}
        </section>
        {others}
        {fold(words.rules, rules(session, found))}
        {unclear(session, found)}
        {answers::folded(session, words.own_answers)}
        {standing::folded(session, found)}
        {fold(words.more, actions(session, said))}
    }
    .into_any()
}

fn fold(title: &'static str, inside: AnyView) -> AnyView {
    view! { <details class="ips-fold"><summary>{title}</summary>{inside}</details> }.into_any()
}

fn thing(title: String, inside: AnyView) -> AnyView {
    view! { <li>{heading(3, text(move || title.clone()), None)}{inside}</li> }.into_any()
}

/// What one party can tell, in the words of the rules; the person reads the questions again.
fn ask(session: Session, group: Asks, said: Said) -> AnyView {
    let words = result_page(session.language.get());
    let is_own = group.party == Party::Person;
    let item = |ask: &Ask| {
        let counted: Vec<AnyView> = ask.counted.iter().map(|one| view! { <li>{one.title.clone()}</li> }.into_any()).collect();
        let words = if is_own || !counted.is_empty() { ask.words.clone() } else { ask.title.clone() };
        let counted = (!counted.is_empty()).then(|| view! { <ul class="usa-list">{counted}</ul> }.into_any());
        view! { <li>{words}{counted}</li> }.into_any()
    };
    let items: Vec<AnyView> = group.asks.iter().map(item).collect();
    let message = (!is_own).then(|| message(session, &group.heading, group.message, said));
    let inside = view! { <p>{if is_own { words.find_out } else { words.confirm }}</p><ul class="usa-list">{items}</ul>{message} };
    thing(group.heading, inside.into_any())
}

fn letter(session: Session) -> AnyView {
    let words = result_page(session.language.get());
    let open = press(session, "usa-button usa-button--outline", |words| words.open_letter, move || session.papers.view.set(View::Letter));
    thing(words.take_letter.to_owned(), view! { <p>{words.take_letter_text}</p>{open} }.into_any())
}

fn gather(session: Session, papers: &[Paper]) -> AnyView {
    let items: Vec<AnyView> = papers.iter().map(|paper| view! { <li>{paper.words.clone()}</li> }.into_any()).collect();
    thing(result_page(session.language.get()).gather.to_owned(), view! { <ul class="usa-list">{items}</ul> }.into_any())
}

/// What would change it, and the other doors.
fn after_a_no(session: Session, found: &Determination<'static>) -> Vec<AnyView> {
    let words = result_page(session.language.get());
    let check = press(session, "usa-button usa-button--outline", |words| words.check_again, move || session.go(Stage::Review));
    let change = view! { <ul class="usa-list ips-change">{next::changes(session, found)}</ul>{next::by_itself(session, found)} };
    let mut things = vec![
        thing(words.check_again.to_owned(), check),
        thing(ips_report::words::labels(session.language.get()).what_would_change.to_owned(), change.into_any()),
    ];
    let doors = next::doors(session, found);
    if !doors.is_empty() {
        let doors = view! { <ul class="usa-list ips-doors">{doors}</ul> };
        things.push(thing(ips_report::words::labels(session.language.get()).other_services.to_owned(), doors.into_any()));
    }
    things
}

fn rules(session: Session, found: &Determination<'static>) -> AnyView {
    view! { {criteria::lines(session, found, Group::Criterion)}{criteria::lines(session, found, Group::Limitation)} }.into_any()
}

fn unclear(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    let (mut all, remarks) = notes::parted(found);
    all.extend(remarks);
    (!all.is_empty()).then(|| fold(result_page(session.language.get()).unclear, notes::list(session, &all)))
}
