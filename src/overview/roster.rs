//! The register that an overview is held against.

use super::facts::Facts;
use super::unused::Twice;
use crate::workspace::Participant;

/// Who answers a norm, seen over all files and the register.
#[derive(Clone, Copy, Debug)]
pub struct Roster<'f> {
    /// Everybody in it.
    pub participants: &'f [Participant],
    /// Whether who has sent nothing at all is expected to answer this norm.
    pub expects_the_silent: bool,
    /// The files that could not be used.
    pub broken: &'f [String],
    /// What came more than once.
    pub twice: &'f [Twice],
}

impl Roster<'_> {
    /// Whether a participant is expected to answer the norm of these files.
    pub(super) fn expects(self, one: &Participant, facts: &[&Facts], everybody: &[Facts]) -> bool {
        let norm = facts.first().map(|file| file.norm.id.as_str());
        let twice = || self.twice.iter().filter(|file| file.organisation == one.id);
        let answers_this = facts.iter().any(|file| file.id == one.id)
            || twice().any(|file| norm == Some(&*file.norm));
        let answers_any =
            || everybody.iter().any(|file| file.id == one.id) || twice().next().is_some();
        match one.norms.is_empty() {
            false => norm.is_some_and(|norm| one.norms.iter().any(|own| own == norm)),
            true => answers_this || self.expects_the_silent && !answers_any(),
        }
    }
}
