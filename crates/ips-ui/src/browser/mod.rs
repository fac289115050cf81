//! The few things asked of the browser. Nothing here sends anything anywhere; one file stores, and only what the user asks for.

mod files;
#[cfg(feature = "files")]
mod kept;
mod print;
mod sheets;

pub(crate) use files::{download, read_file};
pub use files::{download_bytes, read_bytes};
#[cfg(feature = "files")]
pub(crate) use kept::{clear_kept, keep, kept};
pub(crate) use print::printing;
pub use sheets::{SheetsError, read_workbook, write_workbook};

use chrono::NaiveDate;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Event, EventInit};

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

/// The event by which a print button asks whoever shows only a part of a page to print that part.
const PRINT: &str = "ips-print";

/// Opens the print dialogue for the page on which a button was pressed, unless somebody around the button prints in its place.
pub(crate) fn print(pressed: &Event) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    let ask = Event::new_with_event_init_dict(PRINT, &init);
    if let (Some(button), Ok(ask)) = (pressed.current_target(), ask)
        && button.dispatch_event(&ask).is_ok_and(|is_ours| !is_ours)
    {
        return;
    }
    print::when_unfolded();
}

/// Puts a text on the clipboard. False when the browser refuses.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // On an insecure page the clipboard is missing altogether.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("clipboard"));
    match clipboard.ok().and_then(|value| value.dyn_into::<web_sys::Clipboard>().ok()) {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
