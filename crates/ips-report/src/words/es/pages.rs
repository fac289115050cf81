//! What stands around the pages, and the pages that only tell something.

use crate::words::tables::{Around, Prose, Section};

pub(crate) static AROUND: Around = Around {
    language_name: "Español",
    skip: "Saltar al contenido principal",
    main_navigation: "Principal",
    foot_navigation: "Sobre este sitio",
    languages: "Idiomas",
    policies: "Estado",
    home: "Inicio",
    embed: "Publicar",
    about: "Acerca de y contacto",
    privacy: "Privacidad",
    accessibility: "Accesibilidad",
    not_found: "Página no encontrada – IPS Kit",
    screen: "Evaluar un referido",
    check: "¿Puedo recibir ayuda para trabajar?",
    plan: "Planificar un equipo",
    batch: "Evaluar una lista",
    description: "Evalúe si una persona cumple los criterios de Colocación y Apoyo Individual (IPS, por sus siglas en inglés), una forma de empleo con apoyo, según la política del pagador. Todo se queda en su navegador.",
    not_running: "Esta página no se puso en marcha. Quizás su navegador bloquea JavaScript o WebAssembly, o falló la descarga. Vuelva a cargar la página o use otro navegador.",
    foot: "IPS Kit lee la política con usted. Nunca decide: decide el plan.",
};

