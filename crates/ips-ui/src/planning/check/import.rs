//! The staff list from a spreadsheet, pasted or as a file, and back into one.

use super::staff::most_staff;
use crate::browser::{self, SheetsError};
use crate::live::{live, typed, value};
use crate::planning::button::{OUTLINE, button};
use crate::planning::fields::{Pick, field_id, file_field};
use crate::planning::session::Planner;
use ips_core::staffing::MOST_STAFF;
use ips_core::{Language, shortened};
use ips_report::{StaffTable, Table, TableError, is_spreadsheet, read_staff_book, read_staff_text, staff_table, staff_template, write_csv};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

/// What became of a list that was brought in.
#[derive(Clone)]
enum State {
    /// Nothing was brought in.
    Nothing,
    /// A file is being read.
    Reading,
    /// The browser could not read the file.
    NotRead,
    /// A text or workbook is no list that can be read.
    NoTable(TableError),
    /// A workbook could not be read; the answer of the part that tried.
    NoWorkbook(SheetsError),
    /// A list was read and waits to be taken.
    Read(StaffTable),
    /// So many people were taken.
    Taken(usize),
}

/// Everything about spreadsheets, folded away.
pub(super) fn import(planner: Planner) -> AnyView {
    let state = RwSignal::new(State::Nothing);
    let pasted = RwSignal::new(String::new());
    view! {
        <details class="ips-fold ips-screen-only">
            <summary {..planner.word(|words| words.check.import_heading)}></summary>
            <p {..planner.word(|words| words.check.import_intro)}></p>
            <p {..most_staff(planner)}></p>
            {downloads(planner)}
            {paste(planner, state, pasted)}
            {file(planner, state)}
            <div aria-live="polite">{live(move || state.with(|now| show(planner, state, pasted, now)))}</div>
        </details>
    }
    .into_any()
}

/// The field that rows are pasted into. It takes the focus when a list was taken or left.
const PASTE: &str = "check.paste";

/// The files that hold a list.
const FILES: &str = ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn downloads(planner: Planner) -> AnyView {
    let save = move |name: &str, table: &Table| browser::download_bytes(name, "text/csv", write_csv(table).as_bytes());
    let language = move || planner.language.get_untracked();
    let template = move || save(untrack(|| planner.words()).check.template_name, &staff_template(planner.program.get_untracked(), language()));
    let list = move || {
        let rows = untrack(|| planner.staff.rows());
        save(untrack(|| planner.words()).check.download_name, &staff_table(&rows, planner.program.get_untracked(), language()));
    };
    view! {
        <div class="ips-actions">
            {button(planner, OUTLINE, |words| words.check.template, template)}
            {button(planner, OUTLINE, |words| words.check.download, list)}
        </div>
    }
    .into_any()
}

fn paste(planner: Planner, state: RwSignal<State>, pasted: RwSignal<String>) -> AnyView {
    let id = field_id(PASTE);
    let hint = format!("{id}-hint");
    let read = move || {
        let text = pasted.get_untracked();
        state.set(list_read(read_staff_text(text.as_bytes(), planner.program.get_untracked())));
    };
    view! {
        <div class="ips-field">
            <label {..planner.word(|words| words.check.paste)} class="usa-label" for=id.clone()></label>
            <span {..planner.word(|words| words.check.paste_hint)} class="usa-hint" id=hint.clone()></span>
            <textarea
                {..value(move || pasted.get())}
                class="usa-textarea ips-paste"
                id=id
                rows="5"
                spellcheck="false"
                aria-describedby=hint
                on:input=typed(move |text| pasted.set(text))
            ></textarea>
            {button(planner, OUTLINE, |words| words.check.read_rows, read)}
        </div>
    }
    .into_any()
}

