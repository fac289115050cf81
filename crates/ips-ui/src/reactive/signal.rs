//! A value that can be read and changed.

use super::graph::{self, Id, Role, untrack};
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// A value that can be read and changed; whoever reads it follows it. Only a handle: a copy names the same value.
pub struct RwSignal<T> {
    id: Id,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: 'static> RwSignal<T> {
    /// A new signal, which goes with the present owner.
    pub fn new(value: T) -> Self {
        Self { id: graph::add(Role::Holds, Some(Rc::new(RefCell::new(value))), None), value: PhantomData }
    }

    /// Reads the value where it lies.
    ///
    /// # Panics
    /// The signal has gone with its owner.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        with(graph::read(self.id), read)
    }

    /// The same without following it.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        with(untrack(|| graph::read(self.id)), read)
    }

    /// Changes the value; whoever has read it is told. A signal that has gone with its owner stays gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// The same with what comes of it; `None` where there is no value any more.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let cell = opened::<T>(untrack(|| graph::read(self.id)))?;
        let result = change(&mut cell.borrow_mut());
        graph::changed(self.id);
        Some(result)
    }

    /// Puts another value in.
    pub fn set(self, value: T) {
        // The old value goes when nothing is borrowed any more: what goes with it may read this signal.
        let _old = self.try_update(|present| std::mem::replace(present, value));
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// A copy of the value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The same without following it.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// The cell of a node, when it holds such a value.
fn opened<T: 'static>(value: Option<Rc<dyn Any>>) -> Option<Rc<RefCell<T>>> {
    value?.downcast().ok()
}

/// Reads the cell of a node that is still there.
pub(super) fn with<T: 'static, U>(value: Option<Rc<dyn Any>>, read: impl FnOnce(&T) -> U) -> U {
    let Some(cell) = opened::<T>(value) else { gone() };
    let value = cell.borrow();
    read(&value)
}

/// There is no value to give: a mistake in the code that kept the handle.
#[cold]
fn gone() -> ! {
    panic!("a signal was read after its owner had gone")
}
