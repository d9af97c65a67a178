import { describe, expect, it } from "vitest";

import { headersOf } from "../../../../src/node/serving/headers.ts";
import { ALL_KINDS } from "../../../../src/node/serving/kinds.ts";
import { serverFiles } from "../../../../src/node/serving/plugin.ts";

const files = serverFiles("<script>early()</script>");
const of = (path: string): string => files[path] ?? "";

describe("the files for servers", () => {
  it("carry the policy of a page with the hashes of what stands in it", () => {
    const hash = "'sha256-";
    for (const path of ["nginx/header-maps.conf", "caddy/headers.caddy"]) {
      expect(of(path)).toContain(`script-src 'self' ${hash}`);
      expect(of(path)).toContain(headersOf("page")["permissions-policy"]);
    }
  });

  it("leave to the deployment who may frame the viewer and where it may connect to", () => {
    expect(of("nginx/header-maps.conf")).toContain('frame-ancestors $viewer_embed_ancestors"');
    expect(of("nginx/header-maps.conf")).toContain("connect-src $viewer_connect;");
    expect(of("caddy/headers.caddy")).toContain('frame-ancestors {vars.viewer_embed_ancestors}"');
    expect(of("caddy/headers.caddy")).toContain("connect-src {vars.viewer_connect};");
    expect(of("nginx/header-maps.conf")).toContain("media-src $viewer_media;");
    expect(of("caddy/headers.caddy")).toContain("media-src {vars.viewer_media};");
  });

  it("hold every header of every kind", () => {
    for (const kind of ALL_KINDS) {
      for (const name of Object.keys(headersOf(kind))) {
        expect(of("nginx/headers.conf")).toContain(`add_header ${name} $viewer_`);
        expect(of("caddy/headers.caddy")).toContain(`\t${name} "`);
      }
    }
  });

  it("speak of transport security only over TLS", () => {
    expect(of("nginx/header-maps.conf")).toMatch(
      /map \$https \$viewer_strict_transport_security \{\n\s+on "max-age/,
    );
    expect(of("caddy/headers.caddy")).toContain("header @viewer_tls strict-transport-security");
  });
});
