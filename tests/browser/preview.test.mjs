// The live preview in a browser: what is saved is on the screen, and the reader stays where they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './chromium.mjs';
import { sideways } from './measure.mjs';
import { card, follows, withPreview } from './preview-server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const other = { file: 'content/projects/avoin-arki-lappi.md', path: 'hankkeet/avoin-arki-lappi.html' };
const findings = '.salkku/findings';
const style = 'themes/default/styles/15-ground.css';
const template = 'themes/default/templates/project.html';
const fault = ['tila: käynnissä', 'tila: <b>kesken</b>'];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A test with a preview of its own. */
const preview = (name, body, options = {}) => test(name, () => withPreview(browser, options, body));

/** Marks the page, so that it can be told whether it has been loaded anew. */
const mark = (page) => page.evaluate(() => void (window.mark = true));
const isMarked = (page) => page.evaluate(() => window.mark === true);

/** Waits until a text is, or is not, on the page. */
const shows = (page, text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
const hides = (page, text) => page.waitForFunction((wanted) => !document.body.innerText.includes(wanted), text);

const panel = (page) => page.locator('#salkku-panel');
const badge = (page) => page.locator('#salkku-badge');
const note = (page) => page.locator('#salkku-note');

preview('an edited text takes its place without a reload; scroll position, focus and folds stay', async ({ site, open }) => {
  const page = await open(card.path);
  await mark(page);
  await page.evaluate(() => {
    document.querySelector('details.fold').open = true;
    [...document.querySelectorAll('main a')].find((link) => link.textContent === 'Lapin osuus').focus({ preventScroll: true });
    const place = [...document.querySelectorAll('.body p')].find((part) => part.textContent.startsWith('Kappale 20:'));
    window.place = place;
    scrollTo({ top: place.getBoundingClientRect().top + scrollY - 200, behavior: 'instant' });
  });
  const stands = () => page.evaluate(() => ({ y: scrollY, top: Math.round(window.place.getBoundingClientRect().top) }));
  const before = await stands();
  assert.ok(before.y > 500, 'the reader has scrolled');

  site.edit(card.file, 'Kappale 21:', 'Kappale kaksikymmentäyksi:');
  await shows(page, 'Kappale kaksikymmentäyksi:');
  assert.deepEqual(await stands(), before);

  // Text that comes above what is read pushes nothing out of sight.
  site.edit(card.file, '## Miksi\n', '## Alku\n\nUusi kappale ylempänä.\n\n- luettelo\n\n## Miksi\n');
  await shows(page, 'Uusi kappale ylempänä.');
  await page.waitForFunction((top) => Math.abs(window.place.getBoundingClientRect().top - top) <= 1, before.top);

  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Lapin osuus', 'the focus stays');
  assert.ok(await page.evaluate(() => document.querySelector('details.fold').open), 'what is folded open stays open');
  assert.ok(await page.evaluate(() => window.place.isConnected), 'what has not changed is not made anew');
  assert.ok(await isMarked(page), 'nothing is loaded anew');
  page.assertQuiet();
});

preview('an edited title is in the heading, in the title of the window and on the pages that name it', async ({ site, context, open }) => {
  const page = await open(card.path);
  const list = await open('hankkeet/index.html');
  await Promise.all([mark(page), mark(list)]);
  site.edit(card.file, 'Avoin arki – palveluja "yhdeltä luukulta"', 'Avoin & <ihana> arki');
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'Avoin & <ihana> arki');
  assert.match(await page.title(), /^Avoin & <ihana> arki/);
  await shows(list, 'Avoin & <ihana> arki');
  assert.deepEqual(await Promise.all([isMarked(page), isMarked(list)]), [true, true]);
  assert.equal(context.pages().length, 2);
  page.assertQuiet();
  list.assertQuiet();
});

