//! What is said about staff: findings of a team check, and the staff that a number of people needs.

mod common;

use common::{day, input, program};
use ips_core::Language::{self, En, Es};
use ips_core::policy::planning::Reading;
use ips_core::staffing::{NeedQuestion, StaffMember, Team, check_team, need};
use ips_core::{Situation, Voice};
use ips_report::{Speaker, need_steps};

const DAY: &str = "2026-11-21";

/// A team with everything that can be wrong under the first policy, and what is said about it in both languages.
const FIRST_TEAM: &str = r#"{"individuals_served": 60, "staff": [
  {"name": "L1", "role": "team_lead", "fte": 0.9, "caseload": 12},
  {"name": "E1", "role": "esp", "fte": 1, "caseload": 26, "position": "a"},
  {"role": "esp", "fte": 0.5, "caseload": 12, "position": "a"},
  {"name": "E3", "role": "esp", "caseload": 12, "position": "a", "case_management_percent": 6},
  {"name": "B", "role": "benefits_counselor", "fte": 0.2},
  {"name": "M1", "role": "epm", "fte": 1, "caseload": 1}]}"#;

const FIRST: [(&str, &str); 18] = [
    ("Caseload (E1): 26; at most 25 with 1 FTE.", "Carga de casos (E1): 26; como máximo 25 con 1 FTE."),
    ("Caseload (row 3): 12; at most 12 with 0.5 FTE.", "Carga de casos (fila 3): 12; como máximo 12 con 0.5 FTE."),
    ("Caseload (E3): FTE missing.", "Carga de casos (E3): falta FTE."),
    ("Time to lead the team (L1): 0.9 FTE; exactly 1 FTE for one team.", "Tiempo para dirigir el equipo (L1): 0.9 FTE; exactamente 1 FTE para un equipo."),
    ("Own caseload (L1): 12; at most 10.", "Carga de casos propia (L1): 12; como máximo 10."),
    ("Caseload of an EPM (M1): 1; at most 0.", "Personas asignadas a un puesto de EPM (M1): 1; como máximo 0."),
    ("People who share one ESP or EPM position (row 3): 3; at most 2.", "Personas que comparten un puesto de ESP o de EPM (fila 3): 3; como máximo 2."),
    (
        "Benefits counselor: 0.2 FTE; at least 0.3 FTE where the team has this role.",
        "Asesor o asesora de beneficios: 0.2 FTE; al menos 0.3 FTE si el equipo tiene este puesto.",
    ),
    (
        "Case management, percent of an ESP's time, stricter reading (E3): 6%; at most 5%.",
        "Manejo de casos, porcentaje del tiempo del ESP, lectura más estricta (E3): 6 %; como máximo 5 %.",
    ),
    (
        "Program assistant: Program start missing; at least 0.5 FTE in a full team.",
        "Asistente del programa: falta Inicio del programa; al menos 0.5 FTE en un equipo completo.",
    ),
    (
        "Employment support professional (ESP) and Employment peer mentor (EPM) together: 4 people; at most 10 people for one leader (Team lead).",
        "Profesional de apoyo al empleo (ESP) y Mentor o mentora de empleo entre pares (EPM) en conjunto: 4 personas; como máximo 10 personas para quien \
         dirige el equipo (Líder de equipo).",
    ),
    ("People served: 60; at most 210 for one team.", "Personas atendidas: 60; como máximo 210 para un equipo."),
    ("Team lead: 1 person; at least 1 person.", "Líder de equipo: 1 persona; al menos 1 persona."),
    ("Team lead: 1 person; at most 1 person.", "Líder de equipo: 1 persona; como máximo 1 persona."),
    (
        "Employment peer mentor (EPM): 1 FTE; at least 0.5 FTE while the team opens.",
        "Mentor o mentora de empleo entre pares (EPM): 1 FTE; al menos 0.5 FTE mientras el equipo está en su inicio.",
    ),
    (
        "Percent of scheduled work time spent in the community: % of time in the community missing; at least 65%.",
        "Porcentaje del tiempo de trabajo programado que se pasa en la comunidad: falta % del tiempo en la comunidad; \
         al menos 65 %.",
    ),
    ("6 violations, 3 warnings; 11 checks not made.", "6 incumplimientos, 3 advertencias; 11 comprobaciones sin hacer."),
    (
        "The caseloads add up to 63, and 60 people are served. One of these figures may be out of date.",
        "Las cargas de casos suman 63 y se atiende a 60 personas. Quizás una de estas cifras no esté al día.",
    ),
];

