/**
 * What relays of one broadcast know together, kept in Redis: which of them leads, what was said so far, where in the
 * service's stream that was, and who may listen. Only the relay that leads can write, whatever it believes itself.
 */
import { createHash } from "node:crypto";

import { createClient } from "@redis/client";
import * as v from "valibot";

import type { Message } from "./channels.ts";

/** A leader that is not heard of for so long leads no more, in ms. */
export const LEASE_MS = 2_500;
/** What is known of a broadcast is kept for so long after it was last written, in s. */
const KEPT_S = 24 * 60 * 60;
/** No answer within this time is a failure, in ms. */
const ANSWER_DEADLINE_MS = 2_000;
/** Redis is tried again after so long, in ms. */
const RECONNECT_MS = 200;

const OVER = ["ended", "revoked", "unknown-token", "unauthorized"] as const;

const runSchema = v.object({
  id: v.string(),
  over: v.optional(v.picklist(OVER)),
  languages: v.array(v.string()),
});
/** One recording of a broadcast; `over`: why nothing more comes. */
export type Run = v.InferOutput<typeof runSchema>;
export type Over = (typeof OVER)[number];

const saidSchema = v.object({
  name: v.string(),
  data: v.string(),
  /** When it was told, in ms since 1970. */
  at: v.optional(v.number()),
});
/** One event that was told. */
export type Said = v.InferOutput<typeof saidSchema>;

const batchSchema = v.object({
  /** The service's id of the last event that is told. */
  at: v.optional(v.string()),
  /** When it was, in ms since 1970. */
  time: v.number(),
  messages: v.array(
    v.object({ channel: v.string(), isKept: v.boolean(), name: v.string(), data: v.string() }),
  ),
});
/** What was told last: it may not have been put out when its relay stopped. */
export type Batch = Omit<v.InferOutput<typeof batchSchema>, "messages"> & {
  readonly messages: readonly Message[];
};

export type Entry = {
  readonly batch: Batch;
  readonly kept: readonly Said[];
  /** Texts that still grow, by what they are a text of; no text where they are done. */
  readonly growing: readonly (readonly [key: string, said: Said | undefined])[];
};

export type History = { readonly said: readonly Said[]; readonly batch?: Batch };

export type Store = {
  /** Leads from now on, for {@link LEASE_MS}, where nobody else does, or goes on to. */
  readonly lead: (owner: string) => Promise<boolean>;
  readonly resign: (owner: string) => Promise<void>;
  readonly run: () => Promise<Run | undefined>;
  /** False where `owner` does not lead. */
  readonly setRun: (owner: string, run: Run, isNew: boolean) => Promise<boolean>;
  readonly history: () => Promise<History>;
  /** What is kept of what was told, without the first `from` events. */
  readonly told: (from: number) => Promise<readonly Said[]>;
  /** Writes all of it or, where `owner` does not lead, nothing. */
  readonly append: (owner: string, entry: Entry) => Promise<boolean>;
  /** What the service said of the broadcast, as it was written. */
  readonly info: () => Promise<string | undefined>;
  readonly setInfo: (text: string) => Promise<void>;
  readonly admit: (accessToken: string, forMs: number) => Promise<void>;
  readonly isAdmitted: (accessToken: string) => Promise<boolean>;
  readonly admitNobody: () => Promise<void>;
  readonly close: () => void;
};

/** KEYS: leader, run, log, growing, batch. ARGV: owner, life in s, entry. */
const APPEND = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
local entry = cjson.decode(ARGV[3])
for _, said in ipairs(entry.kept) do redis.call('RPUSH', KEYS[3], said) end
for _, pair in ipairs(entry.growing) do
  if pair[2] == '' then redis.call('HDEL', KEYS[4], pair[1]) else redis.call('HSET', KEYS[4], pair[1], pair[2]) end
