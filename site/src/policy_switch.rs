//! State and payer: a link for each policy, the present one marked.

use crate::page::Page;
use crate::shell::{Here, in_place};
use ips_ui::{Element, el, text};

/// The navigation between the same page of several policies. Each has what to do when it is chosen, so that the page stays and with
/// it what was put in.
pub(crate) fn policy_switch<F: Fn() + 'static>(here: &Here, choices: impl Iterator<Item = (Page, F)>) -> Element {
    let links = choices.map(|(page, choose)| policy_link(here, page, choose)).collect();
    here.navigation(|words| words.policies, links).class("ips-policies")
}

fn policy_link(here: &Here, page: Page, choose: impl Fn() + 'static) -> Element {
    let (to, at, said) = (here.clone(), here.clone(), here.clone());
    let link = el("a")
        .live_attr("href", move || Some(to.link(page)))
        .live_attr("aria-current", move || (at.page().path() == page.path()).then_some("true"))
        .on("click", move |event| in_place(&event, &choose))
        .child(text(move || page.region().map_or("", |region| region.get(said.language()))));
    el("li").child(link)
}
