//! Where things are in the repository and on this machine.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The repository, and the folder cargo builds into.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the repository from where this program was compiled, and cargo's folder from where it runs.
    ///
    /// # Errors
    /// The repository was moved after this program was built.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = root.canonicalize().with_context(|| format!("{} is gone: run this from the repository with `cargo xtask`", root.display()))?;
        // This program lies in TARGET/debug/xtask; that holds however the person configured cargo's target folder.
        let program = env::current_exe().context("cannot find the running program")?;
        let target = program.ancestors().nth(2).context("cannot find cargo's target folder")?.to_owned();
        Ok(Self { root, target })
    }

    /// A path inside the repository.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The repository's top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the release site lies once built.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Where parts of the site lie while it is made. In the repository, where `site/index.html` and the scripts of the checker find them.
    pub(crate) fn making(&self) -> PathBuf {
        self.path("target/site")
    }

    /// A module for the browser that cargo built in a profile, by its file name.
    pub(crate) fn web_module(&self, profile: &str, file: &str) -> PathBuf {
        self.target.join("wasm32-unknown-unknown").join(profile).join(file)
    }

    /// A program that cargo built: `profile` is cargo's folder name for it (`debug` for the dev profile).
    pub(crate) fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.target.join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}

/// The folder for installed programs: `$IPS_KIT_CACHE`, else `ips-kit` in the user's cache folder.
///
/// # Errors
/// None of the variables that could name it is set.
pub(crate) fn cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("IPS_KIT_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|folder| folder.join("ips-kit")))
        .or_else(|| set("HOME").map(|folder| folder.join(".cache/ips-kit")))
        .context("no cache folder: set IPS_KIT_CACHE to a folder for the installed programs")?;
    std::path::absolute(&folder).with_context(|| format!("cannot use the cache folder {}", folder.display()))
}

/// The variable with a flag for everything that is compiled for the browser in a release: it keeps the place of this machine's crates out of
/// the modules, where messages of failure would name it. A variable for one target is added to the flags in `.cargo/config.toml`, and what
/// is compiled for this machine stays as it is.
pub(crate) fn flags_of_a_release() -> Option<(&'static str, String)> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))?;
    let flag = format!("--remap-path-prefix={}=", home.join("registry/src").display());
    // Cargo takes a blank for the end of a flag.
    if flag.contains(char::is_whitespace) {
        eprintln!("The modules will name {}: cargo cannot be told to leave out a path with a blank.", home.display());
        return None;
    }
    Some(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag))
}

/// The path a site is served under: begins and ends with a slash, `/` for the whole host. Missing slashes at either end are added.
///
/// # Errors
/// A character that would have to be escaped in an address, or an empty or dotted segment.
pub(crate) fn base(text: &str) -> Result<String> {
    let inner = text.trim_matches('/');
    let plain =
        |segment: &str| !segment.is_empty() && !segment.chars().all(|c| c == '.') && segment.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c));
    ensure!(inner.is_empty() || inner.split('/').all(plain), "`{text}` cannot be a base path: write it like /ips-kit/.");
    Ok(if inner.is_empty() { "/".into() } else { format!("/{inner}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_has_both_slashes_and_nothing_to_escape() {
        assert_eq!(base("").unwrap(), "/");
        assert_eq!(base("a/b").unwrap(), "/a/b/");
        assert_eq!(base("/a/").unwrap(), "/a/");
        for bad in ["/a b/", "/../", "a//b", "/\"/", "/a?b"] {
            assert!(base(bad).is_err(), "{bad}");
        }
    }
}