pub(crate) static PROSE: Prose = Prose {
    home_heading: "Quién puede recibir IPS, y por qué",
    home_intro: "Colocación y Apoyo Individual (IPS, por sus siglas en inglés) es una forma de empleo con apoyo: ayuda a personas con una enfermedad mental o un trastorno por consumo de sustancias a encontrar y conservar un trabajo común. Este sitio lee con usted la política del pagador, regla por regla.",
    task_screen: "Evaluar un referido",
    task_screen_text: "Para el personal de admisión. Empiece con lo que sabe; vea el resultado, a quién preguntar lo demás y una página para el expediente.",
    task_check: "¿Puedo recibir ayuda para trabajar?",
    task_check_text: "Para usted o para alguien cercano. Unas pocas preguntas sencillas. No se envía nada a ninguna parte.",
    task_plan: "Planificar y dirigir un equipo",
    task_plan_text: "Para agencias. Personal necesario, revisión del equipo, plan de inicio, plazos, fidelidad y unidades, cada cosa con la regla que la sustenta.",
    task_batch: "Evaluar una lista",
    task_batch_text: "Para oficinas de admisión. La hoja de referidos del lunes, fila por fila: el resultado, el porqué y a quién preguntar el resto.",
    task_batch_link: "Elegir una lista",
    task_embed: "Ponga el verificador en su propia página",
    task_embed_text: "Para pagadores. Elija, pruebe y copie unas líneas. Quienes la visitan se quedan en su página, y nada de lo que responden sale de su navegador.",
    task_embed_link: "Elegir y copiar",
    home_promises_heading: "Con qué puede contar",
    home_promises: &[
        "Cada resultado muestra sus motivos, con el lugar en la política y la regla.",
        "“No lo sé” siempre es una respuesta, y nunca se convierte en un no.",
        "A nadie se le pregunta por su preparación para trabajar: eso nunca deja fuera a nadie.",
        "Todo se queda en su navegador. Sin cuenta, sin cookies, nada se envía, y nada se guarda si usted no lo pide.",
        "Esto no es una decisión. Decide el plan.",
    ],
    about_heading: "Acerca de IPS Kit",
    about: &[
        Section {
            heading: "Qué hace",
            paragraphs: &[
                "IPS Kit toma las respuestas que usted tiene y las compara con los criterios de una política. Dice qué resulta de ellas, qué criterio se cumple, no se cumple o aún no se sabe, y por qué.",
                "Una respuesta desconocida sigue siendo desconocida. Un criterio que cuenta varias áreas se cumple en cuanto hay suficientes. Si el texto de una política se puede leer de dos maneras, se calculan las dos; si no coinciden, el resultado queda abierto y dice qué preguntar.",
            ],
        },
        Section {
            heading: "Qué no hace",
            paragraphs: &[
                "No decide y no promete ningún pago. No guarda datos de personas. No reemplaza la política: cada criterio nombra el título y el punto donde se puede leer.",
            ],
        },
        Section {
            heading: "Comprobar un resultado",
            paragraphs: &[
                "Cada resultado lleva la política, su versión, la fecha y un código corto. El código se hace con las reglas, la fecha y las respuestas: las mismas respuestas dan el mismo código en cualquier equipo. Un código distinto significa que algo es distinto.",
            ],
        },
        Section {
            heading: "De dónde vienen las reglas",
            paragraphs: &[
                "Cada política es un archivo que dice lo que dice el documento del pagador, con nuestras palabras y con el lugar de cada regla. Una duda sobre texto poco claro se muestra como nota junto al resultado.",
            ],
        },
    ],
    contact_heading: "Quién responde preguntas",
    contact_nobody: "Quien publica este sitio todavía no ha nombrado a nadie aquí.",
    contact_decision: "Si tiene una pregunta sobre una decisión, pregunte al pagador: cada resultado dice a quién.",
    privacy_heading: "Privacidad",
    privacy: &[
        Section {
            heading: "Nada sale de su navegador",
            paragraphs: &[
                "Las páginas son archivos simples. Una vez cargada, la página no pide nada más: no se envía ninguna respuesta, ni a nosotros ni a nadie. No hay cookies ni conteo de visitas.",
                "Hay dos excepciones, y solo si usted lo pide. Para leer o crear un libro de Excel, la página de planificación descarga un archivo más de este sitio. En la página para pagadores, la vista previa descarga los archivos de otra política o de un marco. Lo que usted escribió no forma parte de esas peticiones.",
            ],
        },
        Section {
            heading: "Nada se guarda si usted no lo pide",
            paragraphs: &[
                "Las respuestas solo existen en la página abierta y desaparecen al cerrarla. Nunca forman parte de la dirección. Si guarda una evaluación o un plan, el archivo va adonde usted lo ponga, y solo allí. No hace falta escribir ningún nombre.",
                "Una evaluación tiene una casilla: “Conservar en este navegador hasta que yo lo borre”. Está sin marcar. Si la marca, este navegador guarda la evaluación en este dispositivo, para que usted pueda seguir después de cerrar la página. Un botón la borra. Nunca se guarda nada más.",
            ],
        },
        Section {
            heading: "Compruébelo",
            paragraphs: &[
                "Cargue una página de evaluación o de planificación, desconecte la red y continúe: todo sigue funcionando. La página también indica al navegador que rechace cualquier petición a otra dirección.",
            ],
        },
    ],
    accessibility_heading: "Accesibilidad",
    accessibility: &[
        Section {
            heading: "Qué buscamos",
            paragraphs: &[
                "Las páginas se hacen para cumplir WCAG 2.2, nivel AA. Todo se puede hacer solo con el teclado. Los resultados se dicen con palabras y formas, nunca solo con color. Las páginas funcionan con 320 píxeles de ancho y con ampliación del 200 por ciento, con colores oscuros y de alto contraste, y sin movimiento.",
            ],
        },
        Section {
            heading: "Cómo se comprueba",
            paragraphs: &[
                "Cada página y cada paso se comprueban automáticamente en cada idioma antes de publicar, y cada recorrido se hace con el teclado. Eso no detecta todos los problemas.",
            ],
        },
        Section {
            heading: "Sin scripts",
            paragraphs: &[
                "Los textos se pueden leer sin scripts. Para evaluar o planificar, la página necesita JavaScript y WebAssembly, que tiene todo navegador actual.",
            ],
        },
    ],
    not_found_heading: "Aquí no hay ninguna página",
    not_found_link: "Ir a la página de inicio",
};
