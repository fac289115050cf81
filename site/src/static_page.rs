//! The pages that only tell something. They are never hydrated, so their texts stay out of the bundle.

use crate::page::{Page, Place};
use crate::prose::{Prose, Section, prose};
use crate::shell::{Here, shell};
use ips_core::Language;
use ips_ui::{Audience, Element, View, el, several};

/// One of the pages without a screening.
pub fn static_page(page: Page, place: Place) -> View {
    let prose = prose(place.language);
    let main = match page {
        Page::About => article(prose.about_heading, prose.about).into(),
        Page::Privacy => article(prose.privacy_heading, prose.privacy).into(),
        Page::Accessibility => article(prose.accessibility_heading, prose.accessibility).into(),
        Page::Home | Page::Embed | Page::Screen(..) | Page::Plan(..) => home(prose, &place),
    };
    shell(&Here::fixed(page, place), main)
}

/// What stands where no page is, in every language at once: nobody knows which one the visitor reads.
pub fn not_found(place: &Place) -> View {
    let texts: View = Language::ALL.into_iter().map(|language| not_found_in(language, place)).collect();
    el("main").class("ips-main").attr("id", "main").child(texts).into()
}

fn not_found_in(language: Language, place: &Place) -> Element {
    let home = place.in_language(language).link(Page::Home);
    let prose = prose(language);
    el("section")
        .attr("lang", language.tag())
        .child(el("h1").class("ips-heading").child(prose.not_found_heading))
        .child(el("p").child(el("a").attr("href", home).child(prose.not_found_link)))
}

fn article(heading: &'static str, sections: &'static [Section]) -> Element {
    let sections: View = sections.iter().map(|section| el("section").child(el("h2").child(section.heading)).child(paragraphs(section))).collect();
    el("div").class("ips-prose").child(el("h1").class("ips-heading").child(heading)).child(sections)
}

fn paragraphs(section: &'static Section) -> View {
    section.paragraphs.iter().map(|text| el("p").child(*text)).collect()
}

fn home(prose: &'static Prose, place: &Place) -> View {
    let promises: View = prose.home_promises.iter().map(|text| el("li").child(*text)).collect();
    several([
        el("div")
            .class("ips-hero")
            .child(el("h1").class("ips-heading").child(prose.home_heading))
            .child(el("p").class("usa-intro").child(prose.home_intro))
            .into(),
        el("div")
            .class("ips-tasks")
            .child(task(prose.task_screen, prose.task_screen_text, screens(Audience::Worker), place))
            .child(task(prose.task_plan, prose.task_plan_text, Page::planning(), place))
            .child(task(prose.task_check, prose.task_check_text, screens(Audience::Public), place))
            .child(embed_task(prose, place))
            .into(),
        el("section").class("ips-prose").child(el("h2").child(prose.home_promises_heading)).child(el("ul").class("usa-list").child(promises)).into(),
    ])
}

/// The pages that screen for an audience.
fn screens(audience: Audience) -> impl Iterator<Item = Page> {
    Page::screening().filter(move |page| matches!(page, Page::Screen(own, _) if *own == audience))
}

/// A task with a link for each state and payer.
fn task(heading: &'static str, text: &'static str, pages: impl Iterator<Item = Page>, place: &Place) -> Element {
    let link = |page: Page| {
        let payer = page.payer().map(|payer| el("span").class("ips-task__payer").child(payer.get(place.language)));
        let link = el("a")
            .class("ips-task__link")
            .attr("href", place.link(page))
            .child(page.region().map(|region| el("span").class("ips-task__region").child(region.get(place.language))))
            .child(payer);
        el("li").child(link)
    };
    let links: View = pages.map(link).collect();
    el("section").class("ips-task").child(el("h2").child(heading)).child(el("p").child(text)).child(el("ul").child(links))
}

/// The task that is the same for every state and payer.
fn embed_task(prose: &'static Prose, place: &Place) -> Element {
    let link = el("a").class("ips-task__link").attr("href", place.link(Page::Embed)).child(el("span").class("ips-task__region").child(prose.task_embed_link));
    el("section")
        .class("ips-task")
        .child(el("h2").child(prose.task_embed))
        .child(el("p").child(prose.task_embed_text))
        .child(el("ul").child(el("li").child(link)))
}
