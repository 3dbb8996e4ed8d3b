import { readFileSync, writeFileSync } from 'node:fs';
import { rulesDocument } from './rules-document';

/** Writes docs/rules.md from the catalogue; with --check it only says whether the file is up to date. */
const FILE = 'docs/rules.md';
const wanted = rulesDocument();

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== wanted) {
    process.stderr.write(`${FILE} is stale: run "npm run docs".\n`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, wanted);
}
