import { crc32 } from './crc32';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('gives the check value that every CRC-32 is known by', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
});

test('gives 0 for no bytes', () => {
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('goes on from the bytes before, wherever they are cut', () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, at) => (at * 37) & 255);
  const whole = crc32(bytes);
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
  }
});
