import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  Link,
  Select,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { useId, useRef, useState, type JSX, type ReactNode } from 'react';
import type { TemplateForm, TemplateOffer } from '../../app/template-in-place';
import type { Language } from '../../domain/finding';
import type { SignSetting, TableRole, TargetReading, TargetScope } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import { mustExist } from '../../rules/support';
import { paneTemplateIn, type PaneTemplateKey } from '../../strings/pane-template-text';
import { words } from '../../strings/words';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import {
  draftOf,
  EMPTY_DECISION,
  EMPTY_TARGET,
  formOf,
  nextKey,
  type DraftDecision,
  type DraftProblems,
  type DraftTarget,
  type TemplateDraft,
} from './template-draft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '640px' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: '0' },
  text: { margin: '0', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalXL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  // Without this a field is as wide as its browser's idea of one.
  input: { minWidth: '0' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: '0',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  rowHead: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { minHeight: '24px', alignSelf: 'flex-start' },
});

export interface CreateTemplateProps {
  readonly offer: TemplateOffer;
  /** Where the tables are added: in the workbook itself, or in a copy that is downloaded. */
  readonly place: 'excel' | 'browser';
  readonly onCreate: (form: TemplateForm) => void;
  readonly onCancel: () => void;
  /** The whole template as a workbook of its own. */
  readonly onWhole: () => void;
}

const UNITS: readonly AmountUnit[] = ['kr', 'tkr', 'mnkr'];
const SIGNS: readonly SignSetting[] = ['cost-positive', 'cost-negative', 'unsigned'];
const SCOPES: readonly TargetScope[] = ['board', 'unit', 'target-group'];
const READINGS: readonly TargetReading[] = ['full-year', 'to-date', 'rolling-12', 'last-month'];

type Words = ReturnType<typeof paneTemplateIn>;

