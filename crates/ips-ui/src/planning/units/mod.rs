//! Units and authorization: services in, units used and left, days and documents out.

use super::citation_line::{citation_line, noted_citation, severity_mark};
use super::fields::{Column, Kind, Place, Takes, Wrong, field_id, labelled, list};
use super::session::Planner;
use crate::live::{checked, live};
use ips_core::authorization::{
    Authorization, AuthorizationFinding, AuthorizationInput, AuthorizationIssue, AuthorizationPeriod, DayCounts, DayUnits, UnitCount, authorization,
};
use ips_core::policy::planning::{PacketDocument, Statement};
use ips_core::{Input, InputError};
use ips_files::date;
use leptos::prelude::*;
use std::sync::Arc;

#[derive(Clone)]
struct Outcome {
    errors: Vec<InputError>,
    found: Option<Authorization<'static>>,
}

/// The tool.
pub(super) fn units(planner: Planner) -> AnyView {
    let outcome = Memo::new_with_compare(move |_| read(planner), |_, _| true);
    let rules = &planner.program.get_untracked().planning().authorization;
    let counted = if rules.units.is_some() { form(planner, outcome) } else { view! { <p {..planner.word(|words| words.units.no_units)}></p> }.into_any() };
    view! {
        <p {..planner.policy_text(&rules.text)}></p>
        {noted_citation(planner, planner.citation(&rules.source))}
        {counted}
        {live(move || outcome.with(|outcome| outcome.found.as_ref().map(|found| counts(planner, found))))}
        {packet(planner)}
        {billing(planner)}
    }
    .into_any()
}

const FIELDS: [&str; 3] = ["authorization_start", "authorization_end", "engagement_start"];

fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome { errors: Vec::new(), found: None } };
    let fields = FIELDS.map(|name| (name, Input::cell(&planner.field(&format!("units.{name}")))));
    let typed = Input::object(fields.into_iter().chain([("services", planner.services.input())]));
    let (input, errors) = AuthorizationInput::read(situation, &typed);
    Outcome { errors, found: Some(authorization(situation, &input)) }
}

fn form(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let wrong = move |name: &'static str| -> Wrong {
        Arc::new(move || {
            outcome.with(|outcome| {
                let error = outcome.errors.iter().find(|error| error.place().row.is_none() && error.place().field.as_deref() == Some(name))?;
                Some(ips_files::input_error_sentence(error, planner.language.get()))
            })
        })
    };
    let columns = vec![
        Column { field: "date", label: |words| words.units.date, takes: Takes::Typed(Kind::Date) },
        Column { field: "minutes", label: |words| words.units.minutes, takes: Takes::Typed(Kind::Whole) },
    ];
    let errors = move || outcome.with(|outcome| outcome.errors.clone());
    let services = list(planner, "services", |words| words.units.services, planner.services, columns, errors);
    let start = labelled(planner, "units.authorization_start", Kind::Date, |words| words.units.authorization_start, None, wrong("authorization_start"));
    let end = labelled(
        planner,
        "units.authorization_end",
        Kind::Date,
        |words| words.units.authorization_end,
        Some(|words| words.units.authorization_end_hint),
        wrong("authorization_end"),
    );
    let engagement = labelled(
        planner,
        "units.engagement_start",
        Kind::Date,
        |words| words.units.engagement_start,
        Some(|words| words.units.engagement_hint),
        wrong("engagement_start"),
    );
    view! {
        <div>
            <p {..planner.word(|words| words.units.intro)} class="ips-screen-only"></p>
            {services}
            <div class="ips-fields ips-screen-only">{start} {end} {engagement}</div>
        </div>
    }
    .into_any()
}

fn counts(planner: Planner, found: &Authorization<'static>) -> Vec<AnyView> {
    let parts = [
        found.units.as_ref().map(|units| free(planner, units)),
        found.period.as_ref().map(|period| authorized(planner, period)),
        (!found.findings.is_empty()).then(|| findings(planner, found)),
        found.units.as_ref().filter(|units| !units.days.is_empty()).map(|units| days(planner, units)),
    ];
    parts.into_iter().flatten().collect()
}

/// Units that need no authorization: how many are used, in words and as a bar.
fn free(planner: Planner, count: &UnitCount<'static>) -> AnyView {
    let (words, language) = (&planner.words().units, planner.language.get());
    let free = &count.free;
    let used = (words.used)(free.used, free.allowed);
    let after = match (free.last_used_on, free.reminder_on) {
        (Some(day), _) => (words.all_used)(&date(day, language)),
        (None, Some(day)) => format!("{} {}", (words.left)(free.left), (words.reminder)(&date(day, language), count.rules.remind_at)),
        (None, None) => (words.left)(free.left),
    };
    let width = 400 * free.used.min(free.allowed) / free.allowed.max(1);
    view! {
        <div class="ips-plan-summary" role="status">
            <p class="ips-strong">{used}</p>
            <svg class="ips-bar" viewBox="0 0 400 16" aria-hidden="true">
                {bar("ips-bar__all", 398)}
                {bar("ips-bar__used", width.saturating_sub(2))}
            </svg>
            <p>{after}</p>
            <p class="usa-hint">{(words.whole_units)(count.rules.minutes.value)}</p>
            {citation_line(count.citations[1])}
        </div>
    }
    .into_any()
}

