//! A list that the user types: a table with a field in each cell, rows that can be added and taken away.

use super::{Kind, Place, error, input, select};
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use crate::planning::words::PlanningWords;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, text};
use ips_core::InputError;

/// Picks a word.
pub(crate) type Pick = fn(&PlanningWords) -> &'static str;

/// One column.
pub(crate) struct Column {
    /// The field of the row.
    pub(crate) field: &'static str,
    /// Its heading.
    pub(crate) label: Pick,
    /// What its cells take.
    pub(crate) takes: Takes,
}

/// What the cells of a column take.
pub(crate) enum Takes {
    /// Something typed.
    Typed(Kind),
    /// One of a few: values and what they are called.
    OneOf(Vec<(&'static str, Pick)>),
}

/// A list with a name for its table, one for its ids, and what is wrong with it.
pub(crate) fn list(
    planner: Planner,
    name: &'static str,
    caption: Pick,
    rows: Rows,
    columns: Vec<Column>,
    errors: impl Fn() -> Vec<InputError> + Copy + 'static,
) -> Element {
    let columns = RwSignal::new(columns);
    let head: View = columns.with_untracked(|columns| columns.iter().map(|column| el("th").attr("scope", "col").child(planner.word(column.label))).collect());
    let body = live(move || {
        let keys = rows.keys();
        let of_key = |(index, key): (usize, u32)| row(planner, name, rows, key, index + 1, columns, errors);
        keys.into_iter().enumerate().map(of_key).collect::<View>()
    });
    let add = move || {
        rows.add(Row::new());
    };
    let id = format!("{name}-caption");
    let table = el("table")
        .class("usa-table usa-table--borderless ips-list")
        .child(el("caption").attr("id", id.clone()).child(planner.word(caption)))
        .child(el("thead").child(el("tr").child(head).child(el("td"))))
        .child(el("tbody").child(body));
    el("div").child(el("div").class("ips-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-labelledby", id).child(table)).child(
        el("button")
            .class("usa-button usa-button--outline ips-screen-only")
            .attr("type", "button")
            .on_click(add)
            .child(planner.word(|words| words.frame.add_row)),
    )
}

fn row(
    planner: Planner,
    name: &'static str,
    rows: Rows,
    key: u32,
    number: usize,
    columns: RwSignal<Vec<Column>>,
    errors: impl Fn() -> Vec<InputError> + Copy + 'static,
) -> Element {
    let cells: View = columns.with_untracked(|columns| {
        columns
            .iter()
            .map(|column| {
                let (field, label) = (column.field, column.label);
                let id = format!("{name}-{key}-{}", field.replace('_', "-"));
                let wrong = move || {
                    let errors = errors();
                    let here = |error: &&InputError| {
                        let place = error.place();
                        place.list.as_deref() == Some(name) && place.row == Some(number) && (place.field.as_deref() == Some(field))
                    };
                    errors.iter().find(here).map(|error| ips_files::input_error_sentence(error, planner.language.get()))
                };
                let place = Place::Cell(rows, key, field.to_owned());
                let spoken = el("label").class("usa-sr-only").attr("for", id.clone()).child(text(move || format!("{} {number}", label(planner.words()))));
                let field = match &column.takes {
                    Takes::Typed(kind) => input(id.clone(), *kind, place, wrong),
                    Takes::OneOf(options) => {
                        let options = options.iter().map(|(value, label)| ((*value).to_owned(), planner.word(*label))).collect();
                        select(id.clone(), place, planner.word(|words| words.frame.choose), options)
                    }
                };
                el("td").child(spoken).child(field).child(error(&id, wrong))
            })
            .collect()
    });
    let remove = el("button")
        .class("usa-button usa-button--unstyled ips-screen-only")
        .attr("type", "button")
        .live_attr("aria-label", move || Some(format!("{} {number}", planner.words().frame.remove_row)))
        .on_click(move || rows.remove(key))
        .child(planner.word(|words| words.frame.remove_row));
    el("tr").child(cells).child(el("td").child(remove))
}
