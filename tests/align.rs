//! Which claims become one fact: what must meet, and above all what must stay apart.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use claimdiff::align::{self, Keep, Story};
use claimdiff::build;
use claimdiff::model::{Claim, ClaimSet, Member, Source};

fn report(outlet: &str, published: &str, text: &str) -> ClaimSet {
    let outlet = Some(outlet.to_owned());
    build::claims(Source { outlet, published: published.parse().ok(), ..Source::default() }, text)
}

/// The words of every fact's claims, each after its outlet's initial.
fn facts(sets: &[ClaimSet]) -> Vec<Vec<String>> {
    let words = |set: usize, claim: &Claim| {
        let outlet = sets[set].source.outlet.as_deref().unwrap();
        format!("{}: {}", &outlet[..1], claim.text)
    };
    let fact = |f: claimdiff::model::Fact| {
        f.members.iter().map(|m| words(m.set, &sets[m.set].claims[m.claim])).collect()
    };
    align::align(sets).into_iter().map(fact).collect()
}

/// Whether some fact holds all these words.
fn joined(sets: &[ClaimSet], words: &[&str]) -> bool {
    facts(sets).iter().any(|fact| words.iter().all(|w| fact.iter().any(|member| member == w)))
}

const DAY: &str = "2024-05-02";

#[test]
fn the_same_happening_to_the_same_people_meets_whatever_the_figures() {
    let sets = [
        report("Post", DAY, "Police in Lowfield arrested more than 40 dockers on Tuesday."),
        report("Radio", DAY, "At least 55 dockers were detained by police in Lowfield on Tuesday."),
    ];
    assert!(joined(&sets, &["P: more than 40", "R: At least 55"]), "{:?}", facts(&sets));
}

#[test]
fn a_toll_that_grows_is_one_fact() {
    let sets = [
        report("Post", DAY, "The flood in Lowfield killed 12 people, the mayor said."),
        report("Radio", "2024-05-09", "The flood in Lowfield has killed 31 people, the mayor said."),
    ];
    assert!(joined(&sets, &["P: 12", "R: 31"]), "{:?}", facts(&sets));
}

#[test]
fn one_length_in_two_units_meets() {
    let sets = [
        report("Post", DAY, "The ferry drifted 10 miles off the coast of Norport before help came."),
        report(
            "Radio",
            DAY,
            "The ferry had drifted 16 kilometres off the coast of Norport before help came.",
        ),
    ];
    assert!(joined(&sets, &["P: 10 miles", "R: 16 kilometres"]), "{:?}", facts(&sets));
}

#[test]
fn equal_figures_of_two_who_act_stay_apart() {
    let post = "Norport offered Ruiz a six-year contract. Westport offered Ruiz a six-year contract as well.";
    let radio =
        "Westport has offered Ruiz a six-year contract. Norport has offered Ruiz a six-year contract too.";
    let sets = [report("Post", DAY, post), report("Radio", DAY, radio)];
    for fact in align::align(&sets) {
        let agents: Vec<_> =
            fact.members.iter().map(|m| sets[m.set].claims[m.claim].agent.as_deref()).collect();
        assert!(agents.windows(2).all(|pair| pair[0] == pair[1]), "{agents:?}");
    }
    assert!(!facts(&sets).is_empty());
}

#[test]
fn one_articles_two_figures_are_never_one_fact() {
    let sets = [
        report(
            "Post",
            DAY,
            "Police arrested 40 dockers in Lowfield on Tuesday. Police arrested 90 dockers in Lowfield on Tuesday.",
        ),
        report("Radio", DAY, "Police arrested 42 dockers in Lowfield on Tuesday."),
    ];
    assert!(!joined(&sets, &["P: 40", "P: 90"]), "{:?}", facts(&sets));
}

#[test]
fn other_things_in_other_numbers_stay_apart() {
    let sets = [
        report("Post", DAY, "Police in Lowfield detained nearly 6,000 people after the vote."),
        report("Radio", DAY, "Lowfield has jailed 27 editors since the vote, a union of reporters says."),
    ];
    assert!(!joined(&sets, &["P: nearly 6,000", "R: 27"]), "{:?}", facts(&sets));
}

#[test]
fn last_years_figure_is_not_this_years() {
    let sets = [
        report("Post", DAY, "The quake in Ostrava on Tuesday killed 40 people."),
        report("Radio", DAY, "A quake in Ostrava in March 2011 killed 40 people."),
    ];
    assert!(!joined(&sets, &["P: 40", "R: 40"]), "{:?}", facts(&sets));
}

#[test]
fn vague_months_are_not_many_years() {
    let sets = [
        report("Post", DAY, "Months of strikes against the rule of mayor Holm have split Lowfield."),
        report("Radio", DAY, "Strikes against the 26-year rule of mayor Holm have split Lowfield."),
    ];
    assert!(!joined(&sets, &["P: Months", "R: 26-year"]), "{:?}", facts(&sets));
}

