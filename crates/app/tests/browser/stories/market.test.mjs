// From an empty store to an attendee's dashboard: the supplier publishes, the customer applies, the platform decides
// by the keyboard alone, the attendee reads Swedish on a phone, the mentor has no script. R22-R24, R27, R40-R47, S50, S57
import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { look } from '../look.mjs';
import { PASSWORD, ROOT, confirm, fill, follow, note, press, register, says, tabTo } from '../people.mjs';
import * as sessions from '../sessions.mjs';

const at = (name) => `${name}@norrskolan.example`;
const COURSE = 'Swedish for doctors';
const COACHING = 'Somebody to talk to';
const FILE = '\uFEFFNamn;E-post\r\nÅsa Öberg;asa.oberg@norrskolan.example\r\nElsa Nordin;elsa.nordin@norrskolan.example\r\n=SUM(A1);no address\r\n';

story('from an empty store to an attendee who sees an approved application', async ({ page: root, visitor }) => {
  await setUp(root);
  const jonas = await visitor();
  await publish(root, jonas);
  const maria = await visitor();
  await join(root, maria);
  await apply(maria);
  await decide(root, maria);
  const elsa = await visitor({ width: 360, locale: 'sv-SE' });
  await attend(elsa);
  const erik = await visitor({ javaScript: false });
  await mentor(maria, erik, elsa);
  await sessions.schedule(jonas.page, elsa, at('elsa.nordin'));
  await sessions.change(jonas.page, elsa, at('elsa.nordin'));
  await sessions.attend(root, jonas.page, elsa.base, elsa.page, erik.page);
}, { timeout: 300_000 });

/** The platform has an administrator and a subject. */
async function setUp(root) {
  await root.goto(process.env.LYCEUM_SETUP);
  await fill(root, { Name: ROOT.name, 'E-mail address': ROOT.address });
  await register(root, 'Set up Lyceum');
  await follow(root, 'Subjects');
  await follow(root, 'Add a subject');
  await press(root, 'Save');
  await says(root, '2 things need your attention');
  await look(root, 'subject refused');
  await fill(root, { 'Name of the subject': 'Swedish', Area: 'Languages' });
  await press(root, 'Save');
  await says(root, 'The subject was added');
}

/** R26, R27: a supplier offers a course, and coaching. */
async function publish(root, { page, mailbox }) {
  await follow(root, 'Suppliers');
  await follow(root, 'Register a supplier');
  await fill(root, { 'Name of the supplier': 'Kursbolaget', 'Name of the admin': 'Jonas Falk' });
  await fill(root, { 'E-mail address of the admin': 'jonas.falk@kursbolaget.example' });
  await root.getByLabel('Country').selectOption('SE');
  await press(root, 'Register');
  await says(root, 'its Supplier admin was mailed');
  await page.goto(await mailbox.link('jonas.falk@kursbolaget.example', '/invitation/open'));
  await register(page, 'Set the password and sign in');
  await follow(page, 'Kursbolaget');
  await follow(page.getByRole('main'), 'Offerings');
  await follow(page, 'Add an offering');
  await press(page, 'Save');
  await says(page, 'need your attention');
  await look(page, 'offering refused');
  await page.getByRole('radio', { name: /^Coaching/ }).check();
  await page.getByLabel('Subject').selectOption({ label: 'Languages: Swedish' });
  await page.getByLabel('Language', { exact: true }).selectOption('sv');
  await fill(page, { Title: COACHING });
  await press(page, 'Save');
  await confirm(page, 'Publish');
  await says(page, 'It is published');
  await follow(page.getByRole('main'), 'Kursbolaget');
  await follow(page, 'Add an offering');
  await page.getByRole('radio', { name: /^Course/ }).check();
  await page.getByLabel('Subject').selectOption({ label: 'Languages: Swedish' });
  await page.getByLabel('Language', { exact: true }).selectOption('sv');
  const next = new Date().getFullYear() + 1;
  await fill(page, { Title: COURSE, 'First day': `${next}-02-01`, 'Last day': `${next}-02-26`, Places: '12' });
  await fill(page, { 'Price (optional)': '4900', 'Currency (optional)': 'SEK' });
  await press(page, 'Save');
  await says(page, 'The offering was added');
  await look(page, 'offering not published');
  await confirm(page, 'Publish');
  await says(page, 'It is published');
}