fn file(planner: Planner, state: RwSignal<State>) -> AnyView {
    let open = move |input: HtmlInputElement| {
        state.set(State::Reading);
        spawn_local(async move {
            state.set(match browser::read_bytes(&input).await {
                None => State::NotRead,
                Some(bytes) if is_spreadsheet(&bytes) => match browser::read_workbook(&bytes).await {
                    Ok(book) => list_read(read_staff_book(&book, planner.program.get_untracked())),
                    Err(error) => State::NoWorkbook(error),
                },
                Some(bytes) => list_read(read_staff_text(&bytes, planner.program.get_untracked())),
            });
        });
    };
    let words: [Pick; 2] = [|words| words.check.open_list, |words| words.check.open_list_hint];
    file_field(planner, "ips-field", field_id("check.file"), words, FILES, ().into_any(), open)
}

fn list_read(list: Result<StaffTable, TableError>) -> State {
    list.map_or_else(State::NoTable, State::Read)
}

fn show(planner: Planner, state: RwSignal<State>, pasted: RwSignal<String>, now: &State) -> AnyView {
    let (words, language) = (&planner.words().check, planner.language.get());
    let told = |sentence: String| view! { <p class="ips-said">{sentence}</p> }.into_any();
    let failed = |sentence: String| view! { <p class="usa-error-message">{sentence}</p> }.into_any();
    match now {
        State::Nothing => ().into_any(),
        State::Reading => told(words.reading_file.to_owned()),
        State::NotRead => failed(planner.words().frame.file_not_read.to_owned()),
        State::NoTable(error) => failed(error.sentence(language)),
        State::NoWorkbook(error) => failed(error.sentence(language)),
        State::Read(table) if table.known.is_empty() => failed(words.no_headings.to_owned()),
        State::Read(table) if table.rows.is_empty() => failed(words.nobody.to_owned()),
        State::Read(table) => read(planner, state, pasted, table, language),
        State::Taken(people) => told((words.taken)(*people)),
    }
}

/// What was read, and what to do with it.
fn read(planner: Planner, state: RwSignal<State>, pasted: RwSignal<String>, table: &StaffTable, language: Language) -> AnyView {
    let words = &planner.words().check;
    let used: Vec<_> = table
        .known
        .iter()
        .map(|name| ips_report::field_heading(name, language).map_or_else(|| planner.speaker().field(name).into_owned(), str::to_owned))
        .collect();
    let said = |sentence: String| view! { <p>{sentence}</p> }.into_any();
    let named = |words: &str, names: &[String]| {
        (!names.is_empty()).then(|| said(format!("{words} {}", names.iter().map(|name| shortened(name)).collect::<Vec<_>>().join("; "))))
    };
    let left_out = [named(words.columns_left_out, &table.unknown), named(words.columns_twice, &table.twice)];
    let notes: Vec<AnyView> = left_out.into_iter().flatten().chain(table.notes.iter().map(|note| said(note.sentence(language)))).collect();
    let take = |replace: bool| {
        let rows = table.rows.clone();
        move || {
            if replace {
                planner.staff.replace(rows.clone());
            } else {
                for row in rows.clone() {
                    planner.staff.add(row);
                }
            }
            pasted.set(String::new());
            state.set(State::Taken(rows.len()));
            browser::focus(field_id(PASTE));
        }
    };
    // How many people are in the list already is asked once: it must not change under the hand.
    let before = untrack(|| planner.staff.keys().len());
    let fits = |people: usize| people <= MOST_STAFF;
    let replace: Pick = if before == 0 { |words| words.check.take } else { |words| words.check.replace };
    let buttons = [
        fits(table.rows.len()).then(|| button(planner, "usa-button", replace, take(true))),
        (before > 0 && fits(before + table.rows.len())).then(|| button(planner, OUTLINE, |words| words.check.append, take(false))),
    ];
    let too_many = (!fits(table.rows.len())).then(|| view! { <p class="usa-error-message">{(words.too_many)(MOST_STAFF)}</p> }.into_any());
    let leave = move || {
        state.set(State::Nothing);
        browser::focus(field_id(PASTE));
    };
    view! {
        <div class="ips-confirm">
            <p><strong>{(words.read)(table.rows.len())}</strong></p>
            <p>{format!("{} {}", words.columns_used, used.join("; "))}</p>
            {notes}
            {too_many}
            <div class="ips-actions">{Vec::from(buttons)}{button(planner, OUTLINE, |words| words.check.leave, leave)}</div>
        </div>
    }
    .into_any()
}
