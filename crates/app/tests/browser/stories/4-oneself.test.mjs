// What people do for themselves: password, language, profile, address, sign-ins, tokens, data.
import assert from 'node:assert/strict';
import * as given from '../given.mjs';
import { story } from '../harness.mjs';
import { look } from '../look.mjs';
import { PASSWORD, confirm, fill, follow, own, press, says, signIn, signOut } from '../people.mjs';

const ANOTHER = 'copper-lantern-meadow-77';

/** Somebody with a role and a login. */
async function somebody(name, address) {
  return given.customer(`Skolan ${name}`, name, address);
}

story('a forgotten password is set anew, and ends other sign-ins', async (ida) => {
  const { page, base, mailbox, visitor } = ida;
  const address = 'ida.palm@ida.example';
  const elsewhere = await visitor();
  await given.enter(elsewhere, (await somebody('Ida Palm', address)).token);
  await signIn(ida, address, 'not the password');
  await says(page, 'The address or the password is wrong');
  await follow(page, 'Forgot the password?');
  await fill(page, { 'E-mail address': address });
  await press(page, 'Send me a link');
  await look(page, 'password link sent');
  await page.goto(await mailbox.link(address, '/password/open'));
  await look(page, 'password anew');
  await fill(page, { Password: ANOTHER });
  await press(page, 'Set the password');
  await signIn(ida, address, ANOTHER);
  await says(page, 'Welcome, Ida Palm');
  await elsewhere.page.goto(`${base}/me`);
  await says(elsewhere.page, 'Sign in');
});

// R48
story('the whole site speaks Swedish, before and after signing in', async (olof) => {
  const { page, base } = olof;
  const address = 'olof.lind@olof.example';
  await somebody('Olof Lind', address);
  await page.goto(base);
  await page.locator('summary[aria-label^="Language"]').click();
  await press(page, 'Svenska');
  await says(page, 'Registrera din organisation');
  assert.equal(await page.locator('html').getAttribute('lang'), 'sv');
  await look(page, 'startsida');
  // Signed in, one's own language counts; it changes in the same place, and for letters too.
  await page.goto(`${base}/sign-in`);
  await fill(page, { 'E-postadress': address, Lösenord: PASSWORD });
  await press(page, 'Logga in');
  await says(page, 'Welcome, Olof Lind');
  await page.locator('summary[aria-label^="Language"]').click();
  await press(page, 'Svenska');
  await says(page, 'Välkommen, Olof Lind');
  await page.locator('summary[aria-label^="Dina egna sidor"]').click();
  await press(page, 'Logga ut');
  await says(page, 'Du är utloggad');
});

story("profile, address, password and sign-ins are in one's own hands", async (eva) => {
  const { page, base, mailbox, visitor } = eva;
  const address = 'eva.lund@eva.example';
  const { token } = await somebody('Eva Lund', address);
  const phone = await visitor({ width: 360 });
  await given.enter(phone, await given.token(address));
  await given.enter(eva, token);
  await own(page, 'My profile');
  await fill(page, { Name: 'Eva Lund Berg' });
  await page.getByLabel('Time zone').selectOption('Europe/Stockholm');
  await press(page, 'Save');
  await says(page, 'saved');
  await follow(page, 'Change the address');
  await fill(page, { 'New e-mail address': 'eva.berg@eva.example', Password: PASSWORD });
  await press(page, 'Send a link there');
  await look(page, 'address pending');
  await page.goto(await mailbox.link('eva.berg@eva.example', '/address/open'));
  await look(page, 'address to confirm');
  await press(page, 'Yes, this is my address');
  await says(page, 'eva.berg@eva.example');
  await follow(page, 'Change the password');
  await fill(page, { 'Current password': PASSWORD, 'New password': ANOTHER });
  await press(page, 'Change the password');
  await says(page, 'Your password was changed');
  await phone.page.goto(`${base}/me`);
  await says(phone.page, 'One login for all your roles');
  await signIn(phone, 'eva.berg@eva.example', ANOTHER);
  await own(page, 'My sign-ins');
  await look(page, 'sign-ins');
  await page.getByRole('row').filter({ hasNotText: 'This one' }).getByRole('button', { name: /^Sign out there/ }).click();
  await says(page, 'You are signed out there');
  await phone.page.goto(`${base}/me`);
  await says(phone.page, 'One login for all your roles');
});

story('a token is made, shown once, and revoked', async (ali) => {
  const { page } = ali;
  await given.enter(ali, (await somebody('Ali Rezai', 'ali.rezai@ali.example')).token);
  await own(page, 'API tokens');
  await fill(page, { 'Name of the token': 'Our HR system' });
  await page.getByRole('radio', { name: 'Read only' }).check();
  await fill(page, { Days: '30' });
  await press(page, 'Make a token');
  await says(page, 'it is not shown again');
  await look(page, 'token made');
  await confirm(page, 'Revoke');
  await says(page, 'The token was revoked');
});

// R49
story("one's data is exported and erased", async (sam) => {
  const { page, base } = sam;
  const place = await somebody('Nora Vik', 'nora.vik@nora.example');
  await given.enter(sam, await given.member(place, 'mentor', 'Sam Ek', 'sam.ek@nora.example'));
  await own(page, 'My data');
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Download my data')]);
  assert.match(download.suggestedFilename(), /\.json$/);
  await fill(page, { Password: PASSWORD });
  await press(page, 'Erase my data for good');
  await page.waitForURL((url) => !url.pathname.startsWith('/me'));
  await look(page, 'erased');
  await signIn(sam, 'sam.ek@nora.example');
  await says(page, 'The address or the password is wrong');
});
