//! Scores, reviews and units: what holds whatever is rated and whatever is given.

use crate::people::a_day;
use crate::settings;
use chrono::{Days, NaiveDate};
use ips_core::authorization::{Authorization, AuthorizationInput, DayCounts, DayUnits, authorization};
use ips_core::fidelity::{FidelityInput, FidelityOutlook, fidelity};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Scale;
use ips_core::{Situation, Truth};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

fn program() -> impl Strategy<Value = &'static ProgramPolicy> {
    select(ips_policies::programs().iter().collect::<Vec<_>>())
}

fn scale() -> &'static Scale {
    ips_policies::scale("ips-25").expect("the scale is embedded")
}

fn outlook<'p>(program: &'p ProgramPolicy, as_of: NaiveDate, input: &Value) -> FidelityOutlook<'p> {
    let situation = Situation::new(program, as_of);
    let (read, errors) = FidelityInput::read(situation, scale(), &ips_tests::input(input));
    assert_eq!(errors, [], "{input} on {as_of}");
    fidelity(situation, scale(), &read)
}

fn ratings() -> impl Strategy<Value = Vec<Option<u32>>> {
    vec(option::weighted(0.8, 1_u32..=5), 25)
}

/// The band of a total by its position, counted from the lowest.
fn band(outlook: &FidelityOutlook<'_>) -> Option<usize> {
    outlook.bands.iter().position(|band| band.value == Truth::Met)
}

/// Reviews on days before the as-of date; no two outside reviews on one day.
fn reviews(as_of: NaiveDate) -> impl Strategy<Value = Vec<Value>> {
    let kind = select(vec!["self", "review", "review", "re_evaluation"]);
    let one = (25_u32..=125, kind, option::of(0_u64..60), option::of(0_u64..60), option::of(any::<bool>()));
    vec((1_u64..400, one), 0..6).prop_map(move |reviews| {
        let mut day = as_of - Days::new(60);
        let written = reviews.into_iter().map(|(before, (total, kind, report, score, granted))| {
            day = day - Days::new(before);
            let later = |days: Option<u64>| days.map(|days| (day + Days::new(days)).to_string());
            json!({ "date": day.to_string(), "total": total, "kind": kind, "report_received": later(report), "score_final": later(score), "extension_granted": granted })
        });
        written.collect()
    })
}

fn services() -> impl Strategy<Value = Vec<Value>> {
    let service = (0_u64..20, prop_oneof![1_u32..=60, 1_u32..=600, Just(15), Just(480)]);
    vec(service, 0..12).prop_map(|services| {
        let first = NaiveDate::from_ymd_opt(2024, 2, 20).expect("a day");
        services.into_iter().map(|(day, minutes)| json!({ "date": (first + Days::new(day)).to_string(), "minutes": minutes })).collect()
    })
}

fn authorized(services: &[Value], start: Option<u64>) -> Value {
    let start = start.map(|day| (NaiveDate::from_ymd_opt(2024, 2, 20).expect("a day") + Days::new(day)).to_string());
    json!({ "services": services, "authorization_start": start })
}

/// Authorizations by days from the same first day: first day, length where it is known, units where they are known.
fn authorizations() -> impl Strategy<Value = Vec<Value>> {
    let first = NaiveDate::from_ymd_opt(2024, 2, 20).expect("a day");
    let one = (0_u64..25, option::of(0_u64..10), option::of(1_u32..100));
    let day = move |days: u64| (first + Days::new(days)).to_string();
    vec(one, 0..4).prop_map(move |all| {
        let row = |(start, length, units): (u64, Option<u64>, Option<u32>)| json!({ "start": day(start), "end": length.map(|length| day(start + length)), "units": units });
        all.into_iter().map(row).collect()
    })
}

/// The services of an object, in June 2026.
fn given<'p>(program: &'p ProgramPolicy, input: &Value) -> Authorization<'p> {
    let situation = Situation::new(program, NaiveDate::from_ymd_opt(2026, 6, 15).expect("a day"));
    let (read, errors) = AuthorizationInput::read(situation, &ips_tests::input(input));
    assert_eq!(errors, [], "{input}");
    authorization(situation, &read)
}

