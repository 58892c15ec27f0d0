//! Two years of five departments, in workbooks and Word alone: from an empty form to the form of
//! the year after.

use std::collections::BTreeMap;
use std::fs;

use crate::common::{Folder, Run, command, run, words};
use crate::sheets::{changed, with_cell};
use crate::written_book::{Book, letters, number};

/// Who answers which themes.
const DEPARTMENTS: [(&str, &str, &[&str]); 5] = [
    ("Kabinet", "kabinet", &["1", "6"]),
    ("HRM", "hrm", &["2"]),
    ("Informatievoorziening", "informatievoorziening", &["3"]),
    ("Juridische zaken", "juridische-zaken", &["4"]),
    ("Veiligheid", "veiligheid", &["5"]),
];

/// The desk of who keeps it all together.
struct Desk(Folder);

impl Desk {
    /// A command, in the folder of the desk; what it says.
    fn tried(&self, line: &str) -> Run {
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        run(command(&words).current_dir(self.0.path("")))
    }

    /// The same, which succeeds.
    fn does(&self, line: &str) -> String {
        let done = self.tried(line);
        assert_eq!(done.code, 0, "{line}: {}{}", done.out, done.err);
        done.out + &done.err
    }

    fn book(&self, name: &str) -> Book {
        Book::of(self.0.path(name).to_str().expect("a path"))
    }

    /// Somebody types in the questions of a workbook: under a heading, for each number.
    fn types(&self, name: &str, heading: &str, said: &[(&str, &str)]) {
        let book = self.book(name);
        let column = book.column("Vragenlijst", heading);
        let rows = rows(&book);
        let at = book
            .sheets()
            .iter()
            .position(|sheet| sheet == "Vragenlijst");
        let part = format!("xl/worksheets/sheet{}.xml", at.expect("the sheet") + 1);
        let bytes = fs::read(self.0.path(name)).expect("a workbook");
        let after = changed(&bytes, &part, |xml| {
            said.iter().fold(xml, |xml, (id, text)| {
                let cell = format!("{column}{}", rows[*id]);
                let typed = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
                with_cell(&xml, &cell, &typed)
            })
        });
        fs::write(self.0.path(name), after).expect("saved");
    }
}

/// The rows of the questions by their number.
fn rows(book: &Book) -> BTreeMap<String, usize> {
    let cells = book.cells("Vragenlijst").into_iter();
    let numbers = cells.filter(|(name, cell)| {
        letters(name) == "A" && number(name) > 3 && cell.shown.contains('.')
    });
    numbers
        .map(|(name, cell)| (cell.shown, number(&name)))
        .collect()
}

/// The numbers of a workbook, in its order.
fn numbers(book: &Book) -> Vec<String> {
    let mut rows: Vec<(usize, String)> =
        rows(book).into_iter().map(|(id, row)| (row, id)).collect();
    rows.sort();
    rows.into_iter().map(|(_, id)| id).collect()
}

fn theme(id: &str) -> &str {
    id.split('.').next().unwrap_or_default()
}

/// The same text for each number.
fn each<'t>(ids: &'t [String], text: &'t str) -> Vec<(&'t str, &'t str)> {
    ids.iter().map(|id| (id.as_str(), text)).collect()
}

