//! The browser's own history: its back button goes from step to step, and its address and title follow language and policy.
//! Only the number of the step is kept there, never an answer.

use crate::page::{Page, Place};
use crate::words::site_words;
use ips_ui::{Session, Stage};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, PopStateEvent};

/// Ties a session to the browser's history. Does nothing where there is no browser.
pub(crate) fn follow(session: Session, place: Signal<Place>, page: Signal<Page>) {
    address(place, page);
    steps(session);
    warn_before_leaving(session);
}

/// Address, title and language of the document follow the page.
fn address(place: Signal<Place>, page: Signal<Page>) {
    Effect::new(move |before: Option<String>| {
        let (place, page) = (place.get(), page.get());
        let link = place.link(page);
        // The page as it was loaded has all of this already.
        if before.is_some_and(|before| before != link) {
            let document = document();
            document.set_title(&site_words(place.language).title(page, place.language));
            if let Some(root) = document.document_element() {
                // Setting an attribute that exists cannot fail.
                let _ = root.set_attribute("lang", place.language.tag());
            }
            let state = history().state().unwrap_or(JsValue::NULL);
            // A browser may refuse after very many changes; the address then lags behind, and nothing else.
            let _ = history().replace_state_with_url(&state, "", Some(&link));
        }
        link
    });
}

/// Each stage is a step of the history; going back and forth in it goes back and forth in the screening.
fn steps(session: Session) {
    let trail = StoredValue::new(vec![Stage::Start]);
    let position = StoredValue::new(0_usize);
    Effect::new(move |before: Option<Stage>| {
        let stage = session.stage.get();
        let known = trail.with_value(|trail| trail.get(position.get_value()) == Some(&stage));
        if before.is_some() && !known {
            trail.update_value(|trail| {
                trail.truncate(position.get_value() + 1);
                trail.push(stage.clone());
            });
            position.update_value(|position| *position += 1);
            // See above: the step is then missing in the history, and nothing else.
            let _ = history().push_state(&JsValue::from(u32::try_from(position.get_value()).unwrap_or_default()), "");
        }
        stage
    });
    Effect::new(move |_| {
        let handle = window_event_listener_untyped("popstate", move |event: Event| {
            let Some(event) = event.dyn_ref::<PopStateEvent>() else { return };
            let step = event.state().as_f64().map_or(0, |step| {
                // Only whole numbers that were put there come back.
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let step = step as usize;
                step
            });
            if let Some(stage) = trail.with_value(|trail| trail.get(step).cloned()) {
                position.set_value(step);
                session.go(stage);
            }
        });
        on_cleanup(move || handle.remove());
    });
}

/// Answers live in the page alone: the browser asks before they are gone.
fn warn_before_leaving(session: Session) {
    Effect::new(move |_| {
        let handle = window_event_listener_untyped("beforeunload", move |event: Event| {
            if !session.entries.with_untracked(std::collections::BTreeMap::is_empty) {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    });
}

fn history() -> web_sys::History {
    // Effects run in a browser only, and there every window has a history.
    window().history().unwrap_or_else(|_| JsValue::NULL.unchecked_into())
}
