import { cliText } from '../strings/cli-text';
import { languageOf } from './call';
import { detailOf } from './files';
import { run, STATUS } from './main';

/** A reader that closes early ("ramkoll rules | head") is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  const lang = languageOf(process.argv.slice(2));
  process.stderr.write(`ramkoll: ${cliText(lang, 'error.output', { detail: detailOf(error, lang) })}\n`);
  process.exitCode = STATUS.unusable;
});

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  errIsTerminal: process.stderr.isTTY,
  now: () => new Date(),
});
