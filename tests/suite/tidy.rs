//! The house stays in order: imports run one way, files stay small, nothing speaks of the workshop.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the pipeline, as `lib.rs` lists them.
fn order() -> Vec<String> {
    let text = fs::read_to_string(root().join("src/lib.rs")).expect("lib.rs");
    text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Every Rust file below a folder, with its path from there.
fn rust_files(folder: &str) -> BTreeMap<String, String> {
    let root = root().join(folder);
    let files = walkdir::WalkDir::new(&root).into_iter().map(|entry| entry.expect("a readable folder"));
    files
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| {
            let inner = entry.path().strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
            (inner, fs::read_to_string(entry.path()).expect("text"))
        })
        .collect()
}

/// Modules that are one layer: their parts may use each other, as long as no circle of modules comes of it.
fn rank(order: &[String], module: &str) -> Option<usize> {
    order.iter().position(|name| name == module)
}

#[test]
fn imports_run_one_way() {
    let order = order();
    assert!(order.len() > 15, "lib.rs lists the modules");
    let mut backwards = Vec::new();
    for (path, text) in rust_files("src") {
        let module = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let Some(own) = rank(&order, module) else { continue };
        // What a test uses says nothing about the program.
        let program = text.split("#[cfg(test)]").next().unwrap_or_default();
        let program = program.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
        let program = program.collect::<Vec<_>>().join("\n");
        for (at, _) in program.match_indices("crate::") {
            let rest = &program[at + "crate::".len()..];
            let used: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if rank(&order, &used).is_some_and(|other| other > own) {
                let line = program[..at].lines().count();
                backwards.push(format!("src/{path}:{line}: {module} uses {used}, which stands below it in lib.rs"));
            }
        }
    }
    assert!(backwards.is_empty(), "{}", backwards.join("\n"));
}

#[test]
fn each_outside_package_has_one_user() {
    let users = [
        ("serde_yaml", "yaml/"),
        ("saphyr_parser", "yaml/"),
        ("pulldown_cmark", "markdown/"),
        ("ammonia", "markdown/"),
        ("csv_core", "markdown/grid/comma.rs"),
        ("tera::", "render/theme/"),
        ("resvg", "render/brand/raster.rs"),
        ("ttf_parser", "render/brand/lettering.rs"),
        ("cssparser", "render/theme/styles.rs"),
        ("Oklch", "render/theme/colour.rs"),
        ("fluent_bundle", "locale.rs"),
        ("icu_collator", "index/collation.rs"),
        ("icu_normalizer", "value/file_name.rs"),
        ("walkdir", "load/"),
        ("annotate_snippets", "diag/human.rs"),
        ("lopdf", "load/pdf.rs"),
        ("image::codecs", "image/raster.rs"),
        ("fast_image_resize", "image/raster.rs"),
        ("jpeg_encoder", "image/raster.rs"),
        ("roxmltree", "image/svg/"),
        ("indicatif", "bar.rs"),
        ("clap::", "cli/"),
        ("jiff", "value/date.rs pipeline/read.rs config/read.rs"),
        ("brotli", "compress.rs"),
        ("flate2", "compress.rs"),
        ("same_file::", "write/lock.rs"),
        ("rustix", "load/stamp.rs write/journal.rs"),
        ("html5ever", "proof.rs"),
        ("simdutf8", "load/text.rs"),
        ("xxhash_rust", "digest.rs"),
        ("notify::", "serve/watch.rs"),
        ("axum::", "serve/"),
        ("tokio::", "serve/"),
    ];
    for (path, text) in rust_files("src") {
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for (package, places) in users {
            let allowed = places.split(' ').any(|place| path.starts_with(place));
            assert!(allowed || !code.contains(package), "src/{path} uses {package}; only {places} may");
        }
    }
}

#[test]
fn files_have_one_job() {
    for folder in ["src", "tests"] {
        for (path, text) in rust_files(folder) {
            let lines = text.lines().count();
            assert!(lines <= 800, "{folder}/{path} has {lines} lines: which two jobs does it do?");
            assert!(text.starts_with("//!"), "{folder}/{path} does not say what it is for");
            let name = path.rsplit('/').next().unwrap_or_default();
            for vague in ["util", "common_", "helper", "manager", "misc"] {
                assert!(!name.contains(vague), "{folder}/{path}: what is it really?");
            }
        }
    }
}

#[test]
fn every_text_that_the_program_asks_a_theme_for_is_declared() {
    for (path, text) in rust_files("src/render/page") {
        for (at, _) in text.match_indices("text(\"") {
            let name = text[at + 6..].split('"').next().unwrap_or_default();
            assert!(salkku::render::TEXTS.contains(&name), "src/render/page/{path} asks for {name}");
        }
    }
}

#[test]
fn nothing_is_left_unfinished() {
    for (path, text) in rust_files("src") {
        for mark in ["todo!(", "unimplemented!(", "dbg!(", "FIXME", "XXX"] {
            assert!(!text.contains(mark), "src/{path} holds {mark}");
        }
    }
}
