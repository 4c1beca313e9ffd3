// What people do on many pages, told once.
import assert from 'node:assert/strict';

/** Everybody's password. */
export const PASSWORD = 'violet-kettle-orbit-42';

/** The first System administrator, made by the first story that needs one. */
export const ROOT = { name: 'Astrid Holm', address: 'astrid.holm@lyceum.example' };

/** Presses the button of that name. */
export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Follows the link of that name. */
export const follow = (page, name) => page.getByRole('link', { name, exact: true }).first().click();

/** Opens a confirmation by its button, and says yes to it. */
export async function confirm(page, open, yes = open, more = async () => {}) {
  await page.locator('summary', { hasText: open }).first().click();
  const sheet = page.locator('dialog[open], details[open].confirm');
  await more(sheet);
  await sheet.getByRole('button', { name: yes, exact: true }).click();
}

/** Fills fields by their labels. */
export async function fill(page, values) {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
}

/** Registers by what is filled in already, a password, and consent to the terms. */
export async function register(page, act, password = { Password: PASSWORD }, consent = /^I have read/) {
  await fill(page, password);
  await page.getByLabel(consent).check();
  await press(page, act);
}

/** Notes on a review what was verified. */
export async function note(page, text) {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add a note' }) });
  await form.getByRole('textbox').fill(text);
  await press(page, 'Add a note');
  await says(page, 'The note was added');
}

/** Signs in on the sign-in page. */
export async function signIn({ page, base }, address, password = PASSWORD) {
  await page.goto(`${base}/sign-in`);
  await fill(page, { 'E-mail address': address, Password: password });
  await press(page, 'Sign in');
}

/** Opens the menu of one's own pages. */
export const ownMenu = (page) => page.locator('summary[aria-label^="Your own pages"]').click();

/** Goes to a page of one's own. */
export async function own(page, name) {
  await ownMenu(page);
  await page.getByRole('link', { name, exact: true }).click();
}

/** Signs out. */
export async function signOut(page) {
  await ownMenu(page);
  await press(page, 'Sign out');
}

/** Waits until the page says this. */
export const says = (page, text) => page.getByText(text).filter({ visible: true }).first().waitFor();

/** Presses Tab until the focus is on what has that name; what has it meanwhile must be seen to. */
export async function tabTo(page, name) {
  const met = [];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const { called, seen } = await page.evaluate(() => {
      const one = document.activeElement;
      if (one === document.body) return { called: 'the end', seen: true };
      const called = one.ariaLabel ?? (one.labels?.[0] ?? one).innerText.trim();
      return { called, seen: getComputedStyle(one).outlineStyle !== 'none' };
    });
    assert(seen, `the focus on "${called}" is not seen`);
    if (name.test?.(called) ?? called === name) return;
    met.push(called);
  }
  assert.fail(`no Tab leads to "${name}", only to ${met.join(', ')}`);
}
