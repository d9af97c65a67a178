/**
 * Gathers the seven translations of the talk under their language tags, so that the broadcast can look a line up
 * by language and index. Every array has one entry for each line of the talk, in the same order.
 */

import { lines as arSa } from "./ar-sa.ts";
import { lines as deDe } from "./de-de.ts";
import { lines as esEs } from "./es-es.ts";
import { lines as frFr } from "./fr-fr.ts";
import { lines as jaJp } from "./ja-jp.ts";
import { lines as koKr } from "./ko-kr.ts";
import { lines as zhTw } from "./zh-tw.ts";

export const translations: Readonly<Record<string, readonly string[]>> = {
  "zh-TW": zhTw,
  "ja-JP": jaJp,
  "es-ES": esEs,
  "de-DE": deDe,
  "fr-FR": frFr,
  "ko-KR": koKr,
  "ar-SA": arSa,
};
