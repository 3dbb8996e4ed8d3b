#!/usr/bin/env node
// The program is built by "npm ci" (its prepare script) or "npm run build".
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
if (existsSync(program)) {
  createRequire(import.meta.url)(program);
} else {
  // The catalogues of texts are in what is not built.
  process.stderr.write(
    'ramkoll: programmet är inte byggt, kör "npm run build" först. (The program is not built: run "npm run build" first.)\n',
  );
  process.exitCode = 2;
}
