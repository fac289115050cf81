//! The focus, from question to question.

use super::order;
use crate::session::Session;
use ips_core::policy::Fact;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to the next question; after the last one to the button that ends the call.
pub(super) fn go_on(session: Session, fact: &Fact, row: &Element) {
    let Ok(Some(page)) = row.closest(".ips-call") else { return };
    match order::next(session, fact) {
        Some(next) => {
            if let Ok(Some(row)) = page.query_selector(&["#row-", &next.name].concat()) {
                focus_in(&row);
            }
        }
        None => focus(page.query_selector(".ips-call__finish").ok().flatten().map(JsCast::unchecked_into)),
    }
}

/// Moves the focus to the first question of the page.
pub(super) fn focus_first(page: &Element) {
    if let Ok(Some(row)) = page.query_selector(".ips-row") {
        focus_in(&row);
    }
}

/// Moves the focus into a row.
pub(super) fn focus_in(row: &Element) {
    focus(stop(row));
}

fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        // It fails only where there is no focus at all.
        let _ = element.focus();
    }
}

/// The field or the button of a row that takes the focus.
fn stop(row: &Element) -> Option<HtmlElement> {
    // Both are what every row is made of.
    let chosen = row.query_selector("input:checked").ok().flatten();
    chosen.or_else(|| row.query_selector("input").ok().flatten()).map(JsCast::unchecked_into)
}
