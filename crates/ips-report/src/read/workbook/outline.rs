//! What the library for workbooks does not tell of a sheet: rows that are hidden, and formulas that were never calculated.

use super::container::Container;
use crate::read::table::TableError;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::io::BufReader;

/// An element as it begins.
pub(super) struct Element<'e>(&'e BytesStart<'e>);

impl Element<'_> {
    /// Whether it has this name, whatever its prefix.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    /// The value of an attribute, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let attribute = self.0.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
        attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }
}

/// Goes through the elements of a part as they begin, until it is told to stop.
pub(super) fn elements(archive: &mut Container<'_>, part: &str, each: &mut dyn FnMut(Element<'_>) -> bool) -> Result<(), TableError> {
    events(archive, part, &mut |event| match event {
        Event::Start(start) => each(Element(start)),
        _ => true,
    })
}

fn events(archive: &mut Container<'_>, part: &str, each: &mut dyn FnMut(&Event<'_>) -> bool) -> Result<(), TableError> {
    let mut reader = Reader::from_reader(BufReader::new(archive.part(part)?));
    let settings = reader.config_mut();
    (settings.expand_empty_elements, settings.check_end_names) = (true, false);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| TableError::Damaged)?;
        if matches!(event, Event::Eof) || !each(&event) {
            return Ok(());
        }
    }
}

/// What is known of a sheet beside its cells. Rows and columns are counted from 0.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The rows that are hidden.
    pub(super) hidden: Vec<usize>,
    /// The cells with a formula and no value.
    pub(super) without_value: Vec<(usize, usize)>,
    /// The cells that are one with others: the first and the last of each group, which has its value in the first.
    pub(super) merged: Vec<[(usize, usize); 2]>,
}

/// Where a sheet is read.
#[derive(Default)]
struct Walk {
    outline: Outline,
    row: usize,
    column: usize,
    /// Whether the value of the cell is a text, which may be empty.
    text: bool,
    /// Whether a formula of the cell has no value so far.
    waits: bool,
    /// Whether a value has begun.
    in_value: bool,
}

/// Goes through a sheet up to a row.
pub(super) fn outline(archive: &mut Container<'_>, part: &str, rows: usize) -> Result<Outline, TableError> {
    let mut walk = Walk::default();
    let mut at_next_row = 0;
    events(archive, part, &mut |event| {
        match event {
            Event::Start(start) => {
                let element = Element(start);
                match start.local_name().as_ref() {
                    "row" => {
                        let number = element.attribute("r").and_then(|number| number.parse::<usize>().ok());
                        walk.row = number.map_or(at_next_row, |number| number.saturating_sub(1));
                        (at_next_row, walk.column) = (walk.row.saturating_add(1), 0);
                        let hidden = element.attribute("hidden").is_some_and(|hidden| hidden == "1" || hidden == "true");
                        if hidden && walk.row < rows {
                            walk.outline.hidden.push(walk.row);
                        }
                    }
                    "c" => {
                        walk.column = element.attribute("r").and_then(|name| column(&name)).unwrap_or(walk.column);
                        let kind = element.attribute("t");
                        (walk.waits, walk.text) = (false, kind.as_deref() == Some("str"));
                    }
                    // The formula of a cell stands before its value.
                    // They stand behind the cells.
                    "mergeCell" => walk.outline.merged.extend(element.attribute("ref").and_then(|range| corners(&range))),
                    "f" => walk.waits = !walk.text,
                    "v" => walk.in_value = true,
                    _ => {}
                }
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => walk.waits &= !walk.in_value,
            Event::End(end) => match end.local_name().as_ref() {
                "v" => walk.in_value = false,
                "c" => {
                    if walk.waits && walk.row < rows {
                        walk.outline.without_value.push((walk.row, walk.column));
                    }
                    walk.column = walk.column.saturating_add(1);
                }
                _ => {}
            },
            _ => {}
        }
        true
    })?;
    Ok(walk.outline)
}

/// The first and the last cell of a range such as `B2:C5`.
fn corners(range: &str) -> Option<[(usize, usize); 2]> {
    let cell = |name: &str| {
        let row: usize = name.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()?;
        Some((row.checked_sub(1)?, column(name)?))
    };
    let (first, last) = range.split_once(':')?;
    Some([cell(first)?, cell(last)?])
}

/// The column of a cell such as `AB12`, from 0.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    letters.fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1).checked_sub(1)
}
