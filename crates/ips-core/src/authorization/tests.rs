//! An invented policy with units of ten minutes, six of them free, three on a day, and an authorization for two months.

use super::*;
use crate::calendar::Length;
use crate::input::Input;
use crate::policy::planning::{AuthorizationRules, Count, PacketDocument, PeriodRule, Severity, Source, Statement, UnitRules};
use crate::tests::{day, source, text, with_authorization};

fn rules() -> AuthorizationRules {
    let count = |value, rule| Count { value, source: source(rule) };
    AuthorizationRules {
        text: text(),
        source: source("X-00"),
        packet: vec![
            PacketDocument { text: text(), source: source("X-05") },
            PacketDocument { text: text(), source: Source { until: Some(day("2024-12-31")), ..source("X-06") } },
        ],
        units: Some(UnitRules { minutes: count(10, "X-01"), free: count(6, "X-02"), needed: source("X-08"), remind_at: 4, daily: count(3, "X-03") }),
        period: Some(PeriodRule { at_most: Length::Months(2), source: source("X-04") }),
        renewal: Some(source("X-09")),
        billing: vec![Statement { text: text(), severity: Severity::Must, source: source("X-07") }],
    }
}

fn field(name: &str, value: &str) -> (String, Input<'static>) {
    (name.to_owned(), Input::cell(value))
}

/// Services as `month-day minutes` of 2026, and other fields as `name value`.
fn value(services: &[&str], others: &[&str]) -> Input<'static> {
    let halves = |written: &&str| written.split_once(' ').map(|(first, second)| (first.to_owned(), second.to_owned())).unwrap_or_default();
    let rows = services.iter().map(halves).map(|(date, minutes)| Input::object([field("date", &format!("2026-{date}")), field("minutes", &minutes)]));
    let others = others.iter().map(halves).map(|(name, value)| field(&name, &value));
    Input::object(std::iter::once(("services".to_owned(), Input::List(rows.collect()))).chain(others))
}

fn input(services: &[&str], others: &[&str]) -> AuthorizationInput {
    let (input, errors) = AuthorizationInput::read(with_authorization(&rules(), day("2026-12-31")), &value(services, others));
    assert_eq!(errors, [], "{services:?} {others:?}");
    input
}

#[test]
fn only_whole_units() {
    for (minutes, unit, units) in [(0, 15, 0), (14, 15, 0), (15, 15, 1), (29, 15, 1), (30, 15, 2), (1440, 15, 96), (50, 10, 5), (50, 0, 0)] {
        assert_eq!(units_from_minutes(minutes, unit), units, "{minutes} in units of {unit}");
    }
}

#[test]
fn days_add_up() {
    let rules = rules();
    // Two short services of one day are no unit together; days in any order.
    let input = input(&["03-02 25", "03-01 9", "03-01 9", "03-03 10", "03-03 39"], &[]);
    let units = authorization(with_authorization(&rules, day("2026-12-31")), &input).units.unwrap_or_else(|| panic!("there are units"));
    let days = units.days.iter().map(|day| (day.date.to_string(), day.services, day.minutes, day.units, day.over_daily, day.running));
    let expected = [("2026-03-01", 2, 18, 0, 0, 0), ("2026-03-02", 1, 25, 2, 0, 2), ("2026-03-03", 2, 49, 4, 1, 6)];
    assert_eq!(
        days.collect::<Vec<_>>(),
        expected.map(|(date, services, minutes, units, over, running)| (date.to_owned(), services, minutes, units, over, running))
    );
    assert_eq!((units.minutes, units.units), (92, 6));
}

