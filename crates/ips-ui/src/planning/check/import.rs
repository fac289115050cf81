//! The staff list from a spreadsheet, pasted or as a file, and back into one.

use crate::browser;
use crate::planning::fields::field_id;
use crate::planning::session::Planner;
use crate::planning::words::PlanningWords;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, field, live, several};
use ips_core::Language;
use ips_files::{ByteOrderMark, StaffTable, Table, TableError, field_title, is_spreadsheet, read_staff_table, staff_table, staff_template, write_csv};
use wasm_bindgen_futures::spawn_local;

/// What became of a list that was brought in.
#[derive(Clone)]
enum State {
    /// Nothing was brought in.
    Nothing,
    /// A file is being read.
    Reading,
    /// The browser could not read the file.
    NotRead,
    /// A text is no table.
    NoTable(TableError),
    /// A workbook could not be read; the answer of the part that tried.
    NoWorkbook(String),
    /// A list was read and waits to be taken.
    Read(StaffTable),
    /// So many people were taken.
    Taken(usize),
}

/// Everything about spreadsheets, folded away.
pub(super) fn import(planner: Planner) -> Element {
    let state = RwSignal::new(State::Nothing);
    let pasted = RwSignal::new(String::new());
    el("details")
        .class("ips-fold ips-screen-only")
        .child(el("summary").child(planner.word(|words| words.check.import_heading)))
        .child(el("p").child(planner.word(|words| words.check.import_intro)))
        .child(downloads(planner))
        .child(paste(planner, state, pasted))
        .child(file(planner, state))
        .child(el("div").attr("aria-live", "polite").child(live(move || state.with(|now| show(planner, state, pasted, now)))))
}

fn button(planner: Planner, class: &'static str, label: fn(&PlanningWords) -> &'static str, act: impl FnMut() + 'static) -> Element {
    el("button").class(class).attr("type", "button").on_click(act).child(planner.word(label))
}

/// The field that rows are pasted into. It takes the focus when a list was taken or left.
const PASTE: &str = "check.paste";

const OUTLINE: &str = "usa-button usa-button--outline";

fn downloads(planner: Planner) -> Element {
    let save = move |name: &str, table: &Table| browser::download_bytes(name, "text/csv", write_csv(table, ByteOrderMark::With).as_bytes());
    let language = move || planner.language.get_untracked();
    let template = move || save(untrack(|| planner.words()).check.template_name, &staff_template(planner.program.get_untracked(), language()));
    let list = move || {
        let rows = untrack(|| planner.staff.rows());
        save(untrack(|| planner.words()).check.download_name, &staff_table(&rows, planner.program.get_untracked(), language()));
    };
    el("div").class("ips-actions").child(button(planner, OUTLINE, |words| words.check.template, template)).child(button(
        planner,
        OUTLINE,
        |words| words.check.download,
        list,
    ))
}

fn paste(planner: Planner, state: RwSignal<State>, pasted: RwSignal<String>) -> Element {
    let id = field_id(PASTE);
    let hint = format!("{id}-hint");
    let read = move || {
        let text = pasted.get_untracked();
        state.set(table_read(planner, Table::read(text.as_bytes())));
    };
    el("div")
        .class("ips-field")
        .child(el("label").class("usa-label").attr("for", id.clone()).child(planner.word(|words| words.check.paste)))
        .child(el("span").class("usa-hint").attr("id", hint.clone()).child(planner.word(|words| words.check.paste_hint)))
        .child(
            el("textarea")
                .class("usa-textarea ips-paste")
                .attr("id", id)
                .attr("rows", "5")
                .attr("spellcheck", "false")
                .attr("aria-describedby", hint)
                .live_value(move || pasted.get())
                .on_text("input", move |text| pasted.set(text)),
        )
        .child(button(planner, OUTLINE, |words| words.check.read_rows, read))
}

