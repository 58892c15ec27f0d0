// Calls on what is open. A call gives nothing when it went well and throws a `Failure`
// when it did not.

import { Kind } from "./files.js";
import { Errno, Failure } from "./errno.js";
import { TOP } from "./open.js";
import { setStat } from "./stat.js";

/** Reads into pieces until one is not filled. */
function readInto(pieces, read) {
  let total = 0;
  for (const piece of pieces) {
    const bytes = read(piece.length, total);
    piece.set(bytes);
    total += bytes.length;
    if (bytes.length < piece.length) break;
  }
  return total;
}

function writeFrom(pieces, write) {
  let total = 0;
  for (const piece of pieces) {
    write(piece, total);
    total += piece.length;
  }
  return total;
}

/** Entries as they stand in the buffer of a program: cut off where it is full. */
function listInto(buffer, open, cookie) {
  let used = 0;
  let next = cookie;
  for (const [name, node] of open.list(cookie)) {
    const entry = new Uint8Array(24 + name.length);
    const view = new DataView(entry.buffer);
    view.setBigUint64(0, BigInt((next += 1)), true);
    view.setBigUint64(8, BigInt(node.number), true);
    view.setUint32(16, name.length, true);
    view.setUint8(20, node.kind);
    entry.set(name, 24);
    const fits = entry.subarray(0, buffer.length - used);
    buffer.set(fits, used);
    used += fits.length;
    if (used === buffer.length) break;
  }
  return used;
}

/** Calls on what is open. */
export function descriptorCalls(memory, table) {
  return {
    fd_close: (fd) => table.close(fd),
    fd_fdstat_get: (fd, at) => {
      const open = table.get(fd);
      memory.bytes(at, 24).fill(0);
      memory.setByte(at, open.kind);
      memory.set16(at + 2, open.flags);
      memory.set64(at + 8, open.rights);
      memory.set64(at + 16, open.kind === Kind.folder ? open.rights : 0);
    },
    fd_fdstat_set_flags: (fd, flags) => {
      table.get(fd).flags = flags;
    },
    fd_filestat_get: (fd, at) => setStat(memory, at, table.get(fd).node),
    fd_filestat_set_size: (fd, size) => table.file(fd).resize(Number(size)),
    fd_filestat_set_times: (fd) => void table.get(fd),
    fd_allocate: (fd, offset, length) => {
      const open = table.file(fd);
      const end = Number(offset) + Number(length);
      if (end > open.node.size) open.resize(end);
    },
    fd_advise: (fd) => void table.file(fd),
    fd_sync: (fd) => void table.get(fd),
    fd_datasync: (fd) => void table.get(fd),
    fd_prestat_get: (fd, at) => {
      if (fd !== TOP) throw new Failure(Errno.badf);
      memory.set32(at, 0);
      memory.set32(at + 4, 1);
    },
    fd_prestat_dir_name: (fd, at, length) => {
      if (fd !== TOP) throw new Failure(Errno.badf);
      if (length < 1) throw new Failure(Errno.inval);
      memory.setByte(at, "/".charCodeAt(0));
    },
    fd_read: (fd, pieces, count, at) => {
      const open = table.file(fd);
      memory.set32(at, readInto(memory.pieces(pieces, count), (length) => open.read(length)));
    },
    fd_pread: (fd, pieces, count, offset, at) => {
      const open = table.file(fd);
      const read = (length, done) => open.read(length, Number(offset) + done);
      memory.set32(at, readInto(memory.pieces(pieces, count), read));
    },
    fd_write: (fd, pieces, count, at) => {
      const open = table.file(fd);
      memory.set32(at, writeFrom(memory.pieces(pieces, count), (piece) => open.write(piece)));
    },
    fd_pwrite: (fd, pieces, count, offset, at) => {
      const open = table.file(fd);
      const write = (piece, done) => open.write(piece, Number(offset) + done);
      memory.set32(at, writeFrom(memory.pieces(pieces, count), write));
    },
    fd_seek: (fd, offset, whence, at) => memory.set64(at, table.file(fd).seek(Number(offset), whence)),
    fd_tell: (fd, at) => memory.set64(at, table.file(fd).seek(0, 1)),
    fd_readdir: (fd, at, length, cookie, used) => {
      const open = table.folder(fd);
      memory.set32(used, listInto(memory.bytes(at, length), open, Number(cookie)));
    },
  };
}
