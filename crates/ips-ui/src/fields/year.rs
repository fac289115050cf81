//! A calendar year.

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
            aria-describedby=move || described_by.get()
            aria-invalid=move || described_by.get().map(|_| "true")
            prop:value=move || value.get()
            on:input:target=move |event| on_input.run(event.target().value())
        />
    }
}
