// What a program is told of a file or folder.

/** Its number, kind, size and time, as WASI lays them out. */
export function setStat(memory, at, node) {
  memory.bytes(at, 64).fill(0);
  memory.set64(at, 1);
  memory.set64(at + 8, node.number);
  memory.setByte(at + 16, node.kind);
  memory.set64(at + 24, 1);
  memory.set64(at + 32, node.size);
  for (const time of [40, 48, 56]) memory.set64(at + time, BigInt(Math.trunc(node.changed)) * 1_000_000n);
}
