//! Units and authorization: services in, units used and left, days and papers out.

use super::fields::{Column, Kind, Takes, field_id, labelled, list};
use super::session::Planner;
use super::source_line::{noted_source, severity_mark, source_line};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, is_checked, live, several, svg};
use chrono::NaiveDate;
use ips_core::authorization::{Authorization, AuthorizationInput, AuthorizationIssue, AuthorizationPeriod, DayCounts, UnitCount, authorization};
use ips_core::{InputError, Loose};
use ips_files::date;

#[derive(Clone)]
struct Outcome {
    errors: Vec<InputError>,
    found: Option<Authorization<'static>>,
}

/// The tool.
pub(super) fn units(planner: Planner) -> View {
    let outcome = Memo::new_with_compare(move |_| read(planner), |_, _| true);
    let rules = &planner.program.get_untracked().planning().authorization;
    let counted = rules.units.is_some().then(|| form(planner, outcome));
    let none = rules.units.is_none().then(|| el("p").child(planner.word(|words| words.units.no_units)));
    several([
        el("p").child(planner.policy_text(&rules.text)).into(),
        noted_source(planner, &rules.source),
        none.into(),
        counted.into(),
        live(move || outcome.with(|outcome| outcome.found.as_ref().map(|found| counts(planner, found)))),
        packet(planner).into(),
        billing(planner).into(),
    ])
}

const FIELDS: [&str; 3] = ["authorization_start", "authorization_end", "engagement_start"];

fn read(planner: Planner) -> Outcome {
    let rules = &planner.program.get().planning().authorization;
    let Some(as_of) = planner.as_of() else { return Outcome { errors: Vec::new(), found: None } };
    let fields = FIELDS.map(|name| (name.to_owned(), Loose::cell(&planner.field(&format!("units.{name}")))));
    let typed = Loose::Object(fields.into_iter().chain([("services".to_owned(), planner.services.loose())]).collect());
    let (input, errors) = AuthorizationInput::read(&typed, as_of);
    Outcome { errors, found: Some(authorization(rules, &input, as_of)) }
}

fn form(planner: Planner, outcome: Memo<Outcome>) -> Element {
    let wrong = move |name: &'static str| {
        move || {
            outcome.with(|outcome| {
                let error = outcome.errors.iter().find(|error| error.place().row.is_none() && error.place().field.as_deref() == Some(name))?;
                Some(ips_files::input_error_sentence(error, planner.language.get()))
            })
        }
    };
    let columns = vec![
        Column { field: "date", label: |words| words.units.date, takes: Takes::Typed(Kind::Date) },
        Column { field: "minutes", label: |words| words.units.minutes, takes: Takes::Typed(Kind::Whole) },
    ];
    el("div")
        .child(el("p").class("ips-screen-only").child(planner.word(|words| words.units.intro)))
        .child(list(planner, "services", |words| words.units.services, planner.services, columns, move || outcome.with(|outcome| outcome.errors.clone())))
        .child(
            el("div")
                .class("ips-fields ips-screen-only")
                .child(labelled(planner, "units.authorization_start", Kind::Date, |words| words.units.authorization_start, None, wrong("authorization_start")))
                .child(labelled(
                    planner,
                    "units.authorization_end",
                    Kind::Date,
                    |words| words.units.authorization_end,
                    Some(|words| words.units.authorization_end_hint),
                    wrong("authorization_end"),
                ))
                .child(labelled(
                    planner,
                    "units.engagement_start",
                    Kind::Date,
                    |words| words.units.engagement_start,
                    Some(|words| words.units.engagement_hint),
                    wrong("engagement_start"),
                )),
        )
}

fn counts(planner: Planner, found: &Authorization<'static>) -> View {
    several([
        found.units.as_ref().map(|units| free(planner, units)).into(),
        found.period.as_ref().map(|period| authorized(planner, period)).into(),
        findings(planner, found),
        found.units.as_ref().filter(|units| !units.days.is_empty()).map(|units| days(planner, units)).into(),
    ])
}

/// Units that need no authorization: how many are used, in words and as a bar.
fn free(planner: Planner, count: &UnitCount<'static>) -> Element {
    let (words, language) = (&planner.words().units, planner.language.get());
    let free = &count.free;
    let used = (words.used)(free.used, free.allowed);
    let after = match (free.last_used_on, free.reminder_on) {
        (Some(day), _) => (words.all_used)(&date(day, language)),
        (None, Some(day)) => format!("{} {}", (words.left)(free.left), (words.reminder)(&date(day, language), count.rules.remind_at)),
        (None, None) => (words.left)(free.left),
    };
    let width = 400 * free.used.min(free.allowed) / free.allowed.max(1);
    let bar = svg("svg")
        .attr("class", "ips-bar")
        .attr("viewBox", "0 0 400 16")
        .attr("aria-hidden", "true")
        .child(svg("rect").attr("class", "ips-bar__all").attr("x", "1").attr("y", "1").attr("width", "398").attr("height", "14"))
        .child(
            svg("rect").attr("class", "ips-bar__used").attr("x", "1").attr("y", "1").attr("width", width.saturating_sub(2).to_string()).attr("height", "14"),
        );
    el("div")
        .class("ips-plan-summary")
        .attr("role", "status")
        .child(el("p").class("ips-strong").child(used))
        .child(bar)
        .child(el("p").child(after))
        .child(el("p").class("usa-hint").child((words.whole_units)(count.rules.minutes.value)))
        .child(source_line(&count.rules.free.source))
}

