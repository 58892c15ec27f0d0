// The program as it comes with the page: packed and written as text, or as bytes.

/** The bytes of what the build put in the page. */
export async function bytesOf(given) {
  const program = await given;
  if (typeof program !== "string") return program;
  const packed = Uint8Array.from(atob(program), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
