import { HostError } from './errors';
import { camel, ObjectArgument, pascal } from './host-object';
import type { HostObject } from './host-object';
import type { ActionInfo, ArgumentInfo, ObjectPathInfo, QueryInfo, RequestBody, ResponseBody } from './protocol';

/** Objects that the client holds on to between batches, by the reference it was given. */
export interface References {
  readonly objects: Map<string, HostObject>;
  next: number;
}

export interface DispatchOptions {
  readonly root: HostObject;
  readonly references: References;
  /** Throws where a member needs a requirement set that is not claimed. */
  readonly checkMember: (type: string, member: string) => void;
  /** As `checkMember`, without throwing. */
  readonly hasMember: (type: string, member: string) => boolean;
  /** Called before anything is read, so that formulas have their values. */
  readonly beforeRead?: () => void;
  /** Fails at the action of this index as if Excel had. */
  readonly failure?: { readonly index: number; readonly error: HostError } | undefined;
}

/** What to read of an object: its own properties by name, and what of the objects under it. */
interface Selection {
  all: boolean;
  readonly names: Map<string, Selection>;
}

function selection(): Selection {
  return { all: false, names: new Map() };
}

function selectionOf(query: QueryInfo): Selection {
  const root = selection();
  const selects = query.Select ?? [];
  if (selects.length === 0) root.all = true;
  const add = (path: string, whole: boolean): void => {
    let node = root;
    for (const part of path.split('/')) {
      if (part === '' || part === '$all') continue;
      if (part === '*') {
        node.all = true;
        return;
      }
      if (part === '$none') return;
      const next = node.names.get(part) ?? selection();
      node.names.set(part, next);
      node = next;
    }
    if (whole) node.all = true;
  };
  for (const path of selects) {
    if (path === '$all' || path === '*') root.all = true;
    else add(path, false);
  }
  for (const path of query.Expand ?? []) add(path, true);
  return root;
}

