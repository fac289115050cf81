//! Which column is which fact: looked at, corrected, saved for the next list of the same kind.

use super::message::{Failure, Overview};
use super::state::{List, Pick, State};
use ips_batch::{Mapping, WrittenDates};
use ips_report::SeenColumn;
use ips_ui::{click, download_bytes, field, live, read_text, text, when};
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// The largest file of choices that is read, in bytes.
const LARGEST: usize = 1 << 20;

/// What came of opening saved choices.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Nothing,
    Taken,
    Wrong,
}

/// What is known of the columns.
#[derive(Clone, Debug, Default, PartialEq)]
struct Known {
    seen: Vec<SeenColumn>,
    twice: Vec<String>,
    /// The list waits for what is said here.
    is_needed: bool,
}

/// The columns of a list that was read; open where something has to be said of them.
pub(super) fn columns(list: List) -> AnyView {
    let known = Memo::new(move |_| {
        list.state.with(|state| match state {
            State::Screened(overview) => {
                let Overview { seen, twice, .. } = &**overview;
                Some(Known { seen: seen.clone(), twice: twice.clone(), is_needed: false })
            }
            State::Failed(Failure { seen, .. }) if !seen.is_empty() => Some(Known { seen: seen.clone(), twice: Vec::new(), is_needed: true }),
            _ => None,
        })
    });
    let opened = RwSignal::new(Opened::Nothing);
    live(move || known.get().map(|known| untrack(|| fold(list, opened, &known))))
}

fn fold(list: List, opened: RwSignal<Opened>, known: &Known) -> AnyView {
    let read = known.seen.iter().filter(|column| column.fact.is_some()).count();
    let all = known.seen.len();
    let summary = move || {
        let words = list.words();
        format!("{}: {}", words.columns, (words.columns_read)(read, all))
    };
    // Each column may be any fact: they are built when somebody looks.
    let is_open = RwSignal::new(known.is_needed);
    let toggled: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let details = event.current_target().and_then(|details| details.dyn_into::<Element>().ok());
        is_open.set(details.is_some_and(|details| details.has_attribute("open")));
    });
    let inside = known.clone();
    view! {
        <details class="ips-fold ips-screen-only" open=known.is_needed on:toggle=toggled>
            <summary {..text(summary)}></summary>
            <div>{when(move || is_open.get(), move || choices(list, opened, &inside))}</div>
        </details>
    }
    .into_any()
}

/// The columns, how days are written, and what is done with what is said.
fn choices(list: List, opened: RwSignal<Opened>, known: &Known) -> AnyView {
    let rows: Vec<AnyView> = known.seen.iter().enumerate().map(|(place, column)| row(list, place, column)).collect();
    let twice = (!known.twice.is_empty()).then(|| {
        let names = known.twice.join(", ");
        view! { <p {..text(move || format!("{} {names}", list.words().twice))}></p> }
    });
    let save_of = known.seen.clone();
    let save = move || save(list, &save_of);
    let said = move || match opened.get() {
        Opened::Nothing => "",
        Opened::Taken => list.words().columns_opened,
        Opened::Wrong => list.words().columns_wrong,
    };
    view! {
        <p {..list.word(|words| words.columns_intro)}></p>
        {twice}
        <table class="usa-table ips-table-cards">
            <thead>
                <tr>
                    <th {..list.word(|words| words.column)} scope="col"></th>
                    <th {..list.word(|words| words.samples)} scope="col"></th>
                    <th {..list.word(|words| words.read_as)} scope="col"></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {dates(list)}
        <div class="ips-actions">
            <button {..list.word(|words| words.again)} class="usa-button" type="button" on:click=click(move || list.screen_again())></button>
            <button {..list.word(|words| words.save_columns)} class="usa-button usa-button--outline" type="button" on:click=click(save)></button>
            {open(list, opened)}
        </div>
        <p {..text(said)} class="ips-said" role="status"></p>
    }
    .into_any()
}

