//! How much a visitor downloads: the sizes of the built site's files, as they are and packed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::site::{ASSETS, files_below};

/// The kinds of file in the table, by extension.
const KINDS: [&str; 4] = ["wasm", "js", "css", "html"];

/// The pages whose first visit is measured: the first of the folders in here.
const SCREENING: &str = "en/screen";

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

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, packed: self.packed + other.packed }
    }
}

/// The table: every asset, the pages together, and the first visit of the first screening page, in bytes.
///
/// # Errors
/// There is no built site, or a file of it cannot be read.
pub(crate) fn table(dist: &Path) -> Result<String> {
    let files = files_below(dist).context("there is no built site: run `cargo xtask build` first")?;
    let mut text = format!("{:<54} {:>10} {:>10}\n", "file (bytes)", "raw", "brotli");
    for kind in KINDS {
        let of_kind: Vec<_> = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == kind)).collect();
        let sizes = of_kind.iter().map(|file| Size::of(&dist.join(file))).collect::<Result<Vec<_>>>()?;
        if kind == "html" {
            line(&mut text, &format!("{} pages, together", sizes.len()), sizes.into_iter().fold(Size::default(), Size::plus));
            continue;
        }
        for (file, size) in of_kind.iter().zip(sizes) {
            line(&mut text, &file.display().to_string(), size);
        }
    }
    if let Some(page) = files.iter().find(|file| file.starts_with(SCREENING) && file.ends_with("index.html")) {
        let mut total = Size::of(&dist.join(page))?;
        for asset in first_visit(dist, page, &files)? {
            total = total.plus(Size::of(&dist.join(asset))?);
        }
        line(&mut text, &format!("first visit of /{}/", page.parent().unwrap_or(page).display()), total);
    }
    Ok(text)
}

fn line(text: &mut String, name: &str, size: Size) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{name:<54} {:>10} {:>10}", size.raw, size.packed);
}

/// The assets a page names, which the browser loads with it.
fn first_visit<'a>(dist: &Path, page: &Path, files: &'a [PathBuf]) -> Result<Vec<&'a PathBuf>> {
    let html = fs::read_to_string(dist.join(page)).with_context(|| format!("cannot read {}", page.display()))?;
    let named = |file: &&PathBuf| file.file_name().and_then(|name| name.to_str()).is_some_and(|name| html.contains(&format!("/{ASSETS}/{name}\"")));
    Ok(files.iter().filter(|file| file.starts_with(ASSETS)).filter(named).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_is_the_page_and_each_asset_it_names_once() {
        let dist = std::env::temp_dir().join(format!("ips-kit-size-{}", std::process::id()));
        fs::create_dir_all(dist.join("en/screen/a")).unwrap();
        fs::create_dir_all(dist.join(ASSETS)).unwrap();
        let page = "<link href=\"/assets/x.css\"><script src=\"/assets/x.js\" data-js=\"/assets/x.js\"></script>";
        for (name, text) in [
            ("en/screen/a/index.html", page),
            ("index.html", "1234"),
            ("assets/x.css", "12345"),
            ("assets/x.css.br", "1"),
            ("assets/x.js", "123"),
            ("assets/y.js", "123"),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let table = table(&dist).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        let numbers = |name: &str| {
            let line = table.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name} is missing:\n{table}"));
            line.split_whitespace().rev().take(2).map(|number| number.parse::<usize>().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(numbers("assets/x.css"), [1, 5]);
        assert_eq!(numbers("2 pages"), [page.len() + 4, page.len() + 4]);
        assert_eq!(numbers("first visit of /en/screen/a/"), [page.len() + 1 + 3, page.len() + 5 + 3]);
    }

    #[test]
    fn without_a_site_the_message_says_what_to_do() {
        assert!(table(Path::new("no/such/folder")).unwrap_err().to_string().contains("cargo xtask build"));
    }
}
