// The local mailbox, read as a person reads it: on its page.

const PATIENCE = 30_000;

/** The mailbox of the server at `base`, opened in a page of its own beside the story's. */
export function mailbox(context, base) {
  return {
    /** Opens the newest letter to the address, waiting until there is one (with `subject` in its row, if given). */
    async open(address, subject = '') {
      const page = await context.newPage();
      const row = page.locator('tr, li').filter({ hasText: address }).filter({ hasText: subject }).first();
      const end = Date.now() + PATIENCE;
      do {
        await page.goto(`${base}/mailbox`);
        if (await row.count()) {
          await row.getByRole('link').first().click();
          return page;
        }
        await page.waitForTimeout(100);
      } while (Date.now() < end);
      throw new Error(`no letter ${subject && `"${subject}" `}to ${address} came in ${PATIENCE / 1000} s`);
    },

    /** The address behind the first link in that letter that leads to a path starting so. */
    async link(address, path, subject) {
      const page = await this.open(address, subject);
      const hrefs = (frame) => frame.locator('a[href]').evaluateAll((all) => all.map((a) => a.href));
      // The letter is in a frame, which comes after the page around it.
      const end = Date.now() + PATIENCE;
      let links, found;
      do {
        await page.waitForLoadState();
        links = (await Promise.all(page.frames().map(hrefs))).flat();
        found = links.find((href) => href.startsWith(base + path));
      } while (!found && Date.now() < end);
      await page.close();
      if (!found) throw new Error(`the letter to ${address} has no link to ${path}, only ${links.join(' ')}`);
      return found;
    },
  };
}
