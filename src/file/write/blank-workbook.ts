import type { WorkbookPlan } from '../../report/plan';
import { writePackage } from '../package/package';
import { relationsPartName } from '../package/relations';
import { byteSink, utf8 } from './byte-sink';
import { checkPlan } from '../../report/check-plan';
import { CONTENT_TYPES_NAME } from './content-types';
import { CONTENT_TYPES, contentType, relationType, RELATIONS, SPREADSHEET } from '../package/namespaces';
import { freeName, relationsXml } from './part-editor';
import type { NewRelation } from './part-editor';
import { PlanError } from '../../report/plan-error';
import { putSheet } from './sheet-parts';
import { textXml } from './sheet-xml';
import { DEFAULT_STYLES, openStyles } from './styles';
import { THEME } from './theme';
import { parseWorkbookText } from './workbook-part';
import { editWorkbook } from './workbook-edit';
import { XML_DECLARATION } from './xml-text';

export interface NewWorkbookOptions {
  /** Texts stand once in a part of their own, as Excel writes them, instead of in their cells. */
  readonly sharedStrings?: boolean;
  /** false leaves the mark away: the sheets are the user's then, not the report's. */
  readonly mark?: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const SHARED_STRINGS = 'xl/sharedStrings.xml';
const THEME_NAME = 'xl/theme/theme1.xml';
const APP = 'docProps/app.xml';
const CORE = 'docProps/core.xml';

/** A new workbook that holds the plan's sheets and nothing else; at least one. Throws PlanError. */
export function writeNewWorkbook(plan: WorkbookPlan, options: NewWorkbookOptions = {}): Uint8Array {
  if (plan.sheets.length === 0) throw new PlanError('sheet-unknown', 'a workbook must have a sheet');
  checkPlan(plan, { sheetNames: [], tableNames: [], definedNames: [] });
  const types = new Map<string, string>();
  const parts = new Map<string, Uint8Array>();
  // Excel looks for the first three at the beginning of the file.
  for (const name of [CONTENT_TYPES_NAME, '_rels/.rels', WORKBOOK, relationsPartName(WORKBOOK)]) {
    parts.set(name, new Uint8Array(0));
  }
  const put = (name: string, bytes: Uint8Array, type: string): void => {
    parts.set(name, bytes);
    types.set(name, type);
  };

  const styles = openStyles(DEFAULT_STYLES, plan.styles);
  const strings = options.sharedStrings ? sharedStrings() : null;
  const taken = new Set<string>();
  let tables = 0;
  const target = {
    put,
    putRelations(name: string, bytes: Uint8Array) {
      parts.set(name, bytes);
    },
    freeName(pattern: string) {
      const name = freeName(pattern, taken);
      taken.add(name.toLowerCase());
      return name;
    },
    tableId: () => ++tables,
    styleIndex: styles.styleIndex,
    differentialIndex: styles.differentialIndex,
    ...(strings ? { sharedText: strings.index } : {}),
    folder: 'xl/',
  };
  const shown = Math.max(
    0,
    plan.sheets.findIndex(({ id }) => id === plan.activate),
  );
  const relations: NewRelation[] = plan.sheets.map((sheet, at) => {
    const part = target.freeName('xl/worksheets/sheet#.xml');
    putSheet(target, sheet, part, { number: at, selected: at === shown, mark: options.mark !== false });
    return { id: `rId${at + 1}`, type: relationType.worksheet, target: part };
  });
  const relate = (type: string, name: string): void => {
    relations.push({ id: `rId${relations.length + 1}`, type, target: name });
  };

  put(STYLES, utf8(styles.finish()), contentType.styles);
  relate(relationType.styles, STYLES);
  put(THEME_NAME, utf8(THEME), contentType.theme);
  relate(relationType.theme, THEME_NAME);
  if (strings) {
    put(SHARED_STRINGS, strings.finish(), contentType.sharedStrings);
    relate(relationType.sharedStrings, SHARED_STRINGS);
  }
  put(WORKBOOK, utf8(workbookXml(plan, shown)), contentType.workbook);
  target.putRelations(relationsPartName(WORKBOOK), utf8(relationsXml(WORKBOOK, relations)));
  put(APP, utf8(APP_XML), contentType.extendedProperties);
  put(CORE, utf8(CORE_XML), contentType.coreProperties);
  target.putRelations(
    '_rels/.rels',
    utf8(
      relationsXml('', [
        { id: 'rId1', type: relationType.document, target: WORKBOOK },
        { id: 'rId2', type: relationType.coreProperties, target: CORE },
        { id: 'rId3', type: relationType.extendedProperties, target: APP },
      ]),
    ),
  );
  parts.set(CONTENT_TYPES_NAME, utf8(contentTypesXml(types)));
  return writePackage({ parts: new Map() }, parts);
}

const EMPTY_WORKBOOK = `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr/><sheets/></workbook>`;

function workbookXml(plan: WorkbookPlan, shown: number): string {
  return editWorkbook(parseWorkbookText(WORKBOOK, EMPTY_WORKBOOK), {
    plan,
    rewritten: [],
    added: plan.sheets.map(({ name }, at) => ({ name, sheetId: at + 1, relation: `rId${at + 1}` })),
    positions: plan.sheets.map((_, at) => at),
    ownSheets: new Set(),
    activate: shown,
  });
}

function contentTypesXml(types: ReadonlyMap<string, string>): string {
  const list = [...types].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${contentType.relations}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`
  );
}

/** Neither names nor times: the same plan gives the same file. */
const APP_XML =
  `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Ramkoll</Application></Properties>';
const CORE_XML = `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;

interface SharedStrings {
  readonly index: (text: string) => number;
  readonly finish: () => Uint8Array;
}

function sharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    index(text) {
      uses++;
      let index = indexes.get(text);
      if (index === undefined) {
        index = indexes.size;
        indexes.set(text, index);
      }
      return index;
    },
    finish() {
      const sink = byteSink();
      sink.write(`${XML_DECLARATION}<sst xmlns="${SPREADSHEET}" count="${uses}" uniqueCount="${indexes.size}">`);
      for (const text of indexes.keys()) sink.write(`<si>${textXml(text)}</si>`);
      sink.write('</sst>');
      return sink.finish();
    },
  };
}
