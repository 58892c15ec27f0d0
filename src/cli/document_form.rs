//! The form of a document that people read: asked for with `--format`, or told by
//! the name of the file.

use clap::ValueEnum;
use clap::builder::{
    MapValueParser, PossibleValue, PossibleValuesParser, TypedValueParser as _, ValueParserFactory,
};

/// A form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentForm {
    /// GitHub-flavoured Markdown ·
    /// Markdown zoals op GitHub
    Markdown,
    /// One self-contained HTML file ·
    /// Eén HTML-bestand met alles erin
    Html,
    /// A Word document, in the house style of `--reference` ·
    /// Een document van Word, in de huisstijl van `--reference`
    #[value(name = "docx")]
    Word,
}

impl DocumentForm {
    /// Every form, the one that people think of first before the others.
    pub(crate) const ALL: &'static [Self] = &[Self::Markdown, Self::Html, Self::Word];
}

/// A document in one of its forms, or a form that only this command has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocumentOr<T> {
    /// A document.
    Document(DocumentForm),
    /// A form of the command itself.
    Own(T),
}

impl<T: ValueEnum> DocumentOr<T> {
    fn named(name: &str) -> Self {
        match DocumentForm::from_str(name, false) {
            Ok(form) => Self::Document(form),
            Err(_) => Self::Own(T::from_str(name, false).expect("one of the values that clap has")),
        }
    }
}

impl<T: ValueEnum + Send + Sync + 'static> ValueParserFactory for DocumentOr<T> {
    type Parser = MapValueParser<PossibleValuesParser, fn(String) -> Self>;

    fn value_parser() -> Self::Parser {
        let documents = DocumentForm::value_variants().iter();
        let documents = documents.filter_map(ValueEnum::to_possible_value);
        let own = T::value_variants().iter();
        let own = own.filter_map(ValueEnum::to_possible_value);
        let all: Vec<PossibleValue> = documents.chain(own).collect();
        PossibleValuesParser::new(all).map(|name| Self::named(&name))
    }
}
