//! Spanish.

use super::SiteWords;

pub(super) static WORDS: SiteWords = SiteWords {
    language_name: "Español",
    skip: "Ir a la parte principal",
    main_navigation: "Principal",
    foot_navigation: "Sobre este sitio",
    languages: "Idiomas",
    policies: "Estado",
    home: "Inicio",
    about: "Acerca de",
    privacy: "Privacidad",
    accessibility: "Accesibilidad",
    not_found: "Página no encontrada – IPS Kit",
    screen: "Evaluar una referencia",
    check: "¿Puedo recibir ayuda para trabajar?",
    description: "Evalúe si una persona cumple los criterios de Individual Placement and Support (IPS), empleo con apoyo, según la política del pagador. Todo se queda en su navegador.",
    foot: "IPS Kit lee la política con usted. Nunca decide: decide el plan.",
};
