//! A live text as the content of an element, or as the value of a field.
//!
//! The text is set as a property of its element, and not, as a closure among the children would have it, as the data of a text
//! node: a browser that translates the page puts nodes of its own in their places, and a text would then never change again.

use leptos::attr::{Attribute, NextAttribute};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::renderer::types::Element;
use std::borrow::Cow;
use std::mem;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A text that follows what it reads, as the content of an element: `<p {..text(move || …)}></p>`. The element has no other children.
pub fn text<T: Into<Cow<'static, str>>>(compute: impl Fn() -> T + Send + Sync + 'static) -> Shown {
    Shown { property: Property::Content, compute: Arc::new(move || compute().into()) }
}

/// A text that follows what it reads, as the value of a field: `<input {..value(move || …)} />`. Written pages have no value yet.
pub fn value<T: Into<Cow<'static, str>>>(compute: impl Fn() -> T + Send + Sync + 'static) -> Shown {
    Shown { property: Property::Value, compute: Arc::new(move || compute().into()) }
}

/// A live text on its way to an element, where it is spread like an attribute.
#[derive(Clone)]
pub struct Shown {
    property: Property,
    compute: Arc<dyn Fn() -> Cow<'static, str> + Send + Sync>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Property {
    Content,
    Value,
}

impl Shown {
    /// Follows what the text reads. `before` is the text shown so far; a written element shows the first one already.
    fn follow(self, element: &Element, before: Option<Cow<'static, str>>, mut is_written: bool) -> RenderEffect<Cow<'static, str>> {
        let Self { property, compute } = self;
        let element = element.clone();
        let show = move |before: Option<Cow<'static, str>>| {
            let text = compute();
            match property {
                Property::Content if mem::take(&mut is_written) || before.as_ref() == Some(&text) => {}
                Property::Content => element.set_text_content(Some(&text)),
                Property::Value => put(element.unchecked_ref(), &text),
            }
            text
        };
        RenderEffect::new_with_value(show, before)
    }
}

/// Puts a text into a field. One that is there already is left alone: setting it would throw away the parts of a date typed so far.
fn put(field: &HtmlInputElement, text: &str) {
    if field.value() != text {
        field.set_value(text);
    }
}

impl Attribute for Shown {
    const MIN_LENGTH: usize = 0;

    type State = (Element, RenderEffect<Cow<'static, str>>);
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, content: &mut String) {
        let text = (self.compute)();
        // Leptos would write a blank for an empty text, to find its node again; here there is none to find.
        if self.property == Property::Content && !text.is_empty() {
            content.push_str(&text.into_owned().to_html());
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        (element.clone(), self.follow(element, None, true))
    }

    fn build(self, element: &Element) -> Self::State {
        (element.clone(), self.follow(element, None, false))
    }

    fn rebuild(self, state: &mut Self::State) {
        let before = state.1.take_value();
        state.1 = self.follow(&state.0, before, false);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        self
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self
    }
}

impl NextAttribute for Shown {
    type Output<NewAttr: Attribute> = Vec<AnyAttribute>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> Self::Output<NewAttr> {
        vec![self.into_any_attr(), attribute.into_any_attr()]
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    /// A view as it is written into a page.
    fn written(view: impl FnOnce() -> AnyView) -> String {
        Owner::new_root(None).with(|| view().to_html())
    }

    #[test]
    fn a_text_is_written_as_content_and_a_value_not_at_all() {
        let language = || RwSignal::new("a < b & \"c\"");
        let cases = [
            (written(|| view! { <p {..text(|| "a")} class="x"></p> }.into_any()), "<p class=\"x\">a</p>"),
            (
                written(move || {
                    let said = language();
                    view! { <p {..text(move || said.get())}></p> }.into_any()
                }),
                "<p>a &lt; b &amp; \"c\"</p>",
            ),
            (written(|| view! { <p {..text(|| "")}></p> }.into_any()), "<p></p>"),
            (written(|| view! { <option {..text(|| "a")} value="1"></option> }.into_any()), "<option value=\"1\">a</option>"),
            (written(|| view! { <input {..value(|| "a")} type="text" /> }.into_any()), "<input type=\"text\">"),
        ];
        for (html, expected) in cases {
            assert_eq!(html, expected);
        }
    }
}