/// Anything at all under the names that are read.
fn anything() -> impl Strategy<Value = Value> {
    let dates = ["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31", "2026-02-30", "2026-06-15", ""];
    let words = ["self", "review", "re_evaluation", "1/3", "-1", "1e9", "999999", "NaN"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u32..130).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(dates.to_vec()).prop_map(Value::from),
        select(words.to_vec()).prop_map(Value::from),
        ".{0,4}".prop_map(Value::from),
    ];
    let names = [
        "ratings",
        "total",
        "findings_date",
        "reviews",
        "re_evaluation",
        "date",
        "kind",
        "report_received",
        "score_final",
        "plan_approved",
        "edition",
        "extension_granted",
        "services",
        "minutes",
        "authorizations",
        "start",
        "end",
        "units",
        "requested",
        "scheduled",
        "authorization_start",
        "authorization_end",
        "engagement_start",
        "career_profile_percent",
        "1",
        "25",
    ];
    leaf.prop_recursive(3, 40, 8, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((select(names.to_vec()), inner), 0..6).prop_map(|fields| fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #![proptest_config(settings())]

    /// However the open items are rated in the end, the total, the bands and the threshold were among those that were shown.
    #[test]
    fn ranges_hold_every_completion(program in program(), as_of in a_day(), ratings in ratings(), rest in vec(1_u32..=5, 25)) {
        let open = outlook(program, as_of, &json!({ "ratings": ratings }));
        let completed = |rest: &dyn Fn(usize) -> u32| {
            let ratings: Vec<u32> = ratings.iter().enumerate().map(|(item, rating)| rating.unwrap_or_else(|| rest(item))).collect();
            let total: u32 = ratings.iter().sum();
            (total, outlook(program, as_of, &json!({ "ratings": ratings })))
        };
        let (total, full) = completed(&|item| rest[item]);
        let (lowest, _) = completed(&|_| 1);
        let (highest, _) = completed(&|_| 5);
        prop_assert_eq!((open.total.extent().least, open.total.extent().most), (lowest, highest));
        prop_assert_eq!((full.total.extent().least, full.total.extent().most), (total, total));
        prop_assert!((lowest..=highest).contains(&total));
        for (shown, settled) in open.bands.iter().zip(&full.bands) {
            prop_assert!(shown.value == Truth::Unknown || shown.value == settled.value, "{}", shown.band.id);
            prop_assert!((shown.points_needed.least..=shown.points_needed.most).contains(&settled.points_needed.least), "{}", shown.band.id);
        }
        for (shown, settled) in open.thresholds.iter().zip(&full.thresholds) {
            prop_assert!(shown.value == Truth::Unknown || shown.value == settled.value);
        }
        prop_assert!(open.mean.least <= full.mean.least && full.mean.most <= open.mean.most);
        let possible: Vec<_> = full.if_reviewed.iter().filter(|state| !open.if_reviewed.contains(state)).collect();
        prop_assert!(possible.is_empty(), "{possible:?} was not shown");
    }

    /// A better rating of one item never costs anything.
    #[test]
    fn raising_a_rating_never_lowers_the_band(program in program(), as_of in a_day(), ratings in vec(1_u32..=5, 25), item in any::<Index>()) {
        let mut raised = ratings.clone();
        let item = item.index(raised.len());
        raised[item] = (raised[item] + 1).min(5);
        let [before, after] = [ratings, raised].map(|ratings| outlook(program, as_of, &json!({ "ratings": ratings })));
        prop_assert!(band(&before) <= band(&after));
        prop_assert!(before.bands.is_empty() || band(&after).is_some(), "the bands cover the scale");
        prop_assert!(before.mean.least <= after.mean.least);
        for (before, after) in before.thresholds.iter().zip(&after.thresholds) {
            prop_assert!(before.points_needed.least >= after.points_needed.least && (before.value != Truth::Met || after.value == Truth::Met));
        }
        for (before, after) in before.item_plans.iter().zip(&after.item_plans) {
            prop_assert!(after.items.iter().all(|low| before.items.iter().any(|item| item.item == low.item)));
        }
    }

    /// The order of entry and self-ratings change neither where a team stands nor when the next review is.
    #[test]
    fn only_outside_reviews_count((program, as_of, reviews) in (program(), a_day()).prop_flat_map(|(program, as_of)| (Just(program), Just(as_of), reviews(as_of)))) {
        let with = outlook(program, as_of, &json!({ "reviews": reviews }));
        let mut backwards = reviews.clone();
        backwards.reverse();
        prop_assert_eq!(&outlook(program, as_of, &json!({ "reviews": backwards })), &with);
        let outside: Vec<&Value> = reviews.iter().filter(|review| review["kind"] != "self").collect();
        let without = outlook(program, as_of, &json!({ "reviews": outside }));
        let stands = |outlook: &FidelityOutlook<'_>| outlook.standing.as_ref().map(|standing| (standing.state.id.clone(), standing.since));
        prop_assert_eq!(stands(&without), stands(&with));
        prop_assert_eq!(without.next_review, with.next_review);
        prop_assert_eq!(without.re_evaluation.map(|again| again.value), with.re_evaluation.map(|again| again.value));
    }

    /// The dates of the next review follow the day they are counted from, and do not move when time goes by, unless it moves the team.
    #[test]
    fn next_reviews_stay_where_they_are((program, as_of, reviews, later) in (program(), a_day(), 0_u64..900).prop_flat_map(|(program, as_of, later)| (Just(program), Just(as_of), reviews(as_of), Just(later)))) {
        let input = json!({ "reviews": reviews });
        let [now, then] = [as_of, as_of + Days::new(later)].map(|day| outlook(program, day, &input));
        let state = |outlook: &FidelityOutlook<'_>| outlook.standing.as_ref().map(|standing| standing.state.id.clone());
        if state(&now) != state(&then) {
            let until = now.standing.as_ref().and_then(|standing| standing.until);
            prop_assert!(until.is_some_and(|until| as_of <= until && until < as_of + Days::new(later)), "time alone moves no team before its last day");
            return Ok(());
        }
        let (now, then) = (now.next_review, then.next_review);
        if let (Some(now), Some(then)) = (now, then) {
            prop_assert_eq!((now.earliest, now.latest), (then.earliest, then.latest));
            prop_assert!(now.latest.is_none_or(|latest| now.counted_from.is_some_and(|from| from < latest)));
            prop_assert!(now.earliest.zip(now.latest).is_none_or(|(earliest, latest)| earliest <= latest));
            prop_assert!(now.window <= then.window, "what was overdue stays overdue");
            prop_assert_eq!(now.latest.is_none(), now.missing.is_some());
            prop_assert!(now.alternatives.iter().all(|other| other.latest >= now.latest), "other readings only give later dates");
        }
    }

    /// No unit without its minutes, and the days add up.
    #[test]
    fn units_never_exceed_the_minutes(program in program(), services in services(), start in option::of(0_u64..30)) {
        let Some(units) = given(program, &authorized(&services, start)).units else { return Ok(()) };
        let mut running = 0;
        for day in &units.days {
            prop_assert!(day.units * 15 <= day.minutes, "{day:?}");
            prop_assert!(day.minutes < (day.units + day.services) * 15, "{day:?}: a service loses less than a unit");
            running += day.units;
            prop_assert_eq!(day.running, running);
            prop_assert!(day.without_authorization <= day.units);
        }
        let minutes: u64 = services.iter().filter_map(|service| service["minutes"].as_u64()).sum();
        prop_assert_eq!((u64::from(units.minutes), units.units), (minutes, running));
        prop_assert_eq!(units.free.used + units.free.left, units.free.allowed);
        let without: u32 = units.days.iter().map(|day| day.without_authorization).sum();
        prop_assert!(without <= running.saturating_sub(units.free.allowed));
        if start.is_none() {
            prop_assert_eq!((without, units.free.used), (running.saturating_sub(units.free.allowed), running.min(units.free.allowed)));
        }
    }

    /// Every unit is held against something, and only once; the order of entry changes nothing.
    #[test]
    fn units_are_held_once(program in program(), services in services(), grants in authorizations(), began in option::of(0_u64..20)) {
        let began = began.map(|day| (NaiveDate::from_ymd_opt(2024, 2, 20).expect("a day") + Days::new(day)).to_string());
        let found = given(program, &json!({ "services": services, "authorizations": grants, "engagement_start": began }));
        let Some(units) = &found.units else { return Ok(()) };
        for day in &units.days {
            let held = day.authorized + day.over_authorized + day.free + day.without_authorization;
            prop_assert_eq!(held, if day.counts == DayCounts::Yes { day.units } else { 0 }, "{:?}", day);
            let in_force = found.authorizations.iter().any(|one| one.start <= day.date && one.last_day.is_none_or(|last| day.date <= last));
            prop_assert!(!in_force || day.free + day.without_authorization == 0, "only without an authorization does a day draw on the free units: {day:?}");
        }
        let sum = |of: fn(&DayUnits) -> u32| units.days.iter().map(of).sum::<u32>();
        prop_assert_eq!(found.authorizations.iter().map(|one| one.used).sum::<u32>(), sum(|day| day.authorized));
        prop_assert_eq!(units.free.used, sum(|day| day.free));
        prop_assert!(found.authorizations.iter().all(|one| one.units.is_none_or(|units| Some(units) == one.left.map(|left| left + one.used))));
        let backwards = |list: &[Value]| list.iter().rev().cloned().collect::<Vec<_>>();
        let again = given(program, &json!({ "services": backwards(&services), "authorizations": grants, "engagement_start": began }));
        prop_assert_eq!(&again, &found);
    }

    /// One service more, or an authorization that begins later, never makes less of anything.
    #[test]
    fn adding_a_service_never_lowers_units(program in program(), services in services(), more in services(), start in option::of(0_u64..30), later in 0_u64..10) {
        let all: Vec<Value> = services.iter().chain(&more).cloned().collect();
        let [fewer, with] = [&services, &all].map(|services| given(program, &authorized(services, start)));
        let breaches = |outlook: &Authorization<'_>| outlook.findings.iter().map(|finding| finding.amount).sum::<u32>();
        if let (Some(fewer), Some(with)) = (&fewer.units, &with.units) {
            prop_assert!(fewer.units <= with.units && fewer.minutes <= with.minutes && fewer.free.used <= with.free.used);
            let day = |date: NaiveDate| with.days.iter().find(|day| day.date == date);
            prop_assert!(fewer.days.iter().all(|before| day(before.date).is_some_and(|after| before.units <= after.units && before.running <= after.running)));
        }
        prop_assert!(breaches(&fewer) <= breaches(&with));
        let without = |start: u64| given(program, &authorized(&services, Some(start))).units.map_or(0, |units| units.days.iter().map(|day| day.without_authorization).sum::<u32>());
        let start = start.unwrap_or_default();
        prop_assert!(without(start) <= without(start + later));
    }

    /// Whatever comes in, something comes out, and what was wrong is named.
    #[test]
    fn nothing_that_comes_in_does_harm(program in program(), as_of in a_day(), value in anything()) {
        let (situation, value) = (Situation::new(program, as_of), ips_tests::input(&value));
        let (input, _) = FidelityInput::read(situation, scale(), &value);
        prop_assert!(serde_json::to_string(&fidelity(situation, scale(), &input)).is_ok());
        let (input, _) = AuthorizationInput::read(situation, &value);
        prop_assert!(serde_json::to_string(&authorization(situation, &input)).is_ok());
    }
}
