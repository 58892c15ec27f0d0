//! Statuses as people type them instead of choosing: in every form of a file the
//! same is read, and of what is not read the same is said.

use crate::common::{Folder, norm, waterkant};
use crate::sheets::{FORM, bytes, changed, set, small, with_cell};
use crate::sheets_content::table;

/// The words that may be written, where no one word was probably meant.
const ANY: &str = "kies uit: voldoet, voldoet deels, voldoet nog niet, niet van toepassing";

/// What is typed, and the tip.
const REFUSED: [(&str, &str); 26] = [
    ("1", "schrijf: voldoet"),
    ("0", "schrijf: voldoet nog niet"),
    ("2", ANY),
    ("JA", "schrijf: voldoet"),
    ("Ja", "schrijf: voldoet"),
    ("nee", "schrijf: voldoet nog niet"),
    ("true", "schrijf: voldoet"),
    ("False", "schrijf: voldoet nog niet"),
    ("WAAR", "schrijf: voldoet"),
    ("onwaar", "schrijf: voldoet nog niet"),
    ("ok", "schrijf: voldoet"),
    ("y", "schrijf: voldoet"),
    ("✓", "schrijf: voldoet"),
    ("✔", "schrijf: voldoet"),
    ("volledig", "schrijf: voldoet"),
    ("voldoet.", "schrijf: voldoet"),
    ("Deels,", "schrijf: voldoet deels"),
    ("gedeeltelijk", "schrijf: voldoet deels"),
    ("half", "schrijf: voldoet deels"),
    ("n/a", "schrijf: niet van toepassing"),
    ("n.v.t", "schrijf: niet van toepassing"),
    ("100%", ANY),
    ("50%", ANY),
    ("x", ANY),
    ("voldoett", ANY),
    ("2025", ANY),
];

/// What is typed, and read as one of the words.
const READ: [&str; 6] = [
    "Voldoet",
    " VOLDOET  deels ",
    "NVT",
    "n.v.t.",
    "not_applicable",
    "Voldoet Niet",
];

/// The file of one status in every form, with its name.
fn forms(word: &str) -> Vec<(String, Vec<u8>)> {
    let toml = |value: &str| {
        format!(
            "norm = \"noord-holland@2025\"\norganisation = {{id = \"a\", name = \"A\", kind = \"gemeente\"}}\nmeasurement = {{id = \"2025\", date = 2025-04-15}}\n[answers.\"2.1\"]\nnote = \"x\"\nstatus = {value}\n"
        )
    };
    let yaml = |value: &str| waterkant(&format!("  \"2.1\":\n    note: x\n    status: {value}\n"));
    let csv = table() + &format!("answer;2.1;;{word};x;\n");
    let mut plan = small();
    set(&mut plan, "Vragenlijst", ("2.1", "Status"), word);
    set(&mut plan, "Vragenlijst", ("2.1", "Toelichting"), "x");
    let mut all = vec![
        ("bare.yaml", yaml(word).into_bytes()),
        ("quoted.yaml", yaml(&format!("\"{word}\"")).into_bytes()),
        ("quoted.toml", toml(&format!("\"{word}\"")).into_bytes()),
        ("a.csv", csv.into_bytes()),
        ("a.xlsx", bytes(&plan)),
    ];
    // What is a value of its own in TOML, and in a cell.
    if word.parse::<u32>().is_ok() || ["true", "false"].contains(&word) {
        all.push(("bare.toml", toml(word).into_bytes()));
    }
    let cell = match word {
        "WAAR" => Some(" t=\"b\"><v>1</v>".to_owned()),
        "onwaar" => Some(" t=\"b\"><v>0</v>".to_owned()),
        number => number
            .parse::<u32>()
            .ok()
            .map(|number| format!("><v>{number}</v>")),
    };
    if let Some(cell) = cell {
        let cell = format!("<c r=\"G9\"{cell}</c>");
        let book = changed(&bytes(&plan), FORM, |xml| with_cell(&xml, "G9", &cell));
        all.push(("value.xlsx", book));
    }
    let named = all.into_iter();
    named
        .map(|(name, content)| (name.to_owned(), content))
        .collect()
}

#[test]
fn what_is_typed_gets_one_tip_in_every_form() {
    let folder = Folder::new();
    for (word, tip) in REFUSED {
        for (name, content) in forms(word) {
            let run = norm(&["validate", &folder.file(&name, content)]);
            assert_eq!(run.code, 1, "{word} {name}: {}", run.out);
            assert_eq!(
                run.out.matches("[unknown-word]").count(),
                1,
                "{word} {name}: {}",
                run.out
            );
            let tips: Vec<&str> = run
                .out
                .lines()
                .filter_map(|line| line.split_once("tip: "))
                .map(|(_, tip)| tip)
                .collect();
            assert_eq!(tips, [tip], "{word} {name}: {}", run.out);
        }
    }
}

#[test]
fn what_can_mean_one_status_only_is_read_in_every_form() {
    let folder = Folder::new();
    for word in READ {
        for (name, content) in forms(word) {
            let run = norm(&["validate", &folder.file(&name, content)]);
            assert_eq!(run.code, 0, "{word} {name}: {}", run.out);
            assert!(!run.out.contains("tip: "), "{word} {name}: {}", run.out);
        }
    }
}
