/**
 * Where another code is typed on a page that leads nowhere. Few pages do, so it is fetched when it is wanted.
 */
import { createPart } from "../../ui/parts/create-part.tsx";

export const CodeEntry = createPart(() => import("../join/code-form.tsx"), "here");