/// The same for the second policy: time for each person led, yes and no, several leaders.
const SECOND_TEAM: &str = r#"{"individuals_served": 50, "percent_time_in_community": 50, "staff": [
  {"name": "S1", "role": "supervisor", "fte": 0.2, "specialists_supervised": 10, "other_supervisory_duties": true, "caseload": 2},
  {"name": "A", "role": "specialist", "fte": 0.35, "caseload": 8, "supervision_every_weeks": 1, "mental_health_teams": 3},
  {"name": "B", "role": "specialist", "fte": 1, "caseload": 9, "supervision_every_weeks": 3, "percent_of_caseload_from_those_teams": 80},
  {"name": "C", "role": "specialist"},
  {"name": "S2", "role": "supervisor"}]}"#;

const SECOND: [(&str, &str); 7] = [
    ("Caseload (A): 8; at most 7 with 0.35 FTE.", "Carga de casos (A): 8; como máximo 7 con 0.35 FTE."),
    (
        "Time to lead the team (S1): 0.2 FTE; at least 1 FTE, that is 0.1 FTE for each person led.",
        "Tiempo para dirigir el equipo (S1): 0.2 FTE; al menos 1 FTE, es decir, 0.1 FTE por cada persona que dirige.",
    ),
    ("Time to lead the team (S2): FTE, Specialists supervised missing.", "Tiempo para dirigir el equipo (S2): falta FTE, Especialistas que supervisa."),
    (
        "Other supervisory duties beside ten specialists (S1): yes; should be no.",
        "Otras tareas de supervisión además de diez especialistas (S1): sí; debería ser no.",
    ),
    (
        "Percent of the caseload that comes from the treatment teams (B): 80%; at least 90%.",
        "Porcentaje de las personas asignadas que vienen de los equipos de tratamiento (B): 80 %; al menos 90 %.",
    ),
    ("Percent of the team's time in the community: 50%; more than 50%.", "Porcentaje del tiempo del equipo en la comunidad: 50 %; más de 50 %."),
    (
        "IPS specialist: 3 people; at most 20 people, 10 for each leader (IPS supervisor).",
        "Especialista de IPS: 3 personas; como máximo 20 personas, 10 para cada persona que dirige un equipo (Supervisor o supervisora de IPS).",
    ),
];

/// And for a policy no code knows of.
const THIRD_TEAM: &str = r#"{"individuals_served": 60, "months_since_program_start": 1, "staff": [{"role": "coach", "fte": 1}]}"#;

const THIRD: [(&str, &str); 3] = [
    (
        "People served: 60; at most 15 have room on the caseloads of this team, 15 for each full-time position.",
        "Personas atendidas: 60; como máximo 15 caben en las cargas de casos de este equipo, 15 por cada puesto de tiempo completo.",
    ),
    ("Team captain: 0 FTE; at least 0.6 FTE.", "Capitán del equipo: 0 FTE; al menos 0.6 FTE."),
    ("2 violations, no warnings; 3 checks not made.", "2 incumplimientos, ninguna advertencia; 3 comprobaciones sin hacer."),
];

/// Everything that is said about a team.
fn said(policy: &str, team: &str, language: Language) -> Vec<String> {
    let program = program(policy);
    let (team, errors) = Team::read(Situation::new(&program, day(DAY)), &input(team));
    assert_eq!(errors, []);
    let check = check_team(Situation::new(&program, day(DAY)), &team).expect("a ratio is in force");
    let speaker = Speaker::new(&program, Voice::Worker, language);
    let mut said: Vec<String> = check.findings.iter().map(|finding| speaker.team_finding(finding, &team)).collect();
    said.push(speaker.team_summary(&check));
    said.extend(speaker.caseload_sum(&team));
    said
}

/// Sentences in English and Spanish.
type Sentences<'a> = &'a [(&'a str, &'a str)];

