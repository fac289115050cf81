//! Spreadsheets: a module of their own, larger than a page, that is fetched when a user first asks for one.
//!
//! An error is a JSON object with a sentence for each language, by its tag, such as `{"en": "…", "es": "…"}`.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// The module cannot be fetched.
const NOT_LOADED: &str = "{\"en\": \"The part of this site that handles spreadsheets could not be loaded. Check the connection and try again, or use CSV.\", \
     \"es\": \"No se pudo cargar la parte de este sitio que maneja las hojas de cálculo. Revise la conexión e intente de nuevo, o use CSV.\"}";

/// The module stopped without a reason of its own.
const STOPPED: &str = "{\"en\": \"The spreadsheet could not be handled. Reload the page, or use CSV.\", \
     \"es\": \"No se pudo procesar la hoja de cálculo. Vuelva a cargar la página o use CSV.\"}";

#[wasm_bindgen(module = "/src/browser/sheets.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = loadSheets)]
    async fn load_sheets() -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The loaded module.
    type Sheets;

    #[wasm_bindgen(method, catch, js_name = writeWorkbook)]
    fn write_workbook(this: &Sheets, json: &str) -> Result<js_sys::Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = readWorkbook)]
    fn read_workbook(this: &Sheets, bytes: &[u8]) -> Result<String, JsValue>;
}

/// The bytes of an `.xlsx` file for a workbook described as JSON. The first call fetches the module.
///
/// # Errors
/// The module cannot be fetched, or refuses the description; see the head of this module for the form.
pub async fn write_workbook(json: &str) -> Result<Vec<u8>, String> {
    Ok(sheets().await?.write_workbook(json).map_err(said)?.to_vec())
}

/// The rows of an `.xlsx` file as JSON. The first call fetches the module.
///
/// # Errors
/// The module cannot be fetched, or cannot read the file; see the head of this module for the form.
pub async fn read_workbook(bytes: &[u8]) -> Result<String, String> {
    sheets().await?.read_workbook(bytes).map_err(said)
}

async fn sheets() -> Result<Sheets, String> {
    load_sheets().await.map(JsCast::unchecked_into).map_err(|_| NOT_LOADED.to_owned())
}

/// What the module says about a failure; what the browser says about one is for no user.
fn said(error: JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.filter(|message| message.starts_with('{')).unwrap_or_else(|| STOPPED.to_owned())
}
