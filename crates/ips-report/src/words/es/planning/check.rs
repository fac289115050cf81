//! The check of a team.

use crate::words::tables::Check;
use crate::words::{none_or, several};
use ips_core::policy::planning::{Minimum, Phase};
use ips_core::staffing::Limit;
use std::fmt::Write as _;

pub(super) const CHECK: Check = Check {
    intro: "Anote el equipo tal como es. Se compara con cada regla de personal, persona por persona. Bastan nombres en clave.",
    team_heading: "El equipo en conjunto",
    individuals_served: "Personas atendidas",
    program_start: "Inicio del programa",
    months_since_start: "O meses desde el inicio del programa",
    months_since_start_hint: "Si no tiene la fecha.",
    community_time: "% del tiempo de trabajo que se pasa en la comunidad",
    staff_caption: "Lista del personal",
    staff_hint: "Una fila por persona y puesto. FTE es el equivalente a tiempo completo (ETC). Con Intro se baja y, al final, se agrega una fila.",
    actions: "Fila",
    most_staff: |most| format!("Una lista admite como máximo {most} personas."),
    too_many: |most| format!("Una lista admite como máximo {most} personas. Divida el archivo, por ejemplo por equipo, y traiga una parte."),
    cell_label: |heading, row| format!("{heading}, fila {row}"),
    row_name: |row| format!("Fila {row}"),
    choose_role: "Elija un puesto",
    add_person: "Agregar una persona",
    duplicate: "Copiar",
    remove: "Quitar",
    import_heading: "Traer una lista de una hoja de cálculo",
    import_intro: "La primera fila lleva los encabezados. Pueden estar en español o en inglés, o como los nombra un plan guardado. Nada sale de esta computadora.",
    template: "Descargar una lista vacía (CSV)",
    template_name: "lista-del-personal-vacia.csv",
    download: "Descargar esta lista (CSV)",
    download_name: "lista-del-personal.csv",
    paste: "Pegue filas con sus encabezados",
    paste_hint: "Copie las celdas en su hoja de cálculo y péguelas aquí. Fechas: 2026-03-15, o 3/15/2026 con el mes primero.",
    read_rows: "Leer estas filas",
    open_list: "O abra un archivo CSV o de Excel",
    open_list_hint: "El archivo se lee en esta computadora. Para Excel se carga una sola vez otra parte de este sitio.",
    reading_file: "Leyendo el archivo…",
    no_headings: "Las primeras filas no tienen encabezados de una lista del personal. Ponga uno sobre cada columna, por ejemplo Puesto, FTE o Carga de casos.",
    nobody: "Hay encabezados, pero ninguna fila debajo. Agregue una fila por persona.",
    read: |people| if people == 1 { "Se leyó 1 persona.".to_owned() } else { format!("Se leyeron {people} personas.") },
    columns_used: "Columnas usadas:",
    columns_left_out: "Columnas que no se usan, porque no se conocen o porque otra columna dice lo mismo:",
    columns_twice: "Encabezados repetidos, de los que solo se usa la primera columna:",
    take: "Ponerlas en la lista",
    replace: "Ponerlas en lugar de la lista",
    append: "Agregarlas a la lista",
    leave: "No usarlas",
    taken: |people| if people == 1 { "Ahora hay 1 persona en la lista.".to_owned() } else { format!("Ahora hay {people} personas en la lista.") },
    findings_heading: "Hallazgos",
    need_staff: "Agregue a las personas del equipo y aquí aparecerán los hallazgos.",
    need_as_of: "Escriba arriba la fecha de referencia y aquí aparecerán los hallazgos.",
    opening: "Comprobado con las reglas de apertura, porque el equipo está en su inicio.",
    full: "Comprobado con las reglas de un equipo completo.",
    phase_unknown: "Sin el inicio del programa no se puede saber si ya se aplican las reglas de un equipo completo.",
    nothing_broken: "No se incumple ninguna de las reglas que se pudieron comprobar.",
    the_team: "El equipo",
    not_assessed: |rules, missing| format!("{}, porque falta: {missing}", several(rules, "comprobación sin hacer", "comprobaciones sin hacer")),
    kept: |rules| several(rules, "comprobación sin problemas", "comprobaciones sin problemas"),
    what_if_heading: "¿Y si…?",
    what_if_intro: "Copie la lista y cambie la copia. La lista misma queda como está hasta que adopte el cambio.",
    what_if_start: "Probar un cambio",
    what_if_caption: "Lista del personal con el cambio",
    what_if_served: "Personas atendidas con el cambio",
    now: "Ahora:",
    then: "Con el cambio:",
    comes: "Aparece con el cambio",
    goes: "Desaparece con el cambio",
    no_difference: "El cambio no modifica los hallazgos.",
    take_over: "Adoptar el cambio",
    drop: "Descartar el cambio",
    broken: "Lo que incumple una regla",
    expected: |answer| format!("debería ser {answer}"),
    caseload: "Carga de casos",
    with_fte: |fte| format!(" con {fte}"),
    people_served: "Personas atendidas",
    capacity: |ratio| format!(" caben en las cargas de casos de este equipo, {} por cada puesto de tiempo completo", ratio.people),
    leading_time: "Tiempo para dirigir el equipo",
    leading: |time, fte| if time.per_person_led { format!(", es decir, {fte} por cada persona que dirige") } else { " para un equipo".to_owned() },
    own_caseload: "Carga de casos propia",
    led_from: |fte| format!(" cuando dirige {fte} de personal o más"),
    staff_led: "Personal que dirige",
    fte: "FTE significa equivalente a tiempo completo (ETC): 1 FTE es un puesto de tiempo completo.",
    together: |roles| format!("{roles} en conjunto"),
    for_one_team: " para un equipo",
    not_assessed_without: |missing| format!("falta {missing}"),
    sum_of_caseloads: |sum, served| format!("Las cargas de casos suman {sum} y se atiende a {served} personas. Quizás una de estas cifras no esté al día."),
    and: "y",
    limit: |limit, amount| match limit {
        Limit::AtLeast(_) => format!("al menos {amount}"),
        Limit::Above(_) => format!("más de {amount}"),
        Limit::AtMost(_) => format!("como máximo {amount}"),
        Limit::Exactly(_) => format!("exactamente {amount}"),
    },
    for_each_leader: |each, leader| match each {
        None => format!(" para quien dirige el equipo ({leader})"),
        Some(each) => format!(", {each} para cada persona que dirige un equipo ({leader})"),
    },
    holds,
    summary,
};

fn holds(minimum: &Minimum, once: Option<(&str, &str)>) -> String {
    let mut holds = match minimum.phase {
        Phase::Always => String::new(),
        Phase::Opening => " mientras el equipo está en su inicio".to_owned(),
        Phase::Full => " en un equipo completo".to_owned(),
    };
    if let Some((fte, role)) = once {
        // Writing to a String cannot fail.
        let _ = write!(holds, " cuando ya tiene {fte} de este puesto: {role}");
    }
    if minimum.if_present {
        holds.push_str(" si el equipo tiene este puesto");
    }
    holds
}

fn summary(violations: usize, warnings: usize, information: usize, not_assessed: usize) -> String {
    let mut parts = vec![
        none_or("Ningún incumplimiento", violations, "incumplimiento", "incumplimientos"),
        none_or("ninguna advertencia", warnings, "advertencia", "advertencias"),
    ];
    if information > 0 {
        parts.push(several(information, "observación", "observaciones"));
    }
    let open = if not_assessed > 0 { format!("; {} sin hacer", several(not_assessed, "comprobación", "comprobaciones")) } else { String::new() };
    format!("{}{open}.", parts.join(", "))
}
