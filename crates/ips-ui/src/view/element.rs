//! An element with what belongs to it, said one after the other.

use super::event::text_in;
use super::{Live, View};
use std::borrow::Cow;
use web_sys::Event;

/// An element. [`View::from`] makes a view of it.
pub struct Element(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub(super) tag: &'static str,
    /// Whether it is a part of a drawing (SVG), which browsers keep apart from HTML.
    pub(super) is_drawn: bool,
    pub(super) attributes: Vec<(&'static str, Attribute)>,
    pub(super) listeners: Vec<(&'static str, Listener)>,
    pub(super) children: Vec<View>,
    pub(super) use_node: Option<Box<dyn FnOnce(web_sys::Element)>>,
}

/// What happens on an event.
type Listener = Box<dyn FnMut(Event)>;

pub(super) enum Attribute {
    /// Always the same.
    Fixed(Cow<'static, str>),
    /// Says yes by being there.
    Flag,
    /// Follows what it reads, and is missing while there is no text.
    Live(Live<Option<Cow<'static, str>>>),
    /// What is put into a field. HTML has no word for it: it is set in the browser only.
    Value(Live<Cow<'static, str>>),
    /// Whether a button or an option is chosen; like the value, set in the browser only.
    State(Live<bool>),
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, is_drawn: false, attributes: Vec::new(), listeners: Vec::new(), children: Vec::new(), use_node: None }))
}

/// A part of a drawing without attributes and children: `svg` itself, or what stands in one.
pub fn svg(tag: &'static str) -> Element {
    let mut element = el(tag);
    element.0.is_drawn = true;
    element
}

impl Element {
    /// Gives it classes.
    #[must_use]
    pub fn class(self, classes: &'static str) -> Self {
        self.attr("class", classes)
    }

    /// Gives it an attribute that stays as it is.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with(name, Attribute::Fixed(value.into()))
    }

    /// Gives it an attribute that says yes by being there, while `is_so`.
    #[must_use]
    pub fn flag(self, name: &'static str, is_so: bool) -> Self {
        if is_so { self.with(name, Attribute::Flag) } else { self }
    }

    /// Gives it an attribute that follows what it reads, and is missing while there is no value.
    #[must_use]
    pub fn live_attr<T: Into<Cow<'static, str>>>(self, name: &'static str, mut value: impl FnMut() -> Option<T> + 'static) -> Self {
        self.with(name, Attribute::Live(Box::new(move || value().map(Into::into))))
    }

    /// Puts a text into a field, and another one when what it reads changes.
    #[must_use]
    pub fn live_value<T: Into<Cow<'static, str>>>(self, mut value: impl FnMut() -> T + 'static) -> Self {
        self.with("value", Attribute::Value(Box::new(move || value().into())))
    }

    /// Chooses a button while a condition holds.
    #[must_use]
    pub fn checked(self, condition: impl FnMut() -> bool + 'static) -> Self {
        self.with("checked", Attribute::State(Box::new(condition)))
    }

    /// Chooses an option while a condition holds.
    #[must_use]
    pub fn selected(self, condition: impl FnMut() -> bool + 'static) -> Self {
        self.with("selected", Attribute::State(Box::new(condition)))
    }

    /// Acts on an event.
    #[must_use]
    pub fn on(mut self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.0.listeners.push((event, Box::new(act)));
        self
    }

    /// Acts when it is pressed.
    #[must_use]
    pub fn on_click(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Acts on an event of a field with the text that is in it.
    #[must_use]
    pub fn on_text(self, event: &'static str, mut act: impl FnMut(String) + 'static) -> Self {
        self.on(event, move |event| act(text_in(&event)))
    }

    /// Puts a view into it, after those that are there.
    #[must_use]
    pub fn child(mut self, view: impl Into<View>) -> Self {
        self.0.children.push(view.into());
        self
    }

    /// Does something with the node as soon as there is one. Only a browser has nodes.
    #[must_use]
    pub fn use_node(mut self, act: impl FnOnce(web_sys::Element) + 'static) -> Self {
        self.0.use_node = Some(Box::new(act));
        self
    }

    fn with(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }
}
