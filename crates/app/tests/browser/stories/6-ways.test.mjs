// Other ways to use the pages: without script, with the keyboard alone, on a phone.
import assert from 'node:assert/strict';
import * as given from '../given.mjs';
import { shoot, story } from '../harness.mjs';
import { fits } from '../look.mjs';
import { PASSWORD, ROOT, fill, follow, note, press, says, signIn, signOut, tabTo } from '../people.mjs';

story('the main job without script', async (root) => {
  await given.root();
  await signIn(root, ROOT.address);
  await says(root.page, `Welcome, ${ROOT.name}`);
  const script = await root.page.evaluate(() => document.querySelector('dialog'));
  assert.equal(script, null, 'no script made a dialog');

  // Registration, with errors, then confirmed by the mailed link.
  const { page, mailbox, base } = await root.visitor();
  const tove = 'tove.ahl@utan.example';
  await page.goto(base);
  await follow(page, 'Register your organization');
  await press(page, 'Send the registration');
  await says(page, '4 things need your attention');
  await follow(page, 'Your name: Fill this in.');
  assert.match(page.url(), /#contact\.name$/);
  await fill(page, { 'Name of the organization': 'Skolan utan', 'Your name': 'Tove Ahl', 'Your e-mail address': tove });
  await page.getByLabel('Country').selectOption('SE');
  await press(page, 'Send the registration');
  await page.goto(await mailbox.link(tove, '/registration/open'));
  await press(page, 'Yes, this is my address');
  await says(page, 'your address is confirmed');

  // Reviewed by an administrator without script too.
  await follow(root.page, 'Registrations');
  await follow(root.page, 'Skolan utan');
  await note(root.page, 'Found in the public register.');
  await press(root.page, 'Approve');
  await says(root.page, 'The organization is a customer now');

  // First login, an invitation, revoked where it unfolds, another one accepted.
  await page.goto(await mailbox.link(tove, '/invitation/open'));
  await fill(page, { Password: PASSWORD });
  await page.getByLabel(/^I have read/).check();
  await press(page, 'Set the password and sign in');
  for (const address of ['fel@utan.example', 'mo@utan.example']) {
    await follow(page, 'Home');
    await page.getByRole('link', { name: /^Invite people/ }).first().click();
    await page.getByRole('radio', { name: 'Mentor' }).check();
    await fill(page, { 'E-mail address': address });
    await press(page, 'Send the invitation');
    await says(page, `on its way to ${address}`);
  }
  const wrong = page.getByRole('row').filter({ hasText: 'fel@utan.example' });
  await wrong.locator('summary').click();
  await shoot(page, 'revoke without script');
  await fits(page);
  await wrong.getByRole('button', { name: 'Revoke' }).click();
  await says(page, 'The invitation was revoked');
  const mo = await root.visitor({ width: 360 });
  await mo.page.goto(await mo.mailbox.link('mo@utan.example', '/invitation/open'));
  await fill(mo.page, { Name: 'Mo Berg', Password: PASSWORD });
  await mo.page.getByLabel(/^I have read/).check();
  await press(mo.page, 'Register and accept');
  await says(mo.page, 'You are Mentor at Skolan utan now');
  await press(mo.page, 'Yes, that is right');
  await says(mo.page, 'Everything is ready');
  await signOut(mo.page);
  await says(mo.page, 'You are signed out');
}, { javaScript: false });

story('signing in and accepting with the keyboard alone', async ({ page, base }) => {
  const place = await given.customer('Skolan Tangent', 'Ulla Strid', 'ulla.strid@tangent.example');
  const address = 'nils.aberg@tangent.example';
  await given.member(place, 'applicant', 'Nils Åberg', address);
  await page.goto(base + (await given.invite(place, 'mentor', address)));
  await page.keyboard.press('Tab');
  await says(page, 'Skip to the content');
  await page.keyboard.press('Enter');
  assert(await page.locator('main').evaluate((one) => one === document.activeElement), 'the content has the focus');
  await tabTo(page, 'Password');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await says(page, 'Ulla Strid invites you to join as Mentor');
  // Declining can be left again.
  await tabTo(page, 'Decline');
  await page.keyboard.press('Enter');
  await says(page, 'Decline the invitation of Skolan Tangent?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await says(page, 'Your role: Mentor');
  await tabTo(page, 'Not now');
  await page.keyboard.press('Enter');
  await says(page, 'Welcome, Nils Åberg');
  // The menus open, and close by Escape.
  await tabTo(page, 'Your own pages: Nils Åberg');
  await page.keyboard.press('Enter');
  await says(page, 'My sign-ins');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByText('My sign-ins').filter({ visible: true }).count(), 0);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await says(page, 'You are signed out');
});

story('on a phone the navigation opens and closes', async (maria) => {
  const { page } = maria;
  const place = await given.customer('Skolan Ficka', 'Maria Ek', 'maria.ek@ficka.example');
  await given.enter(maria, place.token);
  assert(!(await page.getByRole('link', { name: 'People', exact: true }).isVisible()));
  await press(page, 'Open the menu');
  await page.getByRole('link', { name: 'People', exact: true }).waitFor();
  await shoot(page, 'menu on a phone');
  await press(page, 'Close the menu');
  await press(page, 'Open the menu');
  await follow(page, 'People');
  await page.locator('summary[aria-label^="Language"]').click();
  await press(page, 'Svenska');
  await says(page, 'Bjud in');
}, { width: 360, colorScheme: 'dark' });
