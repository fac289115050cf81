//! What is said about a file that cannot be opened as a saved plan.

use super::kind::SavedPlanErrorKind;

pub(super) fn english(kind: &SavedPlanErrorKind) -> String {
    match kind {
        SavedPlanErrorKind::NotJson { line } => {
            format!("This is not a saved plan: the text breaks off or goes wrong at line {line}. Open a file that the planning tools saved.")
        }
        SavedPlanErrorKind::Screening => "This file is a saved screening of one person, not a plan. Open it on the screening page.".to_owned(),
        SavedPlanErrorKind::WrongKind => "This file is not a saved plan. Open a file that the planning tools saved.".to_owned(),
        SavedPlanErrorKind::NewerFormat { format } => {
            format!("This file was saved by a newer version of these tools (format {format}). Load the newest version and open it there.")
        }
        SavedPlanErrorKind::Malformed { line, what } => {
            format!("The saved plan has a mistake at line {line}: {what}. Correct it there, or save the plan again.")
        }
    }
}

pub(super) fn spanish(kind: &SavedPlanErrorKind) -> String {
    match kind {
        SavedPlanErrorKind::NotJson { line } => {
            format!(
                "Este no es un plan guardado: el texto se corta o falla en la línea {line}. Abra un archivo guardado con las herramientas de planificación."
            )
        }
        SavedPlanErrorKind::Screening => "Este archivo es la evaluación guardada de una persona, no un plan. Ábralo en la página de evaluación.".to_owned(),
        SavedPlanErrorKind::WrongKind => "Este archivo no es un plan guardado. Abra un archivo guardado con las herramientas de planificación.".to_owned(),
        SavedPlanErrorKind::NewerFormat { format } => {
            format!(
                "Este archivo se guardó con una versión más nueva de estas herramientas (formato {format}). Cargue la versión más reciente y ábralo en ella."
            )
        }
        SavedPlanErrorKind::Malformed { line, what } => {
            format!("El plan guardado tiene un error en la línea {line}: {what}. Corríjalo ahí o guarde el plan de nuevo.")
        }
    }
}
