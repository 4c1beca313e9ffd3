// What goes wrong on a page without being seen on it.

/** Collects a context's console errors, script errors, policy violations, server errors and requests to elsewhere. */
export function watch(context, bases) {
  const faults = [];
  const known = bases.map((base) => new URL(base).origin);
  const refused = new Set();
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const elsewhere = protocol.startsWith('http') && !known.includes(origin);
    if (elsewhere) faults.push(`request to elsewhere: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
    // A page that says no is an answer, though Chromium logs it as an error.
    else if (response.status() >= 400 && response.request().isNavigationRequest()) refused.add(response.url());
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push({ text: message.text(), url: message.location().url });
  });
  return () =>
    faults
      .filter((fault) => !(fault.text?.startsWith('Failed to load resource') && refused.has(fault.url)))
      .map((fault) => (fault.text ? `console: ${fault.text} (${fault.url})` : fault));
}
