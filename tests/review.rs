//! `claimdiff review`, driven through a terminal of tmux as a person would; passed over where tmux is not installed.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod desk;

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use snapbox::cmd::cargo_bin;

/// A review in a terminal of its own.
struct Terminal {
    server: String,
}

impl Terminal {
    /// Starts a review in a folder; `None` where tmux is missing.
    fn start(folder: &Path) -> Option<Self> {
        let installed =
            Command::new("tmux").arg("-V").stdout(Stdio::null()).status().is_ok_and(|s| s.success());
        if !installed {
            return None;
        }
        let name = folder.file_name().unwrap().to_string_lossy();
        let terminal =
            Self { server: format!("claimdiff-{}-{}", std::process::id(), name.trim_start_matches('.')) };
        let review =
            format!("'{}' review --by Ida --today 2024-06-01; sleep 60", cargo_bin!("claimdiff").display());
        let folder = folder.to_string_lossy();
        let started = terminal.tmux(&["new-session", "-d", "-x", "100", "-y", "30", "-c", &folder, &review]);
        assert!(started.status.success(), "{started:?}");
        terminal.sees("finding 1 of");
        Some(terminal)
    }

    fn tmux(&self, args: &[&str]) -> Output {
        Command::new("tmux")
            .args(["-f", "/dev/null", "-L", &self.server])
            .args(args)
            .env_remove("TMUX")
            .output()
            .unwrap()
    }

    /// Presses keys, each by its name in tmux.
    fn press(&self, keys: &[&str]) {
        self.tmux(&[&["send-keys"], keys].concat());
    }

    /// Types a text.
    fn types(&self, text: &str) {
        self.tmux(&["send-keys", "-l", text]);
    }

    fn screen(&self) -> String {
        String::from_utf8_lossy(&self.tmux(&["capture-pane", "-p"]).stdout).into_owned()
    }

    /// Waits until the screen shows a text.
    fn sees(&self, text: &str) {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < Duration::from_secs(20), "no {text:?} on:\n{}", self.screen());
            sleep(Duration::from_millis(30));
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.tmux(&["kill-server"]);
    }
}

#[test]
fn accept_waive_undo_quit() {
    let desk = desk::Desk::new();
    let Some(terminal) = Terminal::start(desk.path()) else { return };
    terminal.sees("Harbour Post");
    terminal.sees("at least 40 dockers");
    terminal.press(&["a"]);
    terminal.sees("accepted, because:");
    terminal.types("two counts, both stand");
    terminal.press(&["Enter"]);
    terminal.sees("finding 2 of 2");
    let first = desk.decisions();
    assert_eq!(rulings(&first), [("accept", "two counts, both stand", None)]);

    terminal.types("w");
    terminal.sees("waived, because:");
    terminal.types("inquiry under way");
    terminal.press(&["Enter"]);
    terminal.sees("until which day?");
    terminal.types("2024-12-31");
    terminal.press(&["Enter"]);
    terminal.sees(" waived");
    let both = desk.decisions();
    assert!(rulings(&both).contains(&("waive", "inquiry under way", Some("2024-12-31"))), "{both}");

    terminal.types("u");
    terminal.sees("taken back");
    assert_eq!(desk.decisions(), first);
    terminal.types("q");
    terminal.sees("1 decided, 1 left open, in decisions.yaml");
    assert_eq!(desk.decisions(), first);
}

#[test]
fn killed_in_the_middle_nothing_is_lost() {
    let desk = desk::Desk::new();
    let Some(terminal) = Terminal::start(desk.path()) else { return };
    terminal.types("e2");
    terminal.sees("error of radio, because:");
    terminal.types("miscounted");
    terminal.press(&["Enter"]);
    terminal.sees("finding 2 of 2");
    terminal.types("ahalf a rea");
    terminal.sees("half a rea");
    let pane = String::from_utf8(terminal.tmux(&["list-panes", "-F", "#{pane_pid}"]).stdout).unwrap();
    let killed =
        Command::new("pkill").args(["-KILL", "-P", pane.trim(), "-x", "claimdiff"]).status().unwrap();
    assert!(killed.success());
    let kept = desk.decisions();
    assert_eq!(rulings(&kept), [("error_of", "miscounted", None)]);
    desk.run(&["check", "--today", "2024-06-01"]).assert().code(1);
    let left: Vec<_> = std::fs::read_dir(desk.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 5, "{left:?}");
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let desk = desk::Desk::new();
    let output = desk.run(&["review"]).assert().code(2);
    let told = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(told.contains("needs a terminal") && told.contains("claimdiff decide FINGERPRINT"), "{told}");
}

/// Ruling, reason and last day of every decision, in the order of the file.
fn rulings(yaml: &str) -> Vec<(&str, &str, Option<&str>)> {
    let entries = yaml.split("- fingerprint:").skip(1);
    let field = |entry: &'_ str, key: &str| -> Option<std::ops::Range<usize>> {
        let at = entry.find(&format!("\n  {key}: "))? + key.len() + 5;
        Some(at..at + entry[at..].find('\n')?)
    };
    let value = |entry, key| field(entry, key).map(|range| entry[range].trim_matches('"'));
    entries.map(|e| (value(e, "ruling").unwrap(), value(e, "why").unwrap(), value(e, "until"))).collect()
}
