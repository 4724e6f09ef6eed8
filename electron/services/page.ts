/** The page that both graphical hosts serve: the same policy, the same nonce in the same place. */

/**
 * Content security policy (CSP level 3) of the interface. Nothing from anywhere but the program itself; styles also from
 * elements that carry the page's nonce, because the component kit makes its style elements at run time. What makes elements or script of a
 * text gets it only through renderer/parts/trusted-types.ts.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** index.html with the nonce where the renderer looks for it. `nonce` is base64url, so it needs no escaping. */
export function pageWithNonce(html: string, nonce: string): string {
  return html.replace("<head>", `<head>\n    <meta name="csp-nonce" content="${nonce}" />`);
}

/** Headers that go with every answer of either host. */
export const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;
