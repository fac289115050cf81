//! Values on their way between Rust and JavaScript.
//!
//! Out of Rust they go by `serde-wasm-bindgen`. What comes in is believed by nobody yet and can be anything, so it is read value by value: the reader of
//! `serde-wasm-bindgen` has a sentence for every value that another type would not take, which are thirteen kilobytes to download for
//! sentences that nobody reads.

use ips_core::Input;
use js_sys::{Array, Object};
use serde::de::IntoDeserializer;
use serde::de::value::{Error, F64Deserializer};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};

/// The object that the JSON of a value says. Nothing that the core answers with fails to be one.
pub fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// What came in, as the JavaScript side has copied it: only what JSON can say, and not too deep.
pub fn input(value: &JsValue) -> Input<'static> {
    if let Some(yes) = value.as_bool() {
        Input::YesNo(yes)
    } else if let Some(number) = value.as_f64() {
        let reader: F64Deserializer<Error> = number.into_deserializer();
        Input::deserialize(reader).unwrap_or_default()
    } else if let Some(text) = value.as_string() {
        Input::Text(Cow::Owned(text))
    } else if Array::is_array(value) {
        Input::List(value.unchecked_ref::<Array>().iter().map(|entry| input(&entry)).collect())
    } else if value.is_object() {
        let field = |pair: JsValue| {
            let pair: Array = pair.unchecked_into();
            (pair.get(0).as_string().unwrap_or_default(), input(&pair.get(1)))
        };
        Input::object(Object::entries(value.unchecked_ref()).iter().map(field))
    } else {
        Input::Missing
    }
}
