/**
 * Whether the browser saves a file that a page has made. The browsers inside of apps (web views) do nothing with one, or show
 * it in the place of the page, without a way back; they tell nobody, so they are known by their names alone
 * (https://github.com/eligrey/FileSaver.js/issues/649, 677 and 754: Facebook, web views of phones, Instagram).
 */

/** What names apps that open links in a web view of their own, and Android's web view itself. */
const IN_APP =
  /; wv\)|FBA[NV]|FB_IAB|Instagram|MicroMessenger|\bLine\/|KAKAOTALK|LinkedInApp|Snapchat|BytedanceWebview/;

/** On iPhones and iPads only a browser is called Safari: a web view, or a page on the home screen, is not. */
const IPHONE = /iPhone|iPad|iPod/;

/** `userAgent` as in `navigator.userAgent`. */
export const savesFiles = (userAgent: string): boolean =>
  !IN_APP.test(userAgent) && (!IPHONE.test(userAgent) || userAgent.includes("Safari/"));
