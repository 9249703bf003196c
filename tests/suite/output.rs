//! The output folder: whose it is, and what is never touched in it.

use crate::fixture::Fixture;
use std::collections::BTreeMap;
use std::path::Path;

/// Everything in a folder, folders and our own state too, each with its content.
pub fn everything(folder: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("a readable folder");
        let inner = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
        let bytes = entry.file_type().is_file().then(|| std::fs::read(entry.path()).expect("a readable file"));
        all.insert(inner, bytes);
    }
    all
}

/// Whether an output is a page for people.
pub fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "html")
}

#[test]
fn places_that_hold_other_things_are_refused() {
    let site = Fixture::site()
        .card("a", "nimi: A")
        .file("themes/oma/templates/page.html", "x")
        .file("koti/oma.txt", "oma")
        .file("sivu/muu.txt", "oma");
    std::fs::create_dir_all(site.path("content/tyhja")).expect("a folder");
    std::fs::create_dir_all(site.path("themes/oma/tyhja")).expect("a folder");
    let before = everything(&site.path(""));
    let above = site.path("..").to_string_lossy().into_owned();
    for output in [
        ".",
        "content",
        "content/",
        "content/tyhja",
        "content/uusi/kansio",
        "content/../content/uusi",
        "sivu/../content",
        "./content/projects",
        "themes",
        "themes/oma",
        "themes/oma/tyhja",
        "themes/uusi",
        "koti",
        "koti/../koti",
        &above,
        "/",
    ] {
        for more in [&["--dry-run"][..], &[], &["--adopt"]] {
            // The worst of all is tried without the chance to do harm.
            if ["/", &above].contains(&output) && more != ["--dry-run"] {
                continue;
            }
            let arguments = [&["build", "--as-of", "2026-11-21", "--output", output], more].concat();
            let run = site.command(&arguments).env("HOME", site.path("koti")).output().expect("the program runs");
            let said = String::from_utf8_lossy(&run.stderr);
            assert_eq!(run.status.code(), Some(3), "{output} {more:?}:\n{said}");
            assert!(said.contains("output/place"), "{output} {more:?}:\n{said}");
        }
    }
    assert_eq!(everything(&site.path("")), before, "nothing is changed");
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_around_the_refusal() {
    let site = Fixture::site().card("a", "nimi: A");
    std::os::unix::fs::symlink(site.path("content"), site.path("dist")).expect("a link");
    std::os::unix::fs::symlink(site.path("content/projects"), site.path("muu")).expect("a link");
    let before = everything(&site.path("content"));
    for output in ["dist", "muu", "muu/uusi"] {
        site.build_with(&["--output", output, "--adopt"]).expect(3).says("output/place");
    }
    assert_eq!(everything(&site.path("content")), before);
}

/// A folder of the output that is a link would lead what we write to where it points.
#[cfg(unix)]
#[test]
fn a_link_inside_the_output_does_not_lead_into_the_content() {
    let site = Fixture::site().card("a", "nimi: A");
    site.build().expect(0);
    std::fs::remove_dir_all(site.path("dist/hankkeet")).expect("a folder");
    std::os::unix::fs::symlink(site.path("content/projects"), site.path("dist/hankkeet")).expect("a link");
    let before = everything(&site.path("content"));
    site.write("content/projects/b.md", "---\nnimi: B\n---\n");
    let run = site.build();
    std::fs::remove_file(site.path("content/projects/b.md")).expect("a file");
    assert_eq!(everything(&site.path("content")), before, "the build ended with {} and\n{}", run.code, run.stderr);
}

#[test]
fn the_theme_that_was_asked_for_is_no_place_for_the_site() {
    let site = Fixture::site().file("teemat/oma/theme.yaml", "");
    let before = everything(&site.path("teemat"));
    site.build_with(&["--theme", "teemat/oma", "--output", "teemat/oma/assets/dist"]).expect(3).says("output/place");
    assert_eq!(everything(&site.path("teemat")), before);
}

#[test]
fn a_folder_with_files_of_others_is_refused() {
    for there in ["index.html", "muu.txt", ".htaccess", "kansio/muu.txt"] {
        let site = Fixture::site().file(&format!("dist/{there}"), "oma");
        let before = everything(&site.path("dist"));
        site.build().expect(3).says("output/foreign-folder").says("--adopt");
        assert_eq!(everything(&site.path("dist")), before, "{there}");
    }
}

#[test]
fn a_manifest_that_is_not_ours_opens_no_folder() {
    for manifest in ["", "ei JSONia", "{\"tool\": \"salkku\", \"outputs\": {\"../content/site.yaml\": \"0\"}}"] {
        let site = Fixture::site().file("dist/muu.txt", "oma").file("dist/.salkku/manifest", manifest);
        site.build().expect(3).says("output/foreign-folder");
        assert_eq!(site.read("dist/muu.txt"), "oma");
        assert!(site.has("content/site.yaml"));
    }
}

#[test]
fn an_empty_folder_needs_no_leave() {
    let site = Fixture::site().card("a", "nimi: A");
    std::fs::create_dir(site.path("dist")).expect("a folder");
    site.build().expect(0);
    assert!(site.has("dist/hankkeet/a.html"));
}

#[test]
fn adopt_takes_a_folder_over_and_deletes_nothing() {
    let own = ["muu.txt", "hankkeet/oma.html", "hankkeet/a/liite.pdf", ".htaccess", "css/tyyli.css"];
    let mut site = Fixture::site().card("a", "nimi: A").card("b", "nimi: B");
    for path in own {
        site = site.file(&format!("dist/{path}"), path);
    }
    site.build_with(&["--adopt"]).expect(0);
    let clean = {
        site.build_with(&["--output", "puhdas"]).expect(0);
        site.outputs("puhdas")
    };
    let mut expected = clean.clone();
    expected.extend(own.map(|path| (path.to_owned(), path.as_bytes().to_vec())));
    assert_eq!(site.outputs("dist"), expected, "the site, and what was there");

    // From now on the folder is ours, and what was there stays all the same.
    site.remove("content/projects/b.md");
    site.build().expect(0);
    assert!(!site.has("dist/hankkeet/b.html"), "our own page goes with its card");
    for path in own {
        assert_eq!(site.read(&format!("dist/{path}")), path);
    }
}

#[test]
fn a_lost_manifest_is_made_again_by_adopting() {
    let site = Fixture::site().card("a", "nimi: A");
    site.build().expect(0);
    let before = everything(&site.path("dist"));
    std::fs::remove_dir_all(site.path("dist/.salkku")).expect("our state");
    site.build().expect(3).says("output/foreign-folder");
    site.build_with(&["--adopt"]).expect(0);
    assert_eq!(everything(&site.path("dist")), before);
}

#[test]
fn a_file_of_somebody_else_on_a_path_that_we_need_stops_the_build() {
    let site = Fixture::site().card("a", "nimi: A");
    site.build().expect(0);
    site.write("dist/hankkeet/uusi.html", "oma");
    site.write("dist/toinen.html", "oma");
    let before = everything(&site.path("dist"));
    site.write("content/projects/uusi.md", "---\nnimi: Uusi\n---\n");
    site.write("content/pages/toinen.md", "---\notsikko: Toinen\n---\n");
    site.write("content/projects/a.md", "---\nnimi: Muuttunut\n---\n");
    let run = site.build().expect(3).says("output/foreign-file");
    for path in ["hankkeet/uusi.html", "toinen.html"] {
        assert!(run.stderr.contains(path), "{path} is not named:\n{}", run.stderr);
    }
    assert_eq!(everything(&site.path("dist")), before, "nothing is written before that is known");

    site.remove("dist/hankkeet/uusi.html");
    site.remove("dist/toinen.html");
    site.build().expect(0);
    assert!(site.read("dist/hankkeet/uusi.html").contains("Uusi"));
}

#[test]
fn a_folder_or_file_of_somebody_else_in_the_way_stops_the_build_too() {
    // A folder where a file should be, and a file where a folder should be.
    for there in ["dist/hankkeet/uusi.html/oma.txt", "dist/uutiset"] {
        let site = Fixture::site().card("a", "nimi: A");
        site.build().expect(0);
        site.write(there, "oma");
        let before = everything(&site.path("dist"));
        site.write("content/projects/uusi.md", "---\nnimi: Uusi\n---\n");
        site.write("content/posts/uutinen.md", "---\notsikko: Uutinen\n---\n");
        site.write("content/projects/a.md", "---\nnimi: Muuttunut\n---\n");
        site.build().expect(3).says("output/foreign-file");
        assert_eq!(everything(&site.path("dist")), before, "{there}");
    }
}

#[test]
fn drafts_need_a_folder_of_their_own() {
    let site = Fixture::site().card("a", "nimi: A").card("b", "nimi: Salainen luonnos\nluonnos: kyllä");
    site.build_with(&["--drafts"]).expect(3).says("output/drafts");
    assert!(!site.has("dist"));
    site.build().expect(0);
    let before = everything(&site.path("dist"));
    // The normal folder by any other name is the normal folder.
    for output in ["dist", "./dist", "dist/", "content/../dist"] {
        site.build_with(&["--drafts", "--output", output]).expect(3).says("output/drafts");
        assert_eq!(everything(&site.path("dist")), before, "{output}");
    }
    site.build_with(&["--drafts", "--output", "esikatselu"]).expect(0);
    assert!(site.read("esikatselu/hankkeet/b.html").contains("Salainen luonnos"));
}

/// A published folder elsewhere is as normal as `dist`: it was built without drafts.
#[test]
fn drafts_do_not_go_into_a_folder_that_holds_the_published_site() {
    let site = Fixture::site().card("b", "nimi: Salainen luonnos\nluonnos: kyllä");
    site.build_with(&["--output", "www"]).expect(0);
    let before = everything(&site.path("www"));
    site.build_with(&["--drafts", "--output", "www"]).expect(3).says("output/drafts");
    assert_eq!(everything(&site.path("www")), before);
}

/// What we have written in a folder of our own is written and removed there, and not where a link leads.
#[cfg(unix)]
#[test]
fn links_lead_neither_clean_nor_our_own_state_out_of_the_folder() {
    let site = Fixture::site().card("a", "nimi: A");
    site.build().expect(0);
    std::fs::rename(site.path("dist/alueet"), site.path("arkisto")).expect("another place");
    std::os::unix::fs::symlink(site.path("arkisto"), site.path("dist/alueet")).expect("a link");
    let kept = everything(&site.path("arkisto"));
    site.run(&["clean", "--force"]).expect(0);
    assert_eq!(everything(&site.path("arkisto")), kept);

    for part in ["lock", "staging", "journal"] {
        let site = Fixture::site().card("a", "nimi: A").file("oma/staging/tiedosto.txt", "oma").file("oma.txt", "oma");
        site.build().expect(0);
        let before = everything(&site.path("dist"));
        let place = site.path(&format!("dist/.salkku/{part}"));
        let _ = std::fs::remove_file(&place);
        let target = if part == "staging" { "oma/staging" } else { "oma.txt" };
        std::os::unix::fs::symlink(site.path(target), &place).expect("a link");
        site.write("content/projects/a.md", "---\nnimi: Muuttunut\n---\n");
        site.build().expect(3).says("output/foreign-file");
        site.run(&["clean"]).expect(3).says("output/foreign-file");
        assert_eq!((site.read("oma.txt"), site.read("oma/staging/tiedosto.txt")), ("oma".to_owned(), "oma".to_owned()));
        assert!(site.read("dist/hankkeet/a.html").as_bytes() == before["hankkeet/a.html"].as_deref().expect("a page"));
    }
}

/// A journal that came with a folder of somebody else is not a way out of it.
#[cfg(unix)]
#[test]
fn a_journal_does_not_lead_out_of_the_folder() {
    let site = Fixture::site().card("a", "nimi: A").file("koti/tiedosto", "oma");
    let manifest = "{\"tool\":\"salkku 0.1.0\",\"drafts\":false,\"outputs\":{}}\n";
    let digest = |text: &str| salkku::digest::Digest::of_bytes(text.as_bytes()).to_string();
    let links_to = |folder: &str| std::os::unix::fs::symlink(site.path("koti"), site.path(folder)).expect("a link");
    for (path, waiting) in
        [("x/tiedosto", "vieras"), ("x/uusi", "vieras"), ("../koti/uusi", "vieras"), ("y/tiedosto", "oma")]
    {
        let step = format!("{{\"path\":\"{path}\",\"turn\":\"new\",\"old\":null,\"new\":\"{}\"}}", digest(waiting));
        if path.starts_with('y') {
            // The way to what waits may lead out, too.
            site.write("dist/.salkku/staging/site/a", waiting);
            links_to("dist/.salkku/staging/site/y");
        } else {
            site.write(&format!("dist/.salkku/staging/site/{path}"), waiting);
        }
        site.write("dist/.salkku/staging/manifest", manifest);
        let journal = format!("{{\"manifest\":\"{}\",\"steps\":[{step}]}}", digest(manifest));
        site.write("dist/.salkku/journal", journal);
        if !site.has("dist/x") {
            links_to("dist/x");
        }
        let run = site.build();
        assert!(!site.has("koti/uusi") && site.read("koti/tiedosto") == "oma", "{path}:\n{}", run.stderr);
    }
}

#[test]
fn an_edited_file_where_a_folder_is_needed_stops_the_build_before_anything_is_written() {
    let card = |file: &str| format!("---\nnimi: C\nliitteet: [{{nimi: Liite, tiedosto: {file}}}]\n---\n");
    let site = Fixture::site().file("content/projects/c/index.md", card("liite")).file("content/projects/c/liite", "a");
    site.build().expect(0);
    site.write("dist/hankkeet/c/liite", "käsin muutettu");
    site.remove("content/projects/c/liite");
    site.write("content/projects/c/index.md", card("liite/osa.pdf"));
    site.write("content/projects/c/liite/osa.pdf", "osa");
    let before = everything(&site.path("dist"));
    site.build().expect(3).says("output/foreign-file").says("hankkeet/c/liite");
    assert_eq!(everything(&site.path("dist")), before);
    site.build_with(&["--force"]).expect(0);
    assert_eq!(site.read("dist/hankkeet/c/liite/osa.pdf"), "osa");

    // And a folder of nothing but folders where a file is needed is nobody's.
    std::fs::create_dir_all(site.path("dist/hankkeet/uusi.html/tyhja/kansio")).expect("folders");
    site.write("content/projects/uusi.md", "---\nnimi: Uusi\n---\n");
    site.build().expect(0);
    assert!(site.read("dist/hankkeet/uusi.html").contains("Uusi"));
}

#[test]
fn drafts_do_not_go_into_a_folder_whose_manifest_is_lost() {
    let site = Fixture::site().card("b", "nimi: Salainen luonnos\nluonnos: kyllä");
    site.build_with(&["--output", "www"]).expect(0);
    std::fs::remove_dir_all(site.path("www/.salkku")).expect("our state");
    site.build_with(&["--drafts", "--adopt", "--output", "www"]).expect(3).says("output/drafts");
    assert!(!site.has("www/hankkeet/b.html"));
}
