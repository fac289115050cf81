//! What stands around every page: the way past the navigation, the name, the languages, the foot.

use crate::page::{Page, Place};
use ips_core::Language;
use ips_report::words::around;
use ips_report::words::tables::Around;
use ips_ui::{Shown, text};
use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// Picks a word of the site.
type Pick = fn(&Around) -> &'static str;

/// Which page is shown, and where it stands.
#[derive(Clone)]
pub(crate) struct Here {
    /// Says which page it is at the moment.
    page: Arc<dyn Fn() -> Page + Send + Sync>,
    /// Where the page was loaded, and in which language.
    place: Place,
    /// The language, where it changes in place.
    language: Option<RwSignal<Language>>,
}

impl Here {
    /// A page that stays as it is.
    #[cfg(feature = "ssr")]
    pub(crate) fn fixed(page: Page, place: Place) -> Self {
        Self { page: Arc::new(move || page), place, language: None }
    }

    /// A page that changes in place with a language and with what `page` reads.
    pub(crate) fn following(place: Place, language: RwSignal<Language>, page: impl Fn() -> Page + Send + Sync + 'static) -> Self {
        Self { page: Arc::new(page), place, language: Some(language) }
    }

    /// The language of the moment.
    pub(crate) fn language(&self) -> Language {
        self.language.map_or(self.place.language, |language| language.get())
    }

    /// The page of the moment.
    pub(crate) fn page(&self) -> Page {
        (self.page)()
    }

    /// The address of a page in the language of the moment.
    pub(crate) fn link(&self, page: Page) -> String {
        self.place.in_language(self.language()).link(page)
    }

    /// A word of the site.
    pub(crate) fn word(&self, pick: Pick) -> Shown {
        let here = self.clone();
        text(move || pick(around(here.language())))
    }

    /// A navigation under a name that only a screen reader says.
    pub(crate) fn navigation(&self, class: Option<&'static str>, name: Pick, items: Vec<AnyView>) -> AnyView {
        let here = self.clone();
        view! { <nav {..classes(class)} aria-label=move || name(around(here.language()))><ul>{items}</ul></nav> }.into_any()
    }
}

/// The classes of an element that may have none: given as `class`, no classes would still be written as an empty attribute.
pub(crate) fn classes(names: Option<&'static str>) -> CustomAttr<&'static str, Option<&'static str>> {
    custom_attribute("class", names)
}

/// Header, main part and footer.
pub(crate) fn shell(here: &Here, main: AnyView) -> AnyView {
    let to = here.clone();
    let pages = vec![item(here, Page::Home, |words| words.home), item(here, Page::Embed, |words| words.embed), item(here, Page::About, |words| words.about)];
    let more = vec![item(here, Page::Privacy, |words| words.privacy), item(here, Page::Accessibility, |words| words.accessibility)];
    view! {
        <a {..here.word(|words| words.skip)} class="usa-skipnav" href="#main"></a>
        <header class="ips-header">
            <div class="ips-header__inner">
                <a class="ips-header__name" href=move || to.link(Page::Home)>{"IPS Kit"}</a>
                {here.navigation(Some("ips-header__nav"), |words| words.main_navigation, pages)}
                {languages(here)}
            </div>
        </header>
        <main id="main" class="ips-main" tabindex="-1">{main}</main>
        <footer class="ips-footer">
            <div class="ips-footer__inner">
                <p {..here.word(|words| words.foot)}></p>
                {here.navigation(None, |words| words.foot_navigation, more)}
            </div>
        </footer>
    }
    .into_any()
}

fn item(here: &Here, target: Page, name: Pick) -> AnyView {
    let (to, at) = (here.clone(), here.clone());
    let current = move || (at.page().path() == target.path()).then_some("page");
    view! { <li><a {..here.word(name)} href=move || to.link(target) aria-current=move || current()></a></li> }.into_any()
}

fn languages(here: &Here) -> AnyView {
    let links = Language::ALL.into_iter().map(|language| language_link(here, language)).collect();
    here.navigation(Some("ips-languages"), |words| words.languages, links)
}

fn language_link(here: &Here, language: Language) -> AnyView {
    let (to, at, shown) = (here.clone(), here.clone(), here.language);
    let current = move || (at.language() == language).then_some("true");
    let follow: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| {
        // What was put in stays, because the page does.
        if let Some(shown) = shown {
            in_place(&event, || shown.set(language));
        }
    });
    view! {
        <li>
            <a
                href=move || to.place.in_language(language).link(to.page())
                lang=language.tag()
                hreflang=language.tag()
                aria-current=move || current()
                on:click=follow
            >
                {around(language).language_name}
            </a>
        </li>
    }
    .into_any()
}

/// Follows a link in place, unless the visitor wants it in a new tab or window.
pub(crate) fn in_place(click: &MouseEvent, follow: impl FnOnce()) {
    if click.button() == 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key() && !click.alt_key() {
        click.prevent_default();
        follow();
    }
}
