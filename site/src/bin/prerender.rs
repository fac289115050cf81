//! Writes every page in every language into the built site: `prerender DIST BASE`.

use ips_core::Language;
use ips_site::{Page, Place, not_found, screen_page, site_words, static_page};
use ips_ui::to_html;
use std::fs;
use std::path::{Path, PathBuf};

/// The tag of the script that loads the bundle, as it begins in the template.
const SCRIPT: &str = "<script type=\"module\" src=";

fn main() -> Result<(), String> {
    any_spawner::Executor::init_futures_executor().map_err(|error| error.to_string())?;
    let mut arguments = std::env::args().skip(1);
    let (Some(dist), Some(base)) = (arguments.next().map(PathBuf::from), arguments.next()) else {
        return Err("usage: prerender DIST BASE, where BASE begins and ends with a slash".to_owned());
    };
    let template = read(&dist.join("index.html"))?;
    for language in Language::ALL {
        for page in Page::all() {
            let place = Place { base: base.clone(), language };
            let html = write_page(&template, page, &place);
            write(&dist.join(language.tag()).join(page.path()).join("index.html"), &html)?;
        }
    }
    let place = Place { base, language: Language::default() };
    write(&dist.join("index.html"), &write_page(&template, Page::Home, &place))?;
    write(&dist.join("404.html"), &document(&template, &place, None, site_words(place.language).not_found, &to_html(|| not_found(&place))))
}

fn write_page(template: &str, page: Page, place: &Place) -> String {
    let here = place.clone();
    let html = match page {
        Page::Screen(audience, policy) => to_html(move || screen_page(audience, policy, here)),
        page => to_html(move || static_page(page, here)),
    };
    document(template, place, Some(page), &site_words(place.language).title(page, place.language), &html)
}

/// The template filled with a page. Only a page that screens keeps the script and what belongs to it.
fn document(template: &str, place: &Place, page: Option<Page>, title: &str, body: &str) -> String {
    let path = page.map(Page::path).unwrap_or_default();
    let screens = matches!(page, Some(Page::Screen(..)));
    let frame = if screens { template.to_owned() } else { without_scripts(template) };
    let attributes = if screens { format!(" data-page=\"{path}\" data-base=\"{}\"", place.base) } else { String::new() };
    let head = match page {
        Some(page) => format!("<title>{}</title>\n{}", escaped(title), links(page, place)),
        None => format!("<title>{}</title>", escaped(title)),
    };
    frame.replacen("<html>", &format!("<html lang=\"{}\"{attributes}>", place.language.tag()), 1).replacen("</head>", &format!("{head}</head>"), 1).replacen(
        "</body>",
        &format!("{body}</body>"),
        1,
    )
}

fn links(page: Page, place: &Place) -> String {
    let description = format!("<meta name=\"description\" content=\"{}\">\n", escaped(site_words(place.language).description));
    let others =
        Language::ALL.map(|language| format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", language.tag(), place.in_language(language).link(page)));
    description + &others.concat()
}

/// The template without the loader and the links that fetch its files early.
fn without_scripts(template: &str) -> String {
    let kept =
        template.split_inclusive('>').filter(|piece| !piece.contains(SCRIPT) && !piece.contains("rel=\"modulepreload\"") && !piece.contains("rel=\"preload\""));
    // What is left of a removed script is its closing tag.
    kept.collect::<String>().replace("</script>", "")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).map_err(|error| format!("{}: {error}", path.display()))
}
