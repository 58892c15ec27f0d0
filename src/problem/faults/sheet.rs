//! What is wrong with a workbook or CSV as a table, before its answers are looked at.

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::{meant, meant_or_known, save_as_xlsx};

faults! {
    /// What is wrong with a workbook or CSV as a table.
    #[derive(Clone, Debug, PartialEq)]
    SheetFault {
        /// No workbook, whatever its name says, or one that is broken.
        NoWorkbook => Workbook
            ("dit is geen werkboek van Excel (.xlsx), of het is beschadigd",
             "this is not an Excel workbook (.xlsx), or it is damaged")
            (|lang| save_as_xlsx(lang));
        /// The program was built without workbooks.
        NoSupport => Workbook
            ("deze norm is gebouwd zonder werkboeken (.xlsx)",
             "this norm was built without workbooks (.xlsx)")
            ("sla het op als CSV, of gebruik een norm met werkboeken",
             "save it as CSV, or use a norm with workbooks");
        /// Unpacked, the workbook is larger than any form.
        TooMuchInside {
            /// Bytes that are allowed.
            most: usize,
        } => Limit
            ("uitgepakt is dit werkboek te groot; ten hoogste {} MB kan",
             "unpacked, this workbook is too large; at most {} MB is possible", most / 1_000_000)
            (|lang| paste_in_new_form(lang));
        /// More of something inside the workbook than any form has.
        TooMany {
            /// Of what.
            inside: Inside,
            /// How many are allowed.
            most: usize,
        } => Limit
            (|lang| pick!(lang,
                "in deze werkmap zitten te veel of te grote {inside}; ten hoogste {most} kan",
                "this workbook holds too many or too large {inside}; at most {most} is possible", inside = inside.name(lang)))
            (|lang| paste_in_new_form(lang));
        /// The library that reads workbooks broke down on it.
        Stuck => Workbook
            ("op deze werkmap liep het lezen vast", "reading got stuck on this workbook")
            (|lang| save_as_xlsx(lang));
        /// More filled cells than any form has.
        TooManyCells {
            /// Cells that are allowed.
            most: usize,
        } => Limit
            ("hier zijn te veel cellen gevuld; ten hoogste {most} kan",
             "too many cells are filled here; at most {most} is possible")
            (|lang| paste_in_new_form(lang));
        /// A sheet with rows far below any form.
        TooManyRows {
            /// Rows that are allowed.
            most: u32,
        } => Limit
            ("hier staat iets voorbij rij {most}; zo lang is geen vragenlijst",
             "there is something past row {most}; no form is that long")
            (|lang| paste_in_new_form(lang));
        /// More headings than any form has.
        TooManyColumns {
            /// Headings that are allowed.
            most: usize,
        } => Limit
            ("hier staan meer dan {most} koppen; zo breed is geen vragenlijst",
             "there are more than {most} headings here; no form is that wide")
            (|lang| paste_in_new_form(lang));
        /// No form of ours.
        NoForm => UnknownFile
            ("dit is geen vragenlijst die norm heeft gemaakt: de tabel ontbreekt",
             "this is not a form that norm made: its table is missing")
            (|lang| keep_the_form(lang));
        /// A sheet that must be there.
        MissingSheet { sheet: &'static str } => MissingKey
            ("het blad “{sheet}” ontbreekt", "the sheet “{sheet}” is missing")
            (|lang| keep_the_form(lang));
        /// A table without its headings.
        NoHeadings { heading: &'static str } => MissingKey
            ("de rij met koppen ontbreekt; een ervan is “{heading}”",
             "the row of headings is missing; one of them is “{heading}”")
            (|lang| keep_the_form(lang));
        /// A column that must be there.
        MissingColumn { heading: String } => MissingKey
            ("de kolom “{heading}” ontbreekt", "the column “{heading}” is missing")
            ("zet de kolom met deze kop terug; de plaats is vrij",
             "put the column with this heading back; its place is free");
        /// A column of the form that somebody took out.
        LostColumn { heading: String } => LeftOut
            ("de kolom “{heading}” is weg; wat erin stond is niet gelezen",
             "the column “{heading}” is gone; what it held was not read")
            ("zet de kolom met deze kop terug; de plaats is vrij",
             "put the column with this heading back; its place is free");
        /// A heading that was probably meant as another, which is not there.
        Heading { word: String, nearest: String } => UnknownKey
            ("de kop “{word}” bestaat hier niet", "there is no heading “{word}” here")
            (|lang| meant(lang, nearest));
        /// The same heading twice.
        DuplicateHeading { heading: String, first: String } => DuplicateKey
            ("“{heading}” staat hier voor de tweede keer; eerder in {first}",
             "“{heading}” stands here a second time; first in {first}")
            ("geef één van de twee kolommen een andere kop, of haal haar weg",
             "give one of the two columns another heading, or remove it");
        /// A sheet that is no part of the form.
        ExtraSheet { sheet: String } => LeftOut
            ("het blad “{sheet}” hoort niet bij de vragenlijst en is niet gelezen",
             "the sheet “{sheet}” is not part of the form and was not read")
            (|lang| move_into_form(lang));
        /// A column that is no part of the form.
        ExtraColumn => LeftOut
            ("deze kolom hoort niet bij de vragenlijst en is niet gelezen",
             "this column is not part of the form and was not read")
            (|lang| move_into_form(lang));
        /// A row that is no part of the form.
        ExtraRow => LeftOut
            ("deze rij hoort niet bij de vragenlijst en is niet gelezen",
             "this row is not part of the form and was not read")
            (|lang| move_into_form(lang));
        /// Text above the headings that is not the form's own.
        AboveTable { cells: String } => LeftOut
            ("wat boven de koppen is getypt, is niet gelezen ({cells})",
             "what was typed above the headings was not read ({cells})")
            (|lang| move_into_form(lang));
        /// A row whose number was answered above.
        DuplicateRow { id: String, first: String } => DuplicateKey
            ("“{id}” staat hier voor de tweede keer; eerder in {first}",
             "“{id}” stands here a second time; first in {first}")
            ("laat één van de twee rijen staan", "leave one of the two rows");
        /// A row that belongs to a requirement and does not say to which.
        NoNumber => MissingKey
            ("bij deze rij ontbreekt het nummer waar hij bij hoort",
             "this row lacks the number it belongs to")
            ("zet het nummer uit de vragenlijst in deze rij; een eigen rij heeft geen status en geen tekst",
             "put the number from the form in this row; a row of your own has no status and no text");
        /// A row of criteria without its criterion.
        NoCriterion => MissingKey
            ("bij deze rij ontbreekt het onderdeel", "this row lacks its criterion")
            ("zet in deze rij het onderdeel zoals de vragenlijst het noemt",
             "put the criterion in this row, as the form calls it");
        /// A date without its interval.
        NoInterval => MissingKey
            ("bij deze datum ontbreekt de termijn", "this date lacks its interval")
            ("zet in deze rij de termijn zoals norm show met het nummer haar tussen haken noemt",
             "put the interval in this row, as norm show with the number names it in brackets");
        /// Evidence of a criterion without a document.
        NoDocument => MissingKey
            ("bij dit onderdeel ontbreekt het document", "this criterion lacks its document")
            ("zet in deze rij het kenmerk van een document van de lijst, of een titel",
             "put in this row the id of a document of the list, or a title");
        /// One date for all intervals, and one for an interval.
        DoneTwice { requirement: String, first: String } => Conflict
            ("van nummer {requirement} staat bij {first} één datum voor alle termijnen, en hier nog een voor een termijn",
             "number {requirement} has one date for all intervals at {first}, and here one for an interval")
            ("maak een van de twee leeg", "empty one of the two");
        /// A row that both lists a document and uses one.
        TwoInOne => Conflict
            ("deze rij noemt een document van de lijst en beschrijft er ook een",
             "this row names a document of the list and describes one as well")
            ("laat het nummer leeg om een document op de lijst te zetten, of laat alleen het kenmerk staan om het te gebruiken",
             "leave the number empty to list a document, or leave only its id to use it");
        /// A kind of row that does not exist.
        UnknownPart { word: String, nearest: Option<String>, known: Vec<String> } => UnknownWord
            ("“{word}” kan niet in de kolom “part”",
             "“{word}” is not possible in the column “part”")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// An error of a formula.
        FormulaError { word: String } => BadCell
            ("deze formule geeft een fout: {word}", "this formula gives an error: {word}")
            ("typ de waarde zelf in plaats van de formule",
             "type the value itself instead of the formula");
        /// A formula whose outcome was never saved.
        NoOutcome => BadCell
            ("van deze formule is geen uitkomst bewaard", "no outcome of this formula was saved")
            ("open het werkboek in Excel of LibreOffice, sla het op en lees het opnieuw",
             "open the workbook in Excel or LibreOffice, save it and read it again");
        /// An id that a spreadsheet made a number of.
        IdBecameNumber {
            /// The number as it is now.
            number: String,
            /// The ids that it may have been.
            likely: Vec<String>,
        } => BadCell
            ("Excel maakte van dit nummer een getal: {number}",
             "Excel made a number of this id: {number}")
            (|lang| number_help(likely, lang));
        /// An id that a spreadsheet made a date of.
        IdBecameDate {
            /// The ids that it may have been.
            likely: Vec<String>,
        } => BadCell
            ("Excel maakte van dit nummer een datum", "Excel made a date of this id")
            (|lang| number_help(likely, lang));
        /// A number of which it is not sure what its cell shows.
        Unshown => BadCell
            ("van dit getal is niet zeker hoe de cel het laat zien",
             "it is not sure how the cell shows this number")
            ("typ in de cel wat er moet staan, met een apostrof ervoor: '14:30",
             "type in the cell what it must say, with an apostrophe before it: '14:30");
        /// A number in a cell for a date, of which it is not sure what the cell shows.
        UnshownDay {
            /// The day that the number stands for, as a Dutch Excel shows it.
            whole: String,
        } => BadDate
            ("van deze datum is niet zeker hoe de cel haar laat zien",
             "it is not sure how the cell shows this date")
            ("is {whole} bedoeld? Maak de cel op als datum (dag-maand-jaar) en typ de hele datum: {whole}",
             "is {whole} meant? Format the cell as a date (day-month-year) and type the whole date: {whole}");
        /// A time, a duration or a year alone, in a cell for a date.
        NoDay {
            /// As the cell shows it, where that is sure.
            shown: Option<String>,
        } => BadDate
            (|lang| match shown {
                Some(shown) => pick!(lang,
                    "“{shown}” is geen dag waarop iets is gedaan",
                    "“{shown}” is not a day on which something was done"),
                None => pick!(lang,
                    "in deze cel staat geen dag waarop iets is gedaan",
                    "this cell holds no day on which something was done"),
            })
            ("typ de hele datum: 15-4-2025", "type the whole date: 15-4-2025");
        /// A number in a cell for a date that does not show the whole date.
        PartOfDate {
            /// As the cell shows it.
            shown: String,
            /// The day that the number stands for, as a Dutch Excel shows it.
            whole: String,
        } => BadDate
            ("deze cel toont “{shown}”, en dat is geen hele datum",
             "this cell shows “{shown}”, and that is not a whole date")
            ("is {whole} bedoeld? Maak de cel op als datum (dag-maand-jaar) en typ de hele datum: {whole}",
             "is {whole} meant? Format the cell as a date (day-month-year) and type the whole date: {whole}");
        /// Comments beside cells, which are not read.
        Comments { cells: String } => LeftOut
            ("opmerkingen bij cellen zijn niet gelezen: {cells}",
             "comments beside cells were not read: {cells}")
            ("hoort een opmerking bij het antwoord, zet haar dan in de cel van de toelichting",
             "if a comment belongs to the answer, put it in the cell for the note");
        /// Addresses behind the text of cells, which are not read.
        Links { cells: String } => LeftOut
            ("adressen achter de tekst van cellen zijn niet gelezen: {cells}",
             "addresses behind the text of cells were not read: {cells}")
            ("zet het adres zelf in de cel, of bij Bewijs in Nummer of vindplaats",
             "put the address itself in the cell, or in the sheet of evidence as its place");
        /// Text that was struck out, which is not read.
        Struck { cells: String } => LeftOut
            ("doorgehaalde tekst is niet gelezen: {cells}",
             "text that was struck out was not read: {cells}")
            ("haal weg wat vervalt, of haal de doorhaling weg",
             "remove what lapses, or take the strike-through off");
        /// Cells that were merged.
        Merged {
            /// The cells: `B4:D4`.
            range: String,
        } => MergedCells
            ("de cellen {range} zijn samengevoegd; niet te zeggen is bij welke rij de tekst hoort",
             "the cells {range} are merged; nobody can tell to which row the text belongs")
            ("hef de samenvoeging op: Start, Samenvoegen en centreren",
             "undo the merge: Home, Merge & Center");
        /// A quotation mark in CSV that is never closed.
        OpenQuote => Syntax
            ("een aanhalingsteken dat hier begint wordt nergens gesloten",
             "a quotation mark that opens here is never closed")
            ("sluit de tekst af met \", en schrijf een \" in de tekst zelf als \"\"",
             "close the text with \", and write a \" inside the text as \"\"");
    }
}

/// What a workbook is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// Parts of the zip.
    Parts,
    /// Sheets.
    Sheets,
    /// Looks of cells.
    Styles,
    /// Elements of XML.
    Elements,
}

impl Inside {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Parts => lang.pick("onderdelen", "parts"),
            Self::Sheets => lang.pick("bladen", "sheets"),
            Self::Styles => lang.pick("soorten opmaak", "kinds of formatting"),
            Self::Elements => lang.pick("onderdelen van bladen", "elements"),
        }
    }
}