#[test]
fn a_loose_time_is_no_other_date() {
    let sets = [
        report("Post", "2024-12-20", "A cable off Norport was cut on Friday."),
        report("Radio", "2024-12-19", "Earlier this year a cable off Norport was cut."),
    ];
    assert!(!joined(&sets, &["P: on Friday", "R: Earlier this year"]), "{:?}", facts(&sets));
    assert!(!joined(&sets, &["P: Friday", "R: Earlier this year"]), "{:?}", facts(&sets));
}

#[test]
fn a_share_in_words_meets_a_percentage() {
    let sets = [
        report("Post", DAY, "A third of the dockers in Lowfield stayed at home on Tuesday."),
        report("Radio", DAY, "Some 33 percent of dockers in Lowfield stayed at home on Tuesday."),
    ];
    assert!(joined(&sets, &["P: A third", "R: Some 33 percent"]), "{:?}", facts(&sets));
}

#[test]
fn an_equal_figure_alone_binds_nothing() {
    let sets = [
        report("Post", DAY, "Rents in Norport rose 40 percent."),
        report("Radio", DAY, "The lake has lost some 40 percent of its water."),
    ];
    let found = align::align_stories(&sets, &[Story::only(2)], Keep::Pairings);
    assert!(found.facts.is_empty(), "{:?}", facts(&sets));
    assert_eq!(found.near.len(), 1, "offered, though neither is in a fact: {:?}", found.near);
}

#[test]
fn one_share_of_two_things_stays_apart() {
    let sets = [
        report("Post", DAY, "The storm cut off up to 70 percent of the telephones in Norport on Tuesday."),
        report("Radio", DAY, "Up to 70 percent of the telephones in Westport were cut off on Tuesday."),
    ];
    assert!(facts(&sets).iter().all(|fact| fact.iter().all(|m| !m.contains("70"))), "{:?}", facts(&sets));
}

#[test]
fn the_ages_of_a_mother_and_her_son_stay_apart() {
    let sets = [
        report("Post", DAY, "Tom Ruiz, 23, was arrested in Lowfield after police found Ana Ruiz, 58, dead."),
        report("Radio", DAY, "Police found Ana Ruiz, 58, dead in Lowfield and arrested Tom Ruiz, 24."),
    ];
    assert!(!joined(&sets, &["P: 23", "R: 58"]) && !joined(&sets, &["P: 58", "R: 24"]), "{:?}", facts(&sets));
    assert!(joined(&sets, &["P: 23", "R: 24"]), "{:?}", facts(&sets));
}

#[test]
fn a_day_meets_the_same_day_as_a_limit() {
    let sets = [
        report("Post", DAY, "The harbour bridge in Lowfield will be repaired by 30 May."),
        report("Radio", DAY, "The harbour bridge in Lowfield will be repaired on 30 May."),
    ];
    assert!(joined(&sets, &["P: by 30 May", "R: 30 May"]), "{:?}", facts(&sets));
}

#[test]
fn a_figure_given_by_a_day_is_of_that_day() {
    let set = report("Post", DAY, "By Monday, 40 dockers had been arrested in Lowfield.");
    let figure = set.claims.iter().find(|c| c.text == "40").unwrap();
    assert_eq!(figure.when.unwrap().to_string(), "2024-04-29");
}

#[test]
fn a_length_of_time_meets_the_date_since_which_it_lasts() {
    let sets = [
        report("Post", DAY, "Ida Berg has led the Norport port authority for 13 years."),
        report("Radio", DAY, "Ida Berg has led the Norport port authority since 2011."),
    ];
    assert!(joined(&sets, &["P: 13 years", "R: since 2011"]), "{:?}", facts(&sets));
    let others = [
        report("Post", DAY, "The bakery in Lowfield has stood in the square for 13 years."),
        report("Radio", DAY, "Ida Berg has led the Norport port authority since 2011."),
    ];
    assert!(!joined(&others, &["P: 13 years", "R: since 2011"]), "{:?}", facts(&others));
}

#[test]
fn an_age_meets_the_birth_of_the_same_person_only() {
    let age = report("Post", DAY, "Ana Ruiz, 41, died in Lowfield on Tuesday after a long illness.");
    let born = |who| report("Radio", DAY, &format!("{who} was born in Norport in 1982."));
    let sets = [age.clone(), born("Ana Ruiz")];
    assert!(joined(&sets, &["P: 41", "R: 1982"]), "{:?}", facts(&sets));
    let others = [age.clone(), born("Tom Arden")];
    assert!(!joined(&others, &["P: 41", "R: 1982"]), "{:?}", facts(&others));
    let her_son = [age, born("Ana Ruiz told the court that her son")];
    assert!(!joined(&her_son, &["P: 41", "R: 1982"]), "{:?}", facts(&her_son));
}

/// The words of the claims that a report of its own is wrong about.
fn wrong_sums(text: &str) -> Vec<Vec<String>> {
    facts(&[report("Post", DAY, text)])
}

