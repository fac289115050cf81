//! State and payer: a link for each policy, the present one marked.

use crate::page::Page;
use crate::shell::{Here, in_place};
use ips_ui::text;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The navigation between the same page of several policies. Each has what to do when it is chosen, so that the page stays and with
/// it what was put in.
pub(crate) fn policy_switch<F: Fn() + 'static>(here: &Here, choices: impl Iterator<Item = (Page, F)>) -> AnyView {
    let links = choices.map(|(page, choose)| policy_link(here, page, Box::new(choose))).collect();
    here.navigation(Some("ips-policies"), |words| words.policies, links)
}

fn policy_link(here: &Here, page: Page, choose: Box<dyn Fn()>) -> AnyView {
    let (to, at, said) = (here.clone(), here.clone(), here.clone());
    let region = move || page.region().map_or("", |region| region.get(said.language()));
    let current = move || (at.page().path() == page.path()).then_some("true");
    let follow: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| in_place(&event, &choose));
    view! { <li><a {..text(region)} href=move || to.link(page) aria-current=move || current() on:click=follow></a></li> }.into_any()
}
