//! Private remarks, taken out of answers.

use super::model::Answers;

impl Answers {
    /// Takes every private remark out; gives how many there were.
    pub fn take_private(&mut self) -> usize {
        let texts = self.answers.iter_mut().map(|answer| &mut answer.texts);
        texts.filter_map(|texts| texts.private.take()).count()
    }
}
