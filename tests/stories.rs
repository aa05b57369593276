//! Several stories at once: how they are told apart, and that their claims never meet.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use claimdiff::align::{self, Keep, align_stories};
use claimdiff::build;
use claimdiff::model::{ClaimSet, Source};
use snapbox::cmd::{Command, cargo_bin};

const FLOOD: &str = "Police in Lowfield evacuated 300 tenants as the Marle flooded its banks.";
const STOUT: &str = "The brewery in Hopton sold 40 barrels of stout to a cricket club.";

fn set(outlet: &str, published: &str, text: &str) -> ClaimSet {
    let outlet = Some(outlet.to_owned());
    build::claims(Source { outlet, published: published.parse().ok(), ..Source::default() }, text)
}

/// The places of the sets of each story, where nothing but their words and days tells them apart.
fn found(sets: &[ClaimSet]) -> Vec<Vec<usize>> {
    align::stories(sets, &vec![PathBuf::new(); sets.len()]).into_iter().map(|story| story.1).collect()
}

#[test]
fn reports_of_other_things_in_other_months_are_other_stories() {
    let sets = [
        set("Post", "2024-03-02", FLOOD),
        set("Post", "2024-09-10", STOUT),
        set("Radio", "2024-03-03", "The Marle flooded again; some 320 tenants left Lowfield, police said."),
        set("Radio", "2024-09-11", "A cricket club bought 45 barrels of stout, the Hopton brewery said."),
    ];
    assert_eq!(found(&sets), [vec![0, 2], vec![1, 3]]);
}

#[test]
fn follow_ups_stay_with_their_story_and_empty_sets_stand_alone() {
    let sets = [
        set("Post", "2024-03-02", FLOOD),
        set(
            "Post",
            "2024-06-20",
            "Three months after the Marle flooded Lowfield, 40 tenants are still away.",
        ),
        set("Radio", "2024-03-02", ""),
    ];
    assert_eq!(found(&sets), [vec![0, 1], vec![2]]);
    assert!(found(&[]).is_empty());
}

#[test]
fn folders_of_several_outlets_are_stories_and_folders_of_one_are_not() {
    let sets = [set("Post", "", FLOOD), set("Herald", "", FLOOD), set("Radio", "", FLOOD)];
    let names = |sets: &[ClaimSet], folders: [&str; 3]| {
        let folders: Vec<PathBuf> = folders.into_iter().map(PathBuf::from).collect();
        align::stories(sets, &folders).into_iter().map(|story| story.0).collect::<Vec<_>>()
    };
    assert_eq!(names(&sets, ["flood", "flood", "strike"]), ["flood", "strike"]);
    assert_eq!(names(&sets, ["", "", ""]), [""]);
    let by_outlet = [set("Post", "", FLOOD), set("Post", "", FLOOD), set("Radio", "", FLOOD)];
    assert_eq!(names(&by_outlet, ["post", "post", "radio"]), [""]);
}

#[test]
fn claims_of_two_stories_never_meet_and_places_count_among_all_sets() {
    let sets = vec![set("Post", "", FLOOD), set("Herald", "", FLOOD), set("Radio", "", FLOOD)];
    let (sets, stories) = align::arrange(sets, vec![("a".into(), vec![1]), ("b".into(), vec![0, 2])]);
    assert_eq!(sets[0].source.name(), "Herald");
    let facts = align_stories(&sets, &stories, Keep::Pairings).facts;
    assert!(!facts.is_empty());
    for fact in facts {
        assert!(fact.id.0.starts_with("b/") && fact.members.iter().all(|member| member.set > 0));
        assert!(!fact.pairings.is_empty() && fact.pairings.iter().all(|pairing| pairing.a.set > 0));
    }
}

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

#[test]
fn compare_shows_each_story_with_its_own_sources() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("flood/post.txt", FLOOD),
            ("flood/radio.txt", "Police evacuated 450 tenants in Lowfield as the Marle flooded its banks."),
            ("stout/post2.txt", STOUT),
            ("stout/radio2.txt", "The brewery in Hopton sold 90 barrels of stout to a cricket club."),
        ],
    );
    let run = Command::new(cargo_bin!("claimdiff")).current_dir(folder.path());
    let shown = run.args(["compare", ".", "--format", "markdown"]).output().unwrap();
    let shown = String::from_utf8(shown.stdout).unwrap();
    let (flood, stout) = shown.split_once("## stout").unwrap();
    assert!(flood.starts_with("## flood") && flood.contains("| Fact | post | radio | Verdict |"), "{shown}");
    assert!(flood.contains("300") && !flood.contains("barrels"), "{shown}");
    assert!(stout.contains("| Fact | post2 | radio2 | Verdict |") && stout.contains("90"), "{shown}");
    assert!(shown.contains("in 4 sources of 2 stories"), "{shown}");
}

#[test]
fn diff_holds_the_comparisons_against_each_other_story_by_story() {
    let folder = tempfile::tempdir().unwrap();
    let other = "Police in Highmoor evacuated 300 tenants as the Marle flooded its banks.";
    for (version, radio) in [("old", FLOOD), ("new", &*FLOOD.replace("300", "450"))] {
        let path = folder.path().join(version);
        let texts = [("north/post.txt", FLOOD), ("north/radio.txt", radio)];
        write(&path, &texts);
        write(&path, &[("south/post2.txt", other), ("south/radio2.txt", other)]);
    }
    let run = Command::new(cargo_bin!("claimdiff")).current_dir(folder.path());
    let shown = run.args(["diff", "old", "new", "--format", "json"]).output().unwrap();
    let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    let facts: Vec<_> = shown["effects"].as_array().unwrap().iter().map(|e| e["fact"].to_string()).collect();
    assert!(!facts.is_empty() && facts.iter().all(|fact| fact.starts_with("\"north/")), "{shown}");
    assert_eq!(shown["effects"][0]["sources"].as_array().map(Vec::len), Some(0), "{shown}");
}
