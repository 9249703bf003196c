//! What a reader of the preview sees: the site as a build makes it, what is to be mended, and news of changes.

use super::server::Server;
use crate::fixture::Fixture;
use std::fs;
use std::process::{Command, Stdio};
use std::time::Instant;

fn site() -> Fixture {
    Fixture::site().card("a", "nimi: Aalto\nsalkku: Meri").card("b", "nimi: Bussi")
}

#[test]
fn the_first_answer_to_every_address_is_that_of_a_build() {
    let site = Fixture::sample();
    site.build_with(&["--output", "puhdas"]).expect(0);
    let server = Server::start(&site);
    assert_eq!(server.differences(&site), Vec::<String>::new());
    // `/` is the page that the build calls index.html.
    assert_eq!(super::server::stripped(&server.get("/").text()), site.read("puhdas/index.html"));
    assert!(!site.has("dist"));
}

#[test]
fn a_faulty_card_stays_as_it_was_with_what_is_to_be_mended() {
    let site = site();
    let server = Server::start(&site);
    let before = server.get("/hankkeet/a.html").expect(200).text();
    assert!(
        before.contains("<aside id=\"salkku-badge\" lang=\"fi\" data-salkku hidden>"),
        "nothing to mend yet: {before}"
    );
    site.write("content/projects/a.md", "---\nnimi: Tyrsky\ntila: olematon\n---\nTeksti.\n");
    let html = server.shows("/hankkeet/a.html", "id=\"salkku-panel\"");
    assert_eq!(super::server::stripped(&html), super::server::stripped(&before), "the last sound version stays");
    assert!(html.contains("virhe[value/vocabulary]: ”olematon”"), "{html}");
    let place = format!("href=\"vscode://file{}:3:7\"", real(&site, "content/projects/a.md"));
    assert!(html.contains(&place), "no {place} in {html}");
    // Every page says how much there is to mend, and leads to the list; the panel is on the page that it concerns.
    for path in ["/", "/hankkeet/", "/hankkeet/b.html", "/salkut/meri.html", "/404.html", "/ei-ole"] {
        let html = server.get(path).text();
        assert!(html.contains("data-salkku><a href=\"/.salkku/findings\">1 virhe</a></aside>"), "{path}: {html}");
        assert!(!html.contains("id=\"salkku-panel\""), "{path}");
    }
    let list = server.get("/.salkku/findings").expect(200).text();
    assert!(list.contains("<h1>1 virhe</h1>") && list.contains(&place), "{list}");
    site.write("content/projects/a.md", "---\nnimi: Tyrsky\nsalkku: Meri\n---\nTeksti.\n");
    let html = server.shows("/hankkeet/a.html", "<h1>Tyrsky</h1>");
    assert!(!html.contains("id=\"salkku-panel\"") && html.contains("data-salkku hidden>"), "{html}");
    assert!(server.get("/hankkeet/b.html").text().contains("data-salkku hidden>"));
    assert!(!server.get("/.salkku/findings").text().contains("salkku-error"));
    server.becomes_a_clean_build(&site);
}

/// The real path of a file, as the program names it.
fn real(site: &Fixture, path: &str) -> String {
    fs::canonicalize(site.path(path)).expect("it is there").to_str().expect("text").to_owned()
}

#[test]
fn the_editor_is_the_one_that_was_asked_for() {
    let site = Fixture::site().card("a", "nimi: Aalto\ntila: olematon").card("b ja ä&", "nimi: B\ntila: olematon");
    let without = Server::start_with(&site, &["--editor", ""]);
    let list = without.get("/.salkku/findings").text();
    assert!(list.contains("content/projects/a.md:3:7") && !list.contains("Avaa editorissa"), "{list}");
    assert!(!list.contains("vscode") && !list.contains("content/projects/a.md\""), "{list}");
    let other = Server::start_with(&site, &["--editor", "idea://open?file=/{path}&line={line}&column={column}"]);
    let list = other.get("/.salkku/findings").text();
    for (file, shown) in [("a.md", "a.md"), ("b ja ä&.md", "b%20ja%20%C3%A4%26.md")] {
        let path = real(&site, &format!("content/projects/{file}")).replace(file, shown);
        let link = format!("href=\"idea://open?file={path}&amp;line=3&amp;column=7\"");
        assert!(list.contains(&link), "no {link} in {list}");
    }
}

