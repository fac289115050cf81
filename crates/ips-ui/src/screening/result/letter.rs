//! A letter to take along: what the person would like to ask, on one page.

use super::super::heading::main_heading;
use super::parts::page;
use super::sheet::signature;
use crate::heading::heading;
use crate::live::text;
use crate::session::Session;
use ips_core::policy::Party;
use ips_core::{Determination, Voice};
use ips_report::Speaker;
use ips_report::report::{Asks, Wanted, asks};
use ips_report::words::{labels, result_page};
use leptos::prelude::*;

/// The letter. It speaks to those who work with the policy, in its words: in them the person is whoever brings the letter.
pub(super) fn letter(session: Session, found: &Determination<'static>) -> AnyView {
    let (language, words) = (session.language.get(), result_page(session.language.get()));
    let service = found.policy.document().policy.title.get(language);
    let groups: Vec<AnyView> =
        asks(found, "", session.speaker()).into_iter().filter(|group| group.party != Party::Person).map(|group| to(session, group)).collect();
    let inside = view! {
        <section class="ips-letter">
            {main_heading(session, text(|| words.letter))}
            <p>{session.speaker().date(found.as_of)}</p>
            <p>{(words.letter_intro)(service)}{" "}{words.letter_person}</p>
            {groups}
            <p>{words.letter_thanks}</p>
            {signature(session)}
            <p class="ips-requirement">{format!("{} · {}", found.policy.document().policy.document, found.fingerprint)}</p>
        </section>
    };
    page(session, inside.into_any())
}

fn to(session: Session, group: Asks) -> AnyView {
    let title = Speaker { voice: Voice::Worker, ..session.speaker() }.ask(group.party);
    let items: Vec<AnyView> = group.letter.into_iter().map(|wanted| asked(session, wanted)).collect();
    view! { {heading(2, text(move || title.clone()), None)}<ol class="ips-letter__list">{items}</ol> }.into_any()
}

/// A question with boxes to tick by hand.
fn asked(session: Session, wanted: Wanted) -> AnyView {
    let speaker = session.speaker();
    let boxes = format!("☐ {}   ☐ {}   ☐ {}", speaker.yes_no(true), speaker.yes_no(false), result_page(session.language.get()).not_sure);
    let papers: Vec<&str> = wanted.papers.iter().map(|paper| paper.words.as_str()).collect();
    let papers = format!("{}: {}", labels(session.language.get()).proof, papers.join("; "));
    view! { <li>{wanted.words}<span class="ips-requirement">{papers}</span><span class="ips-boxes">{boxes}</span></li> }.into_any()
}
