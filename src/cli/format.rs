//! The form of an output: one of a command's own, or one that pipelines read.

use clap::ValueEnum;
use clap::builder::{
    MapValueParser, PossibleValue, PossibleValuesParser, TypedValueParser as _, ValueParserFactory,
};

use crate::render::notice::Pipeline;

/// A form that is asked for with `--format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormatOf<T> {
    /// A form that this command has.
    Own(T),
    /// A form that every command with checks has.
    Pipeline(Pipeline),
}

impl<T: ValueEnum> FormatOf<T> {
    fn named(name: &str) -> Self {
        let pipeline = Pipeline::ALL.iter().find(|form| form.name() == name);
        match pipeline {
            Some(form) => Self::Pipeline(*form),
            None => Self::Own(T::from_str(name, false).expect("one of the values that clap has")),
        }
    }
}

impl<T: ValueEnum + Send + Sync + 'static> ValueParserFactory for FormatOf<T> {
    type Parser = MapValueParser<PossibleValuesParser, fn(String) -> Self>;

    fn value_parser() -> Self::Parser {
        let own = T::value_variants().iter();
        let own = own.filter_map(ValueEnum::to_possible_value);
        let pipelines = Pipeline::ALL.iter();
        let pipelines = pipelines.map(|form| PossibleValue::new(form.name()).help(form.about()));
        let all: Vec<PossibleValue> = own.chain(pipelines).collect();
        PossibleValuesParser::new(all).map(|name| Self::named(&name))
    }
}
