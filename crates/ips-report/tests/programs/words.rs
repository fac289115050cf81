//! The words that a reader finds on the pages, as JSON by language: the browser tests take theirs from here.

use ips_core::policy::Party;
use ips_core::{Language, Outcome, Truth, Voice};
use ips_report::{SavedScreening, Speaker, words};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Stand for numbers in a sentence, which the tests put in.
const NUMBERS: [usize; 2] = [1111, 2222];

fn main() {
    let all: Map<String, Value> = Language::ALL.into_iter().map(|language| (language.tag().to_owned(), of(language))).collect();
    println!("{}", Value::Object(all));
}

fn of(language: Language) -> Value {
    let (worker, public) = (Speaker::new(&(), Voice::Worker, language), Speaker::new(&(), Voice::Public, language));
    let screening = words::screening(language);
    let progress = (screening.answered_of)(NUMBERS[0], NUMBERS[1]);
    // A policy may have a name of its own for the one that decides.
    let asks = |voice| {
        let of = |policy| {
            let speaker = Speaker::new(policy, voice, language);
            Value::Object(Party::ALL.map(|party| (party.name().to_owned(), speaker.ask(party).into())).into_iter().collect())
        };
        Value::Object(ips_policies::all().iter().map(|policy| (policy.id().to_owned(), of(policy))).collect())
    };
    let page = words::result_page(language);
    let publicly = |outcome, person| public.outcome_told(outcome, outcome, person);
    json!({
        "screening": named(screening.plain()),
        "call": named(words::call(language).plain()),
        "keep": named(words::keep(language).plain()),
        "labels": named(words::labels(language).plain()),
        "people": named(words::people(language).plain()),
        "around": named(words::around(language).plain()),
        "frame": named(words::planning(language).frame.plain()),
        "keys": {
            "yes": screening.yes_key, "no": screening.no_key, "dont_know": screening.dont_know_key, "declined": screening.declined_key,
            "help": words::call(language).help_key, "source": words::call(language).source_key
        },
        "progress": progress.replace("1111", "{answered}").replace("2222", "{all}"),
        "yes": worker.yes_no(true),
        "no": worker.yes_no(false),
        "dont_know": worker.dont_know(),
        "declined": { "worker": worker.prefers_not_to_say(), "public": public.prefers_not_to_say() },
        "outcome": named([Outcome::Eligible, Outcome::NotEligible, Outcome::Undetermined].map(|outcome| (code(outcome), worker.outcome(outcome, outcome)))),
        "cannot_start": named([Outcome::Eligible, Outcome::Undetermined].map(|criteria| (code(criteria), worker.outcome(Outcome::NotEligible, criteria)))),
        "public_outcome": {
            "eligible": publicly(Outcome::Eligible, Outcome::Eligible),
            "not_eligible": publicly(Outcome::NotEligible, Outcome::NotEligible),
            "nothing_against": publicly(Outcome::Undetermined, Outcome::Eligible),
            "undetermined": publicly(Outcome::Undetermined, Outcome::Undetermined),
            "cannot_start": public.outcome_told(Outcome::NotEligible, Outcome::Undetermined, Outcome::NotEligible),
        },
        "not_in_force": worker.no_rule_told(),
        "finding": named([Truth::Met, Truth::NotMet, Truth::Unknown].map(|truth| (code(truth), worker.truth(truth)))),
        "ask": { "worker": asks(Voice::Worker), "public": asks(Voice::Public) },
        "result_page": named(page.plain()),
        "things": page.things,
        "limitation": named([Truth::Met, Truth::NotMet, Truth::Unknown].map(|truth| (code(truth), worker.limitation(truth)))),
        "wrong_file": {
            "not_json": begins(&refused("no", language)),
            "other_kind": begins(&refused("{}", language)),
            "newer": begins(&refused(r#"{"kind": "ips-kit screening", "format": 99}"#, language)),
            "other_policy": begins((screening.open_unknown_policy)("ID").split("ID").nth(1).unwrap_or_default().trim_start_matches(['”', '»', ','])),
        },
    })
}

/// The word that stands for it in JSON.
fn code(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn named<N: Into<String>>(words: impl IntoIterator<Item = (N, &'static str)>) -> Value {
    Value::Object(words.into_iter().map(|(name, words)| (name.into(), words.into())).collect())
}

/// What is said of a text that is no saved screening.
fn refused(text: &str, language: Language) -> String {
    SavedScreening::from_json(text).map_or_else(|error| error.sentence(language), |_| String::new())
}

/// The beginning of a sentence, before what differs.
fn begins(sentence: &str) -> &str {
    sentence.split([':', '(', '.']).next().unwrap_or_default().trim()
}
