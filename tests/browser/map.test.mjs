// The map of regions: its shapes stand inside of the links of the list, so list and map are one for eyes, mouse and Tab.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { sideways } from './measure.mjs';
/** The pages with a map. */
const kinds = { home: 'index.html', 'map-of-regions': 'alueet/index.html', region: 'alueet/pirkanmaa.html', 'region-without-projects': 'alueet/ahvenanmaa.html' };
import { inContext, stage } from './stage.mjs';

const at = stage();
const map = kinds['map-of-regions'];
const links = '.map-regions a';
const widths = [320, 375, 768, 1280];

/** Gives every region one shade and one number, as if the site had other projects. */
function show({ shade, number }) {
  for (const link of document.querySelectorAll('.map-regions a')) {
    link.className = `shade-${shade}`;
    for (const text of link.querySelectorAll('.map-number text, .count')) text.textContent = number;
  }
}

/** The contrast of each number with the shape below it, and of the number beside the name with its ground. */
function contrasts() {
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const light = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const ground = (element) => {
    const own = getComputedStyle(element).backgroundColor;
    return !/, 0\)$/.test(own) || !element.parentElement ? own : ground(element.parentElement);
  };
  return [...document.querySelectorAll('.map-regions a')].flatMap((link) => {
    const count = link.querySelector('.count');
    const beside = contrast(getComputedStyle(count).color, ground(count));
    const text = link.querySelector('.map-number text');
    if (!text) return [beside];
    const { fill, stroke } = getComputedStyle(text);
    const shape = getComputedStyle(link.querySelector('path')).fill;
    // A number that reaches beyond its region takes a rim along, of the same colour as the region.
    return [beside, contrast(fill, shape), contrast(fill, stroke)];
  });
}

/** The regions whose number has not 24 by 24 pixels around it that all lead to its page. */
function hardToHit() {
  const missed = [];
  for (const link of document.querySelectorAll('.map-regions a:has(.map-number)')) {
    link.querySelector('.map-number rect').scrollIntoView({ block: 'center' });
    const box = link.querySelector('.map-number rect').getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const steps = [-12, -6, 0, 6, 12].map((step) => step * 0.999);
    const hit = steps.every((dx) => steps.every((dy) => document.elementFromPoint(x + dx, y + dy)?.closest('a') === link));
    const row = link.getBoundingClientRect();
    if (!hit || row.height < 24 || row.width < 24) missed.push(link.querySelector('.name').textContent);
  }
  return missed;
}

test('a screen reader meets each region once, by name and number', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.web, map);
    const heard = await page.locator('.region-map').ariaSnapshot();
    const names = await page.locator(`${links} .name`).allTextContents();
    const counts = await page.locator(`${links} .count`).allTextContents();
    const regions = names.map((name, i) => `${name} (${counts[i]} ${counts[i] === '1' ? 'hanke' : 'hanketta'})`);
    assert.ok(regions.includes('Pohjois-Pohjanmaa (2 hanketta)') && regions.includes('Kainuu (1 hanke)'), regions.join('; '));
    assert.deepEqual([...heard.matchAll(/link "([^"]*)"/g)].map(([, name]) => name), regions);
    assert.doesNotMatch(heard, /img|graphics|^\s*- text/m, 'the drawings say nothing');
  }));

test('Tab goes through the map in the order of the list, and the shape lights up', () =>
  inContext(at.browser, { reducedMotion: 'reduce' }, async (context) => {
    const page = await open(context, at.web, map);
    const look = (link) =>
      link.evaluate((element) => {
        const { fill, strokeWidth } = getComputedStyle(element.querySelector('path'));
        return { fill, strokeWidth: parseFloat(strokeWidth) };
      });
    const all = await page.locator(links).all();
    assert.equal(all.length, 19);
    await all[0].evaluate((link) => link.ownerDocument.querySelector('.breadcrumbs li:last-child a').focus());
    for (const link of all) {
      const before = await look(link);
      await page.keyboard.press('Tab');
      assert.ok(await link.evaluate((element) => element === document.activeElement));
      const after = await look(link);
      assert.notEqual(after.fill, before.fill);
      assert.ok(after.strokeWidth >= 3, `${after.strokeWidth}`);
    }
  }));

for (const width of widths) {
  test(`every region is 24 px large at ${width} px, and its shape leads to its page`, () =>
    inContext(at.browser, { viewport: { width, height: 800 }, reducedMotion: 'reduce' }, async (context) => {
      const page = await open(context, at.web, map);
      assert.deepEqual(await page.evaluate(hardToHit), []);
      for (const name of ['Ahvenanmaa', 'Kymenlaakso', 'Lappi']) {
        const link = page.locator(links, { hasText: name });
        const before = await link.evaluate((element) => getComputedStyle(element).backgroundColor);
        await link.locator('.map-number rect').hover();
        const after = await link.evaluate((element) => getComputedStyle(element).backgroundColor);
        assert.notEqual(after, before, `${name} is marked in the list as well`);
      }
      await page.locator(links, { hasText: 'Pohjanmaa' }).nth(1).locator('.map-number rect').click();
      assert.equal(await page.locator('h1').textContent(), 'Keski-Pohjanmaa');
    }));
}

test('the list leads on a telephone, and stands beside the map where there is room', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.disk, map);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const list = await page.locator('.map-regions').boundingBox();
      const drawing = await page.locator('.map-shape').first().boundingBox();
      if (width < 600) assert.ok(list.y + list.height <= drawing.y, `${width}: below`);
      else assert.ok(list.x + list.width <= drawing.x && Math.abs(list.y - drawing.y) < 2, `${width}: beside`);
      // All drawings are one map.
      const boxes = await page.locator('.map-drawing').evaluateAll((all) => all.map((svg) => JSON.stringify(svg.getBoundingClientRect())));
      assert.equal(new Set(boxes).size, 1, `${width}`);
    }
  }));

test('numbers stand out from every shade, pointed at or not', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.disk, map);
    for (const [look, media, least] of [
      ['light', { colorScheme: 'light' }, 7],
      ['dark', { colorScheme: 'dark' }, 7],
      ['paper', { colorScheme: 'dark', media: 'print' }, 7],
      ['forced, light', { forcedColors: 'active', colorScheme: 'light' }, 4.5],
      ['forced, dark', { forcedColors: 'active', colorScheme: 'dark' }, 4.5],
    ]) {
      await page.emulateMedia({ media: 'screen', forcedColors: 'none', ...media });
      for (let shade = 0; shade <= 5; shade += 1) {
        await page.evaluate(show, { shade, number: '7' });
        const found = await page.evaluate(contrasts);
        assert.ok(found.length >= 57 && Math.min(...found) >= least, `${look}, shade ${shade}: ${Math.min(...found)}`);
      }
      await page.locator(links).first().focus();
      const found = await page.evaluate(contrasts);
      assert.ok(Math.min(...found) >= least, `${look}, pointed at: ${Math.min(...found)}`);
    }
  }));

test('large numbers have room in every window', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.disk, map);
    await page.evaluate(show, { shade: 5, number: '10 000' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await page.evaluate(sideways), [], `${width}`);
      const height = await page.locator('.map-number text').first().evaluate((text) => text.getBoundingClientRect().height);
      assert.ok(height >= 12, `${width}: ${height} px`);
    }
  }));