#[test]
fn findings_are_said_in_every_language() {
    let tables: [(&str, &str, Sentences<'_>); 3] = [("nc-yp630", FIRST_TEAM, &FIRST), ("la-ccp4043", SECOND_TEAM, &SECOND), ("third", THIRD_TEAM, &THIRD)];
    for (policy, team, expected) in tables {
        let (english, spanish) = (said(policy, team, En), said(policy, team, Es));
        for (in_english, in_spanish) in expected {
            assert!(english.iter().any(|sentence| sentence == in_english), "{in_english}\n{}", english.join("\n"));
            assert!(spanish.iter().any(|sentence| sentence == in_spanish), "{in_spanish}\n{}", spanish.join("\n"));
        }
    }
}

#[test]
fn caseloads_are_held_against_the_people_served() {
    // The people served, the caseloads of a leader and of somebody who carries one, and whether there is a hint.
    for (policy, served, leader, carrier, is_said) in [
        ("nc-yp630", Some(30), Some(5), Some(25), false),
        ("nc-yp630", Some(31), Some(5), Some(25), true),
        ("nc-yp630", Some(30), None, Some(25), false),
        ("nc-yp630", Some(30), Some(5), None, false),
        ("nc-yp630", None, Some(5), Some(25), false),
        ("la-ccp4043", Some(20), None, Some(20), false),
        ("la-ccp4043", Some(21), None, Some(20), true),
    ] {
        let program = program(policy);
        let staffing = &program.planning().staffing;
        let member = |role: &str, caseload: Option<u32>| StaffMember { role: role.to_owned(), caseload, ..StaffMember::default() };
        let staff = vec![member(&staffing.leader, leader), member(&staffing.caseload_role, carrier)];
        let team = Team { staff, individuals_served: served, ..Team::default() };
        assert_eq!(Speaker::new(&program, Voice::Worker, En).caseload_sum(&team).is_some(), is_said, "{policy} {served:?} {leader:?} {carrier:?}");
    }
    let nobody = Team { individuals_served: Some(30), ..Team::default() };
    assert_eq!(Speaker::new(&program("nc-yp630"), Voice::Worker, En).caseload_sum(&nobody), None);
}

/// A policy, a question, a reading, and for the first team the sums in both languages, then the next step.
type NeedCase<'a> = (&'a str, &'a str, Reading, &'a [(&'a str, &'a str)]);

const NEEDS: [NeedCase<'_>; 7] = [
    (
        "nc-yp630",
        r#"{"people": 60}"#,
        Reading::Strict,
        &[
            ("1 FTE for one team, so 1 position.", "1 FTE para un equipo, es decir, 1 puesto."),
            (
                "60 people, less 10 on the leader's caseload, at 25 for one full-time position: (60 − 10) ÷ 25 = 2 FTE, so 2 positions.",
                "60 personas, menos 10 que atiende quien dirige el equipo, a razón de 25 por puesto de tiempo completo: (60 − 10) ÷ 25 = 2 FTE, es decir, 2 puestos.",
            ),
            ("at least 1 FTE in a full team, so 1 position.", "al menos 1 FTE en un equipo completo, es decir, 1 puesto."),
            ("at least 0.5 FTE in a full team, so 0.5 positions.", "al menos 0.5 FTE en un equipo completo, es decir, 0.5 puestos."),
            (
                "From 61 people on: Employment support professional (ESP) 2 → 2.5 positions.",
                "A partir de 61 personas: Profesional de apoyo al empleo (ESP) 2 → 2.5 puestos.",
            ),
        ],
    ),
    (
        "nc-yp630",
        r#"{"people": 12, "phase": "opening", "leader_caseload": 0}"#,
        Reading::Loose,
        &[(
            "12 people, at 25 for one full-time position: 12 ÷ 25 = 0.48 FTE; but at least 0.5 FTE while the team opens, so 0.5 positions.",
            "12 personas, a razón de 25 por puesto de tiempo completo: 12 ÷ 25 = 0.48 FTE; pero al menos 0.5 FTE mientras el equipo está en su inicio, es decir, 0.5 puestos.",
        )],
    ),
    (
        "nc-yp630",
        r#"{"people": 400}"#,
        Reading::Strict,
        &[
            (
                "at least 1 FTE in a full team; but at least 2 FTE in a full team once it has 8 FTE of this role: Employment support professional (ESP), so 2 positions.",
                "al menos 1 FTE en un equipo completo; pero al menos 2 FTE en un equipo completo cuando ya tiene 8 FTE de este puesto: Profesional de apoyo al \
                 empleo (ESP), es decir, 2 puestos.",
            ),
            (
                "From 401 people on: Team lead 2 → 3 positions; Program assistant 1 → 1.5 positions; 3 teams.",
                "A partir de 401 personas: Líder de equipo 2 → 3 puestos; Asistente del programa 1 → 1.5 puestos; 3 equipos.",
            ),
        ],
    ),
    (
        "nc-yp630",
        r#"{"people": 1}"#,
        Reading::Loose,
        &[(
            "1 person, less 1 on the leader's caseload, at 25 for one full-time position: (1 − 1) ÷ 25 = 0 FTE; but at least 1 FTE in a full team, so 1 position.",
            "1 persona, menos 1 que atiende quien dirige el equipo, a razón de 25 por puesto de tiempo completo: (1 − 1) ÷ 25 = 0 FTE; pero al menos 1 FTE en un \
             equipo completo, es decir, 1 puesto.",
        )],
    ),
    (
        "la-ccp4043",
        r#"{"people": 60}"#,
        Reading::Strict,
        &[
            (
                "60 people, at 20 for one full-time position: 60 ÷ 20 = 3 FTE, so 3 positions.",
                "60 personas, a razón de 20 por puesto de tiempo completo: 60 ÷ 20 = 3 FTE, es decir, 3 puestos.",
            ),
            (
                "0.125 FTE for each of the 3 led: 3 × 0.125 = 0.375 FTE, so 0.5 positions.",
                "0.125 FTE por cada persona que dirige, que son 3: 3 × 0.125 = 0.375 FTE, es decir, 0.5 puestos.",
            ),
        ],
    ),
    (
        "la-ccp4043",
        r#"{"people": 200}"#,
        Reading::Strict,
        &[(
            "0.125 FTE for each of the 10 led: 10 × 0.125 = 1.25 FTE, and never more than 1 FTE, so 1 position.",
            "0.125 FTE por cada persona que dirige, que son 10: 10 × 0.125 = 1.25 FTE, y nunca más de 1 FTE, es decir, 1 puesto.",
        )],
    ),
    (
        "third",
        r#"{"people": 60}"#,
        Reading::Strict,
        &[(
            "60 people, less 4 on the leader's caseload, at 15 for one full-time position: (60 − 4) ÷ 15 = 56/15 (≈ 3.73) FTE, so 4 positions.",
            "60 personas, menos 4 que atiende quien dirige el equipo, a razón de 15 por puesto de tiempo completo: (60 − 4) ÷ 15 = 56/15 (≈ 3.73) FTE, es decir, 4 puestos.",
        )],
    ),
];

fn sums(policy: &str, question: &str, reading: Reading, language: Language) -> Vec<String> {
    let program = program(policy);
    let question = NeedQuestion::read(&input(question)).0.expect("people are given");
    let need = need(Situation::new(&program, day(DAY)), &question, reading).expect("a ratio is in force");
    let speaker = Speaker::new(&program, Voice::Worker, language);
    let mut said: Vec<String> = speaker.sums(&need, &need.teams[0]).into_iter().map(|line| line.sum).collect();
    said.extend(need.next_step().map(|step| speaker.hiring_step(&step)));
    said
}

#[test]
fn sums_are_written_out() {
    for (policy, question, reading, expected) in NEEDS {
        let (english, spanish) = (sums(policy, question, reading, En), sums(policy, question, reading, Es));
        for (in_english, in_spanish) in expected {
            assert!(english.iter().any(|sentence| sentence == in_english), "{in_english}\n{}", english.join("\n"));
            assert!(spanish.iter().any(|sentence| sentence == in_spanish), "{in_spanish}\n{}", spanish.join("\n"));
        }
    }
}

#[test]
fn steps_follow_each_other_up_to_a_full_team() {
    // The policy, the reading, the first step, the last one, and how many there are.
    for (policy, question, reading, first, last, count) in [
        ("nc-yp630", r#"{"people": 1, "smallest_position": 1}"#, Reading::Loose, (1, 35), (186, 210), 8),
        ("nc-yp630", r#"{"people": 1, "smallest_position": 1}"#, Reading::Strict, (1, 35), (186, 203), 8),
        ("la-ccp4043", r#"{"people": 1, "smallest_position": 1}"#, Reading::Strict, (1, 20), (181, 200), 10),
        ("la-ccp4043", r#"{"people": 1}"#, Reading::Loose, (1, 10), (191, 200), 20),
    ] {
        let program = program(policy);
        let question = NeedQuestion::read(&input(question)).0.expect("people are given");
        let steps = need_steps(Situation::new(&program, day(DAY)), &question, reading);
        let ends = [steps.first(), steps.last()].map(|step| step.map(|step| (step.from, step.to)));
        assert_eq!(ends, [Some(first), Some(last)], "{policy} {reading:?}");
        assert_eq!(steps.len(), count, "{policy} {reading:?}");
        for (one, next) in steps.iter().zip(&steps[1..]) {
            assert_eq!(one.to + 1, next.from);
            assert!(next.need.all_positions_fte > one.need.all_positions_fte);
        }
    }
}
