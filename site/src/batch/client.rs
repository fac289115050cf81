//! The page's side of the worker.

use super::message::{Order, Told};
use ips_report::{pack, unpack};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

#[wasm_bindgen(module = "/src/batch/client.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = askWorker)]
    async fn ask_worker(module: JsValue, order: Uint8Array, file: JsValue, progress: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = startWorker)]
    async fn start_worker(module: JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = stopWorker)]
    fn stop_worker();
}

/// Starts the worker before it is asked: once a page is there nothing more is fetched.
pub async fn start_beside() {
    // Where it cannot be started whoever asks it is told.
    let _ = start_worker(wasm_bindgen::module()).await;
}

/// Why the worker has not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// It was stopped by the user.
    Cancelled,
    /// It stopped by itself.
    Stopped,
}

/// Asks the worker for something, with a file where it needs one; `progress` is told how far it is, in hundredths. Gives what it tells, and a file where it wrote
/// one.
///
/// # Errors
///
/// It was stopped, or stopped by itself.
pub(super) async fn ask(order: &Order, file: Option<&Blob>, progress: impl Fn(u32) + 'static) -> Result<(Told, Option<Blob>), NoAnswer> {
    let progress = Closure::<dyn Fn(u32)>::new(progress);
    let file = file.map_or(JsValue::NULL, JsValue::from);
    let answer = ask_worker(wasm_bindgen::module(), Uint8Array::from(&pack(order)[..]), file, progress.as_ref().unchecked_ref()).await;
    let answer = answer.map_err(|reason| if reason == JsValue::from_str("cancelled") { NoAnswer::Cancelled } else { NoAnswer::Stopped })?;
    let answer: Array = answer.unchecked_into();
    let told = unpack(&answer.get(0).unchecked_into::<Uint8Array>().to_vec()).ok_or(NoAnswer::Stopped)?;
    Ok((told, answer.get(1).dyn_into().ok()))
}

/// Stops the worker, whatever it does. It forgets what it had read.
pub(super) fn stop() {
    stop_worker();
}
