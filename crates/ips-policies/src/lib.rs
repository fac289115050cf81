//! The policies of IPS Kit.
//!
//! Each policy is one TOML file in `policies/`, in the form of [`ips_core::policy::Document`]. The build script checks every
//! file, and a mistake stops the build with file, line and what to do. The checked documents are embedded in a compact form:
//! what a screening needs and what planning needs apart from each other, so that a page carries only what it uses. The fidelity
//! scales that policies name stand in `scales/`, in the form of [`ips_core::policy::planning::Scale`].
//! [`rules`] and [`pack_rules`] leave out the words, for programs that show none.
//! [`pack`] makes a file of one policy in the same form, for a page that fetches only that one.
//! With the feature `files` a policy can also be read from a file at run time, with the same messages.

mod embedded;
#[allow(dead_code, reason = "the build script alone calls `split`")]
mod encoded;
mod limit;
#[cfg(feature = "files")]
#[allow(dead_code, reason = "the build script alone calls `checked`")]
mod load;
mod packed;
mod wordless;

pub use embedded::{all, find, program, programs, rules, scale, scales};
pub use limit::{MAX_POLICY_BYTES, too_large};
#[cfg(feature = "files")]
pub use load::{FileError, FileErrors, load};
pub use packed::{pack, pack_program, pack_rules, unpack, unpack_program};
