//! The few things asked of the browser. Nothing here sends anything anywhere; one file stores, and only what the user asks for.

mod files;
#[cfg(feature = "files")]
mod kept;
mod print;
mod sheets;

pub(crate) use files::{download, read_file};
pub use files::{download_blob, download_bytes, read_bytes, read_text};
#[cfg(feature = "files")]
pub(crate) use kept::{clear_kept, keep, kept};
pub(crate) use print::printing;
pub use sheets::{SheetsError, ask_sheets, read_workbook, write_workbook};

use chrono::NaiveDate;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, EventInit, EventTarget};

/// The document of the page. There is one wherever this runs.
pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

/// Today by the clock and the time zone of the visitor.
pub fn today() -> Option<NaiveDate> {
    let now = js_sys::Date::new_0();
    NaiveDate::from_ymd_opt(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}

/// How long the page has been there, in thousandths of a second: the difference of two is how long something took.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
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

/// The event by which the place for whom to call asks whoever shows the screening for a contact of their own.
const CONTACT: &str = "ips-contact";

/// Opens the print dialogue for the page on which a button was pressed, unless somebody around the button prints in its place.
pub(crate) fn print(pressed: &Event) {
    if pressed.current_target().is_some_and(|button| is_taken_over(&button, PRINT)) {
        return;
    }
    print::when_unfolded();
}

/// Lets whoever shows the screening put their own contact into the place for it.
pub(crate) fn offer_contact(place: &Element) {
    // What they do with it is theirs.
    is_taken_over(place, CONTACT);
}

/// Asks whoever stands around an element by an event; whether they act in place of this page.
fn is_taken_over(element: &EventTarget, event: &str) -> bool {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    Event::new_with_event_init_dict(event, &init).is_ok_and(|event| element.dispatch_event(&event).is_ok_and(|is_ours| !is_ours))
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