#[test]
fn free_units_run_out() {
    let rules = rules();
    let cases = [
        (vec![], vec![], (0, 6), None, None, vec![]),
        (vec!["03-01 30"], vec![], (3, 3), None, None, vec![0]),
        (vec!["03-01 20", "03-02 20"], vec![], (4, 2), None, Some("2026-03-02"), vec![0, 0]),
        (vec!["03-01 30", "03-02 30"], vec![], (6, 0), Some("2026-03-02"), Some("2026-03-02"), vec![0, 0]),
        (vec!["03-01 30", "03-02 30", "03-03 10"], vec![], (6, 0), Some("2026-03-02"), Some("2026-03-02"), vec![0, 0, 1]),
        // Only the units beyond the free ones needed an authorization, and those from its first day on have one.
        (vec!["03-01 30", "03-02 20", "03-03 30"], vec![], (6, 0), Some("2026-03-03"), Some("2026-03-02"), vec![0, 0, 2]),
        (
            vec!["03-01 30", "03-02 30", "03-03 10", "03-04 10"],
            vec!["authorization_start 2026-03-04"],
            (6, 0),
            Some("2026-03-02"),
            Some("2026-03-02"),
            vec![0, 0, 1, 0],
        ),
        // What came before this stay in the service is shown and not counted.
        (vec!["03-01 30", "03-02 30", "03-03 10"], vec!["engagement_start 2026-03-02"], (4, 2), None, Some("2026-03-03"), vec![0, 0, 0]),
    ];
    for (services, others, (used, left), last_used_on, reminder_on, without) in cases {
        let input = input(&services, &others);
        let authorization = authorization(with_authorization(&rules, day("2026-12-31")), &input);
        let units = authorization.units.unwrap_or_else(|| panic!("there are units"));
        let expected = FreeUnits { allowed: 6, used, left, last_used_on: last_used_on.map(day), reminder_on: reminder_on.map(day) };
        assert_eq!(units.free, expected, "{services:?} {others:?}");
        assert_eq!(units.days.iter().map(|day| day.without_authorization).collect::<Vec<_>>(), without, "{services:?} {others:?}");
        let found = authorization.findings.iter().filter(|finding| finding.issue == AuthorizationIssue::WithoutAuthorization);
        assert_eq!(found.map(|finding| finding.amount).sum::<u32>(), without.iter().sum::<u32>(), "{services:?} {others:?}");
    }
    let old = AuthorizationInput { services: vec![Service { date: day("2019-12-31"), minutes: 600 }], ..AuthorizationInput::default() };
    let units = authorization(with_authorization(&rules, day("2026-12-31")), &old).units.unwrap_or_else(|| panic!("there are units"));
    assert_eq!((units.days[0].counts, units.days[0].units, units.units), (DayCounts::NoRuleInForce, 0, 0));
}

/// Authorizations of 2026 as `month-day month-day units`; a `?` for what is not known.
fn authorizations(written: &[&str]) -> Input<'static> {
    let known = |cell: &str, before: &str| if cell == "?" { Input::Missing } else { Input::cell(&format!("{before}{cell}")) };
    let row = |written: &&str| {
        let cells: Vec<&str> = written.split(' ').collect();
        let [start, end, units] = cells.as_slice() else { panic!("{written}: three cells") };
        Input::object([("start", known(start, "2026-")), ("end", known(end, "2026-")), ("units", known(units, ""))])
    };
    Input::List(written.iter().map(row).collect())
}

/// Services and several authorizations, read and held together at the end of the year; `rules` are those of [`rules`].
fn held<'p>(rules: &'p AuthorizationRules, services: &[&str], grants: &[&str], others: &[&str]) -> Authorization<'p> {
    let Input::Object(mut fields) = value(services, others) else { panic!("an object") };
    fields.push(("authorizations".into(), authorizations(grants)));
    let situation = with_authorization(rules, day("2026-12-31"));
    let (input, errors) = AuthorizationInput::read(situation, &Input::Object(fields));
    assert_eq!(errors, [], "{services:?} {grants:?} {others:?}");
    authorization(situation, &input)
}

fn told(found: &Authorization<'_>) -> Vec<String> {
    found.findings.iter().map(|found| format!("{} {:?} {} {}", found.date, found.issue, found.amount, found.citation.rules[0])).collect()
}

#[test]
fn periods_end_the_day_before() {
    let rules = rules();
    for (others, as_of, last_day, left, too_long) in [
        (vec!["authorization_start 2026-03-15"], "2026-03-15", "2026-05-14", 60, None),
        (vec!["authorization_start 2026-03-15"], "2026-05-14", "2026-05-14", 0, None),
        (vec!["authorization_start 2026-03-15"], "2026-05-15", "2026-05-14", -1, None),
        // The end of December clamps to that of February, and the period is over the day before.
        (vec!["authorization_start 2025-12-31"], "2026-01-01", "2026-02-27", 57, None),
        (vec!["authorization_start 2026-03-15", "authorization_end 2026-04-30"], "2026-04-01", "2026-04-30", 29, None),
        (vec!["authorization_start 2026-03-15", "authorization_end 2026-05-16"], "2026-04-01", "2026-05-14", 43, Some(("2026-05-16", 2))),
        // It may begin later than the as-of date.
        (vec!["authorization_start 2026-06-01"], "2026-05-14", "2026-07-31", 78, None),
    ] {
        let input = input(&[], &others);
        let authorization = authorization(with_authorization(&rules, day(as_of)), &input);
        let [period] = authorization.authorizations.as_slice() else { panic!("{others:?} is one") };
        assert_eq!((period.last_day, period.days_left), (Some(day(last_day)), Some(left)), "{others:?} on {as_of}");
        let found: Vec<_> = authorization.findings.iter().map(|finding| (finding.issue, finding.date, finding.amount)).collect();
        assert_eq!(found, too_long.map(|(end, days)| (AuthorizationIssue::PeriodTooLong, day(end), days)).into_iter().collect::<Vec<_>>(), "{others:?}");
    }
    let early = authorization(with_authorization(&rules, day("2026-01-01")), &input(&[], &["authorization_start 2019-12-31"]));
    assert_eq!(early.authorizations[0].last_day, None, "no length was in force");
}

