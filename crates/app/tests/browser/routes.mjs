// Which pages there are: read from where they are routed, so that none is forgotten.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../../../web-ui/src/pages', import.meta.url));

/** What is shown within a page, or is a file. */
const NO_PAGES = ['/mailbox/{id}/letter', '/me/data/export'];

/** The paths of all pages, as they are routed: `/users/{id}`. */
export function routes() {
  const sources = readdirSync(PAGES, { recursive: true }).filter((name) => name.endsWith('.rs'));
  const found = sources.flatMap((name) => {
    const source = readFileSync(join(PAGES, name), 'utf8');
    const here = source.match(/const HERE: &str = "([^"]+)"/)?.[1];
    return [...source.matchAll(/\.route\((?:"([^"]+)"|HERE), (?:get|links::opens)\(/g)].map(([, path]) => path ?? here);
  });
  return [...new Set(found)].filter((path) => !NO_PAGES.includes(path)).sort();
}

/** Those of `paths` that no visited address is of. */
export function unvisited(paths, visited) {
  const forms = paths.map((path) => [path, new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)]);
  const exact = (path, address) => !paths.includes(address) || path === address;
  return forms.filter(([path, form]) => !visited.some((one) => form.test(one) && exact(path, one))).map(([path]) => path);
}
