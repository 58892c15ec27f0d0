//! What is wrong with a document of Word that a report takes its looks from.

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::meant_or_known;

faults! {
    /// What is wrong with a document of Word that a report takes its looks from.
    #[derive(Clone, Debug, PartialEq)]
    WordFault {
        /// Another file, or a broken one.
        NoWord => Reference
            ("dit is geen document van Word (.docx of .dotx), of het is beschadigd",
             "this is not a Word document (.docx or .dotx), or it is damaged")
            (|lang| save_as_docx(lang));
        /// Word of 1997 to 2003.
        OldWord => Reference
            ("dit is een document zoals Word het tot 2003 bewaarde (.doc, .dot)",
             "this is a document as Word saved it until 2003 (.doc, .dot)")
            (|lang| save_as_docx(lang));
        /// Behind a password.
        Locked => Reference
            ("dit document zit achter een wachtwoord", "this document is behind a password")
            ("open het in Word, haal het wachtwoord weg (Bestand, Info, Document beveiligen) en sla het op",
             "open it in Word, take the password away (File, Info, Protect Document) and save it");
        /// The strict form, with other names for everything.
        Strict => Reference
            ("dit document is bewaard als “Strict Open XML”",
             "this document was saved as “Strict Open XML”")
            (|lang| save_as_docx(lang));
        /// More parts, text or elements than any house style has.
        TooMuch => Reference
            ("dit document is groter, of heeft meer onderdelen, dan een huisstijl nodig heeft",
             "this document is larger, or has more parts, than a house style needs")
            ("haal er tekst en foto's uit tot alleen de huisstijl overblijft",
             "take text and photographs out until only the house style is left");
        /// More than one place for the report.
        PlaceTwice => Reference
            ("de alinea [norm] staat meer dan één keer in dit document",
             "the paragraph [norm] stands more than once in this document")
            ("laat er één staan: daar komt de tekst", "leave one of them: the text goes there");
        /// The place for the report, written so that it is none.
        PlaceWritten => Reference
            ("[norm] staat in dit document niet precies zo op een eigen regel, dus niemand weet waar de tekst komt",
             "[norm] does not stand in this document exactly like that on a line of its own, so nobody knows where the text goes")
            ("zet [norm] in kleine letters op een eigen regel, of haal het weg",
             "put [norm] in small letters on a line of its own, or take it away");
        /// The place for the report stands where no report can be.
        PlaceElsewhere => Reference
            ("de alinea [norm] staat in een tabel of tekstvak; daar past geen verslag",
             "the paragraph [norm] stands in a table or text box; a report does not fit there")
            ("zet [norm] op een eigen regel in de gewone tekst",
             "put [norm] on a line of its own in the plain text");
        /// A style that the settings name, and the document does not have.
        UnknownStyle {
            /// The style as the settings name it.
            name: String,
            nearest: Option<String>,
            known: Vec<String>,
        } => Reference
            ("[report.styles] noemt “{name}”, en die stijl staat niet in dit document",
             "[report.styles] names “{name}”, and that style is not in this document")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// A use of a style that there is not.
        UnknownUse {
            /// The key as the settings have it.
            name: String,
            nearest: Option<String>,
            known: Vec<String>,
        } => Reference
            ("[report.styles] noemt “{name}”, en zo'n soort tekst is er niet",
             "[report.styles] names “{name}”, and there is no such sort of text")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// Built without the libraries.
        NoSupport => Reference
            ("deze norm is gebouwd zonder Word (.docx)", "this norm was built without Word (.docx)")
            ("kies .md of .html, of installeer norm met Word erbij",
             "choose .md or .html, or install norm with Word");
    }
}

fn save_as_docx(lang: Lang) -> String {
    pick!(
        lang,
        "open het in Word en kies Opslaan als: Word-document (.docx)",
        "open it in Word and choose Save as: Word document (.docx)"
    )
}