fn paste_in_new_form(lang: Lang) -> String {
    pick!(
        lang,
        "plak de antwoorden in een nieuwe vragenlijst: norm init NORM -o BESTAND.xlsx",
        "paste the answers into a new form: norm init NORM -o FILE.xlsx"
    )
}

fn keep_the_form(lang: Lang) -> String {
    pick!(
        lang,
        "maak een vragenlijst met norm init of norm convert, en laat bladen en koppen staan",
        "make a form with norm init or norm convert, and leave sheets and headings as they are"
    )
}

fn move_into_form(lang: Lang) -> String {
    pick!(
        lang,
        "staat er een antwoord in, zet het dan in een kolom en rij van de vragenlijst",
        "if it holds an answer, put that in a column and row of the form"
    )
}

fn number_help(likely: &[String], lang: Lang) -> String {
    let ids = likely.join(lang.pick(" of ", " or "));
    let first = likely.first().map_or("5.10", String::as_str);
    let how = pick!(
        lang,
        "maak de cel op als tekst en typ het nummer opnieuw, met een apostrof ervoor: '{first}",
        "format the cell as text and type the number again, with an apostrophe before it: '{first}"
    );
    match ids.is_empty() {
        true => how,
        false => pick!(
            lang,
            "waarschijnlijk stond er {ids}; {how}",
            "it was probably {ids}; {how}"
        ),
    }
}
