//! A view as HTML, as it stands at first.

use super::element::{Attribute, Parts};
use super::{Kind, View};
use crate::reactive::prelude::Owner;

/// Elements that have no content and no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// The HTML of a view.
pub fn to_html(build: impl FnOnce() -> View) -> String {
    let mut html = String::new();
    Owner::new().with(|| write(&mut html, build()));
    html
}

fn write(html: &mut String, view: View) {
    match view.0 {
        Kind::Text(text) => escaped(html, &text),
        Kind::LiveText(mut compute) => escaped(html, &compute()),
        Kind::Element(element) => write_element(html, *element.0),
        Kind::Several(views) => views.into_iter().for_each(|view| write(html, view)),
        Kind::Live(mut build) => write(html, build()),
    }
}

fn write_element(html: &mut String, element: Parts) {
    html.push('<');
    html.push_str(element.tag);
    for (name, attribute) in element.attributes {
        let value = match attribute {
            Attribute::Fixed(value) => Some(value),
            Attribute::Live(mut compute) => compute(),
            Attribute::Flag => {
                html.push(' ');
                html.push_str(name);
                None
            }
            Attribute::Value(_) | Attribute::State(_) => None,
        };
        if let Some(value) = value {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escaped(html, &value);
            html.push('"');
        }
    }
    html.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    element.children.into_iter().for_each(|view| write(html, view));
    html.push_str("</");
    html.push_str(element.tag);
    html.push('>');
}

fn escaped(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}
