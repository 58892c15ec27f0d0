//! What a reader can work out: the values that a hidden count can have, given
//! everything that is shown. Groups and what they say are two sides of a
//! network, counts are the flow between them, so the answer is exact.

/// What is shown of a table: groups (regions) by statuses, with their total.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    /// How many organisations each group has.
    pub(super) groups: Vec<usize>,
    /// The lowest and highest of each status over all groups.
    pub(super) total: Vec<(usize, usize)>,
    /// The same per group.
    pub(super) cells: Vec<Vec<(usize, usize)>>,
}

/// One count of the table.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    /// A status over all groups.
    Total(usize),
    /// A status in a group.
    Group(usize, usize),
}

impl Bounds {
    /// How many values a count can have, counted no further than `enough`.
    pub(super) fn values(&self, at: At, enough: usize) -> usize {
        let (low, high) = match at {
            At::Total(status) => self.total[status],
            At::Group(group, status) => self.cells[group][status],
        };
        let can_be = |value: &usize| {
            let mut fixed = self.clone();
            match at {
                At::Total(status) => fixed.total[status] = (*value, *value),
                At::Group(group, status) => fixed.cells[group][status] = (*value, *value),
            }
            fixed.is_possible()
        };
        (low..=high).filter(can_be).take(enough).count()
    }

    /// Whether any counts fit these bounds.
    pub(super) fn is_possible(&self) -> bool {
        let (groups, statuses) = (self.groups.len(), self.total.len());
        let (from, to) = (groups + statuses, groups + statuses + 1);
        let mut network = Network::new(groups + statuses + 2);
        for (group, size) in self.groups.iter().enumerate() {
            network.edge(from, group, (*size, *size));
            for (status, bounds) in self.cells[group].iter().enumerate() {
                network.edge(group, groups + status, *bounds);
            }
        }
        for (status, bounds) in self.total.iter().enumerate() {
            network.edge(groups + status, to, *bounds);
        }
        network.edge(to, from, (0, self.groups.iter().sum()));
        network.circulates()
    }
}

/// A network whose edges want at least and at most so much flow.
struct Network {
    /// What still fits from one node to another.
    room: Vec<Vec<usize>>,
    /// What has to flow anyway, as supply at its end and demand at its begin.
    wanted: usize,
}

impl Network {
    fn new(nodes: usize) -> Self {
        // Two more, where what has to flow comes from and goes to.
        Self {
            room: vec![vec![0; nodes + 2]; nodes + 2],
            wanted: 0,
        }
    }

    fn edge(&mut self, from: usize, to: usize, (low, high): (usize, usize)) {
        if low > high {
            // Nothing fits: wanted without room.
            self.wanted += 1;
            return;
        }
        let (supply, demand) = (self.room.len() - 2, self.room.len() - 1);
        self.room[from][to] += high - low;
        self.room[supply][to] += low;
        self.room[from][demand] += low;
        self.wanted += low;
    }

    /// Whether all that has to flow can flow.
    fn circulates(mut self) -> bool {
        let mut flow = 0;
        while let Some(more) = self.push() {
            flow += more;
        }
        flow == self.wanted
    }

    /// Sends as much as fits along a shortest way that has room.
    fn push(&mut self) -> Option<usize> {
        let nodes = self.room.len();
        let (supply, demand) = (nodes - 2, nodes - 1);
        let mut came_from: Vec<Option<usize>> = vec![None; nodes];
        let mut seen = vec![supply];
        let mut next = 0;
        while let Some(&node) = seen.get(next) {
            next += 1;
            for (other, before) in came_from.iter_mut().enumerate() {
                if self.room[node][other] > 0 && other != supply && before.is_none() {
                    *before = Some(node);
                    seen.push(other);
                }
            }
        }
        let mut way = Vec::new();
        let mut node = demand;
        while node != supply {
            let before = came_from[node]?;
            way.push((before, node));
            node = before;
        }
        let more = way.iter().map(|(from, to)| self.room[*from][*to]).min()?;
        for (from, to) in way {
            self.room[from][to] -= more;
            self.room[to][from] += more;
        }
        Some(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_minus_the_rest_leaves_one_value() {
        let bounds = Bounds {
            groups: vec![10, 8],
            total: vec![(12, 12), (6, 6)],
            cells: vec![vec![(7, 7), (1, 4)], vec![(0, 8), (0, 8)]],
        };
        assert_eq!(bounds.values(At::Group(0, 1), 9), 1);
        assert_eq!(bounds.values(At::Group(1, 0), 9), 1, "12 - 7");
    }

    #[test]
    fn what_is_open_keeps_its_values() {
        let bounds = Bounds {
            groups: vec![10, 8],
            total: vec![(5, 13), (5, 13)],
            cells: vec![vec![(0, 10), (0, 10)], vec![(0, 8), (0, 8)]],
        };
        assert_eq!(bounds.values(At::Group(0, 0), 99), 11);
        assert_eq!(bounds.values(At::Total(0), 99), 9);
        assert_eq!(bounds.values(At::Total(0), 3), 3);
    }

    #[test]
    fn what_contradicts_itself_is_impossible() {
        let bounds = Bounds {
            groups: vec![5],
            total: vec![(6, 6), (0, 0)],
            cells: vec![vec![(0, 5), (0, 5)]],
        };
        assert!(!bounds.is_possible());
    }
}
