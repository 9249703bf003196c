// The browser understands every rule of the style sheets. Checkers of CSS that stand alone (that of the Nu Html Checker too)
// do not know container queries and other parts of today's CSS; the browser itself drops what it does not know and is
// silent, so each selector, condition and declaration is put to it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as css from 'css-tree';
import { site, themedSites } from './site.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();

/** Fallbacks for browsers that are not the one of the tests. */
const others = /^-(webkit|moz)-/;

/** The style sheets of a built site, by their paths. */
const sheetsOf = (folder) =>
  readdirSync(join(folder, 'assets'), { recursive: true })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, 'assets', name));

/** At-rules whose blocks hold descriptors or steps, and one that asks the browser by itself. */
const apart = ['page', 'font-face', 'property', 'counter-style', 'keyframes', 'supports'];

/** What is in a sheet, each with its line, and what cannot be read as CSS. */
function partsOf(text) {
  const parts = [];
  const broken = [];
  const add = (kind, { loc }, value, property) => parts.push({ kind, line: loc.start.line, value, property });
  const read = (node) => {
    if (node.type === 'Declaration') add('declaration', node, css.generate(node.value), node.property);
    if (node.type === 'Rule') for (const selector of node.prelude.children) add('selector', selector, css.generate(selector));
    if (node.type === 'Atrule' && node.name === 'media') add('media', node, css.generate(node.prelude));
    const inner = node.type === 'StyleSheet' ? node.children : node.block?.children;
    if (!apart.includes(node.name)) inner?.forEach(read);
  };
  read(css.parse(text, { positions: true, onParseError: (error) => broken.push(`${error.line}: ${error.message}`) }));
  return { parts, broken };
}

/** Those of the parts that the browser does not understand. */
function notUnderstood(parts) {
  const knows = {
    declaration: ({ property, value }) => property.startsWith('--') || CSS.supports(property, value),
    selector: ({ value }) => CSS.supports(`selector(${value})`),
    // Of what it does not know a browser says neither that it is so nor that it is not.
    media: ({ value }) => value.split(',').every((query) => matchMedia(query).matches || matchMedia(`not ${query}`).matches),
  };
  const name = ({ line, kind, property, value }) => `${line}: ${kind} ${property ? `${property}: ` : ''}${value}`;
  return parts.filter((part) => !knows[part.kind](part)).map(name);
}

const inBrowser = (parts) =>
  inContext(at.browser, {}, async (context) => (await context.newPage()).evaluate(notUnderstood, parts));

test('the browser understands every rule of the style sheets', async () => {
  const sheets = [site, ...themedSites()].flatMap(sheetsOf);
  assert.ok(sheets.length > 0, 'there is a style sheet');
  for (const sheet of sheets) {
    const { parts, broken } = partsOf(readFileSync(sheet, 'utf8'));
    assert.ok(parts.length > 100, `${sheet} has rules`);
    assertNone(broken, `${sheet} cannot be read`);
    const known = parts.filter(({ property, value }) => !others.test(property ?? '') && !others.test(value));
    assertNone(await inBrowser(known), `${sheet} has what the browser does not understand`);
  }
});

test('what the browser does not understand is found', async () => {
  const { parts } = partsOf('a:hower { colour: red }\n@supports (x: y) { a { x: y } } a { color: redd; inset: 0 }\n@media (wide) { a { color: red } }\n@page { size: A4 }');
  assert.deepEqual(await inBrowser(parts), ['1: selector a:hower', '1: declaration colour: red', '2: declaration color: redd', '3: media (wide)']);
});
