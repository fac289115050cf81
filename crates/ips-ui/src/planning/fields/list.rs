//! A list that the user types: a table with a field in each cell, rows that can be added and taken away.

use super::asked::Asked;
use super::input::Pick;
use super::place::Place;
use super::wrong::{Errors, error, errors_in, wrong_in};
use crate::live::{click, text};
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use leptos::prelude::*;

/// One list on the page.
#[derive(Clone)]
struct List {
    planner: Planner,
    /// The name of the list in errors and ids.
    name: &'static str,
    rows: Rows,
    columns: Vec<Asked>,
    errors: Errors,
}

/// A list with a name for its ids and errors, one for its table, and what is wrong with it.
pub(crate) fn list(planner: Planner, name: &'static str, caption: Pick, rows: Rows, columns: Vec<Asked>, errors: Errors) -> AnyView {
    let list = List { planner, name, rows, columns, errors };
    let head: Vec<AnyView> = list.columns.iter().map(|column| view! { <th {..planner.word(column.label)} scope="col"></th> }.into_any()).collect();
    let add = move || {
        rows.add(Row::new());
    };
    let id = format!("{name}-caption");
    let caption_of_button = id.clone();
    view! {
        <div>
            <div class="ips-scroll" role="region" tabindex="0" aria-labelledby=id.clone()>
                <table class="usa-table usa-table--borderless ips-list">
                    <caption {..planner.word(caption)} id=id.clone()></caption>
                    <thead><tr>{head}<td></td></tr></thead>
                    <tbody>
                        // The number is part of the key: a row says it.
                        <For each=move || (1..).zip(rows.keys()) key=|place| *place children=move |(number, key)| untrack(|| row(&list, key, number)) />
                    </tbody>
                </table>
            </div>
            <button
                {..planner.word(|words| words.frame.add_row)}
                class="usa-button usa-button--outline ips-screen-only"
                type="button"
                aria-describedby=caption_of_button
                on:click=click(add)
            ></button>
        </div>
    }
    .into_any()
}

fn row(list: &List, key: u32, number: usize) -> AnyView {
    let (planner, rows) = (list.planner, list.rows);
    let errors = errors_in(list.errors, list.name, Some((rows, key)));
    let cells: Vec<AnyView> = list.columns.iter().map(|column| cell(list, column, key, number, errors)).collect();
    view! {
        <tr>
            {cells}
            <td>
                <button
                    {..planner.word(|words| words.frame.remove_row)}
                    class="usa-button usa-button--unstyled ips-screen-only"
                    type="button"
                    aria-label=move || format!("{} {number}", planner.words().frame.remove_row)
                    on:click=click(move || rows.remove(key))
                ></button>
            </td>
        </tr>
    }
    .into_any()
}

fn cell(list: &List, column: &Asked, key: u32, number: usize, errors: Errors) -> AnyView {
    let (planner, label) = (list.planner, column.label);
    let id = format!("{}-{key}-{}", list.name, column.field.replace('_', "-"));
    let wrong = wrong_in(planner, errors, column.field);
    let control = column.control(planner, id.clone(), Place::Cell(list.rows, key, column.field.to_owned()), wrong.clone());
    view! {
        <td>
            <label {..text(move || format!("{} {number}", label(planner.words())))} class="usa-sr-only" for=id.clone()></label>
            {control}
            {error(&id, wrong)}
        </td>
    }
    .into_any()
}
