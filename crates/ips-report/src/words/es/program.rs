//! Lo que una política dice a las agencias, regla por regla, y lo que toman las tareas.

use crate::words::several;
use crate::words::tables::Program;
use ips_core::fields::{FieldUnit, Takes};

pub(crate) static PROGRAM: Program = Program {
    staff: "Personal",
    positions: "Puestos",
    also_called: "También se entiende",
    bounds: "Límites de cifras sueltas",
    events: "Días desde los que corren los plazos",
    staff_facts: "Respuestas de las que dependen los plazos",
    deadlines: "Plazos",
    holds_for: "Rige para",
    counts_from: "Se cuenta desde",
    counts_before: "También cuenta si se hizo antes.",
    until: "Vigente hasta",
    same_day_as: "Si no se indica ningún día, es el mismo día que",
    fidelity: "Fidelidad",
    edition: "Escala y edición",
    thresholds: "Totales suficientes",
    bands: "Franjas de totales",
    states: "Situaciones posibles de un equipo",
    item_plans: "Elementos que piden un plan",
    re_evaluation: "Reevaluación",
    hints: "Límites que tocan elementos sueltos",
    next_review: "Próxima evaluación",
    improvement: "Cada evaluación tiene que mostrar una mejora",
    authorization: "Autorización y facturación",
    renewal: "Una autorización posterior se basa en esto.",
    remind: "Nuestro consejo, no una regla: pida la autorización después de",
    inputs: "Lo que toma cada tarea",
    inputs_hint: "Nombres, tipos y opciones de los campos de entrada. Cualquier campo puede faltar, salvo que el resultado lo necesite.",
    top: "al comienzo",
    choices: "Una de estas",
    ratio: |people, role| format!("{} como máximo por cada puesto de tiempo completo: {role}", several(people, "persona", "personas")),
    leader_time: |leader, fte, each, most| {
        if each {
            format!("Tiempo para dirigir ({leader}): {fte} por cada persona dirigida, nunca más de {most}")
        } else {
            format!("Tiempo para dirigir ({leader}): {fte} para un equipo")
        }
    },
    span: |roles, limit| format!("Personal que dirige una sola persona ({roles}): {limit}"),
    start_up: |months| format!("El personal de apertura basta durante {}.", several(months, "mes desde el inicio", "meses desde el inicio")),
    where_figure: |figure, limit| format!("Solo si {figure}: {limit}."),
    rated_at_most: |rating| format!("Una calificación de {rating} o menos"),
    total_from: |total| format!("un total de {total} o más"),
    item: |item| format!("Elemento {item}"),
    best: |rating| format!("Mejor calificación posible con este límite: {rating}."),
    longer: |total, time| format!("A partir de un total de {total}, el pagador puede conceder más tiempo: {time}"),
    in_list: |list| format!("en “{list}”"),
    takes: |takes| match takes {
        Takes::YesNo => "true (sí) o false (no)",
        Takes::Date => "una fecha, AAAA-MM-DD",
        Takes::Year => "un año de cuatro cifras",
        Takes::Whole => "un número entero",
        Takes::Number => "un número",
        Takes::Text => "un texto",
        Takes::Role => "un puesto",
        Takes::OneOf(_) => "una palabra",
        Takes::List => "una lista",
        Takes::Object => "nombres con valores",
    },
    unit: |unit| match unit {
        FieldUnit::People => "personas",
        FieldUnit::Fte => "FTE",
        FieldUnit::Percent => "por ciento",
        FieldUnit::Months => "meses",
        FieldUnit::Days => "días",
        FieldUnit::Weeks => "semanas",
        FieldUnit::Minutes => "minutos",
        FieldUnit::Units => "unidades",
        FieldUnit::Points => "puntos",
    },
};
