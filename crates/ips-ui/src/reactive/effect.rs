//! What acts by itself when what it has read changes. Only a browser has a later: where pages are written nothing acts again.

use super::graph::{self, Role};
use std::cell::RefCell;
use std::rc::Rc;

/// Acts as soon as the code that runs at present has ended, and again when what `act` has read changes, until the present owner goes.
pub fn effect_later(act: Box<dyn FnMut()>) {
    graph::act_soon(add(act));
}

/// Acts now, and again when what `act` has read changes, until the present owner goes.
pub fn effect_now(act: Box<dyn FnMut()>) {
    graph::act_now(add(act));
}

fn add(mut act: Box<dyn FnMut()>) -> graph::Id {
    let compute = move || {
        act();
        false
    };
    graph::add(Role::Acts, None, Some(Rc::new(RefCell::new(compute))))
}

/// Has the browser let act what waits, when the code that runs at present has ended.
#[cfg(target_arch = "wasm32")]
pub(super) fn wake() {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = queueMicrotask)]
        fn queue_microtask(act: &Closure<dyn FnMut()>);
    }

    thread_local! {
        static ACT: Closure<dyn FnMut()> = Closure::new(graph::act_waiting);
    }
    ACT.with(queue_microtask);
}

/// There is no later.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn wake() {}
