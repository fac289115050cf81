//! The policy, the day, and the list.

use super::state::List;
use ips_core::Policy;
use ips_ui::{as_of, click, field, text, typed, value};
use js_sys::Array;
use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

/// The files that hold a list.
const FILES: &str = ".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The form.
pub(super) fn choose(list: List) -> AnyView {
    let policies: Vec<AnyView> = ips_policies::all().iter().map(|policy| choice(list, policy)).collect();
    view! {
        <div class="ips-list__choose ips-screen-only">
            <div class="ips-list__rules">
                <fieldset class="usa-fieldset">
                    <legend {..list.word(|words| words.policy)} class="usa-legend"></legend>
                    {policies}
                </fieldset>
                {as_of(list.session)}
            </div>
            {file(list)}
        </div>
    }
    .into_any()
}

fn choice(list: List, policy: &'static Policy) -> AnyView {
    let id = format!("policy-{}", policy.id());
    let identity = &policy.document().policy;
    let label = move || format!("{} · {}", identity.region.get(list.language()), identity.payer.get(list.language()));
    let choose: Box<dyn FnMut(Event)> = Box::new(move |_| {
        list.session.change_policy(policy);
        list.has_policy.set(true);
    });
    let is_chosen = move || list.policy().is_some_and(|chosen| chosen.id() == policy.id());
    view! {
        <div class="usa-radio">
            <input class="usa-radio__input" type="radio" name="list-policy" id=id.clone() prop:checked=is_chosen on:change=choose />
            <label {..text(label)} class="usa-radio__label" for=id></label>
        </div>
    }
    .into_any()
}

fn file(list: List) -> AnyView {
    let is_over = RwSignal::new(false);
    let chosen: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let Some(input) = field(&event) else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            list.take(file.name(), file.into());
        }
        // The same file can be chosen again after it was corrected.
        input.set_value("");
    });
    let over: Box<dyn FnMut(DragEvent)> = Box::new(move |event| {
        event.prevent_default();
        is_over.set(true);
    });
    let dropped: Box<dyn FnMut(DragEvent)> = Box::new(move |event| {
        event.prevent_default();
        is_over.set(false);
        let file = event.data_transfer().and_then(|dropped| dropped.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            list.take(File::name(&file), file.into());
        }
    });
    let left: Box<dyn FnMut(DragEvent)> = Box::new(move |_| is_over.set(false));
    let class = move || if is_over.get() { "ips-drop ips-drop--over" } else { "ips-drop" };
    view! {
        <div class="ips-list__file">
            <div class=move || class() on:dragover=over on:dragleave=left on:drop=dropped>
                <label {..list.word(|words| words.choose)} class="usa-label" for="list-file"></label>
                <span {..list.word(|words| words.file_hint)} class="usa-hint" id="list-file-hint"></span>
                <input class="usa-file-input" id="list-file" type="file" accept=FILES aria-describedby="list-file-hint" on:change=chosen />
                <span {..list.word(|words| words.drop)} class="usa-hint"></span>
            </div>
            {paste(list)}
        </div>
    }
    .into_any()
}

fn paste(list: List) -> AnyView {
    let pasted = RwSignal::new(String::new());
    let read = move || {
        let text = pasted.get_untracked();
        if text.trim().is_empty() {
            return;
        }
        if let Ok(file) = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(&text)).unchecked_into()) {
            list.take(untrack(|| list.words()).pasted_name.to_owned(), file);
        }
    };
    view! {
        <details class="ips-fold">
            <summary {..list.word(|words| words.paste)}></summary>
            <label {..list.word(|words| words.paste)} class="usa-label" for="list-paste"></label>
            <span {..list.word(|words| words.paste_hint)} class="usa-hint" id="list-paste-hint"></span>
            <textarea
                {..value(move || pasted.get())}
                class="usa-textarea ips-paste"
                id="list-paste"
                rows="5"
                spellcheck="false"
                aria-describedby="list-paste-hint"
                on:input=typed(move |text| pasted.set(text))
            ></textarea>
            <button {..list.word(|words| words.paste_read)} class="usa-button usa-button--outline" type="button" on:click=click(read)></button>
        </details>
    }
    .into_any()
}
