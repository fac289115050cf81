//! A page that plans teams.

use crate::browser_history;
use crate::page::{Page, Place};
use crate::policy_switch::policy_switch;
use crate::shell::{Here, shell};
use ips_core::policy::ProgramPolicy;
use ips_ui::{Planner, View, later, planning_tools, several};

/// Team planning under a policy, with everything around it. Language and policy change in place, and what was put in stays.
pub fn plan_page(program: &'static ProgramPolicy, place: Place) -> View {
    let planner = Planner::new(place.language, program);
    // The clock is read in the browser only: a page written beforehand knows no today.
    later(move || planner.begin(ips_ui::today()));
    let here = Here::following(place, planner.language, move || Page::Plan(planner.program.get()));
    browser_history::address(here.clone());
    browser_history::tools(planner);
    browser_history::warn_before_leaving(move || !planner.is_untouched());
    let choices = ips_policies::programs().iter().map(|program| (Page::Plan(program), move || planner.program.set(program)));
    shell(&here, several([policy_switch(&here, choices).into(), planning_tools(planner)]))
}
