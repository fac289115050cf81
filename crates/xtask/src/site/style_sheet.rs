//! The style sheet: the design system compiled, its colours made changeable, and the pictures it draws on put inside.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files::files_below;
use crate::process::{command, run};
use crate::styles::{for_shadow_root, names, themeable, without_unused};
use crate::tools::npm_program;
use crate::workspace::Workspace;

/// A style sheet of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// That of the pages.
    Site,
    /// That of the embeddable checker, for a shadow root.
    Checker,
}

impl Sheet {
    fn source(self) -> &'static str {
        match self {
            Self::Site => "site/style/site.scss",
            Self::Checker => "crates/ips-widget/style/checker.scss",
        }
    }

    /// The folders of the sources that say which classes there are.
    fn users(self) -> &'static [&'static str] {
        match self {
            Self::Site => &["site/src", "crates/ips-ui/src"],
            Self::Checker => &["crates/ips-widget/js", "crates/ips-ui/src"],
        }
    }

    /// The name of the built file, without its ending.
    fn name(self) -> &'static str {
        match self {
            Self::Site => "style",
            Self::Checker => "checker",
        }
    }
}

/// Where sheets find what they share.
const SHARED: &str = "site/style";
const DESIGN_SYSTEM: &str = "node_modules/@uswds/uswds";

/// How the compiled sheet addresses a picture of the design system.
const PICTURES: &str = "../img/";

/// Builds a sheet and says where it lies.
pub(super) fn build(workspace: &Workspace, sheet: Sheet) -> Result<PathBuf> {
    let name = sheet.name();
    let compiled = workspace.staging().join(format!("compiled-{name}.css"));
    let load = [workspace.path(DESIGN_SYSTEM).join("packages"), workspace.path(SHARED)].map(|folder| format!("--load-path={}", folder.display()));
    let mut sass = command(npm_program(workspace, "sass"), workspace.root());
    run(sass.args(["--style=compressed", "--no-source-map", "--no-charset", "--quiet-deps"]).args(load).arg(sheet.source()).arg(&compiled))?;
    let text = fs::read_to_string(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let users = texts(workspace, sheet.users())?;
    let text = without_unused(&text, |class| names(&users, class));
    let text = if sheet == Sheet::Checker { for_shadow_root(&text) } else { text };
    let folder = workspace.path(DESIGN_SYSTEM).join("dist/img");
    let text = themeable(&with_pictures(&text, |name| picture(&folder, name))?);
    let written = workspace.staging().join(format!("{name}.css"));
    fs::write(&written, &text).with_context(|| format!("cannot write {}", written.display()))?;
    Ok(written)
}

/// Everything that is written in the files of some folders.
fn texts(workspace: &Workspace, folders: &[&str]) -> Result<String> {
    let mut all = String::new();
    for folder in folders {
        let folder = workspace.path(folder);
        for file in files_below(&folder)? {
            let path = folder.join(file);
            all.push_str(&fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?);
            all.push('\n');
        }
    }
    Ok(all)
}

/// The sheet with each picture in place of its address. A browser fetches a picture only when something shows it: a tick in a box
/// would then be a request long after the page was loaded.
fn with_pictures(sheet: &str, picture: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut filled = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find("url(") {
        let (before, found) = rest.split_at(at);
        let end = found.find(')').map_or(found.len(), |end| end + 1);
        let (address, after) = found.split_at(end);
        filled.push_str(before);
        match address["url(".len()..].trim_end_matches(')').trim_matches(['"', '\'']).strip_prefix(PICTURES) {
            Some(name) => filled.extend(["url(\"data:image/svg+xml,", &escaped(&picture(name)?), "\")"]),
            None => filled.push_str(address),
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn picture(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    fs::read_to_string(&path).with_context(|| format!("the style sheet names a picture that cannot be read: {}", path.display()))
}

/// A picture as it may stand in an address inside double quotes.
fn escaped(picture: &str) -> String {
    picture.trim().replace('%', "%25").replace('#', "%23").replace('<', "%3C").replace('>', "%3E").replace('"', "'").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_take_the_place_of_their_addresses() {
        let sheet = "a{b:url(\"../img/x.svg\")}c{d:url(../img/y.svg),url(data:image/png;base64,x)}";
        let filled = with_pictures(sheet, |name| Ok(format!("<svg id=\"{name}\" fill=\"#fff\"/>"))).unwrap();
        let picture = |name| format!("url(\"data:image/svg+xml,%3Csvg id='{name}' fill='%23fff'/%3E\")");
        assert_eq!(filled, format!("a{{b:{}}}c{{d:{},url(data:image/png;base64,x)}}", picture("x.svg"), picture("y.svg")));
    }

    #[test]
    fn a_picture_that_is_not_there_is_named() {
        let error = with_pictures("a{b:url(../img/x.svg)}", |name| picture(Path::new("nowhere"), name)).unwrap_err();
        assert!(format!("{error:#}").contains("x.svg"), "{error:#}");
    }
}
