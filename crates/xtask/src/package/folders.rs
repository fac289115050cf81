//! Where the package is made, and from what.

use std::path::PathBuf;

use crate::workspace::Workspace;

/// Where the package is put together, and where it lies once packed.
pub(super) const FOLDER: &str = "target/package";

/// The scripts of the package.
pub(super) const SCRIPTS: &str = "crates/ips-wasm/js";

/// The policy files.
pub(super) const POLICIES: &str = "crates/ips-policies/policies";

/// The folder with everything that is packed.
pub(super) fn content(workspace: &Workspace) -> PathBuf {
    workspace.path(FOLDER).join("ips-kit-rules")
}
