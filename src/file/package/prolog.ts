import { encodingOf, type Encoding } from './decode';
import { FileRefusal } from './refusal';

const LT = 0x3c;
const GT = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const HYPHEN = 0x2d;
const BRACKET = 0x5b;
const MARK = 0xfeff;

/** So many bytes tell the encoding. */
const HEAD = 4;

/** Images and pages that a workbook may carry along are no parts of its own XML. */
const CARRIED = /\.(?:svg|x?html?)$/i;

const State = { outside: 0, opened: 1, instruction: 2, declaration: 3, hyphen: 4, comment: 5, done: 6 } as const;
type State = (typeof State)[keyof typeof State];

/**
 * Looks at the beginning of a part, up to its first element, as the bytes come. Gives a function that takes a chunk and says
 * whether it has seen enough. That throws FileRefusal ('entities') for a DOCTYPE or an ENTITY; a part that does not begin as
 * XML is passed over, and whether one that does is well-formed is for whoever parses it.
 */
export function createPrologCheck(partName: string): (chunk: Uint8Array) => boolean {
  let state: State = CARRIED.test(partName) ? State.done : State.outside;
  let encoding: Encoding | null = null;
  /** What came before there were bytes enough to tell the encoding by. */
  let head: Uint8Array = new Uint8Array(0);
  /** The first byte of a character of two whose second one is in the next chunk; −1 when there is none. */
  let half = -1;
  let before = 0;
  let beforeThat = 0;

  function take(code: number): void {
    switch (state) {
      case State.outside:
        if (code === LT) state = State.opened;
        else if (code > 0x20 && code !== MARK) state = State.done;
        break;
      case State.opened:
        state = code === QUESTION ? State.instruction : code === BANG ? State.declaration : State.done;
        before = 0;
        break;
      case State.instruction:
        if (code === GT && before === QUESTION) state = State.outside;
        before = code;
        break;
      case State.declaration:
        if (code === HYPHEN) state = State.hyphen;
        else if (code === BRACKET) state = State.done;
        else throw new FileRefusal('entities', partName);
        break;
      case State.hyphen:
        state = code === HYPHEN ? State.comment : State.done;
        before = 0;
        beforeThat = 0;
        break;
      case State.comment:
        if (code === GT && before === HYPHEN && beforeThat === HYPHEN) state = State.outside;
        beforeThat = before;
        before = code;
        break;
      case State.done:
        break;
    }
  }

  const isDone = (): boolean => state === State.done;

  return (chunk) => {
    if (isDone()) return true;
    let bytes = chunk;
    let at = 0;
    if (encoding === null) {
      if (head.length > 0) bytes = joined(head, chunk);
      if (bytes.length < HEAD) {
        head = bytes.slice();
        return false;
      }
      encoding = encodingOf(bytes);
      if (encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
    }
    for (; at < bytes.length && !isDone(); at++) {
      const byte = bytes[at]!;
      if (encoding === 'utf-8') take(byte);
      else if (half < 0) half = byte;
      else {
        take(encoding === 'utf-16le' ? half | (byte << 8) : (half << 8) | byte);
        half = -1;
      }
    }
    return isDone();
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
