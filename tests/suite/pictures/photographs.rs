//! Photographs in sizes, upright and without metadata.

use super::{SECRET, holds, jpeg, jpeg_of, png, with_metadata};
use crate::fixture::{Fixture, TODAY};
use image::GenericImageView;
use salkku::cli::{Bar, Surroundings};
use salkku::image::{Format, clean, look};
use salkku::pipeline::{self, Built, Options};
use salkku::preview::{Bytes, Preview};
use salkku::value::{Date, Lang};
use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const CARD: &str = "---\nnimi: Aalto\nkuva: {tiedosto: pysty.jpg, tekstivastine: Portti, kuvateksti: Portti keväällä, kuvaaja: Kaupunki, lisenssi: CC BY 4.0}\n\
    liitteet: [{nimi: Kartta, tiedosto: liite.jpg, kieli: fi, saavutettava: kyllä}]\n---\n\
    Alku.\n\n![Piha](vaaka.jpg \"Piha aamulla\")\n\n[Vain linkki](linkki.jpeg)\n\n<img src=\"vaaka.jpg\" alt=\"Piha taas\">\n";

/// A site with photographs on a page, linked to and attached.
fn site() -> Fixture {
    Fixture::site()
        .file("content/projects/a/index.md", CARD)
        .file("content/projects/a/pysty.jpg", with_metadata(&jpeg(800, 600), 6))
        .file("content/projects/a/vaaka.jpg", with_metadata(&jpeg(1500, 900), 1))
        .file("content/projects/a/linkki.jpeg", with_metadata(&jpeg(200, 100), 1))
        .file("content/projects/a/liite.jpg", with_metadata(&jpeg(60, 40), 1))
}

fn options(site: &Fixture) -> Options {
    let cache = Some(site.cache());
    Options { source: site.path(""), as_of: Date::parse(TODAY).ok(), cache, ..Options::default() }
}

fn built(options: &Options) -> Built {
    let outcome = pipeline::build(options).expect("threads");
    outcome.value.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics))
}

