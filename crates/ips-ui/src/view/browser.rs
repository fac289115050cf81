//! A view as nodes of the browser: made anew, or found in a page that was written beforehand.

use super::element::{Attribute, Parts};
use super::{Kind, Live, View, embedded};
use crate::browser::document;
use crate::reactive::prelude::*;
use std::borrow::Cow;
use std::cell::RefCell;
use std::mem;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node, Text};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Brings to life what [`to_html`](super::to_html) wrote into `parent` for the same view. It stays for as long as the page does.
pub fn hydrate(parent: &Element, build: impl FnOnce() -> View) {
    let owner = Owner::new();
    let place = Place { parent: parent.clone().into(), next: Rc::new(RefCell::new(parent.first_child())), is_written: true, is_embedded: false };
    owner.with(|| place.put(build()));
    mem::forget(owner);
}

/// Shows a view in `parent`, an empty element of a page that is not ours: headings stand one level lower, because the page has
/// its own main heading. It stays until what is returned is dropped.
pub fn mount(parent: &Element, build: impl FnOnce() -> View) -> Mounted {
    let owner = Owner::new();
    let place = Place { parent: parent.clone().into(), next: Rc::new(RefCell::new(None)), is_written: false, is_embedded: true };
    owner.with(|| place.put(build()));
    Mounted { owner: Some(owner), parent: parent.clone() }
}

/// A view that is shown for as long as this lives.
pub struct Mounted {
    /// Dropped before the nodes go: nothing follows what is on its way out.
    owner: Option<Owner>,
    parent: Element,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner = None;
        while let Some(node) = self.parent.first_child() {
            // It was found there.
            let _ = self.parent.remove_child(&node);
        }
    }
}

/// Acts as soon as the page has settled, and again when what `act` reads changes. Does nothing while pages are written.
pub fn later(act: impl FnMut() + 'static) {
    effect_later(Box::new(act));
}

/// Where the next node belongs. Its clones move on together.
#[derive(Clone)]
struct Place {
    parent: Node,
    /// The node that comes after; none at the end.
    next: Rc<RefCell<Option<Node>>>,
    /// The nodes are there already and have to be found.
    is_written: bool,
    /// The page around it has a main heading of its own.
    is_embedded: bool,
}

impl Place {
    /// Before `next` in `parent`; nothing is written there yet.
    fn before(&self, parent: Node, next: Option<Node>) -> Self {
        Self { parent, next: Rc::new(RefCell::new(next)), is_written: false, is_embedded: self.is_embedded }
    }

    fn put(&self, view: View) {
        match view.0 {
            Kind::Text(text) => drop(self.text(&text)),
            Kind::LiveText(compute) => self.live_text(compute),
            Kind::Element(element) => self.element(*element.0),
            Kind::Several(views) => views.into_iter().for_each(|view| self.put(view)),
            Kind::Live(build) => self.live(build),
        }
    }

    fn insert(&self, node: &Node) {
        // It fails only where a node would be put into itself.
        let _ = self.parent.insert_before(node, self.next.borrow().as_ref());
    }

    /// The node that is written here, when it is of the kind looked for.
    fn written<T: JsCast + Clone>(&self) -> Option<T> {
        if self.is_written { self.next.borrow().as_ref()?.dyn_ref::<T>().cloned() } else { None }
    }

    fn text(&self, text: &str) -> Text {
        // HTML has no text without letters, and makes one of two that follow each other.
        let found = if text.is_empty() { None } else { self.written::<Text>() };
        let Some(node) = found else {
            let node = document().create_text_node(text);
            self.insert(&node);
            return node;
        };
        let length = text.encode_utf16().fold(0, |length, _| length + 1);
        if node.length() > length {
            // The length is within the text.
            let _ = node.split_text(length);
        }
        self.next.replace(node.next_sibling());
        node
    }

    fn live_text(&self, mut compute: Live<Cow<'static, str>>) {
        let place = self.clone();
        let mut shown: Option<(Text, Cow<'static, str>)> = None;
        effect_now(Box::new(move || {
            let text = compute();
            match &mut shown {
                None => shown = Some((place.text(&text), text)),
                Some((_, before)) if *before == text => {}
                Some((node, before)) => {
                    node.set_data(&text);
                    *before = text;
                }
            }
        }));
    }

    /// Two empty texts mark where it begins and ends; what lies between them is replaced.
    fn live(&self, mut build: Live<View>) {
        let (start, end): (Node, Node) = (document().create_text_node("").into(), document().create_text_node("").into());
        self.insert(&start);
        let place = self.clone();
        let mut is_first = true;
        effect_now(Box::new(move || {
            if mem::take(&mut is_first) {
                place.put(build());
                place.insert(&end);
                return;
            }
            let Some(parent) = end.parent_node() else { return };
            while let Some(node) = start.next_sibling().filter(|node| *node != end) {
                // It was found there.
                let _ = parent.remove_child(&node);
            }
            place.before(parent, Some(end.clone())).put(build());
        }));
    }

    fn element(&self, parts: Parts) {
        let found = self.written::<Element>().filter(|found| found.local_name() == parts.tag);
        let is_written = found.is_some();
        let tag = if self.is_embedded { embedded::tag(parts.tag) } else { parts.tag };
        let made = || if parts.is_drawn { document().create_element_ns(Some(SVG), tag) } else { document().create_element(tag) };
        let Some(element) = found.or_else(|| made().ok()) else { return };
        for (name, attribute) in parts.attributes {
            if !is_written || !matches!(attribute, Attribute::Fixed(_) | Attribute::Flag) {
                set(&element, name, attribute);
            }
        }
        for (event, act) in parts.listeners {
            let listener = Closure::<dyn FnMut(Event)>::new(act).into_js_value();
            // A function is always taken as a listener.
            let _ = element.add_event_listener_with_callback(event, listener.unchecked_ref());
        }
        if self.is_embedded {
            embedded::name_part(&element);
        }
        let inside = Self { parent: element.clone().into(), next: Rc::new(RefCell::new(element.first_child())), is_written, is_embedded: self.is_embedded };
        parts.children.into_iter().for_each(|view| inside.put(view));
        if is_written {
            self.next.replace(element.next_sibling());
        } else {
            self.insert(&element);
        }
        if let Some(act) = parts.use_node {
            act(element);
        }
    }
}

fn set(element: &Element, name: &'static str, attribute: Attribute) {
    let element = element.clone();
    match attribute {
        Attribute::Fixed(value) => set_attribute(&element, name, Some(&value)),
        Attribute::Flag => set_attribute(&element, name, Some("")),
        Attribute::Live(mut compute) => {
            let mut before = None;
            effect_now(Box::new(move || {
                let value = compute();
                if before.as_ref() != Some(&value) {
                    set_attribute(&element, name, value.as_deref());
                    before = Some(value);
                }
            }));
        }
        Attribute::Value(mut compute) => effect_now(Box::new(move || set_property(&element, name, &JsValue::from_str(&compute())))),
        Attribute::State(mut compute) => effect_now(Box::new(move || set_property(&element, name, &JsValue::from_bool(compute())))),
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // It fails only for a name that is none.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_property(element: &Element, name: &str, value: &JsValue) {
    let name = JsValue::from_str(name);
    // Setting what is there already would throw away the parts of a date that are typed so far.
    if js_sys::Reflect::get(element, &name).is_ok_and(|present| present == *value) {
        return;
    }
    // The properties of a field can be set.
    let _ = js_sys::Reflect::set(element, &name, value);
}
