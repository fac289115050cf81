//! A date in three fields: typed faster than picked, and readable in any language.

use crate::live::{change, live, text};
use crate::session::{DateInput, Session};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

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
    let part = move |set: fn(&mut DateInput, String)| {
        change(move |text| {
            let mut date = value.get_untracked();
            set(&mut date, text);
            on_input.run(date);
        })
    };
    let digits = move |id: String, longest: &'static str, get: fn(&DateInput) -> &String, set: fn(&mut DateInput, String)| {
        view! {
            <input
                class="usa-input"
                id=id
                inputmode="numeric"
                maxlength=longest
                autocomplete="off"
                aria-describedby=live(move || described_by.get())
                aria-invalid=live(move || invalid(described_by))
                prop:value=live(move || value.with(|date| get(date).clone()))
                on:input=part(set)
            />
        }
        .into_any()
    };
    let months: Vec<AnyView> = (1..=12).map(|month| month_option(session, value, month)).collect();
    let [month_id, day_id, year_id] = ids;
    view! {
        <div class="usa-memorable-date">
            <div class="usa-form-group usa-form-group--month">
                <label class="usa-label" for=month_id.clone()>{session.word(|words| words.month)}</label>
                <select
                    class="usa-select"
                    id=month_id
                    aria-describedby=live(move || described_by.get())
                    aria-invalid=live(move || invalid(described_by))
                    on:change=part(|date, text| date.month = text)
                >
                    <option value="" prop:selected=live(move || value.with(|date| date.month.is_empty()))>{session.word(|words| words.select)}</option>
                    {months}
                </select>
            </div>
            <div class="usa-form-group usa-form-group--day">
                <label class="usa-label" for=day_id.clone()>{session.word(|words| words.day)}</label>
                {digits(day_id, "2", |date| &date.day, |date, text| date.day = text)}
            </div>
            <div class="usa-form-group usa-form-group--year">
                <label class="usa-label" for=year_id.clone()>{session.word(|words| words.year)}</label>
                {digits(year_id, "4", |date| &date.year, |date, text| date.year = text)}
            </div>
        </div>
    }
}

fn month_option(session: Session, value: Signal<DateInput>, month: usize) -> AnyView {
    let number = month.to_string();
    let this = number.clone();
    view! {
        <option value=number prop:selected=live(move || value.with(|date| date.month.trim().trim_start_matches('0') == this))>
            {text(move || format!("{month} – {}", session.words().months[month - 1]))}
        </option>
    }
    .into_any()
}

fn invalid(described_by: Signal<Option<String>>) -> Option<String> {
    described_by.get().map(|_| "true".to_owned())
}
