//! Save, open and keep, at the same place on every step.

use crate::browser;
use crate::live::{checked, click, field, live, text, when};
use crate::session::{Keeping, OpenError, Session};
use ips_report::SavedFile;
use ips_report::words::keep as words;
use ips_report::words::tables::Keep;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What was done last, in the language of the page.
type Said = fn(&Keep) -> &'static str;

/// Saves a screening as a file, opens one, and keeps it in the browser while the user wants that.
#[component]
pub fn SavedBar(
    /// The screening, and whether it is kept.
    keeping: Keeping,
) -> impl IntoView {
    let session = keeping.session;
    let said = RwSignal::new(None::<Said>);
    let summary = move |words: &Keep| if keeping.is_on.get() { words.kept } else { words.keep_short };
    view! {
        <div class="ips-saved ips-screen-only" role="group" aria-label=move || words(session.language.get()).label>
            <button
                {..session.word(|words| words.save)}
                class="usa-button usa-button--unstyled"
                type="button"
                on:click=click(move || session.save())
            ></button>
            {open(session)}
            <details class="ips-saved__keep">
                <summary {..text(move || summary(words(session.language.get())))}></summary>
                <div class="ips-saved__more">
                    {tick(keeping, said)}
                    {when(move || keeping.is_other.get(), move || view! { <p {..text(move || words(session.language.get()).kept_elsewhere)}></p> })}
                    {when(move || keeping.is_refused.get(), move || view! { <p {..text(move || words(session.language.get()).keep_failed)} role="alert"></p> })}
                    {when(move || keeping.is_on.get() || keeping.is_other.get(), move || clear(keeping, said))}
                    <p {..text(move || said.get().map_or("", |said| said(words(session.language.get()))))} class="ips-said" role="status"></p>
                </div>
            </details>
        </div>
    }
}

fn tick(keeping: Keeping, said: RwSignal<Option<Said>>) -> AnyView {
    let language = keeping.session.language;
    let tick = checked(move |is_ticked| {
        said.set(None);
        if is_ticked {
            keeping.is_on.set(true);
        } else {
            keeping.clear();
            said.set(Some(|words| words.cleared));
        }
    });
    view! {
        <div class="usa-checkbox">
            <input
                class="usa-checkbox__input"
                id="keep"
                type="checkbox"
                aria-describedby="keep-hint"
                prop:checked=move || keeping.is_on.get()
                on:change=tick
            />
            <label {..text(move || words(language.get()).keep)} class="usa-checkbox__label" for="keep"></label>
        </div>
        <p {..text(move || words(language.get()).keep_hint)} class="usa-hint" id="keep-hint"></p>
    }
    .into_any()
}

fn clear(keeping: Keeping, said: RwSignal<Option<Said>>) -> AnyView {
    let language = keeping.session.language;
    let clear = move || {
        keeping.clear();
        said.set(Some(|words| words.cleared));
    };
    view! {
        <button
            {..text(move || words(language.get()).clear)}
            class="usa-button usa-button--outline"
            type="button"
            on:click=click(clear)
        ></button>
    }
    .into_any()
}

/// Opens a saved screening from a file of the user's own.
fn open(session: Session) -> AnyView {
    let error = RwSignal::new(None::<OpenError>);
    let message = live(move || {
        let sentence = error.with(|error| error.as_ref().map(|error| error.sentence(session.language.get())));
        sentence.map(|sentence| view! { <p class="usa-error-message ips-saved__error" role="alert">{sentence}</p> })
    });
    let open: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let Some(input) = field(&event) else { return };
        spawn_local(async move {
            let Some(text) = browser::read_file(&input, SavedFile::Screening).await else { return };
            error.set(session.open(&text).err());
        });
    });
    view! {
        <span class="ips-saved__open">
            <input class="ips-saved__file" id="open-file" type="file" accept=".json,application/json" on:change=open />
            <label {..session.word(|words| words.open)} for="open-file"></label>
        </span>
        {message}
    }
    .into_any()
}
