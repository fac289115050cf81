//! The papers of a request, each with a tick that lives as long as the screening does.

use super::parts::press;
use crate::heading::heading;
use crate::live::{checked, text, when};
use crate::session::{Session, View};
use ips_core::{Determination, Outcome};
use ips_report::report::{Paper, asks, papers};
use ips_report::words::result_page;
use leptos::prelude::*;

/// The papers that do not stand with what is to be asked; nothing once something speaks against the service. When all of what is met has its paper,
/// they become a request.
pub(super) fn checklist(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    let speaker = session.speaker();
    let groups = asks(found, "", speaker);
    let asked = groups.iter().flat_map(|group| &group.asks).flat_map(|ask| ask.papers.iter().chain(ask.counted.iter().flat_map(|one| &one.papers)));
    let asked: Vec<&Paper> = asked.collect();
    // The paper of a criterion that is counted is those of its parts together.
    let stands = |paper: &Paper| {
        asked.iter().any(|other| other.words == paper.words || other.key.strip_prefix(paper.key.as_str()).is_some_and(|rest| rest.starts_with('.')))
    };
    let papers: Vec<Paper> = papers(found, speaker).into_iter().filter(|paper| !stands(paper)).collect();
    if papers.is_empty() {
        return None;
    }
    let words = result_page(session.language.get());
    let items: Vec<AnyView> = papers.iter().map(|paper| view! { <li>{tick(session, "paper", paper)}</li> }.into_any()).collect();
    let request = (found.outcome == Outcome::Eligible).then(|| request(session, papers));
    let view = view! {
        <section class="ips-papers">
            {heading(2, text(move || words.papers), None)}
            <p class="usa-hint">{words.papers_hint}</p>
            <ul class="ips-plain-list ips-paper-list">{items}</ul>
            {request}
        </section>
    };
    Some(view.into_any())
}

/// How far the ticks are, and the way to the request once every paper has one.
fn request(session: Session, papers: Vec<Paper>) -> AnyView {
    let all = papers.len();
    let ticked = Memo::new(move |_| session.papers.count(&papers));
    let words = move || result_page(session.language.get());
    let line = text(move || if ticked.get() == all { words().papers_ready.to_owned() } else { (words().ticked_of)(ticked.get(), all) });
    let open = move || press(session, "usa-button", |words| words.open_request, move || session.papers.view.set(View::Request));
    view! { <p {..line} role="status"></p>{when(move || ticked.get() == all, open)} }.into_any()
}

/// A paper with its tick. The same paper may stand at two places of a page.
pub(super) fn tick(session: Session, place: &'static str, paper: &Paper) -> AnyView {
    let id = format!("{place}-{}", paper.key);
    let (key, same_key) = (paper.key.clone(), paper.key.clone());
    let shows = (!paper.shows.is_empty()).then(|| view! { <span class="ips-requirement">{paper.shows.clone()}</span> }.into_any());
    view! {
        <div class="usa-checkbox ips-paper">
            <input
                class="usa-checkbox__input"
                id=id.clone()
                type="checkbox"
                prop:checked=move || session.papers.is_ticked(&same_key)
                on:change=checked(move |is_there| session.papers.tick(&key, is_there))
            />
            <label class="usa-checkbox__label" for=id>{paper.words.clone()}{shows}</label>
        </div>
    }
    .into_any()
}
