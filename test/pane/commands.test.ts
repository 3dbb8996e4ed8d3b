import { goToReportCommand } from '../../src/commands/go-to-report-command';
import { showLatestReport } from '../../src/commands/latest-report';
import { isNotice, type Notice } from '../../src/commands/notices';
import { ExcelFault } from '../../src/excel/faults';

/** Runs the command and tells what happened, in order. */
async function press(
  goToReport: () => Promise<boolean>,
  tell = (): Promise<void> => Promise.resolve(),
): Promise<string[]> {
  const happened: string[] = [];
  await goToReportCommand(
    { completed: () => happened.push('completed') },
    {
      goToReport,
      noticeOf: () => 'failed',
      tell: (notice: Notice) => {
        happened.push(notice);
        return tell();
      },
      log: (error) => happened.push(`log ${error instanceof Error ? error.message : ''}`),
    },
  );
  return happened;
}

test('a report that is there is shown without a word', async () => {
  expect(await press(() => Promise.resolve(true))).toEqual(['completed']);
});

test('without a report the user is told what to do', async () => {
  expect(await press(() => Promise.resolve(false))).toEqual(['no-report', 'completed']);
});

test('an error is logged and told, and the command ends', async () => {
  expect(await press(() => Promise.reject(new Error('denied')))).toEqual(['log denied', 'failed', 'completed']);
});

test('where no window can be had the command ends all the same', async () => {
  const noWindow = (): Promise<void> => Promise.reject(new Error('blocked'));
  expect(await press(() => Promise.resolve(false), noWindow)).toEqual(['no-report', 'log blocked', 'completed']);
});

test('the latest report is the sheet with the mark of the first sheet', async () => {
  const asked: string[] = [];
  const found = await showLatestReport({
    showReport: (id) => {
      asked.push(id);
      return Promise.resolve(true);
    },
  });
  expect([found, asked]).toEqual([true, ['compliance']]);
});

test('a cell that is being edited is not waited for', async () => {
  const shown = showLatestReport({
    showReport: (_, { signal, onWaiting } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new ExcelFault('cancelled', 'untouched', 'cancelled')));
        onWaiting?.(true);
      }),
  });
  await expect(shown).rejects.toMatchObject({ kind: 'cell-edit' });
});

test('only our own texts can be asked for in the address of the window', () => {
  expect(['no-report', 'cell-edit', 'failed'].every(isNotice)).toBe(true);
  expect(isNotice('title')).toBe(false);
});
