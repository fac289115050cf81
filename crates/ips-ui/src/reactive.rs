//! Signals, memos and effects: the reactive system of Leptos, taken by itself. The rest of Leptos would be downloaded unused.

/// What a component works with.
pub mod prelude {
    pub use reactive_graph::computed::Memo;
    pub use reactive_graph::effect::{Effect, RenderEffect};
    pub use reactive_graph::graph::untrack;
    pub use reactive_graph::owner::{LocalStorage, Owner, StoredValue, on_cleanup};
    pub use reactive_graph::prelude::*;
    pub use reactive_graph::signal::RwSignal;
}
