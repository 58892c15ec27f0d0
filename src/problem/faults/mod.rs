//! Every fault, in tables by subject: how one is written down: one row with its variant, its code, the sentence and the help.

mod answers;
mod content;
mod crosswalk;
mod filling;
mod flag;
mod norm;
mod plan;
mod shape;
mod sheet;
mod syntax;
mod table;
mod text;
mod word;
mod workspace;

pub use answers::{AnswerFault, SpellingDifference};
pub(crate) use content::{ContentFault, FileKind};
pub(crate) use crosswalk::CrosswalkFault;
pub(crate) use filling::FillingFault;
pub(crate) use flag::FlagFault;
pub(crate) use norm::NormFault;
pub(crate) use plan::PlanFault;
pub(crate) use shape::Expected;
pub use shape::ShapeFault;
#[cfg(feature = "office")]
pub(crate) use sheet::Inside;
pub(crate) use sheet::SheetFault;
pub(crate) use syntax::SyntaxFault;
pub(crate) use table::TableFault;
pub use text::TextFault;
pub use word::WordFault;
pub(crate) use workspace::{Differing, WorkspaceFault};

/// A row is `Variant { fields } => Code (sentence) (help);`.
///
/// Sentence and help are `("Dutch", "English")` or, with values that are worked
/// out, `("Dutch {a}", "English {a}", a = …)`; where there is more to decide,
/// `(|lang| …)`. The fields of the variant can be named in all of them. Nothing is
/// put together before somebody asks for it, and then in one language only.
///
/// Fields without a line of their own mean the same in every row: `nearest` is what was
/// probably meant, `known` all there is, `first` where it stands already, and others
/// what the file says, shortened.
macro_rules! faults {
    (
        $(#[$doc:meta])*
        $name:ident {
            $(
                $(#[$about:meta])*
                $variant:ident $({ $($(#[$what:meta])* $field:ident: $type:ty),* $(,)? })?
                    => $code:ident $sentence:tt $help:tt;
            )*
        }
    ) => {
        $(#[$doc])*
        #[allow(missing_docs)] // of the fields that mean the same in every row
        pub enum $name {
            $(
                $(#[$about])*
                $variant $({ $($(#[$what])* $field: $type),* })?,
            )*
        }

        #[allow(unused_variables)] // few sentences name every field
        impl $crate::problem::Explain for $name {
            fn code(&self) -> $crate::problem::Code {
                match self { $(Self::$variant { .. } => $crate::problem::Code::$code,)* }
            }

            fn sentence(&self, lang: $crate::lang::Lang) -> String {
                match self {
                    $(Self::$variant $({ $($field),* })? => $crate::problem::faults::told!(lang, $sentence),)*
                }
            }

            fn help(&self, lang: $crate::lang::Lang) -> String {
                match self {
                    $(Self::$variant $({ $($field),* })? => $crate::problem::faults::told!(lang, $help),)*
                }
            }
        }
    };
}

/// A sentence of a row, in one language.
macro_rules! told {
    ($given:ident, (|$lang:ident| $told:expr)) => {{
        let $lang = $given;
        $told
    }};
    ($given:ident, ($($text:tt)*)) => {
        $crate::lang::pick!($given, $($text)*)
    };
}

use {faults, told};
