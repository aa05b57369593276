//! Runs git as a child process.

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};

use claimdiff::model::Error;

/// What a run of git printed, if it ended well. `about` names what it was wanted for, in errors.
pub(crate) fn git<S: AsRef<OsStr>>(about: &str, args: &[S]) -> Result<Vec<u8>, Error> {
    feed(about, args, &[])
}

/// The same with `input` on its standard input.
pub(crate) fn feed<S: AsRef<OsStr>>(about: &str, args: &[S], input: &[u8]) -> Result<Vec<u8>, Error> {
    let mut command = Command::new("git");
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let output = talk(&mut command, input).map_err(|e| missing(about, &e))?;
    if output.status.success() { Ok(output.stdout) } else { Err(failed(about, &output.stderr)) }
}

/// Writes from another thread: git may print before it has read all.
fn talk(command: &mut Command, input: &[u8]) -> io::Result<std::process::Output> {
    let mut child = command.spawn()?;
    let pipe = child.stdin.take();
    std::thread::scope(|scope| {
        scope.spawn(move || pipe.map(|mut pipe| pipe.write_all(input)));
        child.wait_with_output()
    })
}

fn missing(about: &str, error: &io::Error) -> Error {
    let mend = "install git, or give files and folders instead of revisions";
    if error.kind() == io::ErrorKind::NotFound {
        return Error::new(about, "git is needed for this and cannot be found", mend);
    }
    Error::new(about, format!("git cannot be run: {error}"), mend)
}

fn failed(about: &str, stderr: &[u8]) -> Error {
    let text = String::from_utf8_lossy(stderr);
    let line = text.lines().find(|l| !l.trim().is_empty()).unwrap_or("git failed");
    let cause = line.trim_start_matches("fatal: ").trim_start_matches("error: ");
    let mend =
        if cause.contains("not a git repository") { "start claimdiff inside a git repository" } else { "" };
    Error::new(about, cause, mend)
}
