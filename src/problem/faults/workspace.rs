//! What is wrong with a workspace: its register, its paths, and answers files held against it.

use jiff::civil::Date;

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::{meant, meant_or_known};

faults! {
    /// What is wrong with a workspace, or with an answers file held against it.
    #[derive(Clone, Debug, PartialEq)]
    WorkspaceFault {
        /// An organisation that the register does not have.
        UnknownOrganisation { id: String, nearest: Option<String>, known: Vec<String> } => UnknownOrganisation
            ("de organisatie “{id}” staat niet in norm.toml",
             "the organisation “{id}” is not in norm.toml")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// An organisation that continues itself, at once or by way of others.
        ContinuesItself { id: String } => Conflict
            ("“{id}” is volgens “continues” een voortzetting van zichzelf",
             "by “continues”, “{id}” continues itself")
            ("noem bij “continues” alleen organisaties die in deze zijn opgegaan",
             "name in “continues” only organisations that became part of this one");
        /// An organisation that two others continue.
        ContinuedTwice { id: String, by: String } => Conflict
            ("“{id}” gaat ook al op in “{by}”", "“{id}” is continued by “{by}” already")
            ("laat het id staan bij de ene organisatie die haar antwoorden voortzet",
             "leave the id with the one organisation that goes on with its answers");
        /// An organisation that another continues while it still takes part.
        StillTakesPart {
            id: String,
            /// The day on which the other starts.
            from: Option<Date>,
        } => Conflict
            ("“{id}” gaat hierin op, maar doet zelf dan nog mee",
             "“{id}” is continued here, but still takes part itself")
            (|lang| match from {
                Some(from) => pick!(lang,
                    "schrijf bij “{id}”: left = {from}",
                    "write with “{id}”: left = {from}"),
                None => pick!(lang,
                    "schrijf hier “joined” en bij “{id}” dezelfde dag als “left”",
                    "write “joined” here, and the same day as “left” with “{id}”"),
            });
        /// An organisation that left before it joined.
        LeftBeforeJoined => Conflict
            ("“left” ligt niet na “joined”: zo doet deze organisatie nooit mee",
             "“left” is not after “joined”: this organisation would never take part")
            ("verbeter één van beide dagen", "mend one of the two days");
        /// A path that leads nowhere.
        NoPath {
            path: String,
            /// Whether a folder belongs there.
            folder: bool,
        } => NoPath
            (|lang| match folder {
                true => pick!(lang, "de map “{path}” is er niet", "there is no folder “{path}”"),
                false => pick!(lang, "het bestand “{path}” is er niet", "there is no file “{path}”"),
            })
            (|lang| match path.contains('\\') {
                true => pick!(lang,
                    "schrijf een pad met /: {}",
                    "write a path with /: {}", path.replace('\\', "/")),
                false => pick!(lang,
                    "een pad in norm.toml telt vanaf de map waarin norm.toml staat",
                    "a path in norm.toml counts from the folder that norm.toml is in"),
            });
        /// A hash that cannot be one.
        BadHash => BadHash
            ("dit is geen sha256: die heeft 64 tekens, 0 tot en met 9 en a tot en met f",
             "this is not a sha256: that has 64 characters, 0 to 9 and a to f")
            ("haal dit blok weg en gebruik: norm validate --record",
             "remove this block and use: norm validate --record");
        /// A share that is agreed in a way that can be read in two.
        BadPortion {
            key: &'static str,
            /// How it was probably meant.
            meant: Option<String>,
        } => UnknownWord
            ("dit kan niet bij “{key}”: het is geen aandeel van 0 tot en met 1 en geen heel percentage van 2 tot en met 100",
             "this cannot be used for “{key}”: it is neither a share from 0 to 1 nor a whole percentage from 2 to 100")
            (|lang| match meant {
                Some(meant) => pick!(lang, "schrijf: {key} = {meant}", "write: {key} = {meant}"),
                None => pick!(lang,
                    "schrijf bijvoorbeeld: {key} = 0.8, of: {key} = 80",
                    "write for instance: {key} = 0.8, or: {key} = 80"),
            });
        /// A settled file that is no longer what it was.
        SettledChanged {
            /// The file.
            file: String,
            /// Whether nothing but the ends of its lines is different.
            line_ends: bool,
        } => SettledChanged
            (|lang| match line_ends {
                true => pick!(lang,
                    "van {file} zijn alleen de regeleinden veranderd sinds het als vastgesteld is vastgelegd; de tekst is dezelfde",
                    "of {file} only the line ends have changed since it was recorded as settled; the text is the same"),
                false => pick!(lang,
                    "{file} is veranderd sinds het als vastgesteld is vastgelegd",
                    "{file} has changed since it was recorded as settled"),
            })
            (|lang| match line_ends {
                true => pick!(lang,
                    "git doet dit op Windows; zet in .gitattributes de regel “*.yaml -text” en haal het bestand opnieuw op, of zet het oude bestand terug",
                    "git does this on Windows; put the line “*.yaml -text” in .gitattributes and get the file anew, or put the old file back"),
                false => pick!(lang,
                    "zet het oude bestand terug; is het opnieuw vastgesteld, haal dan dit blok weg en gebruik: norm validate --record",
                    "put the old file back; if it was settled anew, remove this block and use: norm validate --record"),
            });
        /// A second file of the same organisation, norm and measurement.
        SameMeasurement { organisation: String, measurement: String, first: String } => SameMeasurement
            ("van “{organisation}” is er al een bestand met dezelfde norm en meting “{measurement}”: {first}",
             "there is a file of “{organisation}” with the same norm and measurement “{measurement}” already: {first}")
            ("laat één van de twee in de map, of geef de andere een eigen measurement.id",
             "leave one of the two in the folder, or give the other a measurement.id of its own");
        /// A kind other than that of the register.
        KindDiffers { kind: String, place: String } => KindDiffers
            ("norm.toml noemt een andere soort: “{kind}” ({place})",
             "norm.toml says another kind: “{kind}” ({place})")
            ("maak ze gelijk, hier of in norm.toml", "make them equal, here or in norm.toml");
        /// A name or region other than that of the register.
        Differs {
            key: &'static str,
            /// What the register says.
            value: String,
            place: String,
        } => RegisterDiffers
            ("norm.toml zegt bij “{key}” iets anders: “{value}” ({place})",
             "norm.toml says something else for “{key}”: “{value}” ({place})")
            ("maak ze gelijk, hier of in norm.toml", "make them equal, here or in norm.toml");
        /// A measurement of a day on which the organisation does not take part.
        NotTakingPart { id: String, day: Date } => NotTakingPart
            ("volgens norm.toml doet “{id}” op {day} niet mee",
             "by norm.toml “{id}” does not take part on {day}")
            ("verbeter de datum van de meting, of “joined” en “left” in norm.toml",
             "mend the date of the measurement, or “joined” and “left” in norm.toml");
        /// A date far from the one that most files of the measurement have.
        OddDate {
            id: String,
            /// The date of this file.
            date: Date,
            /// The date of most.
            usual: Date,
        } => OddMeasurement
            ("de datum {date} ligt meer dan een jaar van die van de meeste bestanden van meting “{id}”: {usual}",
             "the date {date} is more than a year from that of most files of measurement “{id}”: {usual}")
            (|lang| mend_or_leave(lang));
        /// A measurement that only this file has.
        LoneMeasurement { id: String, nearest: Option<String> } => OddMeasurement
            ("alleen dit bestand is van meting “{id}”",
             "only this file is of measurement “{id}”")
            (|lang| match nearest {
                Some(nearest) => meant(lang, nearest),
                None => mend_or_leave(lang),
            });
        /// Settled before the measurement, or long after it.
        OddSettled {
            /// The date of the measurement.
            date: Date,
            /// The date on which it was settled.
            settled: Date,
        } => OddMeasurement
            (|lang| match settled < date {
                true => pick!(lang,
                    "vastgesteld op {settled}, voor de datum van de meting: {date}",
                    "settled on {settled}, before the date of the measurement: {date}"),
                false => pick!(lang,
                    "vastgesteld op {settled}, meer dan een jaar na de datum van de meting: {date}",
                    "settled on {settled}, more than a year after the date of the measurement: {date}"),
            })
            (|lang| mend_or_leave(lang));
        /// A picture of the same round went out already, and comparing it with this one tells.
        PublishedDiffers {
            id: String,
            /// What is different now.
            differs: Differing,
        } => PublishedDiffers
            (|lang| pick!(lang,
                "van meting “{id}” is al een beeld naar buiten gegaan, {how}; wie beide naast elkaar legt, kan meer zien dan uit één",
                "a picture of measurement “{id}” went out already, {how}; who puts both side by side can see more than from one", how = differs.told(lang)))
            ("geef dit beeld niet aan anderen, of zet de bestanden, het register en [overview] terug zoals ze toen waren",
             "do not give this picture to others, or put the files, the register and [overview] back as they were then");
    }
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
            Self::Files(then, now) => pick!(
                lang,
                "uit andere bestanden ({then}, nu {now})",
                "of other files ({then}, now {now})"
            ),
            Self::Groups(then, now) => pick!(
                lang,
                "waarin anderen samen zijn geteld (in groepen: {then}, nu {now})",
                "in which others were counted together (in groups: {then}, now {now})"
            ),
        }
    }
}

fn mend_or_leave(lang: Lang) -> String {
    pick!(
        lang,
        "verbeter de datum of het id, of laat het zo als het klopt",
        "mend the date or the id, or leave it if it is right"
    )
}
