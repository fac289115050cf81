//! No files of a crate import each other in a circle: each can be read, and changed, on top of those that it builds on.
//!
//! What counts is the file that defines a name, whichever module hands it on. So a `mod.rs` that only declares its modules and
//! re-exports what they hold is in no circle with them; one that defines something for them and uses something of theirs is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, iter, mem, ptr, slice};

use ips_tests::{repository, sources};
use syn::buffer::{Cursor, TokenBuffer};
use syn::visit::{self, Visit};
use syn::{Ident, Item, ItemMod, ItemUse, Lit, Macro, MetaList, PatIdent, UseTree, Visibility};

/// Texts of source files by their paths, so that a test can invent them.
type Sources = BTreeMap<PathBuf, String>;

/// The segments of a path, such as `crate`, `words`, `Text`.
type Route = Vec<String>;

/// Names, each with the file that defines it.
type Defined<'a> = BTreeSet<(&'a Path, &'a str)>;

/// The files that each file imports, and the names that it takes from them.
type Imports<'a> = BTreeMap<&'a Path, BTreeMap<&'a Path, BTreeSet<&'a str>>>;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let root = repository();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(root.join(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, text)
    };
    let sources: Sources = sources().into_iter().map(read).collect();
    assert!(roots(&sources).count() > 1, "the crates have been found");
    let circles = circles(&sources);
    assert!(circles.is_empty(), "{} circles of files that import each other, with the names that each takes:\n\n{}\n", circles.len(), circles.join("\n\n"));
}

/// Each file imports the next by another means: the circle is seen only if all are.
#[test]
fn every_means_of_importing_closes_a_circle() {
    let sources = invented(&[
        ("src/main.rs", "mod group; mod field; mod call; mod handed; mod inside; mod macros; mod attribute; mod globs; mod re_export;"),
        ("src/group.rs", "use crate::{field::{self as other, A as B}}; pub struct Group; fn f() -> B { other::c() }"),
        ("src/field/mod.rs", "use super::call::Call as _; pub struct A; pub fn c() {}"),
        ("src/call.rs", "use super::handed::{self}; pub trait Call { fn f() { handed::handed() } }"),
        ("src/handed/mod.rs", "mod handed; pub use handed::*;"),
        ("src/handed/handed.rs", "pub fn handed() { use crate::inside::inline; inline::f(); }"),
        ("src/inside.rs", "pub mod inline { pub fn f() { super::super::macros::Macros::new() } }"),
        ("src/macros.rs", "pub struct Macros; fn f() { view! { <p on:click=move |_| { crate::attribute::f(1) }/> } }"),
        ("src/attribute.rs", r#"pub fn f() {} struct S { #[serde(default, with = "crate::globs::iso")] day: Day }"#),
        ("src/globs.rs", "use leptos::prelude::*; use crate::re_export::*; pub mod iso { pub fn serialize() {} } fn f() { above() }"),
        ("src/re_export/mod.rs", "mod deep; pub use deep::Deep; pub fn above() { Deep }"),
        ("src/re_export/deep.rs", "pub use crate::group::Group as Other; pub struct Deep;"),
    ]);
    let circle = "10 files
  src/attribute.rs -> src/globs.rs: serialize
  src/call.rs -> src/handed/handed.rs: handed
  src/field/mod.rs -> src/call.rs: Call
  src/globs.rs -> src/re_export/mod.rs: above
  src/group.rs -> src/field/mod.rs: A, c
  src/handed/handed.rs -> src/inside.rs: f
  src/inside.rs -> src/macros.rs: Macros
  src/macros.rs -> src/attribute.rs: f
  src/re_export/deep.rs -> src/group.rs: Group
  src/re_export/mod.rs -> src/re_export/deep.rs: Deep";
    assert_eq!(circles(&sources), [circle]);
}

#[test]
fn handing_on_testing_and_naming_alike_close_none() {
    let sources = invented(&[
        ("src/lib.rs", "mod a; mod b; mod need; pub use a::A; pub use need::{Step, need};"),
        ("src/a.rs", "use crate::b::B; pub struct A(B); #[cfg(test)] mod tests { use super::*; }"),
        ("src/b.rs", "use super::need::{self}; pub struct B; fn f(a: u8) { other::A; a.need } #[cfg(all(test, unix))] mod tests { use crate::A; }"),
        ("src/need/mod.rs", "mod part; mod steps; pub use part::part; pub use steps::{Step, need}; pub fn f(need: u8) { g(need, m!(x.part)) }"),
        ("src/need/part.rs", "pub fn part() { super::f(0) }"),
        ("src/need/steps.rs", "use super::{f, part}; use crate::b::B; pub struct Step; pub fn need(step: Step) { part(f(step)) }"),
    ]);
    assert_eq!(circles(&sources).concat(), "");
}

fn invented(files: &[(&str, &str)]) -> Sources {
    files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
}

/// The circles of all crates, each told by its arrows.
fn circles(sources: &Sources) -> Vec<String> {
    let mut told = Vec::new();
    for root in roots(sources) {
        let read = Crate::read(sources, root);
        let imports = read.imports();
        told.extend(knots(&imports).iter().map(|circle| tell(circle, &imports)));
    }
    told
}

/// The files from which cargo builds a library or a program.
fn roots(sources: &Sources) -> impl Iterator<Item = &Path> {
    sources.keys().map(PathBuf::as_path).filter(|file| file.ends_with("lib.rs") || file.ends_with("main.rs") || folder(file).ends_with("bin"))
}

/// The sets of files that all lead to each other.
fn knots<'a>(imports: &Imports<'a>) -> BTreeSet<BTreeSet<&'a Path>> {
    let reached: BTreeMap<&Path, BTreeSet<&Path>> = imports.keys().map(|file| (*file, reached(imports, file))).collect();
    let leads_back = |file: &Path, other: &Path| reached.get(other).is_some_and(|back| back.contains(file));
    let knots = reached.iter().map(|(file, others)| others.iter().copied().filter(|other| leads_back(file, other)).collect());
    knots.filter(|knot: &BTreeSet<&Path>| !knot.is_empty()).collect()
}