/** Which tables the workbook lacks, and what is to stand in them from the beginning. */
export function CreateTemplate({ offer, place, onCreate, onCancel, onWhole }: CreateTemplateProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneTemplateIn(lang);
  const { missing } = offer;
  const [draft, setDraft] = useState(() => draftOf(offer, lang));
  // What is wrong is said when the button is pressed, and from then on while it is put right.
  const [hasTried, setHasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { problems } = formOf(draft);
  const shown: DraftProblems = hasTried ? problems : new Map();
  const change = (part: Partial<TemplateDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const said = shown.size === 0 ? '' : counted(text, 'problem.count', shown.size);
  const submit = (): void => {
    const read = formOf(draft);
    if (read.problems.size === 0) {
      onCreate(read.form);
      return;
    }
    setHasTried(true);
    const [first] = read.problems.keys();
    form.current?.querySelector<HTMLElement>(`[name="${first ?? ''}"]`)?.focus();
  };
  const fields = { draft, change, problems: shown };
  return (
    <form
      ref={form}
      aria-labelledby={`${id}heading`}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.part}>
        <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
          {text('heading')}
        </Subtitle2>
        <Body1 as="p" className={styles.text}>
          {text(missing.length === 0 ? 'nothing' : `lead.${place}`)}
        </Body1>
      </div>
      <Tables offer={offer} />
      {missing.includes('settings') && <SettingFields {...fields} />}
      {missing.includes('targets') && <TargetFields {...fields} />}
      {missing.includes('decisions') && <DecisionFields {...fields} />}
      {said !== '' && <Body1 className={styles.text}>{said}</Body1>}
      <div className={styles.buttons}>
        {missing.length > 0 && (
          <Button appearance="primary" type="submit">
            {text(`create.${place}`)}
          </Button>
        )}
        <Button onClick={onCancel}>{text('cancel')}</Button>
      </div>
      <Link as="button" type="button" className={styles.link} onClick={onWhole}>
        {text('whole')}
      </Link>
      <LiveText text={said} />
    </form>
  );
}

function counted(text: Words, key: 'known.unit' | 'known.costType' | 'problem.count', count: number): string {
  return text(`${key}${count === 1 ? 'One' : 'Many'}`, { count });
}

/** "A, B och C" */
function listed(names: readonly string[], text: Words): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${text('and')} ${names[names.length - 1] ?? ''}`;
}

const nameOf = (role: TableRole, lang: Language): string => words[lang][`role.${role}`];

/** The tables that are added, those that are not yet, and what is taken from the workbook. */
function Tables({ offer }: { readonly offer: TemplateOffer }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneTemplateIn(lang);
  const { missing, waiting, units, costTypes, untyped } = offer;
  const some = (isRequired: boolean): JSX.Element | null => {
    const roles = missing.filter((role) => mustExist(role) === isRequired);
    if (roles.length === 0) return null;
    const label = `${id}${isRequired ? 'required' : 'optional'}`;
    return (
      <>
        <Caption1 id={label} className={styles.muted}>
          {text(isRequired ? 'missing.required' : 'missing.optional')}
        </Caption1>
        <ul aria-labelledby={label} className={styles.list}>
          {roles.map((role) => (
            <li key={role}>{nameOf(role, lang)}</li>
          ))}
        </ul>
      </>
    );
  };
  const known = [
    ...(missing.includes('units') && units > 0 ? [counted(text, 'known.unit', units)] : []),
    ...(missing.includes('costTypes') && costTypes > 0 ? [counted(text, 'known.costType', costTypes)] : []),
  ];
  return (
    <section aria-labelledby={`${id}heading`} className={styles.part}>
      {missing.length > 0 && (
        <Text as="h3" weight="semibold" id={`${id}heading`} className={styles.heading}>
          {text('missing.heading')}
        </Text>
      )}
      {some(true)}
      {some(false)}
      {known.length > 0 && (
        <Body1 as="p" className={styles.text}>
          {text('known', { parts: listed(known, text) })}
        </Body1>
      )}
      {missing.includes('costTypes') && untyped.length > 0 && (
        <Body1 as="p" className={styles.text}>
          {text(untyped.length === 1 ? 'untypedOne' : 'untypedMany', { names: listed(untyped, text) })}
        </Body1>
      )}
      {waiting.length > 0 && (
        <Body1 as="p" className={styles.text}>
          {text('waiting', {
            tables: listed(
              waiting.map((role) => nameOf(role, lang)),
              text,
            ),
          })}
        </Body1>
      )}
    </section>
  );
}

interface FieldsProps {
  readonly draft: TemplateDraft;
  readonly change: (part: Partial<TemplateDraft>) => void;
  readonly problems: DraftProblems;
}

/** A part of the form under its heading. */
function Part(props: { readonly title: string; readonly hint?: string; readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div>
        <Text as="h3" block weight="semibold" id={id} className={styles.heading}>
          {props.title}
        </Text>
        {props.hint !== undefined && <Caption1 className={styles.muted}>{props.hint}</Caption1>}
      </div>
      {props.children}
    </section>
  );
}

/** A text that is typed. `name` is what its problem is known by. */
function TextField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problems: DraftProblems;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly mode?: 'text' | 'numeric' | 'decimal';
  readonly type?: 'text' | 'date';
}): JSX.Element {
  const { name, label, value, problems, onValue, hint, mode = 'text', type = 'text' } = props;
  const styles = useStyles();
  const text = paneTemplateIn(useLang());
  const problem = problems.get(name);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined
        ? {}
        : { validationMessage: text(`problem.${problem}`), validationState: 'error' as const })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        name={name}
        type={type}
        inputMode={mode}
        value={value}
        onChange={(_event, data) => onValue(data.value)}
      />
    </Field>
  );
}

/** One of a few words. */
function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onValue: (value: Value) => void;
}): JSX.Element {
  const { label, value, options, onValue } = props;
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find(([one]) => one === data.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function choicesOf<Value extends string>(
  values: readonly Value[],
  word: (value: Value) => string,
): readonly (readonly [Value, string])[] {
  return values.map((value) => [value, word(value)] as const);
}

function SettingFields({ draft, change, problems }: FieldsProps): JSX.Element {
  const styles = useStyles();
  const text = paneTemplateIn(useLang());
  return (
    <Part title={text('settings.heading')}>
      <TextField
        name="board"
        label={text('board')}
        value={draft.board}
        problems={problems}
        onValue={(board) => change({ board })}
      />
      <div className={styles.fields}>
        <TextField
          name="baseYear"
          label={text('baseYear')}
          value={draft.baseYear}
          problems={problems}
          mode="numeric"
          onValue={(baseYear) => change({ baseYear })}
        />
        <TextField
          name="targetYear"
          label={text('targetYear')}
          value={draft.targetYear}
          problems={problems}
          mode="numeric"
          onValue={(targetYear) => change({ targetYear })}
        />
      </div>
      <TextField
        name="period"
        label={text('period')}
        hint={text('periodHint')}
        value={draft.period}
        problems={problems}
        onValue={(period) => change({ period })}
      />
      <div className={styles.fields}>
        <Choice
          label={text('unit')}
          value={draft.unit}
          options={choicesOf(UNITS, (unit) => unit)}
          onValue={(unit) => change({ unit })}
        />
        <Choice
          label={text('sign')}
          value={draft.sign}
          options={choicesOf(SIGNS, (sign) => text(`sign.${sign}`))}
          onValue={(sign) => change({ sign })}
        />
      </div>
    </Part>
  );
}

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly title: (number: number) => string;
  readonly remove: (number: number) => string;
  readonly add: string;
  readonly onRows: (rows: readonly Row[]) => void;
  readonly blank: Omit<Row, 'key'>;
  readonly children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
}

/** Rows that can be added and taken away. The focus stays in the list: nobody is to look for it. */
function Rows<Row extends { readonly key: number }>(props: RowsProps<Row>): JSX.Element {
  const { rows, title, remove, add, onRows, blank, children } = props;
  const styles = useStyles();
  const id = useId();
  const adding = useRef<HTMLDivElement>(null);
  return (
    <>
      {rows.map((row, index) => (
        <div key={row.key} role="group" aria-labelledby={`${id}${row.key}`} className={styles.row}>
          <div className={styles.rowHead}>
            <Text weight="semibold" id={`${id}${row.key}`}>
              {title(index + 1)}
            </Text>
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={remove(index + 1)}
              onClick={() => {
                onRows(rows.filter(({ key }) => key !== row.key));
                adding.current?.querySelector('button')?.focus();
              }}
            />
          </div>
          {children(row, (part) => onRows(rows.map((other) => (other === row ? { ...row, ...part } : other))))}
        </div>
      ))}
      <div ref={adding}>
        <Button icon={<Add20Regular />} onClick={() => onRows([...rows, { ...blank, key: nextKey(rows) } as Row])}>
          {add}
        </Button>
      </div>
    </>
  );
}

function TargetFields({ draft, change, problems }: FieldsProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = paneTemplateIn(lang);
  const numbered = (key: PaneTemplateKey) => (number: number) => text(key, { number });
  return (
    <Part title={text('targets.heading')} hint={text('targets.hint')}>
      <Rows<DraftTarget>
        rows={draft.targets}
        title={numbered('target')}
        remove={numbered('targets.remove')}
        add={text('targets.add')}
        blank={EMPTY_TARGET}
        onRows={(targets) => change({ targets })}
      >
        {(target, set) => (
          <>
            <div className={styles.fields}>
              <Choice
                label={text('scope')}
                value={target.scope}
                options={choicesOf(SCOPES, (scope) => text(`scope.${scope}`))}
                onValue={(scope) => set({ scope })}
              />
              <TextField
                name={`target-${target.key}-maxDevelopment`}
                label={text('maxDevelopment')}
                value={target.maxDevelopment}
                problems={problems}
                mode="decimal"
                onValue={(maxDevelopment) => set({ maxDevelopment })}
              />
            </div>
            {target.scope !== 'board' && (
              <TextField
                name={`target-${target.key}-object`}
                label={text('object')}
                value={target.object}
                problems={problems}
                onValue={(object) => set({ object })}
              />
            )}
            <Choice
              label={text('reading')}
              value={target.reading}
              options={choicesOf(READINGS, (reading) => words[lang][`reading.${reading}`])}
              onValue={(reading) => set({ reading })}
            />
          </>
        )}
      </Rows>
    </Part>
  );
}

function DecisionFields({ draft, change, problems }: FieldsProps): JSX.Element {
  const styles = useStyles();
  const text = paneTemplateIn(useLang());
  const numbered = (key: PaneTemplateKey) => (number: number) => text(key, { number });
  return (
    <Part title={text('decisions.heading')} hint={text('decisions.hint')}>
      <Rows<DraftDecision>
        rows={draft.decisions}
        title={numbered('decision')}
        remove={numbered('decisions.remove')}
        add={text('decisions.add')}
        blank={EMPTY_DECISION}
        onRows={(decisions) => change({ decisions })}
      >
        {(decision, set) => (
          <>
            <TextField
              name={`decision-${decision.key}-id`}
              label={text('id')}
              hint={text('idHint')}
              value={decision.id}
              problems={problems}
              onValue={(value) => set({ id: value })}
            />
            <TextField
              name={`decision-${decision.key}-body`}
              label={text('body')}
              value={decision.body}
              problems={problems}
              onValue={(body) => set({ body })}
            />
            <div className={styles.fields}>
              <TextField
                name={`decision-${decision.key}-date`}
                label={text('date')}
                value={decision.date}
                problems={problems}
                type="date"
                onValue={(date) => set({ date })}
              />
              <TextField
                name={`decision-${decision.key}-paragraph`}
                label={text('paragraph')}
                value={decision.paragraph}
                problems={problems}
                onValue={(paragraph) => set({ paragraph })}
              />
            </div>
          </>
        )}
      </Rows>
    </Part>
  );
}
