import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { contentPolicy, manifestFor, takenPort } from '../scripts/web-settings.cjs';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text.trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0]!;
}

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

function named(element: Element, name: string): Element[] {
  return all(element).filter((one) => one.name === name);
}

function only(element: Element, name: string): Element {
  const found = element.children.filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${element.name} has ${found.length} ${name}`);
  return found[0]!;
}

const SOURCE = readFileSync('manifest.xml', 'utf8');
const LOCAL = 'https://localhost:3000';
const PRODUCTION = 'https://ramkoll.example.org/excel';

/** Width and height of a PNG, which stand big-endian in its first chunk. */
function pixelSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each([
  ['for localhost', SOURCE, LOCAL],
  ['for a web server', manifestFor(SOURCE, `${PRODUCTION}/`), PRODUCTION],
])('the manifest %s', (_, xml, base) => {
  const app = parseXml(xml);
  const overrides = only(app, 'VersionOverrides');
  const resources = only(overrides, 'Resources');

  test('has its elements in the order of the schema', () => {
    const order = (element: Element): string[] => element.children.map(({ name }) => name);
    expect(app.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(order(app)).toEqual([
      ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
      ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings'],
      ...['Permissions', 'VersionOverrides'],
    ]);
    expect(overrides.attributes['xsi:type']).toBe('VersionOverridesV1_0');
    expect(order(overrides)).toEqual(['Hosts', 'Resources']);
    expect(order(resources)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    const form = only(only(only(overrides, 'Hosts'), 'Host'), 'DesktopFormFactor');
    expect(order(form)).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(order(only(form, 'GetStarted'))).toEqual(['Title', 'Description', 'LearnMoreUrl']);
    const [group] = named(form, 'Group');
    expect(order(group!)).toEqual(['Label', 'Icon', 'Control', 'Control']);
    for (const control of named(form, 'Control'))
      expect(order(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  test('asks for no more than ExcelApi 1.12 and the right to write', () => {
    expect(named(only(app, 'Requirements'), 'Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.12' },
    ]);
    expect(named(app, 'Host').map(({ attributes }) => attributes)).toEqual([
      { Name: 'Workbook' },
      { 'xsi:type': 'Workbook' },
    ]);
    expect(only(app, 'Permissions').text).toBe('ReadWriteDocument');
    expect(only(app, 'Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only(app, 'Version').text).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  });

  test('has its group on the Home tab: the check opens the pane and runs, the report is a command', () => {
    expect(named(overrides, 'OfficeTab').map(({ attributes }) => attributes.id)).toEqual(['TabHome']);
    const [check, report] = named(overrides, 'Action');
    expect(check!.attributes['xsi:type']).toBe('ShowTaskpane');
    expect(check!.children.map(({ name }) => name)).toEqual(['TaskpaneId', 'SourceLocation', 'Title']);
    expect(addressOf(only(check!, 'SourceLocation'))).toBe(`${base}/taskpane.html?run=1`);
    expect(report!.attributes['xsi:type']).toBe('ExecuteFunction');
    const name = only(report!, 'FunctionName').text;
    expect(readFileSync('src/commands/main.ts', 'utf8')).toContain(`associate('${name}'`);
    expect(addressOf(named(overrides, 'FunctionFile')[0]!)).toBe(`${base}/commands.html`);
  });

  function addressOf(reference: Element): string | undefined {
    return all(resources).find(({ attributes }) => attributes.id === reference.attributes.resid)?.attributes
      .DefaultValue;
  }

  test('every resource is used, and every use has one', () => {
    const kindOf = new Map(
      resources.children.flatMap((list) => list.children.map(({ attributes }) => [attributes.id, list.name] as const)),
    );
    const uses = all(only(overrides, 'Hosts')).filter(({ attributes }) => attributes.resid !== undefined);
    expect([...kindOf.keys()].sort()).toEqual([...new Set(uses.map(({ attributes }) => attributes.resid))].sort());
    const wanted: Record<string, string> = {
      Title: 'bt:ShortStrings',
      Label: 'bt:ShortStrings',
      Description: 'bt:LongStrings',
      'bt:Image': 'bt:Images',
    };
    for (const { name, attributes } of uses)
      expect(`${attributes.resid} ${kindOf.get(attributes.resid)}`).toBe(
        `${attributes.resid} ${wanted[name] ?? 'bt:Urls'}`,
      );
  });

  test('ids are unique and short', () => {
    const ids = [
      ...named(overrides, 'Group'),
      ...named(overrides, 'Control'),
      ...resources.children.flatMap(({ children }) => children),
    ].map(({ attributes }) => attributes.id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w.]{1,32}$/);
  });

  test('every text is there in Swedish and English, and no longer than Office shows', () => {
    expect(only(app, 'DefaultLocale').text).toBe('sv-SE');
    const settings = all(app).filter(({ attributes }) => attributes.DefaultValue !== undefined);
    expect(settings.length).toBeGreaterThan(30);
    for (const { name, attributes, children } of settings) {
      expect(children.map((override) => override.attributes.Locale)).toEqual(['en-US']);
      const texts = [attributes.DefaultValue!, children[0]!.attributes.Value!];
      const longest = longestOf(name, resources, attributes.id);
      for (const text of texts) {
        expect(text).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(longest);
      }
    }
  });

  test('every picture is there in the size that it is shown in', () => {
    for (const image of named(overrides, 'bt:Image').filter(({ attributes }) => attributes.size !== undefined)) {
      const size = Number(image.attributes.size);
      expect(pixelSize(addressOf(image)!.replace(`${base}/`, ''))).toEqual([size, size]);
    }
    for (const icon of named(overrides, 'Icon'))
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(
        expect.arrayContaining(['16', '32', '80']),
      );
    const file = (name: string): string => only(app, name).attributes.DefaultValue!.replace(`${base}/`, '');
    expect(pixelSize(file('IconUrl'))).toEqual([32, 32]);
    expect(pixelSize(file('HighResolutionIconUrl'))).toEqual([64, 64]);
  });

  test('every address is https and on one host, and every page is made by the build', () => {
    const addresses = all(app)
      .flatMap(({ attributes, text }) => [attributes.DefaultValue, attributes.Value, text])
      .filter((text) => text?.includes('://'))
      .map((text) => new URL(text!));
    expect(addresses.length).toBeGreaterThan(40);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([new URL(base).origin]));
    expect(new URL(base).protocol).toBe('https:');
    // A domain is an origin, without the folder that the files may lie in.
    expect(named(app, 'AppDomain').map(({ text }) => text)).toEqual([new URL(base).origin]);
    const pages = addresses.filter(({ pathname }) => pathname.endsWith('.html'));
    const config = readFileSync('webpack.config.js', 'utf8');
    for (const { pathname } of pages) expect(config).toContain(`page('${/(\w+)\.html$/.exec(pathname)![1]}'`);
  });

  function longestOf(name: string, from: Element, id: string | undefined): number {
    if (name === 'DisplayName') return 125;
    if (name === 'Description') return 250;
    const list = from.children.find(({ children }) => children.some(({ attributes }) => attributes.id === id));
    return { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }[list?.name ?? ''] ?? 2048;
  }
});

test('the address of the add-in has to be one that Office takes', () => {
  expect(() => manifestFor(SOURCE, 'http://ramkoll.example.org')).toThrow('https');
  expect(() => manifestFor(SOURCE, 'https://ramkoll.example.org?x=1')).toThrow('https');
  expect(() => manifestFor(SOURCE, 'ramkoll.example.org')).toThrow('Invalid URL');
});

test('pages load scripts from themselves and from Microsoft, and send nothing anywhere', () => {
  const policy = contentPolicy({ serving: false });
  expect(policy).toContain("default-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy.match(/https:\/\/[^ ;]+/g)).toEqual([
    'https://appsforoffice.microsoft.com',
    'https://officeapis.public.onecdn.static.microsoft',
  ]);
  expect(policy).not.toContain('unsafe-eval');
  expect(/script-src [^;]*unsafe-inline/.test(policy)).toBe(false);
  for (const page of ['taskpane/taskpane', 'taskpane/help', 'commands/commands', 'commands/notice']) {
    expect(existsSync(`src/${page}.html`)).toBe(true);
    expect(readFileSync(`src/${page}.html`, 'utf8')).toContain('content="<%= contentPolicy %>"');
  }
});

test('a taken port is said in a sentence with what to do; another fault is not', () => {
  const said = takenPort({ code: 'EADDRINUSE', port: 3000 });
  expect(said).toContain('Port 3000 är upptagen');
  expect(said).toContain('npm start -- --port 3001');
  expect(takenPort({ code: 'EACCES', port: 80 })).toBeNull();
});
