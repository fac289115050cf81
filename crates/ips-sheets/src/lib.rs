//! Reads and writes `.xlsx` in the browser: decode, call, encode. What a workbook is and how it is read stands in `ips-files`.
//!
//! Errors come as a JavaScript `Error` whose message is JSON with the sentence in each language: `{"en": "…", "es": "…"}`.

use ips_core::Language;
use ips_files::{Workbook, read_xlsx, write_xlsx};
use serde_json::{Map, Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// Writes a workbook, given as the JSON of [`Workbook`], as the bytes of an `.xlsx`.
///
/// # Errors
///
/// The text does not describe a workbook, or what it describes is more than a workbook holds.
#[wasm_bindgen(js_name = writeWorkbook)]
pub fn write_workbook(json: &str) -> Result<Vec<u8>, js_sys::Error> {
    let workbook: Workbook = serde_json::from_str(json).map_err(|error| {
        error_of(|language| match language {
            Language::En => format!("The spreadsheet cannot be written: its description is wrong ({error})."),
            // The detail comes from the JSON reader, which speaks English only.
            Language::Es => "No se puede escribir la hoja de cálculo: su descripción es incorrecta.".to_owned(),
        })
    })?;
    write_xlsx(&workbook).map_err(|error| error_of(|language| error.sentence(language)))
}

/// Reads the first sheet in sight that holds rows from the bytes of an `.xlsx`: JSON, a list of rows, each a list of texts.
///
/// # Errors
///
/// The bytes are no `.xlsx` that can be read.
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(bytes: &[u8]) -> Result<String, js_sys::Error> {
    let table = read_xlsx(bytes).map_err(|error| error_of(|language| error.sentence(language)))?;
    Ok(json!(table).to_string())
}

/// An error that says the same in every language.
fn error_of(sentence: impl Fn(Language) -> String) -> js_sys::Error {
    let sentences: Map<String, Value> = Language::ALL.into_iter().map(|language| (language.tag().to_owned(), sentence(language).into())).collect();
    js_sys::Error::new(&Value::Object(sentences).to_string())
}
