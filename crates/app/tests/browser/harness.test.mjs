// The harness tells good pages from bad ones.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { find } from './chromium.mjs';
import { axe, launch, shoot, story } from './harness.mjs';

const CSP = "default-src 'none'; img-src data:; script-src 'self'; frame-src 'self'";
const html = (body, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>A page</title><link rel="icon" href="data:,"></head><body><main><h1>A page</h1>${body}</main></body></html>`;

const PAGES = {
  '/good': () => html('<p>Good</p>'),
  '/who': (request) => html(`<p>${request.headers['accept-language']}</p>`),
  '/inaccessible': () => html('<img src="data:,">'),
  '/inline': () => html('<script>document.title = "changed"</script>'),
  '/elsewhere': () => html('<script src="http://elsewhere.test/x.js"></script>'),
  '/throws': () => html('<script src="/throws.js"></script>'),
  '/throws.js': () => 'throw new Error("thrown")',
  '/mailbox': () => html('<ul><li>other@x.test <a href="/letter/1">Hello</a></li><li>mia@x.test <a href="/letter/2">Welcome</a></li></ul>'),
  '/letter/2': () => html('<iframe title="The letter" src="/letter/2/body"></iframe>'),
  '/letter/2/body': () => html('<a href="/invitations/abc">Accept</a>'),
};

const server = createServer((request, response) => {
  const page = PAGES[request.url];
  const status = request.url === '/broken' ? 500 : page ? 200 : 404;
  const type = request.url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-security-policy': CSP });
  response.end(page ? page(request) : html('<p>No</p>'));
});

before(async () => {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  process.env.LYCEUM_URL = `http://127.0.0.1:${server.address().port}/`;
});
after(() => server.close());

story('a good page has no fault', async ({ page, base }) => {
  await page.goto(`${base}/good`);
  await axe(page);
});

story('a page that says no is no fault', async ({ page, base }) => {
  assert.equal((await page.goto(`${base}/absent`)).status(), 404);
});

story('a letter is found by its address', async ({ page, base, mailbox }) => {
  assert.equal(await mailbox.link('mia@x.test', '/invitations/'), `${base}/invitations/abc`);
  await page.goto(`${base}/good`);
});

story('two people share nothing', async ({ context, visitor, base }) => {
  await context.addCookies([{ name: 'one', value: '1', url: base }]);
  const other = await visitor({ width: 360 });
  assert.deepEqual(await other.context.cookies(), []);
  assert.equal(other.page.viewportSize().width, 360);
});

story('a person reads Swedish in the dark', async ({ page, base }) => {
  await page.goto(`${base}/who`);
  assert.match(await page.textContent('p'), /^sv-SE/);
  assert(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
}, { locale: 'sv-SE', colorScheme: 'dark' });

for (const [path, expected] of [
  ['/inline', /Content Security Policy/],
  ['/elsewhere', /elsewhere/],
  ['/throws', /script: thrown/],
  ['/broken', /500/],
]) {
  test(`${path} has a fault`, async () => {
    const person = await launch();
    await person.page.goto(process.env.LYCEUM_URL + path.slice(1));
    assert.match(person.faults().join('\n'), expected);
    await person.close();
  });
}

test('script can be off', async () => {
  const person = await launch({ javaScript: false });
  await person.page.goto(`${process.env.LYCEUM_URL}throws`);
  assert.deepEqual(person.faults(), []);
  await person.close();
});

test('an inaccessible page is refused', async () => {
  const person = await launch();
  await person.page.goto(`${process.env.LYCEUM_URL}inaccessible`);
  await assert.rejects(axe(person.page), /image-alt/);
  await person.close();
});

test('pictures go where they are wanted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-'));
  const wanted = process.env.LYCEUM_SCREENSHOTS;
  process.env.LYCEUM_SCREENSHOTS = folder;
  const person = await launch();
  await shoot(person.page, 'A page, åt alla!');
  assert(existsSync(join(folder, 'a-page-åt-alla-.png')));
  await person.close();
  if (wanted) process.env.LYCEUM_SCREENSHOTS = wanted;
  else delete process.env.LYCEUM_SCREENSHOTS;
  rmSync(folder, { recursive: true });
});

test('Chromium is what CHROMIUM names, or is asked for', () => {
  assert.equal(find({ CHROMIUM: '/x/chromium' }), '/x/chromium');
});
