//! The start-up plan.

use crate::words::several;
use crate::words::tables::Plan;

pub(super) const PLAN: Plan = Plan {
    intro: "Cuándo abre el programa, a cuántas personas quiere llegar y en qué fecha, y cuánto tarda una contratación: el plan dice a quién contratar y cuándo, y qué se incumple primero si no se contrata a nadie.",
    start: "Inicio del programa",
    start_hint: "El primer día del programa: mes 0.",
    months: "Meses que se planifican",
    people_at_start: "Personas atendidas el primer día",
    target_people: "Personas que se quiere atender",
    target_people_hint: "El mismo número que en las otras herramientas.",
    target_date: "A más tardar el",
    target_date_hint: "El plan calcula cuántas personas nuevas hacen falta cada mes.",
    new_per_month: "O personas nuevas cada mes",
    new_per_month_hint: "En lugar del día de arriba. También partes, por ejemplo 6.7.",
    need_growth: "Escriba a cuántas personas quiere llegar y en qué día, o cuántas personas nuevas llegan cada mes. Hasta entonces el plan no cuenta a nadie nuevo.",
    leaving_percent: "Personas que se van cada mes, en porcentaje",
    hiring_lead_days: "Días desde que se publica el puesto hasta el primer día de trabajo",
    hiring_lead_hint: |days| format!("Días calendario. Si queda vacío se usan {days}: es una sugerencia nuestra, la política no da ningún número."),
    hiring_lead: |lead| {
        let days = several(lead.days, "día", "días");
        if lead.is_suggested {
            format!(
                "Se planifica con {days} desde que se publica un puesto hasta el primer día de trabajo. Es una sugerencia nuestra y no de la política: ponga su propio número."
            )
        } else {
            format!("Se planifica con {days} desde que se publica un puesto hasta el primer día de trabajo.")
        }
    },
    target: |target, each, [by, reached]| {
        let people = several(target.people, "persona", "personas");
        if target.new_people == 0 {
            format!("Para atender a {people} a más tardar el {by} no hace falta que llegue nadie nuevo.")
        } else {
            let (new, months) = (several(target.new_people, "persona nueva", "personas nuevas"), several(target.months, "mes", "meses"));
            format!(
                "Para atender a {people} a más tardar el {by}, deben llegar {new} en {months}: {each} cada mes. El programa atiende a {people} el {reached} y mantiene ese número."
            )
        }
    },
    reading: "Donde el texto no es claro",
    strict: "Planificar con la lectura más estricta",
    loose: "Planificar con lo que no se puede incumplir",
    leader_caseload: "Máximo de personas que atenderá quien dirige el equipo",
    people_per_fte: "Personas por puesto de tiempo completo, si son menos de las que permite la política",
    opening_staff: "Personal que ya está",
    opening_hint: "En FTE (equivalente a tiempo completo), el primer día. Déjelo vacío para abrir con lo mínimo que pide la política.",
    opening_of: |role| format!("{role}, FTE el primer día"),
    need_start: "Escriba el inicio del programa para ver el plan.",
    summary: |month, people, positions| {
        format!("En el mes {month} el programa atiende a {} con {positions} FTE de personal.", several(people, "persona", "personas"))
    },
    another_team: |team, day| format!("El equipo {team} debe abrir a más tardar el {day}."),
    breach_heading: "Si no se contrata a nadie después de abrir",
    breach: |month, day, people, what| format!("Mes {month}, {day}, con {}: {what}", several(people, "persona", "personas")),
    breach_none: "No se incumple ninguna regla en los meses planificados.",
    violation: "Primer incumplimiento",
    warning: "Primera advertencia",
    capacity_heading: "Personas y cupo",
    capacity_text: "La línea escalonada de guiones es el máximo de personas que el personal puede atender; sube el día en que alguien empieza. La línea con puntos son las personas atendidas. Las mismas cifras están en las tablas.",
    capacity_then: "Cupo desde entonces",
    glance_heading: "De un vistazo",
    first_post: "Primer puesto que se publica",
    first_training: "Primera capacitación",
    first_fidelity: "Fidelidad",
    capacity_at_end: "Cupo al final",
    glance: |what, who, day| format!("{day}: {what} ({who})"),
    room: |people, capacity, day| format!("{day}: {} atendidas, cupo para {capacity}", several(people, "persona", "personas")),
    move_heading: "Mover el plan",
    move_hint: "Arrastre una barra o use las flechas del teclado: lo de abajo cambia enseguida.",
    trainings: "Capacitaciones",
    fidelity: "Fidelidad",
    people: "Personas atendidas",
    capacity: "Cupo",
    month_axis: "Mes",
    timeline_heading: "Contrataciones y plazos",
    timeline_text: "Una barra por cada puesto. La parte con contorno es el tiempo de contratación; la parte llena es el tiempo de trabajo. Un rombo es un día en que vence algo. Las mismas fechas están en las tablas de abajo.",
    months_caption: "Mes por mes",
    month: "Mes",
    date: "Fecha",
    teams: "Equipos",
    needed: |role| format!("{role}: necesidad exacta, FTE"),
    leader_carries: |role| format!("{role}: personas asignadas"),
    hires_caption: "A quién contratar y cuándo",
    post_by: "Publicar el puesto a más tardar",
    post_by_late: "antes de la fecha de referencia: empiece ya",
    at_work_by: "Trabajando a más tardar",
    role: "Puesto",
    fte: "FTE",
    team: "Equipo",
    why: "Por qué",
    why_opening: "El equipo abre con este puesto",
    why_full_team: "Termina el período de inicio",
    why_people: |people| format!("Necesario para la persona número {people}"),
    due_caption: "Lo que vence",
    due: "Vence",
    what: "Qué",
    who: "Quién",
    program: "Programa",
    duties_heading: "Lo que debe cumplirse siempre",
    rhythms: ["Antes de abrir", "Con cada contratación", "Cada semana", "Cada mes", "Cada trimestre", "Cada año", "Por cada persona atendida", "Siempre"],
    workbook: "Guardar como libro de cálculo (.xlsx)",
    calendar: "Guardar las fechas como calendario (.ics)",
    failed: |why| format!("No se pudo crear el archivo: {why}"),
    working: "Creando el archivo",
    later_teams: "El texto da un período de inicio a un programa y no dice si un equipo posterior también lo tiene. La lectura más estricta abre un equipo posterior con el personal completo.",
};
