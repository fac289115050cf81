//! The line of one person, with the figures of the role below it.

use super::List;
use super::cell::{field, mistake, wrong};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, text, when};
use ips_files::StaffColumn;

/// One person; `number` is the row, counted from 1.
pub(super) fn person(list: List, in_line: &[StaffColumn], below: &[StaffColumn], key: u32, number: usize) -> Element {
    let role = list.role(key);
    let wide = |class: &'static str| el("td").class(class).attr("colspan", (in_line.len() + 1).to_string());
    let cells: View = in_line
        .iter()
        .map(|column| {
            let column = column.clone();
            el("td").class("ips-staff__cell").child(offered(role, &column.clone(), move || field(list, &column, key, number)))
        })
        .collect();
    // The cells are narrow: what is wrong with them is said below, over the whole width.
    let mistakes: View = in_line.iter().map(|column| mistake(list, column, key, true)).collect();
    let names: Vec<&str> = in_line.iter().map(|column| column.name).collect();
    let has_mistakes = move || names.iter().any(|name| wrong(list, key, name).is_some());
    let mistakes = hidden_unless(has_mistakes, wide("ips-staff__mistakes").child(mistakes));
    let more: View = below
        .iter()
        .map(|column| {
            let column = column.clone();
            offered(role, &column.clone(), move || {
                el("div").class("ips-field").child(field(list, &column, key, number)).child(mistake(list, &column, key, false)).into()
            })
        })
        .collect();
    let columns = below.to_vec();
    let has_more = move || columns.iter().any(|column| column.is_of(role.get()));
    let more = hidden_unless(has_more, wide("ips-staff__more").child(el("div").class("ips-fields").child(more)));
    el("tbody").class("ips-staff__person").child(el("tr").child(cells).child(actions(list, key, number))).child(mistakes).child(more)
}

/// A row that is hidden while a condition does not hold.
fn hidden_unless(condition: impl Fn() -> bool + 'static, cell: Element) -> Element {
    let holds = Memo::new(move |_| condition());
    el("tr").live_attr("hidden", move || (!holds.get()).then_some("")).child(cell)
}

/// What belongs to a column, while a rule reads it of somebody in this role.
fn offered(role: Memo<&'static str>, column: &StaffColumn, build: impl FnMut() -> View + 'static) -> View {
    let column = column.clone();
    when(move || column.is_of(role.get()), build)
}

fn actions(list: List, key: u32, number: usize) -> Element {
    let planner = list.planner;
    let which = move || format!(" ({})", (planner.words().check.row_name)(number));
    let named = move || el("span").class("usa-sr-only").child(text(which));
    let button = |label: View| el("button").class("usa-button usa-button--unstyled").attr("type", "button").child(label).child(named());
    let copy = button(planner.word(|words| words.check.duplicate)).on_click(move || list.duplicate(key));
    let remove = button(planner.word(|words| words.check.remove)).on_click(move || list.remove(key));
    el("td").class("ips-staff__actions ips-screen-only").child(copy).child(" ").child(remove)
}
