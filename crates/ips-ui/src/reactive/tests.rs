//! What follows what, and when.

use super::graph::act_waiting;
use super::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Remembers what was said, in order.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn say(&self, what: impl ToString) {
        self.0.borrow_mut().push(what.to_string());
    }

    fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

/// An effect that says what it reads.
fn saying(log: &Log, read: impl Fn() -> String + 'static) {
    let log = log.clone();
    effect_now(Box::new(move || log.say(read())));
}

#[test]
fn an_effect_acts_once_however_many_changes_there_were() {
    let (log, signal) = (Log::default(), RwSignal::new(1));
    saying(&log, move || signal.get().to_string());
    signal.set(2);
    signal.set(3);
    assert_eq!(log.take(), ["1"], "not before the running code has ended");
    act_waiting();
    assert_eq!(log.take(), ["3"]);
    act_waiting();
    assert!(log.take().is_empty());
}

#[test]
fn a_memo_is_computed_when_read_and_only_after_a_change() {
    let (count, signal) = (Rc::new(Cell::new(0)), RwSignal::new(1));
    let counted = Rc::clone(&count);
    let memo = Memo::new(move |_| {
        counted.set(counted.get() + 1);
        signal.get() * 2
    });
    assert_eq!(count.get(), 0);
    assert_eq!((memo.get(), memo.get(), count.get()), (2, 2, 1));
    signal.set(2);
    assert_eq!(count.get(), 1);
    assert_eq!((memo.get(), count.get()), (4, 2), "read at once it is of the present");
}

#[test]
fn an_equal_result_is_no_change() {
    let (log, signal) = (Log::default(), RwSignal::new(1));
    let is_even = Memo::new(move |_| signal.get() % 2 == 0);
    saying(&log, move || is_even.get().to_string());
    assert_eq!(log.take(), ["false"]);
    for (number, expected) in [(3, None), (4, Some("true")), (6, None), (7, Some("false"))] {
        signal.set(number);
        act_waiting();
        assert_eq!(log.take().first().map(String::as_str), expected, "{number}");
    }
    let always = Memo::new_with_compare(move |_| signal.get() > 0, |_, _| true);
    saying(&log, move || always.get().to_string());
    signal.set(8);
    act_waiting();
    assert_eq!(log.take(), ["true", "true", "true"], "at first; then both, for one is even now");
}

#[test]
fn a_memo_knows_its_value_before() {
    let signal = RwSignal::new(1);
    let sum = Memo::new(move |before: Option<&i32>| before.copied().unwrap_or_default() + signal.get());
    assert_eq!(sum.get(), 1);
    signal.set(5);
    assert_eq!(sum.get(), 6);
}

#[test]
fn nobody_sees_two_moments_at_once() {
    let (log, signal) = (Log::default(), RwSignal::new(1));
    let (double, next) = (Memo::new(move |_| signal.get() * 2), Memo::new(move |_| signal.get() + 1));
    saying(&log, move || format!("{} {} {}", signal.get(), double.get(), next.get()));
    signal.set(5);
    act_waiting();
    assert_eq!(log.take(), ["1 2 2", "5 10 6"]);
}

#[test]
fn only_what_was_read_last_is_followed() {
    let (log, which, one, other) = (Log::default(), RwSignal::new(true), RwSignal::new("a"), RwSignal::new("b"));
    saying(&log, move || if which.get() { one.get() } else { other.get() }.to_owned());
    which.set(false);
    act_waiting();
    one.set("c");
    act_waiting();
    assert_eq!(log.take(), ["a", "b"]);
    other.set("d");
    act_waiting();
    assert_eq!(log.take(), ["d"]);
}

#[test]
fn what_is_read_untracked_is_not_followed() {
    let (log, signal) = (Log::default(), RwSignal::new(1));
    saying(&log, move || format!("{} {}", untrack(|| signal.get()), signal.get_untracked()));
    signal.set(2);
    act_waiting();
    assert_eq!(log.take(), ["1 1"]);
}

#[test]
fn what_is_inside_goes_before_it_acts() {
    let (log, shown) = (Log::default(), RwSignal::new(Some(1)));
    let inside = log.clone();
    effect_now(Box::new(move || {
        if shown.get().is_some() {
            // Made again each time: the one before must not act on what is no longer there.
            let inside = inside.clone();
            effect_now(Box::new(move || inside.say(shown.get().expect("it is shown"))));
        }
    }));
    shown.set(None);
    act_waiting();
    shown.set(Some(2));
    act_waiting();
    assert_eq!(log.take(), ["1", "2"]);
}

#[test]
fn all_that_belongs_to_an_owner_goes_with_it() {
    let (log, outside) = (Log::default(), RwSignal::new(1));
    let owner = Owner::new();
    let kept = Rc::new(());
    let inside = owner.with(|| {
        let inside = RwSignal::new(Rc::clone(&kept));
        saying(&log, move || format!("{} {}", outside.get(), inside.with(Rc::strong_count) > 1));
        inside
    });
    outside.set(2);
    drop(owner);
    act_waiting();
    assert_eq!(log.take(), ["1 true"]);
    assert_eq!(Rc::strong_count(&kept), 1, "the value is gone");
    assert!(inside.try_update(|_| ()).is_none(), "a handle of what is gone changes nothing");
    outside.set(3);
    act_waiting();
    assert!(log.take().is_empty());
}

#[test]
fn a_name_of_what_is_gone_names_nothing_new() {
    let owner = Owner::new();
    let old = owner.with(|| RwSignal::new(1));
    drop(owner);
    let new = RwSignal::new(7);
    old.set(2);
    assert_eq!(new.get(), 7);
}

#[test]
fn an_effect_may_change_what_others_and_itself_follow() {
    let (log, signal, limit) = (Log::default(), RwSignal::new(0), RwSignal::new(3));
    effect_now(Box::new(move || {
        if signal.get() < limit.get() {
            signal.update(|number| *number += 1);
        }
    }));
    saying(&log, move || signal.get().to_string());
    act_waiting();
    assert_eq!(log.take().last().map(String::as_str), Some("3"));
}

#[test]
fn a_later_effect_waits_for_the_end_of_the_running_code() {
    let (log, signal) = (Log::default(), RwSignal::new(1));
    let said = log.clone();
    effect_later(Box::new(move || said.say(signal.get())));
    signal.set(2);
    assert!(log.take().is_empty());
    act_waiting();
    assert_eq!(log.take(), ["2"]);
}
