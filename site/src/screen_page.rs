//! A page that screens.

use crate::browser_history;
use crate::page::{Page, Place};
use crate::shell::{Here, in_place, shell};
use ips_core::Policy;
use ips_ui::{Audience, DateInput, Element, Session, View, el, later, screener, several};
use leptos::prelude::*;

/// A screening for an audience against a policy, with everything around it. Language and policy change in place, and the answers stay.
pub fn screen_page(audience: Audience, policy: &'static Policy, place: Place) -> View {
    let session = Session::new(audience, place.language, policy);
    // The clock is read in the browser only: a page written beforehand knows no today.
    later(move || {
        if let Some(today) = ips_ui::today().filter(|_| session.as_of.with_untracked(DateInput::is_empty)) {
            session.as_of.set(DateInput::of(today));
        }
    });
    let here = Here::following(session, place);
    browser_history::follow(session, here.clone());
    shell(&here, several([policies(session, &here).into(), screener(session)]))
}

/// State and payer: a link for each policy, the present one marked.
fn policies(session: Session, here: &Here) -> Element {
    let links = ips_policies::all().iter().map(|policy| policy_link(session, here.clone(), policy)).collect();
    here.navigation(|words| words.policies, links).class("ips-policies")
}

fn policy_link(session: Session, here: Here, policy: &'static Policy) -> Element {
    let link = el("a")
        .live_attr("href", move || Some(here.link(Page::Screen(session.audience, policy))))
        .live_attr("aria-current", move || (session.policy.get().id() == policy.id()).then_some("true"))
        .on("click", move |event| in_place(&event, || session.change_policy(policy)))
        .child(session.policy_text(&policy.document().policy.region));
    el("li").child(link)
}
