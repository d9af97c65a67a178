/**
 * Headers by which a request may claim where it comes from or what it asks for. The servers take them away before a request
 * goes on to the service, and say themselves what they know.
 */

/** What a server before the service says of a request: its address, and that alone. */
export const SAID_BY_SERVER = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP"] as const;

/** What nobody says. */
export const NEVER_PASSED: readonly string[] = [
  "CF-Connecting-IP",
  "CF-Connecting-IPv6",
  "Client-IP",
  "Fastly-Client-IP",
  "Forwarded",
  "True-Client-IP",
  "X-Client-IP",
  "X-Cluster-Client-IP",
  "X-Forwarded",
  "X-Forwarded-Host",
  "X-Forwarded-Port",
  "X-Forwarded-Prefix",
  "X-Forwarded-Server",
  "X-HTTP-Method-Override",
  "X-Original-Forwarded-For",
  "X-Original-URL",
  "X-ProxyUser-IP",
  "X-Remote-IP",
  "X-Rewrite-URL",
];
