/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { App, type AppProps } from './App';
import type { OfficeHost } from './office-host';
import { rememberedLanguage, rememberLanguage } from './remembered';
import { isDarkColor } from './use-dark';

beforeEach(() => {
  const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, { matchMedia: () => media });
});
afterEach(cleanup);

function show(office: OfficeHost, parts: Partial<AppProps> = {}): void {
  render(
    <App
      office={Promise.resolve(office)}
      hostOf={() => {
        throw new Error('there is no host here');
      }}
      officeBackground={() => undefined}
      storage={() => window.localStorage}
      log={() => undefined}
      save={() => undefined}
      openBrowser={() => undefined}
      runsAtOnce={false}
      {...parts}
    />,
  );
}

test('an Excel that is too old leads to the page in the browser', async () => {
  const openBrowser = jest.fn();
  show('old-excel', { openBrowser });
  (await screen.findByRole('button', { name: 'Öppna i webbläsaren' })).click();
  expect(openBrowser).toHaveBeenCalled();
});

test('an Office that cannot be reached is told of with what it needs', async () => {
  show('unreachable');
  expect(await screen.findByText(/appsforoffice\.microsoft\.com/)).toBeTruthy();
});

test('the language is kept for the next time, and a browser that keeps nothing is no hindrance', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  expect(rememberedLanguage(() => storage)).toBe('sv');
  rememberLanguage(() => storage, 'en');
  expect(rememberedLanguage(() => storage)).toBe('en');
  const forbidden = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  rememberLanguage(forbidden, 'en');
  expect(rememberedLanguage(forbidden)).toBe('sv');
});

test.each([
  ['#FFFFFF', false],
  ['#F3F3F3', false],
  ['#262626', true],
  ['#0A0A0A', true],
  [undefined, null],
  ['white', null],
])('a background %s is dark: %s', (color, isDark) => {
  expect(isDarkColor(color)).toBe(isDark);
});
