// An invitation in all its states, from both sides.
import assert from 'node:assert/strict';
import * as given from '../given.mjs';
import { story } from '../harness.mjs';
import { look } from '../look.mjs';
import { PASSWORD, confirm, fill, follow, press, says, signIn } from '../people.mjs';

const LENA = 'lena.berg@soderby.example';

/** A customer of its own for each story, and somebody who has a login already. */
async function soderby(name) {
  const place = await given.customer(name, 'Lena Berg', `${name.toLowerCase()}.${LENA}`);
  const address = `nils.${name.toLowerCase()}@soderby.example`;
  return { ...place, nils: { address, token: await given.member(place, 'applicant', 'Nils Åberg', address) } };
}

// R20, S28, S31, S33
story('somebody with a login signs in, accepts, and finds it accepted', async ({ page, base }) => {
  const place = await soderby('Alfa');
  const link = await given.invite(place, 'mentor', place.nils.address, 'Would you mentor as well?');
  await page.goto(base + link);
  await says(page, 'You have a login already');
  await says(page, 'Would you mentor as well?');
  await look(page, 'invitation not signed in');
  await fill(page, { Password: 'not the password' });
  await press(page, 'Sign in');
  await look(page, 'sign-in refused');
  await fill(page, { 'E-mail address': place.nils.address, Password: PASSWORD });
  await press(page, 'Sign in');
  await says(page, 'Alfa invites you');
  await look(page, 'invitation to accept');
  await press(page, 'Accept');
  await says(page, 'Your role: Mentor');
  await follow(page, 'Not now');
  await says(page, 'Confirm your profile as Mentor at Alfa');
  await page.goto(base + link);
  await says(page, 'This invitation was accepted');
  await look(page, 'invitation accepted');
});

// R20, S32
story('somebody else is told, switches, and comes back', async (eve) => {
  const { page, base } = eve;
  const place = await soderby('Beta');
  const other = await given.member(place, 'mentor', 'Eva Lund', 'eva.lund@soderby.example');
  const link = await given.invite(place, 'mentor', place.nils.address);
  await given.enter(eve, other);
  await page.goto(base + link);
  await says(page, 'This invitation is for somebody else');
  assert.equal(await page.getByText(place.nils.address).count(), 0, 'the address is masked');
  await look(page, 'invitation for somebody else');
  await press(page, 'Sign out and switch');
  await says(page, 'You have a login already');
  await fill(page, { Password: PASSWORD });
  await press(page, 'Sign in');
  await press(page, 'Accept');
  await says(page, 'Your role: Mentor');
});

// R4, S35, S39
story('the inviting side resends and revokes', async (lena) => {
  const { page, base, visitor } = lena;
  const place = await soderby('Gamma');
  const old = await given.invite(place, 'mentor', 'karin.dahl@soderby.example');
  await given.enter(lena, place.token);
  await page.goto(`${base}${place.page}/invitations`);
  await page.getByRole('button', { name: /^Resend karin/ }).click();
  await says(page, 'Sent again, with a new link');
  const karin = await visitor();
  await karin.page.goto(base + old);
  await says(karin.page, 'There is a newer letter');
  await look(karin.page, 'invitation superseded');
  const link = await given.opens('karin.dahl@soderby.example');
  await karin.page.goto(base + link);
  await says(karin.page, 'Gamma invites you');

  await page.locator('summary', { hasText: 'Revoke' }).click();
  await says(page, 'Revoke the invitation to karin.dahl@soderby.example?');
  await look(page, 'revoke asked');
  await press(page, 'Leave it as it is');
  assert.equal(await page.getByText('Pending').count() > 0, true);
  await confirm(page, 'Revoke');
  await says(page, 'The invitation was revoked');
  await look(page, 'invitation list revoked');
  await karin.page.goto(base + link);
  await says(karin.page, 'This invitation was revoked');
  await look(karin.page, 'invitation revoked');
});

story('somebody declines by the link', async ({ page, base }) => {
  const place = await soderby('Delta');
  await page.goto(base + (await given.invite(place, 'mentor', 'olle.noren@soderby.example')));
  await confirm(page, 'Decline');
  await says(page, 'This invitation was declined');
  await look(page, 'invitation declined');
});

story('signed in with the invited address, no link is needed', async (nils) => {
  const { page, base } = nils;
  const place = await soderby('Epsilon');
  await given.invite(place, 'mentor', place.nils.address);
  await signIn(nils, place.nils.address);
  await says(page, 'Mentor at Epsilon');
  await page.goto(`${base}/me/invitations`);
  await look(page, 'my invitations');
  await page.getByRole('button', { name: /^Accept/ }).click();
  await says(page, 'Your role: Mentor');
});

// R46
story('a customer that is paused or not active keeps its invitations', async (root) => {
  const { page, base, visitor } = root;
  const place = await soderby('Zeta');
  const link = await given.invite(place, 'mentor', 'vera@soderby.example');
  await given.enter(root, await given.root());
  await page.goto(base + place.page);
  await confirm(page, 'Pause');
  await says(page, 'Paused');
  await look(page, 'customer paused');
  const vera = await visitor();
  await vera.page.goto(base + link);
  await says(vera.page, 'Zeta is not active at present');
  await look(vera.page, 'invitation not in force');
});

const later = process.env.LYCEUM_LATER;
// S34
story('a link from last week has expired', async ({ page, base }) => {
  const place = await soderby('Eta');
  const link = await given.invite(place, 'mentor', 'sofia.ek@soderby.example');
  await page.goto(base + link);
  await says(page, 'Eta invites you');
  await page.goto(later + link);
  await says(page, 'This invitation has expired');
  await look(page, 'invitation expired');
}, { also: later, skip: !later && 'LYCEUM_LATER names no server that is a week ahead' });
