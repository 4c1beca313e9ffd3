// Chromium as the stories want it: headless, and talking to this machine only.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/bin', '/usr/lib/chromium', '/snap/bin'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

/** The program: what CHROMIUM names, else the first on the PATH or in the usual places. */
export function find(environment = process.env) {
  if (environment.CHROMIUM) return environment.CHROMIUM;
  const folders = [...(environment.PATH ?? '').split(delimiter), ...FOLDERS];
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ON_A_MAC];
  const found = candidates.find(runs);
  if (!found) throw new Error('Chromium was not found: install it (Debian: `apt-get install chromium`) or name its program in CHROMIUM.');
  return found;
}

let running;

/** The one browser of this process, started on first use. */
export function browser() {
  running ??= chromium.launch({ executablePath: find(), headless: true, args: SWITCHES });
  return running;
}

/** Ends it. */
export async function quit() {
  await (await running)?.close();
  running = undefined;
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
