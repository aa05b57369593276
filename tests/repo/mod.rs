//! git repositories in temporary folders, with the reports and claim sets of this project in them.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The program under test.
pub(crate) const CLAIMDIFF: &str = env!("CARGO_BIN_EXE_claimdiff");

/// A repository with one commit.
pub(crate) struct Repo(TempDir);

impl Repo {
    /// `seeds/` and the claim sets extracted from it, committed on `main`.
    pub(crate) fn of_seeds() -> Self {
        let repo = Self::empty();
        copy(Path::new("seeds"), &repo.path("seeds"));
        repo.ok(&[CLAIMDIFF, "extract", "seeds", "-o", "claims"]);
        repo.commit("claims of the five reports");
        repo
    }

    /// A repository without any commit, apart from the user's own settings of git.
    pub(crate) fn empty() -> Self {
        let repo = Self(tempfile::tempdir().unwrap());
        repo.ok(&["git", "init", "--quiet", "--initial-branch=main"]);
        repo
    }

    /// A path in the working copy.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Replaces words of a file, which must be in it.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        fs::write(self.path(path), text.replacen(from, to, 1)).unwrap();
    }

    /// Commits all that is there.
    pub(crate) fn commit(&self, message: &str) {
        self.ok(&["git", "add", "--all"]);
        self.ok(&["git", "commit", "--quiet", "--message", message]);
    }

    /// A command ready to run in the repository, deaf to the settings of whoever runs the tests.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let folder = Path::new(CLAIMDIFF).parent().unwrap();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths([folder.to_owned()].into_iter().chain(std::env::split_paths(&path)))
            .unwrap();
        command.current_dir(self.0.path()).env("PATH", path).env("COLUMNS", "80");
        command
            .env("GIT_CONFIG_GLOBAL", self.path(".git/none"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_PAGER", "cat");
        for role in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{role}_NAME"), "Desk")
                .env(format!("GIT_{role}_EMAIL"), "desk@example.org");
            command.env(format!("GIT_{role}_DATE"), "2024-05-31T12:00:00Z");
        }
        command.env_remove("GITHUB_ACTIONS").env_remove("GITHUB_STEP_SUMMARY");
        command.env_remove("GIT_DIR").env_remove("GIT_PAGER_IN_USE").env_remove("NO_COLOR");
        command
    }

    /// Runs a command, the program first.
    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words[0]).args(&words[1..]).output().unwrap()
    }

    /// What a command prints that must end well.
    pub(crate) fn ok(&self, words: &[&str]) -> String {
        self.ends(words, 0)
    }

    /// What a command prints that must end with this code.
    pub(crate) fn ends(&self, words: &[&str], code: i32) -> String {
        let output = self.run(words);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{words:?}\n{out}\n{err}");
        out
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
