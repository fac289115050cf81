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

const PAGES: [Page; 9] = [
    Page {
        task: "need",
        policy: NORTH,
        input: r#"{"people": 60}"#,
        status: 0,
        english: &["Staff needed", "(60 − 3) ÷ 25 = 2.28 FTE, so 2.5 positions.", "From 66 people on:", "NC-CAS-01", "Caseload Ratios, ESP", "(A-NC-09)"],
        spanish: &["Personal necesario", "(60 − 3) ÷ 25 = 2.28 FTE", "A partir de 66 personas"],
    },
    Page {
        task: "check-team",
        policy: NORTH,
        input: TEAM,
        status: 1,
        english: &[
            "Check of a team",
            "4 violations",
            "Must Caseload of E1: 26; at most 25 with 1 FTE. NC-CAS-01",
            "! Staff list, row 2, Role: “chef”",
            "NOT ASSESSED",
            "KEPT",
        ],
        spanish: &["Revisión de un equipo", "Obligatorio Carga de casos (E1): 26; como máximo 25", "! Lista del personal, fila 2, Puesto: “chef”", "SE CUMPLE"],
    },
    Page {
        task: "plan",
        policy: NORTH,
        input: PLAN,
        status: 0,
        english: &[
            "Start-up plan",
            "6 2027-07-04 36",
            "2026-11-05 * 2027-01-04 1 Lead 1 the team opens",
            "* Before the as-of date: start now.",
            "needed for",
            "number 23",
            "WHAT FALLS DUE",
            "NC-TRN-01",
        ],
        spanish: &["Plan de inicio", "MES POR MES", "necesario para", "número 23", "LO QUE VENCE"],
    },
    Page {
        task: "deadlines",
        policy: SOUTH,
        input: DUE,
        status: 1,
        english: &["OVERDUE", "Overdue by 8 days", "LA-CMP-18", "Too old: 91 days", "Components, item 9a", "First Aid and CPR card ends (S1)"],
        spanish: &["Plazos", "DOCUMENTOS ANTES DEL PRIMER DÍA DE TRABAJO", "2026-09-02", "FECHAS QUE NO SE CONOCEN"],
    },
    Page {
        task: "fidelity",
        policy: NORTH,
        input: SCORE,
        status: 1,
        english: &[
            "74 or more",
            "At risk: below 74",
            "ask the payer first; do not assume it",
            "2026-04-01 self-rating 99 not counted: a self-rating",
            "asked for by 2026-09-06",
            "NC-FID-20",
        ],
        spanish: &[
            "Fidelidad",
            "74 o más",
            "pregunte primero a quien paga",
            "autoevaluación 99 no cuenta: autoevaluación",
            "pedida a más tardar el 2026-09-06",
        ],
    },
    Page {
        task: "authorization",
        policy: NORTH,
        input: SERVICES,
        status: 1,
        english: &[
            "2026-03-15 – 2027-03-14",
            "64 used, 0 left",
            "1 unit above the limit of one day",
            "1 unit needed an authorization and had none",
            "NC-CLM-05",
        ],
        spanish: &["64 usadas, 0 disponibles", "1 unidad por encima del límite de un día", "DOCUMENTOS DE LA SOLICITUD"],
    },
    Page {
        task: "continued-stay",
        policy: NORTH,
        input: STAY,
        status: 0,
        english: &["Staying in the service", "- [met] At least one of five reasons", "NC-CON-00"],
        spanish: &["Seguir en el servicio", "- [se cumple]"],
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
        english: &["End of the service", "Cannot tell yet", "(no_longer_wants_ips)"],
        spanish: &["Fin del servicio", "Aún no se puede saber"],
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
    assert!(page.contains("E1 Must [31mforged") && !page.contains('\u{1b}'), "{page}");
}
