//! The module that checks a publisher's own policy: loaded by the first call of `loadPolicy`.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod check;
mod form;

pub use check::Checked;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// There is nothing to run outside of a JavaScript engine.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