fn reached<'a>(imports: &Imports<'a>, from: &'a Path) -> BTreeSet<&'a Path> {
    let mut reached = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        next.extend(imports.get(file).into_iter().flat_map(BTreeMap::keys).copied().filter(|file| reached.insert(*file)));
    }
    reached
}

fn tell(circle: &BTreeSet<&Path>, imports: &Imports) -> String {
    let arrows = circle.iter().flat_map(|file| imports[file].iter().map(move |(other, names)| (file, other, names)));
    let arrows = arrows.filter(|(_, other, _)| circle.contains(*other)).map(|(file, other, names)| {
        let names: Vec<&str> = names.iter().copied().collect();
        format!("\n  {} -> {}: {}", file.display(), other.display(), names.join(", "))
    });
    iter::once(format!("{} files", circle.len())).chain(arrows).collect()
}

/// What stands behind a name in a module. One name can stand for several things: a module and the function after which it is named.
enum Named {
    /// A function, constant, static or macro: no path goes on behind it.
    Value,
    /// A type or trait, which its variants and functions belong to.
    Type,
    /// A module below this one.
    Module,
    /// What a `use` brings in.
    Imported(Route),
}

/// A module, in a file of its own or inline in that of another.
#[derive(Default)]
struct Module {
    file: PathBuf,
    names: BTreeMap<String, Vec<Named>>,
    globs: Vec<Route>,
    /// The paths in its code, and those of its `use`s that do not only hand on.
    taken: BTreeSet<Route>,
    /// The names of its variables, which hide those of functions.
    variables: BTreeSet<String>,
}

/// The modules of a crate by their routes from its root, those for tests left out.
struct Crate(BTreeMap<Route, Module>);

impl Crate {
    fn read(sources: &Sources, root: &Path) -> Self {
        let mut modules = BTreeMap::new();
        Reader { sources, modules: &mut modules, place: Route::new(), file: root.to_owned(), folder: folder(root).to_owned() }.file();
        Self(modules)
    }

