//! What the fields of lists, teams and questions are called: over a column, beside a field, and in a message.

pub(crate) fn heading(name: &str) -> Option<&'static str> {
    Some(match name {
        // Lists
        "staff" => "Lista del personal",
        "program" => "Programa",
        "reviews" => "Evaluaciones de fidelidad",
        "services" => "Servicios",
        "authorizations" => "Autorizaciones",
        "ratings" => "Calificaciones",
        "re_evaluation" => "Reevaluación",
        "pre_hire" => "Documentos antes del primer día de trabajo",
        // A person on the staff list
        "name" => "Nombre en clave",
        "role" => "Puesto",
        "fte" => "FTE",
        "caseload" => "Carga de casos",
        "hire_date" => "Fecha de contratación",
        "position" => "Puesto compartido",
        "mental_health_teams" => "Equipos de tratamiento",
        "percent_of_caseload_from_those_teams" => "% de la carga de esos equipos",
        "employer_contacts_this_week" => "Contactos con empleadores esta semana",
        "supervision_every_weeks" => "Semanas entre supervisiones",
        "case_management_percent" => "% del tiempo en manejo de casos",
        "specialists_supervised" => "Especialistas que supervisa",
        "other_supervisory_duties" => "Supervisa también otro trabajo",
        "done" => "Hecho",
        // A team
        "as_of" => "Fecha de referencia",
        "participants" | "individuals_served" => "Personas atendidas",
        "program_start_date" => "Inicio del programa",
        "months_since_program_start" => "Meses desde el inicio del programa",
        "percent_time_in_community" => "% del tiempo en la comunidad",
        // Questions for staff and plans
        "people" => "Personas por atender",
        "leader_caseload" => "Carga de casos de quien dirige el equipo",
        "smallest_position" => "Parte más pequeña de un puesto",
        "phase" => "Equipo de apertura o completo",
        "people_per_fte" => "Personas por puesto de tiempo completo",
        "months" => "Meses",
        "people_at_start" => "Personas el primer día",
        "new_per_month" => "Personas nuevas cada mes",
        "target_people" => "Personas que se quiere atender",
        "target_date" => "Día en que ya deben atenderse",
        "leaving_percent" => "% que se va cada mes",
        "hiring_lead_days" => "Días para cubrir un puesto",
        "reading" => "Lectura",
        "opening_staff" => "Personal el primer día",
        // A person served
        "code" => "Clave",
        // Documents before the first day
        "first_day" => "Primer día de trabajo",
        "check_dates" => "Fechas de los documentos",
        // Fidelity
        "total" => "Total",
        "findings_date" | "fidelity_findings_date" => "Fecha de los hallazgos",
        "date" => "Fecha",
        "kind" => "Tipo",
        "report_received" => "Informe recibido",
        "score_final" | "fidelity_score_final_date" => "Puntaje definitivo",
        "plan_approved" => "Plan acordado",
        "edition" => "Edición",
        "extension_granted" => "Intervalo más largo concedido",
        "requested" => "Solicitada",
        "scheduled" => "Fecha fijada",
        // Units
        "start" => "Primer día",
        "end" => "Último día",
        "units" => "Unidades",
        "minutes" => "Minutos",
        "authorization_start" | "authorization_start_date" => "Inicio de la autorización",
        "authorization_end" | "authorization_end_date" => "Fin de la autorización",
        "engagement_start" | "program_entry_date" => "Comienzo del episodio de servicio",
        _ => return None,
    })
}

/// The day on which something was done.
pub(crate) fn done(title: &str) -> String {
    format!("Hecho: {title}")
}

/// A row of a list, counted from 1.
pub(crate) fn row(row: usize) -> String {
    format!("fila {row}")
}

pub(crate) fn whole_input() -> &'static str {
    "Los datos"
}
