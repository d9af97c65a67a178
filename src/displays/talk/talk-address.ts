/**
 * The pages of one talk that lead to each other. Each hands on what its own address says of how to read.
 */
import type { TalkPlace } from "../../talk/load-talk.ts";
import { addressOf, displayOf } from "../registry.ts";
import { talkRecord } from "../talk-record/descriptor.ts";
import { talk } from "./descriptor.ts";

export const talkAddress = ({ token, name }: TalkPlace, query = location.search): string =>
  addressOf(talk, token, name) + query;

export const talkRecordAddress = ({ token, name }: TalkPlace): string =>
  addressOf(talkRecord, token, name) + location.search;

/** Whether the path of a talk's page is the record's. */
export const isTalkRecordPath = (path: string): boolean => displayOf(path) === talkRecord;
