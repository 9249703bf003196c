//! SVG -> PNG. The only user of resvg.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// A drawing in pixels, filling width and height; `None` where it is no sound SVG.
pub fn png(svg: &str, (width, height): (u32, u32)) -> Option<Vec<u8>> {
    let mut options = Options::default();
    // Nothing is read that the drawing itself does not hold.
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixels = Pixmap::new(width, height)?;
    #[allow(clippy::cast_precision_loss, reason = "pictures are small")]
    let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels.encode_png().ok()
}
