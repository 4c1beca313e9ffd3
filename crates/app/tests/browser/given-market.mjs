// A marketplace that stories begin with, made through the HTTP API.
import { post, register, send } from './given.mjs';

/** A course of a supplier that customers can apply for; its id. */
export async function course({ id, token }, subject, title, capacity) {
  const year = new Date().getFullYear() + 1;
  const dates = { from: `${year}-02-01`, to: `${year}-02-26` };
  const words = { title, language: 'sv', description: 'Two evenings a week, in small groups.', price: { amount: '4900.00', currency: 'SEK' } };
  const offering = await post(`/organizations/${id}/offerings`, { subject, kind: 'course', dates, capacity, ...words }, token);
  await post(`/offerings/${offering.id}/publish`, {}, token);
  return offering.id;
}

/** A way to pay; its id. */
export async function account({ id, token }, name, currency = 'SEK') {
  const details = { name, recipient: 'Norra gymnasiet', address: 'Storgatan 1\n903 26 Umeå', country: 'SE', currency };
  return (await post(`/organizations/${id}/billing-accounts`, details, token)).id;
}

/** A draft that lists people by their addresses, none of them invited; its path. */
export async function draft({ id, token }, offering, attendees = []) {
  const begun = await post(`/organizations/${id}/applications`, { offering, message: 'For our new colleagues.' }, token);
  const path = `/applications/${begun.id}`;
  for (const address of attendees) await list(token, path, address, 'never');
  return path;
}

/** Lists somebody; the id of the entry. */
export async function list(token, application, address, invite) {
  const name = address.split('@')[0].replace('.', ' ');
  return (await post(`${application}/attendees`, { name, address, invite }, token)).id;
}

/** Applications and sessions in each of the stages that have something of their own to show, and whom they concern. */
export async function market(customer, supplier, root, at, locale) {
  const subject = (await post('/subjects', { name: `Svenska ${locale}`, area: 'Språk' }, root)).id;
  const offering = await course(supplier, subject, 'Svenska för vårdpersonal', 4);
  const billing = await account(customer, 'Kontoret');
  await account(customer, 'Biblioteket', 'EUR');
  const taken = async (addresses) => {
    const path = await draft(customer, offering, addresses);
    await post(`${path}/submit`, {}, customer.token);
    await post(`${path}/take`, {}, root);
    return path;
  };
  const empty = await draft(customer, offering);
  const changing = await taken([at('asa.oberg')]);
  await post(`${changing}/request-changes`, { reason: 'Please say which ward they work at.' }, root);
  await post(`${changing}/comments`, { text: 'We look it up.' }, customer.token);
  const rejected = await taken([at('bo.ek')]);
  await post(`${rejected}/reject`, { reason: 'They speak Swedish already.' }, root);

  const confirmed = await draft(customer, offering, [at('olof.lind')]);
  const attendee = await list(customer.token, confirmed, at('elsa.nordin'), 'now');
  const elsa = await register(at('elsa.nordin'), '', locale);
  await post(`${confirmed}/submit`, {}, customer.token);
  await post(`${confirmed}/take`, {}, root);
  await post(`${confirmed}/approve`, {}, root);
  await follow(customer, confirmed);
  // Two places are left, and three are asked for.
  const full = await taken([at('c'), at('d'), at('e')]);
  const waitlisted = await taken([at('f'), at('g'), at('h')]);
  await post(`${waitlisted}/waitlist`, {}, root);
  const sessions = await scheduled(supplier, offering, confirmed, root);
  return { subject, offering, billing, empty, changing, rejected, confirmed, full, waitlisted, attendee, elsa, sessions };
}

/** The customer's mentors follow an application, and something was observed. */
async function follow({ id, token }, application) {
  const { items } = await send('GET', `/organizations/${id}/members?role=mentor`, undefined, token);
  for (const { id: membership } of items) await post(`${application}/mentors`, { membership }, token);
  await post(`${application}/observations`, { text: 'A good group.', readers: 'attendees' }, token);
}

/** Sessions in each of their states, one that is to come for an application alone, and one whose sheet is locked. */
async function scheduled({ token }, offering, application, root) {
  const schedule = async (days, more) => {
    const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const time = { date, from: '09:00', to: '10:30', zone: 'Europe/Stockholm' };
    return (await post(`/offerings/${offering}/sessions`, { ...time, ...more }, token)).id;
  };
  const mark = async (session) => {
    const { items } = await send('GET', `/sessions/${session}/attendance`, undefined, root);
    const marks = items.map(({ attendee }, at) => ({ attendee, mark: at ? 'present' : 'late' }));
    await send('PUT', `/sessions/${session}/attendance`, { marks, reason: 'The list was found.' }, root);
  };
  const coming = await schedule(3, { topic: 'På vårdcentralen', place: 'https://meet.example/svenska-for-vardpersonal' });
  const alone = await schedule(4, { place: 'Storgatan 12, rum 4\n903 26 Umeå', application: application.split('/')[2] });
  const cancelled = await schedule(5, { topic: 'Läkemedel' });
  await post(`/sessions/${cancelled}/cancel`, { reason: 'The teacher is ill.' }, token);
  const held = await schedule(-2, { topic: 'Kroppen' });
  const locked = await schedule(-20, { topic: 'Hälsningar' });
  await mark(held);
  await mark(locked);
  return { coming, alone, cancelled, held, locked };
}
