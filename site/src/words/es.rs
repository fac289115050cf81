//! Spanish.

use super::texts::SiteWords;

pub(super) static WORDS: SiteWords = SiteWords {
    language_name: "Español",
    skip: "Saltar al contenido principal",
    main_navigation: "Principal",
    foot_navigation: "Sobre este sitio",
    languages: "Idiomas",
    policies: "Estado",
    home: "Inicio",
    embed: "Para su página",
    about: "Acerca de",
    privacy: "Privacidad",
    accessibility: "Accesibilidad",
    not_found: "Página no encontrada – IPS Kit",
    screen: "Evaluar una remisión",
    check: "¿Puedo recibir ayuda para trabajar?",
    plan: "Planificar un equipo",
    description: "Evalúe si una persona cumple los criterios de Colocación y Apoyo Individual (IPS, por sus siglas en inglés), una forma de empleo con apoyo, según la política del pagador. Todo se queda en su navegador.",
    foot: "IPS Kit lee la política con usted. Nunca decide: decide el plan.",
};
