//! How much a visitor downloads: the sizes of the built site's files, as they are and packed, what each kind of visit loads, and how much
//! that may be.

mod bars;
mod bytes;
mod visit;

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files::files_below;

pub(crate) use bars::hold;
use bytes::Size;
use visit::{Loads, checkers};

/// The kinds of file in the table, by extension.
const KINDS: [&str; 5] = ["wasm", "js", "policy", "css", "html"];

/// The kinds of page whose first visit is measured: the first page at or below each of these folders. The checker that the last one shows
/// in use is not part of it: that is what a visitor of a publisher loads.
const VISITS: [&str; 4] = ["en/about", "en/screen", "en/plan", "en/embed"];

/// The table: every asset, the pages together, the first visit of each kind of page, and what a page loads later when asked, in bytes.
///
/// # Errors
/// There is no built site, or a file of it cannot be read.
pub(crate) fn table(dist: &Path) -> Result<String> {
    let files = files_below(dist).context("there is no built site: run `cargo xtask build` first")?;
    let mut text = String::new();
    heading(&mut text, "file");
    for kind in KINDS {
        let of_kind: Vec<_> = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == kind)).collect();
        if kind == "html" {
            line(&mut text, &format!("{} pages, together", of_kind.len()), Size::of_all(dist, of_kind)?);
            continue;
        }
        for file in of_kind {
            line(&mut text, &file.display().to_string(), Size::of(&dist.join(file))?);
        }
    }
    text.push('\n');
    heading(&mut text, "visit");
    for folder in VISITS {
        let Some(page) = files.iter().find(|file| file.starts_with(folder) && file.ends_with("index.html")) else { continue };
        let loads = Loads::of(dist, page, &files)?;
        let name = page.parent().unwrap_or(page).display();
        line(&mut text, &format!("first visit of /{name}/"), loads.first_visit(dist, page)?);
        if !loads.when_asked.is_empty() {
            line(&mut text, "  spreadsheets, when asked for", Size::of_all(dist, loads.when_asked)?);
        }
    }
    for (_, size) in checkers(dist, &files)? {
        line(&mut text, "the checker on a page of others, with one policy", size);
    }
    Ok(text)
}

fn heading(text: &mut String, what: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{:<54} {:>10} {:>10}", format!("{what} (bytes)"), "raw", "brotli");
}

fn line(text: &mut String, name: &str, size: Size) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{name:<54} {:>10} {:>10}", size.raw, size.packed);
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    /// A site with a page that screens, one that plans, and a release of the checker; the text of both pages.
    pub(super) fn site(name: &str) -> (PathBuf, [&'static str; 2]) {
        let dist = std::env::temp_dir().join(format!("ips-kit-size-{name}-{}", std::process::id()));
        let page = "<html><head><link href=\"/assets/x.css\"><script src=\"/assets/x.js\" data-js=\"/assets/x.js\"></script>";
        let plan = "<html data-sheets-js=\"/assets/y.js\"><head><link href=\"/assets/x.css\">";
        for (name, text) in [
            ("en/screen/a/index.html", page),
            ("en/plan/a/index.html", plan),
            ("index.html", "1234"),
            ("assets/x.css", "12345"),
            ("assets/x.css.br", "1"),
            ("embed/releases/1-a/ips-checker.js", "12"),
            ("embed/releases/1-a/ips-checker.wasm", "1"),
            ("embed/releases/1-a/a.policy", "1234"),
            ("embed/releases/1-a/b.policy", "12345678"),
            ("embed/releases/1-a/frame.html", "123"),
            ("assets/x.js", "123"),
            ("assets/y.js", "1234567"),
        ] {
            let file = dist.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        (dist, [page, plan])
    }

    #[test]
    fn a_first_visit_is_the_page_and_each_asset_it_loads_once() {
        let (dist, [page, plan]) = site("table");
        let table = table(&dist).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        let numbers = |name: &str| {
            let line = table.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_else(|| panic!("{name} is missing:\n{table}"));
            line.split_whitespace().rev().take(2).map(|number| number.parse::<usize>().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(numbers("assets/x.css"), [1, 5]);
        assert_eq!(numbers("4 pages"), [page.len() + plan.len() + 4 + 3; 2]);
        assert_eq!(numbers("first visit of /en/screen/a/"), [page.len() + 1 + 3, page.len() + 5 + 3]);
        assert_eq!(numbers("first visit of /en/plan/a/"), [plan.len() + 1, plan.len() + 5]);
        assert_eq!(numbers("spreadsheets"), [7, 7]);
        assert_eq!(numbers("the checker"), [2 + 1 + 8; 2]);
    }

    #[test]
    fn without_a_site_the_message_says_what_to_do() {
        assert!(table(Path::new("no/such/folder")).unwrap_err().to_string().contains("cargo xtask build"));
    }
}
