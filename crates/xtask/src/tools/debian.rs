//! Programs from the system's package archive, where it may be asked: on Debian as root.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::install::say;
use super::lock::Lock;
use super::search_path::on_path;
use crate::process::{answer, command, run_quietly};
use crate::workspace::cache;

/// What `find` finds, if need be after packages are installed. `advice` says how to get it where they cannot be.
///
/// # Errors
/// It is missing, and packages cannot be installed here, or the archive cannot be reached or refuses.
pub(super) fn find_or_install<T>(find: impl Fn() -> Option<T>, packages: &[&str], purpose: &str, advice: &str) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    ensure!(is_ours(), "{} is missing ({purpose}): {advice}", packages[0]);
    let _lock = Lock::take(&cache()?.join("install.lock"), "another run is installing programs")?;
    // Another run may have done it in the meantime.
    if let Some(found) = find() {
        return Ok(found);
    }
    say(&format!("{} from the system's package archive ({purpose})", packages.join(", ")));
    let apt = |arguments: &[&str]| run_quietly(command("apt-get", Path::new("/")).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    apt(&["update", "-qq"]).and_then(|()| apt(&[&["install", "-y", "-qq"], packages].concat())).with_context(|| advice.to_owned())?;
    find().with_context(|| format!("{} was installed but does not run: {advice}", packages[0]))
}

/// Whether packages can be installed here.
fn is_ours() -> bool {
    let user = answer(command("id", Path::new("/")).arg("-u"));
    user.is_some_and(|user| user == "0") && Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}