fn authorized(planner: Planner, period: &AuthorizationPeriod<'static>) -> Element {
    let (words, language) = (&planner.words().units, planner.language.get());
    let left = if period.days_left < 0 { words.period_over.to_owned() } else { (words.days_left)(period.days_left) };
    el("div")
        .child(el("p").class("ips-strong").child((words.period)(&date(period.start, language), &date(period.last_day, language))))
        .child(el("p").child(left))
        .child(noted_source(planner, &period.rule.source))
}

fn findings(planner: Planner, found: &Authorization<'static>) -> View {
    let (words, language) = (&planner.words().units, planner.language.get());
    if found.findings.is_empty() {
        return View::from(Vec::new());
    }
    let lines: View = found
        .findings
        .iter()
        .map(|finding| {
            let say = match finding.issue {
                AuthorizationIssue::OverDailyLimit => words.over_daily,
                AuthorizationIssue::WithoutAuthorization => words.without_authorization,
                AuthorizationIssue::AfterPeriod => words.after_period,
                AuthorizationIssue::PeriodTooLong => words.too_long,
            };
            el("li")
                .child(severity_mark(planner, finding.severity))
                .child(say(&date(finding.date, language), finding.amount))
                .child(source_line(finding.source))
        })
        .collect();
    el("section").child(el("h3").child(words.findings)).child(el("ul").class("ips-plain-list").child(lines)).into()
}

fn days(planner: Planner, count: &UnitCount<'static>) -> Element {
    let (words, language) = (&planner.words().units, planner.language.get());
    let shown = |day: NaiveDate| date(day, language);
    let head: View =
        [words.date, words.minutes, words.units, words.running, words.remarks].into_iter().map(|label| el("th").attr("scope", "col").child(label)).collect();
    let rows: View = count
        .days
        .iter()
        .map(|day| {
            let remark = match day.counts {
                DayCounts::Yes => "",
                DayCounts::BeforeEngagement => words.before_engagement,
                DayCounts::NoRuleInForce => words.no_rule,
            };
            let number = |number: u32| el("td").class("ips-number").child(number.to_string());
            el("tr")
                .child(el("th").attr("scope", "row").child(shown(day.date)))
                .child(number(day.minutes))
                .child(number(day.units))
                .child(number(day.running))
                .child(el("td").child(remark))
        })
        .collect();
    let caption = el("caption").attr("id", "units-by-day").child(words.by_day);
    let table = el("table").class("usa-table").child(caption).child(el("thead").child(el("tr").child(head))).child(el("tbody").child(rows));
    el("div").class("ips-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-labelledby", "units-by-day").child(table)
}

/// The papers of a request, to tick and to print.
fn packet(planner: Planner) -> Element {
    let papers = &planner.program.get_untracked().planning().authorization.packet;
    let papers: View = papers
        .iter()
        .enumerate()
        .map(|(index, paper)| {
            let field = format!("units.paper.{index}");
            let id = field_id(&field);
            let shown = field.clone();
            let tick = el("input")
                .class("usa-checkbox__input")
                .attr("type", "checkbox")
                .attr("id", id.clone())
                .checked(move || !planner.field(&shown).is_empty())
                .on("change", move |event| planner.put(&field, if is_checked(&event) { "true".to_owned() } else { String::new() }));
            el("li")
                .class("usa-checkbox")
                .child(tick)
                .child(el("label").class("usa-checkbox__label").attr("for", id).child(planner.policy_text(&paper.text)))
                .child(source_line(&paper.source))
        })
        .collect();
    el("section")
        .child(el("h3").child(planner.word(|words| words.units.packet)))
        .child(el("p").class("usa-hint ips-screen-only").child(planner.word(|words| words.units.packet_hint)))
        .child(el("ul").class("ips-plain-list").child(papers))
}

fn billing(planner: Planner) -> Element {
    let statements = &planner.program.get_untracked().planning().authorization.billing;
    let statements: View = statements
        .iter()
        .map(|statement| {
            el("li")
                .child(severity_mark(planner, statement.severity))
                .child(planner.policy_text(&statement.text))
                .child(noted_source(planner, &statement.source))
        })
        .collect();
    el("section").child(el("h3").child(planner.word(|words| words.units.billing))).child(el("ul").class("ips-plain-list").child(statements))
}
