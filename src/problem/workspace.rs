//! What is wrong with a workspace: its register, its paths, and answers files held against it.

use jiff::civil::Date;

use super::{Code, Explain, meant_or_known};
use crate::lang::Lang;

/// What is wrong with a workspace, or with an answers file held against it.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkspaceFault {
    /// An organisation that the register does not have.
    UnknownOrganisation {
        /// The id as written.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
        /// The ids there are.
        known: Vec<String>,
    },
    /// An organisation that continues itself, at once or by way of others.
    ContinuesItself {
        /// Its id.
        id: String,
    },
    /// An organisation that two others continue.
    ContinuedTwice {
        /// Its id.
        id: String,
        /// The organisation that continues it too.
        by: String,
    },
    /// An organisation that another continues while it still takes part.
    StillTakesPart {
        /// Its id.
        id: String,
        /// The day on which the other starts.
        from: Option<Date>,
    },
    /// An organisation that left before it joined.
    LeftBeforeJoined,
    /// A path that leads nowhere.
    NoPath {
        /// The path as written.
        path: String,
        /// Whether a folder belongs there.
        folder: bool,
    },
    /// A hash that cannot be one.
    BadHash,
    /// A share that is agreed in a way that can be read in two.
    BadPortion {
        /// The key.
        key: &'static str,
        /// How it was probably meant.
        meant: Option<String>,
    },
    /// A settled file that is no longer what it was.
    SettledChanged {
        /// The file.
        file: String,
        /// Whether nothing but the ends of its lines is different.
        line_ends: bool,
    },
    /// A second file of the same organisation, norm and measurement.
    SameMeasurement {
        /// The organisation's id.
        organisation: String,
        /// The measurement's id.
        measurement: String,
        /// The place of the first.
        first: String,
    },
    /// A kind other than that of the register.
    KindDiffers {
        /// The kind in the register.
        kind: String,
        /// The place in the register.
        place: String,
    },
    /// A name or region other than that of the register.
    Differs {
        /// The key.
        key: &'static str,
        /// What the register says.
        value: String,
        /// The place in the register.
        place: String,
    },
    /// A measurement of a day on which the organisation does not take part.
    NotTakingPart {
        /// The organisation's id.
        id: String,
        /// The day of the measurement.
        day: Date,
    },
    /// A date far from the one that most files of the measurement have.
    OddDate {
        /// The measurement's id.
        id: String,
        /// The date of this file.
        date: Date,
        /// The date of most.
        usual: Date,
    },
    /// A measurement that only this file has.
    LoneMeasurement {
        /// Its id.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// Settled before the measurement, or long after it.
    OddSettled {
        /// The date of the measurement.
        date: Date,
        /// The date on which it was settled.
        settled: Date,
    },
    /// A picture of the same round went out already, and comparing it with this one tells.
    PublishedDiffers {
        /// The measurement's id.
        id: String,
        /// What is different now.
        differs: Differing,
    },
}

/// In what a picture differs from one that went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differing {
    /// The files: how many then, and how many now.
    Files(usize, usize),
    /// The same files, but who is counted together: how many groups then, and now.
    Groups(usize, usize),
}

impl Differing {
    fn told(self, lang: Lang) -> String {
        match self {
            Self::Files(then, now) => lang.pick(
                format!("uit andere bestanden ({then}, nu {now})"),
                format!("of other files ({then}, now {now})"),
            ),
            Self::Groups(then, now) => lang.pick(
                format!("waarin anderen samen zijn geteld (in groepen: {then}, nu {now})"),
                format!("in which others were counted together (in groups: {then}, now {now})"),
            ),
        }
    }
}

