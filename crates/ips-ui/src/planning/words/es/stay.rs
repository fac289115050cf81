use crate::planning::words::stay::StayWords;

pub(super) const WORDS: StayWords = StayWords {
    stay: "¿Puede la persona seguir en el servicio?",
    end: "¿Puede terminar el servicio?",
    open: "Con lo anotado todavía no se puede saber.",
    reasons: "Motivos",
    document: "Documento que lo demuestra",
    remarks: "Dónde el texto no es claro",
};
