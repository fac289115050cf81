//! The module that reads and writes spreadsheets. It is larger than a page and few visitors want it, so it is fetched when a user first
//! asks for what it does. Values cross as bytes in the form of [`ips_report::pack`].

use ips_core::{Language, Text};
use ips_report::words::planning;
use ips_report::{OpenedBook, Workbook, pack, unpack};
use js_sys::{Function, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Why the module has not done what it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetsError {
    /// It cannot be fetched.
    NotLoaded,
    /// It stopped without a reason of its own.
    Stopped,
    /// What it says about what it was given.
    Refused(Text),
}

impl SheetsError {
    /// What is wrong and what to do.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::NotLoaded => planning(language).frame.no_sheets.to_owned(),
            Self::Stopped => planning(language).frame.sheets_stopped.to_owned(),
            Self::Refused(sentence) => sentence.get(language).to_owned(),
        }
    }
}

#[wasm_bindgen(module = "/src/browser/sheets.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = loadSheets)]
    async fn load_sheets() -> Result<JsValue, JsValue>;
}

/// The bytes of the `.xlsx` file of a workbook.
///
/// # Errors
/// The module cannot be fetched, or the workbook is more than a file holds.
pub async fn write_workbook(workbook: &Workbook) -> Result<Vec<u8>, SheetsError> {
    ask_sheets("writeWorkbook", &pack(workbook)).await
}

/// The sheets of an `.xlsx` file.
///
/// # Errors
/// The module cannot be fetched, or cannot read the file.
pub async fn read_workbook(bytes: &[u8]) -> Result<OpenedBook, SheetsError> {
    ask_sheets("readWorkbook", &pack(&bytes)).await
}

/// Asks a function of the module; the first time this fetches it.
///
/// # Errors
/// The module cannot be fetched, stops, or refuses what it is given.
pub async fn ask_sheets<T: DeserializeOwned>(function: &str, question: &[u8]) -> Result<T, SheetsError> {
    let sheets = load_sheets().await.map_err(|_| SheetsError::NotLoaded)?;
    // What the browser says about a module that stopped is for no user.
    let answer = Reflect::get(&sheets, &function.into()).and_then(|function| function.unchecked_into::<Function>().call1(&sheets, &Uint8Array::from(question)));
    let answer = answer.map_err(|_| SheetsError::Stopped)?.unchecked_into::<Uint8Array>().to_vec();
    unpack::<Result<T, Text>>(&answer).ok_or(SheetsError::Stopped)?.map_err(SheetsError::Refused)
}
