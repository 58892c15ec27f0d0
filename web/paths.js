// Calls on paths. A call gives nothing when it went well and throws a `Failure` when it
// did not.

import { File, Folder, Kind, parts } from "./files.js";
import { Errno, Failure } from "./errno.js";
import { OpenFile, OpenFolder, Right } from "./open.js";
import { setStat } from "./stat.js";

const Open = { create: 1, folder: 2, exclusive: 4, truncate: 8 };
/** Where a path leads: the folders on the way, its last name and what is there. */
export function place(from, path) {
  const way = [...from];
  const { names, folder } = parts(path);
  const last = names.at(-1) === ".." ? undefined : names.pop();
  for (const name of names) {
    if (name === "..") {
      // Above the top is the top.
      if (way.length > 1) way.pop();
      continue;
    }
    way.push(asFolder(way.at(-1).entries.get(name)));
  }
  const parent = way.at(-1);
  const node = last === undefined ? parent : parent.entries.get(last);
  if (folder && node) asFolder(node);
  return { way, parent, last, node, folder };
}

function asFolder(node) {
  if (!node) throw new Failure(Errno.noent);
  if (node.kind !== Kind.folder) throw new Failure(Errno.notdir);
  return node;
}

/** What must be there. */
export function existing(from, path) {
  const found = place(from, path);
  if (!found.node) throw new Failure(Errno.noent);
  return found;
}

/** What must be there and can be taken out of its folder. */
function removable(from, path) {
  const found = existing(from, path);
  if (found.last === undefined) throw new Failure(Errno.inval);
  return found;
}

function opened(table, found, flags, rights, fdflags) {
  let { node } = found;
  if (!node) {
    if (!(flags & Open.create)) throw new Failure(Errno.noent);
    if (found.folder || flags & Open.folder) throw new Failure(Errno.inval);
    node = new File();
    node.written = true;
    found.parent.entries.set(found.last, node);
  } else if (flags & Open.create && flags & Open.exclusive) {
    throw new Failure(Errno.exist);
  }
  if (node.kind === Kind.folder) return openedFolder(table, found, node, flags, rights);
  if (flags & Open.folder) throw new Failure(Errno.notdir);
  if (node.kind !== Kind.file) throw new Failure(Errno.perm);
  if (flags & Open.truncate) node.resize(0);
  return table.add(new OpenFile(node, rights, fdflags));
}

function openedFolder(table, found, node, flags, rights) {
  // Who asks for a folder by name may ask for every right; who writes means a file.
  const writes = rights & Right.write && !(flags & Open.folder);
  if (writes || flags & (Open.create | Open.truncate)) throw new Failure(Errno.isdir);
  const way = node === found.parent ? found.way : [...found.way, node];
  return table.add(new OpenFolder(way));
}

function rename(from, to) {
  if (from.node === to.node) return;
  if (to.way.includes(from.node)) throw new Failure(Errno.inval);
  if (to.last === undefined) throw new Failure(Errno.exist);
  if (to.node) replaceable(from.node, to.node);
  else if (to.folder && from.node.kind !== Kind.folder) throw new Failure(Errno.notdir);
  from.parent.entries.delete(from.last);
  to.parent.entries.set(to.last, from.node);
}

/** Gives a file a second name. */
export function link({ node }, to) {
  if (node.kind === Kind.folder) throw new Failure(Errno.perm);
  if (to.node || to.last === undefined) throw new Failure(Errno.exist);
  if (to.folder) throw new Failure(Errno.noent);
  to.parent.entries.set(to.last, node);
}

/** Whether one may come in the place of another. */
function replaceable(node, old) {
  const folders = [node, old].map((each) => each.kind === Kind.folder);
  if (folders[1] && !folders[0]) throw new Failure(Errno.isdir);
  if (!folders[1] && folders[0]) throw new Failure(Errno.notdir);
  if (folders[1] && old.entries.size > 0) throw new Failure(Errno.notempty);
}

/** Calls on paths. */
export function pathCalls(memory, table) {
  const at = (fd, path, length) => [table.folder(fd).path, memory.name(path, length)];
  return {
    path_open: (fd, _lookup, path, length, flags, rights, _inherited, fdflags, out) => {
      const found = place(...at(fd, path, length));
      memory.set32(out, opened(table, found, flags, rights, fdflags));
    },
    path_filestat_get: (fd, _lookup, path, length, out) => {
      setStat(memory, out, existing(...at(fd, path, length)).node);
    },
    path_create_directory: (fd, path, length) => {
      const found = place(...at(fd, path, length));
      if (found.node) throw new Failure(Errno.exist);
      found.parent.entries.set(found.last, new Folder());
    },
    path_unlink_file: (fd, path, length) => {
      const found = removable(...at(fd, path, length));
      if (found.node.kind === Kind.folder) throw new Failure(Errno.isdir);
      found.parent.entries.delete(found.last);
    },
    path_remove_directory: (fd, path, length) => {
      const found = removable(...at(fd, path, length));
      if (asFolder(found.node).entries.size > 0) throw new Failure(Errno.notempty);
      found.parent.entries.delete(found.last);
    },
    path_rename: (fd, path, length, newFd, newPath, newLength) => {
      rename(removable(...at(fd, path, length)), place(...at(newFd, newPath, newLength)));
    },
    // A second name of a file: how a new file gets its place without going over another.
    path_link: (fd, _lookup, path, length, newFd, newPath, newLength) => {
      link(existing(...at(fd, path, length)), place(...at(newFd, newPath, newLength)));
    },
    path_filestat_set_times: (fd, _lookup, path, length) => void existing(...at(fd, path, length)),
    path_symlink: () => {
      throw new Failure(Errno.notsup);
    },
    // Nothing here is a link: that is how a C library finds the full name of a file.
    path_readlink: (fd, path, length) => {
      existing(...at(fd, path, length));
      throw new Failure(Errno.inval);
    },
  };
}
