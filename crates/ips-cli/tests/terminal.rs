//! Nothing that comes in gives a command to a terminal: neither a name, a file nor a policy, on standard output or standard error.
#![cfg(unix)]

mod command;

use command::inputs::{NORTH, SOUTH};
use command::{SAMPLE, ips, scratch};

/// Whether a terminal would obey it, or show letters in another order than they have.
fn is_unseen(letter: char) -> bool {
    (letter.is_control() && letter != '\n') || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

const EVIL: &str = "\u{1b}[2J\u{9b}31mX\u{7f}\u{202e}Y\u{2066}Z\u{8}";

/// The same as JSON writes it in a text.
fn in_json() -> String {
    serde_json::to_string(EVIL).expect("a text").trim_matches('"').to_owned()
}

#[test]
fn no_control_reaches_a_terminal() {
    let json = in_json();
    let staff = format!(r#"{{"{json}": 1, "staff": [{{"name": "{json}", "role": "esp", "fte": 1, "caseload": 90, "{json}": 2}}, {{"role": "{json}"}}]}}"#);
    let due = format!(r#"{{"staff": [{{"name": "{json}", "role": "specialist", "hire_date": "2026-10-05", "done": {{"{json}": "x"}}}}]}}"#);
    let facts = format!("{{\"{json}\": true}}\n{{\"birth_year\": \"{json}\"}}\n{EVIL}\n");
    // What has controls is no table of text, and is refused; letters that turn the order are taken.
    let csv = "name,role,X\u{202e}Y\n\u{2066}Z,esp,1\n".to_owned();
    let file = scratch(&format!("evil-{EVIL}.json"), "{");
    let policy = scratch("evil.toml", SAMPLE.replace("id = \"sample-1\"", &format!("id = \"sample-1\"\n\"{}\" = 1", json.replace("\\b", "\\u0008"))));
    let other = scratch("evil-words.toml", SAMPLE.replace("fact = \"wants_work\"", &format!("fact = \"{}\"", json.replace("\\b", "\\u0008"))));
    let dated = |task: &'static str, policy: &'static str| vec![task, "--policy", policy, "--as-of", "2026-11-21"];
    let with = |arguments: Vec<&'static str>, more: &[&'static str]| [arguments, more.to_vec()].concat();
    let own = |arguments: &[&str]| arguments.iter().map(|argument| (*argument).to_owned()).collect::<Vec<_>>();
    let mut cases: Vec<(Vec<String>, &str)> = Vec::new();
    for form in ["--text", "--json"] {
        cases.push((own(&with(dated("check-team", NORTH), &[form])), &staff));
        cases.push((own(&with(dated("check-team", NORTH), &[form])), &csv));
        cases.push((own(&with(dated("deadlines", SOUTH), &[form])), &due));
        cases.push((own(&with(dated("screen", NORTH), &[form])), &facts));
        cases.push((own(&with(dated("discharge", SOUTH), &[form])), &facts[..facts.find('\n').unwrap_or_default()]));
    }
    cases.push((own(&[&dated("plan", NORTH)[..], &[file.as_str()]].concat()), ""));
    cases.push((own(&[&dated("plan", NORTH)[..], &[format!("/nowhere/{EVIL}").as_str()]].concat()), ""));
    cases.push((own(&[&dated("plan", NORTH)[..], &["--calendar", format!("/nowhere/{EVIL}").as_str()]].concat()), r#"{"program_start_date": "2027-01-04"}"#));
    cases.push((own(&["screen", "--policy-file", &policy, "--as-of", "2026-11-21"]), "{}"));
    cases.push((own(&["screen", "--policy-file", &other, "--as-of", "2026-11-21"]), "{}"));
    cases.push((own(&["screen", "--policy", EVIL, "--as-of", "2026-11-21"]), "{}"));
    cases.push((own(&["need", "--policy", NORTH, "--as-of", EVIL]), "{}"));
    cases.push((own(&["need", EVIL, EVIL, EVIL]), "{}"));
    cases.push((own(&[EVIL]), "{}"));
    cases.push((own(&["policy", "show", EVIL]), ""));
    for (arguments, input) in cases {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let run = ips(&arguments, input.as_bytes());
        assert_ne!(run.status, 0, "{arguments:?}: each of them has something to complain about");
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(!said.contains(is_unseen), "{arguments:?}: {:?}", said.chars().find(|letter| is_unseen(*letter)));
        // What is wrong with a policy file or with too many arguments names less of it.
        let is_named = said.contains('X') && said.contains('Y') && said.contains('Z');
        assert!(is_named || arguments.contains(&"--policy-file") || arguments.len() == 4, "{arguments:?}: what came in is named: {said}");
    }
}
