// People of an organization: suspended, resumed, removed, added, put in charge, and leaving.
import * as given from '../given.mjs';
import { story } from '../harness.mjs';
import { look } from '../look.mjs';
import { confirm, fill, follow, own, press, says } from '../people.mjs';

// R4, R46
story('a member is suspended, resumed and removed', async (tove) => {
  const { page, base, visitor } = tove;
  const place = await given.customer('Lärcentrum Väst', 'Tove Ahl', 'tove.ahl@larcentrum.example');
  const erik = await visitor();
  await given.enter(erik, await given.member(place, 'mentor', 'Erik Sand', 'erik.sand@larcentrum.example'));
  await follow(erik.page, 'Lärcentrum Väst');
  await look(erik.page, 'organization of a mentor');

  await given.enter(tove, place.token);
  await page.goto(`${base}${place.page}/people`);
  await page.locator('summary', { hasText: 'Suspend' }).click();
  await says(page, 'Suspend Erik Sand?');
  await look(page, 'suspend asked');
  await page.keyboard.press('Escape');
  await confirm(page, 'Suspend', 'Suspend', (sheet) => sheet.getByLabel('Reason').fill('On leave until May.'));
  await says(page, 'the role does not count until you resume it');
  await look(page, 'people suspended');
  await erik.page.goto(base);
  await says(erik.page, 'Your role is suspended at present');
  await look(erik.page, 'home suspended');

  await page.getByRole('button', { name: /^Resume/ }).click();
  await says(page, 'The role counts again');
  await confirm(page, 'Remove');
  await says(page, 'the role has ended');
  await erik.page.goto(base);
  await says(erik.page, 'You hold no role yet');
  await look(erik.page, 'home of a guest');
  await own(erik.page, 'My roles');
  await look(erik.page, 'roles of a guest');
});

// R16, R47
story('somebody with a login is added as a mentor, and leaves', async (tove) => {
  const { page, base, visitor } = tove;
  const place = await given.customer('Skolan Ett', 'Ulla Strid', 'ulla.strid@ett.example');
  const other = await given.customer('Skolan Två', 'Per Nyman', 'per.nyman@tva.example');
  await given.enter(tove, place.token);
  await page.goto(`${base}${place.page}/people`);
  await follow(page, 'Add a mentor');
  await fill(page, { 'E-mail address': 'nobody@tva.example' });
  await press(page, 'Add');
  await says(page, 'Invite them instead');
  await page.getByRole('main').getByRole('link', { name: 'Invite people' }).waitFor();
  await look(page, 'mentor refused');
  await fill(page, { 'E-mail address': 'per.nyman@tva.example' });
  await press(page, 'Add');
  await says(page, 'The mentor was added, and told');
  const per = await visitor();
  await given.enter(per, other.token);
  await own(per.page, 'My roles');
  await says(per.page, 'Added by Ulla Strid');
  await look(per.page, 'roles in two organizations');
  await confirm(per.page, 'Leave');
  await says(per.page, 'You have left');
});

// R12, S41
story('a System administrator puts somebody else in charge, and opens a supplier', async (root) => {
  const { page, visitor } = root;
  const place = await given.customer('Skolan Tre', 'Birgitta Holst', 'birgitta.holst@tre.example');
  await given.enter(root, await given.root());
  await follow(page, 'Customers');
  await follow(page, 'Skolan Tre');
  await look(page, 'customer for the administrator');
  await follow(page, 'Change the Customer admin');
  await fill(page, { 'E-mail address': 'anders.ek@tre.example', Name: 'Anders Ek' });
  await press(page, 'Change');
  await says(page, 'Changed. Both were told.');
  await says(page, 'Anders Ek');
  await look(page, 'customer with a new admin');

  // R25, R26
  await follow(page, 'Suppliers');
  await follow(page, 'Register a supplier');
  await press(page, 'Register');
  await look(page, 'supplier refused');
  await fill(page, { 'Name of the supplier': 'Kunskapslyftet', 'Name of the admin': 'Jonas Falk' });
  await fill(page, { 'E-mail address of the admin': 'jonas.falk@kunskap.example' });
  await page.getByLabel('Country').selectOption('SE');
  await press(page, 'Register');
  await says(page, 'its Supplier admin was mailed');

  // The Supplier admin invites a professional.
  const jonas = await visitor();
  await given.enter(jonas, await given.register('jonas.falk@kunskap.example', 'Jonas Falk'));
  await follow(jonas.page, 'Kunskapslyftet');
  await look(jonas.page, 'supplier');
  await follow(jonas.page, 'Invite people');
  await jonas.page.getByRole('radio', { name: 'Professional' }).check();
  await fill(jonas.page, { 'E-mail address': 'amina.yusuf@kunskap.example' });
  await press(jonas.page, 'Send the invitation');
  await says(jonas.page, 'on its way to amina.yusuf@kunskap.example');
});
