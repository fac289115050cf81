//! The browser of the journeys: one that is there is used; on Debian as root it is installed.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::debian;
use super::search_path::on_path;
use crate::process::{answer, command};

/// The variable that names the browser, read here and handed to the journeys.
pub(crate) const VARIABLE: &str = "IPS_CHROMIUM";

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The browser's program file.
pub(super) fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        ensure!(runs(&named), "{VARIABLE} is {}, which does not run as a browser", named.display());
        return Ok(named);
    }
    let find = || NAMES.iter().filter_map(|name| on_path(name)).chain([PathBuf::from(MAC)]).find(|program| runs(program));
    let advice = format!("install Chromium or Chrome, or set {VARIABLE} to its program file");
    debian::find_or_install(find, &["chromium"], "the browser journeys run in it", &advice)
}

fn runs(program: &Path) -> bool {
    answer(command(program, Path::new("/")).arg("--version")).is_some_and(|version| version.contains("Chrom"))
}
