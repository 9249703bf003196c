// axe-core finds nothing to complain of: WCAG 2.0, 2.1 and 2.2 at levels A and AA, and its best practices.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { kinds } from './site.mjs';
import { inContext, stage } from './stage.mjs';

const at = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [kind, path] of Object.entries(kinds)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${kind} in ${colorScheme} colours has no fault that axe finds`, () =>
      // The strict header would keep axe out as well.
      inContext(at.browser, { colorScheme, bypassCSP: true }, async (context) => {
        const page = await open(context, at.web, path);
        await page.evaluate(axe);
        for (const width of [375, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const faults = await page.evaluate(async (values) => {
            const { violations } = await window.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
            return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
          }, tags);
          assert.deepEqual(faults, [], `${width} px`);
        }
      }));
  }
}
