// SPDX-License-Identifier: Apache-2.0
// POST to the office that the app came from. Whatever is not a whole answer within time and bounds is
// an error: no network, an answer that breaks off, too many bytes. A redirect (the office sends none: a
// captive portal) is an answer without a body; whereto, browsers do not say.

const kAnswerTimeoutMs = 60_000;
const kAnswerBytesMost = 32 * 1024 * 1024;
const kRetryAfterMostS = 3600;

const kSomeRedirect = 302;

/** The answer began, but did not come whole. */
export class CutOffError extends Error {}
/** More came than an answer may have. */
export class TooLongError extends Error {}

/** @param {Response} response */
async function bounded_body(response) {
  const chunks = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const {done, value} = await reader.read().catch((error) => {
      throw new CutOffError(String(error));
    });
    if (done) break;
    size += value.length;
    if (size > kAnswerBytesMost) {
      await reader.cancel();
      throw new TooLongError("the answer is too long");
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/**
 * @param {{path: string, content_type: string, token: string, body: Uint8Array}} request
 * @returns {Promise<{status: number, content_type: string, body: Uint8Array, retry_after_ms: number}>}
 */
export async function post_to_office({path, content_type, token, body}) {
  const headers = {"Content-Type": content_type};
  if (token !== "") headers["Authorization"] = `Bearer ${token}`;
  const response = await fetch(new URL(path, self.location.origin), {
    method: "POST",
    headers,
    body,
    cache: "no-store",
    credentials: "omit",
    redirect: "manual",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(kAnswerTimeoutMs),
  });
  if (response.type === "opaqueredirect") {
    return {status: kSomeRedirect, content_type: "", body: new Uint8Array(), retry_after_ms: 0};
  }
  const retry_after_s = Number.parseInt(response.headers.get("Retry-After") ?? "0", 10) || 0;
  return {
    status: response.status,
    content_type: response.headers.get("Content-Type") ?? "",
    body: await bounded_body(response),
    retry_after_ms: Math.min(Math.max(retry_after_s, 0), kRetryAfterMostS) * 1000,
  };
}
