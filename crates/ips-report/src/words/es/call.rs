//! Una evaluación durante una llamada, y lo que se guarda y se conserva.

use crate::words::tables::{Call, Keep};

pub(crate) static CALL: Call = Call {
    start: "En una llamada: todas las preguntas en una página, con el teclado",
    heading: "Evaluación durante una llamada",
    date_hint: "día/mes/año",
    settled: "no hace falta",
    finish: "Copiar la nota y empezar la siguiente llamada",
    next_ready: "La nota está copiada: péguela en el expediente. La siguiente llamada está lista.",
    last_call: "Volver a la última llamada",
    nothing_open: "no hace falta nada más",
    criteria: "Criterios hasta ahora",
    help_key: 'a',
    source_key: 'f',
    day_first: true,
    keys: &[
        ("S", "sí"),
        ("N", "no"),
        ("D", "no lo sé"),
        ("P", "prefiere no decirlo"),
        ("1–9", "una opción"),
        ("Enter", "siguiente pregunta"),
        ("A ?", "ayuda"),
        ("F", "cómo se sabe"),
        ("Ctrl+Enter", "copiar la nota, siguiente llamada"),
    ],
    met: |count| if count == 1 { "1 cumplido".to_owned() } else { format!("{count} cumplidos") },
    not_met: |count| if count == 1 { "1 no cumplido".to_owned() } else { format!("{count} no cumplidos") },
    in_the_way: |count| format!("{count} que lo {} ahora", if count == 1 { "impide" } else { "impiden" }),
    more_needed: |count, called| {
        let verb = if count == 1 { "falta" } else { "faltan" };
        match called {
            Some(called) => format!("{verb} {count} {called} más"),
            None => format!("{verb} {count} más"),
        }
    },
    with_age: |day, age| if age == 1 { format!("{day}, 1 año") } else { format!("{day}, {age} años") },
};

pub(crate) static KEEP: Keep = Keep {
    label: "Guardar, abrir, conservar",
    keep: "Conservar en este navegador hasta que yo lo borre",
    keep_short: "Conservar en este navegador",
    keep_hint: "Sin marcar, no se conserva nada. Quien use este navegador podrá abrir esta evaluación. No la marque en una computadora compartida.",
    kept: "Se conserva en este navegador",
    kept_elsewhere: "En este navegador se conserva otra evaluación.",
    clear: "Borrarla",
    cleared: "Borrada. No se conserva nada en este navegador.",
    keep_failed: "Este navegador no conserva nada para esta página. Guarde un archivo en su lugar.",
};
