//! What is odd about a plan.

use super::faults;

faults! {
    /// What is odd about a plan.
    #[derive(Clone, Debug, PartialEq)]
    PlanFault {
        /// Two lines of a plan that nothing tells apart but their place.
        SameEntry { first: String } => SameEntry
            ("deze actie of dit stuk heet in de planning hetzelfde als bij {first}, onder hetzelfde nummer; in een agenda wisselen zij om als er een wegvalt",
             "this action or document is called the same in the plan as that at {first}, under the same number; in a calendar they change places when one goes")
            ("geef beide een eigen id, of een andere titel",
             "give each an id of its own, or another title");
    }
}
