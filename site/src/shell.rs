//! What stands around every page: the way past the navigation, the name, the languages, the foot.

use crate::page::{Page, Place};
use crate::words::{SiteWords, site_words};
use ips_core::Language;
use ips_ui::reactive::prelude::*;
use ips_ui::{Element, View, el, several, text};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};

/// Picks a word of the site.
type Pick = fn(&SiteWords) -> &'static str;

/// Which page is shown, and where it stands.
#[derive(Clone)]
pub(crate) struct Here {
    /// Says which page it is at the moment.
    page: Rc<dyn Fn() -> Page>,
    /// Where the page was loaded, and in which language.
    place: Place,
    /// The language, where it changes in place.
    language: Option<RwSignal<Language>>,
}

impl Here {
    /// A page that stays as it is.
    #[cfg(feature = "ssr")]
    pub(crate) fn fixed(page: Page, place: Place) -> Self {
        Self { page: Rc::new(move || page), place, language: None }
    }

    /// A page that changes in place with a language and with what `page` reads.
    pub(crate) fn following(place: Place, language: RwSignal<Language>, page: impl Fn() -> Page + 'static) -> Self {
        Self { page: Rc::new(page), place, language: Some(language) }
    }

    /// The language of the moment.
    pub(crate) fn language(&self) -> Language {
        self.language.map_or(self.place.language, RwSignal::get)
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
    pub(crate) fn word(&self, pick: Pick) -> View {
        let here = self.clone();
        text(move || pick(site_words(here.language())))
    }

    /// A navigation under a name that only a screen reader says.
    pub(crate) fn navigation(&self, name: Pick, items: View) -> Element {
        let here = self.clone();
        el("nav").live_attr("aria-label", move || Some(pick_word(name, &here))).child(el("ul").child(items))
    }
}

fn pick_word(pick: Pick, here: &Here) -> &'static str {
    pick(site_words(here.language()))
}

/// Header, main part and footer.
pub(crate) fn shell(here: &Here, main: View) -> View {
    let name = {
        let here = here.clone();
        el("a").class("ips-header__name").live_attr("href", move || Some(here.link(Page::Home))).child("IPS Kit")
    };
    let pages =
        several([item(here, Page::Home, |words| words.home), item(here, Page::Embed, |words| words.embed), item(here, Page::About, |words| words.about)]);
    let header = el("div")
        .class("ips-header__inner")
        .child(name)
        .child(here.navigation(|words| words.main_navigation, pages).class("ips-header__nav"))
        .child(languages(here));
    let more = several([
        item(here, Page::Privacy, |words| words.privacy),
        item(here, Page::Accessibility, |words| words.accessibility),
        item(here, Page::About, |words| words.about),
    ]);
    let footer =
        el("div").class("ips-footer__inner").child(el("p").child(here.word(|words| words.foot))).child(here.navigation(|words| words.foot_navigation, more));
    several([
        el("a").class("usa-skipnav").attr("href", "#main").child(here.word(|words| words.skip)).into(),
        el("header").class("ips-header").child(header).into(),
        el("main").attr("id", "main").class("ips-main").attr("tabindex", "-1").child(main).into(),
        el("footer").class("ips-footer").child(footer).into(),
    ])
}

fn item(here: &Here, target: Page, name: Pick) -> View {
    let (to, at) = (here.clone(), here.clone());
    let link = el("a")
        .live_attr("href", move || Some(to.link(target)))
        .live_attr("aria-current", move || (at.page().path() == target.path()).then_some("page"))
        .child(here.word(name));
    el("li").child(link).into()
}

fn languages(here: &Here) -> Element {
    let links = Language::ALL.into_iter().map(|language| language_link(here, language)).collect();
    here.navigation(|words| words.languages, links).class("ips-languages")
}

fn language_link(here: &Here, language: Language) -> Element {
    let (to, at) = (here.clone(), here.clone());
    let link = el("a")
        .live_attr("href", move || Some(to.place.in_language(language).link(to.page())))
        .attr("lang", language.tag())
        .attr("hreflang", language.tag())
        .live_attr("aria-current", move || (at.language() == language).then_some("true"));
    let link = match here.language {
        // What was put in stays, because the page does.
        Some(shown) => link.on("click", move |event| in_place(&event, || shown.set(language))),
        None => link,
    };
    el("li").child(link.child(site_words(language).language_name))
}

/// Follows a link in place, unless the visitor wants it in a new tab or window.
pub(crate) fn in_place(event: &Event, follow: impl FnOnce()) {
    let click: &MouseEvent = event.unchecked_ref();
    if click.button() == 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key() && !click.alt_key() {
        event.prevent_default();
        follow();
    }
}
