//! A date in three fields: typed faster than picked, and readable in any language.

use crate::session::{DateInput, Session};
use leptos::prelude::*;

/// Month, day and year. The parts may be typed in any order; what is typed stays.
#[component]
pub(crate) fn DateFields(
    /// Unique on the page.
    id: String,
    /// The session, for its language.
    session: Session,
    /// What is typed so far.
    value: Signal<DateInput>,
    /// Called with every change.
    on_input: Callback<DateInput>,
    /// The id of the message that says what is wrong, while something is.
    described_by: Signal<Option<String>>,
) -> impl IntoView {
    let ids = ["month", "day", "year"].map(|part| format!("{id}-{part}"));
    let months = (1..=12_usize)
        .map(|month| {
            let number = month.to_string();
            let this = number.clone();
            view! {
                <option value=number.clone() prop:selected=move || value.with(|date| date.month.trim().trim_start_matches('0') == this)>
                    {move || format!("{month} – {}", session.words().months[month - 1])}
                </option>
            }
        })
        .collect_view();
    let part = move |change: fn(&mut DateInput, String)| {
        move |text: String| {
            let mut date = value.get_untracked();
            change(&mut date, text);
            on_input.run(date);
        }
    };
    let month = part(|date, text| date.month = text);
    let day = part(|date, text| date.day = text);
    let year = part(|date, text| date.year = text);
    let invalid = move || described_by.get().map(|_| "true");
    let [month_id, day_id, year_id] = ids;
    view! {
        <div class="usa-memorable-date">
            <div class="usa-form-group usa-form-group--month">
                <label class="usa-label" for=month_id.clone()>{move || session.words().month}</label>
                <select
                    class="usa-select"
                    id=month_id
                    aria-describedby=move || described_by.get()
                    aria-invalid=invalid
                    on:change:target=move |event| month(event.target().value())
                >
                    <option value="" prop:selected=move || value.with(|date| date.month.is_empty())>{move || session.words().select}</option>
                    {months}
                </select>
            </div>
            <div class="usa-form-group usa-form-group--day">
                <label class="usa-label" for=day_id.clone()>{move || session.words().day}</label>
                <input
                    class="usa-input"
                    id=day_id
                    inputmode="numeric"
                    maxlength="2"
                    autocomplete="off"
                    aria-describedby=move || described_by.get()
                    aria-invalid=invalid
                    prop:value=move || value.with(|date| date.day.clone())
                    on:input:target=move |event| day(event.target().value())
                />
            </div>
            <div class="usa-form-group usa-form-group--year">
                <label class="usa-label" for=year_id.clone()>{move || session.words().year}</label>
                <input
                    class="usa-input"
                    id=year_id
                    inputmode="numeric"
                    maxlength="4"
                    autocomplete="off"
                    aria-describedby=move || described_by.get()
                    aria-invalid=invalid
                    prop:value=move || value.with(|date| date.year.clone())
                    on:input:target=move |event| year(event.target().value())
                />
            </div>
        </div>
    }
}
