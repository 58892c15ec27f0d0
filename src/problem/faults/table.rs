//! What stands in a table where no form has a place for it, or is there twice.

use super::faults;

faults! {
    /// What cannot be placed in a workbook or CSV, or is missing from it as a whole.
    #[derive(Clone, Debug, PartialEq)]
    TableFault {
        /// A sheet of the form that is there under another name.
        RenamedSheet {
            sheet: &'static str,
            /// The name that it has, shortened.
            now: String,
        } => MissingKey
            ("het blad “{sheet}” ontbreekt", "the sheet “{sheet}” is missing")
            ("heet het blad nu “{now}”? Noem het weer {sheet}",
             "is the sheet called “{now}” now? Call it {sheet} again");
        /// A sheet with answers beside the one that is read.
        CopiedSheet {
            /// Its name, shortened.
            now: String,
            sheet: &'static str,
        } => Unplaced
            ("op het blad “{now}” staan antwoorden, maar gelezen wordt alleen “{sheet}”",
             "the sheet “{now}” holds answers, but only “{sheet}” is read")
            ("zet de antwoorden op het blad {sheet} en haal dit blad weg",
             "put the answers on the sheet {sheet} and remove this sheet");
        /// Two sheets of one name.
        TwoSheets { sheet: &'static str } => DuplicateKey
            ("het blad “{sheet}” staat hier twee keer in",
             "the sheet “{sheet}” is in here twice")
            ("voeg de twee samen en haal er een weg", "put the two together and remove one");
        /// A row or cell that the file holds twice.
        Doubled { cell: String } => DuplicateKey
            ("de cel {cell}, of de rij ervan, staat twee keer in dit bestand",
             "the cell {cell}, or its row, is in this file twice")
            ("open het in Excel, kijk of alles er staat, en sla het opnieuw op",
             "open it in Excel, look whether everything is there, and save it again");
        /// A filled column with a heading that is none, while one of ours is gone.
        RenamedColumn {
            /// The headings that are gone.
            lost: Vec<String>,
        } => Unplaced
            ("deze kolom hoort niet bij de vragenlijst, terwijl {} ontbreekt",
             "this column is not part of the form, while {} is missing", named(lost))
            ("is dit {named}? Geef de kolom die kop weer; is het een eigen kolom, zet dan ook {named} terug",
             "is this {named}? Give the column that heading again; if it is a column of your own, put {named} back too", named = named(lost));
        /// The headings once more, below.
        RepeatedHeadings => LeftOut
            ("deze rij herhaalt de koppen en is niet gelezen",
             "this row repeats the headings and was not read")
            ("haal de rij weg; Excel drukt de koppen op elke bladzijde af met Pagina-indeling, Titels afdrukken",
             "remove the row; Excel prints the headings on every page with Page Layout, Print Titles");
        /// A row of the form above its headings.
        AboveHeadings => Unplaced
            ("deze rij staat boven de koppen en is niet gelezen",
             "this row stands above the headings and was not read")
            ("zet de rij met koppen weer boven alle antwoorden",
             "put the row of headings above all answers again");
        /// A row of a CSV with more fields than there are headings.
        LongRow {
            /// The fields that are filled or stand before a filled one.
            fields: u32,
            /// The headings.
            headings: u32,
        } => Unplaced
            ("deze rij heeft {fields} velden, en er zijn {headings} koppen",
             "this row has {fields} fields, and there are {headings} headings")
            ("staat er een scheidingsteken in een tekst? Zet die tekst dan tussen aanhalingstekens: \"…\"",
             "does a text hold a separator? Then put that text in quotes: \"…\"");
        /// A row of a CSV that does not say what kind of row it is.
        NoPart => Unplaced
            ("deze rij zegt niet wat voor rij het is: de kolom “part” is leeg",
             "this row does not say what kind of row it is: the column “part” is empty")
            ("zet in de kolom “part”: file, answer, criterion, action, document of evidence",
             "write in the column “part”: file, answer, criterion, action, document or evidence");
        /// A fact about the file without its key.
        NoKey => MissingKey
            ("bij deze waarde ontbreekt de sleutel", "this value lacks its key")
            ("zet de sleutel ervoor, zoals organisation.name",
             "put the key before it, such as organisation.name");
        /// A value in a column that rows of this kind do not have.
        OtherColumn {
            /// The column.
            column: String,
            /// The kind of row.
            part: &'static str,
        } => Unplaced
            ("in een rij van de soort “{part}” doet de kolom “{column}” niet mee",
             "in a row of the kind “{part}” the column “{column}” has no part")
            ("zet het in een rij van de soort waar het bij hoort, of maak deze cel leeg",
             "put it in a row of the kind it belongs to, or empty this cell");
        /// Rows of the file's own facts that are not there.
        MissingRows {
            /// Their keys.
            keys: Vec<String>,
        } => MissingKey
            ("gegevens van het bestand ontbreken: {}",
             "facts about the file are missing: {}", keys.join(", "))
            ("neem ze over uit een vragenlijst die norm init of norm convert maakt",
             "take them from a form that norm init or norm convert makes");
        /// `sep=` with a character that separates nothing here.
        Separator => Syntax
            ("sep= noemt een teken dat hier niets scheidt",
             "sep= names a character that separates nothing here")
            ("gebruik een puntkomma: sep=; (een komma, een tab of een rechte streep kan ook)",
             "use a semicolon: sep=; (a comma, a tab or a bar is possible too)");
    }
}

/// More names than this make no sentence.
const MOST_NAMED: usize = 3;

/// The headings that are gone, as far as a sentence names them.
fn named(lost: &[String]) -> String {
    let few: Vec<String> = lost
        .iter()
        .take(MOST_NAMED)
        .map(|heading| format!("“{heading}”"))
        .collect();
    let more = if lost.len() > few.len() { ", …" } else { "" };
    few.join(", ") + more
}
