//! A page as a whole HTML file: what stands in its head, and which bundle it loads.

use crate::assets::Assets;
use ips_core::Language;
use ips_site::{Page, Place, Release, site_words};

/// The icon inside the page, so that it is no request.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%23162e51'/%3E%3Cpath d='M8 16.5l5.5 5.5L24 10.5' fill='none' stroke='%23fff' stroke-width='4' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

/// A module of WebAssembly and the JavaScript that loads it, by the names the build gives them.
struct Bundle {
    script: &'static str,
    module: &'static str,
}

const SCREENER: Bundle = Bundle { script: "ips-screener.js", module: "ips-screener.wasm" };
const PLANNER: Bundle = Bundle { script: "ips-planner.js", module: "ips-planner.wasm" };
const EMBEDDER: Bundle = Bundle { script: "ips-embedder.js", module: "ips-embedder.wasm" };
const SHEETS: Bundle = Bundle { script: "ips-sheets.js", module: "ips-sheets.wasm" };

/// The bundle that brings a page to life. A page without one loads no script.
fn bundle(page: Page) -> Option<Bundle> {
    match page {
        Page::Screen(..) => Some(SCREENER),
        Page::Plan(_) => Some(PLANNER),
        Page::Embed => Some(EMBEDDER),
        Page::Home | Page::About | Page::Privacy | Page::Accessibility => None,
    }
}

/// The file of a page; without one, of what stands where no page is.
///
/// # Errors
/// The build has not said what a file is called that the page loads.
pub(crate) fn document(assets: &Assets, release: &Release, place: &Place, page: Option<Page>, title: &str, body: &str) -> Result<String, String> {
    let lang = place.language.tag();
    let (attributes, head) = match page {
        Some(page) => (attributes(assets, release, place, page)?, links(page, place) + &scripts(assets, page)? + &checker(release, place, page)),
        None => Default::default(),
    };
    let style = assets.address("style.css")?;
    let title = escaped(title);
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\"{attributes}>\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"{ICON}\">\n{head}</head>\n<body>{body}</body>\n</html>\n"
    ))
}

/// What the bundle reads of the page it stands on. Spreadsheets are named here alone, because they are loaded only when asked for.
fn attributes(assets: &Assets, release: &Release, place: &Place, page: Page) -> Result<String, String> {
    if bundle(page).is_none() {
        return Ok(String::new());
    }
    let more = match page {
        Page::Plan(_) => format!(" data-sheets-js=\"{}\" data-sheets-wasm=\"{}\"", assets.address(SHEETS.script)?, assets.address(SHEETS.module)?),
        Page::Embed => release.attributes().map(|(name, text)| format!(" {name}=\"{}\"", escaped(&text))).concat(),
        _ => String::new(),
    };
    Ok(format!(" data-page=\"{}\" data-base=\"{}\"{more}", page.path(), place.base))
}

/// The loader of the page's bundle, and the bundle's files asked for at once.
fn scripts(assets: &Assets, page: Page) -> Result<String, String> {
    let Some(bundle) = bundle(page) else { return Ok(String::new()) };
    let (boot, js, wasm) = (assets.address("boot.js")?, assets.address(bundle.script)?, assets.address(bundle.module)?);
    Ok(format!(
        "<link rel=\"modulepreload\" href=\"{js}\">\n<link rel=\"preload\" href=\"{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\">\n\
         <script type=\"module\" src=\"{boot}\" data-js=\"{js}\" data-wasm=\"{wasm}\"></script>\n"
    ))
}

/// The script of the checker, on the page that shows it in use: pinned, as that page advises.
fn checker(release: &Release, place: &Place, page: Page) -> String {
    match page {
        Page::Embed => format!(
            "<script type=\"module\" src=\"{}embed/{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
            place.base,
            release.script(),
            release.integrity
        ),
        _ => String::new(),
    }
}

fn links(page: Page, place: &Place) -> String {
    let description = format!("<meta name=\"description\" content=\"{}\">\n", escaped(site_words(place.language).description));
    let others =
        Language::ALL.map(|language| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", language.tag(), place.in_language(language).link(page)));
    description + &others.concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
