//! `salkku clean` removes what is ours, and nothing else.

use crate::fixture::Fixture;
use crate::output::everything;

fn site() -> Fixture {
    Fixture::site().card("a", "nimi: A\nsalkku: Salkku").card("b", "nimi: B")
}

#[test]
fn a_folder_of_our_own_goes_as_a_whole() {
    let site = site();
    site.build_with(&["--compress"]).expect(0);
    let before = everything(&site.path("content"));
    let run = site.run(&["clean"]).expect(0);
    assert!(run.stderr.contains("dist"), "{}", run.stderr);
    assert!(!site.has("dist"));
    assert_eq!(everything(&site.path("content")), before);
    site.build().expect(0);
    assert!(site.has("dist/index.html"), "a new build needs nothing of the old one");
}

#[test]
fn files_of_others_and_edited_ones_stay() {
    let site = site();
    site.build_with(&["--output", "www"]).expect(0);
    let own = ["www/CNAME", "www/.well-known/x", "www/hankkeet/liite.pdf", "www/oma/tyhja.txt"];
    for path in own {
        site.write(path, "oma");
    }
    site.write("www/hankkeet/a.html", "käsin muutettu");
    site.run(&["clean", "--output", "www"]).expect(0).says("output/edited").says("hankkeet/a.html");
    let left = site.outputs("www");
    let left: Vec<&str> = left.keys().map(String::as_str).collect();
    assert_eq!(left, [".well-known/x", "CNAME", "hankkeet/a.html", "hankkeet/liite.pdf", "oma/tyhja.txt"]);
    assert!(!site.has("www/.salkku"));

    // What stays is nobody's business any more, not even with force.
    site.run(&["clean", "--output", "www", "--force"]).expect(3).says("output/nothing-ours");
    assert_eq!(site.read("www/hankkeet/a.html"), "käsin muutettu");
}

#[test]
fn places_where_we_have_written_nothing_are_left_alone() {
    let site = site().file("muu/tiedosto.txt", "oma");
    let before = everything(&site.path(""));
    for (output, code) in
        [("muu", "output/nothing-ours"), ("eiole", "output/nothing-ours"), ("content", "output/place")]
    {
        site.run(&["clean", "--output", output]).expect(3).says(code);
    }
    assert_eq!(everything(&site.path("")), before);
}
