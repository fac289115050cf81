//! The rows of a list: filtered, sorted, searched, a page at a time; each opens as a call.

use super::message::{Overview, ShownPage};
use super::overview::ROWS;
use super::state::{AT_ONCE, List, Pick, State, open_id};
use ips_core::Voice;
use ips_report::{CameTo, ShownPerson, SortBy};
use ips_ui::{checked, click, field, focus, live, text, typed, value};
use leptos::ev::Event;
use leptos::prelude::*;

/// The rows, and what chooses among them.
pub(super) fn people(list: List) -> AnyView {
    let shown = live(move || list.shown.get().map(|page| untrack(|| rows(list, &page))));
    view! {
        <section class="ips-list__people">
            <h2 {..list.word(|words| words.people)} id=ROWS tabindex="-1"></h2>
            {filters(list)}
            <div>{shown}</div>
        </section>
    }
    .into_any()
}

fn filters(list: List) -> AnyView {
    let who = move || list.state.with(|state| if let State::Screened(overview) = state { columns(overview) } else { Vec::new() });
    let who_sort = who();
    view! {
        <div class="ips-list__filters ips-screen-only">
            {came_to(list)}
            {criterion(list, "failing", |words| words.failing, |query| query.failing, |query, place| query.failing = place)}
            {criterion(list, "missing", |words| words.missing, |query| query.missing, |query, place| query.missing = place)}
            {sort(list, who_sort)}
            <div class="ips-field">
                <label {..list.word(|words| words.find)} class="usa-label" for="list-find"></label>
                <input
                    {..value(move || list.query.with(|query| query.search.clone()))}
                    class="usa-input"
                    id="list-find"
                    type="search"
                    autocomplete="off"
                    on:input=typed(move |text| list.look(|query| query.search = text))
                />
            </div>
            <div class="usa-checkbox">
                <input
                    class="usa-checkbox__input"
                    id="list-backward"
                    type="checkbox"
                    prop:checked=move || list.query.with(|query| query.is_backward)
                    on:change=checked(move |is_backward| list.look(|query| query.is_backward = is_backward))
                />
                <label {..list.word(|words| words.backward)} class="usa-checkbox__label" for="list-backward"></label>
            </div>
        </div>
    }
    .into_any()
}

/// The columns that tell who a person is, each with its place.
fn columns(overview: &Overview) -> Vec<(usize, String)> {
    overview.who_columns.iter().copied().zip(overview.who.iter().cloned()).collect()
}

const SHOWN: [(&str, CameTo, Pick); 6] = [
    ("all", CameTo::All, |words| words.everybody),
    ("eligible", CameTo::Eligible, |words| words.eligible),
    ("undetermined", CameTo::Undetermined, |words| words.undetermined),
    ("not_eligible", CameTo::NotEligible, |words| words.not_eligible),
    ("error", CameTo::Refused, |words| words.refused),
    ("changed", CameTo::Changed, |words| words.changed),
];

fn came_to(list: List) -> AnyView {
    let options = SHOWN.iter().map(|(name, _, word)| ((*name).to_owned(), list.word(*word)));
    let chosen = move || {
        let came_to = list.query.with(|query| query.came_to);
        SHOWN.iter().find(|(_, own, _)| *own == came_to).map_or("", |(name, ..)| name).to_owned()
    };
    let choose = move |name: String| {
        if let Some((_, came_to, _)) = SHOWN.iter().find(|(own, ..)| *own == name) {
            list.look(|query| query.came_to = *came_to);
        }
    };
    select(list, "list-show", |words| words.show, options, chosen, choose)
}

fn criterion(
    list: List,
    name: &'static str,
    label: Pick,
    chosen: fn(&ips_report::PeopleQuery) -> Option<usize>,
    put: fn(&mut ips_report::PeopleQuery, Option<usize>),
) -> AnyView {
    let criteria = &list.session.policy.get_untracked().document().criteria;
    let any = std::iter::once((String::new(), list.word(|words| words.any)));
    let each = criteria.iter().enumerate().map(|(place, criterion)| (place.to_string(), text(move || criterion.title.get(Voice::Worker, list.language()))));
    let value = move || list.query.with(chosen).map(|place| place.to_string()).unwrap_or_default();
    select(list, if name == "failing" { "list-failing" } else { "list-missing" }, label, any.chain(each), value, move |place| {
        list.look(|query| put(query, place.parse().ok()));
    })
}

fn sort(list: List, columns: Vec<(usize, String)>) -> AnyView {
    const WAYS: [(&str, SortBy, Pick); 3] = [
        ("row", SortBy::Row, |words| words.by_row),
        ("outcome", SortBy::Outcome, |words| words.by_outcome),
        ("missing", SortBy::Missing, |words| words.by_missing),
    ];
    let ways = WAYS.iter().map(|(name, _, word)| ((*name).to_owned(), list.word(*word)));
    let of_columns = columns.into_iter().map(|(place, heading)| (place.to_string(), text(move || heading.clone())));
    let chosen = move || match list.query.with(|query| query.sort) {
        SortBy::Column(column) => column.to_string(),
        sort => WAYS.iter().find(|(_, own, _)| *own == sort).map_or("", |(name, ..)| name).to_owned(),
    };
    select(
        list,
        "list-sort",
        |words| words.sort,
        ways.chain(of_columns),
        chosen,
        move |name| {
            let way = WAYS.iter().find(|(own, ..)| *own == name).map(|(_, sort, _)| *sort).or_else(|| name.parse().ok().map(SortBy::Column));
            list.look(|query| query.sort = way.unwrap_or_default());
        },
    )
}

