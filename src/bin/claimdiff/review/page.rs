//! The page of a review: the finding, and below it what the keys do or what is being asked.

use claimdiff::model::Ruling;

use super::session::{Question, Session};

/// Lines below the finding.
const FOOT: usize = 3;

/// The lines of a page, no more than `height`, none wider than `width`; `finding` is the text of the one shown.
pub(super) fn lines(session: &Session, finding: &str, (width, height): (usize, usize)) -> Vec<String> {
    let room = height.saturating_sub(FOOT + 1).max(1);
    let text: Vec<&str> = finding.trim_end().lines().collect();
    let from = session.scroll.min(text.len().saturating_sub(room));
    let below = text.len() - (from + room).min(text.len());
    let more = if below > 0 { format!(", {below} lines below: j") } else { String::new() };
    let mut page = vec![format!("finding {} of {}{more}", session.at + 1, session.count)];
    page.extend(text.iter().skip(from).take(room).map(|&line| line.to_owned()));
    page.resize(room + 1, String::new());
    page.push(String::new());
    page.push(cut(&session.message, width));
    let asked = session.question.is_some();
    page.push(if asked { tail(&foot(session), width) } else { cut(&foot(session), width) });
    page
}

fn foot(session: &Session) -> String {
    let answer = &session.answer;
    match &session.question {
        None => "a accept  w waive  e error of  s skip  u undo  ←→ turn  o open  q quit".to_owned(),
        Some(Question::Which) => "which source errs? (number, Esc goes back)".to_owned(),
        Some(Question::Open) => "open which source? (number, Esc goes back)".to_owned(),
        Some(Question::Why(Ruling::Accept)) => format!("accepted, because: {answer}_"),
        Some(Question::Why(Ruling::Waive)) => format!("waived, because: {answer}_"),
        Some(Question::Why(Ruling::ErrorOf(source))) => format!("error of {source}, because: {answer}_"),
        Some(Question::Until(_)) => format!("until which day? (2025-01-31, or Enter for good): {answer}_"),
    }
}

/// The first characters of a line.
fn cut(line: &str, width: usize) -> String {
    line.chars().filter(|c| !c.is_control()).take(width).collect()
}

/// The last characters of a line: where typing goes on.
fn tail(line: &str, width: usize) -> String {
    let all = line.chars().count();
    line.chars().skip(all.saturating_sub(width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_fits_its_screen() {
        let finding = (0..50).map(|i| format!("line {i}")).collect::<Vec<_>>().join("\n");
        let session = Session { count: 2, scroll: 99, message: "m".repeat(99), ..Session::default() };
        let page = lines(&session, &finding, (40, 12));
        assert_eq!((page.len(), page[8].as_str()), (12, "line 49"));
        assert!(page[10..].iter().all(|line| line.chars().count() <= 40), "{page:?}");
        assert!(lines(&Session::default(), &finding, (40, 12))[0].ends_with("42 lines below: j"));
        assert_eq!(lines(&Session::default(), "", (0, 0)).len(), 5);
    }

    #[test]
    fn the_end_of_a_long_answer_is_seen() {
        let question = Some(Question::Why(Ruling::Accept));
        let session = Session { question, answer: "x".repeat(90) + "end", ..Session::default() };
        let page = lines(&session, "", (20, 6));
        assert!(page.last().unwrap().ends_with("end_"), "{page:?}");
    }
}
