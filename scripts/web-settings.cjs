const { readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');

/** Where manifest.xml at top level says that the add-in is. */
const DEV_BASE = 'https://localhost:3000';

/** The platform requires that add-ins load it from here, so that it fits the Excel that opens them. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * Office.js loads its part for the host, its strings and its logger from its own folder, which may be the newer of the two
 * addresses. It writes an element style of its own, and so does Fluent. Its MicrosoftAjax.js is for Excel 2013, and it may
 * not report anything anywhere: connect-src stays at home, for what is in a workbook leaves the computer by no way.
 */
function contentPolicy({ serving }) {
  const live = serving ? ' ws://localhost:3000 wss://localhost:3000' : '';
  return [
    "default-src 'self'",
    "script-src 'self' https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft",
    "worker-src 'self'",
    `connect-src 'self'${live}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The manifest for an add-in that lies at `base`, an https address with or without a folder. */
function manifestFor(manifest, base) {
  const address = new URL(base);
  if (address.protocol !== 'https:' || address.search || address.hash)
    throw new Error(`The address of the add-in is to be https without a query: ${base}`);
  const folder = address.href.replace(/\/+$/, '');
  // The domain is the origin alone; an address in the manifest is that of a file.
  return manifest
    .replaceAll(`<AppDomain>${DEV_BASE}<`, `<AppDomain>${address.origin}<`)
    .replaceAll(`"${DEV_BASE}/`, `"${folder}/`)
    .replace(/\s*<!--[\s\S]*?-->/, '');
}

/** What `npx office-addin-dev-certs install` leaves in the home folder. */
function devCertificates() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  try {
    return {
      ca: readFileSync(path.join(folder, 'ca.crt')),
      cert: readFileSync(path.join(folder, 'localhost.crt')),
      key: readFileSync(path.join(folder, 'localhost.key')),
    };
  } catch (error) {
    throw new Error('Excel needs certificates for localhost: run "npm run certificates" first.', { cause: error });
  }
}

/** What to do about a server that could not start, where its port is taken; null for another fault. */
function takenPort(error) {
  if (error.code !== 'EADDRINUSE') return null;
  const free = error.port + 1;
  return (
    `Port ${error.port} är upptagen av ett annat program. Välj en annan: npm start -- --port ${free}\n` +
    `Port ${error.port} is taken by another program. Choose another one: npm start -- --port ${free}`
  );
}

/** The server throws from an event of its own, where nobody can catch it: that a port is taken needs no trace of its insides. */
function explainTakenPort() {
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${takenPort(error) ?? error.stack}\n`);
    process.exit(1);
  });
}

module.exports = { DEV_BASE, OFFICE_JS, contentPolicy, devCertificates, explainTakenPort, manifestFor, takenPort };
