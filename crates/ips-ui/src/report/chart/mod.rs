//! Figures as a drawing. The same figures stand in a table of the same report.

mod figure;
mod months;
mod times;

use figure::figure;
use ips_report::report::{Chart, Series};
use leptos::prelude::*;
use months::Months;
use times::Times;

/// The drawing of a chart.
pub(super) fn chart(chart: &Chart) -> AnyView {
    match &chart.series {
        Series::Months { axis, names, start, points, steps } => {
            let months = Months { axis, names, start: *start, points, steps };
            figure(chart, |room| months.draw(room))
        }
        Series::Times { from, to, start, spans, marks } => {
            let times = Times { from: *from, to: *to, start: *start, spans, marks };
            figure(chart, |room| times.draw(room))
        }
        Series::Share { used, of } => share(*used, *of),
    }
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
