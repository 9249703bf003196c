// Pages look as they did when somebody last looked at them. Pictures are compared at a fraction of their size, with letters
// of one family that comes with the tests, so that another Debian or Chromium makes no difference that counts.
// `UPDATE_EXPECT=1 tests/run browser looks.test.mjs` makes the expected pictures anew: look at them before they are kept.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from './chromium.mjs';
import { meetPictures } from './measure.mjs';
import { PNG, bytesOf, compare, shrink } from './pixels.mjs';
import { serve } from './server.mjs';
import { named, out, site, themedSites } from './site.mjs';
import { inContext } from './stage.mjs';

/**
 * What may differ: of the whole, and of any square of 64 by 64 pixels of the screen. Letters drawn in another way make up
 * to 0.3 % and 8 %, a button, a frame or a mark that is gone 20 % of a square and more.
 */
const tolerance = { share: 0.005, most: 0.15 };

/** Windows, and how many pixels of the screen make one of CSS: the picture is a fourth of what the screen shows. */
const laptop = { width: 1280, height: 3200, scale: 1 };
const phone = { width: 375, height: 2400, scale: 2 };
const paper = { width: 642, height: 1942, scale: 2 };
const factor = 4;
const light = { colorScheme: 'light' };
const dark = { colorScheme: 'dark' };

/** Each expected picture: the page, the window (only that much of the page from the top), the look, and the theme. */
const pictures = {
  home: [named.home, laptop, light],
  'home-phone-dark': [named.home, phone, dark],
  'home-forced-colours': [named.home, laptop, { forcedColors: 'active' }],
  'all-projects': [named['all-projects'], laptop, light],
  project: [named.project, laptop, light],
  'project-phone': [named.project, phone, light],
  'project-paper': [named.project, paper, { media: 'print' }],
  'budget-dark': [named['project-with-budget'], laptop, dark],
  portfolio: [named.portfolio, laptop, light],
  regions: [named.regions, laptop, light],
  'report-phone': [named.report, phone, light],
  chapter: [named.chapter, laptop, light],
  'home-swedish': ['sv/index.html', { ...laptop, height: 1600 }, light],
  'project-only-in-finnish-phone': ['en/projects/perhekeskus-lappi.html', { ...phone, height: 1200 }, light],
  statement: ['saavutettavuusseloste.html', laptop, light],
  'portfolio-forced-colours': [named.portfolio, laptop, { forcedColors: 'active' }],
  'tiivis-portfolio': [named.portfolio, laptop, light, 'tiivis'],
  'tiivis-home-phone-dark': [named.home, phone, dark, 'tiivis'],
};

const expected = fileURLToPath(new URL('looks/', import.meta.url));
const found = join(out, 'looks');
const update = process.env.UPDATE_EXPECT === '1';

let browser;
const servers = {};
before(async () => {
  const fonts = fileURLToPath(new URL('fonts.conf', import.meta.url));
  browser = await launch({ env: { ...process.env, FONTCONFIG_FILE: fonts } });
  for (const folder of [site, ...themedSites()]) servers[basename(folder)] = await serve(folder);
  for (const folder of [expected, found]) mkdirSync(folder, { recursive: true });
});
after(async () => {
  await browser?.close();
  for (const server of Object.values(servers)) await server.close();
});

/** What stands in the page at a place of the picture. */
function elementAt([x, y]) {
  const element = document.elementFromPoint(x, y);
  return element ? `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"` : 'nothing';
}

for (const [name, [path, { width, height, scale }, media, theme = basename(site)]] of Object.entries(pictures)) {
  test(`${path} looks as expected (${name})`, () =>
    inContext(browser, { viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: 'reduce' }, async (context) => {
      const page = await open(context, servers[theme].root, path);
      await page.emulateMedia(media);
      await page.evaluate(meetPictures);
      await page.evaluate(() => scrollTo(0, 0));
      const bytes = await page.screenshot({ animations: 'disabled' });
      const picture = shrink(bytes, factor);
      const file = join(expected, `${name}.png`);
      if (update) return writeFileSync(file, bytesOf(picture));
      assert.ok(existsSync(file), `no ${file}: UPDATE_EXPECT=1 tests/run browser looks.test.mjs makes it`);
      const { share, most, x, y, drawn } = compare(PNG.sync.read(readFileSync(file)), picture);
      if (share <= tolerance.share && most <= tolerance.most) return;
      writeFileSync(join(found, `${name}.png`), bytes);
      writeFileSync(join(found, `${name}.small.png`), bytesOf(picture));
      writeFileSync(join(found, `${name}.difference.png`), bytesOf(drawn));
      const where = await page.evaluate(elementAt, [x, y].map((part) => (part * factor) / scale));
      assert.fail(`${path}, ${name}: ${(share * 100).toFixed(2)} % of the picture and ${(most * 100).toFixed()} % of a square differ from ${file}, most near ${where}; see ${found}/${name}*.png`);
    }));
}

test('a picture that differs is told from one that does not', () => {
  const blank = () => Object.assign(new PNG({ width: 64, height: 64 }), { data: Buffer.alloc(64 * 64 * 4, 255) });
  const marked = blank();
  for (let x = 40; x < 48; x += 1) for (let y = 8; y < 16; y += 1) marked.data.fill(0, (y * 64 + x) * 4, (y * 64 + x) * 4 + 3);
  assert.equal(compare(blank(), blank()).share, 0);
  const { share, most, x, y } = compare(blank(), marked);
  assert.deepEqual({ share, most, x, y }, { share: 64 / 64 ** 2, most: 64 / 16 ** 2, x: 40, y: 8 });
});
