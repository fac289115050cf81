//! The pages of the planning tasks, in both languages.

mod command;

use command::inputs::{DUE, NORTH, PLAN, SCORE, SERVICES, SOUTH, STAY, TEAM, run};

/// What has to stand on a page, and the status with which the command ends.
struct Page {
    task: &'static str,
    policy: &'static str,
    input: &'static str,
    status: i32,
    english: &'static [&'static str],
    spanish: &'static [&'static str],
}

const PAGES: [Page; 10] = [
    Page {
        task: "need",
        policy: NORTH,
        input: r#"{"people": 60}"#,
        status: 0,
        english: &[
            "Staff needed",
            "(60 − 10) ÷ 25 = 2 FTE, so 2 positions.",
            "From 61 people on:",
            "NC-CAS-01",
            "Caseload Ratios, ESP",
            "(A-NC-09)",
            "Own caseload (Team lead): at most 10.",
            "Own caseload (Team lead): at most 3 when leading 10 FTE of staff or more.",
            "NC-CAS-03",
        ],
        spanish: &[
            "Personal necesario",
            "(60 − 10) ÷ 25 = 2 FTE",
            "A partir de 61",
            "Carga de casos propia (Líder de equipo): como máximo 3 cuando dirige 10 FTE de personal o más.",
        ],
    },
    Page {
        task: "need",
        policy: SOUTH,
        input: r#"{"people": 202, "smallest_position": 1}"#,
        status: 0,
        english: &[
            "plan on 13 positions in all. No reading of the policy allows fewer than 13 positions.",
            "How the people are split into teams",
            "If the people were spread evenly over as many teams, these would need 14 positions in all; split like this they need 13 positions.",
            "One team of 102 people",
            "One team of 100 people",
        ],
        spanish: &["Cómo se reparten las personas en equipos", "harían falta 14 puestos en total; con este reparto hacen falta 13 puestos."],
    },
    Page {
        task: "check-team",
        policy: NORTH,
        input: TEAM,
        status: 1,
        english: &[
            "Check a team",
            "4 violations",
            "Staff: - [Must] Caseload (E1): 26; at most 25 with 1 FTE. Source:",
            "! Staff list, row 2, Role: “chef”",
            "checks not made, because this is missing: ",
            "checks passed",
        ],
        spanish: &[
            "Revisar un equipo",
            "[Obligatorio] Carga de casos (E1): 26; como máximo 25",
            "! Lista del personal, fila 2, Puesto: “chef”",
            "comprobaciones sin problemas",
        ],
    },
    Page {
        task: "plan",
        policy: NORTH,
        input: PLAN,
        status: 0,
        english: &[
            "Start-up plan",
            "In month 6 the program serves 36 people with 4 FTE of staff.",
            "(before",
            "Needed for",
            "number 23",
            "What falls due",
            "NC-TRN-01",
            "Own caseload (Team lead): at most 3 when leading 10 FTE of staff or more.",
        ],
        spanish: &["Plan de inicio", "Mes por mes", "Necesario", "número 23", "Lo que vence"],
    },
    Page {
        task: "deadlines",
        policy: SOUTH,
        input: DUE,
        status: 1,
        english: &[
            "Past their day, not recorded as done (",
            "Not recorded as done; its last day was 8 days ago",
            "LA-CMP-18",
            "Too old: 91 days",
            "Components, item 9a",
            "S1: no date for “First Aid and CPR card ends”",
        ],
        spanish: &["Plazos", "Documentos antes del primer día de trabajo ---", "2 de septiembre de 2026", "fechas"],
    },
    Page {
        task: "fidelity",
        policy: NORTH,
        input: SCORE,
        status: 1,
        english: &[
            "At risk: below 74",
            "Do not assume that anybody new may come",
            "Self-rating 99",
            "Requested and scheduled by September 6, 2026",
            "NC-FID-20",
        ],
        spanish: &[
            "Fidelidad",
            "No dé por hecho que puedan entrar personas nuevas",
            "Autoevaluación 99",
            "Solicitada y programada a más tardar el 6 de septiembre de 2026",
        ],
    },
    Page {
        task: "authorization",
        policy: NORTH,
        input: SERVICES,
        status: 1,
        english: &[
            "March 15, 2026 March 14, 2027 113 days are left.",
            "64 of 64 units that need no authorization are used",
            "units above the daily limit: 1",
            "units that needed an authorization: 1",
            "NC-CLM-05",
        ],
        spanish: &["Se usaron 64 de las 64 unidades", "unidades por encima del límite diario: 1", "Documentos de una solicitud"],
    },
    Page {
        task: "continued-stay",
        policy: NORTH,
        input: STAY,
        status: 0,
        english: &["May the person stay in the service?", "- [met] At least one of five reasons", "NC-CON-00"],
        spanish: &["¿Puede la persona seguir en el servicio?", "- [se cumple]"],
    },
    Page {
        task: "continued-stay",
        policy: SOUTH,
        input: "",
        status: 0,
        english: &["no time limit and no test", "LA-CMP-16"],
        spanish: &["no pone límite de tiempo", "LA-CMP-16"],
    },
    Page {
        task: "discharge",
        policy: SOUTH,
        input: "{}",
        status: 0,
        english: &["Can the service end?", "We cannot tell yet", "What is missing"],
        spanish: &["¿Puede terminar el servicio?", "Con lo anotado todavía no se puede saber"],
    },
];

/// A page without its line ends, so that a sentence can be looked for wherever it was wrapped.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn pages_in_both_languages() {
    for Page { task, policy, input, status, english, spanish } in PAGES {
        for (language, parts) in [("en", english), ("es", spanish)] {
            let run = run(task, policy, &["--text", "--lang", language], input);
            assert_eq!((run.status, run.stderr.as_str()), (status, ""), "{task}");
            let page = unwrapped(&run.stdout);
            let absent: Vec<&&str> = parts.iter().filter(|part| !page.contains(**part)).collect();
            assert!(absent.is_empty(), "{task}: {absent:?} are not in\n{}", run.stdout);
            for line in run.stdout.lines() {
                assert!(line.chars().count() <= 96 && line.trim_end() == line, "{task}: {line}");
            }
        }
    }
}

/// What was typed cannot forge a line of the page or command the terminal.
#[test]
fn names_stay_inside_their_cell() {
    let team = r#"{"staff": [{"name": "E1\nMust   \u001b[31mforged", "role": "esp", "fte": 1, "caseload": 26}]}"#;
    let page = run("check-team", NORTH, &["--text"], team).stdout;
    assert!(page.contains("E1 Must \\u{1b}[31mforged") && !page.contains('\u{1b}'), "{page}");
}
