//! What a workbook is for, and what who fills it in has to know beside the questions.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::answers::Status;

/// What was said last time, by the requirement's number: the status, and why.
pub(crate) type Before = BTreeMap<String, (Status, Option<String>)>;

/// For whom a workbook is, and with it which of its sheets are there and in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FormUse {
    /// The whole organisation: every sheet.
    #[default]
    Whole,
    /// One department's part: no Totalen, which would count half of it, and
    /// Gegevens out of sight.
    Part,
}

impl FormUse {
    /// The use of a form that is limited to some requirements, or is not.
    pub(crate) fn of(only: Option<&[String]>) -> Self {
        match only {
            Some(_) => Self::Part,
            None => Self::Whole,
        }
    }
}

/// Who fills a workbook in, until when, and where it goes then: on the sheet Uitleg.
#[derive(Clone, Debug, Default)]
pub struct Errand {
    /// Who fills it in; the organisation where nobody is named.
    pub filled_in_by: Option<String>,
    /// Where it goes when it is filled in.
    pub return_to: Option<String>,
    /// The last day.
    pub deadline: Option<Date>,
}

/// What stands beside what people fill in.
#[derive(Clone, Debug, Default)]
pub struct BesideForm {
    /// What was said last time, if that was asked.
    pub before: Option<Before>,
    /// How many private remarks were left out.
    pub private_left_out: usize,
    /// For whom it is.
    pub form_use: FormUse,
    /// Who fills it in, until when, and where it goes then.
    pub errand: Errand,
}

impl BesideForm {
    /// Nothing beside it, and so many private remarks left out.
    pub fn without_private(left_out: usize) -> Self {
        Self {
            private_left_out: left_out,
            ..Self::default()
        }
    }
}