end
redis.call('SET', KEYS[5], entry.batch)
for _, key in ipairs(KEYS) do if key ~= KEYS[1] then redis.call('EXPIRE', key, ARGV[2]) end end
return 1`;

/** KEYS as above. ARGV: owner, life in s, run, whether it is new. */
const SET_RUN = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[4] == '1' then redis.call('DEL', KEYS[3], KEYS[4], KEYS[5]) end
redis.call('SET', KEYS[2], ARGV[3], 'EX', ARGV[2])
return 1`;

/** KEYS: leader. ARGV: owner, lease in ms. */
const LEAD = `
local leader = redis.call('GET', KEYS[1])
if leader and leader ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const RESIGN = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return 1`;

/** A secret is known again by this, and cannot be had from it. */
const digest = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const parsed = <Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | null,
): v.InferOutput<Schema> | undefined => (text === null ? undefined : v.parse(schema, JSON.parse(text)));

/** Opens a connection, which comes back by itself; every call throws while it is away. */
// Over 60 lines: one short call to Redis each.
export function openStore(url: string, token: string, onError: () => void): Store {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: ANSWER_DEADLINE_MS, reconnectStrategy: () => RECONNECT_MS },
    commandOptions: { timeout: ANSWER_DEADLINE_MS },
  });
  client.on("error", onError);
  client.connect().catch(onError);
  const key = (name: string): string => `live-subtitles:{${token}}:${name}`;
  const [leader, runKey, log, growing, batch] = ["leader", "run", "log", "growing", "batch"].map(key) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const keys = [leader, runKey, log, growing, batch];
  const evaluate = async (script: string, ...args: string[]): Promise<boolean> =>
    (await client.eval(script, { keys, arguments: args })) === 1;
  const access = (accessToken: string): string => `${key("access")}:${digest(accessToken)}`;
  const epoch = key("epoch");
  const infoKey = key("info");

  return {
    lead: (owner) => evaluate(LEAD, owner, String(LEASE_MS)),
    resign: async (owner) => void (await evaluate(RESIGN, owner)),
    run: async () => parsed(runSchema, await client.get(runKey)),
    setRun: (owner, run, isNew) =>
      evaluate(SET_RUN, owner, String(KEPT_S), JSON.stringify(run), isNew ? "1" : "0"),
    history: async () => {
      const [kept, open, last] = await Promise.all([
        client.lRange(log, 0, -1),
        client.hVals(growing),
        client.get(batch),
      ]);
      const found = parsed(batchSchema, last);
      const said = [...kept, ...open].map((text) => v.parse(saidSchema, JSON.parse(text)));
      return { said, ...(found === undefined ? {} : { batch: { ...found } }) };
    },
    told: async (from) =>
      (await client.lRange(log, from, -1)).map((text) => ({ ...v.parse(saidSchema, JSON.parse(text)) })),
    append: (owner, entry) =>
      evaluate(
        APPEND,
        owner,
        String(KEPT_S),
        JSON.stringify({
          batch: JSON.stringify(entry.batch),
          kept: entry.kept.map((said) => JSON.stringify(said)),
          growing: entry.growing.map(([name, said]) => [
            name,
            said === undefined ? "" : JSON.stringify(said),
          ]),
        }),
      ),
    info: async () => (await client.get(infoKey)) ?? undefined,
    setInfo: async (text) =>
      void (await client.set(infoKey, text, { expiration: { type: "EX", value: KEPT_S } })),
    admit: async (accessToken, forMs) => {
      const time = (await client.get(epoch)) ?? "0";
      await client.set(access(accessToken), time, { expiration: { type: "PX", value: Math.ceil(forMs) } });
    },
    isAdmitted: async (accessToken) => {
      const [admitted, time] = await client.mGet([access(accessToken), epoch]);
      return admitted !== null && admitted !== undefined && admitted === (time ?? "0");
    },
    admitNobody: async () => void (await client.incr(epoch)),
    close: () => client.destroy(),
  };
}
