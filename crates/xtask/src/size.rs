//! How much a visitor downloads: the sizes of the built site's files, as they are and packed, and what each kind of visit loads.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::site::{ASSETS, files_below};

/// The kinds of file in the table, by extension.
const KINDS: [&str; 5] = ["wasm", "js", "policy", "css", "html"];

/// The kinds of page whose first visit is measured: the first page at or below each of these folders. The checker that the last one shows
/// in use is not part of it: that is what a visitor of a publisher loads.
const VISITS: [&str; 4] = ["en/about", "en/screen", "en/plan", "en/embed"];

/// Where releases of the checker lie, and the script of each.
const RELEASES: &str = "embed/releases";
const SCRIPT: &str = "ips-checker.js";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    packed: u64,
}

impl Size {
    fn of(file: &Path) -> Result<Self> {
        let length = |path: &Path| fs::metadata(path).map(|found| found.len());
        let raw = length(file).with_context(|| format!("cannot read {}", file.display()))?;
        // Where packing gains nothing there is no packed file, and the file travels as it is.
        let packed = length(&file.with_added_extension("br")).unwrap_or(raw);
        Ok(Self { raw, packed })
    }

    /// All of several files below a folder.
    fn of_all<'a>(folder: &Path, files: impl IntoIterator<Item = &'a PathBuf>) -> Result<Self> {
        files.into_iter().try_fold(Self::default(), |sum, file| {
            let size = Self::of(&folder.join(file))?;
            Ok(Self { raw: sum.raw + size.raw, packed: sum.packed + size.packed })
        })
    }
}

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
        line(&mut text, &format!("first visit of /{name}/"), Size::of_all(dist, loads.at_once.into_iter().chain([page]))?);
        if !loads.when_asked.is_empty() {
            line(&mut text, "  spreadsheets, when asked for", Size::of_all(dist, loads.when_asked)?);
        }
    }
    for release in files.iter().filter(|file| file.starts_with(RELEASES) && file.ends_with(SCRIPT)) {
        let Some(folder) = release.parent() else { continue };
        let all: Vec<_> = files.iter().filter(|file| file.starts_with(folder)).collect();
        let of_kind = |kind: &str| all.iter().copied().filter(|file| file.extension().is_some_and(|extension| extension == kind)).collect::<Vec<_>>();
        // A page shows one policy; the largest tells how much that can be.
        let sizes = of_kind("policy").into_iter().map(|policy| Size::of(&dist.join(policy))).collect::<Result<Vec<_>>>()?;
        let policy = sizes.into_iter().max_by_key(|size| size.packed).unwrap_or_default();
        let rest = Size::of_all(dist, of_kind("wasm").into_iter().chain(of_kind("js")))?;
        line(&mut text, "the checker on a page of others, with one policy", Size { raw: rest.raw + policy.raw, packed: rest.packed + policy.packed });
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

/// The assets a page names.
struct Loads<'a> {
    /// The browser loads these with the page.
    at_once: Vec<&'a PathBuf>,
    /// The page only knows where they are.
    when_asked: Vec<&'a PathBuf>,
}

impl<'a> Loads<'a> {
    fn of(dist: &Path, page: &Path, files: &'a [PathBuf]) -> Result<Self> {
        let html = fs::read_to_string(dist.join(page)).with_context(|| format!("cannot read {}", page.display()))?;
        // No browser loads what the root element names in its own attributes.
        let (root, rest) = html.split_once("<head>").unwrap_or(("", &html));
        let named_in = |text: &str| {
            let named = |file: &&PathBuf| file.file_name().and_then(|name| name.to_str()).is_some_and(|name| text.contains(&format!("/{ASSETS}/{name}\"")));
            files.iter().filter(|file| file.starts_with(ASSETS)).filter(named).collect()
        };
        Ok(Self { at_once: named_in(rest), when_asked: named_in(root) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_is_the_page_and_each_asset_it_loads_once() {
        let dist = std::env::temp_dir().join(format!("ips-kit-size-{}", std::process::id()));
        fs::create_dir_all(dist.join("en/screen/a")).unwrap();
        fs::create_dir_all(dist.join("en/plan/a")).unwrap();
        fs::create_dir_all(dist.join(ASSETS)).unwrap();
        fs::create_dir_all(dist.join("embed/releases/1-a")).unwrap();
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
            fs::write(dist.join(name), text).unwrap();
        }
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
