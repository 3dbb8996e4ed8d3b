import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { SettingsInForce, SettingsOverride } from '../../app/settings-override';
import type { Language } from '../../domain/finding';
import type { AmountUnit } from '../../domain/money';
import { formatMonth, formatNumber } from '../../strings/format';
import { paneWorkIn, type PaneWorkKey } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import { StateBanner } from '../states/StateBanner';
import { amountForField, typedAmount, typedPoints } from '../what-if/typed-amount';
import { isChanged, nextValue, withChoice, withoutChoice, type SettingName } from './settings-choice';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: '0' },
  muted: { color: tokens.colorNeutralForeground2 },
  setting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  chosen: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  reset: { alignSelf: 'flex-start' },
  short: { maxWidth: '160px' },
});

export interface SettingsPanelProps {
  /** What the latest check was made with; null before the first check. */
  readonly settings: SettingsInForce | null;
  /** What is chosen in the pane now, as it is kept in the workbook. */
  readonly override: SettingsOverride;
  readonly unit: AmountUnit;
  /** The periods that the workbook can be checked for, "2026-08", the latest last. */
  readonly periodChoices: readonly string[];
  readonly onChange: (override: SettingsOverride) => void;
  readonly onCheckAgain: () => void;
  readonly lang: Language;
  readonly onLang: (lang: Language) => void;
}

/** The settings of the view, which are the user's, and of the calculation, which are the workbook's. */
export function SettingsPanel(props: SettingsPanelProps): JSX.Element {
  const { settings, override, unit, periodChoices, onChange, onCheckAgain, lang, onLang } = props;
  const styles = useStyles();
  const id = useId();
  const text = paneWorkIn(useLang());
  return (
    <section aria-labelledby={`${id}heading`} className={styles.panel}>
      <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
        {text('settings.heading')}
      </Subtitle2>
      <section aria-labelledby={`${id}view`} className={styles.part}>
        <Heading id={`${id}view`} title={text('settings.view')} hint={text('settings.viewHint')} />
        <Field label={text('settings.language')}>
          <RadioGroup
            layout="horizontal"
            value={lang}
            onChange={(_event, { value }) => {
              if (value === 'sv' || value === 'en') onLang(value);
            }}
          >
            {/* Each language is called what its own readers call it. */}
            <Radio value="sv" label={{ children: text('settings.sv'), lang: 'sv' }} />
            <Radio value="en" label={{ children: text('settings.en'), lang: 'en' }} />
          </RadioGroup>
        </Field>
      </section>
      <section aria-labelledby={`${id}figures`} className={styles.part}>
        <Heading id={`${id}figures`} title={text('settings.figures')} hint={text('settings.figuresHint')} />
        {settings === null ? (
          <Body1>{text('settings.notYet')}</Body1>
        ) : (
          <FigureSettings {...{ settings, override, unit, periodChoices, onChange, onCheckAgain }} />
        )}
      </section>
    </section>
  );
}

function Heading({
  id,
  title,
  hint,
}: {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div>
      <Text as="h3" block weight="semibold" id={id} className={styles.heading}>
        {title}
      </Text>
      <Caption1 className={styles.muted}>{hint}</Caption1>
    </div>
  );
}

type FigureProps = Pick<SettingsPanelProps, 'override' | 'unit' | 'periodChoices' | 'onChange' | 'onCheckAgain'> & {
  readonly settings: SettingsInForce;
};

