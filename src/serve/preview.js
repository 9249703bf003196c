// Keeps a page of the preview up to date: it is told of changes, fetches itself anew and changes only what differs, so that
// scroll position, focus and opened details stay. Nothing here is on the published site.
(() => {
  'use strict';
  const own = document.currentScript;
  const { token, path, changed, close, lost } = own.dataset;
  let stamp = own.dataset.stamp;
  let news;
  let round = 0;

  // The note says what happened elsewhere; it is there from the beginning, so that screen readers tell of it.
  const note = document.createElement('aside');
  note.id = 'salkku-note';
  note.setAttribute('role', 'status');
  note.dataset.salkku = '';
  document.body.append(note);

  const say = (...parts) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.addEventListener('click', () => note.replaceChildren());
    note.replaceChildren(...parts, button);
  };

  const isStyle = (node) => node.nodeName === 'LINK' && node.rel === 'stylesheet';
  // Nodes that are one and the same in two versions of a page, whatever stands around them.
  const key = (node) => (node.nodeType === 1 ? `${node.nodeName}#${node.id}` : String(node.nodeType));

  const attributes = (from, to) => {
    for (const { name } of [...from.attributes]) {
      // Details that the reader has opened stay open.
      if (!to.hasAttribute(name) && !(name === 'open' && from.nodeName === 'DETAILS')) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
  };

  const children = (from, to) => {
    let at = from.firstChild;
    for (const wanted of [...to.childNodes]) {
      while (at === note) at = at.nextSibling;
      let found = at;
      while (found && (found === note || key(found) !== key(wanted))) found = found.nextSibling;
      if (!found) {
        from.insertBefore(document.importNode(wanted, true), at);
        continue;
      }
      while (at !== found) {
        const next = at.nextSibling;
        if (at !== note) at.remove();
        at = next;
      }
      at = found.nextSibling;
      if (found.isEqualNode(wanted)) continue;
      if (found.nodeType === 1 && found.nodeName !== 'SCRIPT') {
        attributes(found, wanted);
        children(found, wanted);
      } else if (found.nodeType !== 1) {
        found.nodeValue = wanted.nodeValue;
      }
    }
    while (at) {
      const next = at.nextSibling;
      if (at !== note) at.remove();
      at = next;
    }
  };

  // A new style sheet takes the place of the old one when it has been loaded: the page is never without.
  const styles = (head) => {
    const old = [...document.head.children].filter(isStyle);
    const wanted = [...head.children].filter(isStyle);
    const href = (node) => node.getAttribute('href');
    const ready = wanted
      .filter((sheet) => !old.some((other) => href(other) === href(sheet)))
      .map((sheet) => new Promise((resolve) => {
        const fresh = document.importNode(sheet, true);
        fresh.addEventListener('load', resolve);
        fresh.addEventListener('error', resolve);
        document.head.append(fresh);
      }));
    const gone = old.filter((sheet) => !wanted.some((other) => href(other) === href(sheet)));
    return Promise.all(ready).then(() => gone.forEach((sheet) => sheet.remove()));
  };

  // Scripts of the theme run once in the life of a page: where they are others now, the page begins anew.
  const scripts = (root) => [...root.querySelectorAll('script[src]:not([data-salkku])')].map((script) => script.getAttribute('src')).join();

  const refresh = async () => {
    const mine = ++round;
    const answer = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== round) return;
    if (scripts(fresh) !== scripts(document)) {
      location.reload();
      return;
    }
    const [x, y] = [scrollX, scrollY];
    await styles(fresh.head);
    document.title = fresh.title;
    attributes(document.documentElement, fresh.documentElement);
    attributes(document.body, fresh.body);
    children(document.body, fresh.body);
    scrollTo({ left: x, top: y, behavior: 'instant' });
    document.dispatchEvent(new CustomEvent('salkku:refreshed'));
  };

  // Files keep their names when their content changes: a query makes the browser ask again.
  const again = (files) => {
    const version = `salkku=${Date.now()}`;
    const renew = (address) => {
      const url = new URL(address, location.href);
      if (url.origin !== location.origin || !files.includes(url.pathname)) return null;
      url.search = version;
      return url.href;
    };
    for (const image of document.querySelectorAll('img, source, video, audio, object, embed')) {
      for (const name of ['src', 'poster', 'data']) {
        const fresh = image.hasAttribute(name) && renew(image.getAttribute(name));
        if (fresh) image.setAttribute(name, fresh);
      }
      if (image.hasAttribute('srcset')) {
        image.setAttribute('srcset', image.getAttribute('srcset').replace(/[^\s,]+/g, (word) => renew(word) ?? word));
      }
    }
  };

  const badge = (html) => {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('salkku-badge');
    const old = document.getElementById('salkku-badge');
    if (fresh && old && !old.isEqualNode(fresh)) {
      attributes(old, fresh);
      children(old, fresh);
    }
  };

  const told = async (event) => {
    const { page, stamp: now, badge: html, files, elsewhere } = JSON.parse(event.data);
    stamp = now;
    badge(html);
    if (page) await refresh().catch(() => {});
    if (files.length) again(files);
    if (elsewhere) {
      const link = document.createElement('a');
      link.href = elsewhere.href;
      link.textContent = elsewhere.title;
      say(`${changed} `, link);
    }
  };

  // Where the stream breaks off, the page asks itself whether there is a preview: the same goes on, another one has another
  // token and begins anew, and none is waited for.
  const check = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } });
      if ((await answer.text()).includes(`data-token="${token}"`)) {
        note.replaceChildren();
        follow();
      } else {
        location.reload();
      }
    } catch {
      say(lost);
      setTimeout(check, 1000);
    }
  };

  const leave = () => {
    news?.close();
    news = null;
    document.documentElement.removeAttribute('data-salkku-live');
  };

  const follow = () => {
    leave();
    const query = new URLSearchParams({ token, path: `/${path}`, stamp });
    news = new EventSource(`/.salkku/events?${query}`);
    news.addEventListener('news', told);
    news.addEventListener('open', () => document.documentElement.setAttribute('data-salkku-live', ''));
    news.addEventListener('error', () => {
      leave();
      setTimeout(check, 500);
    });
  };

  // Browsers keep few connections to one server: a page that nobody sees gives up its own, and catches up when it is seen.
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : follow()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => event.persisted && follow());
  follow();
})();
