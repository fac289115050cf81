//! Figures as a drawing. The same figures stand in a table of the same report.

mod figure;
mod months;
mod times;

use figure::figure;
use ips_report::report::{Chart, Series};
use leptos::prelude::*;

/// The drawing of a chart.
pub(super) fn chart(chart: &Chart) -> AnyView {
    let (size, parts) = match &chart.series {
        Series::Months { axis, names, points } => months::draw(axis, names, points),
        Series::Times { from, to, start, spans, marked, marks } => times::draw(&times::Times { from: *from, to: *to, start: *start, spans, marked, marks }),
        Series::Share { used, of } => return share(*used, *of),
    };
    figure(chart, size, parts)
}

/// A bar: how much of a number is used. The sentence above it says the same.
fn share(used: u32, of: u32) -> AnyView {
    let width = 400 * used.min(of) / of.max(1);
    view! {
        <svg class="ips-bar" viewBox="0 0 400 16" aria-hidden="true">
            {bar("ips-bar__all", 398)}
            {bar("ips-bar__used", width.saturating_sub(2))}
        </svg>
    }
    .into_any()
}

fn bar(class: &'static str, width: u32) -> AnyView {
    view! { <rect class=class x="1" y="1" width=width.to_string() height="14" /> }.into_any()
}
