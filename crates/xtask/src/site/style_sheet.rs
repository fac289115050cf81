//! The style sheet: the design system compiled, its colours made changeable, and the icons it draws on.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::files::copy_file;
use crate::process::{command, run};
use crate::styles::themeable;
use crate::tools::npm_program;
use crate::workspace::Workspace;

const SOURCE: &str = "site/style/site.scss";
const SHEET: &str = "site/generated/style.css";
const DESIGN_SYSTEM: &str = "node_modules/@uswds/uswds";

/// How the sheet, which is published in `assets/`, addresses a picture in `img/`.
const PICTURES: &str = "../img/";

/// Compiles the sheet; gives the pictures it names, by their path below `img/`.
pub(super) fn write(workspace: &Workspace) -> Result<BTreeSet<String>> {
    let compiled = workspace.staging().join("style.css");
    let load = format!("--load-path={}", workspace.path(DESIGN_SYSTEM).join("packages").display());
    let mut sass = command(npm_program(workspace, "sass"), workspace.root());
    run(sass.args(["--style=compressed", "--no-source-map", "--no-charset", "--quiet-deps", &load, SOURCE]).arg(&compiled))?;
    let sheet = fs::read_to_string(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let sheet = themeable(&sheet);
    let written = workspace.path(SHEET);
    fs::create_dir_all(workspace.path("site/generated"))
        .and_then(|()| fs::write(&written, &sheet))
        .with_context(|| format!("cannot write {}", written.display()))?;
    Ok(pictures(&sheet))
}

/// Copies the named pictures of the design system beside those of `public/img/`, which come first.
pub(super) fn copy_icons(workspace: &Workspace, pictures: &BTreeSet<String>, stage: &Path) -> Result<()> {
    for picture in pictures {
        let to = stage.join("img").join(picture);
        if !to.exists() {
            copy_file(&workspace.path(DESIGN_SYSTEM).join("dist/img").join(picture), &to).context("the style sheet names a picture that is not there")?;
        }
    }
    Ok(())
}

fn pictures(sheet: &str) -> BTreeSet<String> {
    let addresses = sheet.split("url(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(address, _)| address.trim_matches(['"', '\'']));
    addresses.filter_map(|address| address.strip_prefix(PICTURES)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_found_once_and_by_their_path() {
        let found = pictures("a{b:url(\"../img/usa-icons/add.svg\")}c{d:url(../img/x.svg),url('../img/x.svg'),url(data:image/png;base64,x)}");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["usa-icons/add.svg", "x.svg"]);
    }
}
