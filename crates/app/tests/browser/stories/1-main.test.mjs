// The main job: from an empty platform to an accepted invitation.
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { look } from '../look.mjs';
import { PASSWORD, ROOT, fill, follow, note, own, press, says, signOut } from '../people.mjs';

const MARIA = { name: 'Maria Lindqvist', address: 'maria.lindqvist@norrskolan.example' };
const ERIK = { name: 'Erik Sand', address: 'erik.sand@norrskolan.example' };

story('from an empty platform to an accepted invitation', async ({ page: root, base, visitor }) => {
  // The first System administrator, by the link that the server printed.
  await root.goto(base);
  await says(root, 'Lyceum is not set up yet');
  await look(root, 'start not set up');
  await root.goto(process.env.LYCEUM_SETUP);
  await look(root, 'setup');
  await fill(root, { Name: ROOT.name, 'E-mail address': ROOT.address, Password: 'password' });
  await press(root, 'Set up Lyceum');
  await says(root, '2 things need your attention');
  await look(root, 'setup refused');
  await fill(root, { Password: PASSWORD });
  await root.getByLabel(/^I have read/).check();
  await press(root, 'Set up Lyceum');
  await says(root, 'Lyceum is set up');
  await look(root, 'home of an empty platform');
  await follow(root, 'Registrations');
  await says(root, 'Nothing to review');

  // R5, S2: an organization registers; what is wrong is told at each field, and what was right is kept.
  const { page: maria, mailbox } = await visitor();
  await maria.goto(base);
  await look(maria, 'start');
  await follow(maria, 'Register your organization');
  await look(maria, 'register');
  await fill(maria, { 'Name of the organization': 'Norrskolan', 'Your e-mail address': 'maria@' });
  await press(maria, 'Send the registration');
  await says(maria, '3 things need your attention');
  assert(await maria.locator('.summary').evaluate((one) => one === document.activeElement), 'the summary has the focus');
  assert.equal(await maria.getByLabel('Name of the organization').inputValue(), 'Norrskolan');
  assert.equal(await maria.getByLabel('Your e-mail address').inputValue(), 'maria@');
  const told = maria.getByLabel('Your e-mail address');
  assert.equal(await told.getAttribute('aria-invalid'), 'true');
  assert.match(await maria.locator('[id="contact.address-error"]').textContent(), /complete e-mail address/);
  await look(maria, 'register refused');
  await maria.getByRole('link', { name: /complete e-mail address/ }).click();
  assert(await told.evaluate((one) => one === document.activeElement), 'the summary leads to the field');
  await fill(maria, { 'Your e-mail address': MARIA.address, 'Your name': MARIA.name });
  await maria.getByLabel('Country').selectOption({ label: 'Sweden' });
  await maria.getByLabel('Organization number').fill('556703-7485');
  await press(maria, 'Send the registration');
  await says(maria, 'Look in your mail');
  await look(maria, 'register sent');

  // R6, R11: the mailed link shows how far it has come; confirming the address puts it into the queue.
  const status = await mailbox.link(MARIA.address, '/registration/open');
  await maria.goto(status);
  await says(maria, 'One thing is left to do');
  await look(maria, 'registration to confirm');
  await press(maria, 'Yes, this is my address');
  await says(maria, 'your address is confirmed');
  await look(maria, 'registration waits');

  // R7, R8: reviewed: taken, noted, approved.
  await follow(root, 'Home');
  await says(root, 'A registration waits to be reviewed');
  await look(root, 'home with a task');
  await root.getByRole('link', { name: /^Review/ }).last().click();
  await look(root, 'review queue');
  await follow(root, 'Norrskolan');
  await look(root, 'review');
  await press(root, 'Take the review');
  await says(root, 'You have taken this registration');
  await note(root, 'Found in the public register; called the switchboard.');
  await press(root, 'Reject');
  await says(root, 'One thing needs your attention');
  await look(root, 'review refused');
  await press(root, 'Approve');
  await says(root, 'The organization is a customer now');
  await look(root, 'review approved');
  await maria.goto(status);
  await says(maria, 'Approved: welcome!');
  await look(maria, 'registration approved');

  // R9: the Customer admin sets a password by a single-use link, and is in.
  const first = await mailbox.link(MARIA.address, '/invitation/open');
  await maria.goto(first);
  await says(maria, 'Welcome to Norrskolan');
  await look(maria, 'first login');
  await fill(maria, { Password: PASSWORD });
  await maria.getByLabel(/^I have read/).check();
  await press(maria, 'Set the password and sign in');
  await says(maria, 'You are signed in');
  await look(maria, 'after the first login');
  await maria.goto(first);
  await says(maria, 'This invitation was accepted');

  // R4, R16: she invites a mentor.
  await maria.goto(base);
  await look(maria, 'home of a customer admin');
  await follow(maria, 'Norrskolan');
  await look(maria, 'organization');
  await maria.getByRole('link', { name: 'People', exact: true }).first().click();
  await look(maria, 'people');
  await follow(maria, 'Invite people');
  await press(maria, 'Send the invitation');
  await says(maria, '2 things need your attention');
  await look(maria, 'invite refused');
  await maria.getByRole('radio', { name: 'Mentor' }).check();
  await fill(maria, { 'E-mail address': ERIK.address });
  await maria.getByLabel('Message').fill('Good that you help us, Erik!');
  await press(maria, 'Send the invitation');
  await says(maria, `An invitation is on its way to ${ERIK.address}`);
  await look(maria, 'invitations');

  // R17, R19, R21, S27, S29: he registers and accepts in one, and is asked whether his profile is right.
  const erik = await visitor({ zone: 'Europe/Stockholm' });
  await erik.page.goto(await erik.mailbox.link(ERIK.address, '/invitation/open'));
  await says(erik.page, 'Norrskolan invites you');
  await says(erik.page, 'Good that you help us, Erik!');
  assert.equal(await erik.page.getByLabel('E-mail address').getAttribute('readonly'), '');
  assert.equal(await erik.page.getByLabel('Time zone').inputValue(), 'Europe/Stockholm');
  await look(erik.page, 'invitation of somebody new');
  await fill(erik.page, { Name: ERIK.name, Password: PASSWORD });
  await press(erik.page, 'Register and accept');
  await says(erik.page, 'One thing needs your attention');
  await look(erik.page, 'invitation refused');
  assert.equal(await erik.page.getByLabel('Name', { exact: true }).inputValue(), ERIK.name);
  await fill(erik.page, { Password: PASSWORD });
  await erik.page.getByLabel(/^I have read/).check();
  await press(erik.page, 'Register and accept');
  await says(erik.page, 'You are Mentor at Norrskolan now');
  await look(erik.page, 'welcome');
  await press(erik.page, 'Yes, that is right');
  await says(erik.page, 'Everything is ready');
  await look(erik.page, 'home of a mentor');
  // R47
  await own(erik.page, 'My roles');
  await says(erik.page, `You accepted an invitation by ${MARIA.name}`);
  await look(erik.page, 'my roles');

  // She sees him, and everybody leaves.
  await maria.getByRole('link', { name: 'People', exact: true }).first().click();
  await says(maria, ERIK.address);
  await look(maria, 'people with a mentor');
  for (const page of [maria, erik.page, root]) {
    await signOut(page);
    await says(page, 'You are signed out');
  }
});
