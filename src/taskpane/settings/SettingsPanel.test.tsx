/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState, type JSX } from 'react';
import { viewFixture } from '../../../test/pane/view-fixture';
import type { SettingsInForce, SettingsOverride } from '../../app/settings-override';
import type { Language } from '../../domain/finding';
import { LanguageProvider } from '../language';
import { SettingsPanel } from './SettingsPanel';

afterEach(cleanup);

/** August 2026, rounded, 1 tkr, 0,3 points, unchanged base, items counted: all of it the workbook's. */
const SETTINGS = viewFixture().settings;

interface PanelProps {
  readonly settings?: SettingsInForce | null;
  readonly first?: SettingsOverride;
  readonly onChange?: (override: SettingsOverride) => void;
  readonly onCheckAgain?: () => void;
}

/** The panel with what is chosen in it kept, as the pane does. */
function Panel({ settings = SETTINGS, first = {}, onChange, onCheckAgain = () => undefined }: PanelProps): JSX.Element {
  const [override, setOverride] = useState(first);
  const [lang, setLang] = useState<Language>('sv');
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider lang={lang}>
        <SettingsPanel
          settings={settings}
          override={override}
          unit="tkr"
          periodChoices={['2026-07', '2026-08']}
          onChange={(next) => {
            setOverride(next);
            onChange?.(next);
          }}
          onCheckAgain={onCheckAgain}
          lang={lang}
          onLang={setLang}
        />
      </LanguageProvider>
    </FluentProvider>
  );
}

test('shows what is in force and that all of it comes from the workbook', () => {
  render(<Panel />);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^Period/ }).selectedOptions[0]?.text).toBe(
    'augusti 2026',
  );
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tolerans (tkr)' }).value).toBe('1');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Riskmarginal/ }).value).toBe('0,3');
  expect(screen.getAllByText('Från arbetsbokens Inställningar')).toHaveLength(6);
  expect(screen.queryByText('Inställningarna är ändrade')).toBeNull();
});

test('a choice is the pane’s own, takes effect at the next check and offers it', async () => {
  const onChange = jest.fn();
  const onCheckAgain = jest.fn();
  render(<Panel onChange={onChange} onCheckAgain={onCheckAgain} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Målet prövas' }), 'oavrundat');
  expect(onChange).toHaveBeenLastCalledWith({ judged: 'unrounded' });
  expect(screen.getAllByText('Vald här')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Kontrollera igen' }));
  expect(onCheckAgain).toHaveBeenCalledTimes(1);
});

test('choosing what the workbook says is no choice of its own', async () => {
  const onChange = jest.fn();
  render(<Panel onChange={onChange} first={{ period: '2026-07' }} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Period/ }), 'augusti 2026');
  expect(onChange).toHaveBeenLastCalledWith({});
});

test.each([
  ['2,5', 250_000],
  ['1 000', 100_000_000],
  ['500 kr', 50_000],
])('a tolerance of %s is %i öre', async (typed, ore) => {
  const onChange = jest.fn();
  render(<Panel onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: 'Tolerans (tkr)' });
  await userEvent.clear(field);
  await userEvent.type(field, `${typed}{Enter}`);
  expect(onChange).toHaveBeenLastCalledWith({ tolerance: ore });
  expect(document.activeElement).toBe(field);
});

test.each(['-1', 'mycket', '1.234'])('a tolerance of %s is refused with an example', async (typed) => {
  const onChange = jest.fn();
  render(<Panel onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: 'Tolerans (tkr)' });
  await userEvent.clear(field);
  await userEvent.type(field, typed);
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByText('Skriv ett belopp som är noll eller mer, till exempel 0,5.')).toBeTruthy();
});

test('a risk margin is in percentage points', async () => {
  const onChange = jest.fn();
  render(<Panel onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: /^Riskmarginal/ });
  await userEvent.clear(field);
  await userEvent.type(field, '0,75{Enter}');
  expect(onChange).toHaveBeenLastCalledWith({ riskMargin: 0.75 });
  await userEvent.clear(field);
  await userEvent.type(field, '101{Enter}');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('reset takes all choices back, and what the workbook says is not guessed before the next check', async () => {
  const onChange = jest.fn();
  render(
    <Panel
      settings={{ ...SETTINGS, judged: 'unrounded', tolerance: 500_000, overridden: ['judged', 'tolerance'] }}
      first={{ judged: 'unrounded', tolerance: 500_000 }}
      onChange={onChange}
    />,
  );
  expect(screen.getAllByText('Vald här')).toHaveLength(2);
  expect(screen.queryByText('Inställningarna är ändrade')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Återställ till arbetsbokens' }));
  expect(onChange).toHaveBeenLastCalledWith({});
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Målet prövas' }).selectedOptions[0]?.text).toBe(
    'som i arbetsboken',
  );
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tolerans (tkr)' }).value).toBe('');
  expect(screen.getByText('Inställningarna är ändrade')).toBeTruthy();
});

test('an empty field is as in the workbook', async () => {
  const onChange = jest.fn();
  render(<Panel first={{ tolerance: 250_000 }} onChange={onChange} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tolerans (tkr)' });
  expect(field.value).toBe('2,5');
  await userEvent.clear(field);
  await userEvent.tab();
  expect(onChange).toHaveBeenLastCalledWith({});
  expect(field.value).toBe('1');
});

test('the language changes at once', async () => {
  render(<Panel />);
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Risk margin/ }).value).toBe('0.3');
});

test('before the first check there is only the language to choose', () => {
  render(<Panel settings={null} />);
  expect(screen.getByRole('radio', { name: 'Svenska' })).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('axe finds nothing', async () => {
  const { container } = render(<Panel first={{ judged: 'unrounded' }} />);
  expect((await axe(container)).violations).toEqual([]);
});
