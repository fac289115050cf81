//! The browser's own history: its back button goes from step to step, and its address and title follow language and policy.
//! Only the number of the step is kept there, never an answer. Nothing here does anything where there is no browser.

use crate::shell::Here;
use ips_report::Tool;
use ips_ui::{Planner, Session, Stage, document, later};
use leptos::prelude::{Get, Set, untrack};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, PopStateEvent};

/// Address, title and language of the document follow the page.
pub(crate) fn address(here: Here) {
    let mut shown: Option<String> = None;
    later(move || {
        let (language, page) = (here.language(), here.page());
        let link = here.link(page);
        // The page as it was loaded has all of this already.
        if shown.as_ref().is_some_and(|shown| *shown != link) {
            let document = document();
            document.set_title(&page.title(language));
            if let Some(root) = document.document_element() {
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

/// Each stage is a step of the history; going back and forth in it goes back and forth in the screening.
pub(crate) fn steps(session: Session) {
    let trail = Rc::new(RefCell::new(Trail { stages: vec![Stage::Start], position: 0 }));
    let walked = Rc::clone(&trail);
    later(move || {
        let stage = session.stage.get();
        if let Some(step) = walked.borrow_mut().walk(stage) {
            // See above: the step is then missing in the history, and nothing else.
            let _ = history().push_state(&JsValue::from(step), "");
        }
    });
    listen("popstate", move |event| {
        let event: &PopStateEvent = event.unchecked_ref();
        // Only whole numbers that were put there come back.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let step = event.state().as_f64().map_or(0, |step| step as usize);
        let stage = trail.borrow_mut().jump(step);
        if let Some(stage) = stage {
            session.go(stage);
        }
    });
}

/// The stages walked through, as the browser's history has them.
struct Trail {
    stages: Vec<Stage>,
    position: usize,
}

impl Trail {
    /// Adds the stage when it is another one; gives its number then.
    fn walk(&mut self, stage: Stage) -> Option<u32> {
        if self.stages.get(self.position) == Some(&stage) {
            return None;
        }
        self.position += 1;
        self.stages.truncate(self.position);
        self.stages.push(stage);
        u32::try_from(self.position).ok()
    }

    /// Goes to the stage with a number, if there is one.
    fn jump(&mut self, step: usize) -> Option<Stage> {
        let stage = self.stages.get(step).cloned()?;
        self.position = step;
        Some(stage)
    }
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
fn listen(event: &'static str, act: impl FnMut(&Event) + 'static) {
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
