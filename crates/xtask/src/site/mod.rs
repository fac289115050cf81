//! The release site: style sheet, bundles, the embeddable checker, names by content, pages, packing, in this order; `dist/` is replaced only when all of it worked.

mod assets;
pub(crate) mod bundle;
mod checker;
mod digest;
pub(crate) mod files;
mod packing;
mod pages;
mod style_sheet;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::tools::{self, Lock, Tool};
use crate::workspace::{Base, Workspace};
use assets::Assets;
use style_sheet::Sheet;

pub(crate) use assets::FOLDER as ASSETS;
pub(crate) use files::files_below;
pub(crate) use pages::NATIVE_FEATURES;

/// The script that loads a bundle. A file of its own, because the content security policy allows no script inside a page.
const LOADER: &str = "site/boot.js";

/// Builds the site for an address that begins with `base` into `dist/`. Releases of the checker in `keep`, the folder `embed/` of an
/// earlier site, stay available.
///
/// # Errors
/// A tool is missing or a step fails; `dist/` is then as it was.
pub(crate) fn build(workspace: &Workspace, base: &Base, keep: Option<&Path>) -> Result<()> {
    tools::ensure(workspace, &Tool::SITE)?;
    let _lock = Lock::take(&workspace.staging().join("build.lock"), "another run is building the site")?;
    let stage = workspace.staging().join("stage");
    files::clear(&stage)?;
    let mut assets = Assets::new(&stage)?;

    eprintln!("Building the site: style sheet");
    assets.put(&style_sheet::build(workspace, Sheet::Site)?)?;
    eprintln!("Building the site: bundles");
    assets.put(&workspace.path(LOADER))?;
    bundle::build(workspace)?.iter().try_for_each(|file| assets.put(file))?;
    files::copy(&workspace.path("public"), &stage)?;
    eprintln!("Building the site: the embeddable checker");
    checker::build(workspace, &stage, keep)?;
    eprintln!("Building the site: pages");
    pages::write(workspace, &stage, base, &assets)?;
    eprintln!("Building the site: packing");
    let dist = workspace.dist();
    packing::pack(&stage, &dist)?;

    files::clear(&dist)?;
    fs::rename(&stage, &dist).with_context(|| format!("cannot move the finished site to {}", dist.display()))
}