fn bar(class: &'static str, width: u32) -> AnyView {
    view! { <rect class=class x="1" y="1" width=width.to_string() height="14" /> }.into_any()
}

fn authorized(planner: Planner, period: &AuthorizationPeriod<'static>) -> AnyView {
    let (words, language) = (&planner.words().units, planner.language.get());
    let left = if period.days_left < 0 { words.period_over.to_owned() } else { (words.days_left)(period.days_left) };
    view! {
        <div>
            <p class="ips-strong">{(words.period)(&date(period.start, language), &date(period.last_day, language))}</p>
            <p>{left}</p>
            {noted_citation(planner, period.citation)}
        </div>
    }
    .into_any()
}

fn findings(planner: Planner, found: &Authorization<'static>) -> AnyView {
    let lines = found.findings.iter().map(|one| finding(planner, one)).collect();
    section(view! { <h3>{planner.words().units.findings}</h3> }.into_any(), lines)
}

fn finding(planner: Planner, finding: &AuthorizationFinding<'static>) -> AnyView {
    let (words, language) = (&planner.words().units, planner.language.get());
    let say = match finding.issue {
        AuthorizationIssue::OverDailyLimit => words.over_daily,
        AuthorizationIssue::WithoutAuthorization => words.without_authorization,
        AuthorizationIssue::AfterPeriod => words.after_period,
        AuthorizationIssue::PeriodTooLong => words.too_long,
    };
    view! { <li>{severity_mark(planner, finding.severity)} {say(&date(finding.date, language), finding.amount)} {citation_line(finding.citation)}</li> }
        .into_any()
}

/// A part that is a heading and a list.
fn section(heading: AnyView, lines: Vec<AnyView>) -> AnyView {
    view! { <section>{heading}<ul class="ips-plain-list">{lines}</ul></section> }.into_any()
}

fn days(planner: Planner, count: &UnitCount<'static>) -> AnyView {
    let words = &planner.words().units;
    let head = [words.date, words.minutes, words.units, words.running, words.remarks];
    let head: Vec<AnyView> = head.into_iter().map(|label| view! { <th scope="col">{label}</th> }.into_any()).collect();
    let rows: Vec<AnyView> = count.days.iter().map(|one| day(planner, one)).collect();
    let caption = "units-by-day";
    view! {
        <div class="ips-scroll" role="region" tabindex="0" aria-labelledby=caption>
            <table class="usa-table">
                <caption id=caption>{words.by_day}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn day(planner: Planner, day: &DayUnits) -> AnyView {
    let words = &planner.words().units;
    let remark = match day.counts {
        DayCounts::Yes => "",
        DayCounts::BeforeEngagement => words.before_engagement,
        DayCounts::NoRuleInForce => words.no_rule,
    };
    let numbers = [day.minutes, day.units, day.running];
    let numbers: Vec<AnyView> = numbers.into_iter().map(|number| view! { <td class="ips-number">{number.to_string()}</td> }.into_any()).collect();
    view! { <tr><th scope="row">{date(day.date, planner.language.get())}</th>{numbers}<td>{remark}</td></tr> }.into_any()
}

/// The documents of a request, to tick and to print.
fn packet(planner: Planner) -> AnyView {
    let documents = &planner.program.get_untracked().planning().authorization.packet;
    let documents = documents.iter().enumerate().map(|(index, document)| packet_document(planner, index, document)).collect();
    let heading = view! {
        <h3 {..planner.word(|words| words.units.packet)}></h3>
        <p {..planner.word(|words| words.units.packet_hint)} class="usa-hint ips-screen-only"></p>
    };
    section(heading.into_any(), documents)
}

fn packet_document(planner: Planner, index: usize, document: &'static PacketDocument) -> AnyView {
    let field = format!("units.paper.{index}");
    let id = field_id(&field);
    let place = Place::Single(planner, field);
    let shown = place.clone();
    let tick = checked(move |is_ticked| place.put(if is_ticked { "true".to_owned() } else { String::new() }));
    view! {
        <li class="usa-checkbox">
            <input class="usa-checkbox__input" type="checkbox" id=id.clone() prop:checked=move || !shown.get().is_empty() on:change=tick />
            <label {..planner.policy_text(&document.text)} class="usa-checkbox__label" for=id></label>
            {citation_line(planner.citation(&document.source))}
        </li>
    }
    .into_any()
}

fn billing(planner: Planner) -> AnyView {
    let statements = &planner.program.get_untracked().planning().authorization.billing;
    let lines = statements.iter().map(|one| statement(planner, one)).collect();
    section(view! { <h3 {..planner.word(|words| words.units.billing)}></h3> }.into_any(), lines)
}

fn statement(planner: Planner, statement: &'static Statement) -> AnyView {
    view! {
        <li>
            {severity_mark(planner, statement.severity)}
            <span {..planner.policy_text(&statement.text)}></span>
            {noted_citation(planner, planner.citation(&statement.source))}
        </li>
    }
    .into_any()
}
