//! Where claims stand in their files, for those who are sent there.

use std::collections::BTreeMap;

use super::Place;

/// The files of sources, and the lines of claims in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    files: BTreeMap<String, String>,
    claims: BTreeMap<String, (usize, usize)>,
}

impl Places {
    /// Adds a source with its file and the first and last line of each claim whose lines are known, counted from 1.
    pub fn add(
        &mut self,
        path: &str,
        source: &str,
        lines: impl IntoIterator<Item = (String, (usize, usize))>,
    ) {
        self.files.insert(source.to_owned(), path.to_owned());
        self.claims.extend(lines.into_iter().map(|(claim, lines)| (format!("{source}/{claim}"), lines)));
    }

    /// Where a claim stands: its file, with its lines where they are known; the source's id where the file is not.
    pub fn of(&self, source: &str, claim: &str) -> Place {
        let path = self.files.get(source).map_or(source, String::as_str);
        Place { path: path.to_owned(), lines: self.claims.get(&format!("{source}/{claim}")).copied() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_without_lines_stands_in_its_file() {
        let mut places = Places::default();
        places.add("claims/a.yaml", "coast/a", [("q-1".to_owned(), (4, 9))]);
        assert_eq!(places.of("coast/a", "q-1"), Place::lines("claims/a.yaml", 4, 9));
        assert_eq!(places.of("coast/a", "q-2"), Place::file("claims/a.yaml"));
        assert_eq!(places.of("coast/b", "q-1"), Place::file("coast/b"));
    }
}