#[test]
fn parts_that_do_not_come_to_their_total_are_a_fact_of_one_report() {
    let cases = [
        ("Six hikers, four men and three women, came down safely.", vec!["P: Six", "P: four", "P: three"]),
        (
            "Police arrested ten people on Friday: five men, three women and a boy.",
            vec!["P: ten", "P: five", "P: three"],
        ),
        (
            "The bus carried 40 passengers, including nine women and 35 men.",
            vec!["P: 40", "P: nine", "P: 35"],
        ),
        ("Five people, a man, two women and a child, were killed.", vec!["P: Five", "P: two"]),
        ("Twelve vehicles (seven cars and six trucks) were towed.", vec!["P: Twelve", "P: seven", "P: six"]),
    ];
    for (text, claims) in cases {
        assert_eq!(wrong_sums(text), [claims], "{text}");
    }
}

#[test]
fn sums_that_hold_or_are_not_told_to_the_end_are_none() {
    let cases = [
        "Six hikers, three men and three women, came down safely.",
        "Police arrested nine people on Friday: five men, three women and a boy.",
        "The bus carried 40 passengers, including nine women and three children.",
        "Eight people, four men, two women and several children, came down safely.",
        "Six hikers, four men and their two guides, came down safely.",
        "Six hikers came down safely. Four men and three women were still missing.",
        "Four people, a man, two women and a child, were killed.",
        "Nine people were killed, four men and two women in Norport and three children in Lowfield.",
        "Eight people were hurt, two men and a woman seriously.",
        "Six people, two women and a child among them, were killed.",
        "Ten officers were sent, three men and two women were arrested.",
        "Of 30 passengers, 12 women and 8 children were hurt.",
        "Police arrested 3 protesters and 23 passengers, two men and a woman, on Friday.",
        "Twenty people died, including 12 children, seven girls and five boys.",
        "The dead were five men, three women and a boy.",
        "The six of them, four years and three months after the storm, met again.",
    ];
    for text in cases {
        assert_eq!(wrong_sums(text), Vec::<Vec<String>>::new(), "{text}");
    }
}

#[test]
fn a_term_of_years_is_not_time_gone_by() {
    let sets = [
        report("Post", DAY, "Ida Berg was jailed for 13 years in Norport."),
        report("Radio", DAY, "Ida Berg has been jailed in Norport since 2019."),
    ];
    assert!(!joined(&sets, &["P: 13 years", "R: since 2019"]), "{:?}", facts(&sets));
}

#[test]
fn two_ordinals_of_different_things_stay_apart() {
    let rounds = [
        report("Post", DAY, "Berg fell in the fifth round of the fight in Norport on Tuesday."),
        report("Radio", DAY, "The fourth round of the fight in Norport on Tuesday was even."),
    ];
    assert!(!joined(&rounds, &["P: fifth", "R: fourth"]), "{:?}", facts(&rounds));
}

#[test]
fn what_befell_some_is_not_what_befell_others() {
    let sets = [
        report("Post", DAY, "Two miners were killed in the blast at the Norport pit on Tuesday."),
        report("Radio", DAY, "Two miners were injured in the blast at the Norport pit on Tuesday."),
    ];
    assert!(!joined(&sets, &["P: Two", "R: Two"]), "{:?}", facts(&sets));
}

#[test]
fn a_figure_that_the_other_report_tells_too_speaks_against_its_others() {
    let sets = [
        report("Post", DAY, "The Arlen 3 has a 13-inch screen. The Arlen 5 has a 15-inch screen."),
        report("Radio", DAY, "The Arlen 5 comes with a 15-inch screen."),
    ];
    let text = |member: Member| sets[member.set].claims[member.claim].text.as_str();
    let bare = align::Candidates::of(&sets).bare();
    let told = bare.iter().filter(|pair| pair.features.iter().any(|(name, _)| *name == "told_otherwise"));
    let told: Vec<_> =
        told.filter(|pair| pair.a.set != pair.b.set).map(|pair| (text(pair.a), text(pair.b))).collect();
    assert_eq!(told, [("13-inch", "15-inch")]);
}

#[test]
fn times_of_one_day_meet_by_the_time_of_day() {
    let sets = [
        report("Post", DAY, "The dam in Norport burst at 6:20 a.m. on Tuesday, and the valley was flooded."),
        report("Radio", DAY, "Water broke through the Norport dam at around 6:20 am on Tuesday."),
        report("Times", DAY, "The Norport dam keeper sent all pupils home at 3 p.m. on Tuesday."),
    ];
    assert!(
        joined(&sets, &["P: 6:20 a.m. on Tuesday", "R: around 6:20 am on Tuesday"]),
        "{:?}",
        facts(&sets)
    );
    assert!(!joined(&sets, &["P: 6:20 a.m. on Tuesday", "T: 3 p.m. on Tuesday"]), "{:?}", facts(&sets));
}

#[test]
fn two_ordinals_of_one_office_meet() {
    let sets = [
        report("Post", DAY, "Ida Berg won her fifth term as mayor of Norport on Tuesday."),
        report("Radio", DAY, "On Tuesday Ida Berg won a sixth term as mayor of Norport."),
    ];
    assert!(joined(&sets, &["P: fifth", "R: sixth"]), "{:?}", facts(&sets));
}
