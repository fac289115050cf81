//! What can be wrong with the file of a fidelity scale.

use super::{Location, Problem, Report};
use crate::policy::planning::Scale;
use std::ops::RangeInclusive;

/// The items of the scale that policies name.
pub(super) const ITEMS: RangeInclusive<u32> = 1..=25;
/// The ratings of one item.
pub(super) const RATINGS: RangeInclusive<u32> = 1..=5;
/// The totals of all items.
pub(super) const TOTALS: RangeInclusive<u32> = 25..=125;

/// Everything wrong with a scale, in the order of the file. Nothing wrong: an empty list.
pub fn check_scale(scale: &Scale) -> Vec<Problem> {
    let mut report = Report::default();
    let top = Location::default();
    report.id(&top.field("id"), &scale.id);
    report.text(&top.field("title"), &scale.title);
    if !scale.link.starts_with("https://") {
        report.add(&top.field("link"), format!("`{}` is no safe address", scale.link), "give one that begins with https://");
    }
    for (name, given, fixed) in [("lowest", scale.lowest, RATINGS.start()), ("highest", scale.highest, RATINGS.end())] {
        if given != *fixed {
            report.add(&top.field(name), format!("{given} is not the rating policies count with"), format!("give {fixed}"));
        }
    }
    if let Some(caseload) = &scale.caseload {
        let at = top.field("caseload");
        if !ITEMS.contains(&caseload.item) {
            report.add(&at.field("item"), format!("there is no item {}", caseload.item), format!("give {} to {}", ITEMS.start(), ITEMS.end()));
        }
        if caseload.people == 0 {
            report.add(&at.field("people"), "0 is no figure here", "give 1 or more");
        }
    }
    let at = top.field("sections");
    for (index, section) in scale.sections.iter().enumerate() {
        report.text(&at.entry(index).field("title"), &section.title);
    }
    let items = u32::try_from(scale.items.len()).unwrap_or(u32::MAX);
    let in_sections = scale.sections.iter().fold(0_u32, |sum, section| sum.saturating_add(section.items));
    if in_sections != items {
        report.add(&at, format!("the sections have {in_sections} items and the list has {items}"), "count again");
    }
    let at = top.field("items");
    if items != *ITEMS.end() {
        report.add(&at, format!("{items} items"), format!("give {}", ITEMS.end()));
    }
    for (index, item) in scale.items.iter().enumerate() {
        let at = at.entry(index);
        report.text(&at.field("name"), &item.name);
        let mut before = RATINGS.end() + 1;
        for (index, step) in item.steps.iter().enumerate() {
            let at = at.field("steps").entry(index);
            report.text(&at.field("text"), &step.text);
            if !RATINGS.contains(&step.rating) || step.rating >= before {
                report.add(&at.field("rating"), format!("{} does not come below the step before it", step.rating), "put the highest rating first, each once");
            }
            before = step.rating;
        }
    }
    report.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::planning::{ScaleCaseload, ScaleItem, ScaleSection, ScaleStep};
    use crate::words::Text;

    fn text() -> Text {
        Text { en: "Name".to_owned(), es: "Nombre".to_owned() }
    }

    fn scale() -> Scale {
        let section = |items| ScaleSection { title: text(), items };
        let steps = [5, 3].map(|rating| ScaleStep { rating, text: text() }).to_vec();
        let items = vec![ScaleItem { name: text(), steps }; 25];
        let sections = vec![section(5), section(20)];
        Scale {
            id: "demo".to_owned(),
            title: text(),
            link: "https://example.org".to_owned(),
            sections,
            items,
            lowest: 1,
            highest: 5,
            caseload: Some(ScaleCaseload { item: 1, people: 9 }),
        }
    }

    /// One thing wrong, and where it is told.
    type Case = (fn(&mut Scale), &'static str);

    #[test]
    fn each_mistake_is_told() {
        let cases: [Case; 11] = [
            (|scale| scale.id = "Demo".to_owned(), "id"),
            (|scale| scale.link = "http://example.org".to_owned(), "link"),
            (|scale| scale.lowest = 0, "lowest"),
            (|scale| scale.highest = 7, "highest"),
            (|scale| scale.caseload = Some(ScaleCaseload { item: 26, people: 9 }), "caseload.item"),
            (|scale| scale.caseload = Some(ScaleCaseload { item: 1, people: 0 }), "caseload.people"),
            (|scale| scale.sections[1].items = 19, "sections"),
            (|scale| scale.sections[0].title.es.clear(), "sections[1].title.es"),
            (|scale| scale.items[3].name.en.clear(), "items[4].name.en"),
            (|scale| scale.items[3].steps[1].rating = 5, "items[4].steps[2].rating"),
            (|scale| scale.items[3].steps[0].rating = 6, "items[4].steps[1].rating"),
        ];
        assert_eq!(check_scale(&scale()), []);
        for (break_it, at) in cases {
            let mut scale = scale();
            break_it(&mut scale);
            let told: Vec<String> = check_scale(&scale).iter().map(|problem| problem.at.to_string()).collect();
            assert_eq!(told, [at]);
        }
        let mut short = scale();
        short.items.pop();
        assert_eq!(check_scale(&short).len(), 2, "the list and the sections");
    }
}