/** R5 to R9, R23: a customer registers, is approved, and says how it is invoiced. */
async function join(root, { page, base, mailbox }) {
  await page.goto(`${base}/register`);
  await fill(page, { 'Name of the organization': 'Norrskolan', 'Your name': 'Maria Lindqvist', 'Your e-mail address': at('maria') });
  await page.getByLabel('Country').selectOption('SE');
  await press(page, 'Send the registration');
  await page.goto(await mailbox.link(at('maria'), '/registration/open'));
  await press(page, 'Yes, this is my address');
  await says(page, 'your address is confirmed');
  await mailbox.read(ROOT.address);
  await follow(root, 'Registrations');
  await follow(root, 'Norrskolan');
  await note(root, 'Found in the public register.');
  await press(root, 'Approve');
  await says(root, 'The organization is a customer now');
  await page.goto(await mailbox.link(at('maria'), '/invitation/open'));
  await register(page, 'Set the password and sign in');
  await follow(page, 'Norrskolan');
  await follow(page, 'Billing');
  await follow(page, 'Add a billing account');
  await fill(page, { 'Name of the account': 'School of languages', Recipient: 'Norrskolan', 'Postal address': 'Storgatan 1\n903 26 Umeå' });
  await page.getByLabel('Country').selectOption('SE');
  await fill(page, { Currency: 'SEK', 'VAT number (optional)': 'SE556703748500', 'IBAN (optional)': 'SE45' });
  await press(page, 'Save');
  await says(page, 'need your attention');
  await look(page, 'billing account refused');
  await fill(page, { 'VAT number (optional)': 'SE556703748501', 'IBAN (optional)': 'SE45 5000 0000 0583 9825 7466' });
  await press(page, 'Save');
  await says(page, 'The billing account was added');
}

/** R22, R40, R41: she applies, thinks better of what for, lists people by form and by file, and submits. */
async function apply({ page }) {
  await follow(page, 'Offerings');
  await look(page, 'offerings');
  await follow(page, COACHING);
  await page.getByRole('link', { name: 'Apply for Norrskolan' }).click();
  await look(page, 'application to begin');
  await press(page, 'Begin the application');
  await says(page, 'There are no attendees yet');
  await look(page, 'application without attendees');
  await tabTo(page, /^Choose another offering/);
  await page.keyboard.press('Enter');
  await says(page, `Instead of ${COACHING}, for Norrskolan`);
  await look(page, 'another offering to choose');
  await follow(page, COURSE);
  await says(page, `For Norrskolan, instead of ${COACHING}`);
  await look(page, 'another offering to use');
  await tabTo(page, /^Use for this application/);
  await page.keyboard.press('Enter');
  await says(page, 'now for another offering');
  await says(page, COURSE);
  await fill(page, { Name: 'Elsa Nordin', 'E-mail address': at('elsa.nordin') });
  await page.getByRole('radio', { name: 'Invite now' }).check();
  await press(page, 'Add');
  await says(page, 'Elsa Nordin is listed');
  await follow(page, 'Attendees from a file');
  await page.getByLabel('File').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await press(page, 'Look at the lines');
  await says(page, 'Listed already');
  await says(page, 'Cannot be used');
  await look(page, 'import planned');
  await page.getByRole('radio', { name: 'Invite later' }).check();
  await press(page, 'Add one attendee');
  await says(page, 'One attendee was added');
  await look(page, 'application to submit');
  await press(page, 'Submit the application');
  await says(page, 'It waits for a reviewer');
}

