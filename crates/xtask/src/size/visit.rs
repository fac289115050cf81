//! What a visit loads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::bytes::Size;
use crate::site::ASSETS;

/// Where releases of the checker lie, and the script of each.
const RELEASES: &str = "embed/releases";
const SCRIPT: &str = "ips-checker.js";

/// The assets a page names.
pub(super) struct Loads<'a> {
    /// The browser loads these with the page.
    pub(super) at_once: Vec<&'a PathBuf>,
    /// The page only knows where they are.
    pub(super) when_asked: Vec<&'a PathBuf>,
}

impl<'a> Loads<'a> {
    pub(super) fn of(dist: &Path, page: &Path, files: &'a [PathBuf]) -> Result<Self> {
        let html = fs::read_to_string(dist.join(page)).with_context(|| format!("cannot read {}", page.display()))?;
        // No browser loads what the root element names in its own attributes.
        let (root, rest) = html.split_once("<head>").unwrap_or(("", &html));
        let named_in = |text: &str| {
            let named = |file: &&PathBuf| file.file_name().and_then(|name| name.to_str()).is_some_and(|name| text.contains(&format!("/{ASSETS}/{name}\"")));
            files.iter().filter(|file| file.starts_with(ASSETS)).filter(named).collect()
        };
        Ok(Self { at_once: named_in(rest), when_asked: named_in(root) })
    }

    /// All that is loaded with the page, and the page.
    pub(super) fn first_visit(&self, dist: &Path, page: &PathBuf) -> Result<Size> {
        Size::of_all(dist, self.at_once.iter().copied().chain([page]))
    }
}

/// What each release of the checker loads on a page of others, by its folder.
pub(super) fn checkers(dist: &Path, files: &[PathBuf]) -> Result<Vec<(String, Size)>> {
    let mut found = Vec::new();
    for release in files.iter().filter(|file| file.starts_with(RELEASES) && file.ends_with(SCRIPT)) {
        let Some(folder) = release.parent() else { continue };
        let all: Vec<_> = files.iter().filter(|file| file.starts_with(folder)).collect();
        let of_kind = |kind: &str| all.iter().copied().filter(|file| file.extension().is_some_and(|extension| extension == kind)).collect::<Vec<_>>();
        // A page shows one policy; the largest tells how much that can be.
        let sizes = of_kind("policy").into_iter().map(|policy| Size::of(&dist.join(policy))).collect::<Result<Vec<_>>>()?;
        let policy = sizes.into_iter().max_by_key(|size| size.packed).unwrap_or_default();
        let rest = Size::of_all(dist, of_kind("wasm").into_iter().chain(of_kind("js")))?;
        found.push((folder.display().to_string(), Size { raw: rest.raw + policy.raw, packed: rest.packed + policy.packed }));
    }
    Ok(found)
}