preview('an edited style sheet takes the place of the old one, and the page is never without', async ({ site, open }) => {
  const page = await open(card.path);
  await mark(page);
  const address = () => page.locator('link[rel=stylesheet]:not([data-salkku])').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const [old] = await address();
  await page.evaluate(() => {
    window.bare = 0;
    window.looks = 0;
    const look = () => {
      window.looks += 1;
      // The theme makes the body a column in every version of its sheet.
      if (getComputedStyle(document.body).display !== 'flex') window.bare += 1;
      requestAnimationFrame(look);
    };
    look();
    new MutationObserver(() => {
      if (getComputedStyle(document.body).display !== 'flex') window.bare += 1;
    }).observe(document.head, { childList: true });
  });
  // A sheet that comes slowly is waited for.
  await page.route('**/*.css', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  site.write(style, `${site.read(style)}\nh1 { color: rgb(1, 2, 3) !important; }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)');
  await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]:not([data-salkku])').length === 1);
  assert.notDeepEqual(await address(), [old]);
  assert.equal(await page.evaluate(() => window.bare), 0, 'the page always has its style');
  assert.ok((await page.evaluate(() => window.looks)) > 2);
  assert.ok(await isMarked(page));
  page.assertQuiet();

  // A sheet that cannot be had leaves the page with the old one.
  await page.unroute('**/*.css');
  await page.route('**/assets/style.*.css', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '' }));
  const failed = page.waitForResponse((response) => response.status() === 404);
  site.write(style, `${site.read(style)}\nh1 { color: rgb(4, 5, 6) !important; }\n`);
  await failed;
  site.edit(card.file, 'Kappale 1:', 'Kappale yksi:');
  await shows(page, 'Kappale yksi:');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).color), 'rgb(1, 2, 3)');
  await page.unroute('**/assets/style.*.css');
  site.write(style, `${site.read(style)}\nh1 { color: rgb(7, 8, 9) !important; }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(7, 8, 9)');
  assert.equal(await page.evaluate(() => window.bare), 0, 'the page always has its style');
  assert.ok(await isMarked(page));
});

preview('an edited picture is shown, and stays when the text is edited after it', async ({ site, open }) => {
  const page = await open(card.path);
  await mark(page);
  const pictures = page.locator('img[src*="logo.svg"]');
  const widths = () => pictures.evaluateAll((images) => images.map((image) => image.naturalWidth));
  // A picture below the fold is loaded when somebody comes to it.
  const all = async (width) => {
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await page.waitForFunction(([image, wanted]) => image.complete && image.naturalWidth === wanted, [await picture.elementHandle(), width]);
    }
  };
  const draw = (size) => site.write(card.picture, `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>\n`);
  draw(48);
  await all(48);
  assert.ok((await widths()).length >= 2, 'in the text and among the logos');
  site.edit(card.file, 'Kappale 1:', 'Kappale yksi:');
  await shows(page, 'Kappale yksi:');
  assert.deepEqual(new Set(await widths()), new Set([48]), 'the old picture does not come back');
  draw(96);
  await all(96);
  assert.ok(await isMarked(page));
  page.assertQuiet();
});

preview('a faulty template leaves the page as it was and says what is wrong; its repair is shown', async ({ site, open }) => {
  const page = await open(card.path);
  await mark(page);
  const text = () => page.locator('main').innerText();
  const before = await text();
  const mend = site.edit(template, '{%- endblock content %}', '{% if %}{%- endblock content %}');
  await panel(page).waitFor();
  assert.match(await panel(page).innerText(), /theme\/template[\s\S]*project\.html/);
  assert.match(await panel(page).locator('a').getAttribute('href'), /^vscode:\/\/file\/.*\/templates\/project\.html:\d+:\d+$/);
  assert.equal(await text(), before);
  assert.equal(await badge(page).innerText(), '1 virhe');
  mend();
  await panel(page).waitFor({ state: 'detached' });
  assert.ok(await badge(page).isHidden());
  site.edit(template, '{%- endblock content %}', '<p>Uusi pohja</p>{%- endblock content %}');
  await shows(page, 'Uusi pohja');
  assert.ok(await isMarked(page));
  page.assertQuiet();
});

preview('a faulty card has a panel with the words of `salkku check`, and every page a badge that leads to the list', async ({ site, open }) => {
  const page = await open(card.path);
  const elsewhere = await open(other.path);
  await Promise.all([mark(page), mark(elsewhere)]);
  const heading = await page.locator('h1').innerText();
  const mend = site.edit(card.file, ...fault);
  await panel(page).waitFor();
  const said = await panel(page).locator('pre').allTextContents();
  assert.equal(`${said.join('\n\n')}\n`, site.check().trimEnd() + '\n');
  assert.ok(said[0].includes('<b>kesken</b>'), 'text stays text');
  assert.equal(await page.locator('#salkku-panel b').count(), 0);
  assert.equal(await page.locator('h1').innerText(), heading, 'the page stays as it last was sound');

  // Errors are in sight without scrolling, and the badge covers no word of them.
  const [box, corner, list] = await Promise.all([panel(page).boundingBox(), badge(page).boundingBox(), page.locator('#salkku-panel ol').boundingBox()]);
  assert.ok(box.y < 800 && box.y + box.height <= 801, 'the panel is in the window');
  assert.ok(list.y + list.height <= corner.y, 'the badge stands below the list');

  const href = await panel(page).locator('a').first().getAttribute('href');
  assert.equal(decodeURIComponent(href), `vscode://file${join(site.folder, card.file)}:8:7`);
  await page.locator('footer a').last().focus();
  for (const wanted of [['A', '/.salkku/findings'], ['A', href], ['PRE', null]]) {
    await page.keyboard.press('Tab');
    // A list that scrolls may be a stop of its own.
    if (await page.evaluate(() => document.activeElement.nodeName === 'OL')) await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { stop: [element.nodeName, element.getAttribute('href')], ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
    });
    assert.deepEqual(stop, { stop: wanted, ring: true });
  }

  await shows(elsewhere, '1 virhe');
  assert.equal(await panel(elsewhere).count(), 0, 'the panel is on the page that it concerns');
  await badge(elsewhere).locator('a').click();
  await elsewhere.waitForURL(site.root + findings);
  await follows(elsewhere);
  await mark(elsewhere);
  assert.equal(await elsewhere.locator('h1').innerText(), '1 virhe');
  assert.deepEqual(await elsewhere.locator('main pre').allTextContents(), said);
  assert.equal(await panel(elsewhere).count(), 0, 'nothing is said twice');

  // The list follows: another error in place of the first, a second one, and none.
  mend();
  site.edit(card.file, 'tila: käynnissä', 'tila: toinen');
  await elsewhere.waitForFunction(() => document.querySelector('main pre')?.textContent.includes('toinen'));
  const mendOther = site.edit(other.file, 'tila: alkamassa', 'tila: kolmas');
  await shows(elsewhere, '2 virhettä');
  assert.equal(await elsewhere.locator('main li.salkku-error').count(), 2);
  await shows(page, '2 virhettä');
  mendOther();
  mend();
  await shows(elsewhere, 'Ei virheitä eikä varoituksia.');
  assert.ok(await badge(elsewhere).isHidden());
  await panel(page).waitFor({ state: 'detached' });
  assert.ok(await badge(page).isHidden());
  assert.deepEqual(await Promise.all([isMarked(page), isMarked(elsewhere)]), [true, true]);
  page.assertQuiet();
  elsewhere.assertQuiet();
});