fn file(planner: Planner, state: RwSignal<State>) -> Element {
    let id = field_id("check.file");
    let hint = format!("{id}-hint");
    let input = el("input")
        .class("usa-file-input")
        .attr("id", id.clone())
        .attr("type", "file")
        .attr("accept", ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .attr("aria-describedby", hint.clone())
        .on("change", move |event| {
            let Some(input) = field(&event) else { return };
            state.set(State::Reading);
            spawn_local(async move {
                let bytes = browser::read_bytes(&input).await;
                // The same file can be chosen again after a correction.
                input.set_value("");
                state.set(match bytes {
                    None => State::NotRead,
                    Some(bytes) if is_spreadsheet(&bytes) => match browser::read_workbook(&bytes).await {
                        Ok(rows) => table_read(planner, Ok(ips_files::workbook_rows(&rows))),
                        Err(answer) => State::NoWorkbook(answer),
                    },
                    Some(bytes) => table_read(planner, Table::read(&bytes)),
                });
            });
        });
    el("div")
        .class("ips-field")
        .child(el("label").class("usa-label").attr("for", id).child(planner.word(|words| words.check.open_list)))
        .child(el("span").class("usa-hint").attr("id", hint).child(planner.word(|words| words.check.open_list_hint)))
        .child(input)
}

fn table_read(planner: Planner, table: Result<Table, TableError>) -> State {
    match table {
        Ok(table) => State::Read(read_staff_table(&table, planner.program.get_untracked())),
        Err(error) => State::NoTable(error),
    }
}

fn show(planner: Planner, state: RwSignal<State>, pasted: RwSignal<String>, now: &State) -> View {
    let (words, language) = (&planner.words().check, planner.language.get());
    let told = |sentence: String| View::from(el("p").class("ips-said").child(sentence));
    let failed = |sentence: String| View::from(el("p").class("usa-error-message").child(sentence));
    match now {
        State::Nothing => several([]),
        State::Reading => told(words.reading_file.to_owned()),
        State::NotRead => failed(planner.words().frame.file_not_read.to_owned()),
        State::NoTable(error) => failed(error.sentence(language)),
        State::NoWorkbook(answer) => failed(ips_files::workbook_failure(answer, language)),
        State::Read(table) if table.known.is_empty() => failed(words.no_headings.to_owned()),
        State::Read(table) if table.rows.is_empty() => failed(words.nobody.to_owned()),
        State::Read(table) => read(planner, state, pasted, table, language),
        State::Taken(people) => told((words.taken)(*people)),
    }
}

/// What was read, and what to do with it.
fn read(planner: Planner, state: RwSignal<State>, pasted: RwSignal<String>, table: &StaffTable, language: Language) -> View {
    let words = &planner.words().check;
    let program = planner.program.get();
    let used: Vec<_> = table
        .known
        .iter()
        .map(|name| ips_files::field_heading(name, language).map_or_else(|| field_title(program, name, language).into_owned(), str::to_owned))
        .collect();
    let left_out = (!table.unknown.is_empty()).then(|| el("p").child(words.columns_left_out).child(format!(" {}", table.unknown.join("; "))));
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
    // Whether there is a list already is asked once: it must not change under the hand.
    let buttons = if untrack(|| planner.staff.is_empty()) {
        several([button(planner, "usa-button", |words| words.check.take, take(true)).into()])
    } else {
        several([
            button(planner, "usa-button", |words| words.check.replace, take(true)).into(),
            button(planner, OUTLINE, |words| words.check.append, take(false)).into(),
        ])
    };
    let leave = move || {
        state.set(State::Nothing);
        browser::focus(field_id(PASTE));
    };
    let leave = button(planner, OUTLINE, |words| words.check.leave, leave);
    el("div")
        .class("ips-confirm")
        .child(el("p").child(el("strong").child((words.read)(table.rows.len()))))
        .child(el("p").child(words.columns_used).child(format!(" {}", used.join("; "))))
        .child(left_out)
        .child(el("div").class("ips-actions").child(buttons).child(leave))
        .into()
}
