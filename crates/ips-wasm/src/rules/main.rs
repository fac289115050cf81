//! The module that screens: everything that `import "@ips-kit/rules"` loads.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod cells;
mod rules;

pub use rules::Rules;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// There is nothing to run outside of a JavaScript engine.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
