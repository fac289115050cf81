//! A policy as the page fetched it.

use ips_core::Policy;
use wasm_bindgen::prelude::*;

/// A policy to screen by. The page keeps it: it is read once, however many checkers show it.
#[wasm_bindgen]
pub struct Rules {
    pub(crate) policy: &'static Policy,
}

#[wasm_bindgen]
impl Rules {
    /// Reads the bytes of a policy file of this release, as `ips_policies::pack` writes them.
    ///
    /// # Errors
    /// They are no such bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8]) -> Result<Self, JsError> {
        let policy = ips_policies::unpack(packed).ok_or_else(|| JsError::new("This is no policy file of this release of the checker."))?;
        // Every part of a screening refers to its policy. There are as many as the page has files of them, and they stay with the page.
        Ok(Self { policy: Box::leak(Box::new(policy)) })
    }
}
