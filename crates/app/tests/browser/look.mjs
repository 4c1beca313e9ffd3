// What holds for every page, whatever is on it.
import assert from 'node:assert/strict';
import { axe, shoot } from './harness.mjs';

/** A phone: the narrowest width that pages promise to fit. */
const NARROW = 360;

/** What may be different in the dark. */
const COLORS = ['color-contrast', 'link-in-text-block'];

/** Fails when the page is not for everybody: by day and by night, on a desk and on a phone. */
export async function look(page, name) {
  await axe(page);
  await fits(page);
  await shoot(page, name);
  const size = page.viewportSize();
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, COLORS);
  await page.setViewportSize({ width: NARROW, height: 740 });
  await fits(page);
  await shoot(page, `${name} phone`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
}

/** Fails when something sticks out of the page. */
export async function fits(page) {
  const out = await page.evaluate(() => {
    const main = document.querySelector('main');
    const edge = main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingInlineEnd);
    const sticks = (one) =>
      one.checkVisibility() && one.getBoundingClientRect().right > edge + 1 && getComputedStyle(one).position !== 'absolute';
    const all = [...main.querySelectorAll('*')].filter(sticks).map((one) => one.outerHTML.slice(0, 120));
    if (document.documentElement.scrollWidth > innerWidth) all.push('the whole page');
    return all;
  });
  assert.deepEqual(out.slice(0, 3), [], `too wide for ${page.viewportSize().width} px: ${page.url()}`);
}
