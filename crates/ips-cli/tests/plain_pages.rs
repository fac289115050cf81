//! What the pages of the tasks must not say, in either language, and what they say once for several people.

mod command;

use command::inputs::{DUE, NORTH, SCORE, SERVICES, SOUTH, STAY, TEAM, run};

/// A team with the same trouble at several people.
const ALIKE: &str = r#"{"individuals_served": 60, "program_start_date": "2025-01-06", "staff": [
    {"name": "S1", "role": "supervisor", "fte": 0.5, "specialists_supervised": 4},
    {"name": "A", "role": "specialist", "fte": 1, "caseload": 22, "employer_contacts_this_week": 4}, {"name": "B", "role": "specialist", "fte": 1, "caseload": 24, "employer_contacts_this_week": 4},
    {"name": "C", "role": "specialist", "fte": 0.5, "caseload": 12}, {"name": "D", "role": "specialist", "fte": 0.5, "caseload": 6}]}"#;

/// People hired on the same days.
const HIRED: &str = r#"{"staff": [{"name": "A", "role": "esp", "hire_date": "2026-06-05"}, {"name": "B", "role": "esp", "hire_date": "2026-06-05"},
    {"name": "C", "role": "esp", "hire_date": "2026-07-05"}]}"#;

const PLANNED: &str = r#"{"program_start_date": "2027-01-04", "new_per_month": 4, "months": 24, "hiring_lead_days": 60}"#;

/// Ratings of an item whose limit the policy names (4) and of others.
const RATED: &str = r#"{"ratings": [4, 5, 5], "reviews": [{"date": "2026-03-02", "total": 73, "kind": "review"}]}"#;

