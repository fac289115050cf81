//! Values on their way between Rust and JavaScript, by `serde-wasm-bindgen`.

use ips_core::Input;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::JsValue;

/// The object that the JSON of a value says. Nothing that the core answers with fails to be one.
pub fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// What came in, as the JavaScript side has copied it: only what JSON can say, and not too deep, so that there is nothing in it that cannot be read.
pub fn input(value: &JsValue) -> Input<'static> {
    Input::deserialize(Deserializer::from(value.clone())).unwrap_or_default()
}
