//! The npm packages: exactly those of the lockfile, kept in the cache under the lockfile's hash, and seen from the repository through a link.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::install::install;
use crate::digest::digest;
use crate::files::{copy_file, read};
use crate::process::{answer, command, run_quietly};
use crate::workspace::{Workspace, cache};

/// The oldest release of Node that the pinned packages run on, and the oldest that can end a test run whose browser was left open.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// The files that say which packages there are.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Installs the packages when this lockfile was never installed, and points `node_modules` at them.
pub(super) fn packages(workspace: &Workspace) -> Result<PathBuf> {
    check_node()?;
    let folder = cache()?.join(format!("npm-{}", lockfile_hash(workspace)?));
    install(&folder, "the npm packages of package-lock.json (style compiler, optimizers, checkers, browser driver)", |unfinished| {
        for file in FILES {
            copy_file(&workspace.path(file), &unfinished.join(file))?;
        }
        // No package here needs its install script, and a script that does not run cannot do harm.
        run_quietly(command("npm", unfinished).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
    })?;
    let modules = folder.join("node_modules");
    link(&modules, &workspace.path("node_modules"))?;
    Ok(modules)
}

fn check_node() -> Result<()> {
    let advice = format!("install Node.js {}.{} or newer with npm from https://nodejs.org", OLDEST_NODE.0, OLDEST_NODE.1);
    let Some(version) = answer(command("node", Path::new(".")).arg("--version")) else { bail!("`node` does not run: {advice}") };
    if release(&version).is_none_or(|found| found < OLDEST_NODE) {
        bail!("Node.js {version} is too old: {advice}");
    }
    Ok(())
}

/// Major and minor number of a version like `v20.19.1`.
fn release(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn lockfile_hash(workspace: &Workspace) -> Result<String> {
    let [manifest, lockfile] = FILES.map(|file| read(&workspace.path(file)));
    Ok(digest(&[manifest?, lockfile?].concat()))
}

/// Makes `link` a symbolic link to `folder`. A real folder in its place is somebody's own installation and is left alone.
#[cfg(unix)]
fn link(folder: &Path, link: &Path) -> Result<()> {
    if std::fs::read_link(link).is_ok_and(|current| current == folder) {
        return Ok(());
    }
    if link.symlink_metadata().is_ok_and(|found| !found.is_symlink()) {
        bail!("{} is in the way: remove it, and the pinned packages are linked in its place", link.display());
    }
    // Made under another name and moved, so that a second run at the same time never finds the link missing.
    let fresh = link.with_added_extension(std::process::id().to_string());
    std::os::unix::fs::symlink(folder, &fresh).and_then(|()| std::fs::rename(&fresh, link)).with_context(|| format!("cannot make the link {}", link.display()))
}

#[cfg(not(unix))]
fn link(_folder: &Path, link: &Path) -> Result<()> {
    bail!("{} has to be a symbolic link, which this system does not offer: use Linux, macOS or WSL", link.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_compared_by_number() {
        assert!(release("v20.19.0") >= Some(OLDEST_NODE) && release("v22.1.0") > Some(OLDEST_NODE));
        assert!(release("v20.9.0") < Some(OLDEST_NODE) && release("v8.30.0") < Some(OLDEST_NODE));
        assert_eq!(release("none"), None);
    }

    #[test]
    fn the_lockfile_names_no_registry_host() {
        let lockfile = include_str!("../../../../package-lock.json");
        assert!(!lockfile.contains("\"resolved\""), "run npm with omit-lockfile-registry-resolved=true");
    }

    #[test]
    fn trunk_takes_the_optimizer_of_the_packages() {
        let pinned = |text: &'static str, name: &str| text.lines().find_map(|line| line.trim_start().strip_prefix(name)).expect("a version");
        let package = pinned(include_str!("../../../../package.json"), "\"binaryen\": \"").split('.').next();
        let wanted = pinned(include_str!("../../../../site/Trunk.toml"), "wasm_opt = \"version_").trim_end_matches('"');
        assert_eq!(package, Some(wanted));
    }

    #[test]
    fn every_package_is_pinned_to_one_version() {
        let manifest = include_str!("../../../../package.json");
        let (_, packages) = manifest.split_once("\"devDependencies\": {").expect("a list of packages");
        for line in packages.lines().take_while(|line| !line.contains('}')) {
            let version = line.split('"').nth(3).unwrap_or("0");
            // A second version of a package has a name of its own.
            let version = version.strip_prefix("npm:").and_then(|package| package.rsplit('@').next()).unwrap_or(version);
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{line}");
        }
    }
}
