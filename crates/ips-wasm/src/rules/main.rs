//! The module that screens: everything that `import "@ips-kit/rules"` loads.

#![cfg_attr(target_arch = "wasm32", no_main)]

mod answers;
mod block;
mod cells;
mod day;
mod found;
mod rules;

pub use block::Block;
pub use rules::Rules;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// There is nothing to run outside of a JavaScript engine.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
