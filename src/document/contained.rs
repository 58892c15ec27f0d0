//! Libraries that read what others made: one that breaks down on a file must
//! not take the other files along.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    /// Whether what breaks down now says so by itself.
    static IS_CONTAINED: Cell<bool> = const { Cell::new(false) };
    #[cfg(test)]
    static BREAKS: Cell<bool> = const { Cell::new(false) };
}

/// A library broke down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken;

/// Does work that a library may break down on, without a word on any stream.
///
/// # Errors
/// When it broke down.
pub(crate) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, Broken> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_CONTAINED.get() {
                usual(panic);
            }
        }));
    });
    let outer = IS_CONTAINED.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(|| {
        #[cfg(test)]
        assert!(!BREAKS.replace(false), "broken for a test");
        work()
    }));
    IS_CONTAINED.set(outer);
    done.map_err(|_| Broken)
}

/// The next library of this thread breaks down.
#[cfg(test)]
pub(crate) fn break_next() {
    BREAKS.set(true);
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Source, parse};
    use super::*;
    use crate::problem::TextFault;

    #[test]
    fn what_breaks_down_is_a_problem_of_its_file_and_of_no_other() {
        for (name, text, format) in [
            ("a.yaml", "a: 1\n", Format::Yaml),
            ("a.toml", "a = 1\n", Format::Toml),
        ] {
            let source = Source::new(name, text.to_owned(), format);
            break_next();
            let parsed = parse(&source);
            assert!(parsed.root.is_none());
            assert_eq!(parsed.problems, [source.file_problem(TextFault::Stuck)]);
            assert!(parse(&source).root.is_some());
        }
    }

    #[test]
    fn work_inside_other_work_is_contained_too() {
        let inner = contained(|| contained(|| panic!("inside")));
        assert_eq!(inner, Ok(Err::<(), _>(Broken)));
        assert_eq!(contained(|| 1), Ok(1));
    }
}