    fn imports(&self) -> Imports<'_> {
        let mut imports = Imports::new();
        for (place, module) in &self.0 {
            let is_variable = |route: &Route| matches!(route.as_slice(), [name] if module.variables.contains(name));
            let defined = module.taken.iter().filter(|route| !is_variable(route)).flat_map(|route| self.resolve(place, route, &[]));
            for (file, name) in defined.filter(|(file, _)| *file != module.file) {
                imports.entry(&module.file).or_default().entry(file).or_default().insert(name);
            }
        }
        imports
    }

    /// What a route leads to from a module. One that ends in a module leads to nothing: what counts is what is taken out of it.
    /// `following` are the imports on the way: none explains itself.
    fn resolve(&self, place: &[String], route: &[String], following: &[&Route]) -> Defined<'_> {
        let Some((first, rest)) = route.split_first() else { return Defined::new() };
        match first.as_str() {
            "crate" => self.resolve(&[], rest, following),
            "self" => self.resolve(place, rest, following),
            "super" => self.resolve(&place[..place.len().saturating_sub(1)], rest, following),
            name => self.look_up(place, name, rest, following),
        }
    }

    fn look_up(&self, place: &[String], name: &str, rest: &[String], following: &[&Route]) -> Defined<'_> {
        let module = &self.0[place];
        let is_followed = |import: &Route| following.iter().any(|followed| ptr::eq(*followed, import));
        let follow = |import: &Route, rest: &[String]| self.resolve(place, &[import, rest].concat(), &[following, &[import]].concat());
        let mut defined = Defined::new();
        if let Some((name, meanings)) = module.names.get_key_value(name) {
            for named in meanings {
                defined.extend(match named {
                    Named::Value if !rest.is_empty() => Defined::new(),
                    Named::Value | Named::Type => Defined::from([(module.file.as_path(), name.as_str())]),
                    Named::Module => self.resolve(&[place, slice::from_ref(name)].concat(), rest, following),
                    Named::Imported(import) if is_followed(import) => Defined::new(),
                    Named::Imported(import) => follow(import, rest),
                });
            }
        }
        if defined.is_empty() && !module.globs.iter().any(is_followed) {
            let rest = [&[name.to_owned()], rest].concat();
            defined.extend(module.globs.iter().flat_map(|glob| follow(glob, &rest)));
        }
        defined
    }
}

/// Reads the module at a place, and those below it.
struct Reader<'a> {
    sources: &'a Sources,
    modules: &'a mut BTreeMap<Route, Module>,
    place: Route,
    file: PathBuf,
    /// Where the files of the modules below lie.
    folder: PathBuf,
}

