//! Growth: the same steps on catalogues of several sizes, from thousands of cards to a million.

use crate::compare::{clear, ours};
use crate::corpus;
use crate::record::{Record, Sink, Step};
use crate::tree;
use std::io;
use std::path::Path;

/// Makes the sites, one beside the other; gives their sizes in bytes.
pub fn generate(folder: &Path, sizes: &[usize]) -> io::Result<Vec<(usize, u64)>> {
    let each = sizes.iter().map(|&cards| {
        let site = folder.join(format!("site-{cards}"));
        corpus::generate(&site, cards, 1)?;
        Ok((cards, tree::size(&site)?))
    });
    each.collect()
}

/// One round over all sizes, the smallest first: without writing, with it, and again when nothing has changed.
pub fn round(folder: &Path, sizes: &[usize], run: usize, sink: &mut Sink) -> io::Result<Vec<Record>> {
    let mut records = Vec::new();
    for &cards in sizes {
        let site = folder.join(format!("site-{cards}"));
        for (step, name, flags) in
            [(Step::DryRun, "dry", &["--dry-run"][..]), (Step::Cold, "out", &[]), (Step::NoOp, "out", &[])]
        {
            let (output, cache) = (folder.join(name), folder.join(format!("{name}-cache")));
            let record = Record { run, cards, step, ..ours(&site, &output, &cache, flags)? };
            sink.keep(&record)?;
            crate::table::row(&record);
            records.push(record);
        }
        clear(folder, &["dry", "dry-cache", "out", "out-cache"])?;
    }
    Ok(records)
}
