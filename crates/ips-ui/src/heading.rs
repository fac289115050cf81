//! Headings: on a page of others they stand one level lower, because that page has a main heading of its own.

use crate::live::Shown;
use leptos::prelude::*;

/// Provided as a context where the screening is a part of somebody else's page. The style sheet of the checker knows its headings by their levels.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

/// The level of a heading here: 1 for the main one.
pub(crate) fn level(level: u8) -> u8 {
    level + u8::from(use_context::<Embedded>().is_some())
}

/// A heading below the main one, by its level: 2 for that of a section.
pub(crate) fn heading(of: u8, text: Shown, class: Option<&'static str>) -> AnyView {
    match level(of) {
        2 => view! { <h2 {..text} class=class></h2> }.into_any(),
        3 => view! { <h3 {..text} class=class></h3> }.into_any(),
        4 => view! { <h4 {..text} class=class></h4> }.into_any(),
        _ => view! { <h5 {..text} class=class></h5> }.into_any(),
    }
}
