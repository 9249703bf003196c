// Functions that run inside a page: they look at what is laid out, as a reader would, and give back plain values.

/** What sticks out of the window sideways, as short descriptions; a part that scrolls by itself is no fault. */
export function sideways() {
  const width = document.documentElement.clientWidth;
  const name = (element) =>
    `${element.tagName.toLowerCase()}${element.className?.baseVal === undefined && element.className ? '.' + element.className : ''}`;
  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const out = [];
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    if (box.right <= width + 1 && box.left >= -1) continue;
    let inside = element.parentElement;
    while (inside && !scrolls(inside)) inside = inside.parentElement;
    if (!inside) out.push(`${name(element)} ${Math.round(box.left)}..${Math.round(box.right)} of ${width}`);
  }
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth) out.unshift(`the page is ${page.scrollWidth} px wide in a window of ${innerWidth}`);
  return out.slice(0, 5);
}

/** Texts of `selector` that take no place on the page, and so that nobody reads; what a reader may fold open counts as there. */
export function unseen(selector) {
  const lost = [];
  for (const root of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim();
      const parent = walker.currentNode.parentElement;
      // The handle of a fold that is held open, as the contents at the side of a report are, is of no use.
      if (parent.tagName === 'SUMMARY' && !parent.checkVisibility() && parent.nextElementSibling?.checkVisibility()) continue;
      if (!text || parent.closest('script, style, template, noscript, svg, .back, details:not([open]) > :not(summary)')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { visibility, opacity } = getComputedStyle(parent);
      if (range.getClientRects().length === 0 || visibility !== 'visible' || opacity === '0') lost.push(text.slice(0, 60));
    }
  }
  return lost;
}

/** Texts that are cut off because their box does not grow with them. */
export function clipped() {
  const cut = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.textContent.trim() || element.closest('svg')) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // A text for screen readers alone is made one pixel large on purpose.
    if (style.clipPath !== 'none' || box.width < 2 || box.height < 2 || style.display === 'inline') continue;
    const down = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    const across = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    if (down || across) cut.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return cut.slice(0, 5);
}

/** Parts that stay in the window while the text scrolls, and take more than a third of it. */
export function covering() {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { position, top, bottom } = getComputedStyle(element);
      return position === 'fixed' || (position === 'sticky' && (top !== 'auto' || bottom !== 'auto'));
    })
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > innerHeight / 3 && element.getBoundingClientRect().width > innerWidth / 2)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}

/** Texts whose colour is too near to what is behind them, by the formula of WCAG at level AAA: 7:1, and 4.5:1 of large ones. */
export function faint(selector) {
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba('Canvas');
  };
  const weak = [];
  for (const element of document.querySelectorAll(selector)) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || element.getBoundingClientRect().width < 2 || !element.checkVisibility()) continue;
    const [text, back] = [rgba(getComputedStyle(element).color), behind(element)].map(light);
    const ratio = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
    const { fontSize, fontWeight } = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
    if (ratio < (isLarge ? 4.5 : 7)) weak.push(`${ratio.toFixed(1)}:1 ${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`);
  }
  return weak.slice(0, 5);
}

/** Pictures that are not there: not loaded, or with no place on the page. */
export function missingPictures() {
  return [...document.images]
    .filter((image) => !image.complete || image.naturalWidth === 0 || image.getBoundingClientRect().width < 2)
    .map((image) => image.getAttribute('src'));
}

/**
 * Goes to each picture in turn, as a reader does: one that waits until it is near is fetched then. The page is scrolled by
 * hand, for after `scrollIntoView` some versions of the browser begin at the picture when Tab is pressed.
 */
export async function meetPictures() {
  for (const image of document.images) {
    window.scrollTo(0, window.scrollY + image.getBoundingClientRect().top);
    await image.decode().catch(() => {});
  }
}