impl Explain for WorkspaceFault {
    fn code(&self) -> Code {
        match self {
            Self::UnknownOrganisation { .. } => Code::UnknownOrganisation,
            Self::ContinuesItself { .. }
            | Self::ContinuedTwice { .. }
            | Self::StillTakesPart { .. }
            | Self::LeftBeforeJoined => Code::Conflict,
            Self::NoPath { .. } => Code::NoPath,
            Self::BadHash => Code::BadHash,
            Self::BadPortion { .. } => Code::UnknownWord,
            Self::SettledChanged { .. } => Code::SettledChanged,
            Self::SameMeasurement { .. } => Code::SameMeasurement,
            Self::KindDiffers { .. } => Code::KindDiffers,
            Self::Differs { .. } => Code::RegisterDiffers,
            Self::NotTakingPart { .. } => Code::NotTakingPart,
            Self::OddDate { .. } | Self::LoneMeasurement { .. } | Self::OddSettled { .. } => {
                Code::OddMeasurement
            }
            Self::PublishedDiffers { .. } => Code::PublishedDiffers,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownOrganisation { id, .. } => lang.pick(
                format!("de organisatie “{id}” staat niet in norm.toml"),
                format!("the organisation “{id}” is not in norm.toml"),
            ),
            Self::ContinuesItself { id } => lang.pick(
                format!("“{id}” is volgens “continues” een voortzetting van zichzelf"),
                format!("by “continues”, “{id}” continues itself"),
            ),
            Self::ContinuedTwice { id, by } => lang.pick(
                format!("“{id}” gaat ook al op in “{by}”"),
                format!("“{id}” is continued by “{by}” already"),
            ),
            Self::StillTakesPart { id, .. } => lang.pick(
                format!("“{id}” gaat hierin op, maar doet zelf dan nog mee"),
                format!("“{id}” is continued here, but still takes part itself"),
            ),
            Self::LeftBeforeJoined => lang.pick(
                "“left” ligt niet na “joined”: zo doet deze organisatie nooit mee".to_owned(),
                "“left” is not after “joined”: this organisation would never take part".to_owned(),
            ),
            Self::NoPath { path, folder: true } => lang.pick(
                format!("de map “{path}” is er niet"),
                format!("there is no folder “{path}”"),
            ),
            Self::NoPath { path, folder: false } => lang.pick(
                format!("het bestand “{path}” is er niet"),
                format!("there is no file “{path}”"),
            ),
            Self::BadHash => lang.pick(
                "dit is geen sha256: die heeft 64 tekens, 0 tot en met 9 en a tot en met f".to_owned(),
                "this is no sha256: that has 64 signs, 0 to 9 and a to f".to_owned(),
            ),
            Self::BadPortion { key, .. } => lang.pick(
                format!("dit kan niet bij “{key}”: het is geen aandeel van 0 tot en met 1 en geen heel percentage van 2 tot en met 100"),
                format!("this cannot be used for “{key}”: it is no share from 0 to 1 and no whole percentage from 2 to 100"),
            ),
            Self::SettledChanged { file, line_ends: true } => lang.pick(
                format!("van {file} zijn alleen de regeleinden veranderd sinds het als vastgesteld is vastgelegd; de tekst is dezelfde"),
                format!("of {file} only the line ends have changed since it was recorded as settled; the text is the same"),
            ),
            Self::SettledChanged { file, line_ends: false } => lang.pick(
                format!("{file} is veranderd sinds het als vastgesteld is vastgelegd"),
                format!("{file} has changed since it was recorded as settled"),
            ),
            Self::SameMeasurement { organisation, measurement, first } => lang.pick(
                format!("van “{organisation}” is er al een bestand met dezelfde norm en meting “{measurement}”: {first}"),
                format!("there is a file of “{organisation}” with the same norm and measurement “{measurement}” already: {first}"),
            ),
            Self::KindDiffers { kind, place } => lang.pick(
                format!("norm.toml noemt een andere soort: “{kind}” ({place})"),
                format!("norm.toml says another kind: “{kind}” ({place})"),
            ),
            Self::Differs { key, value, place } => lang.pick(
                format!("norm.toml zegt bij “{key}” iets anders: “{value}” ({place})"),
                format!("norm.toml says something else for “{key}”: “{value}” ({place})"),
            ),
            Self::NotTakingPart { id, day } => lang.pick(
                format!("volgens norm.toml doet “{id}” op {day} niet mee"),
                format!("by norm.toml “{id}” does not take part on {day}"),
            ),
            Self::OddDate { id, date, usual } => lang.pick(
                format!("de datum {date} ligt meer dan een jaar van die van de meeste bestanden van meting “{id}”: {usual}"),
                format!("the date {date} is more than a year from that of most files of measurement “{id}”: {usual}"),
            ),
            Self::LoneMeasurement { id, .. } => lang.pick(
                format!("alleen dit bestand is van meting “{id}”"),
                format!("only this file is of measurement “{id}”"),
            ),
            Self::OddSettled { date, settled } if settled < date => lang.pick(
                format!("vastgesteld op {settled}, voor de datum van de meting: {date}"),
                format!("settled on {settled}, before the date of the measurement: {date}"),
            ),
            Self::PublishedDiffers { id, differs } => {
                let how = differs.told(lang);
                lang.pick(
                    format!("van meting “{id}” is al een beeld naar buiten gegaan, {how}; wie beide naast elkaar legt, kan meer zien dan uit één"),
                    format!("a picture of measurement “{id}” went out already, {how}; who puts both side by side can see more than from one"),
                )
            }
            Self::OddSettled { date, settled } => lang.pick(
                format!("vastgesteld op {settled}, meer dan een jaar na de datum van de meting: {date}"),
                format!("settled on {settled}, more than a year after the date of the measurement: {date}"),
            ),
        }
    }

