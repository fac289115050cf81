//! What drawings are made of.

use ips_report::report::Chart;
use leptos::prelude::*;

/// A drawing under its heading and a sentence that says what it shows.
pub(super) fn figure(chart: &Chart, (width, height): (i64, i64), parts: Vec<AnyView>) -> AnyView {
    let (heading_id, text_id) = (format!("{}-heading", chart.id), format!("{}-text", chart.id));
    view! {
        <section class="ips-figure">
            <h3 id=heading_id.clone()>{chart.heading.clone()}</h3>
            <p id=text_id.clone() class="usa-hint">{chart.words.clone()}</p>
            <svg viewBox=format!("0 0 {width} {height}") class="ips-chart" role="img" aria-labelledby=heading_id aria-describedby=text_id>{parts}</svg>
        </section>
    }
    .into_any()
}

/// A text that begins at a place, or has its end or its middle there.
pub(super) fn label(class: &'static str, (x, y): (i64, i64), anchor: Option<&'static str>, text: String) -> AnyView {
    view! { <text class=class x=x.to_string() y=y.to_string() text-anchor=anchor>{text}</text> }.into_any()
}

/// A line from one place to another, and the text that says what it stands for.
pub(super) fn rule((x1, y1): (i64, i64), (x2, y2): (i64, i64), label: AnyView) -> AnyView {
    view! {
        <g>
            <line class="ips-chart__rule" x1=x1.to_string() x2=x2.to_string() y1=y1.to_string() y2=y2.to_string() />
            {label}
        </g>
    }
    .into_any()
}

/// After how many months the next one is marked, so that there are no more than `most` marks where that can be.
pub(super) fn marked_months(months: u32, most: u32) -> u32 {
    [1, 2, 3, 6, 12].into_iter().find(|every| months / every <= most).unwrap_or(12)
}
