//! Deadlines, and documents before the first day of work.

use crate::words::tables::Deadlines;

pub(super) const DEADLINES: Deadlines = Deadlines {
    intro: "Escriba los días desde los que corren los plazos: del programa, de cada integrante del personal y de cada persona atendida. Abajo aparece qué vence y cuándo.",
    need_as_of: "Escriba arriba la fecha de referencia para ver qué vence.",
    program_heading: "Fechas del programa",
    program_hint: "Escriba solo lo que ha ocurrido o está planeado. Una evaluación de fidelidad aparece en esta lista solo si su fecha está aquí; la herramienta Fidelidad sigue las evaluaciones mismas.",
    staff_heading: "Personal",
    staff_hint: "Basta un nombre en clave. La lista es la misma que en la revisión del equipo.",
    participants_heading: "Personas atendidas",
    participants_hint: "Use una clave, nunca un nombre. Escriba solo las fechas que correspondan.",
    dates_meaning: "Qué significan estas fechas",
    add_staff: "Agregar integrante del personal",
    add_participant: "Agregar persona atendida",
    remove: |name| format!("Quitar {name}"),
    staff_number: |row| format!("Integrante {row}"),
    participant_number: |row| format!("Persona {row}"),
    name: "Nombre en clave",
    code: "Clave",
    role: "Puesto",
    role_first: "Elija el puesto para ver qué fechas necesitan sus plazos.",
    list_heading: "Qué vence",
    counts: ["vencidos", "vencen en 30 días", "vencen en 31 a 60 días", "vencen en 61 a 90 días"],
    perhaps_overdue: |count| {
        if count == 1 {
            "1 más está vencido si corresponde; depende de una respuesta que no se conoce.".to_owned()
        } else {
            format!("{count} más están vencidos si corresponden; depende de respuestas que no se conocen.")
        }
    },
    show: "Mostrar",
    everyone: "Todas las personas y el programa",
    program: "Programa",
    nothing: "Todavía no hay nada que mostrar. Escriba una fecha arriba.",
    done_on: "Hecho el",
    last_done_on: "Hecho por última vez el",
    done_for: |what, who| format!("{what}, {who}"),
    done_hint: "Cuando algo esté hecho, escriba el día a su lado. La lista toma su nuevo orden cuando usted sale de ella.",
    missed_again: |count, last| {
        if count == 1 {
            format!("Volvió a vencer el {last} y también sigue pendiente.")
        } else {
            format!("Volvió a vencer {count} veces más, la última el {last}, y sigue pendiente cada vez.")
        }
    },
    missing_heading: |count| {
        if count == 1 { "No se conoce 1 fecha".to_owned() } else { format!("No se conocen {count} fechas") }
    },
    missing_hint: "Muchas no hacen falta: un empleo que nadie ha empezado, una evaluación que no ha ocurrido. Estos plazos las esperan.",
    missing: |event, who, count| {
        if count == 1 {
            format!("{who}: falta la fecha de “{event}”. 1 plazo la espera:")
        } else {
            format!("{who}: falta la fecha de “{event}”. {count} plazos la esperan:")
        }
    },
    calendar: "Guardar las fechas pendientes como calendario (.ics)",
    table: "Guardar la lista como tabla (.csv)",
    file_name: "ips-plazos",
    columns: [
        "Grupo",
        "Qué",
        "Quién",
        "Fuerza",
        "Primer día que cuenta",
        "Planificar para",
        "Último día",
        "Estado",
        "Se cuenta desde",
        "Hecho el",
        "Observaciones",
        "Lo demuestra",
        "Reglas",
        "Dónde está escrito",
    ],
    pre_hire_heading: "Documentos antes del primer día de trabajo",
    pre_hire_intro: "Con un primer día, vea qué tan antiguo puede ser cada documento. Con la fecha de un documento, vea hasta cuándo puede empezar la persona. Con las dos, vea si concuerdan.",
    pre_hire_none: "Esta política no indica ningún límite de antigüedad para los documentos previos a una contratación. Otras reglas del estado o del pagador pueden tenerlo.",
    every_role: "Todos los puestos",
    first_day: "Primer día de trabajo",
    first_day_hint: "Planeado o pasado.",
    document_date: "Fecha del documento",
    oldest: |day| format!("Fecha más antigua que sirve para este primer día: {day}."),
    last_first_day: |day| format!("Último primer día de trabajo para el que sirve este documento: {day}."),
    not_in_force: "No está en vigor en este día.",
};
