// Somebody in each part, something in each list, and the pages that each of them reads.
import { market } from './given-market.mjs';
import * as given from './given.mjs';

const PLACES = ['', '/people', '/people?state=ended', '/people/add', '/invitations', '/invitations/new', '/history', '/edit'];

/** Rows of a reader's token, if signed in, and the pages to read. */
export async function world(locale) {
  const at = (name) => `${name}@${locale}.example`;
  const root = await given.root();
  const customer = await given.customer(`Norra gymnasiet ${locale}`, 'Maria Lindqvist', at('maria'), locale);
  const supplier = await given.supplier(`Kursbolaget ${locale}`, 'Jonas Falk', at('jonas'));
  const mentor = await given.member(customer, 'mentor', 'Sofia Ek', at('sofia'));
  const sold = await market(customer, supplier, root, at, locale);
  const pages = [
    ...(await outside(root, customer, supplier, at, locale)),
    ...(await inside(customer, supplier, mentor, root, at)),
    ...selling(customer, supplier, mentor, root, sold),
  ];
  return pages;
}

/** Without a login. */
async function outside(root, customer, supplier, at, locale) {
  const invited = await given.invite(customer, 'applicant', at('olle'), 'Välkommen till oss!');
  await given.invite(supplier, 'professional', at('maria'));
  await given.registration(`Fjällbacka lärcentrum ${locale}`, 'Per Nyman', at('per'));
  const status = await given.opens(at('per'), 'registration');
  const asked = await given.registration(`Östra vuxenskolan ${locale}`, 'Birgitta Holst', at('birgitta'));
  await given.post(`/registrations/${asked}/request-information`, { question: 'Which school form do you offer?' }, root);
  await given.post('/password-resets', { address: at('sofia') });
  const reset = await given.opens(at('sofia'), 'password');
  const { items: letters } = await given.send('GET', '/mailbox?limit=1');
  return [
    [undefined, '/', '/terms', '/register', '/register/sent', '/sign-in', '/setup', '/setup/open', '/password/forgot', '/password/sent'],
    [undefined, '/mailbox', `/mailbox/${letters[0].id}`, '/no/such/page', invited, '/invitation', reset, '/password'],
    [undefined, status, '/registration', '/registration/answer'],
  ];
}

/** Organizations and their people. */
async function inside(customer, supplier, mentor, root, at) {
  const change = { address: at('maria.new'), password: given.PASSWORD };
  await given.post('/me/address-changes', change, customer.token);
  const moved = await given.opens(at('maria.new'), 'address');
  const { items: users } = await given.send('GET', '/users?limit=200', undefined, root);
  const { items: reviews } = await given.send('GET', '/registrations?limit=200', undefined, root);
  const { roles } = await given.send('GET', '/me/roles', undefined, mentor);
  return [
    [customer.token, '/', '/me', '/me/roles', '/me/invitations', '/me/sign-ins', '/me/tokens', '/me/password', '/me/address', '/me/data'],
    [customer.token, ...PLACES.map((page) => customer.page + page), moved, '/address', '/consent', '/users'],
    [supplier.token, ...PLACES.map((page) => supplier.page + page).filter((page) => !page.endsWith('/add'))],
    [mentor, '/', customer.page, `/welcome/${roles[0].membership}`],
    [root, '/', '/reviews', '/reviews?tab=unproven', '/reviews?tab=asked', '/reviews?tab=decided', ...reviews.slice(0, 2).map(({ id }) => `/reviews/${id}`)],
    [root, '/customers', '/customers?state=closed', '/suppliers', '/suppliers/new', customer.page, `${customer.page}/admin`],
    [root, '/users', '/users?tab=administrators', ...users.slice(0, 2).map(({ id }) => `/users/${id}`), '/administrators/new', '/history'],
  ];
}

/** What is offered, and applied for. */
function selling(customer, supplier, mentor, root, sold) {
  const offering = `/offerings/${sold.offering}`;
  const accounts = `${customer.page}/billing-accounts`;
  const listed = `${sold.confirmed}/attendees`;
  const attended = `${sold.confirmed}/sessions`;
  const { coming, alone, cancelled, held, locked } = sold.sessions;
  return [
    [customer.token, '/offerings', '/offerings?q=nothing', offering, `${customer.page}/applications`, `${customer.page}/applications?state=approved`],
    [customer.token, accounts, `${accounts}/new`, `${accounts}/${sold.billing}`, `${accounts}/${sold.billing}/edit`, '/applications/new'],
    [customer.token, `/applications/new?offering=${sold.offering}`, sold.empty, sold.changing, sold.rejected, sold.confirmed, sold.waitlisted],
    [customer.token, listed, `${listed}/${sold.attendee}`, `${listed}/import`, `${listed}/import/apply`, `${sold.confirmed}/mentors`, `${sold.confirmed}/observations`],
    [customer.token, `${sold.empty}/offering`, `/offerings?application=${sold.empty.split('/').pop()}`, `${offering}?application=${sold.changing.split('/').pop()}`],
    [supplier.token, `${supplier.page}/offerings`, `${supplier.page}/offerings/new`, offering, `${offering}/edit`, '/offerings'],
    [mentor, '/dashboard', '/me/applications', sold.confirmed, '/calendar', attended, `${attended}/${held}`],
    [sold.elsa, '/dashboard', sold.confirmed, '/me/roles', '/offerings', '/calendar', '/calendar?from=2020-01-01', attended, `${attended}/${held}`],
    [supplier.token, ...['', '?tab=all', '/new'].map((page) => `${offering}/sessions${page}`), `/sessions/${coming}`, `/sessions/${coming}/edit`, `/sessions/${alone}`],
    [customer.token, attended, `${attended}?tab=all`, `${attended}/${held}`, `${attended}/${locked}`, `${attended}/${cancelled}`],
    [root, ...[held, locked, coming, cancelled].flatMap((id) => [`/sessions/${id}`, `/sessions/${id}/attendance`])],
    [root, '/dashboard', '/review/applications', '/review/applications?state=submitted', sold.full, sold.waitlisted, sold.confirmed],
    [root, '/subjects', '/subjects/new', `/subjects/${sold.subject}/edit`, `${offering}/applications`, `${customer.page}/services`, `${customer.page}/applications`],
  ];
}
