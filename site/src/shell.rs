//! What stands around every page: the way past the navigation, the name, the languages, the foot.

use crate::page::{Page, Place};
use crate::words::{SiteWords, site_words};
use ips_core::Language;
use ips_ui::{live, text};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use web_sys::MouseEvent;

/// Picks a word of the site.
type Pick = fn(&SiteWords) -> &'static str;

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
    let word = move |pick: Pick| text(move || pick(site_words(place.get().language)).to_owned());
    let name = move |pick: Pick| live(move || pick(site_words(place.get().language)).to_owned());
    view! {
        <a class="usa-skipnav" href="#main">{word(|words| words.skip)}</a>
        <header class="ips-header">
            <div class="ips-header__inner">
                <a class="ips-header__name" href=live(move || place.get().link(Page::Home))>"IPS Kit"</a>
                <nav class="ips-header__nav" aria-label=name(|words| words.main_navigation)>
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
                <p>{word(|words| words.foot)}</p>
                <nav aria-label=name(|words| words.foot_navigation)>
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

fn link(place: Signal<Place>, target: Page, page: Signal<Page>, pick: Pick) -> AnyView {
    let current = live(move || (page.get().path() == target.path()).then(|| "page".to_owned()));
    let name = text(move || pick(site_words(place.get().language)).to_owned());
    view! { <a href=live(move || place.get().link(target)) aria-current=current>{name}</a> }.into_any()
}

#[component]
fn Languages(page: Signal<Page>, place: Signal<Place>, on_language: Option<Callback<(Language, MouseEvent)>>) -> impl IntoView {
    let links = Language::ALL
        .map(|language| {
            let current = live(move || (place.get().language == language).then(|| "true".to_owned()));
            let pick: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| {
                if let Some(on_language) = on_language {
                    on_language.run((language, event));
                }
            });
            view! {
                <li>
                    <a href=live(move || place.get().in_language(language).link(page.get())) lang=language.tag() hreflang=language.tag() aria-current=current on:click=pick>
                        {site_words(language).language_name}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="ips-languages" aria-label=live(move || site_words(place.get().language).languages.to_owned())>
            <ul>{links}</ul>
        </nav>
    }
}