/// What a page says of each of its pictures, by the addresses in `src`.
fn images(html: &str) -> BTreeMap<&str, &str> {
    let tags = html.split("<img ").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    tags.map(|tag| (tag.split("src=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default(), tag))
        .collect()
}

#[test]
fn a_photograph_is_published_upright_in_sizes_and_tells_nothing_of_its_camera() {
    let site = site();
    site.build().expect(0);
    let outputs = site.outputs("dist");
    let published: Vec<&String> = outputs.keys().filter(|path| Format::of_name(path) == Some(Format::Jpeg)).collect();
    let expected = [
        "liite.jpg",
        "linkki.jpeg",
        "pysty.jpg",
        "pysty_320w.jpg",
        "vaaka.jpg",
        "vaaka_1280w.jpg",
        "vaaka_320w.jpg",
        "vaaka_640w.jpg",
        "vaaka_960w.jpg",
    ];
    assert_eq!(published, expected.map(|name| format!("hankkeet/a/{name}")).iter().collect::<Vec<_>>());
    for path in &published {
        let bytes = &outputs[*path];
        for words in [SECRET, b"Exif", b"xmp", b"xap"] {
            assert!(!holds(bytes, words), "{path} holds {}", String::from_utf8_lossy(words));
        }
        let image = image::load_from_memory(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        if let Some((_, width)) = path.trim_end_matches("w.jpg").rsplit_once('_') {
            let original = path.replace(&format!("_{width}w"), "");
            assert_eq!(image.width().to_string(), width, "{path}");
            assert!(bytes.len() < outputs[&original].len(), "{path} is lighter than {original}");
        }
    }
    // The pixels of what is only turned the usual way are those of the camera.
    assert_eq!(outputs["hankkeet/a/linkki.jpeg"], jpeg(200, 100));
    assert_eq!(outputs["hankkeet/a/vaaka.jpg"], jpeg(1500, 900));
    // The camera was held on its side: what it saw at the left above is at the right above.
    let upright = image::load_from_memory(&outputs["hankkeet/a/pysty.jpg"]).expect("a picture");
    assert_eq!(upright.dimensions(), (600, 800));
    let is_red = |(x, y): (u32, u32)| matches!(upright.get_pixel(x, y).0, [180..=255, 0..70, 0..70, _]);
    assert_eq!([(10, 10), (590, 10), (10, 790), (590, 790)].map(is_red), [false, true, false, false]);
}

#[test]
fn a_page_says_how_large_its_pictures_are_and_offers_their_sizes() {
    let site = site();
    site.build().expect(0);
    let page = site.read("dist/hankkeet/a.html");
    let images = images(&page);
    let main = images["../hankkeet/a/pysty.jpg"];
    assert!(main.contains("width=\"600\" height=\"800\"") && !main.contains("lazy"), "{main}");
    assert!(
        main.contains("srcset=\"../hankkeet/a/pysty_320w.jpg 320w, ../hankkeet/a/pysty.jpg 600w\" sizes=\""),
        "{main}"
    );
    for words in ["Portti keväällä", "Kaupunki", "CC BY 4.0"] {
        assert!(page.contains(words), "{words} is shown");
    }
    let in_text = format!(
        "<img {}>",
        page.split("<img ")
            .find(|tag| tag.contains("alt=\"Piha\""))
            .and_then(|tag| tag.split('>').next())
            .expect("the picture of the text")
    );
    let sizes = [320, 640, 960, 1280].map(|width| format!("../hankkeet/a/vaaka_{width}w.jpg {width}w, ")).concat();
    let expected = format!(
        "<img src=\"../hankkeet/a/vaaka.jpg\" alt=\"Piha\" title=\"Piha aamulla\" width=\"1500\" height=\"900\" \
         srcset=\"{sizes}../hankkeet/a/vaaka.jpg 1500w\" sizes=\"(min-width: 54rem) 49rem, 100vw\" loading=\"lazy\" decoding=\"async\">"
    );
    assert_eq!(in_text, expected);
    // The author's own HTML gets the room and stays what it is otherwise.
    let own = page.split("<img ").find(|tag| tag.contains("Piha taas")).expect("the author's own");
    assert!(own.contains("width=\"1500\" height=\"900\"") && !own.contains("srcset"), "{own}");
    // A browser finds all that it may choose.
    for (_, tag) in images {
        let sizes = tag.split("srcset=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        for address in sizes.split(", ").filter_map(|size| size.split(' ').next()).filter(|address| !address.is_empty())
        {
            assert!(site.has(&format!("dist/hankkeet/{address}")), "{address}");
        }
    }
}

#[test]
fn pictures_are_unpacked_once_and_then_remembered() {
    let site = site();
    let output = |name: &str| Options { output: Some(site.path(name)), ..options(&site) };
    assert_eq!(built(&output("one")).work.unpacked, 2, "one is turned, both have sizes");
    assert_eq!(built(&output("two")).work.unpacked, 0);
    assert_eq!(site.outputs("one"), site.outputs("two"));
    site.write("content/projects/a/vaaka.jpg", jpeg(1400, 800));
    assert_eq!(built(&output("two")).work.unpacked, 1, "the other is another one now");
    // What is damaged is not there.
    for file in walkdir::WalkDir::new(site.cache()).into_iter().flatten().filter(|file| file.file_type().is_file()) {
        fs::write(file.path(), b"salkku-cache-1\n0").expect("damage");
    }
    assert_eq!(built(&output("three")).work.unpacked, 2);
    assert_eq!(built(&output("four")).work.unpacked, 0, "it has been made good");
    let alone = Options { cache: None, ..output("five") };
    assert_eq!([built(&alone).work.unpacked, built(&alone).work.unpacked], [2, 2], "nothing is remembered");
    for name in ["three", "four", "five"] {
        assert_eq!(site.outputs(name), site.outputs("two"), "{name}");
    }
}

#[test]
fn a_build_told_to_do_without_the_cache_leaves_none() {
    let site = site();
    site.build_with(&["--no-cache"]).expect(0);
    assert!(!site.cache().exists());
    let with = site.build_with(&["--output", "with"]).expect(0);
    assert!(site.cache().exists() && !with.stderr.contains("320w"));
    assert_eq!(site.outputs("dist"), site.outputs("with"));
}

#[test]
fn the_number_of_threads_changes_no_picture() {
    let mut site = Fixture::site();
    for number in 0..6 {
        let card = format!(
            "---\nnimi: Hanke {number}\nkuva: {{tiedosto: kuva.jpg, tekstivastine: Kuva}}\n---\n![Muu](muu.png)\n"
        );
        site = site
            .file(&format!("content/projects/h{number}/index.md"), card)
            .file(
                &format!("content/projects/h{number}/kuva.jpg"),
                with_metadata(&jpeg(700 + number, 400), 1 + u8::try_from(number).unwrap_or(1)),
            )
            .file(&format!("content/projects/h{number}/muu.png"), png(500 + number, 300, None));
    }
    for jobs in ["1", "2", "8"] {
        site.build_with(&["--no-cache", "--jobs", jobs, "--output", jobs]).expect(0);
    }
    assert!(site.outputs("1").len() > 30);
    assert!(site.outputs("2") == site.outputs("1") && site.outputs("8") == site.outputs("1"));
}

#[test]
fn the_preview_shows_what_a_build_would_publish() {
    let site = site();
    let (_, round) = Preview::open(options(&site));
    site.build().expect(0);
    let mut seen = 0;
    for (path, bytes) in site.outputs("dist") {
        if Format::of_name(&path).is_some() {
            let position = round.version.find(&path).unwrap_or_else(|| panic!("no {path}"));
            let Bytes::Held(shown) = round.version.bytes(position) else { panic!("{path} is not shown") };
            assert!(*shown == bytes, "{path}");
            seen += 1;
        }
    }
    assert!(seen >= 9, "{seen}");
}

#[test]
fn colours_mean_the_same_in_every_size() {
    // The head of a profile: which colours it is for stands at its sixteenth byte.
    let mut profile = vec![7; 64];
    profile[16..20].copy_from_slice(b"RGB ");
    let site = Fixture::site()
        .file("content/projects/a.md", "---\nnimi: A\nkuva: {tiedosto: kuva.png, tekstivastine: Kuva}\n---\nTeksti.\n")
        .file("content/projects/kuva.png", png(700, 500, Some(profile)));
    site.build().expect(0);
    let outputs = site.outputs("dist");
    assert!(holds(&outputs["hankkeet/kuva.png"], b"iCCP") && holds(&outputs["hankkeet/kuva_320w.png"], b"iCCP"));
}

#[test]
fn a_file_with_the_name_of_a_size_is_told_of() {
    let text = "---\nnimi: A\n---\n![Kuva](kuva.jpg)\n\n![Muu kuva](kuva_320w.jpg)\n";
    let site = Fixture::site().file("content/projects/a.md", text);
    let site =
        site.file("content/projects/kuva.jpg", jpeg(700, 500)).file("content/projects/kuva_320w.jpg", jpeg(40, 30));
    site.build().expect(1).says("address/taken");
}

#[test]
fn what_swells_is_refused_before_it_is_unpacked() {
    let began = Instant::now();
    // A PNG that says that it has 3.6 thousand million pixels, and a JPEG with the most that one can have.
    let mut drawing = png(8, 8, None);
    drawing[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let sum = crc(&drawing[12..29]);
    drawing[29..33].copy_from_slice(&sum.to_be_bytes());
    let mut photograph = jpeg(8, 8);
    let head = photograph.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("the head of the picture");
    photograph[head + 5..head + 9].fill(0xff);
    let site = Fixture::site()
        .file(
            "content/projects/a.md",
            "---\nnimi: A\n---\n![Kuva](a.png)\n\n![Muu kuva](b.jpg)\n\n![Kolmas kuva](c.jpg)\n",
        )
        .file("content/projects/a.png", drawing)
        .file("content/projects/b.jpg", photograph);
    // No byte of this is on the disk.
    fs::File::create(site.path("content/projects/c.jpg")).expect("a file").set_len(3 << 30).expect("a long one");
    let run = site.build_with(&["--lang", "en"]).expect(1);
    for words in ["60000 × 60000", "65535 × 65535", "“c.jpg” is too large"] {
        assert!(run.stderr.contains(words), "{words}: {}", run.stderr);
    }
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}

/// The sum that ends a part of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
}

#[test]
fn what_a_photograph_has_is_known_from_its_head() {
    for orientation in 1..=8 {
        let bytes = with_metadata(&jpeg(30, 20), orientation);
        let picture = look(&bytes).expect("a picture");
        let expected = if orientation < 5 { (30, 20) } else { (20, 30) };
        assert_eq!((picture.extent, picture.is_turned), (Some(expected), orientation > 1), "{orientation}");
        assert_eq!(clean(&bytes).expect("a picture").as_ref(), jpeg(30, 20), "{orientation}");
    }
}

/// A JPEG with its colours one after another, as some programs write it.
fn split(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 95);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
    let pixels = super::pixels(width.into(), height.into(), 20);
    encoder.encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb).expect("a JPEG");
    bytes
}

#[test]
fn a_photograph_that_would_be_misread_stays_as_it_is() {
    let bytes = split(900, 600);
    assert_eq!(look(&bytes).map(|picture| (picture.extent, picture.sizes)), Ok((Some((900, 600)), Vec::new())));
    assert_eq!(clean(&with_metadata(&bytes, 1)).as_deref(), Ok(bytes.as_slice()));
    assert!(look(&with_metadata(&bytes, 6)).is_err(), "it would lie on its side");
}

#[test]
fn a_heavy_photograph_is_shown_lighter_or_told_of() {
    // Cameras keep more than can be seen.
    let heavy = jpeg_of(1300, 1100, 1);
    assert!(heavy.len() > 500_000, "{}", heavy.len());
    let site = Fixture::site()
        .file("content/projects/a.md", "---\nnimi: A\n---\nAlku.\n\n![Piha](piha.jpg)\n\n![Talo](talo.png)\n")
        .file("content/projects/piha.jpg", &heavy)
        .file("content/projects/talo.png", png(1000, 800, None));
    site.build().expect(0).says("talo.png”").says("file/heavy-image");
    let outputs = site.outputs("dist");
    let own = &outputs["hankkeet/piha_1300w.jpg"];
    assert!(own.len() * 2 < heavy.len(), "{} and {}", own.len(), heavy.len());
    let page = site.read("dist/hankkeet/a.html");
    let shown = images(&page);
    assert!(
        shown["../hankkeet/piha_1300w.jpg"].contains("piha_1300w.jpg 1300w\""),
        "the original is for those who ask for it"
    );
    assert!(!page.contains("piha.jpg"));
}

#[test]
fn a_photograph_that_is_damaged_inside_stops_the_build_and_the_whole_check() {
    let mut damaged = png(700, 500, None);
    let middle = damaged.len() / 2;
    damaged[middle..middle + 40].fill(0);
    let site = Fixture::site()
        .file("content/projects/a.md", "---\nnimi: A\n---\n![Piha](piha.png)\n")
        .file("content/projects/piha.png", damaged);
    let check = |more: &[&str]| site.run(&[&["check", "--as-of", TODAY, "--format", "short"], more].concat());
    assert!(!check(&[]).expect(0).stdout.contains("image/unusable"), "its head is sound");
    let whole = check(&["--pages"]).expect(1).stdout;
    assert!(whole.contains("content/projects/a.md:4:1: ") && whole.contains("image/unusable"), "{whole}");
    site.build().expect(1).says("image/unusable");
    assert!(!site.has("dist/index.html"), "nothing is moved into place");
}

#[test]
fn whoever_waits_is_told_how_far_the_work_has_come() {
    let site = site();
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let bar = Bar(Arc::new(move |words: &str, done, of| {
        teller.lock().expect("nobody panicked").push((words.to_owned(), done, of));
    }));
    let around = Surroundings { bar: Some(bar), lang: Some(Lang::Fi), ..Surroundings::default() };
    let source = site.path("").display().to_string();
    let arguments = ["salkku", "build", "--as-of", TODAY, "--jobs", "1", "--source", source.as_str()];
    assert_eq!(salkku::cli::run(arguments, &around).code, 0);
    let told_first = std::mem::take(&mut *told.lock().expect("nobody panicked"));
    let outputs = site.outputs("dist").len();
    let stages =
        [("Luetaan asiakirjoja", 1), ("Tehdään sivuja ja kuvia", outputs), ("Siirretään sivuja paikoilleen", outputs)];
    let pieces = |(words, of): (&str, usize)| (1..=of).map(|done| (words.to_owned(), done, of)).collect::<Vec<_>>();
    let expected = stages.into_iter().flat_map(pieces).chain([(String::new(), 0, 0)]);
    assert_eq!(told_first, expected.collect::<Vec<_>>());
    assert_eq!(salkku::cli::run(arguments.into_iter().chain(["--quiet"]), &around).code, 0);
    assert!(told.lock().expect("nobody panicked").iter().all(|(words, ..)| words.is_empty()), "it keeps quiet");
}
