//! How values cross between a page and a module that it loads late: in the compact form in which policies are embedded, too.

use ips_core::{Language, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value as bytes.
pub fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    // Writing to memory does not fail, and nothing here has a length that is not known beforehand.
    postcard::to_stdvec(value).unwrap_or_default()
}

/// The value of these bytes; `None` where they are those of another type.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// A sentence in every language, for whoever knows which one is read.
pub fn in_every_language(sentence: impl Fn(Language) -> String) -> Text {
    Text { en: sentence(Language::En), es: sentence(Language::Es) }
}
