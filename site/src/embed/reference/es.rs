//! Spanish.

use super::texts::Texts;

pub(super) static TEXTS: Texts = Texts {
    name: "Nombre",
    values: "Valores",
    detail: "Detalle",
    about: "Para qué sirve",
    attributes: (
        "Atributos",
        &[
            "Cada uno puede cambiar en cualquier momento; las respuestas se quedan. Hay una propiedad del mismo sentido para cada uno, salvo lang y dir, que tiene todo elemento: policy, policyVersion, audience, asOf, mode, includeAnswers. Lo que no se puede usar se dice en la página y con un evento.",
        ],
    ),
    attribute: [
        "La política con la que se evalúa. Es obligatorio.",
        "La versión del texto de la política. Una edición tiene una versión de cada política; con este atributo el verificador avisa cuando no es la que usted aprobó.",
        "El idioma del verificador. Sin él, el del elemento o el de la página que lo rodea; inglés si ese no se habla aquí.",
        "La dirección del texto. Ningún idioma del verificador va todavía de derecha a izquierda.",
        "Sin él, el público: palabras sencillas y solo lo que una persona puede decir de sí misma. El personal ve todos los datos y la hoja de trabajo.",
        "La fecha de la evaluación. Sin ella, el día de la visita.",
        "Dónde funciona el verificador. Sin él, en la página, y en un marco si la página no permite WebAssembly.",
        "Añade las respuestas y el código al evento del resultado. Lea lo que eso significa en la parte sobre privacidad.",
    ],
    events: (
        "Eventos",
        &[
            "Suben por la página y salen de la raíz sombra (shadow root), así que una página puede escuchar en cualquier lugar. Cada detalle lleva también version (de la edición) y mode (inline, iframe, o null mientras no se sabe). Lo que está entre paréntesis solo aparece con include-answers.",
        ],
    ),
    event: [
        "El verificador está ahí y se puede usar.",
        "Se muestra otra etapa: start, question, review, worksheet o result; con cuántas preguntas están respondidas y cuántas hay. No dice qué pregunta es.",
        "Hay un resultado, u otro distinto: eligible, not_eligible o undetermined. El alcance es all, o person si solo se preguntó lo que la persona puede decir. Se vuelve a comunicar si la política o la fecha lo cambian.",
        "Se olvidaron todas las respuestas.",
        "El verificador no se puede mostrar o cambiar como se pide: policy_unknown, policy_version_unknown, as_of_invalid, audience_unknown, mode_unknown, load_failed o wasm_refused; con una frase para personas.",
    ],
    properties: (
        "Propiedades para su hoja de estilos",
        &[
            "Póngalas en el elemento o en cualquier cosa que lo rodee. Los colores que no se podrían leer se acercan al negro o al blanco hasta que destacan 4.5 a 1 (las letras 7 a 1, las líneas 3 a 1), y todos los demás colores salen de ellos. El modo claro u oscuro sale del papel o, si no se elige, del esquema de colores de su página.",
        ],
    ),
    property: [
        "Botones, enlaces y marcas.",
        "El fondo.",
        "Las letras.",
        "El tipo de letra. Sin ella, el de su página.",
        "El tamaño del texto normal. Sin ella, el de su página; nunca menos de 16 píxeles.",
        "La redondez de botones, campos y recuadros.",
    ],
    parts: (
        "Partes",
        &[
            "Su hoja de estilos las alcanza con ::part(), por ejemplo ips-checker::part(button). Que lo que cambie aquí se pueda leer queda en sus manos. Dentro de un marco no se alcanzan, salvo checker.",
        ],
    ),
    part: [
        "Todo.",
        "El título principal de lo que se muestra.",
        "Cada botón.",
        "El resultado en la página del resultado.",
        "El resultado hasta el momento, junto a las preguntas.",
    ],
    methods: ("Métodos", &["Del elemento; el último es de su clase, que el código exporta."]),
    method: ["Olvida todas las respuestas y empieza de nuevo.", "Lleva el foco al título de lo que se muestra.", "La versión de la edición que funciona."],
    inherited: (
        "Lo que el verificador toma de su página",
        &[
            "Toma el tipo de letra, su tamaño, el esquema de colores y las propiedades --ips-, y nada más: sus otras reglas terminan en su borde, y las del verificador no salen de él. Tiene el espacio que usted le da, sea cual sea el ancho de la ventana.",
            "Los títulos de adentro dicen un nivel más bajo que en una página propia, porque la suya ya tiene su título principal: el verificador empieza en el nivel 2.",
            "Un marco es una página propia. El elemento le pasa el idioma, la dirección, los colores, el tamaño, la redondez y el nombre del tipo de letra. Un tipo de letra que su página descarga no se puede usar adentro, y ::part() no llega. Al imprimir desde él, solo se imprime el marco.",
        ],
    ),
    versions: (
        "Ediciones",
        &[
            "Cada edición tiene su propia carpeta, con su versión y su contenido en el nombre. Lo que hay en ella no cambia nunca y se queda aquí, así que una página fija funciona hasta que usted la cambie. El código de integridad cubre todo: el archivo de código lleva los del módulo y de las políticas, y no usa ninguno que sea distinto.",
            "Para actualizar una página fija, lea qué cambió, pruebe aquí la edición nueva y ponga sus líneas. Una página al día tiene la edición nueva en la próxima visita. Cada resultado dice con qué versión de la política se hizo.",
            "La misma lista para programas es embed/versions.json.",
        ],
    ),
    version: "Versión",
    folder: "Carpeta",
    policies: "Políticas",
    hash: "Código de integridad",
    sizes: (
        "Tamaño",
        &[
            "Los archivos de la edición más reciente tal como son. Un servidor que los comprime envía menos. Quien visita la página carga el código, el módulo y una política; el navegador los guarda para la próxima visita.",
        ],
    ),
    file: "Archivo",
    kilobytes: "Miles de bytes",
    privacy: (
        "Privacidad del verificador",
        &[
            "Una vez cargado, el verificador no pide nada más, y nunca pide nada a un servidor que no sea el de sus archivos. Lo que pide por sí mismo lo pide sin cookies y sin el nombre de su página. No se guarda nada: las respuestas viven en la página abierta y desaparecen con ella.",
            "Los eventos le dicen a su página hasta dónde llegó una persona y qué resultó, y ninguna respuesta. El código del resultado también se deja fuera: donde hay pocas respuestas posibles, se podrían adivinar a partir de él. No una los eventos con el nombre o el número de una persona; tendría entonces información de salud.",
            "Con include-answers su página recibe cada respuesta que contó y el código. Todo el código de la página puede leerlos entonces, también el de otros. Úselo solo si lo permiten un contrato, un aviso a quien visita la página y sus propias reglas sobre información de salud.",
        ],
    ),
    accessibility: (
        "Accesibilidad del verificador",
        &[
            "El verificador está hecho para cumplir WCAG 2.2 en el nivel AA. Sus pasos son los de este sitio: revisados por programa en los dos idiomas, en claro y oscuro, recorridos solo con el teclado, a 320 píxeles, con letra grande y con colores forzados. El verificador en las páginas de abajo también se revisa.",
            "Límites conocidos: nadie que use a diario un lector de pantalla lo ha probado todavía. Las palabras en español no las ha leído un hablante nativo. Si usa ::part(), el contraste queda en sus manos.",
        ],
    ),
    examples: ("Ejemplos", &["Páginas como las de quienes publican, en inglés. Cada una es también una prueba."]),
    example: [
        ("Una página sencilla", "Nada más que el elemento y una hoja de estilos."),
        ("Reglas estrictas", "Sin estilos en la página, sin marcos, con tipos de confianza."),
        ("Sin WebAssembly", "El verificador funciona en un marco."),
        ("Sin JavaScript", "En su lugar se lee lo que está entre las etiquetas."),
        ("Colores propios", "Papel oscuro y un acento demasiado pálido para leerse."),
        ("Dos verificadores", "Cada uno con su idioma, su público y sus respuestas."),
        ("Una columna estrecha", "320 píxeles en una ventana ancha."),
        ("Una hoja de estilos ruidosa", "Las reglas sobre todas las etiquetas no llegan al verificador."),
        ("De derecha a izquierda", "La disposición dada vuelta."),
    ],
};
