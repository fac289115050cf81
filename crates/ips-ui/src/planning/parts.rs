//! A long list on the page in parts: a page that holds a thousand rows of fields is slow to draw and slow at every letter.

use super::fields::Errors;
use super::rows::Rows;
use super::session::Planner;
use crate::browser;
use crate::live::{click, live, text, when};
use leptos::prelude::*;

/// The rows of one part.
const PART: usize = 100;

/// A list of which one part is on the page; all of it is while the page is printed. Cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    rows: Rows,
    /// The part that was chosen, counted from 0; the last one, where the list has become shorter.
    chosen: RwSignal<usize>,
    is_whole: StoredValue<ArcRwSignal<bool>>,
}

impl Parts {
    /// The first part of a list.
    pub(crate) fn of(rows: Rows) -> Self {
        Self { rows, chosen: RwSignal::new(0), is_whole: StoredValue::new(browser::printing()) }
    }

    fn count(self) -> usize {
        self.rows.keys().len().div_ceil(PART).max(1)
    }

    fn shown(self) -> usize {
        self.chosen.get().min(self.count() - 1)
    }

    /// The rows on the page: the place in the list, counted from 1, and the key.
    pub(crate) fn on_page(self) -> Vec<(usize, u32)> {
        let rows = (1..).zip(self.rows.keys());
        if self.is_whole.with_value(|whole| whole.get()) { rows.collect() } else { rows.skip(self.shown() * PART).take(PART).collect() }
    }

    /// Goes to the part in which a row stands.
    pub(crate) fn show(self, key: u32) {
        if let Some(number) = untrack(|| self.rows.number(key)) {
            self.chosen.set((number - 1) / PART);
        }
    }

    /// The choice of the part, where there are several. Each says how many of its rows have an entry that could not be used.
    pub(crate) fn chooser(self, planner: Planner, errors: Errors, list: &'static str) -> AnyView {
        let wrong = Memo::new(move |_| {
            let mut is_wrong = vec![false; self.rows.keys().len()];
            errors.with(|errors| {
                for row in errors.iter().filter(|error| error.place.list.as_deref() == Some(list)).filter_map(|error| error.place.row) {
                    if let Some(is_wrong) = is_wrong.get_mut(row - 1) {
                        *is_wrong = true;
                    }
                }
            });
            let wrong: Vec<usize> = is_wrong.chunks(PART).map(|part| part.iter().filter(|is_wrong| **is_wrong).count()).collect();
            wrong
        });
        let count = Memo::new(move |_| self.count());
        let buttons = move || (0..count.get()).map(|part| self.button(planner, part, wrong)).collect::<Vec<AnyView>>();
        let chooser = move || {
            let buttons = live(buttons);
            view! { <nav class="ips-parts ips-screen-only" aria-label=move || planner.words().frame.list_parts>{buttons}</nav> }
        };
        when(move || count.get() > 1, chooser)
    }

    fn button(self, planner: Planner, part: usize, wrong: Memo<Vec<usize>>) -> AnyView {
        let words = move || {
            let words = &planner.words().frame;
            let last = ((part + 1) * PART).min(self.rows.keys().len());
            let rows = (words.rows)(part * PART + 1, last);
            match wrong.with(|wrong| wrong.get(part).copied().unwrap_or_default()) {
                0 => rows,
                wrong => format!("{rows} ({})", (words.to_correct)(wrong)),
            }
        };
        let is_shown = move || (self.shown() == part).then_some("true");
        view! {
            <button {..text(words)} class="usa-button usa-button--unstyled" type="button" aria-current=is_shown on:click=click(move || self.chosen.set(part))></button>
        }
        .into_any()
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::planning::rows::Row;

    #[test]
    fn a_list_is_on_the_page_part_by_part() {
        Owner::new_root(None).with(|| {
            let rows = Rows::new();
            let parts = Parts::of(rows);
            let ends = || {
                let on_page = parts.on_page();
                (on_page.first().copied(), on_page.last().copied(), on_page.len())
            };
            assert_eq!((parts.count(), ends()), (1, (None, None, 0)), "an empty list has one part");
            rows.replace((0..250).map(|_| Row::new()).collect());
            assert_eq!((parts.count(), ends()), (3, (Some((1, 0)), Some((100, 99)), 100)));
            for (key, expected) in [(249, (Some((201, 200)), Some((250, 249)), 50)), (100, (Some((101, 100)), Some((200, 199)), 100))] {
                parts.show(key);
                assert_eq!(ends(), expected, "the part of {key}");
            }
            rows.remove(0);
            assert_eq!(ends(), (Some((101, 101)), Some((200, 200)), 100), "a place is counted, a key stays");
            rows.replace((0..3).map(|_| Row::new()).collect());
            assert_eq!(ends(), (Some((1, 0)), Some((3, 2)), 3), "the last part of a list that has become shorter");
        });
    }
}
