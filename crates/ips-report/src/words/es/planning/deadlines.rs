//! Deadlines, and documents before the first day of work.

use crate::words::several;
use crate::words::tables::Deadlines;
use ips_core::clocks::{DueStatus, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

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
    counts: ["con el plazo pasado, sin registro", "vencen en 30 días", "vencen en 31 a 60 días", "vencen en 61 a 90 días"],
    perhaps_overdue: |count| {
        if count == 1 {
            "1 más tiene el plazo pasado si corresponde; depende de una respuesta que falta.".to_owned()
        } else {
            format!("{count} más tienen el plazo pasado si corresponden; depende de respuestas que faltan.")
        }
    },
    show: "Mostrar",
    everyone: "Todas las personas y el programa",
    program: "Programa",
    nothing: "Todavía no hay nada que mostrar. Escriba una fecha arriba.",
    done_on: "Hecho el",
    last_done_on: "Hecho por última vez el",
    done_for: |what, who| format!("{what}, {who}"),
    together_on: "Hecho el, para varios a la vez",
    together_hint: "Pone este día en cada línea de abajo que aún no tiene ninguno. Elija arriba a una persona para hacerlo solo con ella.",
    together_past: |count| format!("Ponerlo en lo que tiene el plazo pasado ({count})"),
    together_open: |count| format!("Ponerlo en todo lo pendiente ({count})"),
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
    missing: |event, who, count| format!("{who}: falta la fecha de “{event}”. {}:", several(count, "plazo la espera", "plazos la esperan")),
    calendar: "Guardar las fechas pendientes como calendario (.ics)",
    table: "Guardar la lista como tabla (.csv)",
    file_name: "ips-plazos",
    columns: [
        "Grupo",
        "Qué",
        "Quién",
        "Obligatoriedad",
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
    oldest: |first_day, day| format!("Para empezar el {first_day}: con fecha del {day} o posterior."),
    last_first_day: |day| format!("Fecha límite para empezar a trabajar con este documento: {day}."),
    not_in_force: "No está en vigor en este día.",
    origin: |event, day, rule| format!("Se cuenta desde “{event}”, {day}: {rule}."),
    open_from: |first| format!("No antes del {first}"),
    between: |first, last| format!("Del {first} al {last}"),
    either: |one, other| format!("{one}, o bien: {other}"),
    alternative: |what, when| format!("Solo corresponde una de las dos; esa respuesta dice cuál. La otra: {what}, {when}."),
    plan_for: |due, latest| format!("Planifique para el {due}; último día, {latest}"),
    month_end: "Ese mes es más corto, así que cuenta su último día.",
    too_early: |done, first| format!("Se hizo el {done}, antes de que cuente: el primer día que cuenta es el {first}."),
    depends_on: |questions| format!("Que esto se aplique depende de una respuesta que falta: {questions}"),
    hired_later: |people| format!("Con inicio posterior a ese día: {people}."),
    too_few_served: |served, at_least| format!("Personas atendidas, por lo que se sabe: {served}; hacen falta al menos {at_least}."),
    staff_missing: "Según la lista del personal, el personal no está completo.",
    otherwise: |what| format!("Si nada cambia: {what}."),
    same_day: "No está claro si el mismo día cuenta como antes: guarde una prueba de que fue primero o pregunte al pagador.",
    windows: ["Con el plazo pasado, sin registro", "En los próximos 30 días", "En 31 a 60 días", "En 61 a 90 días", "Más adelante", "Sin último día", "Hecho"],
    saturday: "Es sábado: el texto no mueve ninguna fecha por un fin de semana, así que planifique para el viernes anterior.",
    sunday: "Es domingo: el texto no mueve ninguna fecha por un fin de semana, así que planifique para el viernes anterior.",
    age_limit: |most| match most {
        None => "No se indica un límite de antigüedad: debe ser anterior al primer día.".to_owned(),
        Some(most) => format!("Como máximo {} de antigüedad el primer día.", days(most.into())),
    },
    rule,
    status,
    judgment,
};

fn days(number: i64) -> String {
    several(number, "día", "días")
}

/// A distance after "cada": "mes", "6 meses".
fn each_time(each: Length) -> String {
    match each {
        Length::Days(1) => "día".to_owned(),
        Length::Months(1) => "mes".to_owned(),
        other => length(other),
    }
}

fn length(length: Length) -> String {
    match length {
        Length::Days(number) => days(number.into()),
        Length::Months(number) => several(number, "mes", "meses"),
    }
}

fn rule(due: &Due) -> String {
    let words = |distance: &Length| length(*distance);
    match due {
        Due::Within(Length::Days(0) | Length::Months(0)) => "el mismo día".to_owned(),
        Due::Within(length) => format!("en un plazo de {}", words(length)),
        Due::Before => "ese día o antes".to_owned(),
        Due::InTheTimeBefore(length) => format!("en los {} anteriores", words(length)),
        Due::NotBefore(length) => format!("no antes de que pasen {}", words(length)),
        Due::Between { earliest, latest } if earliest == latest => format!("{} después", words(earliest)),
        Due::Between { earliest, latest } => format!("de {} a {} después", words(earliest), words(latest)),
        Due::Every { each, until: None } => format!("cada {}", each_time(*each)),
        Due::Every { each, until: Some(until) } => format!("cada {}, durante {}", each_time(*each), words(until)),
        Due::EachCalendarMonth => "una vez en cada mes calendario posterior".to_owned(),
        Due::WithinThenEvery { first, each } => format!("en un plazo de {} y después cada {}", words(first), each_time(*each)),
        Due::PeriodEnd(length) => format!("a más tardar el último día de un período de {}", words(length)),
        Due::PeriodEnds { first, each } => format!("a más tardar el último día de un período de {} y después de cada {}", words(first), each_time(*each)),
    }
}

fn status(status: DueStatus) -> String {
    match status {
        DueStatus::Done => "Hecho a tiempo".to_owned(),
        DueStatus::DoneLate { days: late } => format!("Hecho con {} de retraso", days(late)),
        DueStatus::Overdue { days: late } => format!("Sin registro de que se hizo; el último día fue hace {}", days(late)),
        DueStatus::Due { days: 0 } => "Vence hoy".to_owned(),
        DueStatus::Due { days: 1 } => "Vence mañana".to_owned(),
        DueStatus::Due { days: left } | DueStatus::Later { days: left } => format!("Vence en {}", days(left)),
        DueStatus::NotYet { days: left } => format!("El plazo se abre en {}", days(left)),
        DueStatus::Open { days: None } => "Ya se puede hacer; el texto no da un último día".to_owned(),
        DueStatus::Open { days: Some(0) } => "Ya se puede hacer; hoy es el último día".to_owned(),
        DueStatus::Open { days: Some(1) } => "Ya se puede hacer; queda 1 día".to_owned(),
        DueStatus::Open { days: Some(left) } => format!("Ya se puede hacer; quedan {}", days(left)),
    }
}

fn judgment(judgment: PreHireJudgment) -> String {
    match judgment {
        PreHireJudgment::Accepted { age_days: 0, .. } => "Sirve: tiene la fecha del mismo primer día.".to_owned(),
        PreHireJudgment::Accepted { age_days, .. } => format!("Sirve: {} de antigüedad el primer día.", days(age_days)),
        PreHireJudgment::TooOld { age_days, by } => format!("Demasiado antiguo: {} de antigüedad el primer día, {} de más.", days(age_days), days(by)),
        PreHireJudgment::AfterStart { days: after } => format!("Demasiado tarde: tiene fecha de {} después del primer día.", days(after)),
    }
}
