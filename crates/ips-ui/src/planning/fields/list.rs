//! A list that the user types: a table with a field in each cell, rows that can be added and taken away.

use super::{Kind, Place, error, input, select};
use crate::live::{click, text};
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use ips_core::InputError;
use ips_report::words::tables::Planning;
use leptos::prelude::*;
use std::sync::Arc;

/// Picks a word.
pub(crate) type Pick = fn(&Planning) -> &'static str;

/// One column.
#[derive(Clone)]
pub(crate) struct Column {
    /// The field of the row.
    pub(crate) field: &'static str,
    /// Its heading.
    pub(crate) label: Pick,
    /// What its cells take.
    pub(crate) takes: Takes,
}

/// What the cells of a column take.
#[derive(Clone)]
pub(crate) enum Takes {
    /// Something typed.
    Typed(Kind),
    /// One of a few: values and what they are called.
    OneOf(Vec<(&'static str, Pick)>),
}

/// One list on the page.
#[derive(Clone)]
struct List {
    planner: Planner,
    /// The name of the list in errors and ids.
    name: &'static str,
    rows: Rows,
    columns: Vec<Column>,
    errors: Arc<dyn Fn() -> Vec<InputError> + Send + Sync>,
}

/// A list with a name for its table, one for its ids, and what is wrong with it.
pub(crate) fn list(
    planner: Planner,
    name: &'static str,
    caption: Pick,
    rows: Rows,
    columns: Vec<Column>,
    errors: impl Fn() -> Vec<InputError> + Send + Sync + 'static,
) -> AnyView {
    let list = List { planner, name, rows, columns, errors: Arc::new(errors) };
    let head: Vec<AnyView> = list.columns.iter().map(|column| view! { <th {..planner.word(column.label)} scope="col"></th> }.into_any()).collect();
    let add = move || {
        rows.add(Row::new());
    };
    let id = format!("{name}-caption");
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
            <button {..planner.word(|words| words.frame.add_row)} class="usa-button usa-button--outline ips-screen-only" type="button" on:click=click(add)></button>
        </div>
    }
    .into_any()
}

fn row(list: &List, key: u32, number: usize) -> AnyView {
    let (planner, rows) = (list.planner, list.rows);
    let cells: Vec<AnyView> = list.columns.iter().map(|column| cell(list, column, key, number)).collect();
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

fn cell(list: &List, column: &Column, key: u32, number: usize) -> AnyView {
    let (planner, name, errors) = (list.planner, list.name, Arc::clone(&list.errors));
    let (field, label) = (column.field, column.label);
    let id = format!("{name}-{key}-{}", field.replace('_', "-"));
    let wrong = Arc::new(move || {
        let errors = errors();
        let here = |error: &&InputError| {
            let place = &error.place;
            place.list.as_deref() == Some(name) && place.row == Some(number) && (place.field.as_deref() == Some(field))
        };
        errors.iter().find(here).map(|error| planner.input_error(error))
    });
    let place = Place::Cell(list.rows, key, field.to_owned());
    let control = match &column.takes {
        Takes::Typed(kind) => input(id.clone(), *kind, place, wrong.clone()),
        Takes::OneOf(options) => {
            let options = options.iter().map(|(value, label)| ((*value).to_owned(), planner.word(*label))).collect();
            select(id.clone(), place, planner.word(|words| words.frame.choose), options)
        }
    };
    view! {
        <td>
            <label {..text(move || format!("{} {number}", label(planner.words())))} class="usa-sr-only" for=id.clone()></label>
            {control}
            {error(&id, wrong)}
        </td>
    }
    .into_any()
}
