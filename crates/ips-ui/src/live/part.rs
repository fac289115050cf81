//! Parts of a page that follow what they read.

use leptos::either::Either;
use leptos::prelude::*;

/// A view that is built anew, element by element, when what `build` reads changes.
///
/// Leptos would go through the old elements and put new words into their text nodes. Where a browser translates the page those
/// nodes are no longer in it, and the words would stay as they were.
pub fn live<V: IntoAny>(mut build: impl FnMut() -> V + Send + 'static) -> AnyView {
    anew(Box::new(move || build().into_any()))
}

fn anew(mut build: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    let mut turn = false;
    let view = move || {
        turn = !turn;
        // The other side each time: views of two kinds are never put into each other's elements.
        if turn { Either::Left(build()) } else { Either::Right(build()) }
    };
    view.into_any()
}

/// A view that is there while a condition holds. It is built anew only when the condition changes, whatever it reads.
pub fn when<V: IntoAny>(condition: impl Fn() -> bool + Send + Sync + 'static, mut build: impl FnMut() -> V + Send + 'static) -> AnyView {
    let holds = flag(Box::new(condition));
    live(move || if holds.get() { untrack(|| build().into_any()) } else { ().into_any() })
}

fn flag(condition: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| condition())
}

/// Acts as soon as the page has settled, and again when what `act` reads changes. Does nothing while pages are written.
pub fn later(act: impl FnMut() + 'static) {
    effect(Box::new(act));
}

fn effect(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_written_while_its_condition_holds() {
        for (holds, expected) in [(true, "<b>yes</b>"), (false, "")] {
            let html = Owner::new_root(None).with(|| {
                let asked = RwSignal::new(holds);
                when(move || asked.get(), || view! { <b>{"yes"}</b> }).to_html()
            });
            // Without the marks by which Leptos finds its place again.
            assert_eq!(html.replace("<!>", "").replace("<!--<() />-->", ""), expected);
        }
    }
}