/// Tasks with their policy and input.
const SCENARIOS: [(&str, &str, &str); 21] = [
    (
        "screen",
        NORTH,
        r#"{"date_of_birth": "1990-05-05", "expresses_desire_to_work": true, "employment_pattern": "unemployed", "primary_diagnosis": "serious_mental_illness", "area_1_housing": true, "area_4_office_based_services": true, "needs_assistance_beyond_employer": true, "act_in_same_authorization_period": false, "authorized_with_another_ips_provider": false}"#,
    ),
    ("screen", NORTH, r#"{"date_of_birth": "2012-05-05", "employment_pattern": "steady", "act_in_same_authorization_period": true}"#),
    ("screen", NORTH, r#"{"last_criminal_justice_event_date": "2026-02-01"}"#),
    ("screen", SOUTH, r#"{"plan_member": true, "date_of_birth": "1980-01-01", "served_by_louisiana_rehabilitation_services": true}"#),
    ("screen", SOUTH, "{}"),
    ("need", NORTH, r#"{"people": 60}"#),
    ("need", SOUTH, r#"{"people": 60}"#),
    ("check-team", NORTH, TEAM),
    ("check-team", SOUTH, ALIKE),
    ("plan", NORTH, PLANNED),
    ("plan", SOUTH, PLANNED),
    ("deadlines", SOUTH, DUE),
    ("deadlines", NORTH, HIRED),
    ("fidelity", NORTH, SCORE),
    ("fidelity", NORTH, RATED),
    ("fidelity", SOUTH, "{}"),
    ("authorization", NORTH, SERVICES),
    ("authorization", SOUTH, "{}"),
    ("continued-stay", NORTH, STAY),
    ("discharge", NORTH, r#"{"moved_out_of_catchment_area": true}"#),
    ("discharge", SOUTH, "{}"),
];

/// What nobody says, with the language in which nobody does.
const NEVER: [(&str, &str); 44] = [
    ("en", "[Line 1]"),
    ("en", "No certification 25"),
    ("en", "Last first day"),
    ("en", "Can be chosen"),
    ("en", "not assessed, because"),
    ("en", "Not assessed"),
    ("en", "Counted part"),
    ("en", "Does not count yet"),
    ("en", "It cannot be told"),
    ("en", "Came in and was not used"),
    ("en", "hangs on"),
    ("en", "is printed"),
    ("en", "prints no"),
    ("en", "an earlier stay"),
    ("en", "the free ones"),
    ("en", "whom the leader carries"),
    ("en", "comes from those teams"),
    ("en", "beyond any reading"),
    ("en", "Wants to work: Wants to work"),
    ("en", "Not known yet: Employment pattern"),
    ("es", "[Línea 1]"),
    ("es", "Sin certificación 25"),
    ("es", "ltimo primer día"),
    ("es", "Se puede elegir"),
    ("es", "no se evalúa porque"),
    ("es", "Sin evaluar"),
    ("es", "Parte que cuenta"),
    ("es", "no cuenta; contará"),
    ("es", "a cargo"),
    ("es", "a su cargo"),
    ("es", "persona líder"),
    ("es", "puntuación"),
    ("es", "remisión"),
    ("es", "estancia"),
    ("es", "las libres"),
    ("es", "que atiende quien dirige,"),
    ("es", "pistas de empleo"),
    ("es", "vienen de esos equipos"),
    ("es", "Promedio por punto"),
    ("es", "Desea trabajar: Desea trabajar"),
    ("es", "Aún no se sabe: Historial de empleo"),
    ("es", "Components, item"),
    ("es", "; also "),
    ("es", "paragraph"),
];

/// A page without its line ends.
fn page(task: &str, policy: &str, input: &str, language: &str) -> String {
    run(task, policy, &["--text", "--lang", language], input).stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_page_says_what_nobody_says() {
    for (task, policy, input) in SCENARIOS {
        for language in ["en", "es"] {
            let page = page(task, policy, input, language);
            assert!(page.chars().count() > 300, "{task}, {policy}: {page}");
            let said: Vec<&str> = NEVER.into_iter().filter(|(of, phrase)| *of == language && page.contains(phrase)).map(|(_, phrase)| phrase).collect();
            assert!(said.is_empty(), "{task}, {policy}, {language}: {said:?} in\n{page}");
        }
    }
}

/// Only whoever asks for services is told about services.
#[test]
fn who_decides_is_what_a_page_is_about() {
    for (task, policy, input) in SCENARIOS {
        let is_about_a_person = ["screen", "continued-stay", "discharge"].contains(&task);
        let page = page(task, policy, input, "en");
        let of_a_person = ["promise of payment", "promise payment"].into_iter().any(|words| page.contains(words));
        assert_eq!(of_a_person, is_about_a_person, "{task}, {policy}: {page}");
        assert_ne!(page.contains("Who decides: The payer, by its own documents."), is_about_a_person, "{task}, {policy}: {page}");
    }
}

/// A task under a policy with an input, and lines that its page has, in both languages.
type Together = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What is the same for several people stands in one line.
const TOGETHER: [Together; 5] = [
    (
        "check-team",
        SOUTH,
        ALIKE,
        &[
            ("Caseload: A 22, B 24; at most 20 with 1 FTE.", "Carga de casos: A 22, B 24; como máximo 20 con 1 FTE."),
            ("Caseload (C): 12; at most 10 with 0.5 FTE.", "Carga de casos (C): 12; como máximo 10 con 0.5 FTE."),
            (
                "Employer contacts of a full-time specialist this week: A 4, B 4; at least 6.",
                "Contactos con empleadores esta semana, especialista de tiempo completo: A 4, B 4; al menos 6.",
            ),
            (
                "Mental health treatment teams of one specialist: A, B, C, D; Treatment teams missing; at least 1.",
                "Equipos de tratamiento de salud mental de cada especialista: A, B, C, D; falta Equipos de tratamiento; al menos 1.",
            ),
        ],
    ),
    (
        "deadlines",
        NORTH,
        HIRED,
        &[
            ("6 hours of Motivational Interviewing (A, B)", "6 horas de entrevista motivacional (A, B)"),
            ("6 hours of Motivational Interviewing (C)", "6 horas de entrevista motivacional (C)"),
            ("A, B, C: no date for “Start in the role", "A, B, C: falta la fecha de “Inicio en el puesto"),
        ],
    ),
    (
        "plan",
        NORTH,
        PLANNED,
        &[("6 hours of Motivational Interviewing (Lead 1, ESP 1, EPM 1)", "6 horas de entrevista motivacional (Líder 1, Prof. ESP 1, Mentor EPM 1)")],
    ),
    (
        "plan",
        SOUTH,
        PLANNED,
        &[
            (
                "Criminal background check with the sex offender registry (IPS specialist, IPS supervisor)",
                "Verificación de antecedentes penales con el registro de delitos sexuales (Especialista de IPS, Supervisor o supervisora de IPS)",
            ),
            (
                "To start on January 4, 2027: dated October 6, 2026 or later.",
                "Para empezar el 4 de enero de 2027: con fecha del 6 de octubre de 2026 o posterior.",
            ),
        ],
    ),
    ("fidelity", NORTH, RATED, &[("1. People per specialist, rated 4:", "1. Personas por especialista, calificación 4:")]),
];

#[test]
fn the_same_for_several_people_is_one_line() {
    for (task, policy, input, lines) in TOGETHER {
        let (english, spanish) = (page(task, policy, input, "en"), page(task, policy, input, "es"));
        for (in_english, in_spanish) in lines {
            assert_eq!(english.matches(in_english).count(), 1, "{in_english}\n{english}");
            assert_eq!(spanish.matches(in_spanish).count(), 1, "{in_spanish}\n{spanish}");
        }
    }
}

/// A place in the document is described in the language of the reader; its heading is quoted.
#[test]
fn items_are_in_the_language_of_the_reader() {
    let (english, spanish) = (page("check-team", SOUTH, ALIKE, "en"), page("check-team", SOUTH, ALIKE, "es"));
    assert!(english.contains("Source: Staff Ratios, only sentence [LA-STF-01]"), "{english}");
    assert!(spanish.contains("Fuente: Staff Ratios, única oración [LA-STF-01]"), "{spanish}");
    // The JSON is the same whoever reads.
    let json = run("check-team", SOUTH, &["--json", "--lang", "es"], ALIKE).stdout;
    assert!(json.contains(r#""item": "only sentence""#), "{json}");
    assert_eq!(json.matches(r#""rule": "caseload""#).count(), 4, "one for each person: {json}");
}
