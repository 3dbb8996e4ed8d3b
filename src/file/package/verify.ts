import { isVerified, streamPart, type OpcPackage } from './package';

/**
 * Goes through every part that was not read: it is copied into what we write, and a file of ours holds nothing that is
 * damaged or that declares entities. A part is inflated as it streams by, so that its size costs no memory. Throws FileRefusal.
 */
export function verifyPackage(pkg: OpcPackage): void {
  for (const part of pkg.parts.values()) if (!isVerified(part)) streamPart(part, ignore);
}

function ignore(): void {
  // Size, checksum and prolog are looked at on the way here.
}
