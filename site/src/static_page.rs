//! The pages that only tell something. They are never hydrated, so their texts stay out of the bundle.

use crate::contact::contact;
use crate::page::{Page, Place};
use crate::shell::{Here, shell};
use ips_core::Language;
use ips_report::words::prose;
use ips_report::words::tables::{Prose, Section};
use ips_ui::Audience;
use leptos::prelude::*;

/// One of the pages without a screening.
#[component]
pub fn StaticPage(
    /// Which one.
    page: Page,
    /// Where it stands.
    place: Place,
) -> impl IntoView {
    let prose = prose(place.language);
    let main = match page {
        Page::About => about(prose, place.language),
        Page::Privacy => article(prose.privacy_heading, prose.privacy),
        Page::Accessibility => article(prose.accessibility_heading, prose.accessibility),
        Page::Home | Page::Batch | Page::Embed | Page::Screen(..) | Page::Plan(..) => home(prose, &place),
    };
    shell(&Here::fixed(page, place), main)
}

/// What stands where no page is, in every language at once: nobody knows which one the visitor reads.
#[component]
pub fn NotFound(
    /// Where the site stands.
    place: Place,
) -> impl IntoView {
    let texts: Vec<AnyView> = Language::ALL.into_iter().map(|language| not_found_in(language, &place)).collect();
    view! { <main class="ips-main" id="main">{texts}</main> }
}

fn not_found_in(language: Language, place: &Place) -> AnyView {
    let home = place.in_language(language).link(Page::Home);
    let prose = prose(language);
    view! {
        <section lang=language.tag()>
            <h1 class="ips-heading">{prose.not_found_heading}</h1>
            <p><a href=home>{prose.not_found_link}</a></p>
        </section>
    }
    .into_any()
}

fn article(heading: &'static str, sections: &'static [Section]) -> AnyView {
    let sections: Vec<AnyView> = sections.iter().map(section).collect();
    view! {
        <div class="ips-prose">
            <h1 class="ips-heading">{heading}</h1>
            {sections}
        </div>
    }
    .into_any()
}

fn about(prose: &'static Prose, language: Language) -> AnyView {
    view! { {article(prose.about_heading, prose.about)}<div class="ips-prose">{contact(language)}</div> }.into_any()
}

fn section(section: &'static Section) -> AnyView {
    let paragraphs: Vec<AnyView> = section.paragraphs.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect();
    view! { <section><h2>{section.heading}</h2>{paragraphs}</section> }.into_any()
}

fn home(prose: &'static Prose, place: &Place) -> AnyView {
    let promises: Vec<AnyView> = prose.home_promises.iter().map(|text| view! { <li>{*text}</li> }.into_any()).collect();
    view! {
        <div class="ips-hero">
            <h1 class="ips-heading">{prose.home_heading}</h1>
            <p class="usa-intro">{prose.home_intro}</p>
        </div>
        <div class="ips-tasks">
            {task(prose.task_screen, prose.task_screen_text, links(screens(Audience::Worker), place))}
            {task(prose.task_batch, prose.task_batch_text, vec![link(Page::Batch, prose.task_batch_link, None, place)])}
            {task(prose.task_plan, prose.task_plan_text, links(Page::planning(), place))}
            {task(prose.task_check, prose.task_check_text, links(screens(Audience::Public), place))}
            {task(prose.task_embed, prose.task_embed_text, vec![link(Page::Embed, prose.task_embed_link, None, place)])}
        </div>
        <section class="ips-prose">
            <h2>{prose.home_promises_heading}</h2>
            <ul class="usa-list">{promises}</ul>
        </section>
    }
    .into_any()
}

/// The pages that screen for an audience.
fn screens(audience: Audience) -> impl Iterator<Item = Page> {
    Page::screening().filter(move |page| matches!(page, Page::Screen(own, _) if *own == audience))
}

/// A task and the pages for it.
fn task(heading: &'static str, text: &'static str, links: Vec<AnyView>) -> AnyView {
    view! {
        <section class="ips-task">
            <h2>{heading}</h2>
            <p>{text}</p>
            <ul>{links}</ul>
        </section>
    }
    .into_any()
}

/// A link for each state and payer.
fn links(pages: impl Iterator<Item = Page>, place: &Place) -> Vec<AnyView> {
    let said = |text: &'static ips_core::Text| text.get(place.language);
    pages.map(|page| link(page, page.region().map_or("", said), page.payer().map(said), place)).collect()
}

fn link(page: Page, name: &'static str, payer: Option<&'static str>, place: &Place) -> AnyView {
    let payer = payer.map(|payer| view! { <span class="ips-task__payer">{payer}</span> });
    view! {
        <li>
            <a class="ips-task__link" href=place.link(page)>
                <span class="ips-task__region">{name}</span>
                {payer}
            </a>
        </li>
    }
    .into_any()
}
