//! Files: handed to the user, and read where the user has chosen one.

use super::document;
use ips_report::{MAX_BYTES, SavedFile};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Hands a text to the user as a file of JSON.
pub(crate) fn download(name: &str, text: &str) {
    download_bytes(name, "application/json", text.as_bytes());
}

/// Hands bytes to the user as a file with a name and a media type such as `text/csv`.
pub fn download_bytes(name: &str, media_type: &str, bytes: &[u8]) {
    // A browser without blobs cannot save files; nothing is lost, the page still holds what was put in.
    let _ = try_download(name, media_type, bytes);
}

/// Hands a file that is made already to the user, under a name.
pub fn download_blob(name: &str, file: &Blob) {
    // As above: what is in it can be made again.
    let _ = try_download_blob(name, file);
}

fn try_download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    try_download_blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?)
}

fn try_download_blob(name: &str, file: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// The text of the file chosen in a field, if one is. Of a file that is larger than a saved one of this kind may be only as much is read as shows that.
pub(crate) async fn read_file(input: &HtmlInputElement, file: SavedFile) -> Option<String> {
    read_text(input, file.most_bytes()).await
}

/// The text of the file chosen in a field, if one is; of one that is larger than `most` bytes only as much as shows that.
pub async fn read_text(input: &HtmlInputElement, most: usize) -> Option<String> {
    content(input, most, Blob::text).await?.as_string()
}

/// The bytes of the file chosen in a field, if one is and the browser can read it. Of one that is larger than any that is read only as much as shows that.
pub async fn read_bytes(input: &HtmlInputElement) -> Option<Vec<u8>> {
    Some(js_sys::Uint8Array::new(&content(input, MAX_BYTES, Blob::array_buffer).await?).to_vec())
}

/// What is in the chosen file; the field is then empty, so that the same file can be chosen again after a correction.
async fn content(input: &HtmlInputElement, most: usize, read: fn(&Blob) -> Promise) -> Option<JsValue> {
    let file = input.files()?.get(0)?;
    // One byte more than may be. Whatever the file is, the page does not fill its memory with it.
    let part = file.slice_with_i32_and_i32(0, i32::try_from(most).ok()?.saturating_add(1)).ok()?;
    let content = JsFuture::from(read(&part)).await.ok();
    input.set_value("");
    content
}