function FigureSettings(props: FigureProps): JSX.Element {
  const { settings, override, unit, periodChoices, onChange, onCheckAgain } = props;
  const styles = useStyles();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const [resets, setResets] = useState(0);
  const next = <Name extends SettingName>(name: Name): SettingsInForce[Name] | undefined =>
    nextValue(settings, override, name);
  const choose = <Name extends SettingName>(name: Name, value: SettingsInForce[Name] | null): void =>
    onChange(value === null ? withoutChoice(override, name) : withChoice(settings, override, name, value));
  const choice = <Name extends 'period' | 'judged' | 'comparability' | 'itemsCount'>(
    name: Name,
    label: string,
    options: readonly (readonly [SettingsInForce[Name], string])[],
  ): JSX.Element => (
    <Choice
      label={label}
      value={next(name)}
      isWorkbookUnknown={settings.overridden.includes(name)}
      isChosen={override[name] !== undefined}
      options={options}
      onChoose={(value) => choose(name, value)}
    />
  );
  const named = <Value extends string>(
    values: readonly Value[],
    key: (value: Value) => PaneWorkKey,
  ): (readonly [Value, string])[] => values.map((value) => [value, text(key(value))]);
  const period = next('period');
  const periods = [...new Set([...periodChoices, ...(period === undefined ? [] : [period])])].sort();
  const tolerance = next('tolerance');
  const margin = next('riskMargin');
  return (
    <>
      {isChanged(settings, override) && <StateBanner kind="settings-changed" on={{ checkAgain: onCheckAgain }} />}
      {choice(
        'period',
        text('settings.period'),
        periods.map((value) => [value, formatMonth(value, lang)]),
      )}
      {choice(
        'judged',
        text('settings.judged'),
        named(['rounded', 'unrounded'], (value) => `settings.${value}`),
      )}
      <NumberSetting
        // What stands half typed in the field goes too.
        key={`tolerance ${resets}`}
        label={text('settings.tolerance', { unit })}
        hint={text('settings.toleranceHint')}
        problem={text('settings.badAmount')}
        value={tolerance === undefined ? null : amountForField(tolerance, unit, lang)}
        isChosen={override.tolerance !== undefined}
        read={(typed) => {
          const amount = typedAmount(typed, unit);
          return typeof amount === 'object' && amount.ore >= 0 ? amount.ore : null;
        }}
        onValue={(value) => choose('tolerance', value)}
      />
      <NumberSetting
        key={`riskMargin ${resets}`}
        label={text('settings.riskMargin')}
        hint={text('settings.riskMarginHint')}
        problem={text('settings.badPoints')}
        value={margin === undefined ? null : formatNumber(margin, lang)}
        isChosen={override.riskMargin !== undefined}
        read={typedPoints}
        onValue={(value) => choose('riskMargin', value)}
      />
      {choice(
        'itemsCount',
        text('settings.items'),
        named(['with', 'without'], (value) => `settings.${value}`),
      )}
      {choice(
        'comparability',
        text('settings.comparability'),
        named(['unchanged-base', 'adjusted-base'], (value) => `settings.${value}`),
      )}
      <Button
        className={styles.reset}
        disabledFocusable={Object.keys(override).length === 0}
        onClick={() => {
          setResets(resets + 1);
          onChange({});
        }}
      >
        {text('settings.reset')}
      </Button>
      <LiveText text={resets > 0 && Object.keys(override).length === 0 ? text('settings.announceReset') : ''} />
    </>
  );
}

/** Whether a setting is the workbook's or chosen in the pane. */
function Source({ isChosen }: { readonly isChosen: boolean }): JSX.Element {
  const styles = useStyles();
  const text = paneWorkIn(useLang());
  return (
    <Caption1 className={isChosen ? styles.chosen : styles.muted}>
      {text(isChosen ? 'settings.chosenHere' : 'settings.fromWorkbook')}
    </Caption1>
  );
}

/** One of a few values. Where something else was chosen, nobody knows before the next check what the workbook says. */
function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly isWorkbookUnknown: boolean;
  readonly isChosen: boolean;
  readonly options: readonly (readonly [Value, string])[];
  /** null means as in the workbook. */
  readonly onChoose: (value: Value | null) => void;
}): JSX.Element {
  const { label, value, isWorkbookUnknown, isChosen, options, onChoose } = props;
  const styles = useStyles();
  const text = paneWorkIn(useLang());
  return (
    <div className={styles.setting}>
      <Field label={label}>
        <Select
          value={value ?? ''}
          onChange={(_event, data) => onChoose(options.find(([one]) => one === data.value)?.[0] ?? null)}
        >
          {isWorkbookUnknown && <option value="">{text('settings.asWorkbook')}</option>}
          {options.map(([one, word]) => (
            <option key={one} value={one}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <Source isChosen={isChosen} />
    </div>
  );
}

/**
 * A number that counts when the field is left or Enter pressed, so that half of it is never taken for the whole. An empty field
 * is as in the workbook.
 */
function NumberSetting(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem: string;
  /** null where it is as in the workbook, and not known. */
  readonly value: string | null;
  readonly isChosen: boolean;
  readonly read: (typed: string) => number | null;
  /** null means as in the workbook. */
  readonly onValue: (value: number | null) => void;
}): JSX.Element {
  const { label, hint, problem, value, isChosen, read, onValue } = props;
  const styles = useStyles();
  const text = paneWorkIn(useLang());
  const [typed, setTyped] = useState<string | null>(null);
  const isEmpty = typed?.trim() === '';
  const isBad = typed !== null && !isEmpty && read(typed) === null;
  const settle = (): void => {
    if (typed === null || isBad) return;
    setTyped(null);
    onValue(isEmpty ? null : read(typed));
  };
  return (
    <div className={styles.setting}>
      <Field label={label} hint={hint} {...(isBad ? { validationMessage: problem, validationState: 'error' } : {})}>
        <Input
          className={styles.short}
          inputMode="decimal"
          value={typed ?? value ?? ''}
          placeholder={value === null ? text('settings.asWorkbook') : ''}
          onChange={(_event, data) => setTyped(data.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      </Field>
      <Source isChosen={isChosen} />
    </div>
  );
}