/// A column: its heading, its first entries, and what it is read as.
fn row(list: List, place: usize, column: &SeenColumn) -> AnyView {
    let (heading, samples, own) = (column.heading.clone(), column.samples.join(" · "), column.fact);
    let (id, named) = (format!("column-{place}"), format!("column-{place}-name"));
    let facts = untrack(|| list.session.policy.get().document().facts.as_slice());
    let options: Vec<AnyView> =
        facts.iter().map(|fact| view! { <option {..text(move || fact.label.get(list.language()))} value=fact.name.clone()></option> }.into_any()).collect();
    let said = heading.clone();
    // What was chosen stands until another list comes; before, what was recognized.
    let chosen = move || {
        let said = list.mapping.with(|mapping| mapping.columns.get(&said).cloned());
        said.unwrap_or_else(|| own.and_then(|fact| facts.get(fact)).map(|fact| fact.name.clone())).unwrap_or_default()
    };
    let heading_of = heading.clone();
    let choose: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let Some(select) = field(&event) else { return };
        let fact = Some(select.value()).filter(|fact| !fact.is_empty());
        list.mapping.update(|mapping| put(mapping, &heading_of, fact));
    });
    view! {
        <tr>
            <th scope="row" id=named.clone()>{heading}</th>
            <td data-label=move || list.words().samples>{samples}</td>
            <td data-label=move || list.words().read_as>
                <select class="usa-select" id=id aria-labelledby=named prop:value=chosen on:change=choose>
                    <option {..list.word(|words| words.not_read)} value=""></option>
                    {options}
                </select>
            </td>
        </tr>
    }
    .into_any()
}

/// Says what a heading stands for; no other stands for the same.
fn put(mapping: &mut Mapping, heading: &str, fact: Option<String>) {
    if fact.is_some() {
        for (_, other) in mapping.columns.iter_mut().filter(|(_, other)| **other == fact) {
            *other = None;
        }
    }
    mapping.columns.insert(heading.to_owned(), fact);
}

/// Which number of a day comes first.
fn dates(list: List) -> AnyView {
    let ways: [(&'static str, Option<WrittenDates>, Pick); 3] = [
        ("told", None, |words| words.dates_told),
        ("month", Some(WrittenDates::MonthFirst), |words| words.month_first),
        ("day", Some(WrittenDates::DayFirst), |words| words.day_first),
    ];
    let ways: Vec<AnyView> = ways
        .into_iter()
        .map(|(name, way, words)| {
            let id = format!("dates-{name}");
            let choose: Box<dyn FnMut(Event)> = Box::new(move |_| list.mapping.update(|mapping| mapping.dates = way));
            let is_chosen = move || list.mapping.with(|mapping| mapping.dates == way);
            view! {
                <div class="usa-radio">
                    <input class="usa-radio__input" type="radio" name="list-dates" id=id.clone() prop:checked=is_chosen on:change=choose />
                    <label {..list.word(words)} class="usa-radio__label" for=id></label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <fieldset class="usa-fieldset"><legend {..list.word(|words| words.dates)} class="usa-legend"></legend>{ways}</fieldset> }.into_any()
}

/// Saves what is said and what was recognized, as `ips batch --map` takes it.
fn save(list: List, seen: &[SeenColumn]) {
    let mut mapping = list.mapping.get_untracked();
    let facts = &list.session.policy.get_untracked().document().facts;
    for column in seen {
        let Some(fact) = column.fact.and_then(|fact| facts.get(fact)) else { continue };
        if !mapping.columns.contains_key(&column.heading) && !mapping.columns.values().any(|other| other.as_ref() == Some(&fact.name)) {
            mapping.columns.insert(column.heading.clone(), Some(fact.name.clone()));
        }
    }
    // A list of names has nothing that JSON cannot say.
    let text = serde_json::to_string_pretty(&mapping).unwrap_or_default();
    download_bytes(untrack(|| list.words()).columns_name, "application/json", text.as_bytes());
}

/// Opens what was saved.
fn open(list: List, opened: RwSignal<Opened>) -> AnyView {
    let open: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let Some(input) = field(&event) else { return };
        spawn_local(async move {
            let Some(text) = read_text(&input, LARGEST).await else { return };
            opened.set(match serde_json::from_str(&text).ok().as_ref().and_then(Mapping::read) {
                Some(mapping) => {
                    list.mapping.set(mapping);
                    Opened::Taken
                }
                None => Opened::Wrong,
            });
        });
    });
    view! {
        <span class="ips-saved__open">
            <input class="ips-saved__file" id="open-columns" type="file" accept=".json,application/json" on:change=open />
            <label {..list.word(|words| words.open_columns)} for="open-columns"></label>
        </span>
    }
    .into_any()
}
