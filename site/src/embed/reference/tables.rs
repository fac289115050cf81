//! A table of the reference.

use crate::shell::classes;
use leptos::prelude::*;

/// What stands in a column, under its heading.
#[derive(Clone, Copy)]
pub(super) enum Column {
    /// Names and values, several of them one under the other.
    Code(&'static str),
    Text(&'static str),
    Number(&'static str),
}

impl Column {
    fn heading(self) -> &'static str {
        match self {
            Self::Code(heading) | Self::Text(heading) | Self::Number(heading) => heading,
        }
    }

    /// A text in it, and the class of its cell.
    fn filled(self, text: String) -> (Option<&'static str>, AnyView) {
        match self {
            Self::Code(_) if text.is_empty() => (None, "–".into_any()),
            Self::Code(_) => (None, text.lines().map(|line| view! { <code>{line.to_owned()}</code> }.into_any()).collect::<Vec<AnyView>>().into_any()),
            Self::Text(_) => (None, text.into_any()),
            Self::Number(_) => (Some("ips-number"), text.into_any()),
        }
    }
}

/// A table of a class, called by the heading over it. The first column names the rows. Where it is wider than the screen it is scrolled by itself.
pub(super) fn table(class: &'static str, name: &'static str, columns: &[Column], rows: Vec<Vec<String>>) -> AnyView {
    let headings: Vec<AnyView> = columns.iter().map(|column| view! { <th scope="col">{column.heading()}</th> }.into_any()).collect();
    let rows: Vec<AnyView> = rows.into_iter().map(|cells| row(columns, cells)).collect();
    view! {
        <div class="ips-scroll" role="group" tabindex="0" aria-label=name>
            <table class=class aria-label=name>
                <thead><tr>{headings}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(columns: &[Column], cells: Vec<String>) -> AnyView {
    let cells: Vec<AnyView> = cells.into_iter().zip(columns).enumerate().map(|(place, (text, column))| cell(place, *column, text)).collect();
    view! { <tr>{cells}</tr> }.into_any()
}

fn cell(place: usize, column: Column, text: String) -> AnyView {
    let (class, inside) = column.filled(text);
    if place == 0 { view! { <th {..classes(class)} scope="row">{inside}</th> }.into_any() } else { view! { <td {..classes(class)}>{inside}</td> }.into_any() }
}
