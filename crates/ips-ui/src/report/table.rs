//! A table that can be scrolled sideways where there is too little room for it.

use super::citation::{citation_lines, mark};
use super::showing::Showing;
use ips_report::report::{Cell, Column, Mark, Row, Table, Value};
use ips_report::{date, number_text};
use leptos::prelude::*;

/// The table.
pub(super) fn table(showing: &Showing, table: &Table<'static>) -> AnyView {
    let caption = format!("table-{}", table.id);
    let named = caption.clone();
    let class = class(&table.id);
    let is_number = |column: usize| table.rows.iter().all(|row| row.cells.get(column).is_some_and(is_figure));
    let head: Vec<AnyView> = table.columns.iter().enumerate().map(|(place, column)| heading(column, is_number(place))).collect();
    let rows: Vec<AnyView> = table.rows.iter().map(|row| table_row(showing, table, row)).collect();
    view! {
        <div class="ips-scroll" role="region" tabindex="0" aria-labelledby=named>
            <table class=class>
                <caption id=caption>{table.caption.clone()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The classes of a table, by the first part of its id. They stand whole, because the style sheet keeps no rule for a class that no source names.
fn class(id: &str) -> &'static str {
    match id.split('-').next() {
        Some("need") => "usa-table ips-table-need",
        Some("steps") => "usa-table ips-table-steps",
        Some("months") => "usa-table ips-table-cards ips-table-months",
        Some("hires") => "usa-table ips-table-cards",
        _ => "usa-table",
    }
}

/// A number, or the stroke that stands for none.
fn is_figure(cell: &Cell) -> bool {
    match &cell.value {
        Value::Number(_) | Value::Empty => true,
        Value::Text(words) => words == "–",
        Value::Day(_) => false,
    }
}

fn heading(column: &Column, is_number: bool) -> AnyView {
    let note = (!column.note.is_empty()).then(|| view! { <span class="ips-requirement">{column.note.clone()}</span> }.into_any());
    view! { <th scope="col" class=is_number.then_some("ips-number")>{column.heading.clone()}{note}</th> }.into_any()
}

fn table_row(showing: &Showing, table: &Table<'static>, row: &Row<'static>) -> AnyView {
    let cells: Vec<AnyView> = row.cells.iter().enumerate().map(|(place, one)| cell(showing, table, row, place, one)).collect();
    view! { <tr aria-current=row.is_current.then_some("true")>{cells}</tr> }.into_any()
}

/// A cell. The rules stand in the cell that says what the row is about.
fn cell(showing: &Showing, table: &Table<'static>, row: &Row<'static>, place: usize, cell: &Cell) -> AnyView {
    let (class, words) = match &cell.value {
        Value::Empty => (None, String::new()),
        Value::Text(words) => ((words == "–").then_some("ips-number"), words.clone()),
        Value::Number(number) => (Some("ips-number"), number_text(*number)),
        Value::Day(day) => (Some("ips-day"), date(*day, showing.language)),
    };
    let remark = (!cell.remark.is_empty()).then(|| view! { <span class="ips-requirement">{cell.remark.clone()}</span> }.into_any());
    let label = table.columns.get(place).map(|column| column.heading.clone());
    if place == table.header {
        let severity = row.severity.map(|severity| mark(showing, Mark::Rule(severity)));
        let citations = citation_lines(&row.citations, showing.language);
        return view! { <th scope="row" data-label=label>{severity}{words}{remark}{citations}</th> }.into_any();
    }
    view! { <td class=class data-label=label>{words}{remark}</td> }.into_any()
}
