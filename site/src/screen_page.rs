//! A page that screens.

use crate::browser_history;
use crate::page::{Page, Place};
use crate::policy_switch::policy_switch;
use crate::shell::{Here, shell};
use ips_core::Policy;
use ips_ui::{Audience, DateInput, Entries, Keeping, SavedBar, Screener, Session, later};
use leptos::prelude::*;

/// A screening for an audience against a policy, with everything around it. Language and policy change in place, and the answers stay.
#[component]
pub fn ScreenPage(
    /// Who sits in front of the page.
    audience: Audience,
    /// The policy screened against at first.
    policy: &'static Policy,
    /// Where the page stands.
    place: Place,
) -> impl IntoView {
    let session = Session::new(audience, place.language, policy);
    let keeping = Keeping::new(session);
    // The clock is read in the browser only: a page written beforehand knows no today. A date typed early is there before this.
    later(move || {
        if let Some(today) = ips_ui::today().filter(|_| session.as_of.with_untracked(DateInput::is_empty)) {
            session.as_of.set(DateInput::of(today));
        }
    });
    let here = Here::following(place, session.language, move || Page::Screen(audience, session.policy.get()));
    browser_history::address(here.clone());
    browser_history::title(here.clone(), move || session.step());
    browser_history::steps(session, here.clone());
    // What is kept is not lost.
    browser_history::warn_before_leaving(move || !keeping.is_on() && !session.entries.with_untracked(Entries::is_empty));
    let choices = ips_policies::all().iter().map(|policy| (Page::Screen(audience, policy), move || session.change_policy(policy)));
    let main = view! {
        <div class="ips-top">{policy_switch(&here, choices)} <SavedBar keeping=keeping /></div>
        <Screener session=session />
    };
    shell(&here, main.into_any())
}
