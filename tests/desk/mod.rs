//! A desk in a temporary folder: two invented reports of one strike, their claim sets, settings, no decisions yet.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs;
use std::path::Path;

use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

/// What the harbour paper says. With the radio it differs in two figures.
pub(crate) const POST: &str = "---\nid: post\noutlet: Harbour Post\npublished: 2024-05-31\n---\n\
    Police in Northport detained at least 40 dockers on Thursday. The storm killed 12 sailors off Northport on Thursday.\n";

/// What the radio says.
pub(crate) const RADIO: &str = "---\nid: radio\noutlet: Coast Radio\npublished: 2024-05-31\n---\n\
    Police in Northport detained 25 dockers on Thursday. The storm killed 19 sailors off Northport on Thursday.\n";

const SETTINGS: &str = "sources = [\"articles\"]\n";

/// A desk; its folder goes when it does.
pub(crate) struct Desk(TempDir);

impl Desk {
    /// A desk whose claim sets are in step.
    pub(crate) fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::create_dir(desk.path().join("articles")).unwrap();
        desk.write("articles/post.md", POST);
        desk.write("articles/radio.md", RADIO);
        desk.write("claimdiff.toml", SETTINGS);
        desk.extract();
        desk
    }

    /// Its folder.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file of it.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    /// Reads a file of it.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap_or_default()
    }

    /// The text of its decisions; empty without any.
    pub(crate) fn decisions(&self) -> String {
        self.read("decisions.yaml")
    }

    /// Brings the claim sets in step.
    pub(crate) fn extract(&self) {
        self.run(&["extract", "articles", "-o", "claims"]).assert().code(0);
    }

    /// The program in its folder, without the settings of whoever runs the tests.
    pub(crate) fn run(&self, args: &[&str]) -> Command {
        self.run_in("", args)
    }

    /// The same in a folder below.
    pub(crate) fn run_in(&self, folder: &str, args: &[&str]) -> Command {
        let command = Command::new(cargo_bin!("claimdiff")).current_dir(self.path().join(folder)).args(args);
        let foreign = [
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "CLAIMDIFF_BY",
            "CLAIMDIFF_FAIL_ON",
            "CLAIMDIFF_CLAIMS",
        ];
        let command = foreign.iter().fold(command, Command::env_remove);
        command.env("NO_COLOR", "1").env("COLUMNS", "100")
    }

    /// What it prints, and its exit code.
    pub(crate) fn prints(&self, args: &[&str]) -> (String, i32) {
        let output = self.run(args).output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
    }

    /// The fingerprints of its open findings, worst first.
    pub(crate) fn open(&self) -> Vec<String> {
        let (text, _) = self.prints(&["check", "--format", "json", "--today", "2024-06-01"]);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let notices = json["notices"].as_array().unwrap().iter();
        let open = notices
            .filter(|n| n["settled"].is_null() && n["message"].as_str().unwrap().contains("(finding "));
        open.map(|n| n["fingerprint"].as_str().unwrap().to_owned()).collect()
    }
}
