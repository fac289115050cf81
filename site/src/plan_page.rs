//! A page that plans teams.

use crate::browser_history;
use crate::page::{Page, Place};
use crate::policy_switch::policy_switch;
use crate::shell::{Here, shell};
use ips_core::policy::ProgramPolicy;
use ips_ui::{Planner, PlanningTools, later};
use leptos::prelude::*;

/// Team planning under a policy, with everything around it. Language and policy change in place, and what was put in stays.
#[component]
pub fn PlanPage(
    /// The policy planned with at first.
    program: &'static ProgramPolicy,
    /// Where the page stands.
    place: Place,
) -> impl IntoView {
    let planner = Planner::new(place.language, program);
    // The clock is read in the browser only: a page written beforehand knows no today. A date typed early is there before this.
    later(move || planner.begin(ips_ui::today()));
    let here = Here::following(place, planner.language, move || Page::Plan(planner.program.get()));
    browser_history::address(here.clone());
    browser_history::title(here.clone(), || None);
    browser_history::tools(planner);
    browser_history::warn_before_leaving(move || !planner.is_untouched());
    let choices = ips_policies::programs().iter().map(|program| (Page::Plan(program), move || planner.program.set(program)));
    let main = view! {
        {policy_switch(&here, choices)}
        <PlanningTools planner=planner />
    };
    shell(&here, main.into_any())
}
