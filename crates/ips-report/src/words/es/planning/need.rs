//! The staff that a number of people needs.

use crate::words::several;
use crate::words::tables::Need;

pub(super) const NEED: Need = Need {
    intro: "Cuánto personal necesita un número de personas: lo que la política pide en todo caso y lo que conviene planificar.",
    people: "Personas por atender",
    leader_caseload: |leader| format!("Máximo de personas asignadas a quien dirige el equipo ({leader})"),
    leader_caseload_hint: "Déjelo vacío para usar lo que permite la política.",
    smallest_position: "Puesto más pequeño que puede cubrir",
    half_positions: "Medio puesto",
    whole_positions: "Un puesto completo",
    phase: "El equipo",
    full_team: "Equipo completo",
    opening: "Un programa nuevo que abre",
    people_per_fte: "Su propia carga de casos por puesto de tiempo completo",
    people_per_fte_hint: |people, role| format!("Si quiere menos de las {people} de la política ({role})."),
    above_ratio: |people| format!("La política permite {people} como máximo, así que se usa {people}."),
    need_people: "Escriba a cuántas personas atenderá y aquí aparecerá el personal.",
    need_as_of: "Escriba arriba la fecha de referencia y aquí aparecerá el personal.",
    summary: |people, strict, loose| {
        format!("Para {}: planifique {strict} en total. Ninguna lectura de la política permite menos de {loose}.", several(people, "persona", "personas"))
    },
    caption: |people| format!("Personal para {}", several(people, "persona", "personas")),
    role: "Puesto",
    loose: "Mínimo obligatorio",
    loose_note: "Ninguna lectura del texto permite menos.",
    strict: "Planifique esto",
    strict_note: "Con esto se cumplen todas las reglas, también donde el texto no es claro.",
    top_rating: "Calificación máxima de fidelidad",
    top_rating_note: |people, item, name| {
        format!("{people} personas por puesto de tiempo completo logran la calificación máxima del elemento {item} de la escala de fidelidad, {name}.")
    },
    top_rating_kept: |people, item, name| {
        format!(
            "Con {people} personas o menos por puesto de tiempo completo, como se planifica aquí, también se logra la calificación máxima del elemento {item} de la escala de fidelidad, {name}."
        )
    },
    exactly: |fte| format!("exactamente {fte} FTE"),
    none: "ninguno",
    all_positions: "Todos los puestos",
    teams: "Equipos",
    leader_carries: |leader| format!("Personas asignadas a quien dirige el equipo ({leader})"),
    next_step: "Próxima contratación",
    no_next_step: "Ninguna dentro de un equipo completo más.",
    sums_heading: "Cómo se calcula",
    team_of: |teams, people| {
        let people = several(people, "persona", "personas");
        if teams == 1 { format!("Un equipo de {people}") } else { format!("{teams} equipos de {people} cada uno") }
    },
    team_limit: |people| format!("Aquí un equipo atiende a {people} personas como máximo."),
    split_heading: "Cómo se reparten las personas en equipos",
    split_caption: |column| format!("Cada equipo: {column}"),
    people_each: "Personas en cada uno",
    even_split: |even, split| {
        format!("Si las personas se repartieran por igual en el mismo número de equipos, harían falta {even} en total; con este reparto hacen falta {split}.")
    },
    is_even: "Las personas están repartidas por igual.",
    steps_heading: "Cada paso hasta un equipo completo",
    steps_intro: "Dentro de una fila el personal no cambia. La fila siguiente empieza con la persona para la que hace falta más.",
    steps_caption: |column| format!("Puestos según el número de personas: {column}"),
    people_column: "Personas",
    people_range: |from, to| if from == to { from.to_string() } else { format!("De {from} a {to}") },
    capped: |fte| format!(", y nunca más de {fte}"),
    minimum: |least, also| if also { format!("pero {least}") } else { least.to_owned() },
    so: |positions| format!(", es decir, {positions}"),
    step: |people, grows| format!("A partir de {people} personas: {grows}."),
    more_teams: |teams| format!("{teams} equipos"),
    caseload_staff: |people, leader_carries, people_per_fte| {
        let of = several(people, "persona", "personas");
        let less = if leader_carries == 0 { String::new() } else { format!(", menos {leader_carries} que atiende quien dirige el equipo") };
        format!("{of}{less}, a razón de {people_per_fte} por puesto de tiempo completo")
    },
    leading: |fte, led| match led {
        Some(led) => format!("{fte} por cada persona que dirige, que son {led}"),
        None => format!("{fte} para un equipo"),
    },
};
