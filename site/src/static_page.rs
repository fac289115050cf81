//! The pages that only tell something. They are never hydrated, so their texts stay out of the bundle.

use crate::page::{Page, Place};
use crate::prose::{Prose, Section, prose};
use crate::shell::Shell;
use ips_ui::Audience;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// One of the pages without a screening.
#[component]
pub fn StaticPage(
    /// Which.
    page: Page,
    /// Where it stands.
    place: Place,
) -> impl IntoView {
    let prose = prose(place.language);
    let main = match page {
        Page::About => article(prose.about_heading, prose.about),
        Page::Privacy => article(prose.privacy_heading, prose.privacy),
        Page::Accessibility => article(prose.accessibility_heading, prose.accessibility),
        Page::Home | Page::Screen(..) => home(prose, &place),
    };
    let (page, place) = (Signal::stored(page), Signal::stored(place));
    view! { <Shell page=page place=place on_language=None>{main}</Shell> }
}

/// What stands where no page is, in every language at once: nobody knows which one the visitor reads.
pub fn not_found(place: &Place) -> AnyView {
    let texts = ips_core::Language::ALL
        .map(|language| {
            let home = place.in_language(language).link(Page::Home);
            let prose = prose(language);
            view! {
                <section lang=language.tag()>
                    <h1 class="ips-heading">{prose.not_found_heading}</h1>
                    <p><a href=home>{prose.not_found_link}</a></p>
                </section>
            }
        })
        .collect_view();
    view! { <main class="ips-main" id="main">{texts}</main> }.into_any()
}

fn article(heading: &'static str, sections: &'static [Section]) -> AnyView {
    let sections = sections
        .iter()
        .map(|section| {
            let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
            view! { <section><h2>{section.heading}</h2>{paragraphs}</section> }
        })
        .collect_view();
    view! { <div class="ips-prose"><h1 class="ips-heading">{heading}</h1>{sections}</div> }.into_any()
}

fn home(prose: &'static Prose, place: &Place) -> AnyView {
    view! {
        <div class="ips-hero">
            <h1 class="ips-heading">{prose.home_heading}</h1>
            <p class="usa-intro">{prose.home_intro}</p>
        </div>
        <div class="ips-tasks">
            {task(prose.task_screen, prose.task_screen_text, Audience::Worker, place)}
            {task(prose.task_check, prose.task_check_text, Audience::Public, place)}
        </div>
        <section class="ips-prose">
            <h2>{prose.home_promises_heading}</h2>
            <ul class="usa-list">{prose.home_promises.iter().map(|text| view! { <li>{*text}</li> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// A task with a link for each state and payer.
fn task(heading: &'static str, text: &'static str, audience: Audience, place: &Place) -> AnyView {
    let links = ips_policies::all()
        .iter()
        .map(|policy| {
            let identity = &policy.document().policy;
            view! {
                <li>
                    <a class="ips-task__link" href=place.link(Page::Screen(audience, policy))>
                        <span class="ips-task__region">{identity.region.get(place.language)}</span>
                        <span class="ips-task__payer">{identity.payer.get(place.language)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="ips-task">
            <h2>{heading}</h2>
            <p>{text}</p>
            <ul>{links}</ul>
        </section>
    }
    .into_any()
}
