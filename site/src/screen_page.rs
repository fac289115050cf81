//! A page that screens.

use crate::browser_history;
use crate::page::{Page, Place};
use crate::shell::Shell;
use crate::words::site_words;
use ips_core::{Language, Policy};
use ips_ui::{Audience, DateInput, Screener, Session, live};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use web_sys::MouseEvent;

/// A screening with everything around it. Language and policy change in place, and the answers stay.
#[component]
pub fn ScreenPage(
    /// Who sits in front of it.
    audience: Audience,
    /// The policy at first.
    policy: &'static Policy,
    /// Where the page stands, and in which language at first.
    place: Place,
) -> impl IntoView {
    let session = Session::new(audience, place.language, policy);
    let base = StoredValue::new(place.base);
    let place = Signal::derive(move || Place { base: base.get_value(), language: session.language.get() });
    let page = Signal::derive(move || Page::Screen(audience, session.policy.get()));
    // The clock is read in the browser only: a page written beforehand knows no today.
    Effect::new(move |_| {
        if let Some(today) = ips_ui::today().filter(|_| session.as_of.with_untracked(DateInput::is_empty)) {
            session.as_of.set(DateInput::of(today));
        }
    });
    browser_history::follow(session, place, page);
    let on_language = Callback::new(move |(language, event): (Language, MouseEvent)| in_place(&event, move || session.language.set(language)));
    view! {
        <Shell page=page place=place on_language=Some(on_language)>
            <Policies session=session place=place />
            <Screener session=session />
        </Shell>
    }
}

/// Follows a link in place, unless the visitor wants it in a new tab or window.
fn in_place(event: &MouseEvent, follow: impl Fn()) {
    if event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key() {
        event.prevent_default();
        follow();
    }
}

/// State and payer: a link for each policy, the present one marked.
#[component]
fn Policies(session: Session, place: Signal<Place>) -> impl IntoView {
    let links: Vec<AnyView> = ips_policies::all()
        .iter()
        .map(|policy| {
            let identity = &policy.document().policy;
            let current = live(move || (session.policy.get().id() == policy.id()).then(|| "true".to_owned()));
            let pick: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| in_place(&event, move || session.change_policy(policy)));
            view! {
                <li>
                    <a href=live(move || place.get().link(Page::Screen(session.audience, policy))) aria-current=current on:click=pick>
                        {session.policy_text(&identity.region)}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="ips-policies" aria-label=live(move || site_words(session.language.get()).policies.to_owned())>
            <ul>{links}</ul>
        </nav>
    }
}
