// The memory of a running program, by address. It moves when it grows, so that a view
// of it holds for one call at most.

import { fromBytes } from "./files.js";

export class Memory {
  #memory;

  /** What is there once the program is made. */
  attach(memory) {
    this.#memory = memory;
  }

  get #view() {
    return new DataView(this.#memory.buffer);
  }

  /** The bytes themselves: what is written there, the program reads. */
  bytes(address, length) {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  /** A name or path, as a byte string. */
  name(address, length) {
    return fromBytes(this.bytes(address, length));
  }

  /** A byte string that ends at a zero. */
  cString(address) {
    const rest = new Uint8Array(this.#memory.buffer, address);
    return fromBytes(rest.subarray(0, rest.indexOf(0)));
  }

  /** The pieces that a reading or writing call names. */
  pieces(address, count) {
    const view = this.#view;
    return Array.from({ length: count }, (_, index) => {
      const at = address + index * 8;
      return this.bytes(view.getUint32(at, true), view.getUint32(at + 4, true));
    });
  }

  setByte(address, value) {
    this.#view.setUint8(address, value);
  }

  set16(address, value) {
    this.#view.setUint16(address, value, true);
  }

  set32(address, value) {
    this.#view.setUint32(address, value, true);
  }

  set64(address, value) {
    this.#view.setBigUint64(address, BigInt.asUintN(64, BigInt(value)), true);
  }

  /** Texts one after the other, each with a zero, and where each begins. */
  setTexts(starts, address, texts) {
    let at = address;
    texts.forEach((text, index) => {
      this.set32(starts + index * 4, at);
      this.bytes(at, text.length).set(text);
      this.setByte(at + text.length, 0);
      at += text.length + 1;
    });
  }
}
