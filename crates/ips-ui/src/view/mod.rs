//! What a page is made of: elements, texts, and parts that follow what they read.
//!
//! A view is a value of one type. The program that writes the pages turns it into HTML; the browser turns the same view into
//! nodes, or finds them in the page as it was written. Views that are one type for each kind of element, as those of Leptos, would
//! have a visitor download the code of every one of them.

mod browser;
mod element;
mod embedded;
mod event;
mod html;

pub use browser::{Mounted, hydrate, later, mount};
pub use element::{Element, el, svg};
pub(crate) use event::{field, is_checked};
pub use html::to_html;

use crate::reactive::prelude::*;
use std::borrow::Cow;

/// Computed again when a signal that it reads changes.
type Live<T> = Box<dyn FnMut() -> T>;

/// A piece of a page: nothing, a text, an element, several of these, or a part that follows what it reads.
pub struct View(Kind);

enum Kind {
    Text(Cow<'static, str>),
    LiveText(Live<Cow<'static, str>>),
    Element(Element),
    Several(Vec<View>),
    Live(Live<View>),
}

/// A text that follows what it reads.
pub fn text<T: Into<Cow<'static, str>>>(mut compute: impl FnMut() -> T + 'static) -> View {
    View(Kind::LiveText(Box::new(move || compute().into())))
}

/// A view that is built anew when what `build` reads changes.
pub fn live<T: Into<View>>(mut build: impl FnMut() -> T + 'static) -> View {
    View(Kind::Live(Box::new(move || build().into())))
}

/// A view that is there while a condition holds. It is built anew only when the condition changes, whatever it reads.
pub fn when<T: Into<View>>(condition: impl Fn() -> bool + 'static, mut build: impl FnMut() -> T + 'static) -> View {
    let holds = Memo::new(move |_| condition());
    live(move || holds.get().then(|| untrack(&mut build)))
}

/// Several views, one after the other.
pub fn several<const N: usize>(views: [View; N]) -> View {
    View(Kind::Several(views.into()))
}

impl From<&'static str> for View {
    fn from(text: &'static str) -> Self {
        Self(Kind::Text(Cow::Borrowed(text)))
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Self(Kind::Text(Cow::Owned(text)))
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self(Kind::Element(element))
    }
}

impl From<Vec<View>> for View {
    fn from(views: Vec<View>) -> Self {
        Self(Kind::Several(views))
    }
}

impl<T: Into<View>> From<Option<T>> for View {
    fn from(view: Option<T>) -> Self {
        view.map_or(Self(Kind::Several(Vec::new())), Into::into)
    }
}

impl<T: Into<View>> FromIterator<T> for View {
    fn from_iter<I: IntoIterator<Item = T>>(views: I) -> Self {
        Self(Kind::Several(views.into_iter().map(Into::into).collect()))
    }
}
