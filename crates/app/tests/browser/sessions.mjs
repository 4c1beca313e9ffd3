// Sessions in the marketplace's story: scheduled, moved, called off, and who was there. R22, R24, R44
import assert from 'node:assert/strict';
import { look } from './look.mjs';
import { confirm, fill, follow, press, says } from './people.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** The supplier schedules; the attendee is told, and sees it on the calendar and the dashboard. S50 */
export async function schedule(page, elsa, address) {
  await page.reload();
  await follow(page, 'Schedule a session');
  await press(page, 'Schedule a session');
  await says(page, 'need your attention');
  await look(page, 'session refused');
  await write(page, `${new Date().getFullYear() + 1}-02-01`, 'Greetings');
  await press(page, 'Schedule a session');
  await says(page, 'The session is scheduled');
  await look(page, 'session scheduled');

  await open(elsa, address, 'Nytt tillfälle');
  await says(elsa.page, 'Greetings');
  await look(elsa.page, 'calendar of an attendee');
  await elsa.page.goto(`${elsa.base}/dashboard`);
  await says(elsa.page, 'Nästa tillfällen');
  await says(elsa.page, 'Greetings');
  await look(elsa.page, 'dashboard with a session');
}

/** It is moved, then called off: each time those it is for are told. */
export async function change(page, elsa, address) {
  await follow(page, 'Change the session');
  await fill(page, { Starts: '13:00', Ends: '15:30' });
  await press(page, 'Change the session');
  await says(page, 'The session was changed');
  await open(elsa, address, 'har flyttats');
  const there = elsa.page.locator(`[id="${new URL(elsa.page.url()).hash.slice(1)}"]`);
  assert.match(await there.innerText(), /13:00–15:30/);
  await page.locator('summary', { hasText: 'Cancel the session' }).first().click();
  await look(page, 'session to cancel');
  await page.reload();
  await confirm(page, 'Cancel the session', 'Cancel the session', (sheet) => sheet.getByLabel('Reason').fill('The teacher is ill.'));
  await says(page, 'The session is cancelled');
  await open(elsa, address, 'är inställt');
  await says(elsa.page, 'The teacher is ill.');
  assert.match(await there.innerText(), /Inställt/);
}

/** What was yesterday is marked by the platform; the mentor reads all of it, the attendee their own. S57 */
export async function attend(root, page, base, elsa, erik) {
  await follow(page, 'Sessions');
  await follow(page, 'Schedule a session');
  await write(page, new Date(Date.now() - DAY).toISOString().slice(0, 10), 'Alphabet');
  await press(page, 'Schedule a session');
  await says(page, 'The session is scheduled');
  await root.goto(page.url());
  await follow(root, 'Attendance');
  await look(root, 'attendance to mark');
  await root.getByRole('group', { name: 'Elsa Nordin' }).getByRole('radio', { name: 'Late' }).check();
  await press(root, 'Save, with everybody else as present');
  await says(root, '2 attendees are marked');

  await elsa.goto(`${base}/calendar`);
  await follow(elsa, 'En månad tidigare');
  await elsa.locator('li', { hasText: 'Alphabet' }).getByRole('link').first().click();
  await says(elsa, 'Sen');
  assert.equal(await elsa.getByText('Åsa Öberg').count(), 0, 'whoever attends reads their own alone');
  await look(elsa, 'own attendance');
  await follow(erik, 'Calendar');
  await follow(erik, 'A month earlier');
  await erik.locator('li', { hasText: 'Alphabet' }).getByRole('link').first().click();
  await says(erik, '1 present, 1 late');
  await says(erik, 'Åsa Öberg');
}

/** Opens the calendar by the letter that says this, anew. */
async function open({ page, mailbox }, address, subject) {
  await page.goto(await mailbox.link(address, '/calendar', subject));
  await page.reload();
}

async function write(page, day, topic) {
  await fill(page, { Day: day, Starts: '09:00', Ends: '11:30', 'Topic (optional)': topic, 'Place (optional)': 'Room 4' });
  await page.getByLabel('Time zone').selectOption('Europe/Stockholm');
}
