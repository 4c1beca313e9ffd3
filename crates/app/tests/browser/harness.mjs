// Stories: what a person does in a browser, and what must not go wrong meanwhile.
//
//   story('a mentor accepts', async ({ page, base, mailbox }) => {
//     await page.goto(await mailbox.link('mia@x.test', '/invitations/'));
//     await look(page, 'invitation');
//   }, { width: 360, colorScheme: 'dark', locale: 'sv-SE' });
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { browser, quit } from './chromium.mjs';
import { watch } from './faults.mjs';
import { letters } from './letters.mjs';
import { mailbox } from './mailbox.mjs';

after(quit);

/** The server's address, without a slash at its end. */
export function base() {
  const url = process.env.LYCEUM_URL;
  assert(url, 'LYCEUM_URL must name a running server');
  return url.replace(/\/$/, '');
}

/** A person at a browser of their own: nothing is shared with another person's. `also` is a second server to visit. */
export async function launch({ width = 1280, colorScheme = 'light', locale = 'en-GB', zone = 'UTC', javaScript = true, also } = {}) {
  const context = await (await browser()).newContext({
    colorScheme,
    javaScriptEnabled: javaScript,
    locale,
    reducedMotion: 'reduce',
    timezoneId: zone,
    viewport: { width, height: width < 600 ? 740 : 900 },
  });
  context.setDefaultTimeout(15_000);
  const faults = watch(context, also ? [base(), also] : [base()]);
  return { page: await context.newPage(), context, faults, close: () => context.close() };
}

/**
 * A test in the browser. It fails on what `run` throws and on what goes wrong unseen. `run` is given a page, the
 * server's address, its mailbox, and `visitor(options)` for a second person with a page of their own.
 */
export function story(name, run, { skip = false, timeout = 120_000, ...options } = {}) {
  test(name, { timeout, skip }, async () => {
    const people = [];
    const visitor = async (theirs = {}) => {
      const person = await launch({ ...options, ...theirs });
      people.push(person);
      const folder = process.env.LYCEUM_LETTERS;
      return { ...person, base: base(), mailbox: folder ? letters(folder, base()) : mailbox(person.context, base()) };
    };
    try {
      await run({ ...(await visitor()), visitor });
      none(people.flatMap((person) => person.faults()), 'went wrong unseen');
    } finally {
      for (const [at, { page }] of people.entries()) {
        if (!page.isClosed()) await shoot(page, at ? `${name} ${at + 1}` : name);
      }
      await Promise.all(people.map((person) => person.close()));
    }
  });
}

/** Fails on anything that keeps people with disabilities from using the page; with `rules`, only by these. */
export async function axe(page, rules) {
  // The other mode opens a blank page for each check, for frames from elsewhere, which there are none of.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules) builder.withRules(rules);
  const { violations } = await builder.analyze();
  const told = violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.map(({ html }) => html)].join('\n    '));
  none(told, `${page.url()} is not accessible`);
}

/** A picture of the whole page, where LYCEUM_SCREENSHOTS names a folder for them. */
export async function shoot(page, name) {
  const folder = process.env.LYCEUM_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const file = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
}

function none(found, what) {
  if (found.length) assert.fail(`${what}:\n  ${found.join('\n  ')}`);
}
