//! A calendar year.

use crate::live::{change, live};
use leptos::prelude::*;

/// One field for a year of four digits.
#[component]
pub(crate) fn YearField(
    /// Unique on the page.
    id: String,
    /// What is typed so far.
    value: Signal<String>,
    /// Called with every change.
    on_input: Callback<String>,
    /// The id of the message that says what is wrong, while something is.
    described_by: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <input
            class="usa-input usa-input--small"
            id=id
            inputmode="numeric"
            maxlength="4"
            autocomplete="off"
            aria-describedby=live(move || described_by.get())
            aria-invalid=live(move || described_by.get().map(|_| "true".to_owned()))
            prop:value=live(move || value.get())
            on:input=change(move |year| on_input.run(year))
        />
    }
}
