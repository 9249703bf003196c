//! Pictures with any byte changed, or cut anywhere: each is read or refused, quickly.

use super::{jpeg, png, with_metadata};
use salkku::image::{clean, look, make};
use std::time::{Duration, Instant};

/// Does with a file all that is done with pictures.
fn read(bytes: &[u8]) {
    let began = Instant::now();
    if let Ok(picture) = look(bytes) {
        assert!(picture.extent.is_none_or(|(width, height)| u64::from(width) * u64::from(height) <= 64_000_000));
        // Unpacking takes as long as there are pixels; those of small pictures are enough here.
        if picture.extent.is_some_and(|(width, height)| width < 2000 && height < 2000) {
            let _ = make(bytes, &picture);
        }
    }
    if let Ok(clean) = clean(bytes) {
        assert!(clean.len() <= bytes.len() + 2, "nothing grows");
    }
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

fn damage(whole: &[u8]) {
    for length in 0..whole.len() {
        read(&whole[..length]);
    }
    for at in 0..whole.len() {
        for byte in [0, 1, 0x7f, 0xd8, 0xff] {
            let mut broken = whole.to_vec();
            broken[at] = byte;
            read(&broken);
        }
    }
}

#[test]
fn photographs() {
    let whole = with_metadata(&jpeg(16, 8), 6);
    assert!(look(&whole).is_ok_and(|picture| make(&whole, &picture).is_ok()));
    damage(&whole);
}

#[test]
fn drawings_in_pixels() {
    let mut profile = vec![0; 40];
    profile[16..20].copy_from_slice(b"RGB ");
    let whole = png(6, 5, Some(profile));
    assert!(look(&whole).is_ok_and(|picture| make(&whole, &picture).is_ok()));
    damage(&whole);
}
