//! What a build writes, leaves and removes; and that a build that fails changes nothing.

use crate::fixture::Fixture;
use crate::output::{everything, is_page};
use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// A site in which most kinds of page occur.
fn site() -> Fixture {
    Fixture::site()
        .card("a", "nimi: A\ntila: käynnissä\nsalkku: Salkku\nmaakunnat: Lappi\npäivitetty: 2026-01-02")
        .card("b", "nimi: B\ntila: käynnissä\nsalkku: Salkku\ntoteuttajat: [Oulun kaupunki]")
        .file("content/projects/c/index.md", "---\nnimi: C\nliitteet: [{nimi: Liite, tiedosto: liite.pdf}]\n---\n")
        .file("content/projects/c/liite.pdf", "%PDF-1.4 liite")
        .file("content/posts/uutinen.md", "---\notsikko: Uutinen\npäivä: 2026-01-03\n---\nTeksti.\n")
        .file("content/pages/tietoa.md", "---\notsikko: Tietoa\n---\nTeksti.\n")
}

/// Makes every file in a folder old, so that a file that is written is one that is young.
fn age(folder: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("a readable folder");
        if entry.file_type().is_file() {
            let file = File::options().append(true).open(entry.path()).expect("a file of ours");
            file.set_modified(long_ago).expect("a time");
        }
    }
}

/// The outputs that have been written since [`age`], our own state left out.
fn written(folder: &Path) -> Vec<String> {
    let mut young = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("a readable folder");
        let modified = entry.metadata().expect("facts").modified().expect("a time");
        let since = modified.duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs();
        let inner = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
        if entry.file_type().is_file() && since != 1_000_000_000 && !inner.starts_with(".salkku") {
            young.push(inner);
        }
    }
    young
}

#[test]
fn what_has_not_changed_is_not_written() {
    let site = site();
    site.build().expect(0);
    age(&site.path("dist"));
    let manifest = site.read("dist/.salkku/manifest");
    site.build().expect(0);
    assert_eq!(written(&site.path("dist")), Vec::<String>::new());
    assert_eq!(site.read("dist/.salkku/manifest"), manifest);
}

#[test]
fn the_edit_of_a_text_writes_one_page() {
    for (file, page) in [
        ("content/projects/a.md", "hankkeet/a.html"),
        ("content/projects/c/index.md", "hankkeet/c.html"),
        ("content/posts/uutinen.md", "uutiset/uutinen.html"),
        ("content/pages/tietoa.md", "tietoa.html"),
    ] {
        let site = site();
        site.build().expect(0);
        age(&site.path("dist"));
        site.write(file, site.read(file) + "\nLisätty virke.\n");
        site.build().expect(0);
        let written = written(&site.path("dist"));
        // The feed may hold the text of news, and `build.json` holds a digest of everything.
        let pages: Vec<&String> =
            written.iter().filter(|path| !["feed.xml", "build.json"].contains(&&***path)).collect();
        assert_eq!(pages, [page], "after an edit of {file}");
        assert!(site.read(&format!("dist/{page}")).contains("Lisätty virke."));
    }
}

#[test]
fn an_attachment_that_changes_is_copied_anew() {
    let site = site();
    site.build().expect(0);
    age(&site.path("dist"));
    site.write("content/projects/c/liite.pdf", "%PDF-1.4 LIITE");
    site.build().expect(0);
    assert_eq!(written(&site.path("dist")), ["build.json", "hankkeet/c/liite.pdf"]);
    assert_eq!(site.read("dist/hankkeet/c/liite.pdf"), "%PDF-1.4 LIITE");
}

#[test]
fn a_page_that_somebody_has_removed_comes_back() {
    let site = site();
    site.build().expect(0);
    let whole = site.outputs("dist");
    site.remove("dist/index.html");
    std::fs::remove_dir_all(site.path("dist/alueet")).expect("a folder");
    site.build().expect(0);
    assert!(site.outputs("dist") == whole);
}

