//! Which parts of a workbook hold what, and whether a library can read them in bounds.

use super::container::Container;
use super::outline::elements;
use crate::read::table::{TableError, TableLimits};

/// The most marks in the part of the texts, each of which is kept: as many as there may be cells.
fn most_kept(limits: &TableLimits) -> usize {
    limits.cells
}

/// The most marks where each may become something large.
const MOST_STYLED: usize = 100_000;

/// The most that copies of the largest thing in the styles could come to, in bytes.
const MOST_COPIED: usize = 64_000_000;

/// The parts with the sheets of a workbook, in the order in which the workbook lists them.
///
/// # Errors
///
/// A part that is needed is not there, or holds too much to be read.
pub(super) fn sheet_parts(archive: &mut Container<'_>, limits: &TableLimits) -> Result<Vec<Option<String>>, TableError> {
    let package = bounded(archive, "_rels/.rels", MOST_STYLED)?.ok_or(TableError::NotSpreadsheet)?;
    let mut workbook = None;
    elements(archive, &package, &mut |element| {
        if element.is("Relationship") && element.attribute("Type").is_some_and(|kind| kind.ends_with("/relationships/officeDocument")) {
            workbook = element.attribute("Target");
        }
        true
    })?;
    let workbook = workbook.ok_or(TableError::NotSpreadsheet)?;
    let workbook = workbook.strip_prefix('/').unwrap_or(&workbook);
    let (folder, name) = workbook.rfind('/').map_or(("", workbook), |slash| workbook.split_at(slash + 1));
    check_texts(archive, &format!("{folder}sharedStrings.xml"), most_kept(limits))?;
    for part in ["styles.xml", "theme/theme1.xml"] {
        check_styles(archive, &format!("{folder}{part}"))?;
    }
    let relations = bounded(archive, &format!("{folder}_rels/{name}.rels"), MOST_STYLED)?.ok_or(TableError::NotSpreadsheet)?;
    let mut targets = std::collections::HashMap::new();
    elements(archive, &relations, &mut |element| {
        if element.is("Relationship") {
            targets.extend(element.attribute("Id").zip(element.attribute("Target")));
        }
        true
    })?;
    let Some(listed) = bounded(archive, workbook, MOST_STYLED)? else { return Err(TableError::NotSpreadsheet) };
    let mut sheets = Vec::new();
    elements(archive, &listed, &mut |element| {
        if element.is("sheet") {
            let target = element.attribute("id").and_then(|id| targets.get(&id));
            sheets.push(target.map(|target| target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned)));
        }
        true
    })?;
    Ok(sheets)
}

/// A part by its name in the container, where it has no more than so many marks; `None` where it is not there.
fn bounded(archive: &mut Container<'_>, name: &str, most: usize) -> Result<Option<String>, TableError> {
    let Some(part) = archive.part_named(name) else { return Ok(None) };
    if archive.measure(&part)?.marks > most { Err(TableError::TooIntricate { part }) } else { Ok(Some(part)) }
}

/// Refuses texts that would fill the memory, or say that they will: a library makes room for as many as it is told.
fn check_texts(archive: &mut Container<'_>, name: &str, most: usize) -> Result<(), TableError> {
    let Some(part) = bounded(archive, name, most)? else { return Ok(()) };
    let mut told = None;
    elements(archive, &part, &mut |element| {
        told = element.attribute("uniqueCount");
        false
    })?;
    let is_sensible = told.is_none_or(|told| told.parse::<usize>().map_or(true, |told| told <= most));
    if is_sensible { Ok(()) } else { Err(TableError::TooIntricate { part }) }
}

/// Refuses styles that would fill the memory: each style of a cell gets a copy of what it names.
fn check_styles(archive: &mut Container<'_>, name: &str) -> Result<(), TableError> {
    let Some(part) = bounded(archive, name, MOST_STYLED)? else { return Ok(()) };
    let measure = archive.measure(&part)?;
    if measure.marks.saturating_mul(measure.longest()) > MOST_COPIED { Err(TableError::TooIntricate { part }) } else { Ok(()) }
}
