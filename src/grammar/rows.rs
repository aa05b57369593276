//! From a hash to its place in a list: an open hash table of keys that are well mixed already.

/// The place of each key.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    /// Key and row plus one; zero for an empty slot.
    slots: Vec<(u32, u32)>,
    count: usize,
}

impl Rows {
    /// The table for keys given in the order of their rows.
    pub(super) fn new(keys: &[u32]) -> Self {
        let slots = vec![(0, 0); (keys.len() + keys.len() / 2 + 1).next_power_of_two()];
        let mut rows = Self { slots, count: keys.len() };
        for (row, &key) in (1..).zip(keys) {
            let slot = rows.slot(key);
            rows.slots[slot] = (key, row);
        }
        rows
    }

    /// Number of rows.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The row of a key, if it is known.
    pub(super) fn get(&self, key: u32) -> Option<u32> {
        self.slots.get(self.slot(key))?.1.checked_sub(1)
    }

    /// The slot that holds a key, or the empty one where it belongs. There always is one: a third are empty.
    fn slot(&self, key: u32) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = key as usize & mask;
        while self.slots.get(slot).is_some_and(|&(other, row)| row != 0 && other != key) {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_rows_they_were_given_in() {
        let rows = Rows::new(&[8, 16, 24]);
        assert_eq!([8, 16, 24, 32].map(|key| rows.get(key)), [Some(0), Some(1), Some(2), None]);
        assert_eq!(Rows::default().get(7), None);
    }
}
