//! The few things asked of the browser. Nothing here sends anything anywhere or stores anything.

mod files;
mod sheets;

pub(crate) use files::{download, read_file};
pub use files::{download_bytes, read_bytes};
pub use sheets::{read_workbook, write_workbook};

use chrono::NaiveDate;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Document;

/// The document of the page. There is one wherever this runs.
pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

/// Today by the clock and the time zone of the visitor.
pub fn today() -> Option<NaiveDate> {
    let now = js_sys::Date::new_0();
    NaiveDate::from_ymd_opt(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}

/// Moves the focus to the element with this id, as soon as what is shown has settled.
pub fn focus(id: impl Into<Cow<'static, str>>) {
    let id = id.into();
    wasm_bindgen_futures::spawn_local(async move {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // It fails only where there is no focus at all.
            let _ = element.focus();
        }
    });
}

/// Opens the print dialogue.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // The user closes it with or without printing; either is fine.
        let _ = window.print();
    }
}

/// Puts a text on the clipboard. False when the browser refuses.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // On an insecure page the clipboard is missing altogether.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("clipboard"));
    match clipboard.ok().and_then(|value| value.dyn_into::<web_sys::Clipboard>().ok()) {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
