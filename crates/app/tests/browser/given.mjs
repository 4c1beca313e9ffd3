// What stories begin with, made through the HTTP API: it is quicker than through pages.
import assert from 'node:assert/strict';
import { base } from './harness.mjs';
import { PASSWORD, ROOT } from './people.mjs';

export { PASSWORD };

/** Sends a request to the API, as the holder of `token` if there is one, and insists that it succeeds. */
export async function send(method, path, body, token) {
  const headers = { accept: 'application/json', 'if-match': '*' };
  if (body) headers['content-type'] = 'application/json';
  if (token) headers.authorization = `Bearer ${token}`;
  const answer = await fetch(`${base()}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  assert(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

export const post = (path, body = {}, token) => send('POST', path, body, token);

/** The secret of the newest link mailed to an address. */
async function mailed(address) {
  const { items } = await send('GET', '/mailbox?limit=50');
  const link = items.filter((letter) => letter.to === address).map((letter) => letter.text.match(/link=([\w.-]+)/)).find(Boolean);
  assert(link, `no link was mailed to ${address}`);
  return link[1];
}

/** The page that the newest link mailed to an address leads to. */
export const opens = async (address, kind = 'invitation') => `/${kind}/open?link=${await mailed(address)}`;

const join = async (link, name, locale = 'en') => ({ link, name, password: PASSWORD, locale, terms: await terms() });

const terms = async () => (await send('GET', '/settings')).terms;

/** The token of somebody who has a login. */
export async function token(address) {
  return (await post('/sign-ins', { address, password: PASSWORD })).token;
}

/** The token of the first System administrator, who is made if there is none. */
export async function root() {
  const link = new URL(process.env.LYCEUM_SETUP).searchParams.get('link');
  return token(ROOT.address).catch(async () => {
    return (await post('/links/setup', { ...(await join(link, ROOT.name)), address: ROOT.address })).token;
  });
}

/** A registration whose contact has confirmed the address. */
export async function registration(name, contact, address) {
  const organization = { name, country: 'SE', locale: 'en' };
  const { id } = await post('/registrations', { organization, contact: { name: contact, address, locale: 'en' } });
  await post('/links/registration/prove', { link: await mailed(address) });
  return id;
}

/** A customer whose admin has a login. */
export async function customer(name, contact, address, locale) {
  const id = await registration(name, contact, address);
  const { customer } = await post(`/registrations/${id}/approve`, { verified: 'Found in the public register' }, await root());
  return { id: customer, page: `/organizations/${customer}`, token: await register(address, contact, locale) };
}

/** A supplier whose admin has a login. */
export async function supplier(name, contact, address) {
  const profile = { name, country: 'SE' };
  const { id } = await post('/suppliers', { profile, admin: { name: contact, address } }, await root());
  return { id, page: `/organizations/${id}`, token: await register(address, contact) };
}

/** An invitation by the admin of a customer or supplier; its page. */
export async function invite({ id, token }, role, address, message = '') {
  await post(`/organizations/${id}/invitations`, { role, address, message }, token);
  return opens(address);
}

/** Registers by the newest invitation to an address; the token. */
export async function register(address, name, locale) {
  return (await post('/links/invitation/register', await join(await mailed(address), name, locale))).token;
}

/** A member who has registered by an invitation. */
export async function member(organization, role, name, address) {
  await invite(organization, role, address);
  return register(address, name);
}

/** Lets the holder of a token be signed in in a person's browser. */
export async function enter({ context, page }, token) {
  const cookie = { name: '__Host-lyceum-sign-in', value: token, httpOnly: true, secure: true, sameSite: 'Lax' };
  // The protocol knows of no exception for this machine, though browsers do.
  await context.addCookies([{ ...cookie, url: base().replace('http:', 'https:') }]);
  await page.goto(base());
}

/** Lets the holder of a token read pages in a language. */
export async function speak(token, locale) {
  await send('PATCH', '/me', { locale }, token);
}
