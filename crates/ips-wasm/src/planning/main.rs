//! The module that plans: loaded by `@ips-kit/rules/planning` alone.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod program;

pub use program::Program;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// There is nothing to run outside of a JavaScript engine.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
