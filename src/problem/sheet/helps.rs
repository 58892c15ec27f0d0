//! What to do about a workbook or CSV as a table, said once.

use super::SheetFault;
use crate::lang::Lang;
use crate::problem::{meant, meant_or_known};

impl SheetFault {
    /// What to do.
    pub(super) fn helped(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::NoWorkbook | Self::Stuck => fixed(
                "open het in Excel en kies Opslaan als: Excel-werkmap (.xlsx)",
                "open it in Excel and choose Save as: Excel workbook (.xlsx)",
            ),
            Self::NoSupport => fixed(
                "sla het op als CSV, of gebruik een norm met werkboeken",
                "save it as CSV, or use a norm with workbooks",
            ),
            Self::TooMuchInside { .. }
            | Self::TooMany { .. }
            | Self::TooManyCells { .. }
            | Self::TooManyRows { .. }
            | Self::TooManyColumns { .. } => fixed(
                "plak de antwoorden in een nieuwe vragenlijst: norm init NORM -o BESTAND.xlsx",
                "paste the answers into a new form: norm init NORM -o FILE.xlsx",
            ),
            Self::NoForm | Self::MissingSheet { .. } | Self::NoHeadings { .. } => fixed(
                "maak een vragenlijst met norm init of norm convert, en laat bladen en koppen staan",
                "make a form with norm init or norm convert, and leave sheets and headings as they are",
            ),
            Self::MissingColumn { .. } | Self::LostColumn { .. } => fixed(
                "zet de kolom met deze kop terug; de plaats is vrij",
                "put the column with this heading back; its place is free",
            ),
            Self::Heading { nearest, .. } => meant(lang, nearest),
            Self::UnknownPart { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::NoOutcome => fixed(
                "open het werkboek in Excel of LibreOffice, sla het op en lees het opnieuw",
                "open the workbook in Excel or LibreOffice, save it and read it again",
            ),
            Self::IdBecameNumber { likely, .. } | Self::IdBecameDate { likely } => {
                number_help(likely, lang)
            }
            Self::Unshown => fixed(
                "typ in de cel wat er moet staan, met een apostrof ervoor: '14:30",
                "type in the cell what it must say, with an apostrophe before it: '14:30",
            ),
            Self::NoDay { .. } => fixed(
                "typ de hele datum: 15-4-2025",
                "type the whole date: 15-4-2025",
            ),
            Self::PartOfDate { whole, .. } => lang.pick(
                format!("is {whole} bedoeld? Maak de cel op als datum (dag-maand-jaar) en typ de hele datum: {whole}"),
                format!("is {whole} meant? Format the cell as a date (day-month-year) and type the whole date: {whole}"),
            ),
            Self::Comments { .. } => fixed(
                "hoort een opmerking bij het antwoord, zet haar dan in de cel van de toelichting",
                "if a comment belongs to the answer, put it in the cell for the note",
            ),
            Self::Links { .. } => fixed(
                "zet het adres zelf in de cel, of bij Bewijs in Nummer of vindplaats",
                "put the address itself in the cell, or in the sheet of evidence as its place",
            ),
            Self::Struck { .. } => fixed(
                "haal weg wat vervalt, of haal de doorhaling weg",
                "remove what lapses, or take the strike-through off",
            ),
            Self::Merged { .. } => fixed(
                "hef de samenvoeging op: Start, Samenvoegen en centreren",
                "undo the merge: Home, Merge & Center",
            ),
            Self::TwoInOne => fixed(
                "laat het nummer leeg om een document op de lijst te zetten, of laat alleen het kenmerk staan om het te gebruiken",
                "leave the number empty to list a document, or leave only its id to use it",
            ),
            Self::NoNumber => fixed(
                "zet het nummer uit de vragenlijst in deze rij; een eigen rij heeft geen status en geen tekst",
                "put the number from the form in this row; a row of your own has no status and no text",
            ),
            Self::DuplicateHeading { .. } => fixed(
                "geef één van de twee kolommen een andere kop, of haal haar weg",
                "give one of the two columns another heading, or remove it",
            ),
            Self::DuplicateRow { .. } => fixed(
                "laat één van de twee rijen staan",
                "leave one of the two rows",
            ),
            Self::ExtraSheet { .. } | Self::ExtraColumn | Self::ExtraRow => fixed(
                "staat er een antwoord in, zet het dan in een kolom en rij van de vragenlijst",
                "if it holds an answer, put that in a column and row of the form",
            ),
            Self::NoCriterion => fixed(
                "zet in deze rij het onderdeel zoals de vragenlijst het noemt",
                "put the criterion in this row, as the form calls it",
            ),
            Self::FormulaError { .. } => fixed(
                "typ de waarde zelf in plaats van de formule",
                "type the value itself instead of the formula",
            ),
            Self::OpenQuote => fixed(
                "sluit de tekst af met \", en schrijf een \" in de tekst zelf als \"\"",
                "close the text with \", and write a \" inside the text as \"\"",
            ),
        }
    }
}

fn number_help(likely: &[String], lang: Lang) -> String {
    let ids = likely.join(lang.pick(" of ", " or "));
    let first = likely.first().map_or("5.10", String::as_str);
    let how = lang.pick(
        format!("maak de cel op als tekst en typ het nummer opnieuw, met een apostrof ervoor: '{first}"),
        format!("format the cell as text and type the number again, with an apostrophe before it: '{first}"),
    );
    match ids.is_empty() {
        true => how,
        false => lang.pick(
            format!("waarschijnlijk stond er {ids}; {how}"),
            format!("it was probably {ids}; {how}"),
        ),
    }
}
