//! What stands for the site as a whole elsewhere: its icon, the picture for links to it, and the manifest that names both.
//!
//! All of it is drawn from the site's name and the colours of the theme. A theme that has a file of the same name in
//! `assets/` gives that instead.

mod drawing;
mod lettering;
mod raster;

use super::Renderer;
use super::theme::palette::{BAND, Scheme, written};
use crate::image::height_in;
use crate::render::view::{ImageView, PageView, ShareImage};
use crate::route::{Brand, encode};
use drawing::{Colours, icon, share};
use lettering::Lettering;
use serde_json::json;

/// Width and height of the picture for links, in pixels: what the services that show it ask for.
pub const SHARE_SIZE: (u32, u32) = (1200, 630);

/// What a theme may bring itself, inside its folder.
const OWN_ICON: &str = "assets/icon.svg";
const OWN_SHARE: &str = "assets/share.png";

impl Renderer {
    /// Writes one of the files that stand for the site.
    pub(super) fn brand(&self, brand: Brand, out: &mut Vec<u8>) {
        match brand {
            Brand::Icon => out.extend_from_slice(self.icon().as_bytes()),
            Brand::IconPng(size) => {
                out.extend(raster::png(&self.icon(), (size.into(), size.into())).unwrap_or_default());
            }
            Brand::Share => {
                let drawing = share(
                    &Lettering::new(),
                    &colours(&self.theme.look.light),
                    &self.view.title,
                    self.view.publisher.as_deref(),
                );
                out.extend(raster::png(&drawing, SHARE_SIZE).unwrap_or_default());
            }
            Brand::Manifest => out.extend_from_slice(self.manifest().as_bytes()),
        }
    }

    /// The picture for links to pages that have none of their own: the theme's, or the one with the site's name.
    pub(super) fn share_image(&self) -> Option<ShareImage> {
        let base = self.base_url.as_deref()?;
        let (path, size) = match self.theme.assets.paths.get(OWN_SHARE) {
            Some(own) => (encode(own), None),
            None => (self.routes.brand(Brand::Share), Some(SHARE_SIZE)),
        };
        Some(ShareImage {
            url: format!("{base}/{path}"),
            alt: self.view.title.clone(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
        })
    }

    /// Gives a page its own picture for links, in the size that pages show, where services can show it: they know no
    /// drawings.
    pub(super) fn share(&self, page: &mut PageView, image: Option<&ImageView>) {
        let can_be_shown = |image: &&ImageView| {
            let ending =
                image.usual.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
            ["jpg", "jpeg", "png", "webp"].contains(&ending.as_str())
        };
        if let (Some(base), Some(image)) = (self.base_url.as_deref(), image.filter(can_be_shown)) {
            let (url, alt) = (format!("{base}/{}", image.usual), image.alt.clone());
            let size = image.sizes.iter().find(|size| size.path == image.usual);
            let extent = image.width.zip(image.height);
            let extent = match (extent, size) {
                (Some(whole), Some(size)) => Some((size.width, height_in(whole, size.width))),
                _ => extent,
            };
            let (width, height) = extent.unzip();
            page.image = Some(ShareImage { url, alt, width, height });
        }
    }

    /// The icon as SVG: the theme's own, or the initial of the site.
    fn icon(&self) -> String {
        match self.theme.assets.bytes(OWN_ICON) {
            Some(own) => String::from_utf8_lossy(own).into_owned(),
            None => icon(&Lettering::new(), &colours(&self.theme.look.light), &self.view.title),
        }
    }

    /// The web manifest: <https://www.w3.org/TR/appmanifest/>. Addresses in it are relative to it.
    fn manifest(&self) -> String {
        let root = if self.lang == self.site.config.lang() { "" } else { "../" };
        let icon = |brand: Brand, sizes: String, kind: &str| {
            let path = format!("{root}{}", self.routes.brand(brand));
            json!({ "src": path, "sizes": sizes, "type": kind })
        };
        let png = |size: u16| icon(Brand::IconPng(size), format!("{size}x{size}"), "image/png");
        let colour = |name: &str| written(&self.theme.look.light, name);
        let manifest = json!({
            "name": self.view.title,
            "lang": self.lang.tag(),
            "dir": "ltr",
            "start_url": "index.html",
            "scope": "./",
            "display": "browser",
            "theme_color": colour(BAND),
            "background_color": colour("desk"),
            "icons": [icon(Brand::Icon, "any".to_owned(), "image/svg+xml"), png(192), png(512)],
        });
        format!("{manifest:#}\n")
    }
}

fn colours(scheme: &Scheme) -> Colours {
    let colour = |name: &str| written(scheme, name);
    Colours {
        band: colour(BAND),
        on_band: colour("on-accent"),
        tab: colour("on-accent-quiet"),
        accent: colour("accent"),
        paper: colour("paper"),
        ink: colour("ink"),
        quiet: colour("quiet"),
    }
}
