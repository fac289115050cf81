//! Who reads whom. The graph knows no types: a value is a cell that its handle can open, a computation says only whether its result
//! has changed.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

/// Names a node; a name of one that is gone names nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Id {
    place: usize,
    /// Counts up with every node, so that the younger one is known.
    age: u64,
}

/// Computes anew and says whether the result is another one.
pub(super) type Compute = Rc<RefCell<dyn FnMut() -> bool>>;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Holds a value, or only owns others.
    Holds,
    /// Computes when it is read.
    Computes,
    /// Acts by itself.
    Acts,
}

/// How much a node knows of the present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Fresh,
    /// Something it reads may have changed.
    Doubtful,
    /// Something it reads has changed.
    Stale,
}

struct Node {
    age: u64,
    role: Role,
    state: State,
    value: Option<Rc<dyn Any>>,
    compute: Option<Compute>,
    /// What it has read.
    sources: Vec<Id>,
    /// Who has read it.
    readers: Vec<Id>,
    /// What goes when it goes, or computes anew.
    owned: Vec<Id>,
}

#[derive(Default)]
struct Graph {
    nodes: RefCell<Vec<Option<Node>>>,
    free: RefCell<Vec<usize>>,
    ages: Cell<u64>,
    reader: Cell<Option<Id>>,
    owner: Cell<Option<Id>>,
    /// Effects that are to act.
    waiting: RefCell<Vec<Id>>,
}

thread_local! {
    static GRAPH: Graph = Graph::default();
}

/// Adds a node that belongs to the present owner.
pub(super) fn add(role: Role, value: Option<Rc<dyn Any>>, compute: Option<Compute>) -> Id {
    GRAPH.with(|graph| {
        let age = graph.ages.get() + 1;
        graph.ages.set(age);
        let state = if role == Role::Holds { State::Fresh } else { State::Stale };
        let node = Node { age, role, state, value, compute, sources: Vec::new(), readers: Vec::new(), owned: Vec::new() };
        let free = graph.free.borrow_mut().pop();
        let mut nodes = graph.nodes.borrow_mut();
        let place = free.unwrap_or_else(|| {
            nodes.push(None);
            nodes.len() - 1
        });
        nodes[place] = Some(node);
        drop(nodes);
        let id = Id { place, age };
        if let Some(owner) = graph.owner.get() {
            graph.node(owner, |owner| owner.owned.push(id));
        }
        id
    })
}

/// The value of a node, noted as read by whoever computes at present. `None` when the node is gone.
pub(super) fn read(id: Id) -> Option<Rc<dyn Any>> {
    GRAPH.with(|graph| {
        graph.refresh(id);
        if let Some(reader) = graph.reader.get() {
            let is_new = graph.node(id, |node| {
                !node.readers.contains(&reader) && {
                    node.readers.push(reader);
                    true
                }
            });
            if is_new == Some(true) {
                graph.node(reader, |reader| reader.sources.push(id));
            }
        }
        graph.node(id, |node| node.value.clone()).flatten()
    })
}

/// Tells everybody who has read a node that it has changed.
pub(super) fn changed(id: Id) {
    GRAPH.with(|graph| graph.mark_readers(id, State::Stale));
}

/// Has an effect act soon.
pub(super) fn act_soon(id: Id) {
    GRAPH.with(|graph| graph.wait(id));
}

/// Has an effect act now.
pub(super) fn act_now(id: Id) {
    GRAPH.with(|graph| graph.refresh(id));
}

/// Lets every effect act that waits for it.
#[cfg(any(target_arch = "wasm32", test))]
pub(super) fn act_waiting() {
    GRAPH.with(|graph| {
        while let Some(first) = graph.first_waiting() {
            graph.refresh(first);
        }
    });
}

/// Reads without being told of changes.
pub fn untrack<T>(read: impl FnOnce() -> T) -> T {
    let before = GRAPH.with(|graph| graph.reader.take());
    let result = read();
    GRAPH.with(|graph| graph.reader.set(before));
    result
}