impl Reader<'_> {
    fn file(&mut self) {
        let parsed = syn::parse_file(&self.sources[&self.file]).unwrap_or_else(|error| panic!("{}: {error}", self.file.display()));
        self.items(&parsed.items);
    }

    fn items(&mut self, items: &[Item]) {
        self.modules.insert(self.place.clone(), Module { file: self.file.clone(), ..Module::default() });
        for item in items {
            self.visit_item(item);
        }
    }

    fn module(&mut self) -> &mut Module {
        self.modules.get_mut(&self.place).expect("a module is entered before its items are read")
    }

    fn name(&mut self, name: &Ident, named: Named) {
        self.module().names.entry(name.to_string()).or_default().push(named);
    }

    /// The names that a `use` brings in; it takes them, too, unless it only hands them on.
    fn imported(&mut self, tree: &UseTree, mut route: Route, takes: bool) {
        let (last, name) = match tree {
            UseTree::Path(path) => {
                route.push(path.ident.to_string());
                return self.imported(&path.tree, route, takes);
            }
            UseTree::Group(group) => return group.items.iter().for_each(|tree| self.imported(tree, route.clone(), takes)),
            UseTree::Glob(_) => return self.module().globs.push(route),
            UseTree::Name(name) if name.ident == "self" => ("self".to_owned(), route.last().cloned().unwrap_or_default()),
            UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            UseTree::Rename(rename) => (rename.ident.to_string(), rename.rename.to_string()),
        };
        route.push(last);
        if takes {
            self.module().taken.insert(route.clone());
        }
        self.module().names.entry(name).or_default().push(Named::Imported(route));
    }

    /// The path in a text such as `#[serde(with = "crate::calendar::iso")]`, which stands for functions of that module.
    fn text(&mut self, text: &str) {
        for text in ["", "::serialize", "::deserialize"].map(|function| text.to_owned() + function) {
            if let Ok(path) = syn::parse_str::<syn::Path>(&text)
                && path.segments.len() > 1
            {
                self.visit_path(&path);
            }
        }
    }

    /// The paths among tokens whose grammar only their macro knows.
    fn tokens(&mut self, mut rest: Cursor) {
        let (mut route, mut is_field) = (Route::new(), false);
        while let Some((_, next)) = rest.token_tree() {
            if let Some((inside, ..)) = rest.any_group() {
                self.tokens(inside);
            } else if let Some((segment, after)) = rest.ident() {
                route.push(segment.to_string());
                if let Some(after) = colon(after).and_then(colon) {
                    rest = after;
                    continue;
                }
            } else if let Some((literal, _)) = rest.literal()
                && let Lit::Str(text) = Lit::new(literal)
            {
                self.text(&text.value());
            }
            let route = mem::take(&mut route);
            if !is_field {
                self.module().taken.insert(route);
            }
            is_field = rest.punct().is_some_and(|(punct, _)| punct.as_char() == '.');
            rest = next;
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Const(item) => self.name(&item.ident, Named::Value),
            Item::Fn(item) => self.name(&item.sig.ident, Named::Value),
            Item::Static(item) => self.name(&item.ident, Named::Value),
            Item::Macro(item) => item.ident.iter().for_each(|name| self.name(name, Named::Value)),
            Item::Enum(item) => self.name(&item.ident, Named::Type),
            Item::Struct(item) => self.name(&item.ident, Named::Type),
            Item::Trait(item) => self.name(&item.ident, Named::Type),
            Item::Type(item) => self.name(&item.ident, Named::Type),
            Item::Union(item) => self.name(&item.ident, Named::Type),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if only_in_tests(item) {
            return;
        }
        self.name(&item.ident, Named::Module);
        let name = item.ident.to_string();
        let (place, folder) = ([self.place.as_slice(), slice::from_ref(&name)].concat(), self.folder.join(&name));
        let apart = [folder.join("mod.rs"), folder.with_extension("rs")].into_iter().find(|file| self.sources.contains_key(file));
        let mut below = Reader { sources: self.sources, modules: self.modules, place, file: self.file.clone(), folder };
        if let Some((_, items)) = &item.content {
            below.items(items);
        } else {
            below.file = apart.unwrap_or_else(|| panic!("{}: no file for `mod {name}`", self.file.display()));
            below.file();
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let hands_on = ["mod.rs", "lib.rs", "main.rs"].iter().any(|name| self.file.ends_with(name)) && !matches!(item.vis, Visibility::Inherited);
        self.imported(&item.tree, Route::new(), !hands_on);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.module().taken.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        self.module().variables.insert(pattern.ident.to_string());
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.visit_path(&called.path);
        self.tokens(TokenBuffer::new2(called.tokens.clone()).begin());
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        self.tokens(TokenBuffer::new2(list.tokens.clone()).begin());
    }
}

/// What stands behind a colon.
fn colon(cursor: Cursor) -> Option<Cursor> {
    cursor.punct().filter(|(punct, _)| punct.as_char() == ':').map(|(_, after)| after)
}

fn folder(file: &Path) -> &Path {
    file.parent().expect("a source file lies in a folder")
}

/// Whether a module is compiled for tests alone. One that says so in other words is read with the rest: too much rather than too little.
fn only_in_tests(item: &ItemMod) -> bool {
    let conditions = item.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg")).filter_map(|cfg| cfg.meta.require_list().ok());
    conditions.map(|list| list.tokens.to_string().replace(' ', "")).any(|condition| condition == "test" || condition.starts_with("all(test,"))
}