#[test]
fn a_page_that_somebody_has_edited_stays_until_force_is_used() {
    let site = site();
    site.build().expect(0);
    site.write("dist/hankkeet/a.html", "käsin muutettu");
    // Whether the card changes or not, every build says so, and publishes the rest.
    site.write("content/projects/b.md", "---\nnimi: Uusi nimi\n---\n");
    for text in ["---\nnimi: A\ntila: päättynyt\n---\n", "---\nnimi: A\n---\n"] {
        site.write("content/projects/a.md", text);
        let run = site.build().expect(0).says("output/edited").says("hankkeet/a.html");
        assert!(run.stderr.contains("--force"), "{}", run.stderr);
        assert_eq!(site.read("dist/hankkeet/a.html"), "käsin muutettu");
        assert!(site.read("dist/hankkeet/b.html").contains("Uusi nimi"));
    }
    site.build_with(&["--force"]).expect(0);
    assert!(site.read("dist/hankkeet/a.html").contains("<h1"));
    let run = site.build().expect(0);
    assert!(!run.stderr.contains("output/edited"), "{}", run.stderr);

    // What an editor has written that the site says now too is ours again.
    let page = site.read("dist/hankkeet/a.html");
    site.write("content/projects/a.md", "---\nnimi: Aa\n---\n");
    site.build().expect(0);
    site.write("dist/hankkeet/a.html", page);
    site.write("content/projects/a.md", "---\nnimi: A\n---\n");
    let run = site.build().expect(0);
    assert!(!run.stderr.contains("output/edited"), "{}", run.stderr);
}

#[test]
fn what_is_no_longer_made_goes_with_the_folders_that_it_leaves_empty() {
    let site = site();
    site.build().expect(0);
    for path in ["hankkeet/c.html", "hankkeet/c/liite.pdf", "uutiset/uutinen.html", "tietoa.html"] {
        assert!(site.has(&format!("dist/{path}")), "{path}");
    }
    std::fs::remove_dir_all(site.path("content/projects/c")).expect("a folder");
    site.remove("content/posts/uutinen.md");
    site.remove("content/pages/tietoa.md");
    site.build().expect(0);
    for path in ["hankkeet/c.html", "hankkeet/c", "uutiset", "tietoa.html"] {
        assert!(!site.has(&format!("dist/{path}")), "{path} is still there");
    }
    site.build_with(&["--output", "puhdas"]).expect(0);
    assert_eq!(everything(&site.path("dist")), everything(&site.path("puhdas")), "as if it had never been");
}

#[test]
fn files_of_others_stay_with_their_folders() {
    let site = site();
    site.build().expect(0);
    site.write("dist/hankkeet/c/oma.txt", "oma");
    site.write("dist/uutiset/.htaccess", "oma");
    std::fs::remove_dir_all(site.path("content/projects/c")).expect("a folder");
    site.remove("content/posts/uutinen.md");
    site.build().expect(0);
    assert!(!site.has("dist/hankkeet/c/liite.pdf") && !site.has("dist/uutiset/uutinen.html"));
    assert_eq!(site.read("dist/hankkeet/c/oma.txt"), "oma");
    assert_eq!(site.read("dist/uutiset/.htaccess"), "oma");
}

#[test]
fn a_page_that_somebody_has_changed_is_theirs() {
    let site = site();
    site.build().expect(0);
    site.write("dist/tietoa.html", "käsin muutettu");
    site.remove("content/pages/tietoa.md");
    site.build().expect(0).says("output/edited").says("tietoa.html");
    assert_eq!(site.read("dist/tietoa.html"), "käsin muutettu");
    // It is not ours now, so a page of that name would take it from its owner.
    site.write("content/pages/tietoa.md", "---\notsikko: Tietoa\n---\n");
    site.build().expect(3).says("output/foreign-file");
    assert_eq!(site.read("dist/tietoa.html"), "käsin muutettu");
}

/// A name may be that of a file in one build and of a folder in the next; both are ours.
#[test]
fn a_file_of_ours_gives_way_to_a_folder_and_a_folder_to_a_file() {
    let card = |file: &str| format!("---\nnimi: C\nliitteet: [{{nimi: Liite, tiedosto: {file}}}]\n---\n");
    let site = site();
    std::fs::remove_dir_all(site.path("content/projects/c")).expect("a folder");
    let as_file = || {
        let _ = std::fs::remove_dir_all(site.path("content/projects/c"));
        site.write("content/projects/c/index.md", card("liite"));
        site.write("content/projects/c/liite", "tiedosto");
    };
    let as_folder = || {
        std::fs::remove_dir_all(site.path("content/projects/c")).expect("a folder");
        site.write("content/projects/c/index.md", card("liite/osa.pdf"));
        site.write("content/projects/c/liite/osa.pdf", "osa");
    };
    as_file();
    site.build().expect(0);
    assert_eq!(site.read("dist/hankkeet/c/liite"), "tiedosto");
    as_folder();
    site.build().expect(0);
    assert_eq!(site.read("dist/hankkeet/c/liite/osa.pdf"), "osa");
    as_file();
    site.build().expect(0);
    assert_eq!(site.read("dist/hankkeet/c/liite"), "tiedosto");
}