    fn help(&self, lang: Lang) -> String {
        match self {
            Self::UnknownOrganisation { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::StillTakesPart { id, from: Some(from) } => lang.pick(
                format!("schrijf bij “{id}”: left = {from}"),
                format!("write with “{id}”: left = {from}"),
            ),
            Self::StillTakesPart { id, from: None } => lang.pick(
                format!("schrijf hier “joined” en bij “{id}” dezelfde dag als “left”"),
                format!("write “joined” here, and the same day as “left” with “{id}”"),
            ),
            Self::ContinuedTwice { .. } => lang.pick(
                "laat het id staan bij de ene organisatie die haar antwoorden voortzet".to_owned(),
                "leave the id with the one organisation that goes on with its answers".to_owned(),
            ),
            Self::ContinuesItself { .. } => lang.pick(
                "noem bij “continues” alleen organisaties die in deze zijn opgegaan".to_owned(),
                "name in “continues” only organisations that became part of this one".to_owned(),
            ),
            Self::LeftBeforeJoined => lang.pick(
                "verbeter één van beide dagen".to_owned(),
                "mend one of the two days".to_owned(),
            ),
            Self::NoPath { path, .. } if path.contains('\\') => lang.pick(
                format!("schrijf een pad met /: {}", path.replace('\\', "/")),
                format!("write a path with /: {}", path.replace('\\', "/")),
            ),
            Self::NoPath { .. } => lang.pick(
                "een pad in norm.toml telt vanaf de map waarin norm.toml staat".to_owned(),
                "a path in norm.toml counts from the folder that norm.toml is in".to_owned(),
            ),
            Self::BadHash => lang.pick(
                "haal dit blok weg en gebruik: norm validate --record".to_owned(),
                "remove this block and use: norm validate --record".to_owned(),
            ),
            Self::BadPortion { key, meant: Some(meant) } => {
                lang.pick(format!("schrijf: {key} = {meant}"), format!("write: {key} = {meant}"))
            }
            Self::BadPortion { key, meant: None } => lang.pick(
                format!("schrijf bijvoorbeeld: {key} = 0.8, of: {key} = 80"),
                format!("write for instance: {key} = 0.8, or: {key} = 80"),
            ),
            Self::SettledChanged { line_ends: true, .. } => lang.pick(
                "git doet dit op Windows; zet in .gitattributes de regel “*.yaml -text” en haal het bestand opnieuw op, of zet het oude bestand terug".to_owned(),
                "git does this on Windows; put the line “*.yaml -text” in .gitattributes and get the file anew, or put the old file back".to_owned(),
            ),
            Self::SettledChanged { line_ends: false, .. } => lang.pick(
                "zet het oude bestand terug; is het opnieuw vastgesteld, haal dan dit blok weg en gebruik: norm validate --record".to_owned(),
                "put the old file back; if it was settled anew, remove this block and use: norm validate --record".to_owned(),
            ),
            Self::SameMeasurement { .. } => lang.pick(
                "laat één van de twee in de map, of geef de andere een eigen measurement.id".to_owned(),
                "leave one of the two in the folder, or give the other a measurement.id of its own".to_owned(),
            ),
            Self::KindDiffers { .. } | Self::Differs { .. } => lang.pick(
                "maak ze gelijk, hier of in norm.toml".to_owned(),
                "make them equal, here or in norm.toml".to_owned(),
            ),
            Self::NotTakingPart { .. } => lang.pick(
                "verbeter de datum van de meting, of “joined” en “left” in norm.toml".to_owned(),
                "mend the date of the measurement, or “joined” and “left” in norm.toml".to_owned(),
            ),
            Self::LoneMeasurement { nearest: Some(nearest), .. } => lang.pick(
                format!("bedoelde u “{nearest}”?"),
                format!("did you mean “{nearest}”?"),
            ),
            Self::PublishedDiffers { .. } => lang.pick(
                "geef dit beeld niet aan anderen, of zet de bestanden, het register en [overview] terug zoals ze toen waren".to_owned(),
                "do not give this picture to others, or put the files, the register and [overview] back as they were then".to_owned(),
            ),
            Self::OddDate { .. } | Self::LoneMeasurement { .. } | Self::OddSettled { .. } => lang.pick(
                "verbeter de datum of het id, of laat het zo als het klopt".to_owned(),
                "mend the date or the id, or leave it if it is right".to_owned(),
            ),
        }
    }
}
