// Every page there is: for everybody, on a desk by day in English, and on a phone by night in Swedish.
import assert from 'node:assert/strict';
import * as given from '../given.mjs';
import { axe, shoot, story } from '../harness.mjs';
import { fits } from '../look.mjs';
import { routes, unvisited } from '../routes.mjs';
import { world } from '../world.mjs';

/** How many people read at once. */
const READERS = 3;

for (const [locale, options] of [
  ['en', { locale: 'en-GB' }],
  ['sv', { locale: 'sv-SE', width: 360, colorScheme: 'dark' }],
]) {
  story(`every page is for everybody: ${locale}`, async ({ visitor }) => {
    const rows = await world(locale);
    for (const [token] of rows) if (token) await given.speak(token, locale);
    const visited = [];
    const read = async ([token, ...pages]) => {
      const person = await visitor();
      if (token) await given.enter(person, token);
      for (const path of pages) {
        const answer = await person.page.goto(person.base + path);
        assert(answer.status() < 500, `${path}: ${answer.status()}`);
        assert.equal(await person.page.locator('html').getAttribute('lang'), locale, path);
        await axe(person.page);
        await fits(person.page);
        await shoot(person.page, `page ${locale} ${path.replace(/\?link=.*|[0-9a-f-]{36}/g, '')}`);
        visited.push(path.split('?')[0], new URL(person.page.url()).pathname);
      }
      await person.close();
    };
    const reader = async () => {
      for (let row = rows.shift(); row; row = rows.shift()) await read(row);
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    await given.speak(await given.root(), 'en');
    assert.deepEqual(unvisited(routes(), visited), []);
  }, options);
}