/** R24: the platform asks for changes, then approves: all of it by the keyboard. */
async function decide(root, { page, mailbox }) {
  await mailbox.read(ROOT.address, COURSE);
  await follow(root, 'Home');
  await look(root, 'home with an application to review');
  await tabTo(root, /^Open the queue/);
  await root.keyboard.press('Enter');
  await root.waitForURL('**/review/applications');
  await says(root, '1 submitted');
  await tabTo(root, COURSE);
  await root.keyboard.press('Enter');
  await root.waitForURL('**/applications/*-*');
  await tabTo(root, 'Take the review');
  await root.keyboard.press('Enter');
  await says(root, 'You have taken this application');
  await look(root, 'application to decide');
  await tabTo(root, /^What has to change/);
  await root.keyboard.type('Please say which hospital they work at.');
  await tabTo(root, 'Ask for changes');
  await root.keyboard.press('Enter');
  await says(root, 'The customer was asked to change it');

  await mailbox.link(at('maria'), '/', COURSE);
  await follow(page, 'Home');
  await says(page, `Changes are requested: ${COURSE}`);
  await page.getByRole('link', { name: /^Change it/ }).click();
  await says(page, 'Please say which hospital they work at.');
  await look(page, 'application to change');
  await fill(page, { 'Message (optional)': 'All of them at the university hospital.' });
  await press(page, 'Save');
  await says(page, 'The application was saved');
  await press(page, 'Submit the application');
  await says(page, 'It waits for a reviewer');

  await root.reload();
  await tabTo(root, 'Take the review');
  await root.keyboard.press('Enter');
  await says(root, 'You have taken this application');
  await tabTo(root, 'Approve');
  await root.keyboard.press('Enter');
  await says(root, 'Its attendees take part');
  await mailbox.read(at('maria'), COURSE);
  await page.reload();
  await says(page, 'It is approved');
}

/** R17, R41, R43: the attendee registers by the mailed link, with the name that is known, and sees what comes next. */
async function attend({ page, mailbox }) {
  await page.goto(await mailbox.link(at('elsa.nordin'), '/invitation/open'));
  await says(page, 'Du kan vara med på');
  await says(page, 'Elsa Nordin');
  assert.equal(await page.getByLabel('Namn', { exact: true }).count(), 0, 'the name is known');
  await look(page, 'attendee registers');
  await register(page, 'Registrera mig', { Lösenord: PASSWORD }, /^Jag har läst/);
  await says(page, 'Vad som kommer härnäst');
  await says(page, COURSE);
  assert.match(page.url(), /\/dashboard$/);
  await look(page, 'dashboard of an attendee');
  await page.getByRole('main').getByRole('link', { name: COURSE, exact: true }).click();
  await says(page, 'Godkänd');
}

/** R42, R44, R45: a mentor is assigned, sees that application and no other, and writes what the attendee reads. */
async function mentor(maria, erik, elsa) {
  const { page, mailbox } = erik;
  const application = maria.page.url().split('#')[0];
  await follow(maria.page, 'Invite a mentor');
  await maria.page.getByRole('radio', { name: 'Mentor' }).check();
  await fill(maria.page, { 'E-mail address': at('erik.sand') });
  await press(maria.page, 'Send the invitation');
  await page.goto(await mailbox.link(at('erik.sand'), '/invitation/open'));
  await fill(page, { Name: 'Erik Sand' });
  await register(page, 'Register and accept');
  await press(page, 'Yes, that is right');
  await says(page, 'Everything is ready');
  assert.equal((await page.goto(application)).status(), 404, 'what is not assigned is not seen');

  await maria.page.goto(application);
  await maria.page.getByLabel('Mentor', { exact: true }).selectOption({ label: `Erik Sand · ${at('erik.sand')}` });
  await press(maria.page, 'Assign');
  await says(maria.page, 'The mentor is assigned');
  await look(maria.page, 'application with a mentor');
  await page.goto(await mailbox.link(at('erik.sand'), '/applications/', COURSE));
  await says(page, 'You follow it');
  assert.equal(await page.getByRole('button', { name: /^(Assign|Save|Withdraw|Add)$/ }).count(), 0, 'a mentor changes nothing');
  await page.getByLabel('What you observed').fill('Elsa speaks up in every session.');
  await page.getByLabel('About whom').selectOption({ label: 'Elsa Nordin' });
  await page.getByRole('radio', { name: 'The organization and the attendee' }).check();
  await press(page, 'Add the observation');
  await says(page, 'The observation was added');
  await follow(page, 'Home');
  await says(page, 'You follow');
  await follow(page, 'All of them');
  await says(page, COURSE);

  await elsa.page.reload();
  await says(elsa.page, 'Elsa speaks up in every session.');
  await look(elsa.page, 'activity of an attendee');
}
