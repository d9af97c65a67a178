/** Which browsers save a file that a page has made. */
import { expect, it } from "vitest";

import { savesFiles } from "../../../../src/ui/save/saves-files.ts";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36";

it.each([
  ["Safari", `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
  ["Chrome on an iPhone", `${IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1`],
  ["Chrome", `${ANDROID}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36`],
  ["Firefox", "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0"],
  ["a desktop", "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0"],
])("%s does", (_, agent) => {
  expect(savesFiles(agent)).toBe(true);
});

it.each([
  ["Instagram", `${IPHONE} Mobile/21F79 Instagram 340.0.3.27.93 (iPhone15,2; iOS 17_5)`],
  ["Facebook", `${IPHONE} Mobile/21F79 [FBAN/FBIOS;FBAV/470.0;FBDV/iPhone15,2]`],
  ["Facebook on Android", `${ANDROID}; wv) ${CHROME} [FB_IAB/FB4A;FBAV/470.0;]`],
  ["WeChat", `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`],
  ["WeChat on Android", `${ANDROID}) ${CHROME} XWEB/1160065 MMWEBSDK/20240404 MicroMessenger/8.0.49`],
  ["LINE", `${IPHONE} Mobile/15E148 Safari Line/14.8.0`],
  ["a page on an iPhone's home screen", `${IPHONE} Mobile/15E148`],
  ["an app's own web view", `${ANDROID} Build/UQ1A; wv) ${CHROME}`],
])("%s does not", (_, agent) => {
  expect(savesFiles(agent)).toBe(false);
});
