//! A value that is computed from others.

use super::graph::{self, Id, Role, untrack};
use super::signal::with;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// A value that is computed from what it reads: when somebody reads it, and again only after that has changed. Only a handle.
pub struct Memo<T> {
    id: Id,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + 'static> Memo<T> {
    /// A new memo, which goes with the present owner. `compute` gets the value before; a result equal to that is no change.
    pub fn new(compute: impl Fn(Option<&T>) -> T + 'static) -> Self {
        Self::new_with_compare(compute, |before, now| before != now)
    }
}

impl<T: 'static> Memo<T> {
    /// The same with a question of its own whether a result is a change.
    pub fn new_with_compare(compute: impl Fn(Option<&T>) -> T + 'static, is_change: fn(Option<&T>, Option<&T>) -> bool) -> Self {
        let cell = Rc::new(RefCell::new(None::<T>));
        let value: Rc<dyn Any> = cell.clone();
        let compute = move || {
            let now = compute(cell.borrow().as_ref());
            let is_change = is_change(cell.borrow().as_ref(), Some(&now));
            // The old value goes when nothing is borrowed any more.
            let _old = if is_change { cell.borrow_mut().replace(now) } else { None };
            is_change
        };
        Self { id: graph::add(Role::Computes, Some(value), Some(Rc::new(RefCell::new(compute)))), value: PhantomData }
    }

    /// Reads the value where it lies.
    ///
    /// # Panics
    /// The memo has gone with its owner, or reads itself.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        computed(graph::read(self.id), read)
    }

    /// The same without following it.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        computed(untrack(|| graph::read(self.id)), read)
    }
}

impl<T: Clone + 'static> Memo<T> {
    /// A copy of the value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The same without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

fn computed<T: 'static, U>(value: Option<Rc<dyn Any>>, read: impl FnOnce(&T) -> U) -> U {
    with(value, |value: &Option<T>| value.as_ref().map(read)).unwrap_or_else(|| panic!("a memo has read itself"))
}
