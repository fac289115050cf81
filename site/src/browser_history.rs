//! The browser's own history: its back button goes from step to step, and its address and title follow language and policy.
//! Only the number of the step is kept there, never an answer. Nothing here does anything where there is no browser.

use crate::shell::Here;
use ips_report::Tool;
use ips_ui::{Planner, Session, Stage, document, later};
use leptos::prelude::{Get, Set, Update, With, WithUntracked, untrack};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, PopStateEvent};

/// Address and language of the document follow the page.
pub(crate) fn address(here: Here) {
    let mut shown: Option<String> = None;
    later(move || {
        let (language, page) = (here.language(), here.page());
        let link = here.link(page);
        // The page as it was loaded has all of this already.
        if shown.as_ref().is_some_and(|shown| *shown != link) {
            if let Some(root) = document().document_element() {
                // Setting an attribute that exists cannot fail.
                let _ = root.set_attribute("lang", language.tag());
            }
            let state = history().state().unwrap_or(JsValue::NULL);
            // A browser may refuse after very many changes; the address then lags behind, and nothing else.
            let place = link.clone() + &window().location().hash().unwrap_or_default();
            let _ = history().replace_state_with_url(&state, "", Some(&place));
        }
        shown = Some(link);
    });
}

/// The title of the document follows the page and, where there are some, its steps, each by what it is called.
pub(crate) fn title(here: Here, step: impl Fn() -> Option<String> + 'static) {
    later(move || {
        let page = here.page().title(here.language());
        let title = step().map_or_else(|| page.clone(), |step| [&step, " – ", &page].concat());
        if document().title() != title {
            document().set_title(&title);
        }
    });
}

/// Each stage is a step of the history; going back and forth in it goes back and forth in the screening. What lies behind may bear the address of
/// another policy or language, which have changed since: it gets that of the page.
pub(crate) fn steps(session: Session, here: Here) {
    let position = Rc::new(Cell::new(None::<usize>));
    let walked = Rc::clone(&position);
    later(move || {
        let stage = session.stage.get();
        let at = walked.get().unwrap_or_else(|| untrack(|| first_position(session, &stage)));
        walked.set(Some(untrack(|| walk(session, at, stage))));
    });
    listen("popstate", move |event| {
        let event: &PopStateEvent = event.unchecked_ref();
        let (stage, step) = stage_at(session, number(&event.state()));
        position.set(Some(step));
        session.go(stage);
        let _ = history().replace_state_with_url(&event.state(), "", Some(&untrack(|| here.link(here.page()))));
    });
}

/// Where the page stands among the steps when it is loaded: where it stood before, if it knows the way there, else at the beginning.
fn first_position(session: Session, stage: &Stage) -> usize {
    let step = history().state().map_or(0, |state| number(&state));
    if session.trail.with(|trail| trail.get(step) == Some(stage)) {
        return step;
    }
    session.trail.set(vec![Stage::Start]);
    if step > 0 {
        // As in `address`: at worst the way back has a step too many.
        let _ = history().replace_state(&JsValue::NULL, "");
    }
    0
}

/// Adds a stage behind a position when it is another one; gives the position of the stage.
fn walk(session: Session, at: usize, stage: Stage) -> usize {
    if session.trail.with(|trail| trail.get(at) == Some(&stage)) {
        return at;
    }
    let next = at + 1;
    session.trail.update(|trail| {
        trail.truncate(next);
        trail.push(stage);
    });
    if let Ok(step) = u32::try_from(next) {
        // As in `address`: the step is then missing in the history, and nothing else.
        let _ = history().push_state(&JsValue::from(step), "");
    }
    next
}

/// The stage of a step. Steps that were walked before the page was loaded anew, and that nobody knows any more, lead to the beginning.
fn stage_at(session: Session, step: usize) -> (Stage, usize) {
    let known = session.trail.with_untracked(|trail| trail.get(step).cloned());
    known.map_or((Stage::Start, 0), |stage| (stage, step))
}

/// The number of a step. Only whole numbers that were put there come back.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn number(state: &JsValue) -> usize {
    state.as_f64().map_or(0, |step| step as usize)
}

/// The part of the address behind `#` names the planning tool that is shown; following such a link also moves the focus to the tool.
pub(crate) fn tools(planner: Planner) {
    let show = move || {
        let anchor = window().location().hash().unwrap_or_default();
        let tool = Tool::at(anchor.trim_start_matches('#'));
        planner.tool.set(tool.unwrap_or(Tool::ALL[0]));
        tool.is_some()
    };
    later(move || {
        untrack(show);
    });
    listen("hashchange", move |_| {
        if show() {
            ips_ui::focus("tool-heading");
        }
    });
}

/// What was put in lives in the page alone: while `holds` says that there is something, the browser asks before it is gone.
pub(crate) fn warn_before_leaving(holds: impl Fn() -> bool + 'static) {
    listen("beforeunload", move |event| {
        if holds() {
            event.prevent_default();
        }
    });
}

/// Listens to the window for as long as the page lasts.
pub(crate) fn listen(event: &'static str, act: impl FnMut(&Event) + 'static) {
    let mut act = Some(act);
    later(move || {
        // What listens reads nothing, so this runs once.
        if let Some(mut act) = act.take() {
            let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| act(&event)).into_js_value();
            // A function is always taken as a listener.
            let _ = window().add_event_listener_with_callback(event, listener.unchecked_ref());
        }
    });
}

/// Effects run in a browser only, and there is always a window.
fn window() -> web_sys::Window {
    web_sys::window().unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

fn history() -> web_sys::History {
    // Effects run in a browser only, and there every window has a history.
    window().history().unwrap_or_else(|_| JsValue::NULL.unchecked_into())
}
