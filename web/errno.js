// Why a call of a program failed, in the numbers of WASI.

export const Errno = {
  success: 0,
  acces: 2,
  again: 6,
  badf: 8,
  exist: 20,
  inval: 28,
  io: 29,
  isdir: 31,
  loop: 32,
  nametoolong: 37,
  noent: 44,
  nospc: 51,
  notdir: 54,
  notempty: 55,
  notsup: 58,
  perm: 63,
  pipe: 64,
  spipe: 70,
};

/** A call that fails: the program gets the number. */
export class Failure extends Error {
  constructor(errno) {
    super(`errno ${errno}`);
    this.errno = errno;
  }
}

/** Calls as a program sees them: a number says how it went. */
export function guarded(calls) {
  const entries = Object.entries(calls).map(([name, call]) => [name, (...args) => number(call, args)]);
  return Object.fromEntries(entries);
}

function number(call, args) {
  try {
    call(...args);
    return Errno.success;
  } catch (error) {
    if (error instanceof Failure) return error.errno;
    throw error;
  }
}