/** Runs a batch on the object model: everything up to a failing action has taken effect. */
export function dispatch(body: RequestBody, options: DispatchOptions): ResponseBody {
  const { root, references, checkMember, hasMember } = options;
  const found = new Map<number, HostObject | null>();
  const kept = new Map<HostObject, string>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];

  function argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const resolve = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === 'number' && reference > 0) {
        const object = objectAt(reference);
        return object ? new ObjectArgument(object) : null;
      }
      if (Array.isArray(value) && Array.isArray(reference)) {
        return value.map((part: unknown, index) => resolve(part, reference[index]));
      }
      if (isRecord(value) && isRecord(reference)) {
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part, reference[key])]));
      }
      return value;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => resolve(value, references[index]));
  }

  function objectAt(id: number): HostObject | null {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The request has no object path ${id}.`);
    const object = follow(path);
    found.set(id, object);
    return object;
  }

  function follow(path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const object = references.objects.get(path.Name);
      if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      kept.set(object, path.Name);
      return object;
    }
    if (path.ObjectPathType === 2) throw new HostError('ApiNotFound', `The test host cannot make a new ${path.Name}.`);
    const parent = path.ParentObjectPathId === undefined ? root : objectAt(path.ParentObjectPathId);
    // What is reached from a null object is a null object.
    if (!parent) return null;
    const name = path.ObjectPathType === 5 ? 'GetItem' : path.Name;
    return located(parent.type, name, () => {
      checkMember(parent.type, name);
      const args = argumentsOf(path.ArgumentInfo);
      if (path.ObjectPathType === 5) return parent.item(args[0]);
      if (path.ObjectPathType === 4) return parent.open(name);
      if (name === 'GetItem' && parent.has(name) !== 'maker') return parent.item(args[0]);
      return parent.make(name, args);
    });
  }

  function read(object: HostObject, wanted: Selection, query?: QueryInfo): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    const reference = kept.get(object);
    if (reference !== undefined) answer._ReferenceId = reference;
    const forItems: Selection = { all: wanted.all, names: new Map() };
    for (const [path, below] of wanted.names) {
      const name = pascal(path);
      const kind = object.has(name);
      if (object.isCollection && kind === null) {
        if (path === 'items') {
          forItems.all ||= below.all;
          for (const [key, value] of below.names) forItems.names.set(key, value);
        } else forItems.names.set(path, below);
        continue;
      }
      located(object.type, name, () => {
        checkMember(object.type, name);
        if (kind === 'link') answer[name] = readLink(object.open(name), below);
        else answer[name] = object.read(name);
      });
    }
    if (wanted.all) {
      for (const name of object.scalars) {
        if (hasMember(object.type, name)) answer[name] ??= located(object.type, name, () => object.read(name));
      }
    }
    if (object.isCollection) {
      const skip = query?.Skip ?? 0;
      const items = located(object.type, 'items', () => object.items());
      const end = query?.Top === undefined ? items.length : skip + query.Top;
      answer._Items = items.slice(skip, end).map((item) => {
        const identity = item.identity();
        const values = read(item, forItems);
        return identity ? { _Id: identity.value, ...values } : values;
      });
    }
    return answer;
  }

  function readLink(object: HostObject | null, wanted: Selection): unknown {
    if (!object) return null;
    const isBare = !wanted.all && wanted.names.size === 0;
    return read(object, isBare ? { all: true, names: new Map() } : wanted);
  }

  function readRecursively(object: HostObject, queries: Readonly<Record<string, QueryInfo>>): Record<string, unknown> {
    const query = queries[object.type];
    const answer = query ? read(object, selectionOf({ Select: query.Select ?? [] }), query) : {};
    for (const path of query?.Expand ?? []) {
      const child = object.open(pascal(path));
      if (!child) continue;
      answer[pascal(path)] = child.isCollection
        ? { _Items: child.items().map((item) => ({ _Id: item.identity()?.value, ...readRecursively(item, queries) })) }
        : readRecursively(child, queries);
    }
    return answer;
  }

  function update(object: HostObject, values: Readonly<Record<string, unknown>>): void {
    for (const [path, value] of Object.entries(values)) {
      const name = pascal(path);
      located(object.type, name, () => {
        checkMember(object.type, name);
        if (object.has(name) === 'link' && isRecord(value)) {
          const below = object.open(name);
          if (below) update(below, value);
        } else object.write(name, value);
      });
    }
  }

  function keep(object: HostObject): void {
    if (kept.has(object)) return;
    const reference = `ref-${references.next++}`;
    references.objects.set(reference, object);
    kept.set(object, reference);
  }

  function run(action: ActionInfo): unknown {
    if (action.ActionType === 5) {
      traces.push(action.Id);
      return null;
    }
    const object = objectAt(action.ObjectPathId);
    // Nothing is done to a null object, and nothing is known of it.
    if (!object) return null;
    switch (action.ActionType) {
      case 1: {
        const answer: Record<string, unknown> = {};
        const identity = object.identity();
        if (identity) answer[identity.name] = identity.value;
        const reference = kept.get(object);
        if (reference !== undefined) answer._ReferenceId = reference;
        return answer;
      }
      case 2:
        options.beforeRead?.();
        return read(object, selectionOf(action.QueryInfo ?? {}), action.QueryInfo);
      case 3: {
        const args = argumentsOf(action.ArgumentInfo);
        if (action.Name === '_KeepReference') {
          keep(object);
          return null;
        }
        if (action.Name === '_RemoveReference') {
          references.objects.delete(String(args[0]));
          return null;
        }
        return located(object.type, action.Name, () => {
          checkMember(object.type, action.Name);
          return object.call(action.Name, args);
        });
      }
      case 4:
        located(object.type, action.Name, () => {
          checkMember(object.type, action.Name);
          object.write(action.Name, argumentsOf(action.ArgumentInfo)[0]);
        });
        return null;
      case 6:
        return readRecursively(object, action.RecursiveQueryInfo ?? {});
      case 7:
        options.beforeRead?.();
        return camelDeep(read(object, selectionOf(action.QueryInfo ?? {}), action.QueryInfo));
      case 8:
        for (const [path, value] of Object.entries(action.ObjectState ?? {})) {
          if (JSON.stringify(object.read(pascal(path))) !== JSON.stringify(value)) {
            throw new HostError('Conflict', 'The object has been changed.', `${object.type}.${path}`);
          }
        }
        return null;
      case 9:
        update(object, action.ObjectState ?? {});
        return null;
      default:
        throw new HostError('NotImplemented', `The test host does not know actions of type ${action.ActionType}.`);
    }
  }

  for (const [index, action] of body.Actions.entries()) {
    try {
      if (options.failure?.index === index) throw options.failure.error;
      const value = run(action);
      if (action.ActionType !== 4 || value !== null) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? '',
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }
  return { Results: results, Error: null, TraceIds: traces };
}

/** Says in the error which member was being used, where it does not say itself. */
function located<T>(type: string, member: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError && error.location === null) {
      throw new HostError(error.code, error.message, `${type}.${camel(member)}`);
    }
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ObjectArgument);
}

function camelDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelDeep);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key === '_Items' ? 'items' : camel(key), camelDeep(part)]),
  );
}
