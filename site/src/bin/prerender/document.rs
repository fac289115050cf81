//! A page as a whole HTML file: what stands in its head, and which bundle it loads.

use crate::assets::Assets;
use crate::template::Template;
use ips_core::Language;
use ips_report::words::around;
use ips_site::{Page, Place, Release};

/// The bundle for spreadsheets.
const SHEETS: &str = "ips-sheets";

/// The bundle of the page for lists, which runs in its worker as well.
const LISTS: &str = "ips-lister";

/// The bundle that brings a page to life: a module of WebAssembly and the JavaScript that loads it. A page without one loads no script.
fn bundle(page: Page) -> Option<&'static str> {
    match page {
        Page::Screen(..) => Some("ips-screener"),
        Page::Plan(_) => Some("ips-planner"),
        Page::Batch => Some(LISTS),
        Page::Embed => Some("ips-embedder"),
        Page::Home | Page::About | Page::Privacy | Page::Accessibility => None,
    }
}

/// What all pages are made from.
pub(crate) struct Frame {
    /// The frame of every page.
    pub(crate) template: Template,
    /// The files the pages load.
    pub(crate) assets: Assets,
    /// The newest release of the checker.
    pub(crate) release: &'static Release,
}

impl Frame {
    /// The file of a page; without one, of what stands where no page is.
    ///
    /// # Errors
    /// The build has not said what a file is called that the page loads.
    pub(crate) fn document(&self, place: &Place, page: Option<Page>, title: &str, body: &str) -> Result<String, String> {
        let Self { template, assets, release } = self;
        let (attributes, head) = match page {
            Some(page) => (attributes(assets, release, place, page)?, links(page, place) + &scripts(assets, page)? + &checker(release, place, page)),
            None => Default::default(),
        };
        let body = body.to_owned() + &page.and_then(|page| not_running(page, place.language)).unwrap_or_default();
        let (lang, title) = (place.language.tag(), escaped(title));
        Ok(template.filled(&format!("lang=\"{lang}\"{attributes}"), &format!("<title>{title}</title>\n{head}"), &body))
    }
}

/// What the bundle reads of the page it stands on. Spreadsheets are named here alone, because they are loaded only when asked for.
fn attributes(assets: &Assets, release: &Release, place: &Place, page: Page) -> Result<String, String> {
    if bundle(page).is_none() {
        return Ok(String::new());
    }
    let sheets = || {
        let [script, module] = assets.bundle(SHEETS)?;
        Ok::<_, String>(format!(" data-sheets-js=\"{}\" data-sheets-wasm=\"{}\"", script.address, module.address))
    };
    let more = match page {
        Page::Plan(_) => sheets()?,
        Page::Batch => {
            let (worker, [script, _]) = (assets.find("worker.js")?, assets.bundle(LISTS)?);
            format!("{} data-worker-js=\"{}\" data-bundle-js=\"{}\"", sheets()?, worker.address, script.address)
        }
        Page::Embed => release.attributes().map(|(name, text)| format!(" {name}=\"{}\"", escaped(&text))).concat(),
        _ => String::new(),
    };
    Ok(format!(" data-page=\"{}\" data-base=\"{}\"{more}", page.path(), place.base))
}

/// The loader of the page's bundle, and the bundle's files asked for at once. Scripts come with their hashes; no browser looks at that of
/// a file that is fetched early for a script, and the module is named by its own.
fn scripts(assets: &Assets, page: Page) -> Result<String, String> {
    let Some(bundle) = bundle(page) else { return Ok(String::new()) };
    let (boot, [js, module]) = (assets.find("boot.js")?, assets.bundle(bundle)?);
    Ok(format!(
        "<link rel=\"modulepreload\" href=\"{js}\" integrity=\"{js_hash}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\">\n\
         <script type=\"module\" src=\"{boot}\" integrity=\"{boot_hash}\" data-js=\"{js}\" data-wasm=\"{wasm}\"></script>\n",
        js = js.address,
        wasm = module.address,
        js_hash = js.integrity,
        boot = boot.address,
        boot_hash = boot.integrity,
    ))
}

/// What a visitor reads where the bundle of a page does not start, and whom to call instead. It stands behind what is brought to life, and the style sheet
/// shows it where no script runs, where one has failed, and where nothing has happened for long.
fn not_running(page: Page, language: Language) -> Option<String> {
    bundle(page)?;
    let contact = page.contact(language).unwrap_or_default();
    let sentence = [around(language).not_running, contact].join(" ");
    Some(format!("<p class=\"ips-not-running\" role=\"alert\">{}</p>", escaped(sentence.trim())))
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
    let description = format!("<meta name=\"description\" content=\"{}\">\n", escaped(around(place.language).description));
    let others =
        Language::ALL.map(|language| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", language.tag(), place.in_language(language).link(page)));
    description + &others.concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
