//! The release site: styles, bundle, names by content, pages, packing, in this order; `dist/` is replaced only when all of it worked.

mod assets;
mod bundle;
mod files;
mod packing;
mod pages;
mod style_sheet;

use std::fs;

use anyhow::{Context, Result};

use crate::tools::{self, Lock, Tool};
use crate::workspace::{Base, Workspace};

pub(crate) use assets::FOLDER as ASSETS;
pub(crate) use files::files_below;
pub(crate) use pages::NATIVE_FEATURES;

/// Builds the site for an address that begins with `base` into `dist/`.
///
/// # Errors
/// A tool is missing or a step fails; `dist/` is then as it was.
pub(crate) fn build(workspace: &Workspace, base: &Base) -> Result<()> {
    tools::ensure(workspace, &Tool::SITE)?;
    let _lock = Lock::take(&workspace.staging().join("build.lock"), "another run is building the site")?;
    let stage = workspace.staging().join("stage");
    files::clear(&stage)?;

    eprintln!("Building the site: styles");
    style_sheet::write(workspace)?;
    eprintln!("Building the site: bundle");
    bundle::write(workspace, &stage, base)?;
    assets::name_by_content(&stage, base)?;
    files::copy(&workspace.path("public"), &stage)?;
    eprintln!("Building the site: pages");
    pages::write(workspace, &stage, base)?;
    eprintln!("Building the site: packing");
    packing::pack(&stage)?;

    let dist = workspace.dist();
    files::clear(&dist)?;
    fs::rename(&stage, &dist).with_context(|| format!("cannot move the finished site to {}", dist.display()))
}