#[test]
fn only_the_first_of_a_stay_has_a_printed_length() {
    let rules = rules();
    for (grants, others, last_days, cited) in [
        (vec!["03-15 ? ?", "05-15 ? ?"], vec![], ["2026-05-14", ""], ["X-04", "X-09"]),
        (vec!["05-15 08-31 ?", "03-15 ? ?"], vec![], ["2026-05-14", "2026-08-31"], ["X-04", "X-09"]),
        // The first one of each stay.
        (vec!["03-15 ? ?", "06-15 ? ?"], vec!["engagement_start 2026-06-01"], ["2026-05-14", "2026-08-14"], ["X-04", "X-04"]),
    ] {
        let found = held(&rules, &[], &grants, &others).authorizations;
        assert_eq!(found.iter().map(|period| period.last_day).collect::<Vec<_>>(), last_days.map(crate::calendar::parse_date), "{grants:?} {others:?}");
        assert_eq!(found.iter().map(|period| period.citation.rules[0].0.as_str()).collect::<Vec<_>>(), cited, "{grants:?} {others:?}");
    }
}

#[test]
fn a_day_is_held_against_what_is_in_force_on_it() {
    let rules = rules();
    // Used and left of each authorization, free units used, breaches.
    for (services, grants, used, free, breaches) in [
        (vec!["03-01 20", "04-01 30"], vec!["04-01 04-30 5"], vec![(3, Some(2))], 2, vec![]),
        (vec!["04-01 30", "04-02 30"], vec!["04-01 04-30 5"], vec![(5, Some(0))], 0, vec!["2026-04-02 OverAuthorized 1 X-09"]),
        (vec!["04-01 30", "04-02 30"], vec!["04-01 04-30 ?"], vec![(6, None)], 0, vec![]),
        // The one that began first is used before the other.
        (vec!["04-10 30", "04-11 30"], vec!["04-01 04-30 4", "04-10 05-31 9"], vec![(4, Some(0)), (2, Some(7))], 0, vec![]),
        // Between two, what is free may be used, with a caution; and then nothing.
        (vec!["05-10 30"], vec!["04-01 04-30 9", "06-01 06-30 9"], vec![(0, Some(9)), (0, Some(9))], 3, vec!["2026-05-10 FreeAfterPeriod 3 X-02"]),
        (
            vec!["02-01 30", "02-02 20", "05-10 20"],
            vec!["04-01 04-30 ?"],
            vec![(0, None)],
            6,
            vec!["2026-05-10 AfterPeriod 1 X-09", "2026-05-10 FreeAfterPeriod 1 X-02"],
        ),
        // Before the first one nothing has ended yet.
        (vec!["02-01 30", "02-02 30", "03-31 10"], vec!["04-01 04-30 ?"], vec![(0, None)], 6, vec!["2026-03-31 WithoutAuthorization 1 X-08"]),
    ] {
        let found = held(&rules, &services, &grants, &[]);
        assert_eq!(found.authorizations.iter().map(|period| (period.used, period.left)).collect::<Vec<_>>(), used, "{services:?} {grants:?}");
        assert_eq!(found.units.as_ref().map(|units| units.free.used), Some(free), "{services:?} {grants:?}");
        assert_eq!(told(&found), breaches, "{services:?} {grants:?}");
    }
    // What ended before this stay began is no end of an authorization of this stay.
    let found = held(&rules, &["06-02 30"], &["04-01 04-30 ?"], &["engagement_start 2026-06-01"]);
    assert_eq!((told(&found), found.units.map(|units| units.free.used)), (vec![], Some(3)));
}

