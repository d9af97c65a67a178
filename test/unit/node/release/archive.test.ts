import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

import * as fc from "fast-check";
import { unpackTar } from "modern-tar";
import { describe, expect, it } from "vitest";

import { checksums, type Files, packArchive } from "../../../../src/node/release/archive.ts";
import { thirdPartyNotices } from "../../../../src/node/release/notices.ts";

const text = new TextEncoder();
const options = { root: "viewer-1.2.0", epoch: 1_700_000_000, executables: new Set(["deploy/run.sh"]) };
const files: Files = new Map([
  ["dist/index.html", text.encode("<!doctype html>")],
  ["dist/assets/ä.js", text.encode("void 0")],
  ["deploy/run.sh", text.encode("#!/bin/sh\n")],
]);

describe("an archive", () => {
  it("holds every file as it is, beneath one folder, with one time and nobody's name", async () => {
    const entries = await unpackTar(gunzipSync(await packArchive(files, options)));
    expect(
      entries.map(({ header: { name, mode, uid, gid, mtime }, data }) => ({
        line: `${mode?.toString(8)} ${uid}:${gid} ${mtime?.getTime()} ${name}`,
        data: new TextDecoder().decode(data),
      })),
    ).toEqual([
      { line: "755 0:0 1700000000000 viewer-1.2.0/deploy/run.sh", data: "#!/bin/sh\n" },
      { line: "644 0:0 1700000000000 viewer-1.2.0/dist/assets/ä.js", data: "void 0" },
      { line: "644 0:0 1700000000000 viewer-1.2.0/dist/index.html", data: "<!doctype html>" },
    ]);
  });

  it("is the same bytes in whichever order the files were found", async () => {
    const first = await packArchive(files, options);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...files], { minLength: files.size, maxLength: files.size }),
        async (shuffled) => {
          expect(Buffer.compare(await packArchive(new Map(shuffled), options), first)).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("says nothing of the time and the system it was compressed on", async () => {
    const packed = await packArchive(files, options);
    expect([...packed.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(packed[9]).toBe(255);
  });
});

describe("checksums", () => {
  it("are a line for each file as sha256sum reads it, sorted by name", () => {
    const sum = (content: string): string => createHash("sha256").update(content).digest("hex");
    const lines = checksums(
      new Map([
        ["b.json", text.encode("{}")],
        ["a.tar.gz", text.encode("")],
      ]),
    );
    expect(lines).toBe(`${sum("")}  a.tar.gz\n${sum("{}")}  b.json\n`);
  });
});

describe("the licences of others", () => {
  it("are listed and then given in full", () => {
    const notices = thirdPartyNotices([
      { name: "sound", version: "1.0.0", licence: "MIT", text: "Do\r\nas you like.\n" },
      { name: "frame", version: "2.0.0", licence: "ISC", text: "" },
    ]);
    expect(notices).toContain("\nsound 1.0.0 (MIT)\nframe 2.0.0 (ISC)\n");
    expect(notices).toContain("\n\nDo\nas you like.\n");
  });
});
