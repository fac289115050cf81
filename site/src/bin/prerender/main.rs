//! Writes every page in every language into the built site: `prerender DIST BASE ASSET...`. The page that Trunk has written there is the
//! frame of all; each ASSET says what a file is called that was built, and its hash: see [`Assets::parse`].

mod assets;
mod document;
mod releases;
mod template;

use assets::Assets;
use document::Frame;
use ips_core::Language;
use ips_site::{BatchPage, EmbedPage, NotFound, Page, Place, PlanPage, Published, ScreenPage, StaticPage, reference, to_html};
use leptos::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use template::Template;

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let (Some(dist), Some(base)) = (arguments.next().map(PathBuf::from), arguments.next()) else {
        return Err("usage: prerender DIST BASE ASSET..., where BASE begins and ends with a slash".to_owned());
    };
    let assets = Assets::parse(&base, arguments)?;
    let (release, published) = releases::read(&dist)?;
    let index = dist.join("index.html");
    let template = Template::read(&fs::read_to_string(&index).map_err(|error| format!("{}: {error}", index.display()))?)?;
    let site = Site { frame: Frame { template, assets, release: Box::leak(Box::new(release)) }, published };
    for language in Language::ALL {
        for page in Page::all() {
            let place = Place { base: base.clone(), language };
            let html = site.write_page(page, &place)?;
            write(&dist.join(language.tag()).join(page.path()).join("index.html"), &html)?;
        }
    }
    let place = Place { base, language: Language::default() };
    write(&index, &site.write_page(Page::Home, &place)?)?;
    let title = ips_report::words::around(place.language).not_found;
    let here = place.clone();
    let body = to_html(move || view! { <NotFound place=here /> });
    write(&dist.join("404.html"), &site.frame.document(&place, None, title, &body)?)
}

/// What the pages are made from.
struct Site {
    frame: Frame,
    /// What can be looked up about the releases of the checker.
    published: Published,
}

impl Site {
    fn write_page(&self, page: Page, place: &Place) -> Result<String, String> {
        let here = place.clone();
        let body = match page {
            Page::Screen(audience, policy) => to_html(move || view! { <ScreenPage audience=audience policy=policy place=here /> }),
            Page::Plan(program) => to_html(move || view! { <PlanPage program=program place=here /> }),
            Page::Batch => to_html(move || view! { <BatchPage place=here /> }),
            Page::Embed => to_html(|| {
                let reference = Language::ALL.into_iter().map(|language| reference(language, &self.published, place)).collect::<Vec<_>>();
                view! { <EmbedPage release=self.frame.release place=here reference=reference /> }
            }),
            Page::Home | Page::About | Page::Privacy | Page::Accessibility => to_html(move || view! { <StaticPage page=page place=here /> }),
        };
        self.frame.document(place, Some(page), &page.title(place.language), &body)
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).map_err(|error| format!("{}: {error}", path.display()))
}
