//! A program that offices open workbooks with, and one that tells where the words of a page stand. Both are large or rarely wanted, so only the check
//! that needs them installs them.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::debian;
use super::search_path::on_path;

/// What is installed where packages can be: without a font of the widths of Arial the program draws with another one.
const PACKAGES: [&str; 3] = ["libreoffice-calc-nogui", "poppler-utils", "fonts-liberation"];

/// Both programs.
#[derive(Debug)]
pub(crate) struct Office {
    /// `LibreOffice`.
    pub(crate) calc: PathBuf,
    /// `pdftotext`, of Poppler.
    pub(crate) words: PathBuf,
}

/// Finds or installs them.
///
/// # Errors
/// They are missing and cannot be installed here.
pub(crate) fn find_or_install() -> Result<Office> {
    let find = || Some(Office { calc: on_path("soffice").or_else(|| on_path("libreoffice"))?, words: on_path("pdftotext")? });
    debian::find_or_install(find, &PACKAGES, "opens the workbooks we write", "install LibreOffice Calc, Poppler and the Liberation fonts")
        .context("workbooks cannot be looked at")
}