#[test]
fn errors_in_the_content_leave_the_old_site_as_it_is() {
    let site = site();
    site.build().expect(0);
    age(&site.path("dist"));
    let before = everything(&site.path("dist"));
    site.write("content/projects/a.md", "---\nnimi: Muuttunut\n---\n");
    site.write("content/projects/b.md", "---\nnimi: B\nalkaa: 31.2.2026\n---\n");
    site.remove("content/pages/tietoa.md");
    site.build().expect(1).says("value/date-calendar");
    assert_eq!(everything(&site.path("dist")), before);
    assert_eq!(written(&site.path("dist")), Vec::<String>::new());
}

#[test]
fn a_template_that_fails_while_rendering_leaves_the_old_site_as_it_is() {
    let site = site();
    site.build().expect(0);
    age(&site.path("dist"));
    let before = everything(&site.path("dist"));
    // Sound as a template, and fit for most pages: the fault shows where one of them is rendered.
    site.write("themes/default/templates/post.html", "<p>Uutinen</p>\n{{ page.title.of.nothing }}</html>\n");
    site.write("content/projects/a.md", "---\nnimi: Muuttunut\n---\n");
    site.build().expect(1).says("theme/template").says("themes/default/templates/post.html:2:");
    assert_eq!(everything(&site.path("dist")), before);
    assert_eq!(written(&site.path("dist")), Vec::<String>::new());
}

#[test]
fn a_first_build_that_fails_leaves_no_folder() {
    let site = site().file("themes/default/templates/post.html", "{{ page.title.of.nothing }}</html>\n");
    site.build().expect(1);
    assert!(!site.has("dist"));
    let site = Fixture::site().card("a", "nimii: A");
    site.build().expect(1);
    assert!(!site.has("dist"));
}

#[test]
fn an_empty_folder_that_was_there_stays_when_the_first_build_fails() {
    let site = site().file("themes/default/templates/post.html", "{{ page.title.of.nothing }}</html>\n");
    std::fs::create_dir(site.path("dist")).expect("a folder");
    site.build().expect(1);
    assert_eq!(everything(&site.path("dist")).len(), 1, "the folder itself and nothing in it");
}

#[test]
fn a_dry_run_does_everything_but_write() {
    let site = site();
    let before = everything(&site.path(""));
    let first = site.build_with(&["--dry-run"]).expect(0);
    assert_eq!(everything(&site.path("")), before, "not even the folder is made");

    site.build().expect(0);
    let before = everything(&site.path(""));
    let second = site.build_with(&["--dry-run"]).expect(0);
    assert_ne!(first.stderr, second.stderr, "what would be done is said");
    site.write("content/projects/d.md", "---\nnimi: D\n---\n");
    site.build_with(&["--dry-run"]).expect(0);
    site.remove("content/projects/d.md");
    assert_eq!(everything(&site.path("")), before);

    // What stops a build stops the trial.
    site.write("dist/hankkeet/e.html", "oma");
    site.write("content/projects/e.md", "---\nnimi: E\n---\n");
    site.build_with(&["--dry-run"]).expect(3).says("output/foreign-file");
    site.write("content/projects/e.md", "---\nnimii: E\n---\n");
    site.build_with(&["--dry-run"]).expect(1).says("field/unknown");
}

#[test]
fn a_preview_says_that_it_is_one_on_every_page() {
    let site = site()
        .card("d", "nimi: Keskeneräinen\nluonnos: kyllä")
        .card("e", "nimi: Tuleva\njulkaistaan: 2027-05-01")
        .card("f", "nimi: Hakemus\ntila: haettu");
    site.build_with(&["--drafts", "--output", "esikatselu"]).expect(0);
    let preview = site.outputs("esikatselu");
    for (path, bytes) in preview.iter().filter(|(path, _)| is_page(path)) {
        let html = String::from_utf8_lossy(bytes);
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path} may be indexed");
    }
    assert!(String::from_utf8_lossy(&preview["robots.txt"]).contains("Disallow: /\n"));
    for id in ["d", "e", "f"] {
        assert!(site.read(&format!("esikatselu/hankkeet/{id}.html")).contains("class=\"unpublished\""), "{id}");
        let list = site.read("esikatselu/hankkeet/index.html");
        assert!(list.contains(&format!("hankkeet/{id}.html")), "{id} is in the list");
    }
    assert!(!site.read("esikatselu/hankkeet/a.html").contains("class=\"unpublished\""), "a is published");

    site.build().expect(0);
    let public = site.outputs("dist");
    for (path, bytes) in public.iter().filter(|(path, _)| is_page(path) && *path != "404.html") {
        assert!(!String::from_utf8_lossy(bytes).contains("noindex"), "{path} is hidden from searches");
    }
    assert!(!String::from_utf8_lossy(&public["robots.txt"]).contains("Disallow: /\n"));
    for title in ["Keskeneräinen", "Tuleva", "Hakemus"] {
        let leak = public.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains(title));
        assert_eq!(leak.map(|(path, _)| path), None, "{title} is public");
    }
}

