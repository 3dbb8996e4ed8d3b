import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './samples/sample-files';

/** Writes the samples into a folder, that of the project unless another is given. */
export function main(folder = 'samples'): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of sampleFiles().files) writeFileSync(join(folder, name), bytes);
}
