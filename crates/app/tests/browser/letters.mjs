// Letters that a mail server took, each put into a folder as it came.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 30_000;

/** What has come into the folder by now, the newest first. */
function all(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().reverse().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** The letters in a folder, as `mailbox` gives those of the local mailbox. */
export function letters(folder, base) {
  return {
    /** The newest letter to the address, waiting until there is one (with `subject` in its subject, if given). */
    async read(address, subject = '') {
      const end = Date.now() + PATIENCE;
      do {
        const found = all(folder).find((letter) => letter.to === address && letter.subject.includes(subject));
        if (found) return found;
        await pause(50);
      } while (Date.now() < end);
      const told = all(folder).map((letter) => `${letter.to}: ${letter.subject}`);
      throw new Error(`no letter ${subject && `"${subject}" `}to ${address} came in ${PATIENCE / 1000} s, only\n  ${told.join('\n  ')}`);
    },

    /** The first address in that letter that leads to a path starting so. */
    async link(address, path, subject) {
      const { text } = await this.read(address, subject);
      const links = text.match(/https?:[^\s<>]+/g) ?? [];
      const found = links.find((link) => link.startsWith(base + path));
      if (!found) throw new Error(`the letter to ${address} has no link to ${path}, only ${links.join(' ')}`);
      return found;
    },
  };
}
