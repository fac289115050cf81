//! A figure that is moved: a range beside a field of its own, with what it stands at in words.

use super::input::Pick;
use super::place::{Place, field_id};
use crate::live::{Shown, text, typed, value};
use crate::planning::session::Planner;
use leptos::prelude::*;

/// From where to where a figure is moved, as whole numbers, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) least: i32,
    pub(crate) most: i32,
    pub(crate) now: i32,
}

/// A figure that is moved.
#[derive(Clone, Copy)]
pub(crate) struct Slider {
    /// The field that it moves.
    pub(crate) field: &'static str,
    pub(crate) label: Pick,
    /// The range, while the figure stands in one.
    pub(crate) moved: Memo<Option<Moved>>,
    /// A number as it is typed into the field.
    pub(crate) typed: fn(i32) -> String,
    /// A number as it is said.
    pub(crate) said: fn(Planner, i32) -> String,
}

impl Slider {
    /// The range under its label; the caller shows it while the figure stands in its range.
    pub(crate) fn view(self, planner: Planner) -> AnyView {
        let Self { field, label, moved, typed: as_typed, said } = self;
        let id = format!("{}-range", field_id(field));
        let part = move |pick: fn(Moved) -> i32| moved.get().map(|moved| pick(moved).to_string());
        let words = move || moved.get().map(|moved| said(planner, moved.now)).unwrap_or_default();
        let (place, shown): (Place, Shown) = (Place::Single(planner, field.to_owned()), text(words));
        let put = move |text: String| {
            if let Ok(number) = text.parse::<i32>() {
                place.put(as_typed(number));
            }
        };
        // The ends come before the value: a browser puts a value that lies outside of them at the nearest end.
        view! {
            <div class="ips-range">
                <label {..planner.word(label)} class="usa-label" for=id.clone()></label>
                <span {..shown} class="ips-range__now" aria-hidden="true"></span>
                <input
                    class="ips-range__input"
                    id=id
                    type="range"
                    autocomplete="off"
                    min=move || part(|moved| moved.least)
                    max=move || part(|moved| moved.most)
                    step="1"
                    aria-valuetext=words
                    on:input=typed(put)
                    {..value(move || part(|moved| moved.now).unwrap_or_default())}
                />
            </div>
        }
        .into_any()
    }
}
