/**
 * What the page may make of a text (Trusted Types, W3C): a document that is never shown, out of what was pasted, and a worker of the
 * program's own. Whatever else would make elements or script of one is refused by the page's security policy.
 */

type Rule = (text: string, type?: string, sink?: string) => string | null;

interface TrustedTypes {
  createPolicy(
    name: "default",
    rules: { readonly createHTML: Rule; readonly createScriptURL: Rule },
  ): unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy("default", {
  createHTML: (html, _, sink) => (sink === "DOMParser parseFromString" ? html : null),
  createScriptURL: (url, _, sink) => (sink === "Worker constructor" && isOwn(url) ? url : null),
});

function isOwn(url: string): boolean {
  return new URL(url, location.href).origin === location.origin;
}
