//! What the browser keeps for this site: one text under one key, and only while the user wants it.

use web_sys::Storage;

/// The only key that is ever written.
const KEY: &str = "ips-kit-screening";

/// The text that is kept.
pub(crate) fn kept() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten()
}

/// Keeps a text in place of the one before; false where the browser refuses.
pub(crate) fn keep(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, text).is_ok())
}

/// Takes the key away with what is under it.
pub(crate) fn clear_kept() {
    if let Some(storage) = storage() {
        // Where it cannot be written it cannot be there either.
        let _ = storage.remove_item(KEY);
    }
}

/// None where the visitor allows no storage.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
