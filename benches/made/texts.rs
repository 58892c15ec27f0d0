//! What invented organisations say.

use std::sync::OnceLock;

/// What there is to say about one requirement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts {
    pub id: &'static str,
    pub owner: &'static str,
    pub partial: [&'static str; 2],
    pub unmet: &'static str,
    pub action: &'static str,
    pub public: &'static str,
}

/// What can be said of a requirement that has no texts of its own.
const ANY: Texts = Texts {
    id: "",
    owner: "openbare orde en veiligheid",
    partial: [
        "Het is begonnen en nog niet overal ingevoerd.",
        "Er ligt een concept, het besluit volgt dit jaar.",
    ],
    unmet: "Hier zijn wij nog niet aan toegekomen.",
    action: "Voorstel maken en bespreken in de stuurgroep",
    public: "Wij werken hier dit jaar aan verder.",
};

/// Said of what is met.
pub(super) const MET: [&str; 5] = [
    "Vastgesteld en bekend in de organisatie.",
    "Loopt volgens plan.",
    "Vorig jaar getoetst en in orde bevonden.",
    "Geregeld samen met de regio.",
    "Wordt elk jaar besproken in het managementteam.",
];
pub(super) const SUPPORT: [&str; 4] = [
    "Een voorbeeld uit de regio zou ons helpen.",
    "Wij zoeken een organisatie om dit samen op te pakken.",
    "Graag hulp van het RIEC bij de privacytoets.",
    "Meedenken over capaciteit is welkom.",
];
pub(super) const OFFER: [&str; 4] = [
    "Ons beleid is als voorbeeld te gebruiken.",
    "Wij vertellen graag hoe wij dit hebben aangepakt.",
    "Collega's kunnen een keer meelopen.",
    "Onze presentatie is over te nemen.",
];
pub(super) const ON_NORM: [&str; 4] = [
    "Onduidelijk is wanneer dit genoeg is.",
    "Voor een kleine organisatie is dit veel werk.",
    "De toelichting noemt voorbeelden die hier niet voorkomen.",
    "Een voorbeeld bij dit punt zou helpen.",
];
pub(super) const REASSESSED: &str = "Er is niets veranderd. De vorige keer is te gunstig gekeken.";
pub(super) const NOT_HERE: &str = "Dit instrument heeft de provincie niet.";
pub(super) const AT_NEIGHBOUR: &str = "Wij doen mee aan de tafel van een andere gemeente.";

/// Words of municipalities, and those of a province.
const OF_PROVINCE: [(&str, &str); 12] = [
    ("gemeentesecretaris", "provinciesecretaris"),
    ("raadsgriffier", "statengriffier"),
    ("burgemeester", "commissaris"),
    ("fractievoorzitters", "fracties in de Staten"),
    ("raadsleden", "Statenleden"),
    ("Wethouders", "Gedeputeerden"),
    ("de raad ", "de Staten "),
    ("stadhuis", "provinciehuis"),
    ("buurgemeenten", "gemeenten"),
    ("Baliemedewerkers", "Medewerkers van de ontvangst"),
    ("twee gemeenten", "twee provincies"),
    ("een buurgemeente", "een andere provincie"),
];

/// The texts of a requirement.
pub(super) fn of(id: &str) -> Texts {
    static ALL: OnceLock<Vec<Texts>> = OnceLock::new();
    let all = ALL.get_or_init(|| include_str!("texts.txt").lines().filter_map(line).collect());
    all.iter()
        .find(|texts| texts.id == id)
        .copied()
        .unwrap_or(ANY)
}

fn line(line: &'static str) -> Option<Texts> {
    let columns: Vec<&str> = line.split('|').collect();
    let [id, owner, one, other, unmet, action, public] = columns.try_into().ok()?;
    let texts = Texts {
        id,
        owner,
        partial: [one, other],
        unmet,
        action,
        public,
    };
    (!id.starts_with('#')).then_some(texts)
}

/// A text as an organisation of this kind would say it.
pub(super) fn said_by(kind: &str, text: &str) -> String {
    let mut said = text.to_owned();
    if kind == "provincie" {
        for (municipal, provincial) in OF_PROVINCE {
            said = said.replace(municipal, provincial);
        }
    }
    said
}
