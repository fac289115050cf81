//! The list with what was found, as a file.

use super::message::Written;
use super::state::{List, Saving, State};
use ips_ui::{checked, click, text, when};
use leptos::prelude::*;

/// The ways to save.
pub(super) fn save(list: List) -> AnyView {
    let with_reasons = RwSignal::new(true);
    let has_rejects = move || list.state.with(|state| matches!(state, State::Screened(overview) if overview.tally.refused > 0));
    let write = move |file: Written| click(move || list.write(file, with_reasons.get_untracked()));
    let rejects = move || {
        view! { <button {..list.word(|words| words.save_rejects)} class="usa-button usa-button--outline" type="button" on:click=write(Written::Rejects)></button> }
    };
    let said = move || {
        let words = list.words();
        match list.saving.get() {
            Saving::Nothing => String::new(),
            Saving::Writing => words.saving.to_owned(),
            Saving::Done => words.saved.to_owned(),
            Saving::Failed => list.refused.with(|failure| failure.sentence.get(list.language()).to_owned()),
        }
    };
    view! {
        <section class="ips-list__save ips-screen-only">
            <h2 {..list.word(|words| words.save)}></h2>
            <p {..list.word(|words| words.save_hint)}></p>
            <div class="usa-checkbox">
                <input
                    class="usa-checkbox__input"
                    id="list-reasons"
                    type="checkbox"
                    prop:checked=move || with_reasons.get()
                    on:change=checked(move |is_ticked| with_reasons.set(is_ticked))
                />
                <label {..list.word(|words| words.reasons)} class="usa-checkbox__label" for="list-reasons"></label>
            </div>
            <div class="ips-actions">
                <button {..list.word(|words| words.save_csv)} class="usa-button" type="button" on:click=write(Written::Csv)></button>
                <button {..list.word(|words| words.save_xlsx)} class="usa-button usa-button--outline" type="button" on:click=write(Written::Xlsx)></button>
                <div>{when(has_rejects, rejects)}</div>
            </div>
            <p {..text(said)} class="ips-said" role="status"></p>
        </section>
    }
    .into_any()
}