preview('a page that takes long to come brings no older number of findings with it', async ({ site, open }) => {
  const page = await open(card.path);
  let release;
  let comes;
  const held = new Promise((resolve) => (release = resolve));
  const asked = new Promise((resolve) => (comes = resolve));
  await page.route(new URL(card.path, site.root).href, async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue();
    const response = await route.fetch();
    comes();
    await held;
    return route.fulfill({ response });
  });
  site.edit(card.file, ...fault);
  await asked;
  site.edit(other.file, 'tila: alkamassa', 'tila: kolmas');
  await shows(page, '2 virhettä');
  release();
  await panel(page).waitFor();
  assert.equal(await badge(page).innerText(), '2 virhettä');
});

preview('a page that has not changed is left alone, and a note leads to the one that has', async ({ site, open }) => {
  const page = await open(other.path);
  await mark(page);
  assert.equal(await note(page).getAttribute('role'), 'status', 'the place of the note is there before its text');
  await page.evaluate(() => {
    window.touched = [];
    new MutationObserver((records) => {
      const isOurs = ({ target }) => (target.closest?.('#salkku-note, #salkku-badge') ?? target.parentElement?.closest('#salkku-note, #salkku-badge')) !== null;
      window.touched.push(...records.filter((record) => !isOurs(record)).map(({ type, target }) => `${type} ${target.nodeName}`));
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  site.edit(card.file, 'Kappale 1:', 'Kappale yksi:');
  await note(page).locator('a').waitFor();
  assert.match(await note(page).innerText(), /^Toinen sivu muuttui: Avoin arki – palveluja "yhdeltä luukulta"/);
  const button = note(page).locator('button');
  assert.equal(await button.innerText(), 'Sulje');
  for (const part of [button, note(page).locator('a')]) assert.ok((await part.boundingBox()).height >= 24, 'is large enough to be met');

  await note(page).locator('a').focus();
  await page.keyboard.press('Tab');
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await note(page).waitFor({ state: 'hidden' });
  assert.equal(await note(page).count(), 1);
  assert.deepEqual(await page.evaluate(() => window.touched), []);
  assert.ok(await isMarked(page));

  site.edit(card.file, 'Kappale 2:', 'Kappale kaksi:');
  await note(page).locator('a').click();
  await page.waitForURL(new URL(card.path, site.root).href);
  await shows(page, 'Kappale kaksi:');
  page.assertQuiet();
});

preview('a deleted card leaves the page for lost readers, and comes back with its file; a new one has its page', async ({ site, open }) => {
  const page = await open(other.path);
  await mark(page);
  const [heading, text] = [await page.locator('h1').innerText(), site.read(other.file)];
  site.remove(other.file);
  await page.waitForFunction((old) => document.querySelector('h1').textContent !== old, heading);
  const lost = await open('404.html');
  assert.equal(await page.locator('h1').innerText(), await lost.locator('h1').innerText());
  assert.equal(await page.title(), await lost.title());
  assert.deepEqual(await page.evaluate(sideways), []);
  site.write(other.file, text);
  await page.waitForFunction((old) => document.querySelector('h1').textContent === old, heading);
  assert.ok(await isMarked(page));

  await page.goto(new URL('hankkeet/uusi.html', site.root).href);
  await follows(page);
  site.write('content/projects/uusi.md', '---\nnimi: [\n---\n');
  await shows(page, 'Sivua ei voi vielä näyttää');
  await panel(page).waitFor();
  site.write('content/projects/uusi.md', '---\nnimi: Uusi kortti\ntila: käynnissä\n---\nTeksti.\n');
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'Uusi kortti');
  assert.equal(await panel(page).locator('.salkku-error').count(), 0);
});

preview('a page says that the preview has ended, once, and comes back with it', async ({ site, open }) => {
  const page = await open(card.path);
  await mark(page);
  await site.stop();
  await shows(page, 'Esikatselu on lopetettu.');
  await page.evaluate(() => {
    window.said = 0;
    new MutationObserver(() => (window.said += 1)).observe(document.getElementById('salkku-note'), { childList: true });
  });
  // Each time that the page asks in vain, the browser says so.
  for (let i = 0; i < 2; i += 1) await page.waitForEvent('requestfailed');
  assert.equal(await page.evaluate(() => window.said), 0, 'a screen reader is not told again');
  site.edit(card.file, 'Kappale 1:', 'Kappale yksi:');
  await site.start();
  await shows(page, 'Kappale yksi:');
  await follows(page);
  assert.ok(await note(page).isHidden());
  site.edit(card.file, 'Kappale 2:', 'Kappale kaksi:');
  await shows(page, 'Kappale kaksi:');
});

preview('a page that nobody sees gives up its stream, and catches up when it is seen', async ({ site, open }) => {
  const page = await open(card.path);
  const seen = await open('hankkeet/index.html');
  await mark(page);
  const turn = (isHidden) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await turn(true);
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-salkku-live')), false);
  site.edit(card.file, 'nimi: Avoin', 'nimi: Uusi');
  await shows(seen, 'Uusi arki – palveluja');
  assert.match(await page.locator('h1').innerText(), /^Avoin/);
  await turn(false);
  await page.waitForFunction(() => document.querySelector('h1').textContent.startsWith('Uusi'));
  assert.ok(await isMarked(page));
  page.assertQuiet();
});

preview('what is saved again and again ends as it was saved last', async ({ site, open }) => {
  const page = await open(card.path);
  await mark(page);
  const [text, sheet] = [site.read(card.file), site.read(style)];
  for (let i = 1; i <= 15; i += 1) {
    site.write(card.file, text.replace('Kappale 1:', `Versio ${i}:`).replace('## Miksi', `${'- rivi\n'.repeat(i % 4)}\n## Miksi ${i}`));
    site.write(style, `${sheet}\nh1 { color: rgb(${i}, 0, 0) !important; }\n`);
    await page.waitForTimeout(20 * (i % 3));
  }
  await shows(page, 'Versio 15:');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(15, 0, 0)');
  await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]:not([data-salkku])').length === 1);
  // The page that has been kept up to date is the one that a new reader gets.
  const fresh = await open(card.path);
  const body = (of) => of.evaluate(() => document.body.outerHTML);
  assert.equal(await body(page), await body(fresh));
  assert.ok(await isMarked(page));
  // The first page may complain of a sheet that was saved again before the browser had asked for it.
  fresh.assertQuiet();
});

for (const colorScheme of ['light', 'dark']) {
  preview(
    `panel, badge, note and list have no fault that axe finds in ${colorScheme} colours, fit a narrow window, and are not printed`,
    async ({ site, open }) => {
      const page = await open(card.path);
      site.edit(card.file, ...fault);
      await panel(page).waitFor();
      site.edit(other.file, 'avajaiset', 'juhla');
      await note(page).locator('a').waitFor();
      const list = await open(findings);
      const lost = await open('hankkeet/index.html');
      site.write('content/projects/uusi.md', `---\nnimi: [${'pitkä '.repeat(60)}\n---\n`);
      await lost.goto(new URL('hankkeet/uusi.html', site.root).href);
      for (const [name, of] of Object.entries({ page, list, lost })) {
        await of.evaluate(axe);
        for (const width of [1280, 320]) {
          await of.setViewportSize({ width, height: 800 });
          assert.deepEqual(await of.evaluate(sideways), [], `${name}, ${width} px`);
          const parts = name === 'page' ? ['#salkku-panel', '#salkku-badge', '#salkku-note'] : ['body'];
          const faults = await of.evaluate(
            async ([values, within]) => {
              const only = { include: within.map((part) => [part]) };
              // The theme answers for its own colours at level AA.
              const strict = await window.axe.run(only, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
              const whole = await window.axe.run({ runOnly: { type: 'tag', values: values.filter((value) => !value.endsWith('aaa')) }, resultTypes: ['violations'] });
              return [strict, whole].flatMap(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`)));
            },
            [tags, parts],
          );
          assert.deepEqual(faults, [], `${name}, ${width} px`);
          const small = await of.evaluate(() =>
            [...document.querySelectorAll(':is(#salkku-panel, #salkku-badge, #salkku-note, .salkku-own) :is(a, button)')]
              .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
              .map((element) => element.textContent),
          );
          assert.deepEqual(small, [], 'is large enough to be met');
        }
        if (name !== 'lost') of.assertQuiet();
      }
      await page.emulateMedia({ media: 'print', colorScheme });
      for (const part of [panel, badge, note]) assert.equal(await part(page).isVisible(), false);
    },
    // The header of the preview would keep axe out as well.
    { colorScheme, bypassCSP: true },
  );
}

preview('badge and panel are there without scripts', async ({ site, open }) => {
  site.edit(card.file, ...fault);
  const page = await open(card.path);
  // Without scripts nothing tells when the preview has seen the file.
  for (let i = 0; i < 100 && (await panel(page).count()) === 0; i += 1) {
    await page.waitForTimeout(50);
    await page.reload();
  }
  assert.match(await panel(page).innerText(), /virhe\[value\/vocabulary\]/);
  assert.equal(await badge(page).innerText(), '1 virhe');
  await page.goto(new URL(other.path, site.root).href);
  assert.equal(await badge(page).innerText(), '1 virhe');
  await badge(page).locator('a').click();
  assert.equal(page.url(), site.root + findings);
  assert.equal(await page.locator('main li.salkku-error').count(), 1);
  await page.locator('main p a').last().click();
  assert.equal(page.url(), site.root);
  page.assertQuiet();
}, { javaScriptEnabled: false });
