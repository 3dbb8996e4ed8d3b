/** @jest-environment jsdom */
import { officeHost } from '../../src/taskpane/office-host';

/** Office as it is once office.js has been loaded. */
function installOffice(host: string | null, sets: readonly string[] = ['1.12']): void {
  Object.assign(window, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: (ready: (info: { host: string | null }) => void) => ready({ host }),
      context: { requirements: { isSetSupported: (_: string, version: string) => sets.includes(version) } },
    },
  });
}

beforeEach(() => {
  Reflect.deleteProperty(window, 'Office');
  Reflect.deleteProperty(window, 'chrome');
  document.head.innerHTML = '<script data-office-js></script>';
  window.sessionStorage.clear();
  window.history.replaceState(null, '', '/taskpane.html?run=1&_host_Info=Excel$Win32$16.01$sv-SE');
});

function scriptEnds(how: 'load' | 'error'): void {
  document.querySelector('script')!.dispatchEvent(new Event(how));
}

test('Excel, when office.js is loaded after us', async () => {
  const host = officeHost(window);
  installOffice('Excel');
  scriptEnds('load');
  expect(await host).toBe('excel');
});

test('Excel, when office.js was there before us', async () => {
  installOffice('Excel');
  expect(await officeHost(window)).toBe('excel');
});

test('an Excel without ExcelApi 1.12 is too old', async () => {
  installOffice('Excel', ['1.7']);
  expect(await officeHost(window)).toBe('old-excel');
});

test('another program of Office is treated as a browser', async () => {
  installOffice('Word');
  expect(await officeHost(window)).toBe('browser');
});

test('office.js that cannot be loaded, or that never answers, is told from a browser', async () => {
  const failed = officeHost(window);
  scriptEnds('error');
  expect(await failed).toBe('unreachable');
  jest.useFakeTimers();
  const silent = officeHost(window);
  jest.advanceTimersByTime(15_000);
  expect(await silent).toBe('unreachable');
  jest.useRealTimers();
});

test('a plain browser is not waited for', async () => {
  window.history.replaceState(null, '', '/taskpane.html');
  expect(await officeHost(window)).toBe('browser');
});

test.each([
  ['a page that was loaded again', () => window.sessionStorage.setItem('hostInfoValue', 'Excel$Win32$16.01$sv-SE')],
  ['the browser of Excel on Windows', () => Object.assign(window, { chrome: { webview: {} } })],
])('Office without its description in the address: %s', async (_, arrange) => {
  window.history.replaceState(null, '', '/taskpane.html');
  arrange();
  installOffice('Excel');
  expect(await officeHost(window)).toBe('excel');
});