/// A list to choose from under its label.
fn select(
    list: List,
    id: &'static str,
    label: Pick,
    options: impl Iterator<Item = (String, ips_ui::Shown)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let options: Vec<AnyView> = options.map(|(value, shown)| view! { <option {..shown} value=value></option> }.into_any()).collect();
    let change: Box<dyn FnMut(Event)> = Box::new(move |event| choose(field(&event).map(|select| select.value()).unwrap_or_default()));
    view! {
        <div class="ips-field">
            <label {..list.word(label)} class="usa-label" for=id></label>
            <select class="usa-select" id=id prop:value=chosen on:change=change>{options}</select>
        </div>
    }
    .into_any()
}

/// A page of rows.
fn rows(list: List, page: &ShownPage) -> AnyView {
    if page.people.is_empty() {
        return view! { <p {..list.word(|words| words.nobody_found)} class="ips-hint-line" role="status"></p> }.into_any();
    }
    let who = list.state.with_untracked(|state| if let State::Screened(overview) = state { overview.who.clone() } else { Vec::new() });
    let heads: Vec<AnyView> = who.iter().map(|heading| view! { <th scope="col">{heading.clone()}</th> }.into_any()).collect();
    let rows: Vec<AnyView> = page.people.iter().map(|person| row(list, &who, person)).collect();
    let (from, to, of) = (page.from + 1, page.from + page.people.len(), page.of);
    view! {
        <p {..text(move || (list.words().range)(from, to, of))} class="ips-said" role="status"></p>
        <div class="ips-scroll" role="region" tabindex="0" aria-labelledby=ROWS>
        <table class="usa-table ips-table-cards ips-list__rows">
            <thead>
                <tr>
                    <th {..list.word(|words| words.row)} scope="col" class="ips-number"></th>
                    {heads}
                    <th {..list.word(|words| words.result)} scope="col"></th>
                    <th {..list.word(|words| words.why)} scope="col"></th>
                    <th {..list.word(|words| words.ask)} scope="col"></th>
                    <th {..list.word(|words| words.open)} scope="col" class="ips-screen-only"></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        </div>
        {turning(list, page)}
    }
    .into_any()
}

fn row(list: List, who: &[String], person: &ShownPerson) -> AnyView {
    let own: Vec<AnyView> = person.who.iter().zip(who).map(|(cell, heading)| view! { <td data-label=heading.clone()>{cell.clone()}</td> }.into_any()).collect();
    let (word, class): (Pick, _) = match person.outcome.as_deref() {
        Some("eligible") => (|words| words.eligible, "ips-mark ips-outcome--met"),
        Some("not_eligible") => (|words| words.not_eligible, "ips-mark ips-outcome--not-met"),
        Some(_) => (|words| words.undetermined, "ips-mark ips-outcome--open"),
        None => (|words| words.refused, "ips-mark ips-mark--wrong"),
    };
    let changed = person.is_changed.then(|| view! { <span {..list.word(|words| words.changed)} class="ips-requirement"></span> });
    let reasons: Vec<AnyView> = person.reasons.iter().map(|reason| view! { <li>{reason.clone()}</li> }.into_any()).collect();
    let asks: Vec<AnyView> =
        person.asks.iter().map(|(whom, what)| view! { <li><strong>{whom.clone()}</strong>": "{what.join("; ")}</li> }.into_any()).collect();
    let (place, number) = (person.person, person.row);
    view! {
        <tr>
            <th scope="row" class="ips-number" data-label=move || list.words().row>{number.to_string()}</th>
            {own}
            <td data-label=move || list.words().result><span {..list.word(word)} class=class></span>{changed}</td>
            <td data-label=move || list.words().why><ul>{reasons}</ul></td>
            <td data-label=move || list.words().ask><ul>{asks}</ul></td>
            <td class="ips-screen-only">
                <button
                    {..list.word(|words| words.open)}
                    class="usa-button usa-button--outline"
                    type="button"
                    id=open_id(number)
                    aria-label=move || format!("{}: {}", list.words().open, (list.words().row_of)(number))
                    on:click=click(move || list.open(place, number))
                ></button>
            </td>
        </tr>
    }
    .into_any()
}

/// The way to the rows before and after.
fn turning(list: List, page: &ShownPage) -> AnyView {
    let (from, of) = (page.from, page.of);
    let to = move |from: usize| {
        list.from.set(from);
        list.show();
        focus(ROWS);
    };
    let before = (from > 0).then(|| {
        let turn = click(move || to(from.saturating_sub(AT_ONCE)));
        view! { <button {..list.word(|words| words.previous)} class="usa-button usa-button--outline" type="button" on:click=turn></button> }.into_any()
    });
    let after = (from + AT_ONCE < of).then(|| {
        let turn = click(move || to(from + AT_ONCE));
        view! { <button {..list.word(|words| words.next)} class="usa-button usa-button--outline" type="button" on:click=turn></button> }.into_any()
    });
    view! { <div class="ips-actions ips-screen-only">{before}{after}</div> }.into_any()
}