#[test]
fn a_broken_template_never_ends_the_preview() {
    let base = include_str!("../../../themes/default/templates/base.html");
    let site = site().file("themes/default/templates/base.html", base);
    let server = Server::start(&site);
    let before = server.get("/hankkeet/a.html").expect(200).text();
    for broken in [
        format!("{base}{{{{ olematon"),
        base.replacen("</body>", "{{ page.olematon.vielä }}</body>", 1),
        base.replacen("</body>", "{% for x in %}</body>", 1),
        "{% extends \"base.html\" %}".to_owned(),
        "{% include \"base.html\" %}".to_owned(),
        String::from_utf8_lossy(&[b'{'; 5000]).into_owned(),
    ] {
        site.write("themes/default/templates/base.html", &broken);
        let html = server.shows("/hankkeet/a.html", "id=\"salkku-panel\"");
        assert_eq!(super::server::stripped(&html), super::server::stripped(&before), "{broken}");
        assert!(html.contains("theme/template"), "{html}");
        site.write("themes/default/templates/base.html", base);
        server.wait("it is mended", |server| !server.get("/hankkeet/a.html").text().contains("salkku-panel"));
    }
    // Broken from the beginning there is nothing to show but that.
    site.write("themes/default/templates/base.html", "{{ olematon");
    let second = Server::start(&site);
    let answer = second.get("/hankkeet/a.html");
    assert!(answer.status != 200 && answer.text().contains("theme/template"), "{}", answer.text());
    site.write("themes/default/templates/base.html", base);
    second.shows("/hankkeet/a.html", "<h1>Aalto</h1>");
    second.becomes_a_clean_build(&site);
}

#[test]
fn drafts_are_shown_where_they_are_asked_for() {
    let site = site().card("c", "nimi: Keskeneräinen\nluonnos: kyllä");
    let without = Server::start(&site);
    assert_eq!(without.get("/hankkeet/c.html").status, 404);
    assert!(!without.get("/hankkeet/").text().contains("Keskeneräinen"));
    let with = Server::start_with(&site, &["--drafts"]);
    let html = with.get("/hankkeet/c.html").expect(200).text();
    assert!(html.contains("<h1>Keskeneräinen</h1>") && html.contains("Julkaisematon"), "{html}");
    assert!(!with.get("/hankkeet/a.html").text().contains("Julkaisematon"), "only drafts are marked");
    assert!(with.get("/hankkeet/").text().contains("Keskeneräinen"));
    // A card becomes a draft, and is one no more.
    site.write("content/projects/b.md", "---\nnimi: Bussi\nluonnos: kyllä\n---\n");
    without.has_no("/hankkeet/b.html");
    with.shows("/hankkeet/b.html", "Julkaisematon");
    site.write("content/projects/b.md", "---\nnimi: Bussi\n---\n");
    without.shows("/hankkeet/b.html", "<h1>Bussi</h1>");
    with.wait("it is no draft", |server| !server.get("/hankkeet/b.html").text().contains("Julkaisematon"));
}

#[test]
fn a_port_that_is_taken_is_told_of_and_without_one_another_is_found() {
    let site = site();
    let first = Server::start(&site);
    let port = first.address.rsplit_once(':').expect("a port").1.to_owned();
    let run = site.run(&["serve", "--port", &port]).expect(3).says(&format!("Portti {port} on jo käytössä"));
    assert_eq!((run.stdout.as_str(), run.stderr.lines().count()), ("", 1));
    let second = Server::start(&site);
    assert_ne!(first.address, second.address);
    site.write("content/projects/a.md", "---\nnimi: Molemmille\n---\n");
    for server in [&first, &second] {
        server.shows("/hankkeet/a.html", "<h1>Molemmille</h1>");
    }
    // The one goes, the other stays.
    drop(first);
    second.get("/").expect(200);
}

