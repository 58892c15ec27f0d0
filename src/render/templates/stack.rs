//! The stack on which templates of users are written: calls of each other take room.

use std::thread;

use crate::document::{Broken, contained};

/// Room for all calls that a template within its bounds can make of each other,
/// in whatever thread it is used.
pub(super) const STACK: usize = 64_000_000;

/// On what stack a template is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StackRoom {
    /// A large one of its own.
    Own,
    /// What the caller has left.
    Shared,
}

impl StackRoom {
    /// How often macros and templates may call each other.
    pub(super) fn most_calls(self) -> usize {
        match self {
            Self::Own => 100,
            Self::Shared => 20,
        }
    }

    /// Words in one tag: the engine calls itself for each, and so does what it makes.
    pub(super) fn most_words(self) -> usize {
        match self {
            Self::Own => 2_000,
            Self::Shared => 100,
        }
    }

    /// Tags that are open at once, with the branches of an `if`.
    pub(super) fn most_open(self) -> usize {
        match self {
            Self::Own => 100,
            Self::Shared => 20,
        }
    }
}

/// Does work on a stack of its own. Where none can be had, as in WebAssembly, which has
/// no threads, it is done on the caller's: that is no fault of a template.
///
/// # Errors
/// When the work broke down.
pub(super) fn on_a_stack<T: Send>(
    size: usize,
    work: impl Fn(StackRoom) -> T + Sync,
) -> Result<T, Broken> {
    let in_a_thread = || {
        thread::scope(|scope| {
            let thread = thread::Builder::new().stack_size(size);
            let thread = thread.spawn_scoped(scope, || contained(|| work(StackRoom::Own)));
            // What breaks down in the thread is contained in it, so it always comes back.
            thread.map(|thread| thread.join().unwrap_or(Err(Broken)))
        })
    };
    match contained(in_a_thread)? {
        Ok(done) => done,
        Err(_no_thread) => contained(|| work(StackRoom::Shared)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_on_the_stack_of_the_caller_where_no_other_can_be_had() {
        assert_eq!(on_a_stack(STACK, |room| room), Ok(StackRoom::Own));
        assert_eq!(
            on_a_stack(usize::MAX / 2, |room| room),
            Ok(StackRoom::Shared)
        );
    }

    #[test]
    fn what_breaks_down_is_contained_on_either_stack() {
        for size in [STACK, usize::MAX / 2] {
            let done = on_a_stack(size, |_| -> () { panic!("for a test") });
            assert_eq!(done, Err(Broken));
        }
    }
}
