//! Programs from the system's package archive, where it may be asked: on Debian as root.

use std::path::Path;

use anyhow::Result;

use super::install::say;
use super::lock::Lock;
use super::search_path::on_path;
use crate::process::{command, run_quietly};
use crate::workspace::cache;

/// Whether packages can be installed here.
#[cfg(target_os = "linux")]
pub(super) fn installs() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let root = std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    root && Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

#[cfg(not(target_os = "linux"))]
pub(super) fn installs() -> bool {
    false
}

/// Installs packages, unless another run of this program has done it in the meantime.
///
/// # Errors
/// The archive cannot be reached or refuses.
pub(super) fn install(packages: &[&str], purpose: &str, done: impl Fn() -> bool) -> Result<()> {
    let _lock = Lock::take(&cache()?.join("install.lock"), "another run is installing programs")?;
    if done() {
        return Ok(());
    }
    say(&format!("{} from the system's package archive ({purpose})", packages.join(", ")));
    let apt = |arguments: &[&str]| run_quietly(command("apt-get", Path::new("/")).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    apt(&["update", "-qq"])?;
    apt(&[&["install", "-y", "-qq"], packages].concat())
}
