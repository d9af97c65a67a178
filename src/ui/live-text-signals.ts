/**
 * Text that goes on while a browser translates the page: it moves text nodes into elements of its own, and what is
 * written into a node that was moved or replaced is never seen.
 */
import { type Accessor, createRenderEffect } from "solid-js";

import { setText } from "./reader/row-writer.ts";

/** A `ref` for an element that holds nothing but `text`. */
export const createLiveText =
  (text: Accessor<string>): ((element: Element) => void) =>
  (element) =>
    createRenderEffect(() => setText(element, text()));
