//! What a visitor has put into a page before its bundle was there.
//!
//! A written page can be read and its fields can be used at once. Hydration sets every field to what the page knows, which is nothing yet: what is
//! there already is remembered before and put back after, as if it were typed again. What a browser fills in by itself, because the visitor comes back
//! to the page, looks the same: fields of screenings and plans forbid that (`autocomplete="off"`), for a page loaded anew knows nothing of the answers.

use ips_ui::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, HtmlTextAreaElement};

/// The fields of a page.
const FIELDS: &str = "main :is(input, select, textarea)";

/// What a field for a color shows where nothing is written.
const BLACK: &str = "#000000";

/// What was put in early: fields, and what is in them.
pub(crate) struct Early(Vec<(Element, Given)>);

/// What is in a field.
enum Given {
    /// A text, or the value of an option.
    Text(String),
    /// Whether it is ticked.
    Ticked(bool),
}

impl Early {
    /// What stands in the fields of the page otherwise than it was written.
    pub(crate) fn collect() -> Self {
        let Ok(fields) = document().query_selector_all(FIELDS) else { return Self(Vec::new()) };
        let fields = (0..fields.length()).filter_map(|index| fields.get(index)?.dyn_into::<Element>().ok());
        Self(fields.filter_map(|field| given(&field).map(|given| (field, given))).collect())
    }

    /// Puts it back and tells the page of it. Hydration keeps the fields, so each is where it was. This comes right after hydration and before whatever
    /// waits for the page to settle, such as taking today for a date that nobody has typed. Nothing on a page may set a field by itself later than
    /// that (`prop:value` would; a live value does not).
    pub(crate) fn put_back(self) {
        for (field, given) in self.0 {
            put(&field, given);
            tell(&field, "input");
            tell(&field, "change");
        }
    }
}

/// What is in a field, if the visitor has put it there.
fn given(field: &Element) -> Option<Given> {
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        return (list.selected_index() != written_index(list)).then(|| Given::Text(list.value()));
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        let text = area.value();
        // What is written can always be read.
        return area.default_value().is_ok_and(|written| written != text).then_some(Given::Text(text));
    }
    let input = field.dyn_ref::<HtmlInputElement>()?;
    match input.type_().as_str() {
        // Of the buttons of a group the one that is chosen says it all.
        "radio" => (input.checked() && !input.default_checked()).then_some(Given::Ticked(true)),
        "checkbox" => (input.checked() != input.default_checked()).then(|| Given::Ticked(input.checked())),
        "color" => (input.value() != BLACK).then(|| Given::Text(input.value())),
        _ => (input.value() != input.default_value()).then(|| Given::Text(input.value())),
    }
}

/// The option that is chosen in a list as it was written: the first, where none is marked.
fn written_index(list: &HtmlSelectElement) -> i32 {
    let options = list.options();
    let is_marked = |index: &u32| options.item(*index).is_some_and(|option| option.unchecked_ref::<HtmlOptionElement>().default_selected());
    (0..options.length()).find(is_marked).and_then(|index| i32::try_from(index).ok()).unwrap_or(0)
}

/// Sets a field where hydration has changed it. The field for a file is left alone: its file stays, and no page may set it.
fn put(field: &Element, given: Given) {
    // Fields, lists and areas have the two properties under the same names.
    let field: &HtmlInputElement = field.unchecked_ref();
    match given {
        Given::Text(text) if field.value() != text => field.set_value(&text),
        Given::Ticked(on) if field.checked() != on => field.set_checked(on),
        Given::Text(_) | Given::Ticked(_) => {}
    }
}

/// The event that the browser would have told of the field.
fn tell(field: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
        // Whether somebody wants to prevent what follows makes no difference: nothing follows.
        let _ = field.dispatch_event(&event);
    }
}