#[test]
fn minutes_below_a_unit_are_told() {
    let rules = rules();
    let found = held(&rules, &["03-01 9", "03-01 9", "03-02 25"], &[], &["engagement_start 2026-03-02"]).units.unwrap_or_else(|| panic!("there are units"));
    assert_eq!(found.days.iter().map(|day| day.minutes_left_over).collect::<Vec<_>>(), [18, 5]);
    assert_eq!((found.minutes, found.minutes_left_over, found.units), (25, 5, 2), "of the days that count");
}

#[test]
fn breaches_in_the_order_of_the_days() {
    let rules = rules();
    let input = input(&["05-15 20", "03-02 40", "03-01 50"], &["authorization_start 2026-03-15"]);
    let found = authorization(with_authorization(&rules, day("2026-12-31")), &input);
    let expected =
        ["2026-03-01 OverDailyLimit 2 X-03", "2026-03-02 OverDailyLimit 1 X-03", "2026-03-02 WithoutAuthorization 3 X-08", "2026-05-15 AfterPeriod 2 X-09"];
    assert_eq!(told(&found), expected);
    assert!(found.findings.iter().all(|finding| finding.severity == Severity::Must));
}

#[test]
fn without_units_the_papers_remain() {
    let mut rules = rules();
    rules.units = None;
    rules.period = None;
    let authorization = authorization(with_authorization(&rules, day("2026-12-31")), &input(&["03-01 600"], &["authorization_start 2026-03-01"]));
    assert_eq!((authorization.units, authorization.findings), (None, Vec::new()));
    assert_eq!(authorization.authorizations[0].last_day, None, "no length is printed");
    let documents: Vec<_> = authorization.packet.iter().map(|document| document.citation.rules[0].0.as_str()).collect();
    assert_eq!((documents, authorization.billing.len()), (vec!["X-05"], 1), "only what is in force");
}

#[test]
fn what_cannot_be_true_is_named_and_left_out() {
    let cases: [(Input<'static>, &[&str], usize); 12] = [
        (
            value(&["03-01 0", "03-02 1441", "03-03 12.5", "03-04 long", "03-05 1440", "03-06 1"], &[]),
            &["services 1, minutes out_of_range", "services 2, minutes out_of_range", "services 3, minutes not_whole", "services 4, minutes not_a_number"],
            2,
        ),
        (
            value(&["02-30 15", "03-01 ", "12-32 "], &[]),
            &["services 1, date no_such_date", "services 2, minutes missing", "services 3, date no_such_date", "services 3, minutes missing"],
            0,
        ),
        (
            Input::object([("services".to_owned(), Input::List(vec![Input::Missing, Input::object([field("minutes", "15")]), Input::YesNo(true)]))]),
            &["services 2, date missing", "services 3 wrong_type"],
            0,
        ),
        (Input::object([("services".to_owned(), Input::cell("15"))]), &["services wrong_type"], 0),
        (value(&[], &["engagement_start 2027-01-01"]), &["engagement_start after_as_of"], 0),
        (value(&[], &["authorization_start 2027-01-01"]), &[], 0),
        (value(&[], &["authorization_start 2026-03-02", "authorization_end 2026-03-01"]), &["authorization_end before"], 0),
        (value(&[], &["authorization_end 2026-03-01"]), &["authorization_start_date missing"], 0),
        (value(&[], &["authorization_start x", "authorization_end 2026-03-01"]), &["authorization_start no_such_date"], 0),
        (value(&[], &["start 2026-03-02"]), &["start unknown_field"], 0),
        (
            Input::object([("authorizations", authorizations(&["03-02 03-01 0", "? 04-01 5", "02-30 ? 1.5"]))]),
            &[
                "authorizations 1, end before",
                "authorizations 1, units out_of_range",
                "authorizations 2, start missing",
                "authorizations 3, start no_such_date",
                "authorizations 3, units not_whole",
            ],
            0,
        ),
        (
            Input::object([("authorizations", authorizations(&["03-02 ? ?"])), ("authorization_start", Input::cell("2026-03-02"))]),
            &["authorization_start given_twice"],
            0,
        ),
    ];
    for (value, expected, kept) in cases {
        let (input, errors) = AuthorizationInput::read(with_authorization(&rules(), day("2026-12-31")), &value);
        let told: Vec<_> = errors.iter().map(|error| format!("{} {}", error.place, error.kind.code())).collect();
        assert_eq!(told, expected, "{value:?}");
        assert_eq!(input.services.len(), kept, "{value:?}");
    }
}
