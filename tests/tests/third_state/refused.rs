//! What is wrong with the screening part of a file is said with its line.

use crate::{FILE, broken, text};

#[test]
fn an_unknown_field_is_refused() {
    broken("sensitive = true", "delicate = true", "delicate = true", &["unknown field", "delicate", "sensitive", "correct it"]);
}

#[test]
fn an_unknown_fact_is_refused() {
    broken(
        "test = { fact = \"wants_to_work\" }",
        "test = { fact = \"wants_work\" }",
        "test = { fact = \"wants_work\" }",
        &["no fact is called `wants_work`", "correct the name"],
    );
}

#[test]
fn an_empty_text_is_refused() {
    broken("es = \"Nota de la conversación\"", "es = \" \"", "proof = { en = \"Note of the talk\"", &["the text is empty", "write it"]);
}

#[test]
fn dates_out_of_order_are_refused() {
    broken(
        "{ from = \"2024-06-01\", value = 17",
        "{ from = \"2020-02-01\", value = 17",
        "{ from = \"2020-02-01\", value = 17",
        &["2020-02-01 does not come after", "oldest entry first"],
    );
}

#[test]
fn a_wrong_type_is_refused() {
    broken("sensitive = true", "sensitive = \"very\"", "sensitive = \"very\"", &["expected a boolean", "correct it"]);
}

#[test]
fn a_missing_translation_is_refused() {
    broken("{ en = \"Card\", es = \"Tarjeta\" }", "{ en = \"Card\" }", "{ en = \"Card\" }", &["missing field `es`", "correct it"]);
}

#[test]
fn a_date_that_does_not_exist_is_refused() {
    broken("last_review = \"2024-05-31\"", "last_review = \"2024-05-32\"", "last_review = \"2024-05-32\"", &["2024-05-32", "not a date that exists"]);
}

#[test]
fn an_unknown_kind_of_test_is_refused() {
    broken("test = { adverse_fact =", "test = { formula =", "test = { formula =", &["formula", "adverse_fact"]);
}

#[test]
fn a_fact_of_the_wrong_kind_is_refused() {
    broken(
        "birth_date = \"date_of_birth\"",
        "birth_date = \"wants_to_work\"",
        "birth_date = \"wants_to_work\"",
        &["`wants_to_work` is of kind `yes_no`", "`date`"],
    );
}

#[test]
fn an_option_that_does_not_exist_is_refused() {
    broken(
        "accepted = [\"fund\", \"none\"]",
        "accepted = [\"fund\", \"nobody\"]",
        "accepted = [\"fund\", \"nobody\"]",
        &["no option `nobody`", "fund, private, none"],
    );
}

#[test]
fn a_name_given_twice_is_refused() {
    broken(
        "id = \"wish\"",
        "id = \"age\"",
        "id = \"age\"\ngroup = \"criterion\"\nattest = [\"person\"]\ncitation = { heading = \"Who\", item = \"2\" }",
        &["`age` stands here for the second time"],
    );
}

#[test]
fn a_readiness_fact_that_decides_is_refused() {
    broken("ignored_facts = [\"not_ready\"]", "ignored_facts = [\"wants_to_work\"]", "ignored_facts = [\"wants_to_work\"]", &["readiness", "remove it"]);
}

#[test]
fn a_count_beyond_the_parts_is_refused() {
    broken("value = 2, citation", "value = 4, citation", "value = 4, citation", &["4 is out of range", "1 to 3"]);
}

#[test]
fn a_missing_rule_is_refused() {
    broken("rules = [\"NM-09\"]", "rules = []", "rules = []", &["no rule is named"]);
}

#[test]
fn a_note_that_does_not_exist_is_refused() {
    broken("note = \"A-NM-01\"", "note = \"A-NM-09\"", "note = \"A-NM-09\"", &["no note is called `A-NM-09`"]);
}

#[test]
fn what_is_no_toml_is_refused() {
    broken("[zero_exclusion]", "[zero_exclusion", "[zero_exclusion", &["correct it"]);
}

#[test]
fn every_problem_is_told_at_once() {
    let bad = text().replacen("es = \"Edad\"", "es = \"\"", 1).replacen("rules = [\"NM-09\"]", "rules = []", 1);
    let Err(errors) = ips_policies::load(FILE, &bad) else { panic!("the file must be refused") };
    let lines: Vec<usize> = errors.0.iter().map(|error| error.line).collect();
    assert_eq!(lines.len(), 2, "{errors}");
    assert!(lines.is_sorted() && lines[0] > 1, "{errors}");
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let most = ips_policies::MAX_POLICY_BYTES;
    for (bytes, is_read) in [(most, true), (most + 1, false)] {
        // A comment without end.
        let padded = format!("{}#{}", text(), " ".repeat(bytes - text().len() - 1));
        let errors = ips_policies::load(FILE, &padded).err();
        assert_eq!(errors.is_none(), is_read, "{bytes}");
        if let Some(errors) = errors {
            assert_eq!(errors.to_string(), format!("{FILE}:1: the policy is larger than 5 MB; leave out what does not belong to it"));
        }
    }
}

#[test]
fn what_is_wrong_is_shown_by_its_beginning() {
    let long = "x".repeat(100_000);
    for (from, to) in [
        ("sensitive = true", format!("{long} = true")),
        ("sensitive = true", format!("sensitive = \"{long}\"")),
        ("sensitive = true", format!("sensitive = true\n\"{long}\" = 1\n\"{long}\" = 1")),
        ("test = { adverse_fact =", format!("test = {{ {long} =")),
        ("last_review = \"2024-05-31\"", format!("last_review = \"{long}\"")),
        ("id = \"wish\"", format!("id = \"{long}~\"")),
        ("note = \"A-NM-01\"", format!("note = \"{long}\"")),
        ("accepted = [\"fund\", \"none\"]", format!("accepted = [\"fund\", \"{long}\"]")),
    ] {
        let Err(errors) = ips_policies::load(FILE, &text().replacen(from, &to, 1)) else { panic!("{from} must be refused") };
        for error in errors.0 {
            assert!(error.message.chars().count() < 1_500, "{from}: {} characters", error.message.len());
        }
    }
}
