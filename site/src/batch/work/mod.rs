//! The worker: it reads, screens and writes beside the page, which never waits for it.

mod desk;
mod read;

use super::message::{Failure, Order, Told};
use desk::Desk;
use ips_report::{pack, unpack};
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// Serves the page that has started this worker; false where this is none.
pub fn serve() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let desk = Rc::new(RefCell::new(Some(Desk::default())));
    let to = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let (desk, to) = (Rc::clone(&desk), to.clone());
        spawn_local(async move { answer(&desk, &to, &event.data().unchecked_into()).await });
    });
    scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    // Nobody listens only where the page is gone.
    let _ = scope.post_message(&JsValue::NULL);
    true
}

/// A file as the browser has one: it crosses without being copied.
fn written(parts: &[Vec<u8>]) -> JsValue {
    let parts: Array = parts.iter().map(|part| JsValue::from(Uint8Array::from(&part[..]))).collect();
    Blob::new_with_u8_array_sequence(&parts).map_or(JsValue::NULL, JsValue::from)
}

/// Answers a message: its number, what is asked, and a file where one comes along.
async fn answer(desk: &RefCell<Option<Desk>>, to: &DedicatedWorkerGlobalScope, message: &Array) {
    let number = message.get(0);
    let progress = |hundredths: u32| {
        let _ = to.post_message(&Array::of2(&number, &JsValue::from(hundredths)));
    };
    // The page asks one thing after another.
    let Some(mut own) = desk.take() else { return };
    let (told, parts) = match (unpack::<Order>(&message.get(1).unchecked_into::<Uint8Array>().to_vec()), message.get(2).dyn_into::<Blob>()) {
        (Some(Order::Read), Ok(file)) => {
            // The list before goes first: there is not room for two.
            own = Desk::default();
            match read::read(&file, &progress).await {
                Ok(file) => {
                    own = Desk::with(file);
                    (Told::Read, Vec::new())
                }
                Err(sentence) => (Told::Failed(Failure { sentence, ..Failure::default() }), Vec::new()),
            }
        }
        (Some(order), _) => own.answer(order, &progress).await,
        // Both sides are of one build.
        (None, _) => (Told::Failed(Failure::default()), Vec::new()),
    };
    desk.replace(Some(own));
    let file = if parts.is_empty() { JsValue::NULL } else { written(&parts) };
    let _ = to.post_message(&Array::of3(&number, &Uint8Array::from(&pack(&told)[..]), &file));
}
