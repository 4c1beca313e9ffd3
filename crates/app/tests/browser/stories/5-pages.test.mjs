// Every page there is: for everybody, on a desk by day in English, and on a phone by night in Swedish.
import assert from 'node:assert/strict';
import * as given from '../given.mjs';
import { axe, shoot, story } from '../harness.mjs';
import { fits } from '../look.mjs';
import { routes, unvisited } from '../routes.mjs';

/** Somebody in each part, and something in each list. */
async function world(locale) {
  const at = (name) => `${name}@${locale}.example`;
  const root = await given.root();
  const customer = await given.customer(`Norra gymnasiet ${locale}`, 'Maria Lindqvist', at('maria'), locale);
  const supplier = await given.supplier(`Kursbolaget ${locale}`, 'Jonas Falk', at('jonas'));
  const mentor = await given.member(customer, 'mentor', 'Sofia Ek', at('sofia'));
  const invited = await given.invite(customer, 'applicant', at('olle'), 'Välkommen till oss!');
  await given.invite(supplier, 'professional', at('maria'));
  const review = await given.registration(`Fjällbacka lärcentrum ${locale}`, 'Per Nyman', at('per'));
  const status = await given.opens(at('per'), 'registration');
  const asked = await given.registration(`Östra vuxenskolan ${locale}`, 'Birgitta Holst', at('birgitta'));
  await given.post(`/registrations/${asked}/request-information`, { question: 'Which school form do you offer?' }, root);
  await given.post('/password-resets', { address: at('sofia') });
  const reset = await given.opens(at('sofia'), 'password');
  const change = { address: at('maria.new'), password: given.PASSWORD };
  await given.post('/me/address-changes', change, customer.token);
  const moved = await given.opens(at('maria.new'), 'address');
  const { items: users } = await given.send('GET', '/users?limit=200', undefined, root);
  const { items: letters } = await given.send('GET', '/mailbox?limit=1');
  const { roles } = await given.send('GET', '/me/roles', undefined, mentor);
  const places = ['', '/people', '/people?state=ended', '/people/add', '/invitations', '/invitations/new', '/history', '/edit'];
  return [
    [undefined, '/', '/terms', '/register', '/register/sent', '/sign-in', '/setup', '/setup/open', '/password/forgot', '/password/sent'],
    [undefined, '/mailbox', `/mailbox/${letters[0].id}`, '/no/such/page', invited, '/invitation', reset, '/password'],
    [undefined, status, '/registration', '/registration/answer'],
    [customer.token, '/', '/me', '/me/roles', '/me/invitations', '/me/sign-ins', '/me/tokens', '/me/password', '/me/address', '/me/data'],
    [customer.token, ...places.map((page) => customer.page + page), moved, '/address', '/consent', '/users'],
    [supplier.token, ...places.map((page) => supplier.page + page).filter((page) => !page.endsWith('/add'))],
    [mentor, '/', customer.page, `/welcome/${roles[0].membership}`],
    [root, '/', '/reviews', '/reviews?tab=unproven', '/reviews?tab=asked', '/reviews?tab=decided', `/reviews/${review}`, `/reviews/${asked}`],
    [root, '/customers', '/customers?state=closed', '/suppliers', '/suppliers/new', customer.page, `${customer.page}/admin`],
    [root, '/users', '/users?tab=administrators', ...users.slice(0, 2).map(({ id }) => `/users/${id}`), '/administrators/new', '/history'],
  ];
}

for (const [locale, options] of [
  ['en', { locale: 'en-GB' }],
  ['sv', { locale: 'sv-SE', width: 360, colorScheme: 'dark' }],
]) {
  story(`every page is for everybody: ${locale}`, async ({ visitor }) => {
    const visited = [];
    for (const [token, ...pages] of await world(locale)) {
      const person = await visitor();
      if (token) {
        await given.speak(token, locale);
        await given.enter(person, token);
      }
      for (const path of pages) {
        const answer = await person.page.goto(person.base + path);
        assert(answer.status() < 500, `${path}: ${answer.status()}`);
        assert.equal(await person.page.locator('html').getAttribute('lang'), locale, path);
        await axe(person.page);
        await fits(person.page);
        await shoot(person.page, `page ${locale} ${path.replace(/\?link=.*|[0-9a-f-]{36}/g, '')}`);
        visited.push(path.split('?')[0], new URL(person.page.url()).pathname);
      }
    }
    await given.speak(await given.root(), 'en');
    assert.deepEqual(unvisited(routes(), visited), []);
  }, options);
}
