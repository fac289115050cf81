//! The end of a build: what Trunk has built becomes the site. Names by content, the embeddable checker, the pages, packing, in this order.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::assets::Assets;
use super::bundles::{self, For};
use super::{checker, packing, pages};
use crate::tools::Lock;
use crate::workspace::{Base, Workspace};

/// The variable that names the folder `embed/` of an earlier site, whose releases of the checker stay available.
pub(super) const KEEP: &str = "IPS_KIT_KEEP";

/// The script that loads a bundle. A file of its own, because the content security policy allows no script inside a page.
const LOADER: &str = "site/boot.js";

/// Makes the site in the folder where Trunk puts it together. Trunk runs this last, says so in variables, and replaces the site that was
/// there only when it worked.
///
/// # Errors
/// It is not Trunk that runs it, or a step fails.
pub(crate) fn finish(workspace: &Workspace) -> Result<()> {
    let stage = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let base = Base::parse(&variable("TRUNK_PUBLIC_URL")?)?;
    // Whoever changes a file wants to see it, and nobody downloads that.
    let purpose = if variable("TRUNK_PROFILE")? == "release" { For::Visitors } else { For::Developers };
    let keep = env::var_os(KEEP).map(PathBuf::from);
    let _lock = Lock::take(&workspace.making().join("finish.lock"), "another build is finishing its site")?;

    step("names by content");
    let mut assets = Assets::new(&stage)?;
    assets.put(&workspace.path(LOADER))?;
    let bundles = bundles::take(workspace, &stage, purpose)?;
    bundles.of_pages.iter().try_for_each(|file| assets.put(file))?;
    step("the programs that write policies and pages");
    pages::compile(workspace)?;
    step("the embeddable checker");
    checker::build(workspace, &stage, &bundles.of_checker, purpose, keep.as_deref())?;
    step("pages");
    pages::write(workspace, &stage, &base, &assets)?;
    if purpose == For::Visitors {
        step("packing");
        packing::pack(&stage, &workspace.making().join("packed"))?;
    }
    Ok(())
}

fn step(name: &str) {
    eprintln!("Building the site: {name}");
}

fn variable(name: &str) -> Result<String> {
    env::var(name).ok().filter(|value| !value.is_empty()).with_context(|| format!("{name} is not set: `trunk build` in the folder site/ runs this"))
}
