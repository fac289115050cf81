//! A row of the list, open as a call.

use super::state::List;
use ips_ui::{Screener, click, text};
use leptos::prelude::*;

/// The screening of a row, and the ways back to the list.
pub(super) fn open_row(list: List) -> AnyView {
    let heading = move || list.open.get().map_or_else(String::new, |(_, row)| (list.words().open_row)(row, &list.name()));
    view! {
        <div class="ips-list__bar ips-screen-only">
            <p {..text(heading)} class="ips-list__row"></p>
            <button {..list.word(|words| words.back_keep)} class="usa-button" type="button" on:click=click(move || list.back(true))></button>
            <button {..list.word(|words| words.back_leave)} class="usa-button usa-button--unstyled" type="button" on:click=click(move || list.back(false))></button>
        </div>
        <Screener session=list.session />
    }
    .into_any()
}