fn style_sheets(site: &Fixture) -> Vec<String> {
    let outputs = site.outputs("dist");
    outputs.into_keys().filter(|path| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "css")).collect()
}

/// A reader may have loaded a page just before a build: what it asks for then is still there, for one build that changes
/// something.
#[test]
fn a_style_sheet_with_a_hash_in_its_name_lives_one_build_longer() {
    let site = site();
    let sheets = || style_sheets(&site);
    let colour = |colour: &str| site.write("themes/default/theme.yaml", format!("accent: \"{colour}\"\n"));
    site.build().expect(0);
    let first = sheets();
    assert_eq!(first.len(), 1);
    colour("#003580");
    site.build().expect(0);
    let both = sheets();
    assert!(both.len() == 2 && both.contains(&first[0]), "{both:?}");
    assert!(site.read("dist/.salkku/manifest").contains("\"stay\":\"retained\""));
    // A build that changes nothing is none.
    site.build().expect(0);
    assert_eq!(sheets(), both);
    site.write("content/projects/b.md", "---\nnimi: Uusi nimi\n---\n");
    site.build().expect(0);
    let second: Vec<String> = both.into_iter().filter(|path| *path != first[0]).collect();
    assert_eq!(sheets(), second);
    // Back to the first colour: the name is that of the first again, and neither is lost.
    site.remove("themes/default/theme.yaml");
    site.build().expect(0);
    colour("#003580");
    site.build().expect(0);
    assert_eq!(sheets().len(), 2);
}

/// What somebody has changed is never ours to keep or to remove: it is told of in the build that no longer needs it.
#[test]
fn an_edited_style_sheet_is_told_of_when_it_is_no_longer_made() {
    let site = site();
    site.build().expect(0);
    let sheet = style_sheets(&site).concat();
    site.write(&format!("dist/{sheet}"), "/* oma */");
    site.write("themes/default/theme.yaml", "accent: \"#003580\"\n");
    site.build().expect(0).says("output/edited").says(&sheet);
    assert_eq!(site.read(&format!("dist/{sheet}")), "/* oma */");
    let run = site.build().expect(0);
    assert!(!run.stderr.contains("output/edited"), "{}", run.stderr);
    assert_eq!(site.read(&format!("dist/{sheet}")), "/* oma */");
}

#[cfg(unix)]
#[test]
fn the_rights_of_files_are_kept_and_new_ones_follow_the_mask() {
    use std::os::unix::fs::PermissionsExt;
    let site = site();
    let mode = |path: &str| site.path(path).metadata().expect("a file").permissions().mode() & 0o777;
    let build = |mask: &str| {
        let program = env!("CARGO_BIN_EXE_salkku");
        let command = format!("umask {mask} && exec \"{program}\" build --quiet --as-of {}", crate::fixture::TODAY);
        let status = std::process::Command::new("sh")
            .args(["-c", &command])
            .current_dir(site.path(""))
            .env("SALKKU_CACHE_DIR", site.cache())
            .status();
        assert!(status.expect("a shell").success());
    };
    build("027");
    assert_eq!((mode("dist/hankkeet/a.html"), mode("dist/hankkeet")), (0o640, 0o750));
    std::fs::set_permissions(site.path("dist/hankkeet/a.html"), PermissionsExt::from_mode(0o664)).expect("rights");
    site.write("content/projects/a.md", "---\nnimi: Uusi nimi\n---\n");
    site.write("content/projects/d.md", "---\nnimi: D\n---\n");
    build("022");
    assert_eq!(mode("dist/hankkeet/a.html"), 0o664, "as somebody has set them");
    assert_eq!(mode("dist/hankkeet/d.html"), 0o644, "a new one");
}

#[test]
fn a_build_without_a_source_makes_no_folder() {
    let site = Fixture::empty();
    site.run(&["build", "--source", "ei/ole"]).expect(3).says("source/missing");
    assert!(!site.has("ei"));
    site.run(&["build", "--output", "a/b/c"]).expect(3);
    assert!(!site.has("a"));
}
