//! Pictures as pages show them: where they are, how much room they take, and their sizes.

use crate::markdown::ShownPicture;
use crate::parse::{Image, Logo, Source};
use crate::render::Renderer;
use crate::render::view::{ImageView, LocalText, SizeView};
use crate::route::encode;

impl Renderer {
    /// The picture at a path inside `content/`, its addresses beginning with `root`; `None` where the file is none that
    /// is known.
    pub fn picture(&self, path: &str, root: &str) -> Option<ShownPicture> {
        let picture = self.site.picture(path)?;
        let at = |path: &str| format!("{root}{}", encode(path));
        let address = at(&self.routes.asset(path));
        let mut sizes: Vec<(String, u32)> =
            picture.sizes.iter().map(|&width| (at(&self.routes.size(path, width)), width)).collect();
        let largest = sizes.last().filter(|_| picture.is_for_few).map(|(address, _)| address.clone());
        if let Some((width, _)) = picture.extent.filter(|_| largest.is_none() && !sizes.is_empty()) {
            sizes.push((address.clone(), width));
        }
        let usual = largest.unwrap_or_else(|| address.clone());
        Some(ShownPicture { address, usual, extent: picture.extent, sizes })
    }

    /// Logos.
    pub fn logos(&self, source: &Source, logos: &[Logo]) -> Vec<ImageView> {
        let view = |logo: &Logo| {
            let shown = self.image_view(source, &logo.file.value)?;
            let LocalText { text: alt, lang } = self.local(&logo.alt);
            Some(ImageView { alt, lang, url: logo.url.clone(), ..shown })
        };
        logos.iter().filter_map(view).collect()
    }

    /// The image of a document.
    pub fn image(&self, source: &Source, image: Option<&Image>) -> Option<ImageView> {
        let image = image?;
        let shown = self.image_view(source, &image.file.value)?;
        Some(ImageView {
            alt: image.alt.clone(),
            caption: image.caption.clone(),
            credit: image.credit.clone(),
            licence: image.licence.clone(),
            ..shown
        })
    }

    /// A file that a document names, as a picture without words.
    fn image_view(&self, source: &Source, name: &str) -> Option<ImageView> {
        let asset = self.asset(source, name)?;
        let ShownPicture { address, usual, extent, sizes } =
            self.picture(asset, "").unwrap_or_else(|| ShownPicture::at(encode(&self.routes.asset(asset))));
        let (width, height) = extent.unzip();
        let sizes = sizes.into_iter().map(|(path, width)| SizeView { path, width }).collect();
        Some(ImageView { path: address, usual, width, height, sizes, ..ImageView::default() })
    }
}