#[test]
fn five_departments_measure_twice_in_workbooks_and_word_alone() {
    let desk = Desk(Folder::new());

    // The first year begins with an empty form, in which each question gets an owner.
    desk.does("init noord-holland --kind gemeente --name \"Gemeente Waterkant\" --date 2026-04-15 -o 2026.xlsx");
    for (owner, _, themes) in DEPARTMENTS {
        let all = numbers(&desk.book("2026.xlsx"));
        let own: Vec<String> = all
            .into_iter()
            .filter(|id| themes.contains(&theme(id)))
            .collect();
        desk.types("2026.xlsx", "Eigenaar (functie)", &each(&own, owner));
    }

    // Each department gets its own part, and nothing of the others.
    let said = desk.does(
        "split 2026.xlsx --by owner -o delen --return-to \"het kabinet\" --deadline 2026-04-01",
    );
    assert!(said.contains("geschreven: 5 delen in delen"), "{said}");
    let mut asked = 0;
    for (owner, file, themes) in DEPARTMENTS {
        let part = desk.book(&format!("delen/{file}.xlsx"));
        let own = numbers(&part);
        assert!(
            own.iter().all(|id| themes.contains(&theme(id))),
            "{owner}: {own:?}"
        );
        assert!(!part.sheets().contains(&"Totalen".to_owned()), "{owner}");
        let sheets = part.part("xl/workbook.xml");
        let facts = sheets
            .split("<sheet ")
            .find(|sheet| sheet.contains("Gegevens"));
        assert!(
            facts.expect("Gegevens").contains("state=\"hidden\""),
            "{sheets}"
        );
        let told = part
            .cells("Uitleg")
            .into_values()
            .any(|cell| cell.shown.contains("het kabinet"));
        assert!(told, "{owner}");
        asked += own.len();
    }
    assert_eq!(asked, 47);

    // They fill it in; one question is forgotten.
    for (owner, file, _) in DEPARTMENTS {
        let name = format!("delen/{file}.xlsx");
        let mut own = numbers(&desk.book(&name));
        if owner == "Veiligheid" {
            own.pop();
        }
        desk.types(&name, "Status", &each(&own, "voldoet deels"));
        desk.types(
            &name,
            "Toelichting",
            &each(&own, &format!("Stand van zaken bij {owner}.")),
        );
    }

    // Together again: who is how far, and what is open.
    let said = desk.does("merge delen -o samen.xlsx");
    for line in [
        "5 delen samengevoegd: 46 van 47 beantwoord\n",
        "  HRM 11 van 11\n",
        "  Juridische zaken 7 van 7\n",
        "  Veiligheid 11 van 12\n",
        "nog niet beantwoord: 5.12\n",
    ] {
        assert!(said.contains(line), "{line}{said}");
    }
    desk.types("samen.xlsx", "Status", &[("5.12", "voldoet")]);
    desk.does("validate samen.xlsx");
    let said = desk.does("assess samen.xlsx");
    assert!(said.contains("eigenaar: Juridische zaken"), "{said}");
    desk.does("report samen.xlsx -o verslag-2026.docx");

    // The second year: all of it is carried over, split, confirmed or changed by each.
    let said = desk.does("next samen.xlsx --date 2027-04-14 -o 2027.xlsx");
    assert!(
        said.contains("typ bij elk dat nog klopt “ja” onder Bevestigd")
            && !said.contains("confirmed"),
        "{said}"
    );
    assert!(
        said.starts_with("47 antwoorden overgenomen, te bevestigen"),
        "{said}"
    );
    desk.does("split 2027.xlsx --by owner -o delen-2027");
    for (owner, file, _) in DEPARTMENTS {
        let name = format!("delen-2027/{file}.xlsx");
        let mut own = numbers(&desk.book(&name));
        if owner == "HRM" {
            own.pop();
        }
        desk.types(&name, "Bevestigd", &each(&own, "ja"));
        if owner == "Juridische zaken" {
            desk.types(&name, "Status", &each(&own, "voldoet"));
        }
    }
    let said = desk.does("merge delen-2027 -o samen-2027.xlsx");
    for line in [
        "  HRM 10 van 11\n",
        "  Veiligheid 12 van 12\n",
        "nog te bevestigen: 2.11\n",
    ] {
        assert!(said.contains(line), "{line}{said}");
    }
    let undecided = desk.tried("assess samen-2027.xlsx --fail-on unconfirmed");
    assert_eq!(undecided.code, 1, "{}", undecided.err);
    desk.types("samen-2027.xlsx", "Bevestigd", &[("2.11", "ja")]);
    desk.does("validate samen-2027.xlsx");
    desk.does("assess samen-2027.xlsx --fail-on unconfirmed");
    let changed = desk
        .tried("diff samen.xlsx samen-2027.xlsx --format json")
        .out;
    let changed: serde_json::Value = serde_json::from_str(&changed).expect("JSON");
    let met = |when: &str| changed[when]["met"].as_u64().expect("a count");
    assert_eq!((met("before"), met("after")), (1, 8));
    desk.does("report samen-2027.xlsx --baseline samen.xlsx -o verslag-2027.docx");

    // And the year after.
    let said = desk.does("next samen-2027.xlsx --date 2028-04-12 --only 2,3 -o hrm-2028.xlsx");
    assert!(said.starts_with("21 antwoorden overgenomen"), "{said}");
    desk.does("next samen-2027.xlsx --date 2028-04-12 -o 2028.xlsx");

    // Nobody saw anything else than workbooks and Word: no line of YAML.
    let all = fs::read_dir(desk.0.path("")).expect("the desk");
    let names: Vec<String> = all
        .map(|one| {
            one.expect("a file")
                .file_name()
                .into_string()
                .expect("text")
        })
        .collect();
    let is_office = |name: &String| {
        let is_file = name.ends_with(".xlsx") || name.ends_with(".docx");
        is_file || name.starts_with("delen")
    };
    assert!(names.iter().all(is_office), "{names:?}");
    for report in ["verslag-2026.docx", "verslag-2027.docx"] {
        let bytes = fs::read(desk.0.path(report)).expect("a report");
        assert!(bytes.starts_with(b"PK"), "{report}");
    }
}