/// What is made in `make` belongs to a node.
pub(super) fn owned_by<T>(owner: Id, make: impl FnOnce() -> T) -> T {
    let before = GRAPH.with(|graph| graph.owner.replace(Some(owner)));
    let result = make();
    GRAPH.with(|graph| graph.owner.set(before));
    result
}

/// Takes away a node and all that belongs to it.
pub(super) fn remove(id: Id) {
    GRAPH.with(|graph| {
        let mut gone = Vec::new();
        graph.take_out(id, &mut gone);
        // What goes with a value may well ask the graph for something, which is free again here.
        drop(gone);
    });
}

impl Graph {
    /// Does something with a node that is still there.
    fn node<T>(&self, id: Id, act: impl FnOnce(&mut Node) -> T) -> Option<T> {
        self.nodes.borrow_mut().get_mut(id.place)?.as_mut().filter(|node| node.age == id.age).map(act)
    }

    fn take_out(&self, id: Id, gone: &mut Vec<Node>) {
        if self.node(id, |_| ()).is_none() {
            return;
        }
        let Some(mut node) = self.nodes.borrow_mut()[id.place].take() else { return };
        self.free.borrow_mut().push(id.place);
        self.forget(id, mem::take(&mut node.sources));
        for owned in mem::take(&mut node.owned) {
            self.take_out(owned, gone);
        }
        gone.push(node);
    }

    /// A node no longer reads what it has read.
    fn forget(&self, reader: Id, sources: Vec<Id>) {
        for source in sources {
            self.node(source, |source| source.readers.retain(|other| *other != reader));
        }
    }

    fn mark_readers(&self, id: Id, state: State) {
        let readers = self.node(id, |node| node.readers.clone()).unwrap_or_default();
        for reader in readers {
            let marked = self.node(reader, |node| {
                let before = node.state;
                node.state = before.max(state);
                (before == State::Fresh, node.role)
            });
            match marked {
                Some((true, Role::Acts)) => self.wait(reader),
                Some((true, _)) => self.mark_readers(reader, State::Doubtful),
                _ => {}
            }
        }
    }

    fn wait(&self, id: Id) {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.is_empty() {
            super::effect::wake();
        }
        waiting.push(id);
    }

    /// The oldest effect that waits: those around it come before those inside.
    #[cfg(any(target_arch = "wasm32", test))]
    fn first_waiting(&self) -> Option<Id> {
        let mut waiting = self.waiting.borrow_mut();
        let (place, _) = waiting.iter().enumerate().min_by_key(|(_, id)| id.age)?;
        Some(waiting.swap_remove(place))
    }

    /// Brings a node up to date.
    fn refresh(&self, id: Id) {
        let Some((state, sources)) = self.node(id, |node| (node.state, if node.state == State::Doubtful { node.sources.clone() } else { Vec::new() })) else {
            return;
        };
        let is_stale = state == State::Stale
            || sources.into_iter().any(|source| {
                self.refresh(source);
                // A source that has changed has told so.
                self.node(id, |node| node.state) == Some(State::Stale)
            });
        if is_stale {
            self.compute(id);
        } else {
            self.node(id, |node| node.state = State::Fresh);
        }
    }

    fn compute(&self, id: Id) {
        let taken = self.node(id, |node| (node.compute.clone(), mem::take(&mut node.sources), mem::take(&mut node.owned)));
        let Some((Some(compute), sources, owned)) = taken else { return };
        self.forget(id, sources);
        let mut gone = Vec::new();
        for owned in owned {
            self.take_out(owned, &mut gone);
        }
        drop(gone);
        // Fresh from here on, so that what it changes itself is seen as a change.
        self.node(id, |node| node.state = State::Fresh);
        let before = (self.reader.replace(Some(id)), self.owner.replace(Some(id)));
        // A computation that reads itself goes without its own result.
        let changed = compute.try_borrow_mut().is_ok_and(|mut compute| compute());
        self.reader.set(before.0);
        self.owner.set(before.1);
        if changed {
            self.mark_readers(id, State::Stale);
        }
    }
}
