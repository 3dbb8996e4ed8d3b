import { HostError } from './errors';

/** An argument that is an object of the host, so that "a range or an address" can be told apart. */
export class ObjectArgument {
  readonly object: HostObject;
  constructor(object: HostObject) {
    this.object = object;
  }
}

/** One object of the model as the dispatcher sees it; members are named as on the wire, in PascalCase. */
export interface HostObject {
  readonly type: string;
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  /** What it is about, for those that take it as an argument. */
  readonly self: unknown;
  /** What stands for it when the client asks again: null where only its path leads to it. */
  readonly identity: () => { readonly name: 'Id' | '_Id'; readonly value: string } | null;
  readonly has: (name: string) => 'scalar' | 'link' | 'maker' | 'call' | null;
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  /** A property that is an object. */
  readonly open: (name: string) => HostObject | null;
  /** A method that gives an object. */
  readonly make: (name: string, args: readonly unknown[]) => HostObject | null;
  /** A method that gives a value or nothing. */
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  readonly item: (key: unknown) => HostObject;
  readonly items: () => readonly HostObject[];
}

export interface Scalar<T> {
  readonly get: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => void;
}

export interface Spec<T> {
  readonly type: string;
  readonly identity?: (self: T) => { readonly name: 'Id' | '_Id'; readonly value: string };
  /** Throws when what it is about is gone. */
  readonly alive?: (self: T) => void;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Names that the client sets a property by where they are not its own. */
  readonly setAs?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, (self: T) => HostObject | null>>;
  readonly makers?: Readonly<Record<string, (self: T, args: readonly unknown[]) => HostObject | null>>;
  readonly calls?: Readonly<Record<string, (self: T, args: readonly unknown[]) => unknown>>;
  readonly items?: (self: T) => readonly HostObject[];
  readonly item?: (self: T, key: unknown) => HostObject;
}

/** "GetRange" is `getRange` to those who write code. */
export function camel(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function missing(type: string, name: string, kind: string): HostError {
  return new HostError(
    'ApiNotFound',
    `The test host has no ${kind} ${type}.${camel(name)}. Add it to test/host/objects if Excel has it.`,
    `${type}.${camel(name)}`,
  );
}

const specs = new Map<string, { scalars: string[]; links: string[]; makers: string[]; calls: string[] }>();

/** Every member that the host knows, by class: for the test that compares them with the client's own. */
export function knownMembers(): ReadonlyMap<
  string,
  { scalars: string[]; links: string[]; makers: string[]; calls: string[] }
> {
  return specs;
}

/** Makes what wraps a thing of one class as an object of the host. */
export function defineObject<T>(spec: Spec<T>): (self: T) => HostObject {
  const { type } = spec;
  const scalars = spec.scalars ?? {};
  const links = spec.links ?? {};
  const makers = spec.makers ?? {};
  const calls = spec.calls ?? {};
  specs.set(type, {
    scalars: Object.keys(scalars),
    links: Object.keys(links),
    makers: Object.keys(makers),
    calls: Object.keys(calls),
  });
  const scalarNames = Object.keys(scalars);
  const own = <V>(record: Readonly<Record<string, V>>, name: string): V | undefined =>
    Object.hasOwn(record, name) ? record[name] : undefined;

  return (self) => {
    const alive = () => spec.alive?.(self);
    return {
      type,
      scalars: scalarNames,
      isCollection: spec.items !== undefined,
      self,
      identity: () => spec.identity?.(self) ?? null,
      has: (name) => {
        if (own(scalars, name)) return 'scalar';
        if (own(links, name)) return 'link';
        if (own(makers, name)) return 'maker';
        return own(calls, name) ? 'call' : null;
      },
      read: (name) => {
        const scalar = own(scalars, name);
        if (!scalar) throw missing(type, name, 'property');
        alive();
        return scalar.get(self);
      },
      write: (name, value) => {
        const scalar = own(scalars, own(spec.setAs ?? {}, name) ?? name);
        if (!scalar) throw missing(type, name, 'property');
        if (!scalar.set) throw missing(type, name, 'setter for');
        alive();
        scalar.set(self, value);
      },
      open: (name) => {
        const link = own(links, name);
        if (!link) throw missing(type, name, 'object');
        alive();
        return link(self);
      },
      make: (name, args) => {
        const maker = own(makers, name);
        if (!maker) throw missing(type, name, 'method');
        alive();
        return maker(self, args);
      },
      call: (name, args) => {
        const call = own(calls, name);
        if (!call) throw missing(type, name, 'method');
        alive();
        return call(self, args);
      },
      item: (key) => {
        if (!spec.item) throw missing(type, 'GetItem', 'method');
        alive();
        return spec.item(self, key);
      },
      items: () => {
        alive();
        return spec.items?.(self) ?? [];
      },
    };
  };
}

/** Sets properties, and those of the objects under it, from a record with names as in code. */
export function assign(object: HostObject, values: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const name = pascal(path);
    if (object.has(name) === 'link') {
      const below = object.open(name);
      if (below && typeof value === 'object') assign(below, value as Readonly<Record<string, unknown>>);
    } else object.write(name, value);
  }
}
