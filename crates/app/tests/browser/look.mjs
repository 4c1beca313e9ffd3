// What holds for every page, whatever is on it.
import assert from 'node:assert/strict';
import { axe, shoot } from './harness.mjs';

/** A phone: the narrowest width that pages promise to fit. */
const NARROW = 360;

/** Fails when the page is not for everybody: by day and by night, on a desk and on a phone. */
export async function look(page, name) {
  await axe(page);
  await shoot(page, name);
  const size = page.viewportSize();
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, ['cat.color']);
  await page.setViewportSize({ width: NARROW, height: 740 });
  await fits(page);
  await shoot(page, `${name} phone`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
}

/** Fails when the page has to be scrolled sideways. */
export async function fits(page) {
  const { wide, culprits } = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const past = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > edge + 1);
    return {
      wide: document.documentElement.scrollWidth > edge,
      culprits: past.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)),
    };
  });
  assert(!wide, `${page.url()} is wider than ${page.viewportSize().width} px:\n  ${culprits.join('\n  ')}`);
}
