//! How much a first visit may load.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::visit::{Loads, checkers};
use crate::files::files_below;

/// A bar: the folder below a language whose pages it is about, and how much the first visit of one may load, in bytes. KB are 1,000 bytes.
const BARS: [(&str, u64); 3] = [("screen", 225_000), ("check", 225_000), ("plan", 480_000)];

/// How much the checker may load on a page of others, with one policy.
const CHECKER_BAR: u64 = 165_000;

/// Holds every page with a bar, in every language, and every release of the checker against it; prints how near each kind comes.
///
/// # Errors
/// One loads more than its bar: the message has both figures. Or there is no built site, or a file of it cannot be read.
pub(crate) fn hold(dist: &Path) -> Result<()> {
    let files = files_below(dist).context("there is no built site: run `cargo xtask build` first")?;
    let mut measured = Vec::new();
    for (folder, bar) in BARS {
        let pages = files.iter().filter(|file| file.iter().nth(1).is_some_and(|name| name == folder) && file.ends_with("index.html"));
        for page in pages {
            let name = format!("/{}/", page.parent().unwrap_or(page).display());
            measured.push((folder, name, Loads::of(dist, page, &files)?.first_visit(dist, page)?.packed, bar));
        }
    }
    for (folder, size) in checkers(dist, &files)? {
        measured.push(("the checker", folder, size.packed, CHECKER_BAR));
    }
    // Rounded up: what is above a bar is not to look the same.
    let kilobytes = |bytes: u64| format!("{}.{} KB", bytes.div_ceil(100) / 10, bytes.div_ceil(100) % 10);
    for (_, name, size, bar) in &measured {
        ensure!(
            size <= bar,
            "the first visit of {name} loads {} (brotli, all in), more than its bar of {}: `cargo xtask size` shows of what",
            kilobytes(*size),
            kilobytes(*bar)
        );
    }
    for kind in BARS.map(|(folder, _)| folder).into_iter().chain(["the checker"]) {
        if let Some((_, name, size, bar)) = measured.iter().filter(|(of, ..)| *of == kind).max_by_key(|(_, _, size, _)| *size) {
            eprintln!("{name} loads {} of at most {}", kilobytes(*size), kilobytes(*bar));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::tests::site;
    use super::*;

    #[test]
    fn what_is_above_its_bar_is_named_with_both_figures() {
        let (dist, _) = site("bars");
        let small = hold(&dist);
        fs::write(dist.join("assets/x.js"), vec![0; 226_000]).unwrap();
        let page = hold(&dist);
        fs::write(dist.join("assets/x.js"), "").unwrap();
        fs::write(dist.join("embed/releases/1-a/b.policy"), vec![0; 165_000]).unwrap();
        let checker = hold(&dist);
        fs::remove_dir_all(&dist).unwrap();
        small.unwrap();
        let (page, checker) = (page.unwrap_err().to_string(), checker.unwrap_err().to_string());
        assert!(page.contains("/en/screen/a/ loads 226.1 KB") && page.contains("225.0 KB"), "{page}");
        assert!(checker.contains("embed/releases/1-a loads 165.1 KB"), "{checker}");
    }
}
