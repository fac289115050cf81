//! What stands around every page: the way past the navigation, the name, the languages, the foot.

use crate::page::{Page, Place};
use crate::words::site_words;
use ips_core::Language;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use web_sys::MouseEvent;

/// Header, main part and footer.
#[component]
pub(crate) fn Shell(
    /// The page inside.
    page: Signal<Page>,
    /// Where it stands; the language may change in place.
    place: Signal<Place>,
    /// Called when another language is picked, where it can change in place; returns whether it did.
    on_language: Option<Callback<(Language, MouseEvent)>>,
    /// The main part.
    children: Children,
) -> impl IntoView {
    let words = move || site_words(place.get().language);
    view! {
        <a class="usa-skipnav" href="#main">{move || words().skip}</a>
        <header class="ips-header">
            <div class="ips-header__inner">
                <a class="ips-header__name" href=move || place.get().link(Page::Home)>"IPS Kit"</a>
                <nav class="ips-header__nav" aria-label=move || words().main_navigation>
                    <ul>
                        <li>{link(place, Page::Home, page, |words| words.home)}</li>
                        <li>{link(place, Page::About, page, |words| words.about)}</li>
                    </ul>
                </nav>
                <Languages page=page place=place on_language=on_language />
            </div>
        </header>
        <main id="main" class="ips-main" tabindex="-1">
            {children()}
        </main>
        <footer class="ips-footer">
            <div class="ips-footer__inner">
                <p>{move || words().foot}</p>
                <nav aria-label=move || words().foot_navigation>
                    <ul>
                        <li>{link(place, Page::Privacy, page, |words| words.privacy)}</li>
                        <li>{link(place, Page::Accessibility, page, |words| words.accessibility)}</li>
                        <li>{link(place, Page::About, page, |words| words.about)}</li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
}

fn link(place: Signal<Place>, target: Page, page: Signal<Page>, name: fn(&crate::words::SiteWords) -> &'static str) -> AnyView {
    let current = move || (page.get().path() == target.path()).then_some("page");
    view! { <a href=move || place.get().link(target) aria-current=current>{move || name(site_words(place.get().language))}</a> }.into_any()
}

#[component]
fn Languages(page: Signal<Page>, place: Signal<Place>, on_language: Option<Callback<(Language, MouseEvent)>>) -> impl IntoView {
    let links = Language::ALL
        .map(|language| {
            let current = move || (place.get().language == language).then_some("true");
            let pick = move |event: MouseEvent| {
                if let Some(on_language) = on_language {
                    on_language.run((language, event));
                }
            };
            view! {
                <li>
                    <a href=move || place.get().in_language(language).link(page.get()) lang=language.tag() hreflang=language.tag() aria-current=current on:click=pick>
                        {site_words(language).language_name}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="ips-languages" aria-label=move || site_words(place.get().language).languages>
            <ul>{links}</ul>
        </nav>
    }
}