#[test]
fn a_folder_without_content_is_told_of_as_by_a_build() {
    let site = Fixture::empty().file("muuta.txt", "x");
    let (served, built) = (site.run(&["serve"]), site.run(&["build"]));
    assert_eq!(served.code, built.code);
    for run in [served.expect(3), built] {
        assert_eq!(run.stdout, "");
        let _ = run.says("virhe[source/missing]").says("ei ole kansiota ”content”").says("--source");
    }
    assert_eq!(fs::read_dir(site.path("")).expect("the folder").count(), 1, "nothing is written");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once_and_nothing_is_left() {
    let site = site();
    let names = || {
        let entries = walkdir::WalkDir::new(site.path("")).sort_by_file_name().into_iter();
        entries.map(|entry| entry.expect("readable").path().to_owned()).collect::<Vec<_>>()
    };
    let before = names();
    for signal in ["-INT", "-TERM"] {
        let mut server = Server::start(&site);
        // With a page open, and a request that is not ended.
        let _stream = server.follow("/");
        let _idle = super::client::connect(&server.address);
        site.write("content/projects/a.md", "---\nnimi: Viimeinen\n---\n");
        server.shows("/hankkeet/a.html", "<h1>Viimeinen</h1>");
        let started = Instant::now();
        let killed = Command::new("kill").args([signal, &server.child.id().to_string()]).stdout(Stdio::null()).status();
        assert!(killed.expect("kill runs").success());
        let status = server.child.wait().expect("it ends");
        assert!(!status.success() || signal == "-INT", "{status}");
        assert!(started.elapsed().as_secs() < 10, "it took {:?}", started.elapsed());
        assert!(!server.said().contains("panicked"), "{}", server.said());
        assert_eq!(names(), before);
    }
}

#[test]
fn open_pages_are_told_what_has_changed() {
    let site = site();
    let server = Server::start(&site);
    let mut of_a = server.follow("/hankkeet/a.html");
    let mut of_b = server.follow("/hankkeet/b.html");
    assert_eq!((of_a.status, of_b.status), (200, 200));
    site.write("content/projects/a.md", "---\nnimi: Aalto\nsalkku: Meri\n---\nUusi teksti.\n");
    let news = of_a.until(|_| true);
    assert_eq!(news["page"], true, "{news}");
    assert!(news["elsewhere"].is_null(), "{news}");
    assert!(server.get("/hankkeet/a.html").text().contains("Uusi teksti."), "who is told can see it");
    let news = of_b.until(|_| true);
    assert_eq!(news["page"], false, "{news}");
    assert_eq!(news["elsewhere"]["href"], "/hankkeet/a.html");
    assert_eq!(news["elsewhere"]["title"], "Aalto");
    // A fault: the page itself gets its panel, the other one the badge alone.
    site.write("content/projects/a.md", "---\nnimi: Aalto\ntila: olematon\n---\nUusi teksti.\n");
    let news = of_a.until(|news| news["badge"].as_str().is_some_and(|badge| badge.contains("1 virhe")));
    assert_eq!(news["page"], true, "{news}");
    let news = of_b.until(|news| news["badge"].as_str().is_some_and(|badge| badge.contains("1 virhe")));
    assert_eq!(news["page"], false, "{news}");
    site.write("content/projects/a.md", "---\nnimi: Aalto\nsalkku: Meri\n---\nUusi teksti.\n");
    for stream in [&mut of_a, &mut of_b] {
        stream.until(|news| news["badge"].as_str().is_some_and(|badge| badge.contains("hidden")));
    }
    // A page that is not there yet, and one that goes.
    let mut of_c = server.follow("/hankkeet/c.html");
    site.write("content/projects/c.md", "---\nnimi: Cembalo\n---\n");
    of_c.until(|news| news["page"] == true);
    assert!(server.get("/hankkeet/c.html").expect(200).text().contains("Cembalo"));
    site.remove("content/projects/b.md");
    of_b.until(|news| news["page"] == true);
    assert_eq!(server.get("/hankkeet/b.html").status, 404);
}

#[test]
fn open_pages_are_told_of_files_and_of_what_they_missed() {
    let site = Fixture::site()
        .file("content/projects/a/index.md", "---\nnimi: Aalto\n---\n![Kuva](kuva.svg)\n")
        .file("content/projects/a/kuva.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n");
    let server = Server::start(&site);
    let mut stream = server.follow("/hankkeet/a.html");
    site.write(
        "content/projects/a/kuva.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" id=\"uusi\"/>\n",
    );
    let news = stream.until(|news| news["files"].as_array().is_some_and(|files| !files.is_empty()));
    assert_eq!(news["files"], serde_json::json!(["/hankkeet/a/kuva.svg"]));
    // A page that was fetched before a change and follows only after it is told at once.
    let old = server.get("/hankkeet/a.html").text();
    site.write("content/projects/a/index.md", "---\nnimi: Aalto\n---\nUusi.\n\n![Kuva](kuva.svg)\n");
    server.shows("/hankkeet/a.html", "Uusi.");
    let mut late = server.follow_from("/hankkeet/a.html", &old);
    assert_eq!(late.until(|_| true)["page"], true);
    late.close();
    stream.close();
}
