//! What drawings are made of.

use ips_report::report::Chart;
use leptos::prelude::*;

/// For how much room a drawing is made. Each chart is drawn for both, and the style sheet shows the one that fits: letters that shrink with a drawing
/// cannot be read on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// A desk, a tablet, paper.
    Wide,
    /// A phone.
    Narrow,
}

impl Room {
    /// The width of a drawing.
    pub(super) fn width(self) -> i64 {
        self.pick(720, 330)
    }

    /// One of two, by the room.
    pub(super) fn pick<T>(self, wide: T, narrow: T) -> T {
        if self == Self::Wide { wide } else { narrow }
    }
}

/// The height of a drawing, and what is in it.
pub(super) type Drawing = (i64, Vec<AnyView>);

/// A drawing under its heading and a sentence that says what it shows.
pub(super) fn figure(chart: &Chart, draw: impl Fn(Room) -> Drawing) -> AnyView {
    let (heading_id, text_id) = (format!("{}-heading", chart.id), format!("{}-text", chart.id));
    let drawn = |room: Room| {
        let (height, parts) = draw(room);
        let class = room.pick("ips-chart ips-chart--wide", "ips-chart ips-chart--narrow");
        let (heading, text) = (heading_id.clone(), text_id.clone());
        view! {
            <svg viewBox=format!("0 0 {} {height}", room.width()) class=class role="img" aria-labelledby=heading aria-describedby=text>{parts}</svg>
        }
        .into_any()
    };
    view! {
        <section class="ips-figure">
            <h3 id=heading_id.clone()>{chart.heading.clone()}</h3>
            <p id=text_id.clone() class="usa-hint">{chart.words.clone()}</p>
            {drawn(Room::Wide)}
            {drawn(Room::Narrow)}
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
