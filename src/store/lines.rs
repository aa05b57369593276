//! Where claims stand in the YAML of their claim set.

use super::wire::Document;
use crate::model::Error;
use crate::yaml;

/// For each claim of a claim set its id, and its first and last line, counted from 1; `file` names the text in errors.
pub fn claim_lines(file: &str, text: &str) -> Result<Vec<(String, (usize, usize))>, Error> {
    let document: Document = yaml::parse(file, text)?;
    let lines: Vec<&str> = text.lines().collect();
    let starts: Vec<usize> =
        document.claims.iter().map(|c| usize::try_from(c.referenced.line()).unwrap_or(1)).collect();
    let stretch = |i: usize| {
        let next = starts.get(i + 1).map_or(lines.len() + 1, |next| *next);
        (starts[i], last_of(&lines, starts[i], next))
    };
    Ok(document.claims.into_iter().enumerate().map(|(i, c)| (c.value.id.value, stretch(i))).collect())
}

/// The last line with content from `first` to before `next`.
fn last_of(lines: &[&str], first: usize, next: usize) -> usize {
    let stretch = lines.get(first - 1..next - 1).unwrap_or_default();
    let content = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    first + stretch.iter().rposition(content).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_reach_from_their_id_to_their_last_key() {
        let text = "format: 1\nsource: {id: a}\nclaims:\n- id: d-1\n  kind: date\n  date: \"2024\"\n  text: then\n\n# seen\n\
                    - {id: d-2, kind: date, date: \"2024\", text: then}\n\n";
        let expected = [("d-1".to_owned(), (4, 7)), ("d-2".to_owned(), (10, 10))];
        assert_eq!(claim_lines("a.yaml", text).unwrap(), expected);
    }
}
