//! A table of the reference.

use ips_ui::{Element, View, el};

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

    fn filled(self, cell: Element, text: String) -> Element {
        match self {
            Self::Code(_) if text.is_empty() => cell.child("–"),
            Self::Code(_) => cell.child(text.lines().map(|line| el("code").child(line.to_owned())).collect::<View>()),
            Self::Text(_) => cell.child(text),
            Self::Number(_) => cell.class("ips-number").child(text),
        }
    }
}

/// A table of a class, named by the heading with the id `labelled`. The first column names the rows. Where it is wider than the screen it is scrolled by itself.
pub(super) fn table(class: &'static str, labelled: String, columns: &[Column], rows: Vec<Vec<String>>) -> Element {
    let headings: View = columns.iter().map(|column| el("th").attr("scope", "col").child(column.heading())).collect();
    let row = |cells: Vec<String>| {
        let cell = |(place, text): (usize, String)| {
            let cell = if place == 0 { el("th").attr("scope", "row") } else { el("td") };
            columns[place].filled(cell, text)
        };
        el("tr").child(cells.into_iter().enumerate().map(cell).collect::<View>())
    };
    let rows: View = rows.into_iter().map(row).collect();
    let table =
        el("table").class(class).attr("aria-labelledby", labelled.clone()).child(el("thead").child(el("tr").child(headings))).child(el("tbody").child(rows));
    el("div").class("ips-scroll").attr("role", "group").attr("tabindex", "0").attr("aria-labelledby", labelled).child(table)
}
