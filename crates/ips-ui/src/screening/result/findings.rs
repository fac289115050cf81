//! Every criterion with its value, its reason and its citation; limitations apart.

use super::Told;
use crate::screening::worksheet::truth_class;
use crate::view::{Element, View, el};
use ips_core::policy::{Citation, Group, RuleId};
use ips_core::{Finding, PartFinding, Reason, Truth};

/// The findings in two tables.
pub(super) fn findings(told: &Told) -> Element {
    el("section")
        .child(el("h2").child(told.session.words().findings_heading))
        .child(table(told, Group::Criterion))
        .child(table(told, Group::Limitation))
        .child(decisive(told))
}

fn table(told: &Told, group: Group) -> Option<Element> {
    let words = told.session.words();
    let mut rows = told.found.findings.iter().filter(|finding| finding.criterion.group == group).map(|finding| row(told, finding)).peekable();
    rows.peek()?;
    let note = (group == Group::Limitation).then(|| el("span").class("ips-caption-note").child(words.limitations_note));
    let table = el("table")
        .class("usa-table usa-table--stacked ips-findings")
        .child(el("caption").child(ips_files::group_name(group, told.language)).child(" ").child(note))
        .child(head(&[words.criterion, words.finding, words.reason, words.citation]))
        .child(el("tbody").child(rows.collect::<View>()));
    Some(table)
}

/// The head of a table.
pub(super) fn head(columns: &[&'static str]) -> Element {
    el("thead").child(el("tr").child(columns.iter().map(|column| el("th").attr("scope", "col").child(*column)).collect::<View>()))
}

fn row(told: &Told, finding: &Finding<'static>) -> Element {
    let words = told.session.words();
    let (voice, language) = (told.voice, told.language);
    let criterion = finding.criterion;
    let title = el("th")
        .attr("scope", "row")
        .attr("data-label", words.criterion)
        .child(criterion.title.get(voice, language))
        .child(el("span").class("ips-requirement").child(criterion.requirement.get(voice, language)));
    let parts = (!finding.parts.is_empty()).then(|| {
        let parts: View = finding.parts.iter().map(|found| part(told, found)).collect();
        el("ul").class("usa-list usa-list--unstyled ips-parts").child(parts)
    });
    el("tr")
        .child(title)
        .child(el("td").attr("data-label", words.finding).child(value(told, finding.value)))
        .child(el("td").attr("data-label", words.reason).child(reason(told, finding)).child(" ").child(parts))
        .child(el("td").attr("data-label", words.citation).child(citation(rules(&criterion.citation, &criterion.rules))))
}

/// Why. Where the answers alone decide, they say it best.
fn reason(told: &Told, finding: &Finding<'static>) -> String {
    let (voice, language) = (told.voice, told.language);
    if finding.reason == Reason::Answered && !finding.facts.is_empty() {
        let answers: Vec<String> = finding
            .facts
            .iter()
            .map(|answered| format!("{}: {}", answered.fact.label.get(language), ips_files::answer_text(answered, voice, language)))
            .collect();
        return format!("{}.", answers.join("; "));
    }
    ips_files::reason_sentence(&finding.reason, told.found.policy, voice, language)
}

fn part(told: &Told, found: &PartFinding<'static>) -> Element {
    el("li")
        .child(value(told, found.value))
        .child(" ")
        .child(found.part.title.get(told.voice, told.language))
        .child(citation(rules(&found.part.citation, &found.part.rules)))
}

/// Where a rule stands.
pub(super) fn citation(text: String) -> Element {
    el("span").class("ips-citation").child(text)
}

/// A citation or a name with the ids of its rules.
pub(super) fn rules(citation: &Citation, rules: &[RuleId]) -> String {
    with_rules(citation.to_string(), rules)
}

/// A text with the ids of its rules.
pub(super) fn with_rules(mut text: String, rules: &[RuleId]) -> String {
    text.push_str(" (");
    for (place, rule) in rules.iter().enumerate() {
        if place > 0 {
            text.push_str(", ");
        }
        text.push_str(&rule.0);
    }
    text.push(')');
    text
}

/// Met, not met or not known, in a word and a shape.
fn value(told: &Told, value: Truth) -> Element {
    el("span").attr("class", format!("ips-value {}", truth_class(value))).child(ips_files::truth_words(value, told.language))
}

/// The smallest set of answers that forces the outcome.
fn decisive(told: &Told) -> Option<Element> {
    let labels: Vec<&str> =
        told.found.decisive.iter().filter_map(|name| told.found.policy.fact_named(name)).map(|fact| fact.label.get(told.language)).collect();
    (!labels.is_empty()).then(|| el("p").class("ips-decisive").child(el("strong").child(told.session.words().decisive)).child(" ").child(labels.join("; ")))
}
